/** The formatting of a sheet as rectangles: a cell's own style, else its row's, else its column's. */
import type { Worksheet } from "exceljs";
import { addressOf } from "../grid/address";
import { IdGrid, rectanglesOf } from "../grid/zones";
import type { WorkbookSheet } from "../workbook";
import { NO_STYLE, type StyleBook, type StyleIds } from "./styles";

interface Formatting extends Pick<WorkbookSheet, "styles" | "formats" | "borders"> {
  /** The cells that stay open when the sheet is protected. */
  unlocked: IdGrid;
}

interface Size {
  rows: number;
  columns: number;
}

export function readFormatting(
  worksheet: Worksheet,
  { rows, columns }: Size,
  styles: StyleBook,
  withoutTextFormat: ReadonlySet<string>,
): Formatting {
  const styleGrid = new IdGrid(rows, columns);
  const formatGrid = new IdGrid(rows, columns);
  const borderGrid = new IdGrid(rows, columns);
  const unlocked = new IdGrid(rows, columns);
  const columnStyles = Array.from({ length: columns }, (_, i) => styleOfColumn(worksheet, i + 1, styles));
  for (let number = 1; number <= rows; number++) {
    const row = worksheet.findRow(number);
    const rowStyle = row && "style" in row ? styles.idsOf(row.style as object) : NO_STYLE;
    for (let column = 1; column <= columns; column++) {
      const cell = row?.findCell(column);
      const fallback = rowStyle === NO_STYLE || isPlain(rowStyle) ? columnStyles[column - 1] : rowStyle;
      const ids = cell ? styles.idsOf(cell.style) : (fallback ?? NO_STYLE);
      if (ids === NO_STYLE) continue;
      styleGrid.set(number, column, ids.style);
      borderGrid.set(number, column, ids.border);
      const isDropped = ids.formatCode === "@" && withoutTextFormat.has(addressOf(number, column));
      const format = cell ? styles.formatOf(ids, cell.value) : ids.format;
      formatGrid.set(number, column, isDropped ? 0 : format);
      if (!ids.locked) unlocked.set(number, column, 1);
    }
  }
  return {
    styles: rectanglesOf(styleGrid),
    formats: rectanglesOf(formatGrid),
    borders: rectanglesOf(borderGrid),
    unlocked,
  };
}

function isPlain({ style, border, format, locked }: StyleIds): boolean {
  return style === 0 && border === 0 && format === 0 && locked;
}

function styleOfColumn(worksheet: Worksheet, column: number, styles: StyleBook): StyleIds {
  return column <= worksheet.columnCount || worksheet.columns?.[column - 1]
    ? styles.idsOf(worksheet.getColumn(column).style)
    : NO_STYLE;
}
