/** The formatting of a sheet as rectangles: a cell's own format, else its row's, else its column's. */
import { IdGrid, rectanglesOf } from "../grid/zones";
import { NO_STYLE, type StyleBook, type StyleIds } from "../styles/read-styles";
import type { WorkbookSheet } from "../workbook";
import { childOf, childrenOf, type XmlElement } from "../xml/tree";
import type { FileRow, SheetRows } from "./sheet-rows";

interface Formatting extends Pick<WorkbookSheet, "styles" | "formats" | "borders"> {
  /** The cells that stay open when the sheet is protected. */
  unlocked: IdGrid;
}

interface Size {
  rows: number;
  columns: number;
}

/** `formats`: by address, where it is not the cell's format alone that decides. */
export function readFormatting(
  { rows: fileRows, rest }: SheetRows,
  { rows, columns }: Size,
  styles: StyleBook,
  formats: ReadonlyMap<string, number>,
): Formatting {
  const grids = {
    styles: new IdGrid(rows, columns),
    formats: new IdGrid(rows, columns),
    borders: new IdGrid(rows, columns),
    unlocked: new IdGrid(rows, columns),
  };
  const set = (row: number, column: number, ids: StyleIds) => {
    grids.styles.set(row, column, ids.style);
    grids.borders.set(row, column, ids.border);
    grids.formats.set(row, column, ids.format);
    grids.unlocked.set(row, column, ids.locked ? 0 : 1);
  };
  const ofColumns = columnFormats(rest, columns, styles);
  const ofRows = new Map(fileRows.map((row) => [row.row, row]));
  for (let number = 1; number <= rows; number++) {
    const row = ofRows.get(number);
    const ofRow = row ? styles.idsOf(row.xf) : NO_STYLE;
    for (let column = 1; column <= columns; column++) {
      const ids = isPlain(ofRow) ? (ofColumns[column] ?? NO_STYLE) : ofRow;
      if (ids !== NO_STYLE) set(number, column, ids);
    }
    if (row) setCells(row, columns, styles, set);
  }
  for (const [address, format] of formats) grids.formats.fill(address, format);
  return {
    styles: rectanglesOf(grids.styles),
    formats: rectanglesOf(grids.formats),
    borders: rectanglesOf(grids.borders),
    unlocked: grids.unlocked,
  };
}

function setCells(
  { row, columns: of, xfs }: FileRow,
  columns: number,
  styles: StyleBook,
  set: (row: number, column: number, ids: StyleIds) => void,
): void {
  for (let i = 0; i < of.length; i++) {
    const column = of[i] ?? 0;
    if (column <= columns) set(row, column, styles.idsOf(xfs[i] ?? 0));
  }
}

function columnFormats(rest: XmlElement, columns: number, styles: StyleBook): (StyleIds | undefined)[] {
  const formats: (StyleIds | undefined)[] = [];
  for (const { attributes } of childrenOf(childOf(rest, "cols"), "col")) {
    const ids = styles.idsOf(Number(attributes.style ?? 0) || 0);
    const last = Math.min(Number(attributes.max), columns);
    for (let column = Math.max(1, Number(attributes.min)); column <= last; column++) formats[column] = ids;
  }
  return formats;
}

function isPlain({ style, border, format, locked }: StyleIds): boolean {
  return style === 0 && border === 0 && format === 0 && locked;
}
