import { isBlank } from "../read/cells/clean-text";
import { kindOfTab } from "../read/known-tabs";
import { findHeaders, type TabCells } from "../read/table";
import type { TabKind } from "../workbook/tab";
import { anchorsOf } from "./anchors";
import { growTo, makeTab } from "./make-tab";
import { requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import type { TabTemplate } from "./templates";

/** A row by header, its texts made literal already. */
type NewRow = Readonly<Record<string, string | number>>;

/**
 * Appends rows to a register, below everything that people typed there, by one write where its columns stand side by
 * side; columns of others are not touched. Makes the tab when it is missing. Gives the tab and the first new row, or
 * the needed header that the tab lacks: then nothing is written.
 */
export function appendRows(
  reading: WorkbookReading,
  kind: TabKind,
  template: TabTemplate,
  needed: readonly string[],
  rows: readonly NewRow[],
): { tab: string; row: number } | { missing: string; tab: string } {
  const headers = template.columns.map(({ header }) => header);
  const tab = withHeaders(reading, kind, template, headers);
  const found = findHeaders(tab, Object.fromEntries(headers.map((header) => [header, header])));
  const missing = needed.find((header) => found?.columns[header] === undefined);
  const sheet = reading.spreadsheet.getSheetByName(tab.name);
  if (missing !== undefined || found === undefined || sheet === null)
    return { missing: missing ?? headers[0] ?? "", tab: tab.name };

  const columns = headers.flatMap((header) => {
    const column = found.columns[header];
    return column === undefined ? [] : [{ header, column }];
  });
  const first = firstFreeRow(
    tab,
    found.row,
    columns.map(({ column }) => column),
  );
  growTo(sheet, first + rows.length, 1);
  for (const run of runsOf(columns)) {
    const cells = rows.map((row) => run.map(({ header }) => row[header] ?? ""));
    sheet.getRange(first + 1, (run[0]?.column ?? 0) + 1, rows.length, run.length).setValues(cells);
  }
  return { tab: tab.name, row: first + 1 };
}

/** The register's tab: as read, made anew, or, where a failed run left an empty one, with its headers. */
function withHeaders(
  reading: WorkbookReading,
  kind: TabKind,
  template: TabTemplate,
  headers: readonly string[],
): TabCells {
  const { tabs, spreadsheet } = reading;
  const tab = tabs.find((one) => kindOfTab(one) === kind);
  if (tab === undefined) {
    const sheet = makeTab(spreadsheet, template, anchorsOf(reading));
    return { name: sheet.getName(), cells: [headers] };
  }
  const own = spreadsheet.getSheetByName(tab.name);
  if (own !== null) requirePermission([own]);
  if (tab.cells.some((row) => !row.every(isBlank))) return tab;
  own?.getRange(1, 1, 1, headers.length).setValues([[...headers]]);
  return { ...tab, cells: [headers] };
}

/** The row, from 0, below the last one in which one of the register's own columns is filled. */
function firstFreeRow({ cells }: TabCells, headerRow: number, columns: readonly number[]): number {
  let row = cells.length - 1;
  while (row > headerRow && columns.every((column) => isBlank(cells[row]?.[column]))) row -= 1;
  return row + 1;
}

interface Column {
  readonly header: string;
  readonly column: number;
}

/** Columns side by side, each run one write. */
function runsOf(columns: readonly Column[]): Column[][] {
  const runs: Column[][] = [];
  for (const one of [...columns].sort((a, b) => a.column - b.column)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1]?.column === one.column - 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
