/** The rows of one sheet as XML. A text is always written as a text, whatever it begins with. */

import { ROW_HEIGHT } from "../features/layout";
import { isOpenByDefault, lockedCells } from "../features/protections";
import { wrapGoogleFormula, wrapSpilledValue } from "../formula/google-dummy";
import { type ExcelFormula, toExcelFormula, type WritingNames } from "../formula/to-excel";
import { columnName, placeOf } from "../grid/address";
import { gridOf, IdGrid } from "../grid/zones";
import type { Lock, StyleSheet } from "../styles/write-styles";
import type { EvaluatedValue, WorkbookSheet } from "../workbook";
import { escapeXml } from "../xml/text";
import { automaticHeights } from "./row-heights";
import { type StringTable, textXml } from "./shared-strings";
import { plainAnchors } from "./spills";
import { fileError, literalValue } from "./typed-text";

const LONGEST_TEXT = 32_767;
const POINTS_PER_PIXEL = 72 / 96;

export interface CellWriting {
  names: WritingNames;
  styles: StyleSheet;
  strings: StringTable;
  /** The ids of plain text formats ("@"). */
  textFormats: ReadonlySet<number>;
  styleTable: Parameters<typeof automaticHeights>[1];
}

/**
 * The rows, and the format of each column: that of its last cell, where this is blank. A blank cell of its column's format is
 * not written, so that a file grows with what is filled, and columns look so to their end.
 */
export function rowsXml(
  sheet: WorkbookSheet,
  values: Record<string, EvaluatedValue>,
  { names, styles, strings, textFormats, styleTable }: CellWriting,
): { readonly xml: string; readonly formatOf: (column: number) => number } {
  const [styleIds, formatIds, borderIds] = [sheet.styles, sheet.formats, sheet.borders].map((zones) =>
    gridOf(sheet, zones),
  ) as [IdGrid, IdGrid, IdGrid];
  const locked = lockedCells(sheet);
  const isOpen = isOpenByDefault(sheet);
  const heights = automaticHeights(sheet, styleTable, values);
  const contents = contentsOf(sheet, values, names);
  const lockAt = (row: number, column: number): Lock | undefined =>
    locked && (locked.get(row, column) === 1 ? "locked" : "unlocked");
  const xfAt = (row: number, column: number, lock = lockAt(row, column)): number => {
    const style = styleIds.get(row, column);
    const format = formatIds.get(row, column);
    const border = borderIds.get(row, column);
    const isPlain = style === 0 && format === 0 && border === 0;
    return styles.xfOf(style, format, border, isPlain && lock === "locked" && !isOpen ? undefined : lock);
  };
  // Below the sheet's end everything stays as locked as the sheet is, whatever its last row is.
  const belowIt = locked && (isOpen ? "unlocked" : "locked");
  const plain = isOpen ? styles.xfOf(0, 0, 0, "unlocked") : 0;
  const last = sheet.rowNumber;
  const ofColumns = Array.from({ length: sheet.colNumber }, (_, i) =>
    contents.has(last, i + 1) ? plain : xfAt(last, i + 1, belowIt),
  );
  const cellXml = (row: number, column: number): string => {
    const xf = xfAt(row, column);
    const isText = textFormats.has(formatIds.get(row, column));
    const content = row > contents.lastRow ? "" : contents.at(row, column, isText, strings);
    if (content === "" && xf === ofColumns[column - 1]) return "";
    const address = `${columnName(column)}${row}`;
    // A blank plain cell says that it is not like its column.
    if (content === "") return `<c r="${address}" s="${xf || styles.xfOf(0, 0, 0, "locked")}"/>`;
    return `<c r="${address}"${xf === 0 ? "" : ` s="${xf}"`}${content}`;
  };
  const rows: string[] = [];
  for (let row = 1; row <= sheet.rowNumber; row++) {
    let cells = "";
    for (let column = 1; column <= sheet.colNumber; column++) cells += cellXml(row, column);
    const attributes = rowAttributes(sheet.rows[row - 1], heights.get(row));
    if (cells !== "" || attributes !== "") rows.push(`<row r="${row}"${attributes}>${cells}</row>`);
  }
  return {
    xml: `<sheetData>${rows.join("")}</sheetData>`,
    formatOf: (column) => ofColumns[column - 1] ?? 0,
  };
}

/** A height that nobody has set is written as one that a program may measure better. */
function rowAttributes(
  header: { size?: number; isHidden?: boolean } | undefined,
  automatic: number | undefined,
): string {
  const isSet = header?.size !== undefined || header?.isHidden === true;
  const height = isSet ? (header.size ?? ROW_HEIGHT) * POINTS_PER_PIXEL : automatic;
  return [
    height === undefined ? "" : ` ht="${height}"`,
    isSet ? ' customHeight="1"' : "",
    header?.isHidden ? ' hidden="1"' : "",
  ].join("");
}

