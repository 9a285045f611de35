import type { ReadingId } from "../../law/readings";
import { isRefusal, type Outcome, passOn, refuse, sortOut } from "../finding";
import { meanOf } from "../mean";
import { notAlone } from "../not-alone";
import { onTheSheet } from "../on-the-sheet";
import { type Entry, isUnreadable, type MeasureRow, type Round, readable } from "../person";
import type { Points } from "../units";
import { measurePoints } from "./2.1-measure-points";
import { additionalTaskPoints } from "./2.6-additional-task-points";
import { subMeasuresMean } from "./2.8-sub-measures-mean";
import { hasOwnScore, type Measure, measuresOfPlan } from "./measures-of-a-plan";

/**
 * 2.7 · Арга хэмжээний биелэлтийн дундаж оноо
 *
 *     арга хэмжээ тус бүрийн онооны нийлбэр / нийт арга хэмжээний тоо → 0–70
 *
 * All rows of sections А and В in, component A of the sheet with two decimals out (reading `rounding`). Additional tasks
 * count as measures do (2.6). Refuses an unreadable row, any measure's refusal, and a plan without measures.
 */
export function measuresMean(rows: readonly Entry<MeasureRow>[], round: Round): Outcome<Points> {
  const unreadable = rows.filter(isUnreadable).map((row) => refuse("2.7", "unreadable", {}, row.at));
  const read = readable(rows);
  const twins = notAlone(read, ({ section, number, at }) => `${section}|${number}|${at.tab}`);
  const unclear = twins.map(({ number, at }) => refuse("2.7", "number-not-unique", { number }, at));
  if (unclear.length > 0) return passOn("2.7", unclear);
  const { measures, dropped, gone } = measuresOfPlan(read, hasOwnScore);
  const { findings, refusals } = sortOut(measures.map((measure) => pointsOf(measure, round)));

  if (unreadable.length + refusals.length > 0) return passOn("2.7", [...unreadable, ...refusals]);
  if (findings.length === 0) return refuse("2.7", "no-measures", {});
  const mean = meanOf(findings.map((finding) => finding.value));
  const readings: ReadingId[] = dropped.length > 0 ? ["dropped-measure"] : [];
  if (gone.some(({ row }) => isOwnRow(row) && row.droppedBy === undefined))
    readings.push("dropped-sub-measures");
  if (read.some(({ at }) => at.tab !== read[0]?.at.tab)) readings.push("moved-within-year");
  return onTheSheet("2.7", mean.mean, { ...mean, dropped }, { grounds: findings, readings });
}

const isOwnRow = ({ number }: MeasureRow) => !number.includes(".");

/** The points of a measure's own row; that it counts though it had sub-measures is a reading. */
function ownPoints(own: MeasureRow, { byItself }: Measure, round: Round): Outcome<Points> {
  const earned = measurePoints(own, round);
  if (!byItself || isRefusal(earned)) return earned;
  return { ...earned, readings: [...earned.readings, "dropped-sub-measures"] };
}

function pointsOf(measure: Measure, round: Round): Outcome<Points> {
  const earned =
    measure.subMeasures.length === 0 && measure.own !== undefined
      ? ownPoints(measure.own, measure, round)
      : subMeasuresMean(measure, round);
  if (measure.section === "measure" || isRefusal(earned)) return earned;
  return additionalTaskPoints(earned, measure.name);
}
