import { STAFF_SCALE } from "../../law/scales";
import type { Outcome } from "../finding";
import type { ConductRow, Entry } from "../person";
import type { Points } from "../units";
import { conductMean } from "./conduct-mean";

/**
 * 4.1–4.3 · Нэгжийн даргын үнэлгээ
 *
 *     үзүүлэлт тус бүрийн онооны нийлбэр / нийт үзүүлэлтийн тоо → 0–7
 *
 * Five indicators of 0–7 by the unit head (4.1) and up to three adopted skills (4.2).
 */
export function superiorMean(row: Entry<ConductRow> | undefined, reviewed: boolean): Outcome<Points> {
  return conductMean(row, STAFF_SCALE, reviewed);
}
