import type { DeskRow } from "../assess/review-desk";
import { failures } from "../explain/failures";
import { columnLetters } from "../explain/problem";
import { plan } from "../workbook/plan";
import { again, type Sheet, valuesOf } from "./google";
import { literal } from "./literal-text";
import type { WorkbookReading } from "./read-workbook";
import { placesOf, TypedMeanwhile } from "./rows-by-header";

/** What is to stand in a cell of 7.4; blank = nothing. */
export interface CellOfReview {
  readonly of: DeskRow;
  readonly to: number | string;
}

const { code, name, section, number } = plan.columns;
/** What says whose a row is, and which. */
const WHICH = [code.header, name.header, section.header, number.header];

export const sheetsOf = (reading: WorkbookReading, cells: readonly CellOfReview[]): Sheet[] => [
  ...new Set(cells.flatMap(({ of }) => sheetOf(reading, of) ?? [])),
];

const tabOf = ({ tabs }: WorkbookReading, { row }: DeskRow) =>
  tabs.find((tab) => tab.name === row.at.tab && tab.draft !== true);

function sheetOf(reading: WorkbookReading, of: DeskRow): Sheet | undefined {
  const tab = tabOf(reading, of);
  return tab === undefined ? undefined : reading.sheetOf.get(tab);
}

/**
 * Writes the team's points, tab by tab: right before, each row is looked at for whether it is still the person's and its cell
 * holds what was read. Where one is not, all that was written is put back and nothing stands.
 */
export function writeReviewCells(reading: WorkbookReading, cells: readonly CellOfReview[]): void {
  const undone: (() => void)[] = [];
  try {
    for (const sheet of sheetsOf(reading, cells)) {
      const own = cells.filter(({ of }) => sheetOf(reading, of) === sheet);
      const found = own.map(placedIn(reading, sheet));
      for (const { row, column, to, from } of found) {
        undone.push(() => sheet.getRange(row, column).setValue(from));
        sheet.getRange(row, column).setValue(typeof to === "string" ? literal(to) : to);
      }
      SpreadsheetApp.flush();
    }
  } catch (error) {
    for (const undo of undone) undo();
    SpreadsheetApp.flush();
    throw error;
  }
}

/** Where a cell stands now. */
function placedIn(reading: WorkbookReading, sheet: Sheet) {
  const range = sheet.getDataRange();
  const formulas: string[][] = again(() => range.getFormulas());
  const now = valuesOf(range);
  return ({ of, to }: CellOfReview) => {
    const before = tabOf(reading, of)?.cells ?? [];
    const { row } = of.row.at;
    const headers = [...WHICH, of.header];
    const [places, known] = [placesOf(now, headers), placesOf(before, headers)];
    const column = places?.columns.get(of.header);
    const isSame = headers.every((header) => {
      const [at, was] = [places?.columns.get(header) ?? 0, known?.columns.get(header) ?? 0];
      return String(now[row - 1]?.[at - 1] ?? "") === String(before[row - 1]?.[was - 1] ?? "");
    });
    const tab = sheet.getName();
    if (column === undefined || !isSame) throw new TypedMeanwhile(tab);
    const from = now[row - 1]?.[column - 1] ?? "";
    if ((formulas[row - 1]?.[column - 1] ?? "") !== "")
      throw new Error(failures.formulaInCell(tab, `${columnLetters(column)}${row}`));
    return { row, column, to, from };
  };
}
