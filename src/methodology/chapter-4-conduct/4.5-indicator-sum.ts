import { establish, type Outcome, type Place, refuse } from "../finding";
import { type Exact, type Points, points } from "../units";

export const PEER_FULL_MARK = 8; // 4.5

/**
 * 4.5 · Хамт олны үзүүлэлтийн онооны нийлбэр: one indicator's points, 0–8 from each valid ballot, added up.
 * Refuses a sum that is not filled or more than the ballots can give.
 */
export function indicatorSum(
  { indicator, sum }: { readonly indicator: string; readonly sum: Exact | undefined },
  valid: number,
  at?: Place,
): Outcome<Points> {
  if (sum === undefined) return refuse("4.5", "tally-incomplete", { field: "sums" }, at);
  const highest = valid * PEER_FULL_MARK;
  if (sum.gt(highest) || sum.lt(0)) return refuse("4.5", "sum-above-scale", { indicator, sum, highest }, at);
  return establish("4.5", points(sum), { indicator, sum, valid }, { at });
}
