/**
 * Protections as locked cells of a protected sheet. There is no password: they keep people from accidents. Protections
 * that only warn lock nothing. Cells outside of protected ranges are unlocked.
 */
import type { Worksheet } from "exceljs";
import { absoluteText, excelSheetPrefix, parseZone } from "../grid/address";
import { IdGrid } from "../grid/zones";
import type { DefinedName } from "../names/memo";
import { protectionRangeName } from "../names/protection-names";
import type { WorkbookSheet } from "../workbook";

/** 1 = locked; undefined when the sheet is not protected. */
export function lockedCells(sheet: WorkbookSheet): IdGrid | undefined {
  const protections = (sheet.protections ?? []).filter(({ warningOnly }) => !warningOnly);
  if (protections.length === 0) return undefined;
  const locked = new IdGrid(sheet.rowNumber, sheet.colNumber);
  const everything = `1:${sheet.rowNumber}`;
  for (const { range, unprotected } of protections) {
    if (range !== null) continue;
    locked.fill(everything, 1);
    for (const open of unprotected ?? []) locked.fill(open, 0);
  }
  for (const { range } of protections) if (range !== null) locked.fill(range, 1);
  return locked;
}

/** Only ranges are protected: everything else stays open, down to the end of the columns. */
export function isOpenByDefault(sheet: WorkbookSheet): boolean {
  const protections = (sheet.protections ?? []).filter(({ warningOnly }) => !warningOnly);
  return protections.length > 0 && protections.every(({ range }) => range !== null);
}

export async function protectSheet(worksheet: Worksheet, sheet: WorkbookSheet): Promise<void> {
  if (!lockedCells(sheet)) return;
  await worksheet.protect("", {
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
}

/** The protected ranges as hidden names, which follow inserted rows. */
export function protectionNames(sheet: WorkbookSheet, tab: string, place: number): DefinedName[] {
  const nameOf = (name: string, range: string): DefinedName[] => {
    const zone = parseZone(range);
    return zone
      ? [{ name, sheet: place, hidden: true, value: excelSheetPrefix(tab) + absoluteText(zone) }]
      : [];
  };
  return (sheet.protections ?? []).flatMap(({ range, unprotected }, i) => [
    ...(range === null ? [] : nameOf(protectionRangeName(i + 1), range)),
    ...(unprotected ?? []).flatMap((open, k) => nameOf(protectionRangeName(i + 1, k + 1), open)),
  ]);
}
