import { failures } from "../explain/failures";
import { columnLetters } from "../explain/problem";
import { unmarked } from "../read/cells/clean-text";
import { type CellLook, type Column, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { runsOf } from "./column-runs";
import { again, type Range, type Sheet, valuesOf, wasRefused } from "./google";
import { growTo } from "./grow";
import { become, beginTab } from "./identity";
import { literal } from "./literal-text";
import { ANY_FORMAT, liveFormulas } from "./live-formulas";
import { newTab } from "./new-tab";
import type { WorkbookReading } from "./read-workbook";
import type { HeaderPlaces } from "./rows-by-header";
import type { Look, TabTemplate } from "./templates";

const HEADER_COLOUR = "#e8eaed";
const COMPUTED_COLOUR = "#f1f3f4";
const LEAST_ROWS = 500;
/** Optional digits (`0.##`) would leave a bare point behind whole numbers. */
const FORMATS: Readonly<Record<NonNullable<CellLook["format"]>, string>> = {
  text: "@",
  number: ANY_FORMAT,
  points: "0.00",
  percent: "0.00",
  date: "yyyy-mm-dd",
};

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

/**
 * Gives an empty tab that is marked as being made its headers and rows by one call, then its looks, and says that it is
 * whole. The rows come before the format of their cells: one of plain text might keep the mark that makes a text. What
 * somebody typed into it meanwhile stays, below. The first tab is read back: throws where Google kept anything else than
 * it was given, before others are made like that. Gives whether Google refused what only looks.
 */
export function fillTab(sheet: Sheet, template: TabTemplate, anchors: Anchors, isFirst: boolean): boolean {
  const { columns, rows } = template;
  const places = { headerRow: 1, columns: new Map(columns.map(({ header }, index) => [header, index + 1])) };
  const formulas = liveFormulas(columns, places, anchors);
  const head = columns.map(({ header }) => formulas.get(header) ?? literal(header));
  const lines = [head, ...rows.map((row) => columns.map((_, index) => literal(row[index] ?? "")))];
  growTo(sheet, Math.max(LEAST_ROWS, rows.length + 100), columns.length);
  const typed = again(() => sheet.getLastRow());
  if (typed > 0) sheet.insertRowsBefore(1, lines.length);
  const range = sheet.getRange(1, 1, lines.length, columns.length);
  range.setValues(lines);
  // Carried out now: what somebody types from here on is typed over what stands, and not under what waits.
  SpreadsheetApp.flush();
  const plain = isRefused(dressTab(sheet, template, places, anchors, (row) => row + 2));
  if (isFirst) readBack(range, lines);
  become(sheet, template.identity);
  return plain;
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

/**
 * What gives a tab whose headers and rows are there its formats, choices, notes and protection; `placeOf` gives the row, from 1,
 * of a row of the template, where it is there.
 */
export function dressTab(
  sheet: Sheet,
  { columns, cells, frozenColumns, colour }: TabTemplate,
  places: HeaderPlaces,
  anchors: Anchors,
  placeOf: (row: number) => number | undefined,
): (() => void)[] {
  const at = new Map(
    columns.flatMap((column) => {
      const place = places.columns.get(column.header);
      return place === undefined ? [] : [[place, column] as const];
    }),
  );
  const columnsOf = runsOf([...at.keys()]).map(({ first, count }) => () => {
    const run = Array.from({ length: count }, (_, index) => at.get(first + index) ?? []).flat();
    dressColumns(sheet, run, first, places.headerRow, anchors);
  });
  const cellsOf = cells.map(({ row, column, like }) => () => {
    const [line, place] = [placeOf(row - 2), places.columns.get(columns[column - 1]?.header ?? "")];
    if (line !== undefined && place !== undefined)
      formatCells(sheet, sheet.getRange(line, place), like, anchors);
  });
  const frame = () => {
    sheet.setFrozenRows(places.headerRow);
    if (frozenColumns > 0) sheet.setFrozenColumns(frozenColumns);
    sheet.setTabColor(colour);
  };
  const free = [...at].flatMap(([place, column]) => (isLive(column) ? [] : [place]));
  return [...columnsOf, ...cellsOf, frame, () => protect(sheet, free, places.headerRow + 1)];
}

/** Columns side by side from `first` on: how their headers look, and the width, format and choices below these. */
export function dressColumns(
  sheet: Sheet,
  columns: readonly Column[],
  first: number,
  headerRow: number,
  anchors: Anchors,
): void {
  // Before a row was inserted above, this may have been a row of data.
  sheet
    .getRange(headerRow, first, 1, columns.length)
    .clearDataValidations()
    .setFontWeight("bold")
    .setBackgrounds([columns.map((column) => (isLive(column) ? COMPUTED_COLOUR : HEADER_COLOUR))])
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setHorizontalAlignment("center")
    .setNotes([columns.map(({ note }) => note ?? "")]);
  const rows = again(() => sheet.getMaxRows()) - headerRow;
  for (const [index, column] of columns.entries()) {
    sheet.setColumnWidth(first + index, column.width);
    const cells = sheet.getRange(headerRow + 1, first + index, rows, 1);
    if (isLive(column)) cells.setBackground(COMPUTED_COLOUR);
    formatCells(sheet, cells, column, anchors);
  }
}

function formatCells(sheet: Sheet, cells: Range, template: Look, anchors: Anchors): void {
  if (template.format !== undefined) cells.setNumberFormat(FORMATS[template.format]);
  const validation = validationOf(sheet, template, anchors);
  if (validation !== undefined) cells.setDataValidation(validation);
}

function validationOf(sheet: Sheet, { kind, limits, rosterCodes, format }: Look, anchors: Anchors) {
  const rule = SpreadsheetApp.newDataValidation();
  const finished = (help: string, allowInvalid: boolean) =>
    rule.setAllowInvalid(allowInvalid).setHelpText(help).build();
  if (kind?.choices !== undefined) {
    rule.requireValueInList([...kind.choices], true);
    return finished(`Дараахаас сонгоно: ${kind.choices.join(", ")}.`, false);
  }
  if (limits !== undefined) {
    rule.requireNumberBetween(...limits);
    return finished(`${limits[0]}–${limits[1]} хоорондох тоо бичнэ.`, false);
  }
  const codes = rosterCodes === true ? anchors.rosterCodes : undefined;
  const roster = codes === undefined ? null : sheet.getParent().getSheetByName(codes.tab);
  if (codes !== undefined && roster !== null) {
    rule.requireValueInRange(roster.getRange(codes.range), true);
    return finished("“Албан хаагчид” хуудасны кодоос сонгоно.", true);
  }
  if (format !== "date") return undefined;
  // A due date may also be a quarter or a month, so other texts are pointed at, not refused.
  rule.requireDate();
  return finished("Огноог 2025-12-31 хэлбэрээр бичнэ.", true);
}

/** Headers and computed columns warn before an edit; every other column is free. */
function protect(sheet: Sheet, free: readonly number[], top: number): void {
  const rows = again(() => sheet.getMaxRows()) - top + 1;
  sheet
    .protect()
    .setDescription("Толгой, өөрөө бодогдох баганыг санамсаргүй өөрчлөхөөс хамгаална")
    .setWarningOnly(true)
    .setUnprotectedRanges(runsOf(free).map(({ first, count }) => sheet.getRange(top, first, rows, count)));
}
