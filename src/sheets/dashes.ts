import { columnLetters } from "../explain/problem";
import { NOT_FOR } from "../read/cells/kinds";
import type { TabCells } from "../read/table";
import { again, type Sheet, valuesOf } from "./google";
import { literal } from "./literal-text";
import { type HeaderPlaces, isFreeCell } from "./rows-by-header";
import { templateRows } from "./template-rows";
import type { TabTemplate } from "./templates";

/** A cell that is to say that its indicator is not for the row's person. */
interface Dash {
  /** From 1. */
  readonly row: number;
  readonly header: string;
}

/** Where a tab's rows lack the dashes of its template; never a cell in which something stands. */
export function lackingDashes(
  tab: TabCells,
  formulas: readonly (readonly string[])[],
  { columns, rows }: TabTemplate,
  places: HeaderPlaces,
): Dash[] {
  const dashed = rows.filter((row) => row.includes(NOT_FOR));
  return [...(templateRows(tab, { columns, rows: dashed }, places) ?? [])].flatMap(([index, row]) =>
    row.flatMap((cell, column) => {
      const header = columns[column]?.header ?? "";
      const place = places.columns.get(header);
      // In a column that is still to be added every cell is free.
      const isFree = place === undefined || isFreeCell(tab.cells, formulas, index + 1, place);
      return cell === NOT_FOR && isFree ? [{ row: index + 1, header }] : [];
    }),
  );
}

/** Writes the dashes that a tab lacks as it is now. */
export function writeDashes(sheet: Sheet, tab: TabCells, template: TabTemplate, places: HeaderPlaces): void {
  const range = sheet.getDataRange();
  const formulas: string[][] = again(() => range.getFormulas());
  const now = { ...tab, cells: valuesOf(range) };
  const addresses = lackingDashes(now, formulas, template, places).flatMap(({ row, header }) => {
    const column = places.columns.get(header);
    return column === undefined ? [] : [`${columnLetters(column)}${row}`];
  });
  if (addresses.length > 0) sheet.getRangeList(addresses).setValue(literal(NOT_FOR));
}
