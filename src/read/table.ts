import { comparable, lookalike } from "./cells/clean-text";
import { groupedBy } from "./grouped";

/** A tab as it was read: its name, what the add-on wrote of its identity, and its cells from A1 on. */
export interface TabCells {
  readonly name: string;
  /** `roster`, `plan`, …; from the tab's developer metadata when the add-on made it. */
  readonly identity?: string | undefined;
  /** Set-up was cut off while it made the tab: what stands in it is nobody's input yet. */
  readonly draft?: true;
  readonly cells: readonly (readonly unknown[])[];
  /** Number formats of the cells, of a tab that holds numbers. */
  readonly formats?: readonly (readonly string[])[] | undefined;
  /** Merged cells, where a row of people lacks its code. */
  readonly merges?: readonly MergedCells[] | undefined;
}

/** A merge by its first column and its rows, from 1. */
export interface MergedCells {
  readonly column: number;
  readonly row: number;
  readonly lastRow: number;
}

/** Headers stand in one row within the first ten. */
export const HEADER_ROWS = 10;

/** A header as it is compared: an asterisk at its end points to a note. */
const headerText = (cell: unknown) => (typeof cell === "string" ? comparable(cell).replace(/ ?\*$/, "") : "");

/** Named one by one: classes of all alphabets take long at the first call of a custom function. */
const NO_LETTERS = /[^0-9a-zа-яёөү]+/g;

/** A header by its letters and digits alone, as people retype one: `Асуудал шийдвэрлэх(дахин)`, a Latin о. */
export const headerForm = (cell: unknown) =>
  typeof cell === "string" ? lookalike(cell).replace(NO_LETTERS, "") || comparable(cell) : "";

/** Where a row of headers has a header, from 0: the cells that are it exactly, else those that differ in form only. */
export function headersIn(cells: readonly unknown[]): (header: string) => readonly number[] {
  const find = placesIn(cells);
  return (header) => find(wantedOf(header));
}

/** A header that is looked for. */
interface Wanted {
  readonly text: string;
  readonly form: string;
}

const wantedOf = (header: string): Wanted => ({ text: headerText(header), form: headerForm(header) });

function placesIn(cells: readonly unknown[]): (wanted: Wanted) => readonly number[] {
  const texts = placesBy(cells, headerText);
  let forms: ReadonlyMap<string, readonly number[]> | undefined;
  return ({ text, form }) => {
    const exact = texts.get(text);
    if (exact !== undefined) return exact;
    forms ??= placesBy(cells, headerForm);
    return forms.get(form) ?? [];
  };
}

const placesBy = (cells: readonly unknown[], keyOf: (cell: unknown) => string) =>
  groupedBy(cells.keys(), (place) => keyOf(cells[place]));

/** Where the columns of a tab are: counted from 0, by header text, whatever their order. */
export interface Headers<F extends string> {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<F, number>>>;
  readonly missing: readonly F[];
  readonly twice: readonly F[];
}

/** Finds the row within the first ten that holds the most of the headers, and where each of them stands. */
export function findHeaders<F extends string>(
  tab: TabCells,
  names: Readonly<Record<F, string>>,
): Headers<F> | undefined {
  const fields = Object.keys(names) as F[]; // the keys of a record of F are F
  const wanted = fields.map((field) => wantedOf(names[field]));
  let best: Headers<F> | undefined;
  let most = 0;
  tab.cells.slice(0, HEADER_ROWS).forEach((cells, row) => {
    const find = placesIn(cells);
    const columns: Partial<Record<F, number>> = {};
    const twice: F[] = [];
    fields.forEach((field, index) => {
      const [column, ...others] = wanted[index] === undefined ? [] : find(wanted[index]);
      if (column === undefined) return;
      columns[field] = column;
      if (others.length > 0) twice.push(field);
    });
    const found = Object.keys(columns).length;
    if (found <= most) return;
    most = found;
    best = { row, columns, missing: fields.filter((field) => columns[field] === undefined), twice };
  });
  return best;
}
