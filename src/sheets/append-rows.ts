import { anchorsOf } from "./anchors";
import { ensureTab, stateOf } from "./ensure-tab";
import { valuesOf } from "./google";
import { requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import { appendBelow, type HeadedRow, placesOf } from "./rows-by-header";
import type { TabTemplate } from "./templates";

/**
 * Appends rows to a register, below everything that people typed there; columns of others are not touched. Makes the tab
 * when it is missing. Gives the tab and the first new row, or the needed header that the tab lacks: then nothing is written.
 */
export function appendRows(
  reading: WorkbookReading,
  template: TabTemplate,
  needed: readonly string[],
  rows: readonly HeadedRow[],
): { tab: string; row: number } | { missing: string; tab: string } {
  const anchors = anchorsOf(reading);
  const state = stateOf(template, reading, anchors);
  if (state.is !== "missing") requirePermission([state.sheet]);
  const name = state.is === "there" ? state.tab.name : ensureTab(state, reading, anchors).name;
  const sheet = state.is === "there" ? state.sheet : reading.spreadsheet.getSheetByName(name);
  const headers = template.columns.map(({ header }) => header);
  let missing: string | undefined = needed[0];
  if (sheet === null) return { missing: missing ?? "", tab: name };

  const cells = state.is === "there" ? state.tab.cells : valuesOf(sheet.getDataRange());
  const written = appendBelow(sheet, { name, cells }, (now) => {
    const places = placesOf(now.cells, headers);
    missing = needed.find((header) => places?.columns.has(header) !== true);
    if (places === undefined || missing !== undefined) return undefined;
    const own = [...places.columns.values()];
    return { places, isMeant: (column) => own.includes(column + 1), rows };
  });
  return written === undefined
    ? { missing: missing ?? headers[0] ?? "", tab: name }
    : { tab: name, row: written };
}
