import { columnLetters } from "../explain/problem";
import { headerFormula } from "../workbook/live-formula";
import { type Column, type FormulaCells, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { runsOf } from "./column-runs";
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

/** Writes formulas into the header cells of their columns, by one call where these stand side by side; a cell that is formatted as a text would keep the text. */
export function writeFormulas(
  sheet: Sheet,
  formulas: ReadonlyMap<string, string>,
  { headerRow, columns }: HeaderPlaces,
): void {
  const at = new Map([...formulas].map(([header, formula]) => [columns.get(header) ?? 1, formula]));
  const runs = runsOf([...at.keys()]).map(({ first, count }) => ({
    range: sheet.getRange(headerRow, first, 1, count),
    cells: Array.from({ length: count }, (_, index) => at.get(first + index) ?? ""),
  }));
  for (const { range } of runs) range.setNumberFormat(ANY_FORMAT);
  for (const { range, cells } of runs) range.setFormulas([cells]);
}
