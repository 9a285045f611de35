import { PERFORMANCE_FULL_MARK, SCORED_FROM, UNSATISFACTORY_BELOW } from "../../law/scales";
import { establish, type Finding } from "../finding";
import { type Percent, type Points, points, shareOf } from "../units";

/**
 * 2.3 · Гүйцэтгэлийн оноо
 *
 *     Биелэлтийн хувь × 60 / 100 %      (30–100 хувь → 18–60 оноо)
 *
 * Percent in, points 0 or 18–60 out. Below 29 the measure is “хангалтгүй” and earns nothing. The annex is
 * silent from 29 up to 30; see reading `between-29-and-30`.
 */
export function performancePoints(achievement: Finding<Percent>): Finding<Points> {
  const { value, at } = achievement;
  const grounds = [achievement];
  const earned = performanceOf(value);

  if (value.lt(UNSATISFACTORY_BELOW))
    return establish("2.3.1", earned, { achievement: value }, { grounds, at });
  if (value.lt(SCORED_FROM)) {
    return establish(
      "2.3.1",
      earned,
      { achievement: value },
      { grounds, readings: ["between-29-and-30"], at },
    );
  }
  const facts = { achievement: value, fullMark: PERFORMANCE_FULL_MARK };
  return establish("2.3.2", earned, facts, { grounds, at });
}

/** The points of a percent alone, whatever it rests on. */
export const performanceOf = (achievement: Percent): Points =>
  achievement.lt(SCORED_FROM) ? points(0) : shareOf(PERFORMANCE_FULL_MARK, achievement);
