import { refused } from "../explain/failures";
import { sentenceOf } from "../explain/problem";
import { comparable, isBlank } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import type { CarriedUnitRow } from "../read/next-year";
import { inputsOf } from "../workbook/tab";
import { unitPlan } from "../workbook/unit-plan";
import { appendRows } from "./append-rows";
import { again, type Sheet, valuesOf } from "./google";
import { literal } from "./literal-text";
import { requirePermission } from "./permission";
import type { WorkbookReading } from "./read-workbook";
import { asCells, type HeadedRow, isFreeCell, placesOf, TypedMeanwhile, writeRows } from "./rows-by-header";
import { unitPlanRegister } from "./templates";

const { columns } = unitPlan;
const FIELDS = ["unit", "number", "objective", "measure", "indicator", "measuredIn"] as const;
const TEXTS = ["objective", "measure", "indicator", "measuredIn"] as const;
const INPUTS = inputsOf(unitPlan).map((field) => columns[field as keyof typeof columns].header);
const OF_SET_UP = [columns.unit.header, columns.number.header];

const said = (cell: unknown): string => comparable(String(cell ?? ""));
const headerOf = (field: (typeof FIELDS)[number]) => columns[field].header;
const headed = (row: CarriedUnitRow, fields: readonly (typeof FIELDS)[number][]): HeadedRow =>
  Object.fromEntries(fields.map((field) => [headerOf(field), literal(row[field])]));

/**
 * Writes rows of an earlier year into `Нэгжийн төлөвлөгөө`: into the rows that set-up prepared for their unit and number, the
 * others below everything. What stands there already is not written twice; a row in which somebody began stays theirs.
 * Gives how many were written.
 */
export function writeUnitRows(reading: WorkbookReading, rows: readonly CarriedUnitRow[]): number {
  const tab = reading.body.tabs.unitPlan;
  const sheet = tab === undefined ? undefined : reading.sheetOf.get(tab);
  if (sheet === undefined) return append(reading, rows);
  requirePermission([sheet]);
  const seen = lookAt(sheet);
  const missing = rows.filter((row) => !seen.some(({ at }) => isSame(row, at)));
  const free = seen.filter(({ isFree }) => isFree);
  const below: CarriedUnitRow[] = [];
  let written = 0;
  for (const row of missing) {
    const own = free.filter(({ at }) => at(headerOf("unit")) === said(row.unit));
    const place = own.find(({ at }) => at(headerOf("number")) === said(row.number));
    if (place === undefined) below.push(row);
    else {
      free.splice(free.indexOf(place), 1);
      writeInto(sheet, place.row, row);
      written += 1;
    }
  }
  return written + append(reading, below);
}

const isSame = (row: CarriedUnitRow, at: (header: string) => string): boolean =>
  (["unit", "measure", "indicator"] as const).every((field) => at(headerOf(field)) === said(row[field]));

/** The rows below the headers as they stand right now; a free one holds only what set-up prepared. */
function lookAt(sheet: Sheet) {
  const range = sheet.getDataRange();
  const cells = valuesOf(range);
  const formulas: string[][] = again(() => range.getFormulas());
  const places = placesOf(cells, INPUTS);
  if (places === undefined) return [];
  return cells.slice(places.headerRow).map((line, index) => {
    const row = places.headerRow + index + 1;
    const column = (header: string) => places.columns.get(header) ?? 0;
    const at = (header: string) => said(line[column(header) - 1]);
    const isBare = INPUTS.every(
      (header) => OF_SET_UP.includes(header) || isFreeCell(cells, formulas, row, column(header)),
    );
    return { row, at, isFree: isBare && !isBlank(at(headerOf("unit"))) };
  });
}

/** Looked at again right before: somebody may have begun there, or moved the rows. */
function writeInto(sheet: Sheet, row: number, given: CarriedUnitRow): void {
  const places = placesOf(valuesOf(sheet.getDataRange()), INPUTS);
  const now = lookAt(sheet).find((one) => one.row === row);
  const isStill =
    now?.isFree === true &&
    now.at(headerOf("unit")) === said(given.unit) &&
    now.at(headerOf("number")) === said(given.number);
  if (places === undefined || !isStill) throw new TypedMeanwhile(sheet.getName());
  const own = new Map(
    [...places.columns].filter(([header]) => TEXTS.some((one) => headerOf(one) === header)),
  );
  const [first, last] = [Math.min(...own.values()), Math.max(...own.values())];
  const target = sheet.getRange(row, first, 1, last - first + 1);
  writeRows(sheet, row, own, asCells(target, first, own, [headed(given, TEXTS)]));
  SpreadsheetApp.flush();
}

function append(reading: WorkbookReading, rows: readonly CarriedUnitRow[]): number {
  if (rows.length === 0) return 0;
  const needed = [columns.unit.header, columns.number.header];
  const done = appendRows(
    reading,
    unitPlanRegister,
    needed,
    rows.map((row) => headed(row, FIELDS)),
  );
  if ("missing" in done) {
    const missing = issue("error", "header-missing", { header: done.missing });
    throw new Error(refused(`“${done.tab}”: ${sentenceOf(missing)}`));
  }
  return rows.length;
}
