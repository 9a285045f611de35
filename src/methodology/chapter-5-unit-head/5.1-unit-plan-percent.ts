import { FULL_PERCENT } from "../../law/scales";
import { establish, type Outcome, refuse } from "../finding";
import type { UnitPlan } from "../person";
import type { Percent } from "../units";

/**
 * 5.1 · Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлт: the unit's percent, 0–100, is the head's. It comes from the
 * unit's own report, named beside it; the annex does not compute it. Refuses a percent that is not filled, or that is
 * outside 0 to 100 (reading `unit-percent-above-100`).
 */
export function unitPlanPercent(plan: UnitPlan): Outcome<Percent> {
  const { percent: achievement, document = "", at } = plan;
  if (achievement === undefined) return refuse("5.1", "unit-percent-missing", {}, at);
  if (achievement.lt(0) || achievement.gt(FULL_PERCENT))
    return refuse("5.1", "unit-percent-out-of-range", { percent: achievement }, at);
  return establish("5.1", achievement, { achievement, document }, { at });
}
