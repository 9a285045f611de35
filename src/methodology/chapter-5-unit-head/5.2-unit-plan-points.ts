import { UNIT_PLAN_FULL_MARK } from "../../law/scales";
import { isRefusal, type Outcome, passOn, refuse } from "../finding";
import { onTheSheet } from "../on-the-sheet";
import { type Entry, isUnreadable, type UnitPlan } from "../person";
import { type Percent, type Points, shareOf } from "../units";
import { unitPlanPercent } from "./5.1-unit-plan-percent";

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
  const earned = unitPlanShare(achievement.value);
  const facts = { achievement: achievement.value, fullMark: UNIT_PLAN_FULL_MARK, earned };
  return onTheSheet("5.2", earned, facts, { grounds: [achievement], at: plan.at });
}

/** The points of a percent before they are put on the sheet. */
export const unitPlanShare = (achievement: Percent): Points => shareOf(UNIT_PLAN_FULL_MARK, achievement);
