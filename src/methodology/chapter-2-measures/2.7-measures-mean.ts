import type { CivilDate } from "../civil-date";
import { establish, isRefusal, type Outcome, passOn, refuse, sortOut } from "../finding";
import { meanOf } from "../mean";
import { type Entry, isUnreadable, type MeasureRow } from "../person";
import { type Points, sheetPoints } from "../units";
import { measurePoints } from "./2.1-measure-points";
import { additionalTaskPoints } from "./2.6-additional-task-points";
import { subMeasuresMean } from "./2.8-sub-measures-mean";
import { type Measure, measuresOfPlan } from "./measures-of-a-plan";

/**
 * 2.7 · Арга хэмжээний биелэлтийн дундаж оноо
 *
 *     арга хэмжээ тус бүрийн онооны нийлбэр / нийт арга хэмжээний тоо → 0–70
 *
 * All rows of sections А and В in, component A of the sheet with two decimals out. Additional tasks count as
 * measures do (2.6). Refuses an unreadable row, any measure's refusal, and a plan without measures.
 */
export function measuresMean(
  rows: readonly Entry<MeasureRow>[],
  appraisalDate: CivilDate | undefined,
  reviewed: boolean,
): Outcome<Points> {
  const unreadable = rows.filter(isUnreadable).map((row) => refuse("2.7", "unreadable", {}, row.at));
  const readable = rows.filter((row): row is MeasureRow => !isUnreadable(row));
  const twins = readable.filter((row) => readable.some((other) => other !== row && isSameNumber(row, other)));
  if (twins.length > 0) {
    return passOn(
      "2.7",
      twins.map(({ number, at }) => refuse("2.7", "number-not-unique", { number }, at)),
    );
  }
  const { measures, dropped } = measuresOfPlan(readable);
  const outcomes = measures.map((measure) => pointsOf(measure, appraisalDate, reviewed));
  const { findings, refusals } = sortOut(outcomes);

  if (unreadable.length + refusals.length > 0) return passOn("2.7", [...unreadable, ...refusals]);
  if (findings.length === 0) return refuse("2.7", "no-measures", {});
  const mean = meanOf(findings.map((finding) => finding.value));
  return establish(
    "2.7",
    sheetPoints(mean.mean),
    { ...mean, dropped },
    { grounds: findings, readings: dropped.length > 0 ? ["dropped-measure"] : [] },
  );
}

const isSameNumber = (a: MeasureRow, b: MeasureRow) => a.section === b.section && a.number === b.number;

function pointsOf(
  measure: Measure,
  appraisalDate: CivilDate | undefined,
  reviewed: boolean,
): Outcome<Points> {
  const earned =
    measure.subMeasures.length === 0 && measure.own !== undefined
      ? measurePoints(measure.own, appraisalDate, reviewed)
      : subMeasuresMean(measure, appraisalDate, reviewed);
  if (measure.section === "measure" || isRefusal(earned)) return earned;
  return additionalTaskPoints(earned, measure.name);
}
