/** Named ranges, and the hidden names that carry what xlsx has no place for. */
import { absoluteText, excelSheetPrefix, parseZone, splitSheet } from "../grid/address";
import { type DefinedName, memoNames } from "../names/memo";
import type { SheetMemo, WorkbookMemo } from "../read/memos";
import type { WorkbookData } from "../workbook";
import { escapeXml } from "../xml/text";
import { protectionNames } from "./protection";

export function definedNames(data: WorkbookData, legalTabs: readonly string[]): DefinedName[] {
  const book: WorkbookMemo = {
    locale: data.settings.locale,
    ...(data.metadata ? { metadata: data.metadata } : {}),
    ...(data.timeZone === undefined ? {} : { timeZone: data.timeZone }),
  };
  const ofSheets = data.sheets.flatMap((sheet, place) => {
    const tab = legalTabs[place] ?? sheet.name;
    const memo: SheetMemo = {
      id: sheet.id,
      name: sheet.name,
      tab,
      rows: sheet.rowNumber,
      columns: sheet.colNumber,
      ...(sheet.print ? { print: true } : {}),
      ...(sheet.metadata ? { metadata: sheet.metadata } : {}),
      ...(sheet.protections ? { protections: sheet.protections } : {}),
    };
    return [...memoNames(memo, place), ...protectionNames(sheet, tab, place)];
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

export function withDefinedNames(workbookXml: string, names: readonly DefinedName[]): string {
  const written = names.map(({ name, sheet, hidden, value }) => {
    const scope = sheet === undefined ? "" : ` localSheetId="${sheet}"`;
    return `<definedName name="${escapeXml(name)}"${scope}${hidden ? ' hidden="1"' : ""}>${escapeXml(value)}</definedName>`;
  });
  const present = /<definedNames>(.*?)<\/definedNames>/s.exec(workbookXml)?.[1] ?? "";
  const list = `<definedNames>${present}${written.join("")}</definedNames>`;
  return workbookXml
    .replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, "")
    .replace("</sheets>", () => `</sheets>${list}`);
}
