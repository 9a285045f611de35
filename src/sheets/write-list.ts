import { LIST_WORDS } from "../explain/paper-words";
import type { ShownColumn } from "../paper/list-columns";
import type { ConsolidatedList } from "../paper/list-page";
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

const HEADINGS_BELOW = 4;
/** Pixels; beside the distribution's heading and rows, which are 20 of them high where they are lowest, in a file. */
const CHART = { column: 5, width: 600, rowHeight: 20 } as const;
/** Pixels of a column that wraps; the others are as wide as a new tab has them. */
const WIDE = 180;

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
  if (prepared.fresh) looking(() => formatCells(prepared.sheet, generated));
  if (!prepared.unchanged) fill(prepared, generated);
  return prepared;
}

function fill(prepared: Prepared, generated: GeneratedCells): void {
  const { sheet, fresh, isNew } = prepared;
  const { cells, columns, headerRow, headings, distribution } = generated;
  const points = below(generated, ({ kind }) => kind === "points");
  looking(() => sheet.getRangeList(points).setNumberFormat("0.00"));
  if (!isNew && headings.length > 0) sheet.getRange(`A${HEADINGS_BELOW}:A`).setFontWeight("normal");
  // The title, the headers and the headings at once: a call each would be too many.
  const head = ["A1", ...headersAt(columns, headerRow)];
  const bold = [...(fresh ? head : []), ...headings.map((row) => `A${row}`)];
  if (bold.length > 0) sheet.getRangeList(bold).setFontWeight("bold");
  if (distribution !== undefined) insertChart(sheet, distribution);
  writeCells(prepared, cells);
}

function insertChart(sheet: Sheet, distribution: NonNullable<GeneratedCells["distribution"]>): void {
  const chart = sheet
    .newChart()
    .asColumnChart()
    .setTitle(LIST_WORDS.distribution)
    .addRange(sheet.getRange(distribution.first, 1, distribution.count, 1))
    .addRange(sheet.getRange(distribution.first, 3, distribution.count, 1))
    .setNumHeaders(0)
    .setPosition(distribution.first - 1, CHART.column, 0, 0)
    .setOption("width", CHART.width)
    .setOption("height", (distribution.count + 1) * CHART.rowHeight)
    .build();
  sheet.insertChart(chart);
}

/** Formats once, when the tab is new; what people change of its look stays. */
function formatCells(sheet: Sheet, generated: GeneratedCells): void {
  const { columns, headerRow } = generated;
  sheet.setFrozenRows(headerRow);
  for (const { first, count } of columnRuns(columns, wraps)) sheet.setColumnWidths(first, count, WIDE);
  sheet.getRangeList([...headersAt(columns, headerRow), ...below(generated, wraps)]).setWrap(true);
}

const headersAt = (columns: GeneratedCells["columns"], row: number) =>
  rangesOf(columns, () => true, row, row);

const wraps = (column: ShownColumn) => column.wraps;

/** The ranges of some columns below the headers, to the end of the tab. */
const below = ({ columns, cells, headerRow }: GeneratedCells, isMeant: (column: ShownColumn) => boolean) =>
  rangesOf(columns, isMeant, headerRow + 1, Math.max(headerRow + 1, cells.length));

function nameTaken({ nameTakenBy, sheet }: Prepared): Problem[] {
  if (nameTakenBy === undefined) return [];
  const facts = { tab: nameTakenBy, other: sheet.getName() };
  return [ofTab(nameTakenBy, issue("warning", "generated-name-taken", facts, "7.7"))];
}
