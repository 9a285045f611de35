import { comparable, isBlank, lookalike } from "../read/cells/clean-text";
import { readCode } from "../read/cells/code";
import { groupedBy } from "../read/grouped";
import { headerForm, type TabCells } from "../read/table";
import { roster } from "../workbook/roster";
import { settings } from "../workbook/settings";
import type { HeaderPlaces } from "./rows-by-header";
import type { TabTemplate } from "./templates";

/**
 * The rows of a tab, from 0, with the row of the template that each stands for: that of its code, or of its name where it
 * has no code, as when the column of codes was lost. Undefined where neither column is there.
 */
export function templateRows(
  { cells }: TabCells,
  { columns, rows }: Pick<TabTemplate, "columns" | "rows">,
  { headerRow, columns: places }: HeaderPlaces,
): ReadonlyMap<number, readonly string[]> | undefined {
  const placeOf = (column: number) => places.get(columns[column]?.header ?? "");
  const named = columns.findIndex(({ header }) => header === roster.columns.name.header);
  const [key, name] = [placeOf(0), placeOf(named)];
  if (key === undefined && name === undefined) return undefined;
  // A setting is known by its form, as it is read; a code and a name also with letters that only look alike.
  const formOf = columns[0]?.header === settings.columns.name.header ? headerForm : lookalike;
  // A plan's rows have the name beside the code; whoever typed the code alone has them as well.
  const codeOf = (cell: string) =>
    columns[0]?.header === roster.columns.code.header ? (readCode(cell).value ?? cell) : cell;
  const by = (column: number) => {
    const textOf = (row: readonly string[]) => (column === 0 ? codeOf : String)(row[column] ?? "");
    const exact = new Map(rows.map((row) => [comparable(textOf(row)), row] as const));
    const alike = groupedBy(rows, (row) => formOf(textOf(row)));
    /** The row of a text, else that of the only one who is called like it, of whom there may be many. */
    return (text: unknown) => {
      if (isBlank(text)) return undefined;
      const called = alike.get(formOf(String(text))) ?? [];
      const [only] = called;
      const isOne = called.every(([code]) => code === only?.[0]);
      return exact.get(comparable(String(text))) ?? (isOne ? only : undefined);
    };
  };
  const [byCode, byName] = [by(0), by(named)];
  const withCode = (cell: unknown) =>
    byCode(cell) ??
    byCode(readCode(cell).value) ??
    // A spreadsheet took the code for a number and cut its zeros off.
    (typeof cell === "number"
      ? rows.find(([code = ""]) => /^\d+$/.test(codeOf(code)) && Number(codeOf(code)) === cell)
      : undefined);
  const found = cells.slice(headerRow).flatMap((line, index) => {
    const code = key === undefined ? "" : line[key - 1];
    const row = isBlank(code) ? byName(name === undefined ? undefined : line[name - 1]) : withCode(code);
    return row === undefined ? [] : [[headerRow + index, row] as const];
  });
  return new Map(found);
}
