/**
 * How far a sheet reaches. Everything that is made of a sheet costs by its rows and columns, so one stray point in the last
 * row would cost as much as a million people. A sheet ends where its filled lines end; a few cells very far beyond them are
 * left out and named.
 */

interface Reach {
  /** A line up to this one is kept however lonely it is. */
  readonly freely: number;
  /** So many blank lines before it are no distance. */
  readonly near: number;
  /** Beyond, each filled cell speaks for so many blank lines before it. */
  readonly linesOfCell: number;
  /** The last line that the format has. */
  readonly most: number;
}

export const ROWS: Reach = { freely: 10_000, near: 1_000, linesOfCell: 50, most: 1_048_576 };
/** Of a sheet with so many rows: wide is cheap where it is short. */
export const columnsOf = (rows: number): Reach => ({
  freely: Math.max(60, Math.floor(100_000 / Math.max(100, rows))),
  near: 100,
  linesOfCell: 1,
  most: 16_384,
});

/** The last line that is kept, of the lines of every filled cell. */
export function lastLine(lines: Iterable<number>, { freely, near, linesOfCell, most }: Reach): number {
  const cells = new Map<number, number>();
  let rest = 0;
  for (const line of lines) {
    if (line > most) continue;
    cells.set(line, (cells.get(line) ?? 0) + 1);
    rest += 1;
  }
  let last = 0;
  for (const [line, count] of [...cells].sort(([a], [b]) => a - b)) {
    const distance = line - last;
    if (line > freely && distance > near && distance > rest * linesOfCell) break;
    last = line;
    rest -= count;
  }
  return last;
}
