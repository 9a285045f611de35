import { establish, type Finding } from "../finding";
import { type Percent, type Points, percent, points } from "../units";

const SCORED_FROM = percent(30); // 2.3.2
const UNSATISFACTORY_BELOW = percent(29); // 2.3.1
const FULL_MARK = 60; // 2.1, 2.3.2

/**
 * 2.3 · Гүйцэтгэлийн оноо
 *
 *     Биелэлтийн хувь × 60 / 100 %      (30–100 хувь → 18–60 оноо)
 *
 * Percent in, points 0 or 18–60 out. Below 29 the measure is “хангалтгүй” and earns nothing. The annex is
 * silent from 29 up to 30; see reading `between-29-and-30`.
 */
export function performancePoints(achievement: Finding<Percent>): Finding<Points> {
  const grounds = [achievement];
  const at = achievement.at;
  const facts = { achievement: achievement.value };

  if (achievement.value.lt(UNSATISFACTORY_BELOW))
    return establish("2.3.1", points(0), facts, { grounds, at });
  if (achievement.value.lt(SCORED_FROM)) {
    return establish("2.3.1", points(0), facts, { grounds, readings: ["between-29-and-30"], at });
  }
  const earned = points(achievement.value.mul(FULL_MARK).div(100));
  return establish("2.3.2", earned, facts, { grounds, at });
}
