/** How blank cells look, by columns: runs of rows that look alike, in order, none upon another. Every change gives a new column. */
import type { Format, Style } from "./o-spreadsheet";

/** A cell without content, as o-spreadsheet keeps cells. Of a run it stands for each of its rows and has no identity. */
export type Blank = {
  readonly id: number;
  readonly content: "";
  readonly style: Style | undefined;
  readonly format: Format | undefined;
  readonly isFormula: false;
  readonly parsedValue: null;
};
export const BLANK: Blank = {
  id: 0,
  content: "",
  style: undefined,
  format: undefined,
  isFormula: false,
  parsedValue: null,
};
type Run = { readonly top: number; readonly bottom: number; readonly cell: Blank };
export type Column = readonly Run[];
export type Columns = readonly (Column | undefined)[];
type Dimension = "COL" | "ROW";
export type Added = { dimension: Dimension; base: number; quantity: number; position: "before" | "after" };
export type Removed = { dimension: Dimension; elements: readonly number[] };

/** The first run that ends at the row or below it. */
function placeOf(column: Column, row: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle]?.bottom ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function blankIn(column: Column, row: number): Blank | undefined {
  const run = column[placeOf(column, row)];
  return run !== undefined && run.top <= row ? run.cell : undefined;
}

/** Adds a run below all others. */
function push(runs: Run[], top: number, bottom: number, cell: Blank | undefined): void {
  const last = runs.at(-1);
  if (cell === undefined || bottom < top) return;
  if (last?.cell === cell && last.bottom === top - 1) runs[runs.length - 1] = { ...last, bottom };
  else runs.push({ top, bottom, cell });
}

/** The runs between two rows with the gaps between them. */
function* pieces(column: Column, top: number, bottom: number) {
  let row = top;
  for (let place = placeOf(column, top); row <= bottom; place++) {
    const run = column[place];
    if (run === undefined || run.top > bottom) {
      yield { top: row, bottom, cell: undefined };
      return;
    }
    if (run.top > row) yield { top: row, bottom: run.top - 1, cell: undefined };
    yield { top: Math.max(row, run.top), bottom: Math.min(bottom, run.bottom), cell: run.cell };
    row = run.bottom + 1;
  }
}

/** These rows with another look, but the ones that are taken, in order, by cells of their own. */
export function relooked(
  column: Column,
  [top, bottom]: readonly [number, number],
  taken: readonly number[],
  after: (before: Blank | undefined) => Blank | undefined,
): Column {
  const runs: Run[] = [];
  for (const run of column) if (run.top < top) push(runs, run.top, Math.min(run.bottom, top - 1), run.cell);
  let from = top;
  for (const row of [...taken, bottom + 1]) {
    if (row > from)
      for (const piece of pieces(column, from, row - 1))
        push(runs, piece.top, piece.bottom, after(piece.cell));
    from = row + 1;
  }
  for (const run of column)
    if (run.bottom > bottom) push(runs, Math.max(run.top, bottom + 1), run.bottom, run.cell);
  return runs;
}

export const without = (column: Column, row: number): Column =>
  relooked(column, [row, row], [], () => undefined);

/** Rows or columns come, without looks of their own. */
export function withLines(columns: Columns, { dimension, base, quantity, position }: Added): Columns {
  const before = position === "before" ? base : base + 1;
  if (dimension === "ROW") return columns.map((column) => column && withRows(column, before, quantity));
  return Array.from({ length: columns.length + quantity }, (_, col) =>
    col < before ? columns[col] : col < before + quantity ? undefined : columns[col - quantity],
  );
}

/** Rows or columns go. */
export function withoutLines(columns: Columns, { dimension, elements }: Removed): Columns {
  const gone = [...new Set(elements)].sort((one, other) => one - other);
  if (dimension === "ROW") return columns.map((column) => column && withoutRows(column, gone));
  const isGone = new Set(gone);
  return columns.filter((_, col) => !isGone.has(col));
}

function withRows(column: Column, before: number, count: number): Column {
  const runs: Run[] = [];
  for (const { top, bottom, cell } of column) {
    if (top < before) push(runs, top, Math.min(bottom, before - 1), cell);
    if (bottom >= before) push(runs, Math.max(top, before) + count, bottom + count, cell);
  }
  return runs;
}

function withoutRows(column: Column, rows: readonly number[]): Column {
  const runs: Run[] = [];
  let gone = 0;
  for (const { top, bottom, cell } of column) {
    while (gone < rows.length && (rows[gone] ?? 0) < top) gone++;
    const before = gone;
    while (gone < rows.length && (rows[gone] ?? 0) <= bottom) gone++;
    push(runs, top - before, bottom - gone, cell);
  }
  return runs;
}

/** Blank cells, one for all that look alike. */
export class Blanks {
  readonly #known = new Map<string, Blank>();
  readonly #keys = new WeakMap<Style, string>();

  of(style: Style | undefined, format: Format | undefined): Blank | undefined {
    if (style === undefined && format === undefined) return undefined;
    const key = `${style === undefined ? "" : this.keyOf(style)}\n${format ?? ""}`;
    const known = this.#known.get(key) ?? Object.freeze({ ...BLANK, style, format });
    this.#known.set(key, known);
    return known;
  }

  /** The same for styles that say the same. */
  keyOf(style: Style): string {
    const key = this.#keys.get(style) ?? JSON.stringify(Object.entries(style).sort());
    this.#keys.set(style, key);
    return key;
  }
}
