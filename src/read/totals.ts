import type { Columns, Tab } from "../workbook/tab";
import { comparable, dayText, isBlank, isDate } from "./cells/clean-text";
import { serialOf } from "./cells/serial";
import type { Row } from "./row";

const saysTotal = (label: unknown) =>
  typeof label === "string" && /^(нийт|дүн|нийлбэр|дундаж|бүгд)($|[\s:.])/iu.test(comparable(label));

/**
 * Whether a row under the headers only numbers the columns, 1, 2, 3 and on, one after another or each by its place, as
 * printed tables do: the first ones also by letters, each also in brackets. The name is numbered too, so that no row of
 * scores is one. A live column may show there what it computes of the numbers, and a column of dates dates.
 */
export function isNumbering<C extends Columns>(row: Row<C>): boolean {
  if (row.has("name") && numberIn(row.cell("name")) === undefined && !isLetter(row.cell("name")))
    return false;
  const filled = row
    .line()
    .flatMap(({ cell, isLive }, column) =>
      isBlank(cell) || isLetter(cell) ? [] : [{ number: numberIn(cell), isLive, column }],
    );
  const own = filled.filter(({ isLive }) => !isLive);
  if (own.length === 0) return row.line().filter(({ cell }) => isLetter(cell)).length >= LEAST_NUMBERED;
  const [first] = own;
  if (first?.number === undefined) return false;
  const from = first.number;
  const byPlace = own.every(
    ({ number, column }) => number !== undefined && number - column === from - first.column,
  );
  let count = 0;
  const inTurn = filled.every(({ number, isLive }) => {
    if (number !== from + count) return isLive;
    count += 1;
    return true;
  });
  return (byPlace ? own.length : inTurn ? count : 0) >= LEAST_NUMBERED;
}

const isLetter = (cell: unknown): boolean => typeof cell === "string" && /^[А-ЯЁӨҮ]$/u.test(cell.trim());

/** A column's number: `4`, `(4)`, `4.`, `6=4+5`, be it in a cell with a date's format. */
function numberIn(cell: unknown): number | undefined {
  const day = isDate(cell) ? dayText(cell) : undefined;
  if (day !== undefined) return serialOf(day);
  const [, digits] = /^\(?(\d{1,2})(?:\.|\)| ?=.*)?$/u.exec(String(cell).trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Fewer could be a row of somebody's. */
const LEAST_NUMBERED = 5;

/**
 * Whether a row is a total typed below or inside the data: in place of a code, or in a label beside a blank one, and
 * nothing that makes a row an entry is filled.
 */
export function isTotal<C extends Columns>(row: Row<C>, { labels, entryBy = [] }: Tab<C>): boolean {
  // In a merge the code is that of its top, and the row that person's.
  const code = row.cell("code");
  const isSaid = saysTotal(code) || (isBlank(code) && labels.some((label) => saysTotal(row.ownCell(label))));
  return isSaid && entryBy.every((field) => row.isBlank(field));
}
