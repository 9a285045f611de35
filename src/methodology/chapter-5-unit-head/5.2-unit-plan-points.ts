import { establish, isRefusal, type Outcome, passOn, refuse } from "../finding";
import { type Entry, isUnreadable, type UnitPlan } from "../person";
import { type Points, sheetPoints } from "../units";
import { unitPlanPercent } from "./5.1-unit-plan-percent";

const FULL_MARK = 70; // 5.2

/**
 * 5.2 · Нэгжийн даргын гүйцэтгэлийн оноо
 *
 *     Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлтийн хувь × 70 / 100 % → 0–70
 *
 * No 30 % step and no timeliness. Component A of a head, with two decimals.
 */
export function unitPlanPoints(plan: Entry<UnitPlan> | undefined): Outcome<Points> {
  if (plan === undefined) return refuse("5.1", "unit-percent-missing", {});
  if (isUnreadable(plan)) return passOn("5.2", [refuse("5.2", "unreadable", {}, plan.at)], plan.at);
  const achievement = unitPlanPercent(plan);
  if (isRefusal(achievement)) return passOn("5.2", [achievement], plan.at);
  const earned = sheetPoints(achievement.value.mul(FULL_MARK).div(100));
  return establish(
    "5.2",
    earned,
    { achievement: achievement.value },
    { grounds: [achievement], at: plan.at },
  );
}
