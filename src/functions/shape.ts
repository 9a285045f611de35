import type { Clause } from "../law/annex/index";
import { areHeaders } from "./headers";
import { inItsRow, wrong } from "./read";

/** What a custom function is given: one cell, or the rows of a range. */
export type Cells = unknown;

const isRange = (cells: Cells): cells is unknown[][] => Array.isArray(cells);

/** The cells as rows, whatever they came as. */
export const rowsOf = (cells: Cells): unknown[][] => (isRange(cells) ? cells : [[cells]]);

/**
 * Applies a function cell by cell and keeps the shape. The first argument gives the shape; another one is a single
 * cell for all, or has the same shape. `call` gets the cells in order. In a range a cell says for itself what is wrong
 * with it, and a first row of `headers` stays blank.
 */
export function eachCell(
  { clause, headers }: { readonly clause: Clause; readonly headers: readonly string[] },
  inputs: readonly Cells[],
  call: (cells: readonly unknown[]) => unknown,
): unknown {
  const shape = inputs.find(isRange);
  if (shape === undefined) return areHeaders(inputs, headers) ? "" : call(inputs);
  const grids = inputs.map(rowsOf);
  const fits = (grid: unknown[][]) => grid.length === shape.length && grid[0]?.length === shape[0]?.length;
  if (!grids.every((grid) => isSingle(grid) || fits(grid))) return wrong(clause, "ranges-differ");
  const cellAt = (grid: unknown[][], r: number, c: number) => (isSingle(grid) ? grid[0]?.[0] : grid[r]?.[c]);
  return shape.map((row, r) =>
    row.map((_, c) => {
      const cells = grids.map((grid) => cellAt(grid, r, c));
      return r === 0 && areHeaders(cells, headers) ? "" : inItsRow(() => call(cells));
    }),
  );
}

const isSingle = (grid: unknown[][]) => grid.length === 1 && grid[0]?.length === 1;
