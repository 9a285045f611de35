/** Typed columns of Tables: they take values, and refuse what would make cells unlike their column. */
import { helpers } from "../engine/o-spreadsheet";
import type { RangeRef } from "./refs";

/** Asked before a number format, a data validation or a formula is written. */
export function requireUntyped({ core, sheetId, zone }: RangeRef): void {
  if (core.workbook.typedColumns(sheetId).some((typed) => helpers.overlap(typed, zone)))
    throw new Error("This operation is not allowed on cells in typed columns.");
}
