import { columnLetters } from "../explain/problem";

/** The columns that are meant, numbered from 1, where they stand side by side taken together. */
export function columnRuns<T>(
  columns: readonly T[],
  isMeant: (column: T) => boolean,
): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  columns.forEach((column, index) => {
    const run = runs[runs.length - 1];
    if (!isMeant(column)) return;
    if (run !== undefined && run.first + run.count === index + 1) run.count += 1;
    else runs.push({ first: index + 1, count: 1 });
  });
  return runs;
}

/** The ranges of those columns from one row to another, `G4:L90`. */
export const rangesOf = <T>(
  columns: readonly T[],
  isMeant: (column: T) => boolean,
  top: number,
  bottom: number,
): string[] =>
  columnRuns(columns, isMeant).map(
    ({ first, count }) => `${columnLetters(first)}${top}:${columnLetters(first + count - 1)}${bottom}`,
  );
