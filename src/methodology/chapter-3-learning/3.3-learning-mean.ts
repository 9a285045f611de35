import { establish, type Outcome, passOn, refuse, sortOut } from "../finding";
import { meanOf } from "../mean";
import { type Entry, isUnreadable, type LearningRow, readable } from "../person";
import { type Points, sheetPoints } from "../units";
import { learningPoints } from "./3.1-learning-points";

/**
 * 3.3 · Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээний дундаж оноо
 *
 *     оноонуудын нийлбэр / нийт арга хэмжээний тоо → 0–15
 *
 * All rows of section Б in, component B with two decimals out. Refuses an unreadable row, any row's refusal, and
 * a plan without learning measures.
 */
export function learningMean(rows: readonly Entry<LearningRow>[], reviewed: boolean): Outcome<Points> {
  const unreadable = rows.filter(isUnreadable).map((row) => refuse("3.3", "unreadable", {}, row.at));
  const read = readable(rows).sort((a, b) => Number(a.number) - Number(b.number));
  const dropped = read.flatMap(({ number, droppedBy, at }) =>
    droppedBy === undefined ? [] : [{ number, decision: droppedBy, at }],
  );
  const kept = read.filter((row) => row.droppedBy === undefined);
  const { findings, refusals } = sortOut(kept.map((row) => learningPoints(row, reviewed)));

  if (unreadable.length + refusals.length > 0) return passOn("3.3", [...unreadable, ...refusals]);
  if (findings.length === 0) return refuse("3.3", "no-learning", {});
  const mean = meanOf(findings.map((finding) => finding.value));
  const readings = dropped.length > 0 ? (["dropped-measure"] as const) : [];
  return establish("3.3", sheetPoints(mean.mean), { ...mean, dropped }, { grounds: findings, readings });
}
