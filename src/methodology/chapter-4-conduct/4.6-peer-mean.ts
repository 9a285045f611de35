import { PEER_SCALE } from "../../law/scales";
import type { PeerDivisor } from "../facts";
import { type Finding, isRefusal, type Outcome, type Place, passOn, refuse, sortOut } from "../finding";
import { onTheSheet } from "../on-the-sheet";
import { type Entry, isUnreadable, type Tally, type VoteState } from "../person";
import { exact, type Points, sum } from "../units";
import { refuseUnfinishedVote, refuseWithoutVoters, validBallots } from "./4.4-tally";
import { indicatorSum } from "./4.5-indicator-sum";

/** The ballots of a tally that 4.6 has to know. */
interface Ballots {
  readonly valid: number;
}

/**
 * 4.6 · Хуваарь: the ballots that count × the indicators. A spoiled ballot counts for nothing (reading
 * `incomplete-ballot`).
 */
const peerDivisor = ({ valid }: Ballots): PeerDivisor => ({
  ballots: valid,
  indicators: PEER_SCALE.indicators,
});

/**
 * 4.6 · Хамт олны үнэлгээ
 *
 *     бүх саналын онооны нийлбэр / (хүчинтэй санал × үзүүлэлтийн тоо) → 0–8
 *
 * A closed tally in, of a vote that is over, component C2 with two decimals out. 4.6 divides by the colleagues, the table under 4.5 by the
 * indicators; only both together give 0–8 (reading `peer-average`). Refuses what 4.4 and 4.5 refuse.
 */
export function peerMean(tally: Entry<Tally> | undefined, raters: number, vote?: VoteState): Outcome<Points> {
  const unfinished = refuseUnfinishedVote(vote, tally?.at);
  if (unfinished !== undefined) return passOn("4.6", [unfinished], tally?.at);
  if (tally === undefined) return refuseWithoutVoters({}, raters) ?? refuse("4.6", "tally-missing", {});
  if (isUnreadable(tally)) return passOn("4.6", [refuse("4.6", "unreadable", {}, tally.at)], tally.at);
  const counted = validBallots(tally, raters);
  if (isRefusal(counted)) return passOn("4.6", [counted], tally.at);
  return meanOfSums(tally.sums, counted.facts, [counted], tally.at);
}

/** The same of the sums and of those ballots alone, whoever may vote: all that a cell is given. */
export function meanOfSums(
  sums: Tally["sums"],
  ballots: Ballots,
  grounds: readonly Finding<unknown>[] = [],
  at?: Place,
): Outcome<Points> {
  const divisor = peerDivisor(ballots);
  if (sums.length !== divisor.indicators) {
    return passOn("4.6", [refuse("4.5", "tally-incomplete", { field: "sums" }, at)], at);
  }
  const outcomes = sums.map((one) => indicatorSum(one, ballots.valid, divisor.ballots, at));
  const { findings, refusals } = sortOut(outcomes);
  if (refusals.length > 0) return passOn("4.6", refusals, at);

  const total = sum(findings.map((finding) => finding.value));
  const count = divisor.ballots * divisor.indicators;
  const mean = total.div(exact(count));
  const facts = { sum: total, count, mean, ...divisor };
  const readings = ["peer-average"] as const;
  return onTheSheet("4.6", mean, facts, { grounds: [...grounds, ...findings], readings, at });
}
