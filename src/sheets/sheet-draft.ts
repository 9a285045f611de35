import { literal } from "./literal-text";

type Cell = string | number;

/** How rows and blocks look. Each look is one call or a few, whatever the number of people. */
export type Look =
  | "title"
  | "heading"
  | "header"
  | "numbers"
  | "section"
  | "result"
  | "small"
  | "draft"
  | "centre"
  | "points"
  | "grid";

/** The cells of a generated tab and the ranges of each look. */
export interface DraftCells {
  readonly cells: readonly (readonly Cell[])[];
  readonly looks: ReadonlyMap<Look, readonly string[]>;
}

export type Draft = ReturnType<typeof draftCells>;

const COLUMNS = "ABCDEF";
/** As many columns as the widest table of 7.4 has with the place of its rows. */
export const WIDTH = COLUMNS.length;

/** A tab being written from its first row downwards. Rows and columns count from 1. */
export function draftCells() {
  const rows: Cell[][] = [];
  const looks = new Map<Look, string[]>();
  const letter = (column: number) => COLUMNS.charAt(column - 1);
  const mark = (look: Look, top: number, left: number, bottom: number, right: number) => {
    if (bottom < top || right < left) return;
    const ranges = looks.get(look) ?? [];
    ranges.push(`${letter(left)}${top}:${letter(right)}${bottom}`);
    looks.set(look, ranges);
  };
  const skip = (count: number) => {
    for (let row = 0; row < count; row += 1) rows.push(Array.from({ length: WIDTH }, () => ""));
  };
  /** One row, with its look; gives its number. */
  const line = (look: Look | "row", cells: readonly Cell[]) => {
    skip(1);
    cells.forEach((cell, column) => {
      const row = rows[rows.length - 1];
      if (row !== undefined) row[column] = literal(cell);
    });
    if (look !== "row") mark(look, rows.length, 1, rows.length, cells.length);
    return rows.length;
  };
  /** In the wide column, where it wraps. */
  const text = (words: string) => void line("row", ["", words]);
  /** A blank row, a heading, and texts below it. */
  const heading = (title: string, texts: readonly string[]) => {
    skip(1);
    line("heading", [title]);
    for (const one of texts) text(one);
  };
  return { line, heading, text, skip, mark, finished: (): DraftCells => ({ cells: cut(rows), looks }) };
}

/** Without the columns that nobody uses: a tab is compared with what is read back from it. */
function cut(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(
    1,
    ...rows.map((row) => row.reduce<number>((last, cell, at) => (cell === "" ? last : at + 1), 0)),
  );
  return rows.map((row) => row.slice(0, width));
}
