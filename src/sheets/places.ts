import { comparable } from "../read/cells/clean-text";
import { findHeaders } from "../read/table";
import { roster } from "../workbook/roster";
import { again, type Spreadsheet, valuesOf } from "./google";

/** Goes to a cell, or to a row given as `9:9`; false when the tab or the cell is gone. */
export function goTo(spreadsheet: Spreadsheet, tab: string, cell: string): boolean {
  const sheet = again(() => spreadsheet.getSheetByName(tab));
  if (sheet === null || !/^(?:[A-Z]{1,3}\d{1,7}|\d{1,7}:\d{1,7})$/.test(cell)) return false;
  try {
    sheet.getRange(cell).activate();
    return true;
  } catch {
    return false; // the cell was deleted since
  }
}

/** The tab in which the person stands, and the code of the row, where there is a column of codes. */
export function activePlace(spreadsheet: Spreadsheet): { tab: string; code: string | null } {
  const sheet = again(() => spreadsheet.getActiveSheet());
  const tab = sheet.getName();
  const row = again(() => spreadsheet.getActiveRange())?.getRow();
  if (row === undefined) return { tab, code: null };
  const cells = valuesOf(sheet.getDataRange());
  const headers = findHeaders(
    { name: tab, identity: undefined, cells },
    { code: roster.columns.code.header },
  );
  const code =
    headers === undefined || row <= headers.row + 1
      ? ""
      : String(cells[row - 1]?.[headers.columns.code ?? -1] ?? "");
  return { tab, code: comparable(code) === "" ? null : code.replace(/^'/, "").trim() };
}
