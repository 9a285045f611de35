import type { Columns, Tab } from "../workbook/tab";
import { comparable, isBlank } from "./cells/clean-text";
import type { Row } from "./row";

const saysTotal = (label: unknown) =>
  typeof label === "string" && /^(нийт|дүн|нийлбэр|дундаж|бүгд)($|[\s:.])/iu.test(comparable(label));

/**
 * Whether a row under the headers only numbers the columns, 1, 2, 3 and on, as printed tables do. A live column may show
 * there what it computes of the numbers.
 */
export function isNumbering<C extends Columns>(row: Row<C>): boolean {
  const filled = row.line().filter(({ cell }) => !isBlank(cell));
  const first = Number(filled[0]?.cell);
  let count = 0;
  for (const { cell, isLive } of filled) {
    if (Number(cell) === first + count) count += 1;
    else if (!isLive) return false;
  }
  return count >= LEAST_NUMBERED;
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
