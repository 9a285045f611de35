import { columnLetters } from "../explain/problem";
import { comparable, isBlank } from "../read/cells/clean-text";
import { NOT_FOR } from "../read/cells/kinds";
import type { TabCells } from "../read/table";
import type { Sheet } from "./google";
import { literal } from "./literal-text";
import type { HeaderPlaces } from "./rows-by-header";
import type { TabTemplate } from "./templates";

/** A cell that is to say that its indicator is not for the row's person. */
interface Dash {
  /** From 1. */
  readonly row: number;
  readonly header: string;
}

/** Where a tab's rows lack the dashes of its template; never a cell in which something stands. */
export function lackingDashes(
  { cells }: TabCells,
  { columns, rows }: TabTemplate,
  { headerRow, columns: places }: HeaderPlaces,
): Dash[] {
  const key = (places.get(columns[0]?.header ?? "") ?? 1) - 1;
  const dashed = new Map(
    rows.flatMap((row) => {
      const headers = row.flatMap((cell, index) => (cell === NOT_FOR ? [columns[index]?.header ?? ""] : []));
      return headers.length === 0 ? [] : [[comparable(row[0] ?? ""), headers] as const];
    }),
  );
  if (dashed.size === 0) return [];
  return cells.flatMap((cells, index) => {
    if (index < headerRow) return [];
    const headers = dashed.get(comparable(String(cells[key] ?? ""))) ?? [];
    const isFree = (header: string) => isBlank(cells[(places.get(header) ?? 0) - 1]);
    return headers.filter(isFree).map((header) => ({ row: index + 1, header }));
  });
}

export function writeDashes(sheet: Sheet, dashes: readonly Dash[], { columns }: HeaderPlaces): void {
  const addresses = dashes.map(({ row, header }) => `${columnLetters(columns.get(header) ?? 1)}${row}`);
  if (addresses.length > 0) sheet.getRangeList(addresses).setValue(literal(NOT_FOR));
}
