/** A sheet's part in two: its cells one by one as the file has them, and everything else as a tree. */
import { columnNumber } from "../grid/address";
import { UnreadableFile } from "../unreadable";
import { readXml, type XmlAttributes, type XmlEvents } from "../xml/events";
import { isTrue, TreeBuilder, type XmlElement } from "../xml/tree";

/** A file of two thousand people has about a million and a half, blank formatted ones included. */
const MOST_CELLS = 4_000_000;
/** Of them with something in it. */
const MOST_FILLED = 1_000_000;

/** So many formatted rows below the last value are kept: people prepare tables before they fill them in. */
export const KEPT_EMPTY_ROWS = 1000;

export interface FileFormula {
  text: string;
  /** `shared`, `array`, `dataTable`; undefined for one of its own cell. */
  kind: string | undefined;
  /** The cells of a shared or array formula. */
  ref: string | undefined;
  /** Which shared one. */
  group: string | undefined;
}

export interface FileCell {
  row: number;
  column: number;
  /** The number of its format. */
  xf: number;
  type: string;
  /** Undefined for a cell that is formatted and nothing else. */
  value: string | undefined;
  formula: FileFormula | undefined;
}

/** What a row says of itself, and the formats of its cells. */
export interface FileRow {
  row: number;
  xf: number;
  /** Points, where somebody has set it. */
  height: number | undefined;
  isHidden: boolean;
  columns: number[];
  xfs: number[];
}

export interface SheetRows {
  rows: FileRow[];
  /** The sheet without its rows. */
  rest: XmlElement;
}

/** Rows and cells may come without an address: they follow the one before. */
export function readSheetRows(
  part: Uint8Array,
  take: (cell: FileCell) => void,
  budget = new CellBudget(),
): SheetRows {
  const events = new SheetEvents(take, budget);
  readXml(part, events);
  return { rows: [...events.rows.values()], rest: events.rest.root() };
}

/** What the sheets of a file may have together. */
export class CellBudget {
  #cells = 0;
  #filled = 0;

  spend(isFilled: boolean): void {
    this.#cells += 1;
    if (isFilled) this.#filled += 1;
    if (this.#cells > MOST_CELLS || this.#filled > MOST_FILLED) throw new UnreadableFile("too-large");
  }
}

class SheetEvents implements XmlEvents {
  readonly rows = new Map<number, FileRow>();
  readonly rest = new TreeBuilder();
  readonly #take: (cell: FileCell) => void;
  #isInRows = false;
  #row = 0;
  #column = 0;
  readonly #budget: CellBudget;
  /** The last row with something in it: formats far below it are nobody's table. */
  #lastFilled = 0;
  #hasRows = false;
  #hasColumnFormats = false;
  #rowXf = 0;
  #cell: FileCell | undefined;
  #taking: "value" | "formula" | undefined;
  /** Inside of a pronunciation aid, whose text is no part of the cell's. */
  #isAside = false;

  constructor(take: (cell: FileCell) => void, budget: CellBudget) {
    this.#take = take;
    this.#budget = budget;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.#isInRows) {
      if (name === "col" && Number(attributes.style ?? 0) > 0) this.#hasColumnFormats = true;
      if (name === "sheetData") this.#openRows();
      else this.rest.open(name, attributes);
    } else if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") this.#taking = this.#isAside ? undefined : "value";
    else if (name === "f") this.#openFormula(attributes);
    else if (name === "row") this.#openRow(attributes);
    else if (name === "rPh") this.#isAside = true;
  }

  close(name: string): void {
    if (!this.#isInRows) this.rest.close();
    else if (name === "c") this.#closeCell();
    else if (name === "sheetData") this.#isInRows = false;
    else if (name === "rPh") this.#isAside = false;
    else this.#taking = undefined;
  }

  text(text: string): void {
    if (!this.#isInRows) this.rest.text(text);
    else if (this.#cell === undefined || this.#taking === undefined) return;
    else if (this.#taking === "value") this.#cell.value = (this.#cell.value ?? "") + text;
    else if (this.#cell.formula) this.#cell.formula.text += text;
  }

  #openRow({ r, s, ht, customHeight, hidden }: XmlAttributes): void {
    this.#row = r === undefined ? this.#row + 1 : wholeNumber(r);
    this.#column = 0;
    this.#budget.spend(false);
    const xf = Number(s ?? 0) || 0;
    this.#rowXf = xf;
    const height = ht !== undefined && isTrue(customHeight) ? Number(ht) : undefined;
    const isHidden = isTrue(hidden);
    if (this.#isBeyond(this.#row) || (xf === 0 && height === undefined && !isHidden)) return;
    Object.assign(this.#rowOf(this.#row), { xf, height, isHidden });
  }

  /** A second list of rows would be another sheet: no program says which of them is meant. */
  #openRows(): void {
    if (this.#hasRows) throw new Error("The sheet has two lists of rows.");
    this.#hasRows = true;
    this.#isInRows = true;
  }

  #isBeyond(row: number): boolean {
    return row > this.#lastFilled + KEPT_EMPTY_ROWS;
  }

  #openCell({ r, s, t }: XmlAttributes): void {
    const [, letters = "", digits = ""] =
      r === undefined ? [] : (/^\s*\$?([A-Za-z]{1,7})\$?(\d{1,9})\s*$/.exec(r) ?? []);
    if (r === undefined) this.#column += 1;
    else {
      this.#column = columnNumber(letters);
      if (wholeNumber(digits) !== this.#row) this.#row = Number(digits);
    }
    const xf = Number(s ?? 0) || 0;
    this.#cell = {
      row: this.#row,
      column: this.#column,
      xf,
      type: t ?? "n",
      value: undefined,
      formula: undefined,
    };
  }

  #openFormula({ t, ref, si }: XmlAttributes): void {
    this.#taking = "formula";
    if (this.#cell) this.#cell.formula = { text: "", kind: t, ref, group: si };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    this.#taking = undefined;
    if (cell === undefined) return;
    const isFilled = cell.value !== undefined || cell.formula !== undefined;
    this.#budget.spend(isFilled);
    if (isFilled) {
      this.#lastFilled = Math.max(this.#lastFilled, cell.row);
      this.#take(cell);
    }
    // A blank plain cell says something only where its row or column looks like something.
    const isSaying = cell.xf !== 0 || this.#rowXf !== 0 || this.#hasColumnFormats;
    if (!isFilled && (!isSaying || this.#isBeyond(cell.row))) return;
    const { columns, xfs } = this.#rowOf(cell.row);
    columns.push(cell.column);
    xfs.push(cell.xf);
  }

  #rowOf(row: number): FileRow {
    const known = this.rows.get(row);
    if (known) return known;
    const made = { row, xf: 0, height: undefined, isHidden: false, columns: [], xfs: [] };
    this.rows.set(row, made);
    return made;
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`“${text}” is no row.`);
  return number;
}
