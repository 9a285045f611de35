import { columnLetters } from "../explain/problem";
import { type CellLook, type Column, isLive } from "../workbook/tab";
import type { Anchors } from "./anchors";
import { type Offered, validationOf } from "./choices";
import { runsOf } from "./column-runs";
import { again, type Range, type Rule, type Sheet } from "./google";
import { ANY_FORMAT } from "./live-formulas";
import type { HeaderPlaces } from "./rows-by-header";
import type { Look, TabTemplate } from "./templates";

/** White is for whoever fills the tab in, grey for what is computed, lilac for the evaluation team. */
const COLOURS = {
  input: { header: "#e8eaed", cells: undefined },
  live: { header: "#dadce0", cells: "#f1f3f4" },
  team: { header: "#d9d2e9", cells: "#f3effa" },
} as const;
const GUIDANCE_COLOURS = { background: "#e8f0fe", text: "#174ea6" } as const;
/** So that no header breaks inside a word, as wide as their columns are. */
const HEADER_SIZE = 9;
/** Optional digits (`0.##`) would leave a bare point behind whole numbers. */
const FORMATS: Readonly<Record<NonNullable<CellLook["format"]>, string>> = {
  text: "@",
  number: ANY_FORMAT,
  points: "0.00",
  percent: "0.00",
  date: "yyyy-mm-dd",
};

/**
 * What gives a tab whose headers and rows are there its formats, choices, notes and protection; `placeOf` gives the row, from 1,
 * of a row of the template, where it is there.
 */
export function dressTab(
  sheet: Sheet,
  template: TabTemplate,
  places: HeaderPlaces,
  anchors: Anchors,
  placeOf: (row: number) => number | undefined,
): (() => void)[] {
  const { columns, cells, frozenColumns, colour, people, guidance, isBanded } = template;
  const offered = { ...anchors, people };
  const at = new Map(
    columns.flatMap((column) => {
      const place = places.columns.get(column.header);
      return place === undefined ? [] : [[place, column] as const];
    }),
  );
  const columnsOf = runsOf([...at.keys()]).map(({ first, count }) => () => {
    const run = Array.from({ length: count }, (_, index) => at.get(first + index) ?? []).flat();
    dressColumns(sheet, run, first, places.headerRow, offered);
  });
  const cellsOf = cells.map(({ row, column, like }) => () => {
    const [line, place] = [placeOf(row - 2), places.columns.get(columns[column - 1]?.header ?? "")];
    if (line !== undefined && place !== undefined)
      formatCells(sheet, sheet.getRange(line, place), like, offered);
  });
  const frame = () => {
    sheet.setFrozenRows(places.headerRow);
    if (frozenColumns > 0) sheet.setFrozenColumns(frozenColumns);
    sheet.setTabColor(colour);
  };
  const free = [...at].flatMap(([place, column]) => (isLive(column) ? [] : [place]));
  const guide = () => {
    sheet
      .getRange(1, 1, 1, columns.length)
      .setBackground(GUIDANCE_COLOURS.background)
      .setFontColor(GUIDANCE_COLOURS.text);
  };
  const middle = () => {
    const rows = again(() => sheet.getMaxRows()) - places.headerRow;
    sheet.getRange(places.headerRow + 1, 1, rows, columns.length).setVerticalAlignment("middle");
  };
  const rules = () => {
    const ofPeople = isBanded ? peopleRules(sheet, template, places) : [];
    setRules(sheet, [...ofPeople, ...wantedRules(sheet, template, places)]);
  };
  return [
    ...columnsOf,
    ...cellsOf,
    ...(guidance === undefined || places.headerRow === 1 ? [] : [guide]),
    ...(isBanded ? [middle] : []),
    rules,
    frame,
    () => protect(sheet, free, places.headerRow),
  ];
}

/** Columns side by side from `first` on: how their headers look, and the width, format and choices below these. */
export function dressColumns(
  sheet: Sheet,
  columns: readonly Column[],
  first: number,
  headerRow: number,
  offered: Offered,
): void {
  // Before a row was inserted above, this may have been a row of data.
  sheet
    .getRange(headerRow, first, 1, columns.length)
    .clearDataValidations()
    .setFontWeight("bold")
    .setFontSize(HEADER_SIZE)
    .setBackgrounds([columns.map((column) => coloursOf(column).header)])
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setHorizontalAlignment("center")
    .setNotes([columns.map(({ note }) => note ?? "")]);
  const rows = again(() => sheet.getMaxRows()) - headerRow;
  for (const [index, column] of columns.entries()) {
    sheet.setColumnWidth(first + index, column.width);
    const cells = sheet.getRange(headerRow + 1, first + index, rows, 1);
    const { cells: colour } = coloursOf(column);
    if (colour !== undefined) cells.setBackground(colour);
    formatCells(sheet, cells, column, offered);
  }
}

