/** Writes a workbook of the engine as an .xlsx file that Excel, LibreOffice and Google Sheets open. */
import exceljs from "exceljs";
import type { WritingNames } from "../formula/to-excel";
import { LIST_SHEET } from "../names/list-sheet";
import { legalTabNames } from "../names/tab-names";
import type { WorkbookSnapshot } from "../workbook";
import { cellText } from "../xml/text";
import { writeCells } from "./cells";
import { writeConditionalFormats } from "./conditional";
import { finishPackage } from "./finish";
import { sheetOptions, writeColumns, writeRowsAndMerges } from "./layout";
import { writeNotes } from "./notes";
import { protectSheet } from "./protection";
import { StyleSheet } from "./styles";
import { LongLists, validationsXml } from "./validations";

export async function writeXlsx(snapshot: WorkbookSnapshot): Promise<Uint8Array> {
  const { data, values } = snapshot;
  if (data.sheets.length === 0) throw new Error("A workbook without sheets cannot be written.");
  const [, ...tabs] = legalTabNames([LIST_SHEET, ...data.sheets.map(({ name }) => name)]);
  const names: WritingNames = {
    tabs: new Map(data.sheets.map(({ name }, i) => [name.toLowerCase(), tabs[i] ?? name])),
    namedRanges: new Set(Object.keys(data.namedRanges ?? {}).map((name) => name.toLowerCase())),
  };
  const styles = new StyleSheet(data);
  const textFormats = new Set(
    Object.entries(data.formats).flatMap(([id, format]) => (format === "@" ? [Number(id)] : [])),
  );
  const active = Math.max(
    0,
    data.sheets.findIndex(({ isVisible }) => isVisible !== false),
  );
  const workbook = new exceljs.Workbook();
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: active, visibility: "visible" },
  ];
  const longLists = new LongLists();
  const validations: string[] = [];
  for (const [i, sheet] of data.sheets.entries()) {
    const visible = i === active ? { ...sheet, isVisible: true } : sheet;
    const worksheet = workbook.addWorksheet(tabs[i] ?? sheet.name, sheetOptions(visible, i === active));
    writeColumns(worksheet, sheet);
    writeCells(worksheet, sheet, values[sheet.id] ?? {}, { names, styles, textFormats });
    writeRowsAndMerges(worksheet, sheet);
    writeNotes(worksheet, sheet);
    writeConditionalFormats(worksheet, sheet, names);
    await protectSheet(worksheet, sheet);
    validations.push(validationsXml(sheet, names, longLists));
  }
  addListSheet(workbook, longLists);
  const bytes = await workbook.xlsx.writeBuffer();
  return finishPackage(bytes, snapshot, tabs, validations);
}

function addListSheet(workbook: exceljs.Workbook, { lists }: LongLists): void {
  if (lists.length === 0) return;
  const worksheet = workbook.addWorksheet(LIST_SHEET, { state: "veryHidden" });
  for (const [column, list] of lists.entries()) {
    for (const [row, value] of list.entries()) worksheet.getCell(row + 1, column + 1).value = cellText(value);
  }
}
