/**
 * Protections, as locked cells of a protected sheet. There is no password: they keep people from accidents. Protections that
 * only warn lock nothing, and cells outside of protected ranges are unlocked. Our own come back exactly, with their ranges
 * taken from hidden names, which Excel and LibreOffice move with their cells. The protection of a file made elsewhere
 * becomes one for the whole sheet, with its unlocked cells left open.
 */
import { absoluteText, excelSheetPrefix, parseZone, splitSheet, zoneText } from "../grid/address";
import { IdGrid, rectanglesOf } from "../grid/zones";
import type { DefinedName } from "../package/memo";
import type { ProtectionData, WorkbookSheet } from "../workbook";
import { element } from "../xml/text";
import { childOf, isTrue, type XmlElement } from "../xml/tree";

function rangeName(protection: number, open?: number): string {
  return `_gpr_protected_${protection}${open === undefined ? "" : `_open_${open}`}`;
}

export function isProtectionName(name: string): boolean {
  return name.toLowerCase().startsWith("_gpr_protected_");
}

export function ownProtections(
  protections: readonly ProtectionData[],
  names: readonly DefinedName[],
  sheet: number,
): ProtectionData[] {
  const present = new Map(
    names.filter((each) => each.sheet === sheet).map(({ name, value }) => [name.toLowerCase(), value]),
  );
  const currentRange = (range: string, protection: number, open?: number) => {
    const value = present.get(rangeName(protection, open));
    const zone = value === undefined ? undefined : parseZone(splitSheet(value).range);
    return !zone || isOpenEnded(range) ? range : zoneText(zone);
  };
  return protections.map((each, i) => ({
    ...each,
    range: each.range === null ? null : currentRange(each.range, i + 1),
    ...(each.unprotected
      ? { unprotected: each.unprotected.map((range, k) => currentRange(range, i + 1, k + 1)) }
      : {}),
  }));
}

function isOpenEnded(range: string): boolean {
  const zone = parseZone(range);
  return !zone || zone.bottom === Number.POSITIVE_INFINITY || zone.right === Number.POSITIVE_INFINITY;
}

export function foreignProtection(rest: XmlElement, unlocked: IdGrid): ProtectionData[] {
  if (!isTrue(childOf(rest, "sheetProtection")?.attributes.sheet)) return [];
  const open = Object.keys(rectanglesOf(unlocked));
  const base = { id: "protection-1", range: null, description: "", warningOnly: false };
  return [open.length > 0 ? { ...base, unprotected: open } : base];
}

const lockingOf = ({ protections = [] }: WorkbookSheet) =>
  protections.filter(({ warningOnly }) => !warningOnly);

/** 1 = locked; undefined when the sheet is not protected. */
export function lockedCells(sheet: WorkbookSheet): IdGrid | undefined {
  const protections = lockingOf(sheet);
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
  const protections = lockingOf(sheet);
  return protections.length > 0 && protections.every(({ range }) => range !== null);
}

/** People may still format, sort and filter. */
export function protectionXml(sheet: WorkbookSheet): string {
  if (lockingOf(sheet).length === 0) return "";
  const open = { formatCells: 0, formatColumns: 0, formatRows: 0, sort: 0, autoFilter: 0 };
  return element("sheetProtection", { sheet: true, ...open });
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
    ...(range === null ? [] : nameOf(rangeName(i + 1), range)),
    ...(unprotected ?? []).flatMap((open, k) => nameOf(rangeName(i + 1, k + 1), open)),
  ]);
}
