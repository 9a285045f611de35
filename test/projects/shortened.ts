/** Workbooks without most of their blank rows: set-up makes a thousand a tab, and each is read at every opening. */
import { openWorkbook, type WorkbookData } from "../../workbench/twin/engine";

const LEFT_BLANK = 40;

/** The same workbook after somebody deleted the blank rows at the end of its tabs, but for forty. */
export function shortened(data: WorkbookData): WorkbookData {
  const workbook = openWorkbook(structuredClone(data));
  for (const { id: sheetId, name: sheetName, cells, rowNumber } of data.sheets) {
    const filled = Object.entries(cells).flatMap(([at, content]) => (content === "" ? [] : [at]));
    const last = Math.max(0, ...filled.map((at) => Number(at.replace(/\D/gu, ""))));
    const elements = Array.from({ length: rowNumber }, (_, row) => row).slice(last + LEFT_BLANK);
    if (elements.length > 0)
      workbook.write({ type: "REMOVE_COLUMNS_ROWS", dimension: "ROW", sheetId, sheetName, elements });
  }
  return workbook.snapshot().data;
}
