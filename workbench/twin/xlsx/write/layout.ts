/** Sizes, hidden rows and columns, merges and print setup of a sheet. */
import type { Worksheet, WorksheetView } from "exceljs";
import { parseZone } from "../grid/address";
import { usualPrint } from "../print-setup";
import type { WorkbookSheet } from "../workbook";
import { isOpenByDefault } from "./protection";
import { argb } from "./styles";

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 72 / 96;
export const COLUMN_WIDTH = 96;
export const ROW_HEIGHT = 23;
const A4 = 9;

/** What exceljs wants to know when the sheet is added. */
export function sheetOptions(sheet: WorkbookSheet, isActive: boolean) {
  const { xSplit = 0, ySplit = 0 } = sheet.panes ?? {};
  const common = {
    showGridLines: sheet.areGridLinesVisible !== false,
    ...(isActive ? { tabSelected: true } : {}),
  };
  const view: Partial<WorksheetView> =
    xSplit > 0 || ySplit > 0
      ? { state: "frozen", xSplit, ySplit, ...common }
      : { state: "normal", ...common };
  const hidden = sheet.veryHidden ? ("veryHidden" as const) : ("hidden" as const);
  return {
    state: sheet.isVisible === false ? hidden : ("visible" as const),
    views: [view],
    properties: {
      defaultColWidth: COLUMN_WIDTH / PIXELS_PER_CHARACTER,
      ...(sheet.color ? { tabColor: argb(sheet.color) } : {}),
    },
    pageSetup: pageSetup(sheet),
  };
}

function pageSetup(sheet: WorkbookSheet) {
  const { orientation, fitToWidth, repeatRows } = sheet.print ?? usualPrint(sheet);
  return {
    paperSize: A4,
    ...(orientation ? { orientation } : {}),
    ...(fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    ...(repeatRows && /^\d+:\d+$/.test(repeatRows) ? { printTitlesRow: repeatRows } : {}),
  };
}

/** Before the cells: a column's style would otherwise overwrite theirs. */
export function writeColumns(worksheet: Worksheet, sheet: WorkbookSheet): void {
  const isOpen = isOpenByDefault(sheet);
  for (let i = 0; i < sheet.colNumber; i++) {
    const header = sheet.cols[i];
    if (!isOpen && header?.size === undefined && !header?.isHidden) continue;
    const column = worksheet.getColumn(i + 1);
    column.width = (header?.size ?? COLUMN_WIDTH) / PIXELS_PER_CHARACTER;
    if (header?.isHidden) column.hidden = true;
    if (isOpen) column.style = { protection: { locked: false } };
  }
}

/** After the cells: exceljs empties the covered cells of a merge. */
export function writeRowsAndMerges(worksheet: Worksheet, sheet: WorkbookSheet): void {
  for (const [index, { size, isHidden }] of Object.entries(sheet.rows)) {
    if (size === undefined && !isHidden) continue;
    const row = worksheet.getRow(Number(index) + 1);
    row.height = (size ?? ROW_HEIGHT) * POINTS_PER_PIXEL;
    if (isHidden) row.hidden = true;
  }
  for (const merge of sheet.merges) {
    const zone = parseZone(merge);
    if (zone) worksheet.mergeCellsWithoutStyle(zone.top, zone.left, zone.bottom, zone.right);
  }
  for (const number of sheet.print?.pageBreaksAfter ?? []) worksheet.getRow(number).addPageBreak();
}
