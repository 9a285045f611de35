import { type CellLook, type Column, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import type { Range, Sheet, Spreadsheet } from "./google";
import { growTo } from "./grow";
import { identify } from "./identity";
import { literal } from "./literal-text";
import { ANY_FORMAT, liveFormulas, writeFormulas } from "./live-formulas";
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

/** Makes a tab by its template, as the last one. */
export function makeTab(spreadsheet: Spreadsheet, template: TabTemplate, anchors: Anchors): Sheet {
  const sheet = spreadsheet.insertSheet(template.name, spreadsheet.getNumSheets());
  identify(sheet, template.identity);
  fillTab(sheet, template, anchors);
  return sheet;
}

/**
 * Gives an empty tab its formats, choices, notes and protection, and then its headers and rows by one call: a tab that was
 * cut off before is still empty, and is filled again.
 */
export function fillTab(sheet: Sheet, template: TabTemplate, anchors: Anchors): void {
  const { columns, rows } = template;
  growTo(sheet, Math.max(LEAST_ROWS, rows.length + 100), columns.length);
  dressColumns(sheet, columns, 1, 1, anchors);
  for (const { row, column, like } of template.cells)
    formatCells(sheet, sheet.getRange(row, column), like, anchors);
  sheet.setFrozenRows(1);
  if (template.frozenColumns > 0) sheet.setFrozenColumns(template.frozenColumns);
  sheet.setTabColor(template.colour);
  protect(sheet, columns);
  const lines = [columns.map(({ header }) => header), ...rows].map((line) => line.map(literal));
  const cells = lines.map((line) => columns.map((_, index) => line[index] ?? ""));
  sheet.getRange(1, 1, cells.length, columns.length).setValues(cells);
  const places = { headerRow: 1, columns: new Map(columns.map(({ header }, index) => [header, index + 1])) };
  writeFormulas(sheet, liveFormulas(columns, places, anchors), places);
}

/** Columns side by side from `first` on: how their headers look, and the width, format and choices below these. */
export function dressColumns(
  sheet: Sheet,
  columns: readonly Column[],
  first: number,
  headerRow: number,
  anchors: Anchors,
): void {
  sheet
    .getRange(headerRow, first, 1, columns.length)
    .setFontWeight("bold")
    .setBackgrounds([columns.map((column) => (isLive(column) ? COMPUTED_COLOUR : HEADER_COLOUR))])
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setHorizontalAlignment("center")
    .setNotes([columns.map(({ note }) => note ?? "")]);
  for (const [index, column] of columns.entries()) {
    sheet.setColumnWidth(first + index, column.width);
    const cells = sheet.getRange(headerRow + 1, first + index, sheet.getMaxRows() - headerRow, 1);
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
function protect(sheet: Sheet, columns: readonly Column[]): void {
  const free = columns.flatMap((column, index) =>
    isLive(column) ? [] : [sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1)],
  );
  sheet
    .protect()
    .setDescription("Толгой, өөрөө бодогдох баганыг санамсаргүй өөрчлөхөөс хамгаална")
    .setWarningOnly(true)
    .setUnprotectedRanges(free);
}
