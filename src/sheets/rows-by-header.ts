import { failures } from "../explain/failures";
import { isBlank } from "../read/cells/clean-text";
import { findHeaders, type TabCells } from "../read/table";
import { runsOf } from "./column-runs";
import { again, type Range, type Sheet, valuesOf } from "./google";
import { growTo } from "./grow";
import { anyMarked, literalFor } from "./literal-text";

/** A row by header, its texts as a cell is given them. */
export type HeadedRow = Readonly<Record<string, string | number>>;

/** Where headers stand: their row, and the columns of those that are there, both from 1. */
export interface HeaderPlaces {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Undefined when none of the headers is there. */
export function placesOf(cells: TabCells["cells"], headers: readonly string[]): HeaderPlaces | undefined {
  const names = Object.fromEntries(headers.map((header) => [header, header]));
  const found = findHeaders({ name: "", cells }, names);
  if (found === undefined) return undefined;
  const columns = headers.flatMap((header) => {
    const column = found.columns[header];
    return column === undefined ? [] : [[header, column + 1] as const];
  });
  return { headerRow: found.row + 1, columns: new Map(columns) };
}

/** The last row, from 1, that is filled in one of the columns meant, which are counted from 0; 0 when none is. */
function lastFilledRow(cells: TabCells["cells"], isMeant: (column: number) => boolean): number {
  let row = cells.length;
  while (row > 0 && cells[row - 1]?.every((cell, column) => isBlank(cell) || !isMeant(column))) row -= 1;
  return row;
}

/** Whether nothing at all stands in a cell, row and column from 1: neither a space nor a formula that shows nothing. */
export const isFreeCell = (
  cells: TabCells["cells"],
  formulas: readonly (readonly string[])[],
  row: number,
  column: number,
): boolean => [cells, formulas].every((lines) => (lines[row - 1]?.[column - 1] ?? "") === "");

/** Rows for a tab, by what stands in it. */
interface Addition {
  readonly places: HeaderPlaces;
  /** The columns, counted from 0, below whose cells the rows come. */
  isMeant(column: number): boolean;
  readonly rows: readonly HeadedRow[];
}

/** Somebody types where a job is to write; what they typed stays, and nothing of the job's is written there. */
export class TypedMeanwhile extends Error {
  constructor(tab: string) {
    super(failures.typedMeanwhile(tab));
  }
}

/** How often a job looks anew where somebody types just there, before it gives way. */
export const MOST_TRIES = 5;

/**
 * Appends rows below everything that is seen in the columns meant, and below whatever stands in the first of the rows' own.
 * A cell in which somebody put a formula that shows nothing yet keeps it. People type while a job runs: the target and the row above
 * it are read again right before they are written, and where they are others than `tab` has them, all is looked at anew.
 * Gives the first row, 0 where there is none to append; throws where somebody types there every time.
 */
export function appendBelow(
  sheet: Sheet,
  tab: TabCells,
  additionTo: (tab: TabCells) => Addition | undefined,
): number | undefined {
  let { cells } = tab;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const addition = additionTo({ ...tab, cells });
    if (addition === undefined) return undefined;
    const count = addition.rows.length;
    if (count === 0) return 0;
    const formulas: string[][] = again(() => sheet.getDataRange().getFormulas());
    const row = topFor(cells, formulas, addition);
    growTo(sheet, row - 1 + count, 1);
    if (write(sheet, row, cells, formulas, addition)) return row;
    cells = valuesOf(sheet.getDataRange());
  }
  throw new TypedMeanwhile(tab.name);
}

function topFor(
  cells: TabCells["cells"],
  formulas: readonly (readonly string[])[],
  { places: { headerRow, columns }, isMeant }: Addition,
): number {
  const [key = 1] = columns.values();
  let top = Math.max(cells.length, formulas.length, headerRow) + 1;
  while (top > headerRow + 1 && isFreeCell(cells, formulas, top - 1, key)) top -= 1;
  return Math.max(top, lastFilledRow(cells, isMeant) + 1);
}

/** Writes the rows if their place is as it was seen; false where it is not. */
function write(
  sheet: Sheet,
  top: number,
  cells: TabCells["cells"],
  formulas: readonly (readonly string[])[],
  { places: { columns }, isMeant, rows }: Addition,
): boolean {
  const own = [...columns.values()];
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const given = asCells(sheet.getRange(top, first, rows.length, last - first + 1), first, columns, rows);
  const width = Math.max(cells[0]?.length ?? 1, last);
  const seen: unknown[][] = valuesOf(sheet.getRange(top - 1, 1, rows.length + 1, width));
  const isSame = (line: readonly unknown[], row: number) =>
    line.every(
      (cell, column) =>
        !(isMeant(column) || own.includes(column + 1)) ||
        String(cell) === String(cells[row - 1]?.[column] ?? ""),
    );
  if (!seen.every((line, index) => isSame(line, top - 1 + index))) return false;

  const isFree = (row: number, column: number) => isFreeCell(cells, formulas, row, column);
  const isWhole = (column: number) => rows.every((_, index) => isFree(top + index, column));
  const box = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (box.every(isWhole)) {
    wholeOrNone(sheet.getRange(top, first, rows.length, box.length), () =>
      writeBox(sheet, top, columns, given),
    );
    return true;
  }
  for (const [header, column] of columns)
    for (const [index, row] of given.entries())
      if (isFree(top + index, column)) sheet.getRange(top + index, column).setValue(row[header] ?? "");
  return true;
}

/** A rule of somebody's refuses a value part-way: of a row that cannot stand whole nothing stands. */
function wholeOrNone(range: Range, write: () => void): void {
  try {
    write();
    SpreadsheetApp.flush();
  } catch (error) {
    range.clearContent();
    throw error;
  }
}

/** Rows as their cells are to be given them: one that is formatted as plain text might keep the mark that makes a text. */
export function asCells(
  target: Range,
  first: number,
  columns: HeaderPlaces["columns"],
  rows: readonly HeadedRow[],
): readonly HeadedRow[] {
  if (!anyMarked(rows.flatMap((row) => Object.values(row)))) return rows;
  const formats: string[][] = again(() => target.getNumberFormats());
  return rows.map((row, index) =>
    Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [
        header,
        literalFor(formats[index]?.[(columns.get(header) ?? 0) - first], cell),
      ]),
    ),
  );
}

/** Writes rows from `top` downwards, by one call where columns stand side by side; those of others are not touched. */
export function writeRows(
  sheet: Sheet,
  top: number,
  columns: HeaderPlaces["columns"],
  rows: readonly HeadedRow[],
): void {
  const within = (first: number, count: number) =>
    new Map([...columns].filter(([, column]) => column >= first && column < first + count));
  for (const { first, count } of runsOf([...columns.values()]))
    writeBox(sheet, top, within(first, count), rows);
}

/** Writes rows from `top` downwards by one call; what stands between their columns becomes blank. */
export function writeBox(
  sheet: Sheet,
  top: number,
  columns: HeaderPlaces["columns"],
  rows: readonly HeadedRow[],
): void {
  const headers = new Map([...columns].map(([header, column]) => [column, header]));
  const [first, last] = [Math.min(...headers.keys()), Math.max(...headers.keys())];
  const box = Array.from({ length: last - first + 1 }, (_, index) => headers.get(first + index) ?? "");
  sheet
    .getRange(top, first, rows.length, box.length)
    .setValues(rows.map((row) => box.map((header) => row[header] ?? "")));
}
