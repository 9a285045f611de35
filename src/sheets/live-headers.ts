import type { LiveColumns } from "../assess/live-columns";
import { brokenCell, comparable } from "../read/cells/clean-text";
import { findHeaders, HEADER_ROWS, headerForm, headersIn, type TabCells } from "../read/table";
import { headerOf, isOfColumn } from "../workbook/live-formula";
import { type Column, isLive } from "../workbook/tab";
import type { HeaderRow } from "./header-row";

type Formulas = readonly (readonly string[])[];

/** A tab with each live header once, where its column is; and the columns, from 0, that people called the same. */
interface LiveHeaders {
  readonly tab: TabCells;
  readonly namesakes: LiveColumns["namesakes"];
}

/** The header of a formula that a cell formatted as text keeps as a text. */
const textFormula = (cell: unknown): string | undefined =>
  typeof cell === "string" && cell.startsWith("=") ? headerOf(cell) : undefined;

/**
 * The tab with the headers of its live columns wherever they can be known. A value typed below makes such a header an
 * error: then it is read from the formula. A column whose header cell was emptied, moved down or reworded is known by its
 * formula or by the note of its header, for which `ask` is called. Of two columns of one name that with the formula is ours.
 */
export function withLiveHeaders(
  tab: TabCells,
  columns: readonly Column[],
  formulas: Formulas,
  ask: (row: number) => HeaderRow,
): LiveHeaders {
  const cells = tab.cells.map((row, index) =>
    index < HEADER_ROWS
      ? row.map((cell, column) =>
          brokenCell(cell) === undefined
            ? (textFormula(cell) ?? cell)
            : (headerOf(formulas[index]?.[column] ?? "") ?? cell),
        )
      : row,
  );
  const found = findHeaders(
    { ...tab, cells },
    Object.fromEntries(columns.map(({ header }) => [header, header])),
  );
  if (found === undefined) return { tab: { ...tab, cells }, namesakes: [] };
  const { row } = found;
  const head = [...(cells[row] ?? [])];
  const formulaAt = (column: number) => formulas[row]?.[column] ?? "";
  const below = (column: number) => formulas.slice(row + 1).map((line) => line[column] ?? "");
  const known = new Set(columns.map(({ header }) => headerForm(header)));

  /** Where a live header is gone from: a cell that is empty, or shows by our formula what no column is called. */
  const isFree = (column: number) =>
    (head[column] === "" && formulaAt(column) === "") ||
    (headerOf(formulaAt(column)) !== undefined && !known.has(headerForm(head[column])));
  const lostColumn = (header: string, note = ""): number | undefined => {
    const free = head.map((_, column) => column).filter(isFree);
    if (free.length === 0) return undefined;
    const { notes, covered } = ask(row);
    return free.find(
      (column) =>
        !covered.has(column) &&
        (below(column).some((formula) => headerOf(formula) === header) ||
          comparable(notes[column] ?? "") === comparable(note)),
    );
  };
  const namesakes: { header: string; column: number }[] = [];
  for (const { header, note } of columns.filter(isLive)) {
    const named = headersIn(head)(header);
    const own =
      named.find((column) => [formulaAt(column), ...below(column)].some((one) => isOfColumn(one, header))) ??
      named[0] ??
      lostColumn(header, note);
    for (const column of named.filter((one) => one !== own)) {
      namesakes.push({ header, column });
      head[column] = "";
    }
    if (own !== undefined) head[own] = header;
  }
  const lines = cells.map((line, index) => (index === row ? head : line));
  return { tab: { ...tab, cells: lines }, namesakes };
}
