import { kindOfTab } from "../read/known-tabs";
import type { TabCells } from "../read/table";
import type { TabKind } from "../workbook/tab";
import { anchorsOf } from "./anchors";
import { isEmpty } from "./generated-tab";
import { fillTab, makeTab } from "./make-tab";
import { requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import { appendBelow, type HeadedRow, placesOf } from "./rows-by-header";
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
  const tab = registerOf(reading, kind, template);
  const places = placesOf(tab.cells, headers);
  const missing = needed.find((header) => places?.columns.has(header) !== true);
  const sheet = reading.spreadsheet.getSheetByName(tab.name);
  if (missing !== undefined || places === undefined || sheet === null)
    return { missing: missing ?? headers[0] ?? "", tab: tab.name };

  const own = [...places.columns.values()];
  const row = appendBelow(sheet, tab.cells, places, (column) => own.includes(column + 1), rows);
  return { tab: tab.name, row };
}

/** The register's tab: as read, made anew, or, where a failed run left an empty one, filled. */
function registerOf(reading: WorkbookReading, kind: TabKind, template: TabTemplate): TabCells {
  const { tabs, spreadsheet } = reading;
  const made = { cells: [template.columns.map(({ header }) => header)] };
  const tab = tabs.find((one) => kindOfTab(one) === kind);
  if (tab === undefined)
    return { ...made, name: makeTab(spreadsheet, template, anchorsOf(reading)).getName() };
  const own = spreadsheet.getSheetByName(tab.name);
  if (own === null) return tab;
  requirePermission([own]);
  if (!isEmpty(tab.cells)) return tab;
  fillTab(own, template, anchorsOf(reading));
  return { ...tab, ...made };
}
