import type { Merge } from "../assess/live-columns";
import type { Range, Sheet } from "./google";

/** What a row of headers has besides its texts; columns from 0. */
export interface HeaderRow {
  readonly notes: readonly string[];
  /** The columns whose cell a merge covers, by the column whose text is shown there. */
  readonly covered: ReadonlyMap<number, number>;
}

export const mergeOf = (range: Range): Merge => ({
  range: range.getA1Notation(),
  row: range.getRow(),
  lastRow: range.getLastRow(),
  column: range.getColumn(),
  lastColumn: range.getLastColumn(),
});

/** The row of headers of a tab, from 0, by two calls. */
export function headerRowOf(sheet: Sheet, row: number, width: number): HeaderRow {
  const range = sheet.getRange(row + 1, 1, 1, width);
  const [notes = []]: string[][] = range.getNotes();
  return { notes, covered: coveredIn(range.getMergedRanges().map(mergeOf), row) };
}

/** The columns of a row that merges cover, by the column whose text is shown there; all from 0. */
const coveredIn = (merges: readonly Merge[], row: number): ReadonlyMap<number, number> =>
  new Map(
    merges
      .filter((merge) => merge.row <= row + 1 && row + 1 <= merge.lastRow)
      .flatMap(({ column, lastColumn }) =>
        Array.from({ length: lastColumn - column }, (_, index) => [column + index, column - 1] as const),
      ),
  );
