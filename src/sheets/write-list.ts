import { LIST_WORDS } from "../explain/paper-words";
import { columnLetters } from "../explain/problem";
import type { ShownColumn } from "../paper/list-columns";
import type { ConsolidatedList } from "../paper/list-page";
import { CATEGORY_COLOURS } from "../paper/palette";
import { issue } from "../read/cells/issues";
import type { Problem } from "../read/problem";
import { TAB_NAMES } from "../workbook/tab";
import { columnRuns, rangesOf } from "./column-runs";
import { type Prepared, prepareGeneratedTab, sayPutAside, writeCells } from "./generated-tab";
import { looking, type Sheet } from "./google";
import { readIdentities } from "./identity";
import { type GeneratedCells, listCells, totalsCells } from "./list-cells";
import { ofTab, protectedTabs } from "./permission";
import { generatedAs, type WorkbookReading } from "./read-workbook";

/** Pixels; below all that is written, so that nothing stands under it. */
const CHART = { width: 640, height: 300 } as const;
/** Pixels of columns; the others are as wide as their words, and a code is never cut. */
const WIDTHS: readonly (readonly [pixels: number, isMeant: (column: ShownColumn) => boolean])[] = [
  [170, ({ wraps }) => wraps],
  [300, ({ key }) => key === "reason"],
  [165, ({ kind }) => kind === "seal"],
  [64, ({ kind }) => kind === "rank"],
];
const USUAL_WIDTH = 90;
const RED = "#b3261e";

/** Writes `Нийт оноо` and `Нэгдсэн жагсаалт` as values; what happened to tabs that stood there comes back as problems.
 * Nothing is written, and the tab is null, when one of them may not be written into. */
export function writeResults(
  reading: WorkbookReading,
  list: ConsolidatedList,
): { tab: string | null; problems: Problem[] } {
  const refused = protectedTabs(reading.grids.filter(generatedAs(reading, "list", "totals")));
  const tabs = refused.map((sheet) => sheet.getName());
  const problems = tabs.map((tab) => ofTab(tab, issue("error", "tab-protected", { tab }, "7.7")));
  if (problems.length > 0) return { tab: null, problems };
  // The one that is to stand first is made last, before the other: a run that was cut off may have made that.
  const listed = write(reading, "list", TAB_NAMES.list, listCells(list));
  const before = reading.sheets.findIndex((sheet) => sheet.getSheetId() === listed.sheet.getSheetId());
  const place = before < 0 ? reading.sheets.length : before;
  const totals = write(reading, "totals", TAB_NAMES.totals, totalsCells(list), place);
  const both = [totals, listed];
  const isPutAside = both.some(({ archivedAs }) => archivedAs !== undefined);
  const identities = isPutAside ? readIdentities(reading.spreadsheet) : reading.identities;
  return {
    tab: listed.sheet.getName(),
    problems: [...both.flatMap(nameTaken), ...sayPutAside(reading, identities)],
  };
}

function write(
  reading: WorkbookReading,
  kind: "totals" | "list",
  name: string,
  generated: GeneratedCells,
  place?: number,
): Prepared {
  const prepared = prepareGeneratedTab(reading, kind, name, generated.cells, place);
  if (prepared.fresh) looking(() => sizeColumns(prepared.sheet, generated));
  if (!prepared.unchanged) fill(prepared, generated);
  return prepared;
}

function fill(prepared: Prepared, generated: GeneratedCells): void {
  looking(() => format(prepared.sheet, generated));
  insertChart(prepared.sheet, generated);
  writeCells(prepared, generated.cells);
}

/** Once, when the tab is new: how wide people make a column stays. */
function sizeColumns(sheet: Sheet, { columns, headerRow }: GeneratedCells): void {
  sheet.setFrozenRows(headerRow);
  sheet.setColumnWidths(1, columns.length, USUAL_WIDTH);
  for (const [pixels, isMeant] of WIDTHS)
    for (const { first, count } of columnRuns(columns, isMeant)) sheet.setColumnWidths(first, count, pixels);
}

/** The rows of a tab written anew stand elsewhere, so its looks begin from nothing. */
function format(sheet: Sheet, generated: GeneratedCells): void {
  const { columns, headerRow, headings, titles, tables, categories } = generated;
  const rows = (top: number, bottom: number, width: number) => `A${top}:${columnLetters(width)}${bottom}`;
  const whole = tables.filter(({ columns: width }) => width === columns.length);
  const across = (isMeant: (column: ShownColumn) => boolean) =>
    whole.flatMap(({ top, bottom }) => rangesOf(columns, isMeant, top, bottom));
  const heads = [rows(headerRow, headerRow, columns.length), ...headOf(categories, rows)];
  sheet.clearFormats();
  sheet.getRangeList([...titles, ...headings].map((row) => `A${row}`).concat(heads)).setFontWeight("bold");
  sheet.getRangeList(below(generated, ({ kind }) => kind === "points")).setNumberFormat("0.00");
  if (tables.length === 0) return;
  // Why it is not to be signed, or no longer holds.
  sheet.getRangeList([`A1:A${(titles[0] ?? 2) - 1}`]).setFontColor(RED);
  sheet
    .getRangeList(tables.map(({ top, bottom, columns: width }) => rows(top, bottom, width)))
    .setBorder(true, true, true, true, true, true)
    .setVerticalAlignment("middle")
    .setWrap(true);
  sheet.getRangeList([...heads, ...across(isCentred)]).setHorizontalAlignment("center");
}

const isCentred = ({ kind }: ShownColumn) => kind === "rank" || kind === "word" || kind === "seal";

const headOf = (
  block: GeneratedCells["categories"],
  rows: (top: number, bottom: number, width: number) => string,
): string[] => (block === undefined ? [] : [rows(block.top, block.top, block.columns)]);

/** 7.2 · How many each category has, by role, in its colour and with its limits; none while the limits are not confirmed. */
function insertChart(sheet: Sheet, { categories, cells }: GeneratedCells): void {
  // Under the heads of the categories stand the roles and all of them.
  const shown = (cells[(categories?.top ?? 0) - 1] ?? []).slice(3).filter((cell) => cell !== "");
  if (categories === undefined || shown.length < 2) return;
  const { top, bottom } = categories;
  const chart = sheet
    .newChart()
    .asColumnChart()
    .setTitle(LIST_WORDS.categories)
    .addRange(sheet.getRange(top, 1, bottom - top, 1))
    .addRange(sheet.getRange(top, 4, bottom - top, shown.length))
    .setNumHeaders(1)
    .setPosition(cells.length + 2, 1, 0, 0)
    .setOption("isStacked", true)
    .setOption("colors", Object.values(CATEGORY_COLOURS).slice(0, shown.length))
    .setOption("legend", { position: "bottom" })
    .setOption("width", CHART.width)
    .setOption("height", CHART.height)
    .build();
  sheet.insertChart(chart);
}

/** The ranges of some columns below the headers, to the end of the ranked and those without a rank. */
const below = (
  { columns, tables, cells, headerRow }: GeneratedCells,
  isMeant: (column: ShownColumn) => boolean,
) => rangesOf(columns, isMeant, headerRow + 1, Math.max(headerRow + 1, tables[0]?.bottom ?? cells.length));

function nameTaken({ nameTakenBy, sheet }: Prepared): Problem[] {
  if (nameTakenBy === undefined) return [];
  const facts = { tab: nameTakenBy, other: sheet.getName() };
  return [ofTab(nameTakenBy, issue("warning", "generated-name-taken", facts, "7.7"))];
}
