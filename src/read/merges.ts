import { type Columns, filledBy, type Tab } from "../workbook/tab";
import { isBlank } from "./cells/clean-text";
import type { Table } from "./found-table";
import { headersOf } from "./open-table";
import { findHeaders, type TabCells } from "./table";

/** The fields that a merge over somebody's rows says once for all of them. */
const SAID_ONCE = ["code", "name"] as const;

/** The table with what its merged cells say: a blank code or name below the top of a merge is that of the top. */
export function withMerges<C extends Columns>(table: Table<C>): Table<C> {
  const { cells, headers } = table;
  const { merges = [], cells: lines } = cells;
  if (merges.length === 0) return table;
  const places: Readonly<Record<string, number | undefined>> = headers.columns;
  const tops = SAID_ONCE.map((field) => {
    const column = places[field];
    const own = new Map<number, number>();
    for (const { row, lastRow, column: first } of merges) {
      // What stands above the data is no row of anybody's, and the left column of a merge has its text.
      if (column === undefined || first !== column + 1 || row - 1 <= headers.row) continue;
      for (let below = row; below < lastRow; below += 1)
        if (isBlank(lines[below]?.[column])) own.set(below, row - 1);
    }
    return [field, own] as const;
  });
  return { ...table, tops: Object.fromEntries(tops) };
}

/** Whether a filled row of a tab of people has no code of its own. */
export function lacksCode(cells: TabCells, tab: Tab): boolean {
  const headers = findHeaders<string>(cells, headersOf(tab));
  const code = headers?.columns.code;
  if (headers === undefined || code === undefined) return false;
  const columns = filledBy(tab).flatMap((field) => headers.columns[field] ?? []);
  return cells.cells.some(
    (line, index) =>
      index > headers.row && isBlank(line[code]) && columns.some((column) => !isBlank(line[column])),
  );
}
