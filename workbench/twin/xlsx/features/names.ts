/** Tab names and named ranges, and the hidden names that carry what xlsx has no place for. */
import {
  absoluteText,
  engineSheetPrefix,
  excelSheetPrefix,
  parseZone,
  splitSheet,
  zoneText,
} from "../grid/address";
import { type DefinedName, isMemo, memoNames } from "../package/memo";
import type { SheetMemo, WorkbookMemo } from "../package/memo-fields";
import type { SheetPart } from "../package/package";
import type { PrintSetup, WorkbookData } from "../workbook";
import { element, escapeXml } from "../xml/text";
import { areaNames, titleNames } from "./print";
import { isProtectionName, protectionNames } from "./protections";

interface TabNames {
  /** The name of each sheet as the engine gets it. */
  full: string[];
  tabs: ReadonlyMap<string, string>;
  formerTabs: ReadonlyMap<string, string>;
}

/** A tab that nobody has renamed gets its full name back; an apostrophe breaks the engine's references. */
export function readTabNames(sheets: readonly SheetPart[], memos: readonly SheetMemo[]): TabNames {
  const tabs = new Map<string, string>();
  const formerTabs = new Map<string, string>();
  const full: string[] = [];
  for (const [i, { name }] of sheets.entries()) {
    const memo = memos[i];
    const wanted = memo?.name !== undefined && memo.tab === name ? memo.name : name;
    const chosen = uniqueName(wanted.replaceAll("'", "’"), full);
    full.push(chosen);
    tabs.set(name.toLowerCase(), chosen);
    if (memo?.name !== undefined) formerTabs.set(memo.name.toLowerCase(), chosen);
  }
  for (const [name, chosen] of tabs) if (!formerTabs.has(name)) formerTabs.set(name, chosen);
  return { full, tabs, formerTabs };
}

function uniqueName(name: string, taken: readonly string[]): string {
  const isTaken = (candidate: string) =>
    taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  let candidate = name;
  for (let number = 2; isTaken(candidate); number++) candidate = `${name} (${number})`;
  return candidate;
}

export function readNamedRanges(names: readonly DefinedName[], tabs: ReadonlyMap<string, string>) {
  const ranges: Record<string, string> = {};
  for (const { name, value, sheet, hidden } of names) {
    const isOwn = isMemo(name) || isProtectionName(name) || name.startsWith("_xlnm.");
    if (isOwn || hidden || sheet !== undefined || !/^[A-Za-z_]\w*$/.test(name)) continue;
    const { sheet: tab, range } = splitSheet(value.trim());
    const zone = parseZone(range);
    const full = tabs.get((tab ?? "").toLowerCase());
    if (zone && full !== undefined) ranges[name] = engineSheetPrefix(full) + zoneText(zone);
  }
  return ranges;
}

function definedNames(
  data: WorkbookData,
  legalTabs: readonly string[],
  prints: readonly PrintSetup[],
): DefinedName[] {
  const { metadata, timeZone } = data;
  const book: WorkbookMemo = { locale: data.settings.locale, metadata, timeZone };
  const ofSheets = data.sheets.flatMap((sheet, place) => {
    const tab = legalTabs[place] ?? sheet.name;
    const memo: SheetMemo = {
      id: sheet.id,
      name: sheet.name,
      tab,
      rows: sheet.rowNumber,
      columns: sheet.colNumber,
      print: sheet.print && true,
      metadata: sheet.metadata,
      protections: sheet.protections,
    };
    const titles = titleNames(prints[place] ?? {}, tab, place);
    return [
      ...areaNames(sheet, tab, place),
      ...titles,
      ...memoNames(memo, place),
      ...protectionNames(sheet, tab, place),
    ];
  });
  return [...memoNames(book), ...ofSheets, ...namedRanges(data, legalTabs)];
}

function namedRanges(data: WorkbookData, legalTabs: readonly string[]): DefinedName[] {
  return Object.entries(data.namedRanges ?? {}).flatMap(([name, reference]) => {
    const { sheet, range } = splitSheet(reference);
    const place = data.sheets.findIndex((each) => each.name.toLowerCase() === sheet?.toLowerCase());
    const zone = parseZone(range);
    const tab = legalTabs[place];
    return zone && tab !== undefined ? [{ name, value: excelSheetPrefix(tab) + absoluteText(zone) }] : [];
  });
}

/** `prints` says how each sheet is printed. */
export function definedNamesXml(
  data: WorkbookData,
  legalTabs: readonly string[],
  prints: readonly PrintSetup[],
): string {
  const written = definedNames(data, legalTabs, prints).map(({ name, sheet, hidden, value }) =>
    element("definedName", { name, localSheetId: sheet, hidden }, escapeXml(value)),
  );
  return element("definedNames", {}, ...written);
}
