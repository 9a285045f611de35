import { comparable } from "../read/cells/clean-text";
import { again, type Sheet } from "./google";
import { isKnown } from "./identity";
import type { WorkbookReading } from "./read-workbook";
import { numbered } from "./tab-names";

export const isEmpty = (cells: readonly (readonly unknown[])[]) =>
  cells.every((row) => row.every((cell) => cell === ""));

/** Whether a tab has notes; that of its first cell may be the sign of a generated one. */
export function hasNotes(sheet: Sheet): boolean {
  const notes: string[][] = again(() =>
    sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes(),
  );
  return !isEmpty(notes.map((row, index) => row.slice(index === 0 ? 1 : 0)));
}

/** A tab of the name that holds nothing and that nothing says whose it is: a run was cut off before it could say so. */
function orphanOf({ grids, tabs }: WorkbookReading, name: string): Sheet | undefined {
  const found = tabs.find((tab) => comparable(tab.name) === comparable(name) && isEmpty(tab.cells));
  const sheet = grids.find((one) => one.getName() === found?.name);
  // Since it was read, another template of that name may have taken it.
  return sheet === undefined || isKnown(sheet) || hasNotes(sheet) ? undefined : sheet;
}

/**
 * An empty tab of the name, or of that with a number where one of these tabs has it: a new one at the place given, or one that was
 * cut off, in which nobody knows how far.
 */
export function newTab(
  reading: WorkbookReading,
  sheets: readonly Sheet[],
  name: string,
  place = sheets.length,
): { readonly sheet: Sheet; readonly isCutOff: boolean } {
  const names = new Set(sheets.map((sheet) => comparable(sheet.getName())));
  let count = 1;
  while (names.has(comparable(numbered(name, count)))) {
    const orphan = orphanOf(reading, numbered(name, count));
    if (orphan !== undefined) return { sheet: orphan, isCutOff: true };
    count += 1;
  }
  return { sheet: reading.spreadsheet.insertSheet(numbered(name, count), place), isCutOff: false };
}
