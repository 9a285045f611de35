/** The cells of one sheet: contents by address. Formulas are translated, dates become serial numbers. */
import { type ReadFormula, type ReadingNames, readFormula, shiftExcelFormula } from "../formula/from-excel";
import { addressOf } from "../grid/address";
import type { StyleBook, StyleIds } from "../styles/read-styles";
import type { Warnings } from "../warnings";
import { fromCellText } from "../xml/text";
import type { FileCell, FileFormula } from "./sheet-rows";
import { SpilledCells } from "./spills";
import { booleanContent, type CellContent, errorContent, numberContent, textContent } from "./typed-text";

const DAY = 86_400_000;
const EPOCH = 25_569;
const EPOCH_1904 = 1462;

/** As many characters as a cell of Google Sheets holds. */
const LONGEST_TEXT = 50_000;

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

export interface CellReading {
  tab: string;
  names: ReadingNames;
  styles: StyleBook;
  /** The texts that cells name by their number. */
  strings: readonly string[];
  date1904: boolean;
  /** By the formula in the file: thousands of cells have the same. */
  formulas: Map<string, ReadFormula>;
  warnings: Warnings;
}

interface FilledCell {
  row: number;
  column: number;
  content: string;
}

type Value = number | string | boolean | { error: string } | undefined;

/** Takes the cells of a sheet in the order of the file. */
export class CellReader {
  readonly filled = new Map<string, FilledCell>();
  /** Where the number of a cell, and not its format alone, says how it is shown: the engine's format, 0 for none. */
  readonly formats = new Map<string, number>();
  readonly #reading: CellReading;
  readonly #spilled = new SpilledCells();
  readonly #masters = new Map<string, { row: number; column: number; text: string }>();

  constructor(reading: CellReading) {
    this.#reading = reading;
  }

  take(cell: FileCell): void {
    const { styles, names, formulas, warnings, tab } = this.#reading;
    const { row, column } = cell;
    const ids = styles.idsOf(cell.xf);
    const value = this.#valueOf(cell, ids);
    const formula = cell.formula && this.#formulaText(cell.formula, row, column);
    if (formula === undefined) {
      if (typeof value === "number") this.#note(cell, styles.formatOf(ids, value), ids.format);
      this.#keep(cell, contentOf(value, ids), ids);
      return;
    }
    if (/^(?:TRUE|FALSE)\(\)$/i.test(formula)) {
      // LibreOffice's way to write a plain boolean.
      this.#keep(cell, booleanContent(/^TRUE/i.test(formula), ids.formatCode === "@"), ids);
      return;
    }
    const read = formulas.get(formula) ?? readFormula(formula, names);
    formulas.set(formula, read);
    const cached = contentOf(value, ids);
    const block = cell.formula?.kind === "array" ? cell.formula.ref : undefined;
    this.#spilled.note(read, row, column, block, cached);
    if (read.kind === "formula") {
      const dropTextFormat = ids.formatCode === "@" && typeof value !== "string";
      this.#keep(cell, { content: read.content, ...(dropTextFormat ? { dropTextFormat } : {}) }, ids);
    } else if (read.kind === "unsupported") {
      const what = `“${read.reason}” агуулсан томъёог дэмжихгүй тул хадгалагдсан утгыг нь авлаа.`;
      warnings.cell(tab, what, addressOf(row, column));
      this.#keep(cell, cached, ids);
    }
  }

  /** When all cells are taken: what no formula of the sheet fills is kept as a value, what one fills is left to it. */
  finish(): void {
    for (const { row, column, content } of this.#spilled.withoutFormula())
      if (content) this.filled.set(addressOf(row, column), { row, column, content: content.content });
    for (const address of this.#spilled.coveredByBlocks(this.filled.values())) this.filled.delete(address);
  }

  #keep({ row, column }: FileCell, content: CellContent | undefined, ids: StyleIds): void {
    if (!content) return;
    const address = addressOf(row, column);
    if (this.filled.has(address)) throw new Error(`${address} stands twice.`);
    this.filled.set(address, { row, column, content: content.content });
    if (content.dropTextFormat && ids.formatCode === "@") this.formats.set(address, 0);
  }

  #note({ row, column }: FileCell, format: number, usual: number): void {
    if (format !== usual) this.formats.set(addressOf(row, column), format);
  }

  /** A shared formula stands once, in its first cell, and the others say whose it is. */
  #formulaText({ text, kind, group }: FileFormula, row: number, column: number): string | undefined {
    if (kind !== "shared" || group === undefined) return text === "" ? undefined : text;
    const master = this.#masters.get(group);
    if (text !== "") {
      if (!master) this.#masters.set(group, { row, column, text });
      return text;
    }
    return master && shiftExcelFormula(master.text, row - master.row, column - master.column);
  }

  #valueOf(cell: FileCell, ids: StyleIds): Value {
    const { value } = cell;
    if (value === undefined) return undefined;
    switch (cell.type) {
      case "s":
        return this.#bounded(this.#text(value), cell);
      case "str":
      case "inlineStr":
        return this.#bounded(fromCellText(value), cell);
      case "b":
        return /^\s*(?:true|[1-9]\d*)\s*$/i.test(value);
      case "e":
        return { error: value };
      case "d":
        return serialOf(value);
      default:
        return this.#number(value, ids);
    }
  }

  #number(value: string, { isDate }: StyleIds): Value {
    if (value.trim() === "") return undefined;
    // Not a number although it says so: what stands there is kept for people to see.
    if (!NUMBER.test(value)) return value;
    const number = Number(value);
    return this.#reading.date1904 && isDate ? number + EPOCH_1904 : number;
  }

  #bounded(text: string, { row, column }: FileCell): string {
    if (text.length <= LONGEST_TEXT) return text;
    const { warnings, tab } = this.#reading;
    warnings.cell(
      tab,
      `бичвэр ${LONGEST_TEXT} тэмдэгтээс урт тул эхнийхийг нь авлаа.`,
      addressOf(row, column),
    );
    return text.slice(0, LONGEST_TEXT);
  }

  #text(place: string): string {
    const text = /^\s*\d+\s*$/.test(place) ? this.#reading.strings[Number(place)] : undefined;
    if (text === undefined) throw new Error(`There is no text ${place}.`);
    return text;
  }
}

/** The cells' values and errors as the engine parses them. */
function contentOf(value: Value, { formatCode }: StyleIds): CellContent | undefined {
  const hasTextFormat = formatCode === "@";
  if (value === undefined) return undefined;
  if (typeof value === "number") return numberContent(value, hasTextFormat);
  if (typeof value === "boolean") return booleanContent(value, hasTextFormat);
  return typeof value === "string" ? textContent(value, hasTextFormat) : errorContent(value.error);
}

/** A date as text, `2025-12-31T08:30:00`, as a serial number. */
function serialOf(text: string): Value {
  const iso = text.trim().replace(/Z$/, "");
  const instant = Date.parse(iso.includes("T") ? `${iso}Z` : iso);
  return Number.isNaN(instant) ? text : Number((instant / DAY + EPOCH).toPrecision(15));
}