const coloursOf = (column: Column) => COLOURS[isLive(column) ? "live" : (column.by ?? "input")];

function formatCells(sheet: Sheet, cells: Range, look: Look, offered: Offered): void {
  if (look.format !== undefined) cells.setNumberFormat(FORMATS[look.format]);
  if (look.wrap === true) cells.setWrap(true);
  const validation = validationOf(sheet, look, offered);
  if (validation !== undefined) cells.setDataValidation(validation);
}
/**
 * Headers and computed columns warn before an edit; every other column is free, and so is what stands above the headers.
 */
function protect(sheet: Sheet, free: readonly number[], headerRow: number): void {
  const top = headerRow + 1;
  const rows = again(() => sheet.getMaxRows()) - headerRow;
  const above = headerRow === 1 ? [] : [sheet.getRange(1, 1, headerRow - 1, sheet.getMaxColumns())];
  sheet
    .protect()
    .setDescription("Толгой, өөрөө бодогдох баганыг санамсаргүй өөрчлөхөөс хамгаална")
    .setWarningOnly(true)
    .setUnprotectedRanges([
      ...above,
      ...runsOf(free).map(({ first, count }) => sheet.getRange(top, first, rows, count)),
    ]);
}

const BAND = "#e8f0fe";
const REPEATED = "#5f6368";

/**
 * Where somebody's rows begin is seen, whatever people sort, insert and paste: by conditional formats, which keep the cells'
 * own looks. A mark of a mistake goes before them.
 */
function peopleRules(
  sheet: Sheet,
  { columns }: TabTemplate,
  { headerRow, columns: places }: HeaderPlaces,
): Rule[] {
  const code = places.get(columns[0]?.header ?? "");
  if (code === undefined) return [];
  const top = headerRow + 1;
  const rows = again(() => sheet.getMaxRows()) - headerRow;
  const [cell, before] = [top, headerRow].map((row) => `$${columnLetters(code)}${row}`);
  const band = columns.findIndex(isLive);
  const shown = columns.slice(0, band < 0 ? 1 : band).flatMap(({ header }) => places.get(header) ?? []);
  const begins = `=(${cell}<>"")*(${cell}<>${before})`;
  const columnsAt = (from: number, count: number) => sheet.getRange(top, from, rows, count);
  const owner = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(begins)
    .setBackground(BAND)
    .setBold(true)
    .setRanges([columnsAt(code, 1)])
    .build();
  const first = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(begins)
    .setBackground(BAND)
    .setRanges(
      runsOf(shown.filter((place) => place !== code)).map(({ first: from, count }) => columnsAt(from, count)),
    )
    .build();
  const repeated = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=(${cell}<>"")*(${cell}=${before})`)
    .setFontColor(REPEATED)
    .setRanges([columnsAt(code, 1)])
    .build();
  return [owner, first, repeated];
}

const WANTED = "#fef7e0";

/** A blank cell that its row asks for is seen at once: a reason of a delay, the certificate of a training. */
function wantedRules(
  sheet: Sheet,
  { wanted }: TabTemplate,
  { headerRow, columns: places }: HeaderPlaces,
): Rule[] {
  const top = headerRow + 1;
  const rows = again(() => sheet.getMaxRows()) - headerRow;
  const cell = (header: string) => `$${columnLetters(places.get(header) ?? 1)}${top}`;
  return Object.entries(wanted).flatMap(([header, when]) => {
    const place = places.get(header);
    if (place === undefined) return [];
    return [
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(`=(${cell(header)}="")*${when(cell)}`)
        .setBackground(WANTED)
        .setRanges([sheet.getRange(top, place, rows, 1)])
        .build(),
    ];
  });
}

const formulaOf = (rule: Rule): string => String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? "");

/** Adds rules below those that are there, in place of the same: a tab that was cut off has them already. */
function setRules(sheet: Sheet, rules: readonly Rule[]): void {
  if (rules.length === 0) return;
  const formulas = rules.map(formulaOf);
  const others = sheet.getConditionalFormatRules().filter((rule) => !formulas.includes(formulaOf(rule)));
  sheet.setConditionalFormatRules([...others, ...rules]);
}
