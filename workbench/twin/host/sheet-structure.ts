/** Sheet: rows and columns, sizes, hiding and freezing. */
import type { Dimension } from "../engine/o-spreadsheet";
import { OUT_OF_GRID, outlineOf } from "./addresses";
import { writeToTab as write } from "./permission";
import type { SheetRef } from "./refs";

const PIXELS_A_LETTER = 7.5;
const CELL_PADDING = 16;
const NARROWEST = 40;

function sizeOf({ core, sheetId }: SheetRef, dimension: Dimension): number {
  const { rows, columns } = outlineOf(core, sheetId);
  return dimension === "ROW" ? rows : columns;
}

/** Zero-based indexes of headers given as Google counts them. */
function headers(sheet: SheetRef, dimension: Dimension, first: number, count = 1): number[] {
  if (!(first >= 1 && count >= 1) || first + count - 1 > sizeOf(sheet, dimension))
    throw new Error(OUT_OF_GRID);
  return Array.from({ length: count }, (_, i) => first - 1 + i);
}

function insert(
  sheet: SheetRef,
  dimension: Dimension,
  at: number,
  quantity: number,
  position: "before" | "after",
) {
  const [base] = headers(sheet, dimension, at);
  if (base === undefined || !(quantity >= 1)) throw new Error(OUT_OF_GRID);
  const sheetName = outlineOf(sheet.core, sheet.sheetId).name;
  const { sheetId } = sheet;
  return write(sheet, { type: "ADD_COLUMNS_ROWS", sheetId, sheetName, dimension, base, quantity, position });
}

function remove(sheet: SheetRef, dimension: Dimension, first: number, count = 1): SheetRef {
  const elements = headers(sheet, dimension, first, count);
  const what = dimension === "ROW" ? "rows" : "columns";
  if (elements.length >= sizeOf(sheet, dimension))
    throw new Error(`You can't delete all the ${what} on the sheet.`);
  const sheetName = outlineOf(sheet.core, sheet.sheetId).name;
  const { sheetId } = sheet;
  return write(sheet, { type: "REMOVE_COLUMNS_ROWS", sheetId, sheetName, dimension, elements });
}

function resize(sheet: SheetRef, dimension: Dimension, first: number, count: number, size: number): SheetRef {
  const elements = headers(sheet, dimension, first, count);
  return write(sheet, { type: "RESIZE_COLUMNS_ROWS", sheetId: sheet.sheetId, dimension, elements, size });
}

function setHidden(
  sheet: SheetRef,
  dimension: Dimension,
  first: number,
  count: number,
  hidden: boolean,
): void {
  const elements = headers(sheet, dimension, first, count);
  const type = hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS";
  write(sheet, { type, sheetId: sheet.sheetId, dimension, elements });
}

function freeze(sheet: SheetRef, dimension: Dimension, quantity: number): void {
  const { sheetId } = sheet;
  const rows = dimension === "ROW";
  if (quantity === 0) write(sheet, { type: rows ? "UNFREEZE_ROWS" : "UNFREEZE_COLUMNS", sheetId });
  else write(sheet, { type: rows ? "FREEZE_ROWS" : "FREEZE_COLUMNS", sheetId, quantity });
}

/** Widths from the number of letters shown: headless there is nothing to measure text with. */
function autoResize(sheet: SheetRef, first: number, count: number): SheetRef {
  const { getters } = sheet.core.workbook;
  const { sheetId } = sheet;
  for (const col of headers(sheet, "COL", first, count)) {
    const column = { ...getters.getSheetZone(sheetId), left: col, right: col };
    const lines = getters
      .getEvaluatedCellsInZone(sheetId, column)
      .flatMap((cell) => cell.formattedValue.split("\n"));
    const letters = Math.max(0, ...lines.map(({ length }) => length));
    const width = Math.round(letters * PIXELS_A_LETTER + CELL_PADDING);
    resize(sheet, "COL", col + 1, 1, Math.max(NARROWEST, width));
  }
  return sheet;
}

export const sheetStructure = {
  getMaxRows: (sheet: SheetRef) => sizeOf(sheet, "ROW"),
  getMaxColumns: (sheet: SheetRef) => sizeOf(sheet, "COL"),
  insertRowBefore: (sheet: SheetRef, row: number) => insert(sheet, "ROW", row, 1, "before"),
  insertRowsBefore: (sheet: SheetRef, row: number, count: number) =>
    insert(sheet, "ROW", row, count, "before"),
  insertRowsAfter: (sheet: SheetRef, row: number, count: number) => insert(sheet, "ROW", row, count, "after"),
  insertColumnBefore: (sheet: SheetRef, column: number) => insert(sheet, "COL", column, 1, "before"),
  insertColumnsAfter: (sheet: SheetRef, column: number, count: number) =>
    insert(sheet, "COL", column, count, "after"),
  deleteRow: (sheet: SheetRef, row: number) => remove(sheet, "ROW", row),
  deleteRows: (sheet: SheetRef, row: number, count: number) => remove(sheet, "ROW", row, count),
  deleteColumn: (sheet: SheetRef, column: number) => remove(sheet, "COL", column),
  deleteColumns: (sheet: SheetRef, column: number, count: number) => remove(sheet, "COL", column, count),

  getFrozenRows: ({ core, sheetId }: SheetRef) => core.workbook.getters.getPaneDivisions(sheetId).ySplit,
  getFrozenColumns: ({ core, sheetId }: SheetRef) => core.workbook.getters.getPaneDivisions(sheetId).xSplit,
  setFrozenRows: (sheet: SheetRef, count: number) => freeze(sheet, "ROW", count),
  setFrozenColumns: (sheet: SheetRef, count: number) => freeze(sheet, "COL", count),

  getColumnWidth: ({ core, sheetId }: SheetRef, column: number) =>
    core.workbook.getters.getColSize(sheetId, column - 1),
  getRowHeight: ({ core, sheetId }: SheetRef, row: number) =>
    core.workbook.getters.getRowSize(sheetId, row - 1),
  setColumnWidth: (sheet: SheetRef, column: number, width: number) => resize(sheet, "COL", column, 1, width),
  setColumnWidths: (sheet: SheetRef, first: number, count: number, width: number) =>
    resize(sheet, "COL", first, count, width),
  setRowHeight: (sheet: SheetRef, row: number, height: number) => resize(sheet, "ROW", row, 1, height),
  setRowHeightsForced: (sheet: SheetRef, first: number, count: number, height: number) =>
    resize(sheet, "ROW", first, count, height),
  autoResizeColumns: autoResize,

  hideColumns: (sheet: SheetRef, first: number, count = 1) => setHidden(sheet, "COL", first, count, true),
  hideRows: (sheet: SheetRef, first: number, count = 1) => setHidden(sheet, "ROW", first, count, true),
  showRows: (sheet: SheetRef, first: number, count = 1) => setHidden(sheet, "ROW", first, count, false),
  isColumnHiddenByUser: ({ core, sheetId }: SheetRef, column: number) =>
    core.workbook.getters.isColHiddenByUser(sheetId, column - 1),
  isRowHiddenByUser: ({ core, sheetId }: SheetRef, row: number) =>
    core.workbook.getters.isRowHiddenByUser(sheetId, row - 1),
  isRowHiddenByFilter: ({ core, sheetId }: SheetRef, row: number) =>
    core.workbook.getters.isRowFiltered(sheetId, row - 1),
};
