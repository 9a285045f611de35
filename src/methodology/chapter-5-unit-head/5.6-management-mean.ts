import { HEAD_SCALE } from "../../law/scales";
import { conductMean } from "../chapter-4-conduct/conduct-mean";
import type { Outcome } from "../finding";
import type { ConductRow, Entry } from "../person";
import type { Points } from "../units";

/**
 * 5.4–5.6 · Хандлага, ёс зүй, удирдах арга барилын үнэлгээ
 *
 *     үзүүлэлт тус бүрийн онооны нийлбэр / нийт үзүүлэлтийн тоо → 0–15
 *
 * Six indicators of 0–15 by the budget governor (5.4) and up to three adopted skills (5.5). Heads have no peer
 * assessment: 70 + 15 + 15 is already 100.
 */
export function managementMean(row: Entry<ConductRow> | undefined, reviewed: boolean): Outcome<Points> {
  return conductMean(row, HEAD_SCALE, reviewed);
}
