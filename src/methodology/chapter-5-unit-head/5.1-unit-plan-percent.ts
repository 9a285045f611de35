import { establish, type Outcome, refuse } from "../finding";
import type { UnitPlan } from "../person";
import type { Percent } from "../units";

/**
 * 5.1 · Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлт: the unit's percent, 0–100, is the head's. It comes from the
 * unit's own report, named beside it; the annex does not compute it. Refuses a percent that is not filled.
 */
export function unitPlanPercent(plan: UnitPlan): Outcome<Percent> {
  const { percent: achievement, document = "", at } = plan;
  if (achievement === undefined) return refuse("5.1", "unit-percent-missing", {}, at);
  return establish("5.1", achievement, { achievement, document }, { at });
}
