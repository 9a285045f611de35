import type { NewAdjustment } from "../assess/new-adjustment";
import { type CivilDate, isPaperOf } from "../methodology/civil-date";
import { adjustments } from "../workbook/adjustments";
import { appendRows } from "./append-rows";
import { literal } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";
import { adjustmentsTemplate } from "./templates";

/**
 * Writes an entry of chapter 6 as a row of `Оноо өөрчлөх`; the amount stays unsigned, the clause gives the sign. Entered
 * when today is no day of the year's papers, its day stays blank.
 */
export function appendAdjustment(
  reading: WorkbookReading,
  entry: NewAdjustment,
  today: CivilDate,
): ReturnType<typeof appendRows> {
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
