import { PEER_SCALE } from "../../law/scales";
import { establish, type Outcome, type Place, refuse } from "../finding";
import { readingOfFractions, refuseFiner } from "../fractions";
import { type Exact, exact, type Points, points } from "../units";

/**
 * 4.5 · Хамт олны үзүүлэлтийн онооны нийлбэр: one indicator's points, 0–8 from each valid ballot, added up, and their
 * mean over the ballots that 4.6 counts. Refuses a sum that is not filled or more than the valid ballots can give.
 */
export function indicatorSum(
  { indicator, sum }: { readonly indicator: string; readonly sum: Exact | undefined },
  valid: number,
  counted: number,
  at?: Place,
): Outcome<Points> {
  if (sum === undefined) return refuse("4.5", "tally-incomplete", { field: "sums" }, at);
  const highest = valid * PEER_SCALE.highest;
  if (sum.gt(highest) || sum.lt(0)) return refuse("4.5", "sum-above-scale", { indicator, sum, highest }, at);
  const finer = refuseFiner("4.5", indicator, sum, at);
  if (finer !== undefined) return finer;
  const mean = sum.div(exact(counted));
  const readings = readingOfFractions(sum);
  return establish("4.5", points(sum), { indicator, sum, valid, mean }, { readings, at });
}
