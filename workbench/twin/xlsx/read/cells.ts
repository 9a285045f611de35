/** The cells of one sheet: contents by address. Formulas are translated, dates become serial numbers. */
import exceljs, { type Cell, type Worksheet } from "exceljs";
import { type ReadingNames, readFormula, shiftExcelFormula } from "../formula/from-excel";
import { addressOf, parseZone } from "../grid/address";
import { isDateCode } from "./number-formats";
import { SpilledCells } from "./spilled-cells";
import type { StyleBook, StyleIds } from "./styles";
import { booleanContent, type CellContent, errorContent, numberContent, textContent } from "./typed-text";
import type { Warnings } from "./warnings";

const DAY = 86_400_000;
const EPOCH = 25_569;
const EPOCH_1904 = 1462;

interface CellReading {
  tab: string;
  names: ReadingNames;
  styles: StyleBook;
  date1904: boolean;
  warnings: Warnings;
}

interface ReadCells {
  contents: Record<string, string>;
  /** Cells whose "@" format must not be taken over. */
  withoutTextFormat: Set<string>;
  lastRow: number;
  lastColumn: number;
}

export function readCells(worksheet: Worksheet, reading: CellReading): ReadCells {
  const result: ReadCells = { contents: {}, withoutTextFormat: new Set(), lastRow: 0, lastColumn: 0 };
  const spilled = new SpilledCells();
  const keep = (row: number, column: number, content: CellContent | undefined) => {
    if (!content) return;
    const address = addressOf(row, column);
    result.contents[address] = content.content;
    if (content.dropTextFormat) result.withoutTextFormat.add(address);
    result.lastRow = Math.max(result.lastRow, row);
    result.lastColumn = Math.max(result.lastColumn, column);
  };
  forEachCell(worksheet, (cell, row, column) => {
    const ids = reading.styles.idsOf(cell.style);
    const formula = formulaOf(cell, worksheet);
    if (formula === undefined) {
      keep(row, column, valueContent(cell.value, ids, reading.date1904));
      return;
    }
    if (/^(?:TRUE|FALSE)\(\)$/i.test(formula.text)) {
      // LibreOffice's way to write a plain boolean.
      keep(row, column, booleanContent(/^TRUE/i.test(formula.text), ids.formatCode === "@"));
      return;
    }
    const cached = valueContent(cachedValue(cell), ids, reading.date1904);
    const read = readFormula(formula.text, reading.names);
    spilled.note(read, row, column, formula.block, cached);
    if (read.kind === "formula") {
      const isText = typeof cachedValue(cell) === "string";
      const dropTextFormat = ids.formatCode === "@" && !isText;
      keep(row, column, { content: read.content, ...(dropTextFormat ? { dropTextFormat } : {}) });
    } else if (read.kind === "unsupported") {
      reading.warnings.unsupportedFormula(reading.tab, read.reason, addressOf(row, column));
      keep(row, column, cached);
    }
  });
  for (const { row, column, content } of spilled.withoutFormula()) keep(row, column, content);
  for (const { row, column } of spilled.coveredByBlocks()) delete result.contents[addressOf(row, column)];
  return result;
}

/** Every cell that the file has, without making the ones between. */
function forEachCell(worksheet: Worksheet, visit: (cell: Cell, row: number, column: number) => void): void {
  for (let row = 1; row <= worksheet.rowCount; row++) {
    const found = worksheet.findRow(row);
    for (let column = 1; found && column <= found.cellCount; column++) {
      const cell = found.findCell(column);
      if (cell && cell.type !== exceljs.ValueType.Merge) visit(cell, row, column);
    }
  }
}

/** The formula of a cell, and the block that an array formula fills. */
function formulaOf(cell: Cell, worksheet: Worksheet): { text: string; block?: string } | undefined {
  const { value } = cell;
  if (typeof value !== "object" || value === null) return undefined;
  if ("sharedFormula" in value && value.sharedFormula) {
    const from = parseZone(value.sharedFormula);
    const master = from && worksheet.findCell(from.top, from.left)?.value;
    if (!from || typeof master !== "object" || master === null || !("formula" in master)) return undefined;
    const text = shiftExcelFormula(
      master.formula ?? "",
      Number(cell.row) - from.top,
      Number(cell.col) - from.left,
    );
    return { text };
  }
  if (!("formula" in value) || !value.formula) return undefined;
  const isBlock = "shareType" in value && value.shareType === "array" && "ref" in value;
  return { text: value.formula, ...(isBlock ? { block: String(value.ref) } : {}) };
}

function cachedValue(cell: Cell): Cell["value"] {
  const { value } = cell;
  return typeof value === "object" && value !== null && "result" in value ? value.result : undefined;
}

function valueContent(value: Cell["value"], ids: StyleIds, date1904: boolean): CellContent | undefined {
  const hasTextFormat = ids.formatCode === "@";
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") return Number.isNaN(value) ? undefined : numberContent(value, hasTextFormat);
  if (typeof value === "boolean") return booleanContent(value, hasTextFormat);
  if (typeof value === "string") return textContent(value, hasTextFormat);
  if (value instanceof Date) {
    // exceljs makes an impossible date of a text result in a date cell.
    return Number.isNaN(value.getTime())
      ? undefined
      : numberContent(serialOf(value, ids, date1904), hasTextFormat);
  }
  if ("error" in value) return errorContent(value.error);
  if ("richText" in value) return textContent(value.richText.map(({ text }) => text).join(""), hasTextFormat);
  return undefined;
}

/** exceljs makes dates of more formats than it should; the 1904 epoch must only move real ones. */
function serialOf(date: Date, ids: StyleIds, date1904: boolean): number {
  const serial = Math.round(date.getTime() + EPOCH * DAY) / DAY;
  const isMoved = date1904 && !isDateCode(ids.fileCode);
  return Number((isMoved ? serial - EPOCH_1904 : serial).toPrecision(15));
}
