import { columnLetters } from "../explain/problem";

/** The columns where they stand side by side taken together, from left to right. */
export function runsOf(columns: readonly number[]) {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.first + run.count === column) run.count += 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** The same of the columns that are meant, numbered from 1. */
export const columnRuns = <T>(columns: readonly T[], isMeant: (column: T) => boolean) =>
  runsOf(columns.flatMap((column, index) => (isMeant(column) ? [index + 1] : [])));

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