/** What stands in each cell, found by its place: an address for every cell of the grid would cost more than all texts. */
function contentsOf(sheet: WorkbookSheet, values: Record<string, EvaluatedValue>, names: WritingNames) {
  const formulas = new Map<string, ExcelFormula>();
  const addresses = new IdGrid(sheet.rowNumber, sheet.colNumber);
  const spilled = new IdGrid(sheet.rowNumber, sheet.colNumber);
  const list = [""];
  let lastRow = 0;
  const inGrid = (address: string) => {
    const place = placeOf(address);
    return place && place.row <= sheet.rowNumber && place.column <= sheet.colNumber ? place : undefined;
  };
  for (const address in sheet.cells) {
    const content = sheet.cells[address];
    const place = typeof content === "string" ? inGrid(address) : undefined;
    if (place === undefined || typeof content !== "string") continue;
    if (content.startsWith("=")) formulas.set(address, toExcelFormula(content, names));
    addresses.set(place.row, place.column, list.push(address) - 1);
    lastRow = Math.max(lastRow, place.row);
  }
  const firstSpilled = list.length;
  for (const address in values) {
    const place = values[address] === null ? undefined : inGrid(address);
    if (place === undefined || addresses.get(place.row, place.column) !== 0) continue;
    spilled.set(place.row, place.column, 1);
    // A blank text that a formula spills is what a blank cell shows, and is not written.
    if (values[address] === "") continue;
    addresses.set(place.row, place.column, list.push(address) - 1);
    lastRow = Math.max(lastRow, place.row);
  }
  const anchors = plainAnchors(spilled, formulas);
  const at = (row: number, column: number, isTextCell: boolean, strings: StringTable): string => {
    const index = addresses.get(row, column);
    const address = list[index] ?? "";
    if (address === "") return "";
    const value = values[address] ?? null;
    if (index >= firstSpilled) return wrappedXml(wrapSpilledValue(value), value, strings);
    const formula = formulas.get(address);
    if (formula) return formulaXml(formula, value, anchors.has(address), address, strings);
    const content = sheet.cells[address];
    return typeof content === "string" ? valueXml(value ?? literalValue(content, isTextCell), strings) : "";
  };
  const has = (row: number, column: number) => addresses.get(row, column) !== 0;
  return { at, has, lastRow };
}

function formulaXml(
  formula: ExcelFormula,
  value: EvaluatedValue,
  spills: boolean,
  address: string,
  strings: StringTable,
): string {
  if (formula.plain === undefined || spills)
    return wrappedXml(wrapGoogleFormula(formula.google, value), value, strings);
  const array = formula.needsArray ? ` t="array" ref="${address}"` : "";
  return resultXml(`<f${array}>${escapeXml(formula.plain)}</f>`, value);
}

/**
 * A wrapper that no program could hold is left out: the value is what people need. In Google's wrapper an error is a text,
 * elsewhere one of the format's error values.
 */
function wrappedXml(formula: string | undefined, value: EvaluatedValue, strings: StringTable): string {
  if (formula === undefined) return valueXml(value, strings);
  const shown = typeof value === "object" && value !== null ? value.error : value;
  return resultXml(`<f>${escapeXml(formula)}</f>`, shown);
}

/** A formula's texts stand in the cell itself, all others in the table. */
function resultXml(formula: string, value: EvaluatedValue): string {
  if (value === null) return `>${formula}</c>`;
  if (typeof value === "string") return ` t="str">${formula}<v>${textXml(value)}</v></c>`;
  return plainXml(formula, typeof value === "object" ? (fileError(value.error) ?? "#VALUE!") : value);
}

function valueXml(value: EvaluatedValue, strings: StringTable): string {
  if (value === null) return "";
  const error = typeof value === "object" ? fileError(value.error) : undefined;
  if (typeof value === "number" || typeof value === "boolean") return plainXml("", value);
  if (error !== undefined) return plainXml("", error);
  const text = typeof value === "object" ? value.error : value;
  return ` t="s"><v>${strings.placeOf(shortened(text))}</v></c>`;
}

/** A number, a boolean or the name of an error. */
function plainXml(formula: string, value: number | boolean | string): string {
  if (typeof value === "number") return `>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  return ` t="e">${formula}<v>${value}</v></c>`;
}

/** Excel calls a file with longer texts damaged. */
function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}
