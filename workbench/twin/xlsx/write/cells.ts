/** The cells of one sheet. A text is always written as a text, whatever it begins with. */
import type { CellValue, Worksheet } from "exceljs";
import { wrapGoogleFormula, wrapSpilledValue } from "../formula/google-dummy";
import { type ExcelFormula, toExcelFormula, type WritingNames } from "../formula/to-excel";
import { parseZone } from "../grid/address";
import { IdGrid } from "../grid/zones";
import type { EvaluatedValue, WorkbookSheet } from "../workbook";
import { cellText, legalText } from "../xml/text";
import { fileError, literalValue } from "./literals";
import { isOpenByDefault, lockedCells } from "./protection";
import { findSpills } from "./spills";
import type { StyleSheet } from "./styles";

const LONGEST_TEXT = 32_767;

interface CellWriting {
  names: WritingNames;
  styles: StyleSheet;
  /** The ids of plain text formats ("@"). */
  textFormats: ReadonlySet<number>;
}

export function writeCells(
  worksheet: Worksheet,
  sheet: WorkbookSheet,
  values: Record<string, EvaluatedValue>,
  { names, styles, textFormats }: CellWriting,
): void {
  const grids = formattingOf(sheet);
  const locked = lockedCells(sheet);
  const usualLock = isOpenByDefault(sheet) ? "unlocked" : "locked";
  const contents = new Map(Object.entries(sheet.cells).filter(isText));
  const formulas = new Map<string, ExcelFormula>();
  for (const [address, content] of contents) {
    if (content.startsWith("=")) formulas.set(address, toExcelFormula(content, names));
  }
  const { spilled, plainAnchors } = findSpills(
    Object.fromEntries(contents),
    values,
    Array.from(formulas, ([address, { plain, maySpill }]) => ({
      address,
      maySpill,
      isPlain: plain !== undefined,
    })),
  );
  const cellValue = (address: string, row: number, column: number): CellValue => {
    const formula = formulas.get(address);
    const value = values[address] ?? null;
    if (formula) return formulaValue(formula, value, plainAnchors.has(address), address);
    if (spilled.has(address)) return wrapped(wrapSpilledValue(value), value);
    const content = contents.get(address);
    if (content === undefined) return null;
    return plainValue(
      values[address] ?? literalValue(content, textFormats.has(grids.formats.get(row, column))),
    );
  };
  for (let row = 1; row <= sheet.rowNumber; row++) {
    for (let column = 1; column <= sheet.colNumber; column++) {
      const ids = [grids.styles, grids.formats, grids.borders].map((grid) => grid.get(row, column));
      const [style = 0, format = 0, border = 0] = ids;
      const isPlain = style === 0 && format === 0 && border === 0;
      const lock = locked && (locked.get(row, column) === 1 ? "locked" : "unlocked");
      const made = styles.styleOf(style, format, border, isPlain && lock === usualLock ? undefined : lock);
      if (made) worksheet.getCell(row, column).style = made;
    }
  }
  for (const address of new Set([...contents.keys(), ...spilled])) {
    const zone = parseZone(address);
    if (!zone || zone.top > sheet.rowNumber || zone.left > sheet.colNumber) continue;
    const value = cellValue(address, zone.top, zone.left);
    if (value !== null) worksheet.getCell(zone.top, zone.left).value = value;
  }
}

function formattingOf(sheet: WorkbookSheet) {
  const fill = (zones: Record<string, number>) => {
    const grid = new IdGrid(sheet.rowNumber, sheet.colNumber);
    for (const [zone, id] of Object.entries(zones)) grid.fill(zone, id);
    return grid;
  };
  return { styles: fill(sheet.styles), formats: fill(sheet.formats), borders: fill(sheet.borders) };
}

function formulaValue(
  formula: ExcelFormula,
  value: EvaluatedValue,
  spills: boolean,
  address: string,
): CellValue {
  if (formula.plain === undefined || spills) {
    const wrapper = wrapGoogleFormula(formula.google, value);
    return wrapped(wrapper, value);
  }
  const array = formula.needsArray ? { shareType: "array", ref: address } : {};
  return { formula: legalText(formula.plain), ...array, ...resultOf(value, "file") };
}

/** A wrapper that no program could hold is left out: the value is what people need. */
function wrapped(formula: string | undefined, value: EvaluatedValue): CellValue {
  return formula === undefined
    ? plainValue(value)
    : { formula: legalText(formula), ...resultOf(value, "text") };
}

/** In Google's wrapper an error is a text, elsewhere one of the format's error values. */
function resultOf(value: EvaluatedValue, errors: "file" | "text") {
  if (value === null) return {};
  if (typeof value !== "object") return { result: typeof value === "string" ? legalText(value) : value };
  return {
    result: errors === "text" ? value.error : { error: fileError(value.error) ?? ("#VALUE!" as const) },
  };
}

function plainValue(value: EvaluatedValue): CellValue {
  if (typeof value === "string") return cellText(shortened(value));
  if (typeof value !== "object" || value === null) return value;
  const error = fileError(value.error);
  return error ? { error } : value.error;
}

/** Excel calls a file with longer texts damaged. */
function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string";
}
