import { establish, isRefusal, type Outcome, type Place, refuse } from "../finding";
import { refuseFiner } from "../fractions";
import type { ReviewedTable } from "../refusals";
import type { Points } from "../units";

/** What re-evaluated points stand for: the row or indicator, its table on the evaluation sheet, and its scale. */
interface Reviewed {
  readonly table: ReviewedTable;
  readonly name: string;
  readonly highest: number;
  /** Of a head: column 4 or 3, as of the staff (reading `heads-columns`). */
  readonly ofHead?: boolean | undefined;
  readonly at?: Place | undefined;
}

/**
 * 7.4 · Дахин үнэлсэн оноо
 *
 * The evaluation team's points stand in place of the first ones: a measure's sum (0–70, column 5), a learning
 * measure's points (0–15, column 4), a superior's indicator (0–7 or 0–15, column 3). What they replace stays
 * beside them as a ground. Refuses points outside the scale, and an indicator's finer than those of 4.1 and 5.4 (reading
 * `fractions`); 7.1, 7.2 and 7.5 say who may be re-evaluated at all.
 */
export function reEvaluatedPoints(
  points: Points,
  first: Outcome<Points>,
  { table, name, highest, ofHead, at }: Reviewed,
): Outcome<Points> {
  if (points.lt(0) || points.gt(highest)) {
    return refuse("7.4", "review-out-of-range", { value: points, highest, table, name }, at);
  }
  const finer = table === "superior" ? refuseFiner("7.4", name, points, at) : undefined;
  if (finer !== undefined) return finer;
  const grounds = isRefusal(first) ? [] : [first];
  const before = isRefusal(first) ? undefined : first.value;
  const readings = ofHead === true ? (["heads-columns"] as const) : [];
  return establish("7.4", points, { name, before, highest }, { grounds, readings, at });
}
