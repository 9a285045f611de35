import { type ConductScale, conductMean } from "../chapter-4-conduct/conduct-mean";
import type { Outcome } from "../finding";
import type { ConductRow, Entry } from "../person";
import type { Points } from "../units";

const HEADS: ConductScale = { indicator: "5.4", skill: "5.5", mean: "5.6", highest: 15, indicators: 6 };

/**
 * 5.4–5.6 · Хандлага, ёс зүй, удирдах арга барилын үнэлгээ
 *
 *     үзүүлэлт тус бүрийн онооны нийлбэр / нийт үзүүлэлтийн тоо → 0–15
 *
 * Six indicators of 0–15 by the budget governor (5.4) and up to three adopted skills (5.5). Heads have no peer
 * assessment: 70 + 15 + 15 is already 100.
 */
export function managementMean(row: Entry<ConductRow> | undefined, reviewed: boolean): Outcome<Points> {
  return conductMean(row, HEADS, reviewed);
}
