import { isBlank } from "../read/cells/clean-text";
import { findHeaders, type TabCells } from "../read/table";
import { runsOf } from "./column-runs";
import type { Sheet } from "./google";
import { growTo } from "./grow";

/** A row by header, its texts as a cell is given them. */
export type HeadedRow = Readonly<Record<string, string | number>>;

/** Where headers stand: their row, and the columns of those that are there, both from 1. */
export interface HeaderPlaces {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Undefined when none of the headers is there. */
export function placesOf(cells: TabCells["cells"], headers: readonly string[]): HeaderPlaces | undefined {
  const names = Object.fromEntries(headers.map((header) => [header, header]));
  const found = findHeaders({ name: "", cells }, names);
  if (found === undefined) return undefined;
  const columns = headers.flatMap((header) => {
    const column = found.columns[header];
    return column === undefined ? [] : [[header, column + 1] as const];
  });
  return { headerRow: found.row + 1, columns: new Map(columns) };
}

/** The last row, from 1, that is filled in one of the columns meant, which are counted from 0; 0 when none is. */
function lastFilledRow(cells: TabCells["cells"], isMeant: (column: number) => boolean): number {
  let row = cells.length;
  while (row > 0 && cells[row - 1]?.every((cell, column) => isBlank(cell) || !isMeant(column))) row -= 1;
  return row;
}

/** Whether nothing at all stands in a cell, row and column from 1: neither a space nor a formula that shows nothing. */
export const isFreeCell = (
  cells: TabCells["cells"],
  formulas: readonly (readonly string[])[],
  row: number,
  column: number,
): boolean => [cells, formulas].every((lines) => (lines[row - 1]?.[column - 1] ?? "") === "");

/**
 * Writes rows below everything that is seen in the columns meant, which are counted from 0, and below whatever stands in
 * the first of the rows' own. A cell in which somebody put a formula that shows nothing yet keeps it. Gives the first row.
 */
export function appendBelow(
  sheet: Sheet,
  cells: TabCells["cells"],
  { headerRow, columns }: HeaderPlaces,
  isMeant: (column: number) => boolean,
  rows: readonly HeadedRow[],
): number {
  const formulas: string[][] = sheet.getDataRange().getFormulas();
  const isFree = (row: number, column: number) => isFreeCell(cells, formulas, row, column);
  const [key = 1] = columns.values();
  let top = Math.max(cells.length, formulas.length, headerRow) + 1;
  while (top > headerRow + 1 && isFree(top - 1, key)) top -= 1;
  top = Math.max(top, lastFilledRow(cells, isMeant) + 1);
  growTo(sheet, top - 1 + rows.length, 1);
  const isWhole = (column: number) => rows.every((_, index) => isFree(top + index, column));
  writeRows(sheet, top, new Map([...columns].filter(([, column]) => isWhole(column))), rows);
  for (const [header, column] of columns) {
    if (isWhole(column)) continue;
    for (const [index, row] of rows.entries())
      if (isFree(top + index, column)) sheet.getRange(top + index, column).setValue(row[header] ?? "");
  }
  return top;
}

/** Writes rows from `top` downwards, by one call where columns stand side by side; those of others are not touched. */
export function writeRows(
  sheet: Sheet,
  top: number,
  columns: HeaderPlaces["columns"],
  rows: readonly HeadedRow[],
): void {
  const headers = new Map([...columns].map(([header, column]) => [column, header]));
  for (const { first, count } of runsOf([...headers.keys()])) {
    const run = Array.from({ length: count }, (_, index) => headers.get(first + index) ?? "");
    const cells = rows.map((row) => run.map((header) => row[header] ?? ""));
    sheet.getRange(top, first, rows.length, count).setValues(cells);
  }
}
