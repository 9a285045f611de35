import type { ListLine } from "../explain/list-lines";
import { TAB_NAMES } from "../record/columns";
import type { Problem } from "../record/problem";
import type { Settings } from "../record/tabs/settings";
import { type Prepared, prepareGeneratedTab } from "./generated-tab";
import { type Counts, type GeneratedCells, listCells, totalsCells } from "./list-cells";
import { growTo } from "./make-tab";
import type { WorkbookReading } from "./read-workbook";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TEXT_COLUMNS = ["B", "C", "D", "E", "F"] as const;
const WIDTHS = [70, 80, 200, 200, 200, 110, 90, 90, 110, 110, 90, 90, 110, 260, 110, 260];

/** Writes `Нийт оноо` and `Нэгдсэн жагсаалт` as values; what happened to tabs that stood there comes back as problems. */
export function writeResults(
  reading: WorkbookReading,
  lines: readonly ListLine[],
  counts: Counts,
  settings: Settings,
): { tab: string; problems: Problem[] } {
  const totals = write(reading, "totals", TAB_NAMES.totals, totalsCells(lines));
  const list = write(reading, "list", TAB_NAMES.list, listCells(lines, counts, settings));
  return { tab: list.sheet.getName(), problems: [...totals.problems, ...list.problems] };
}

function write(reading: WorkbookReading, kind: "totals" | "list", name: string, generated: GeneratedCells) {
  const prepared = prepareGeneratedTab(reading, kind, name, generated.cells);
  const { sheet } = prepared;
  if (!prepared.unchanged) writeCells(sheet, generated);
  return { sheet, problems: problemsOf(prepared, name) };
}

function writeCells(sheet: Sheet, { cells, headerRow, lines, distribution }: GeneratedCells): void {
  const width = cells[0]?.length ?? 1;
  growTo(sheet, cells.length + 5, width);
  sheet
    .getRangeList(
      TEXT_COLUMNS.map((column) => `${column}${headerRow + 1}:${column}${headerRow + Math.max(1, lines)}`),
    )
    .setNumberFormat("@");
  sheet.getRange(headerRow + 1, 7, cells.length, 6).setNumberFormat("0.00");
  sheet.getRange(1, 1, cells.length, width).setValues(cells.map((row) => [...row]));
  const header = sheet.getRange(headerRow, 1, 1, width);
  header.setFontWeight("bold").setBackground("#e8eaed").setWrap(true).setHorizontalAlignment("center");
  if (headerRow > 1) sheet.getRange("A1").setFontWeight("bold").setFontSize(13);
  sheet.setFrozenRows(headerRow);
  WIDTHS.slice(0, width).forEach((pixels, index) => sheet.setColumnWidth(index + 1, pixels));
  if (distribution === undefined) return;
  const chart = sheet
    .newChart()
    .asColumnChart()
    .setTitle("Онооны тархалт")
    .addRange(sheet.getRange(distribution.first, 1, distribution.count, 1))
    .addRange(sheet.getRange(distribution.first, 3, distribution.count, 1))
    .setPosition(distribution.first, 5, 0, 0)
    .build();
  sheet.insertChart(chart);
}

function problemsOf({ archivedAs, nameTakenBy, sheet }: Prepared, tab: string): Problem[] {
  const shared = { level: "warning", tab, people: [] } as const;
  if (archivedAs !== undefined)
    return [{ ...shared, id: "generated-edited", facts: { tab, archive: archivedAs } }];
  if (nameTakenBy !== undefined)
    return [{ ...shared, id: "generated-name-taken", facts: { tab, other: sheet.getName() } }];
  return [];
}
