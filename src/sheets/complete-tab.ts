import { comparable } from "../read/cells/clean-text";
import type { TabCells } from "../read/table";
import { type Column, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import type { Sheet } from "./google";
import { literal } from "./literal-text";
import { growTo, startColumns, writeFormulas } from "./make-tab";
import { lastFilledRow, placesOf, writeRows } from "./rows-by-header";
import type { TabTemplate } from "./templates";

/** A tab that lacks columns or rows of its template. */
interface Incomplete {
  readonly sheet: Sheet;
  readonly tab: TabCells;
  readonly template: TabTemplate;
  readonly lack: NonNullable<ReturnType<typeof lackOf>>;
}

/** What a tab lacks; undefined when it lacks nothing, or has no headers at all and is not ours to guess at. */
export function lackOf(tab: TabCells, template: TabTemplate) {
  const headers = template.columns.map(({ header }) => header);
  const places = placesOf(tab.cells, headers);
  if (places === undefined) return undefined;
  const columns = template.columns.filter(({ header }) => !places.columns.has(header));
  const key = places.columns.get(headers[0] ?? "");
  const codeOf = (row: readonly unknown[]) => comparable(String(row[(key ?? 1) - 1] ?? ""));
  const known = new Set(tab.cells.slice(places.headerRow).map(codeOf));
  const rows = key === undefined ? [] : template.rows.filter(([code = ""]) => !known.has(comparable(code)));
  return columns.length === 0 && rows.length === 0 ? undefined : { places, columns, rows };
}

/** Adds the columns and people that a tab lacks, to the right of and below everything that is there. */
export function completeTab(incomplete: Incomplete, anchors: Anchors): void {
  if (incomplete.lack.columns.length > 0) addColumns(incomplete, anchors);
  if (incomplete.lack.rows.length > 0) addRows(incomplete);
}

function addColumns({ sheet, tab, template, lack: { places, columns } }: Incomplete, anchors: Anchors): void {
  const { headerRow } = places;
  const first = sheet.getLastColumn() + 1;
  growTo(sheet, tab.cells.length, first + columns.length - 1);
  startColumns(sheet, columns, first, headerRow, anchors);
  const added = columns.map(({ header }, index) => [header, first + index] as const);
  const all = new Map([...places.columns, ...added]);
  // The formulas of computed columns are made anew, since what they name may be among the new columns; but where a
  // person typed a value in place of a formula, the value stays.
  const below = tab.cells[headerRow] ?? [];
  const formulas = sheet.getRange(headerRow + 1, 1, 1, sheet.getLastColumn()).getFormulas()[0] ?? [];
  const isFree = ({ header }: Column) => {
    const column = (all.get(header) ?? 0) - 1;
    return String(below[column] ?? "") === "" || (formulas[column] ?? "") !== "";
  };
  writeFormulas(sheet, template.columns.filter(isFree), all, headerRow, anchors);
}

/** Below the last row in which people typed anything; what the computed columns show does not count. */
function addRows({ sheet, tab, template, lack: { places, rows } }: Incomplete): void {
  const computed = template.columns.filter(isLive).map(({ header }) => places.columns.get(header));
  const typed = lastFilledRow(tab.cells, (column) => !computed.includes(column + 1));
  const start = Math.max(places.headerRow, typed) + 1;
  growTo(sheet, start + rows.length, 1);
  const given = template.columns.slice(0, Math.max(...rows.map((row) => row.length)));
  const columns = new Map(
    [...places.columns].filter(([name]) => given.some(({ header }) => header === name)),
  );
  const cellsOf = (row: readonly string[]) =>
    Object.fromEntries(given.map(({ header }, index) => [header, literal(row[index] ?? "")]));
  writeRows(sheet, start, columns, rows.map(cellsOf));
}
