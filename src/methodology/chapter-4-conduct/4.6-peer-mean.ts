import { establish, isRefusal, type Outcome, passOn, refuse, sortOut } from "../finding";
import { type Entry, isUnreadable, type Tally } from "../person";
import { exact, type Points, sheetPoints, sum } from "../units";
import { validBallots } from "./4.4-tally";
import { indicatorSum } from "./4.5-indicator-sum";

const INDICATORS = 3; // 4.5

/**
 * 4.6 · Хамт олны үнэлгээ
 *
 *     бүх саналын онооны нийлбэр / (хүчинтэй санал × үзүүлэлтийн тоо) → 0–8
 *
 * A closed tally in, component C2 with two decimals out. 4.6 divides by the colleagues, the table under 4.5 by the
 * indicators; only both together give 0–8 (reading `peer-average`). Refuses what 4.4 and 4.5 refuse.
 */
export function peerMean(tally: Entry<Tally> | undefined, raters: number): Outcome<Points> {
  if (tally === undefined) return refuse("4.6", "tally-missing", {});
  if (isUnreadable(tally)) return passOn("4.6", [refuse("4.6", "unreadable", {}, tally.at)], tally.at);
  const valid = validBallots(tally, raters);
  if (isRefusal(valid)) return passOn("4.6", [valid], tally.at);
  if (tally.sums.length !== INDICATORS) {
    return passOn("4.6", [refuse("4.5", "tally-incomplete", { field: "sums" }, tally.at)], tally.at);
  }
  const { findings, refusals } = sortOut(tally.sums.map((one) => indicatorSum(one, valid.value, tally.at)));
  if (refusals.length > 0) return passOn("4.6", refusals, tally.at);

  const total = sum(findings.map((finding) => finding.value));
  const count = valid.value * INDICATORS;
  const mean = total.div(exact(count));
  const facts = { sum: total, count, mean, valid: valid.value };
  const readings = ["peer-average"] as const;
  return establish("4.6", sheetPoints(mean), facts, {
    grounds: [valid, ...findings],
    readings,
    at: tally.at,
  });
}
