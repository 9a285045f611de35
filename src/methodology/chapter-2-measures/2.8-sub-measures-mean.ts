import { MEASURE_FULL_MARK } from "../../law/scales";
import { reEvaluatedPoints } from "../chapter-7-review/7.4-re-evaluated-points";
import { establish, type Outcome, type Place, passOn, refuse, sortOut } from "../finding";
import { meanOf } from "../mean";
import type { Round } from "../person";
import { type Points, points } from "../units";
import { measurePoints } from "./2.1-measure-points";
import { hasOwnScore, type Measure } from "./measures-of-a-plan";

/**
 * 2.8 · Дэд арга хэмжээний дундаж
 *
 *     дэд арга хэмжээ тус бүрийн онооны нийлбэр / дэд арга хэмжээний тоо → 0–70
 *
 * Sub-measures in, the measure's points out, not rounded. Refuses a measure that has both sub-measures and a
 * score of its own, and re-evaluated points for both (7.4).
 */
export function subMeasuresMean(measure: Measure, round: Round): Outcome<Points> {
  const { own, subMeasures, name, number } = measure;
  const at = own?.at ?? subMeasures[0]?.at;
  if (own !== undefined && hasOwnScore(own)) {
    return refuse("2.8", "sub-measures-and-own-score", { number }, own.at);
  }
  const parentReEvaluation = own?.reEvaluation;
  const mean = meanOfSubMeasures(measure, round, at);
  if (!round.reviewed || parentReEvaluation === undefined) return mean;
  if (subMeasures.some((row) => row.reEvaluation !== undefined)) {
    return refuse("7.4", "review-of-parent-and-sub", { number }, own?.at);
  }
  const highest = MEASURE_FULL_MARK;
  return reEvaluatedPoints(parentReEvaluation.points, mean, { table: "measures", name, highest, at });
}

function meanOfSubMeasures({ subMeasures, name }: Measure, round: Round, at?: Place): Outcome<Points> {
  const { findings, refusals } = sortOut(subMeasures.map((row) => measurePoints(row, round)));
  if (refusals.length > 0) return passOn("2.8", refusals, at);
  const mean = meanOf(findings.map((finding) => finding.value));
  return establish("2.8", points(mean.mean), { ...mean, name }, { grounds: findings, at });
}
