/** Turns a grid of small ids (0 = nothing) into the fewest rectangles, and back. */
import { addressOf, clipZone, parseZone, type Zone } from "./address";

export class IdGrid {
  readonly rows: number;
  readonly columns: number;
  readonly #ids: Int32Array;

  constructor(rows: number, columns: number) {
    this.rows = rows;
    this.columns = columns;
    this.#ids = new Int32Array(rows * columns);
  }

  get(row: number, column: number): number {
    return this.#ids[(row - 1) * this.columns + column - 1] ?? 0;
  }

  set(row: number, column: number, id: number): void {
    this.#ids[(row - 1) * this.columns + column - 1] = id;
  }

  /** Fills a range, as far as it lies in the grid. Later calls win. */
  fill(range: string, id: number): void {
    const parsed = parseZone(range);
    const zone = parsed && clipZone(parsed, this.rows, this.columns);
    if (!zone) return;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) this.set(row, column, id);
    }
  }

  /** Whether anything is in these cells, which lie in the grid. */
  some({ top, left, bottom, right }: Zone): boolean {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (this.get(row, column) !== 0) return true;
    return false;
  }
}

/** The grid of the numbers that a sheet gives to ranges. */
export function gridOf(
  sheet: { rowNumber: number; colNumber: number },
  zones: Record<string, number>,
): IdGrid {
  const grid = new IdGrid(sheet.rowNumber, sheet.colNumber);
  for (const [range, id] of Object.entries(zones)) grid.fill(range, id);
  return grid;
}

interface Run {
  top: number;
  left: number;
  right: number;
  id: number;
}

/** `{ "A1:C4": 1, … }`: horizontal runs of one id, joined downwards where a run repeats. */
export function rectanglesOf(grid: IdGrid): Record<string, number> {
  const found: Record<string, number> = {};
  const close = (run: Run, bottom: number) => {
    const first = addressOf(run.top, run.left);
    const last = addressOf(bottom, run.right);
    found[first === last ? first : `${first}:${last}`] = run.id;
  };
  let open = new Map<string, Run>();
  for (let row = 1; row <= grid.rows; row++) {
    const next = new Map<string, Run>();
    for (const run of runsOf(grid, row)) {
      const key = `${run.left}:${run.right}:${run.id}`;
      next.set(key, open.get(key) ?? run);
      open.delete(key);
    }
    for (const run of open.values()) close(run, row - 1);
    open = next;
  }
  for (const run of open.values()) close(run, grid.rows);
  return found;
}

function runsOf(grid: IdGrid, row: number): Run[] {
  const runs: Run[] = [];
  let current: Run | undefined;
  for (let column = 1; column <= grid.columns; column++) {
    const id = grid.get(row, column);
    if (current && current.id === id) {
      current.right = column;
      continue;
    }
    current = id === 0 ? undefined : { top: row, left: column, right: column, id };
    if (current) runs.push(current);
  }
  return runs;
}
