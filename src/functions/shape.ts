import type { Clause } from "../law/annex/index";
import { wrong } from "./read";

/** What a custom function is given: one cell, or the rows of a range. */
export type Cells = unknown;

const isRange = (cells: Cells): cells is unknown[][] => Array.isArray(cells);

/** The cells as rows, whatever they came as. */
export const rowsOf = (cells: Cells): unknown[][] => (isRange(cells) ? cells : [[cells]]);

/**
 * Applies a function cell by cell and keeps the shape. The first argument gives the shape; another one is a single
 * cell for all, or has the same shape. `call` gets the cells in order and the row, for its message.
 */
export function eachCell(
  clause: Clause,
  inputs: readonly Cells[],
  call: (cells: unknown[], row: number) => unknown,
): unknown {
  const shape = inputs.find(isRange);
  if (shape === undefined) return call([...inputs], 1);
  const grids = inputs.map(rowsOf);
  const fits = (grid: unknown[][]) => grid.length === shape.length && grid[0]?.length === shape[0]?.length;
  if (!grids.every((grid) => isSingle(grid) || fits(grid))) return wrong(clause, "ranges-differ");
  const cellAt = (grid: unknown[][], r: number, c: number) => (isSingle(grid) ? grid[0]?.[0] : grid[r]?.[c]);
  return shape.map((row, r) =>
    row.map((_, c) =>
      call(
        grids.map((grid) => cellAt(grid, r, c)),
        r + 1,
      ),
    ),
  );
}

const isSingle = (grid: unknown[][]) => grid.length === 1 && grid[0]?.length === 1;
