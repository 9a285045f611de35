import type { ReadingId } from "../../law/readings";
import { compareNumbers, compareTexts } from "../chapter-2-measures/measures-of-a-plan";
import { type Outcome, passOn, refuse, sortOut } from "../finding";
import { meanOf } from "../mean";
import { onTheSheet } from "../on-the-sheet";
import { type Entry, isUnreadable, type LearningRow, readable } from "../person";
import type { Points } from "../units";
import { learningPoints } from "./3.1-learning-points";

/**
 * 3.3 · Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээний дундаж оноо
 *
 *     оноонуудын нийлбэр / нийт арга хэмжээний тоо → 0–15
 *
 * All rows of section Б in, component B with two decimals out. Refuses an unreadable row, any row's refusal, and
 * a plan without learning measures.
 */
export function learningMean(
  rows: readonly Entry<LearningRow>[],
  reviewed: boolean,
  ofHead = false,
): Outcome<Points> {
  const unreadable = rows.filter(isUnreadable).map((row) => refuse("3.3", "unreadable", {}, row.at));
  const read = learningOfPlan(rows);
  const dropped = read.flatMap(({ number, droppedBy, at }) =>
    droppedBy === undefined ? [] : [{ number, decision: droppedBy, at }],
  );
  const kept = read.filter((row) => row.droppedBy === undefined);
  const { findings, refusals } = sortOut(kept.map((row) => learningPoints(row, reviewed, ofHead)));

  if (unreadable.length + refusals.length > 0) return passOn("3.3", [...unreadable, ...refusals]);
  if (findings.length === 0) return refuse("3.3", "no-learning", {});
  const mean = meanOf(findings.map((finding) => finding.value));
  const readings: ReadingId[] = dropped.length > 0 ? ["dropped-measure"] : [];
  if (read.some(({ at }) => at.tab !== read[0]?.at.tab)) readings.push("moved-within-year");
  return onTheSheet("3.3", mean.mean, { ...mean, dropped }, { grounds: findings, readings });
}

/** The readable rows of section Б by tab and number, whatever the order of the rows. */
export const learningOfPlan = (rows: readonly Entry<LearningRow>[]): LearningRow[] =>
  readable(rows).sort((a, b) => compareTexts(a.at.tab, b.at.tab) || compareNumbers(a.number, b.number));
