/** Tab names, named ranges and long dropdown lists of the file. */
import { absoluteText, engineSheetPrefix, parseZone, splitSheet, zoneText } from "../grid/address";
import { LIST_SHEET } from "../names/list-sheet";
import { type DefinedName, isMemo } from "../names/memo";
import { isProtectionRangeName } from "../names/protection-names";
import type { SheetMemo } from "./memos";
import type { SheetPart } from "./package";
import type { ReadSheet } from "./rows-only";

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
    const isOwn = isMemo(name) || isProtectionRangeName(name) || name.startsWith("_xlnm.");
    if (isOwn || hidden || sheet !== undefined || !/^[A-Za-z_]\w*$/.test(name)) continue;
    const { sheet: tab, range } = splitSheet(value.trim());
    const zone = parseZone(range);
    const full = tabs.get((tab ?? "").toLowerCase());
    if (zone && full !== undefined) ranges[name] = engineSheetPrefix(full) + zoneText(zone);
  }
  return ranges;
}

/** The hidden sheet with dropdown lists that were too long for their rule: a list a column. */
export function readLongLists(
  sheets: readonly SheetPart[],
  read: readonly ReadSheet[],
): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  const place = sheets.findIndex(({ name }) => name === LIST_SHEET);
  const worksheet = read[place]?.worksheet;
  for (let column = 1; worksheet && column <= worksheet.columnCount; column++) {
    const values: string[] = [];
    for (let row = 1; row <= worksheet.rowCount; row++) {
      const value = worksheet.findRow(row)?.findCell(column)?.value;
      if (value === null || value === undefined) break;
      values.push(String(value));
    }
    const zone = { top: 1, left: column, bottom: values.length, right: column };
    if (values.length > 0) lists.set(`${LIST_SHEET}!${absoluteText(zone)}`, values);
  }
  return lists;
}
