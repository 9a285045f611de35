import type { Confirmations } from "../assess/confirm-reviews";
import type { NewAdjustment } from "../assess/new-adjustment";
import { toNumber } from "../explain/numbers";
import { OUTCOMES, wordOf } from "../law/words";
import { type CivilDate, isPaperOf } from "../methodology/civil-date";
import { adjustments } from "../workbook/adjustments";
import { reviews } from "../workbook/reviews";
import { appendRows } from "./append-rows";
import { literal } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";
import { adjustmentsTemplate, reviewsTemplate } from "./templates";

type Written = ReturnType<typeof appendRows>;

/** Writes “Хэвээр” for each into the register of the review, made when it is missing. */
export function appendKept(reading: WorkbookReading, kept: Confirmations["kept"], today: CivilDate): Written {
  const { code, name, ground, outcome, total, date } = reviews.columns;
  const rows = kept.map((one) => ({
    [code.header]: literal(one.member.code),
    [name.header]: literal(one.member.name),
    [ground.header]: literal(one.ground),
    [outcome.header]: wordOf(OUTCOMES, "kept"),
    [total.header]: toNumber(one.total),
    [date.header]: today,
  }));
  const units = reading.body.members.map(({ unit }) => unit);
  return appendRows(reading, reviewsTemplate(units), [code.header, outcome.header], rows);
}

/**
 * Writes an entry of chapter 6 as a row of `Оноо өөрчлөх`; the amount stays unsigned, the clause gives the sign. Entered
 * when today is no day of the year's papers, its day stays blank.
 */
export function appendAdjustment(reading: WorkbookReading, entry: NewAdjustment, today: CivilDate): Written {
  const { code, name, clause, amount, reason, document, date } = adjustments.columns;
  const { year } = reading.body.settings;
  const row = {
    [code.header]: literal(entry.member.code),
    [name.header]: literal(entry.member.name),
    [clause.header]: literal(entry.clause),
    [amount.header]: entry.amount,
    [reason.header]: literal(entry.reason),
    [document.header]: literal(entry.document),
    [date.header]: isPaperOf(year, today) ? today : "",
  };
  const needed = [code, clause, amount, reason, document].map(({ header }) => header);
  return appendRows(reading, adjustmentsTemplate, needed, [row]);
}
