import { failures } from "../explain/failures";
import { columnLetters } from "../explain/problem";
import { unmarked } from "../read/cells/clean-text";
import type { Anchors } from "./anchors";
import { dressTab } from "./dress-tab";
import { again, type Range, type Sheet, valuesOf, wasRefused } from "./google";
import { growTo } from "./grow";
import { become, beginTab } from "./identity";
import { literal } from "./literal-text";
import { liveFormulas } from "./live-formulas";
import { newTab } from "./new-tab";
import type { WorkbookReading } from "./read-workbook";
import type { HeaderPlaces } from "./rows-by-header";
import type { TabTemplate } from "./templates";

/** Where a new tab has fewer: at Google it has a thousand. */
const LEAST_ROWS = 100;
/** Free rows below those that are prepared. */
const SPARE_ROWS = 50;
/** A tab that was made: its name, and whether Google refused what only looks. */
interface MadeTab {
  readonly name: string;
  readonly plain: boolean;
}

/**
 * Makes a tab by its template, as the last one; gives its name, which is another where somebody's tab has it. Where it
 * `isFirst`, it is read back before it is whole.
 */
export function makeTab(
  reading: WorkbookReading,
  template: TabTemplate,
  anchors: Anchors,
  isFirst = false,
): MadeTab {
  const { sheet } = newTab(
    reading,
    again(() => reading.spreadsheet.getSheets()),
    template.name,
  );
  beginTab(sheet, template.identity);
  const plain = fillTab(sheet, template, anchors, isFirst);
  return { name: sheet.getName(), plain };
}

interface Lines {
  readonly lines: string[][];
  readonly places: HeaderPlaces;
}

/** What is written into an empty tab: its guidance, where it is given, its headers and its rows. */
function linesOf(
  { columns, rows, frozenColumns }: TabTemplate,
  anchors: Anchors,
  guidance: string | undefined,
): Lines {
  // Beside what is frozen, which would cut it off.
  const guided = columns.map((_, index) => (index === frozenColumns ? literal(guidance ?? "") : ""));
  const above = guidance === undefined ? [] : [guided];
  const headerRow = above.length + 1;
  const places = { headerRow, columns: new Map(columns.map(({ header }, index) => [header, index + 1])) };
  const formulas = liveFormulas(columns, places, anchors);
  const head = columns.map(({ header }) => formulas.get(header) ?? literal(header));
  const below = rows.map((row) => columns.map((_, index) => literal(row[index] ?? "")));
  return { lines: [...above, head, ...below], places };
}

/**
 * Gives an empty tab that is marked as being made its headers and rows by one call, then its looks, and says that it is
 * whole. The rows come before the format of their cells: one of plain text might keep the mark that makes a text. What
 * somebody typed into it meanwhile stays, below. The first tab is read back: throws where Google kept anything else than
 * it was given, before others are made like that. Gives whether Google refused what only looks.
 */
export function fillTab(sheet: Sheet, template: TabTemplate, anchors: Anchors, isFirst: boolean): boolean {
  const { columns, rows, guidance } = template;
  const guided = linesOf(template, anchors, guidance);
  growTo(sheet, Math.max(LEAST_ROWS, rows.length + SPARE_ROWS), columns.length);
  const typed = again(() => sheet.getLastRow());
  if (typed > 0) sheet.insertRowsBefore(1, guided.lines.length);
  const write = (lines: string[][], from = 1) => {
    sheet.getRange(from, 1, lines.length, columns.length).setValues(lines);
    // Carried out now: what somebody types from here on is typed over what stands, and not under what waits.
    SpreadsheetApp.flush();
  };
  const written = writtenBy(write, guided, () => linesOf(template, anchors, undefined));
  const { headerRow } = written.places;
  const plain = isRefused(dressTab(sheet, template, written.places, anchors, (row) => row + headerRow + 1));
  if (isFirst) readBack(sheet.getRange(1, 1, written.lines.length, columns.length), written.lines);
  become(sheet, template.identity);
  return plain;
}

/** Writes all lines by one call; a table refuses the formulas of headers that stand below its first row or go with other rows. */
function writtenBy(
  write: (lines: string[][], from?: number) => void,
  guided: Lines,
  unguided: () => Lines,
): Lines {
  try {
    again(() => write(guided.lines));
    return guided;
  } catch {
    const inTable = unguided();
    const [head = [], ...below] = inTable.lines;
    write([head]);
    if (below.length > 0) write(below, 2);
    return inTable;
  }
}

/** Does all that only looks, and where something of it is refused, each by itself: columns of a table take neither formats nor choices. */
export const isRefused = (looks: readonly (() => void)[]): boolean =>
  wasRefused([() => looks.forEach((look) => void look())]) && wasRefused(looks);

/** Whether the cells hold what they were given; formulas show their header. */
function readBack(range: Range, lines: readonly (readonly string[])[]): void {
  // A cell of plain text may keep the mark of a text, without which codes are read.
  const isKept = (given: string, cell: unknown) =>
    given.startsWith("=") || String(cell) === given || String(cell) === String(unmarked(given));
  const kept: unknown[][] = valuesOf(range);
  lines.forEach((line, row) => {
    const column = line.findIndex((given, index) => !isKept(given, kept[row]?.[index]));
    if (column >= 0)
      throw new Error(
        failures.keptOther(range.getSheet().getName(), `${columnLetters(column + 1)}${row + 1}`),
      );
  });
}
