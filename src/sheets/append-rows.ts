import { isBlank } from "../read/cells/clean-text";
import { kindOfTab } from "../read/known-tabs";
import type { TabCells } from "../read/table";
import type { TabKind } from "../workbook/tab";
import { anchorsOf } from "./anchors";
import { growTo, makeTab } from "./make-tab";
import { requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import { type HeadedRow, lastFilledRow, placesOf, writeRows } from "./rows-by-header";
import type { TabTemplate } from "./templates";

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
  rows: readonly HeadedRow[],
): { tab: string; row: number } | { missing: string; tab: string } {
  const headers = template.columns.map(({ header }) => header);
  const tab = withHeaders(reading, kind, template, headers);
  const places = placesOf(tab.cells, headers);
  const missing = needed.find((header) => places?.columns.has(header) !== true);
  const sheet = reading.spreadsheet.getSheetByName(tab.name);
  if (missing !== undefined || places === undefined || sheet === null)
    return { missing: missing ?? headers[0] ?? "", tab: tab.name };

  const own = [...places.columns.values()];
  const filled = lastFilledRow(tab.cells, (column) => own.includes(column + 1));
  const row = Math.max(places.headerRow, filled) + 1;
  growTo(sheet, row - 1 + rows.length, 1);
  writeRows(sheet, row, places.columns, rows);
  return { tab: tab.name, row };
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
