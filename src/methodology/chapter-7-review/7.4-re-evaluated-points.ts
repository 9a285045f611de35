import { establish, type Finding, isRefusal, type Outcome, type Place } from "../finding";
import type { Points } from "../units";

/**
 * 7.4 · Дахин үнэлсэн оноо
 *
 * The evaluation team's points stand in place of the first ones: a measure's sum (0–70, column 5), a learning
 * measure's points (0–15, column 4), a superior's indicator (0–7 or 0–15, column 3). What they replace stays
 * beside them as a ground. The reader has checked the range; 7.1, 7.2 and 7.5 say who may be re-evaluated at all.
 */
export function reEvaluatedPoints(
  points: Points,
  name: string,
  highest: number,
  first: Outcome<Points>,
  at?: Place,
): Finding<Points> {
  const grounds = isRefusal(first) ? [] : [first];
  const before = isRefusal(first) ? undefined : first.value;
  return establish("7.4", points, { name, before, highest }, { grounds, at });
}
