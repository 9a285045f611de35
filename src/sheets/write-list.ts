import { columnLetters } from "../explain/problem";
import type { ReadingId } from "../law/readings";
import type { ListLine } from "../paper/list-lines";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";
import type { Settings } from "../read/settings";
import { TAB_NAMES } from "../workbook/tab";
import { type Prepared, prepareGeneratedTab } from "./generated-tab";
import { type Counts, type GeneratedCells, listCells, totalsCells } from "./list-cells";
import { protectedProblem, protectedTabs } from "./permission";
import type { WorkbookReading } from "./read-workbook";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADINGS_BELOW = 4;
/** Name, position and unit, which wrap; the other columns are as wide as a new tab has them. */
const WIDE = { first: 3, count: 3, pixels: 180 } as const;

/** Writes `Нийт оноо` and `Нэгдсэн жагсаалт` as values; what happened to tabs that stood there comes back as problems.
 * Nothing is written, and the tab is null, when one of them may not be written into. */
export function writeResults(
  reading: WorkbookReading,
  lines: readonly ListLine[],
  counts: Counts,
  settings: Settings,
  used: readonly ReadingId[],
): { tab: string | null; problems: Problem[] } {
  const { sheets, identities } = reading;
  const refused = protectedTabs(
    sheets.filter((sheet) => /^(list|totals):/.test(identities.of(sheet)?.value ?? "")),
  );
  if (refused.length > 0) return { tab: null, problems: refused.map(protectedProblem) };
  // Both go to the place after the last tab, so the one that is to stand first is made last.
  const list = write(reading, "list", TAB_NAMES.list, listCells(lines, counts, settings, used));
  const totals = write(reading, "totals", TAB_NAMES.totals, totalsCells(lines));
  return { tab: list.sheet.getName(), problems: [...totals.problems, ...list.problems] };
}

function write(reading: WorkbookReading, kind: "totals" | "list", name: string, generated: GeneratedCells) {
  const prepared = prepareGeneratedTab(reading, kind, name, generated.cells);
  const { sheet } = prepared;
  if (prepared.fresh) formatCells(sheet, generated);
  if (!prepared.unchanged) writeCells(sheet, generated, prepared.fresh);
  return { sheet, problems: problemsOf(prepared, name) };
}

/** The values last: a tab without them is one that a failed run did not finish, and is made again. */
function writeCells(sheet: Sheet, generated: GeneratedCells, fresh: boolean): void {
  const { cells, headerRow, headings, distribution } = generated;
  const width = cells[0]?.length ?? 1;
  sheet.getRange(headerRow + 1, 7, Math.max(1, cells.length - headerRow), 6).setNumberFormat("0.00");
  if (headings.length > 0) {
    if (!fresh) sheet.getRange(`A${HEADINGS_BELOW}:A`).setFontWeight("normal");
    sheet.getRangeList(headings.map((row) => `A${row}`)).setFontWeight("bold");
  }
  if (distribution !== undefined) insertChart(sheet, distribution);
  sheet.getRange(1, 1, cells.length, width).setValues(cells.map((row) => [...row]));
}

function insertChart(sheet: Sheet, distribution: NonNullable<GeneratedCells["distribution"]>): void {
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

/** Formats once, when the tab is new; what people change of its look stays. */
function formatCells(sheet: Sheet, { cells, headerRow }: GeneratedCells): void {
  const width = cells[0]?.length ?? 1;
  sheet.getRange(headerRow, 1, 1, width).setFontWeight("bold").setBackground("#e8eaed");
  if (headerRow > 1) sheet.getRange("A1").setFontSize(13);
  sheet.setFrozenRows(headerRow);
  sheet.setColumnWidths(WIDE.first, WIDE.count, WIDE.pixels);
  const wrapped = [
    `A${headerRow}:${columnLetters(width)}${headerRow}`,
    `C${headerRow + 1}:E${Math.max(headerRow + 1, cells.length)}`,
  ];
  sheet.getRangeList(wrapped).setWrap(true);
}

function problemsOf({ archivedAs, nameTakenBy, sheet }: Prepared, tab: string): Problem[] {
  const other = sheet.getName();
  const at = (name: string) => ({ tab: name, row: 1, near: true, people: [] }) as const;
  if (archivedAs !== undefined)
    return [
      { ...issue("warning", "generated-edited", { tab, archive: archivedAs }, "7.7"), ...at(archivedAs) },
    ];
  if (nameTakenBy !== undefined)
    return [{ ...issue("warning", "generated-name-taken", { tab, other }, "7.7"), ...at(tab) }];
  return [];
}
