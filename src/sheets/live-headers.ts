import { brokenCell } from "../read/cells/clean-text";
import { HEADER_ROWS, type TabCells } from "../read/table";
import { headerOf } from "../workbook/live-formula";
import type { Range } from "./google";

type Cells = Pick<TabCells, "cells" | "blocked">;

/**
 * The cells of a tab, with the headers of its live columns also where they show an error, since a value typed below
 * keeps such a formula from filling its column: then the header is read from the formula, by one call more.
 */
export function withLiveHeaders(range: Range): Cells {
  const cells: unknown[][] = range.getValues();
  const head = cells.slice(0, HEADER_ROWS);
  const isBroken = (cell: unknown) => brokenCell(cell) !== undefined;
  const [width = 0] = head.map((row) => row.length);
  if (!head.some((row) => row.some(isBroken))) return { cells };
  const formulas = range.offset(0, 0, head.length, width).getFormulas();
  const blocked: number[] = [];
  const read = head.map((row, index) =>
    row.map((cell, column) => {
      const header = isBroken(cell) ? headerOf(formulas[index]?.[column] ?? "") : undefined;
      if (header !== undefined) blocked.push(column);
      return header ?? cell;
    }),
  );
  return { cells: [...read, ...cells.slice(HEADER_ROWS)], blocked };
}
