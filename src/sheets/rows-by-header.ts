import { isBlank } from "../read/cells/clean-text";
import { findHeaders, type TabCells } from "../read/table";
import { runsOf } from "./column-runs";
import type { Sheet } from "./google";

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
export function lastFilledRow(cells: TabCells["cells"], isMeant: (column: number) => boolean): number {
  let row = cells.length;
  while (row > 0 && cells[row - 1]?.every((cell, column) => isBlank(cell) || !isMeant(column))) row -= 1;
  return row;
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
