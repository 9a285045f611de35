import { comparable } from "../read/cells/clean-text";
import { findHeaders, type TabCells } from "../read/table";
import { type Column, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { literal } from "./literal-text";
import { formatColumn, growTo, styleHeader, writeFormulas } from "./make-tab";
import type { TabTemplate } from "./templates";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab lacks of its template. */
interface Lack {
  /** The row of the headers, from 1. */
  readonly headerRow: number;
  /** Where the template's columns stand, from 1, by header. */
  readonly places: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** What a tab lacks; undefined when it lacks nothing, or has no headers at all and is not ours to guess at. */
export function lackOf(tab: TabCells, template: TabTemplate): Lack | undefined {
  const names = Object.fromEntries(template.columns.map(({ header }) => [header, header]));
  const headers = findHeaders(tab, names);
  if (headers === undefined) return undefined;
  const columns = template.columns.filter(({ header }) => headers.missing.includes(header));
  const key = headers.columns[template.columns[0]?.header ?? ""];
  const known = new Set(
    tab.cells.slice(headers.row + 1).map((row) => comparable(String(row[key ?? 0] ?? ""))),
  );
  const rows = key === undefined ? [] : template.rows.filter(([code = ""]) => !known.has(comparable(code)));
  if (columns.length === 0 && rows.length === 0) return undefined;
  const places = new Map(
    Object.entries(headers.columns).flatMap(([header, column]) =>
      column === undefined ? [] : [[header, column + 1] as const],
    ),
  );
  return { headerRow: headers.row + 1, places, columns, rows };
}

/** Adds the columns and people that a tab lacks, to the right of and below everything that is there. */
export function completeTab(
  sheet: Sheet,
  tab: TabCells,
  template: TabTemplate,
  lack: Lack,
  anchors: Anchors,
): void {
  if (lack.columns.length > 0) addColumns(sheet, tab, template, lack, anchors);
  if (lack.rows.length > 0) addRows(sheet, tab, template, lack);
}

function addColumns(
  sheet: Sheet,
  tab: TabCells,
  template: TabTemplate,
  { headerRow, places, columns }: Lack,
  anchors: Anchors,
): void {
  const first = sheet.getLastColumn() + 1;
  growTo(sheet, tab.cells.length, first + columns.length - 1);
  sheet.getRange(headerRow, first, 1, columns.length).setValues([columns.map(({ header }) => header)]);
  styleHeader(sheet, columns, first, headerRow);
  for (const [index, column] of columns.entries())
    formatColumn(sheet, column, first + index, headerRow, anchors);
  const added = columns.map(({ header }, index) => [header, first + index] as const);
  const all = new Map([...places, ...added]);
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

function addRows(
  sheet: Sheet,
  tab: TabCells,
  template: TabTemplate,
  { headerRow, places, rows }: Lack,
): void {
  const computed = template.columns.filter(isLive).map(({ header }) => (places.get(header) ?? 0) - 1);
  const start = Math.max(headerRow, lastFilledRow(tab.cells, computed)) + 1;
  growTo(sheet, start + rows.length, 1);
  template.columns.forEach(({ header }, index) => {
    const column = places.get(header);
    if (column === undefined || rows.every((row) => row[index] === undefined)) return;
    sheet.getRange(start, column, rows.length, 1).setValues(rows.map((row) => [literal(row[index] ?? "")]));
  });
}

/** The last row, from 1, in which people typed anything; what the computed columns show does not count. */
function lastFilledRow(cells: TabCells["cells"], computed: readonly number[]): number {
  for (let row = cells.length; row > 0; row -= 1) {
    const typed = cells[row - 1]?.some(
      (cell, column) => !computed.includes(column) && comparable(String(cell ?? "")) !== "",
    );
    if (typed === true) return row;
  }
  return 0;
}
