import { again, type Sheet } from "./google";

/** At least so many rows and columns. */
export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const [haveRows, haveColumns] = [again(() => sheet.getMaxRows()), again(() => sheet.getMaxColumns())];
  if (haveRows < rows) sheet.insertRowsAfter(haveRows, rows - haveRows);
  if (haveColumns < columns) sheet.insertColumnsAfter(haveColumns, columns - haveColumns);
}
