import { columnLetters } from "../explain/problem";
import { headerFormula } from "../workbook/live-formula";
import { type Column, type FormulaCells, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import type { Sheet } from "./google";
import type { HeaderPlaces } from "./rows-by-header";

/** The format of cells that keep what they are given for what it is. */
export const ANY_FORMAT = "General";

/** The formulas of a tab's live columns, by header; without those that name a column which is not there. */
export function liveFormulas(
  columns: readonly Column[],
  { headerRow, columns: places }: HeaderPlaces,
  anchors: Pick<Anchors, "appraisalDate" | "year">,
): ReadonlyMap<string, string> {
  const column = (header: string) => {
    const letters = columnLetters(places.get(header) ?? 1);
    return `${letters}${headerRow}:${letters}`;
  };
  const formulas = new Map<string, string>();
  for (const { header, formula } of columns.filter(isLive)) {
    const named: string[] = [columns[0]?.header ?? header, header];
    const noted = (name: string) => {
      named.push(name);
      return column(name);
    };
    const cells: FormulaCells = {
      column: noted,
      block: (headers) => `HSTACK(${headers.map(noted).join(";")})`,
      appraisalDate: anchors.appraisalDate ?? '""',
      year: anchors.year ?? '""',
    };
    const expression = formula(cells);
    if (named.every((name) => places.has(name)))
      formulas.set(header, headerFormula(header, column(named[0] ?? header), expression));
  }
  return formulas;
}

/** Writes formulas into the header cells of their columns; a cell that is formatted as a text would keep the text. */
export function writeFormulas(
  sheet: Sheet,
  formulas: ReadonlyMap<string, string>,
  { headerRow, columns }: HeaderPlaces,
): void {
  const cells = [...formulas.keys()].map(
    (header) => `${columnLetters(columns.get(header) ?? 1)}${headerRow}`,
  );
  if (cells.length > 0) sheet.getRangeList(cells).setNumberFormat(ANY_FORMAT);
  for (const [header, formula] of formulas)
    sheet.getRange(headerRow, columns.get(header) ?? 1).setFormula(formula);
}
