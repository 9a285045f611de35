/**
 * Data validation that rejects: a script may not write what a person may not type.
 *
 * What is written is looked at as the cell then shows it, so that a formula's result counts. At the first cell that
 * breaks its rule the write stops: the cells before it, row by row, are written, it and the others are as they were.
 */
import { contentOf } from "../engine/google-cells";
import { type Getters, helpers } from "../engine/o-spreadsheet";
import { mapCells, type Position } from "./addresses";
import type { HostCore } from "./core";
import type { RangeRef } from "./refs";

type Stored = Position & { content: string; format: string };

/** Does a rejecting rule stand at the cell that its shown value breaks? A blank breaks none. */
export function isRejected(getters: Getters, position: Position): boolean {
  const rule = getters.getValidationRuleForCell(position);
  const { type, formattedValue } = getters.getEvaluatedCell(position);
  if (!rule?.isBlocking || `${type}` === "empty" || formattedValue === "") return false;
  const { criterion } = rule;
  // Lists have texts: 6.10 is not 6.1, whatever the number.
  if (criterion.type === "isValueInList") return !isAmong(formattedValue, criterion.values);
  if (criterion.type === "isValueInRange") {
    const { sheetId, zone } = getters.getRangeFromSheetXC(position.sheetId, criterion.values[0] ?? "");
    const items = getters.getEvaluatedCellsInZone(sheetId, zone).map((cell) => cell.formattedValue);
    return !isAmong(formattedValue, items);
  }
  return getters.isDataValidationInvalid(position);
}

function isAmong(text: string, items: readonly string[]): boolean {
  return items.some((item) => item.toLowerCase() === text.toLowerCase());
}

/**
 * Writes into the range, into these cells of it more than blanks. Throws where a rejecting rule refuses a cell, after
 * the cells before it. Nothing is evaluated where no rule stands, or waits to stand.
 */
export function withinRules(range: RangeRef, filled: readonly Position[], write: () => void): void {
  const { core, sheetId } = range;
  const { workbook } = core;
  const zones = workbook.rejectingZones(sheetId);
  const ruled = filled.filter(({ col, row }) => zones.some((zone) => helpers.isInside(col, row, zone)));
  if (ruled.length === 0) {
    write();
    return;
  }
  const before = mapCells(range, (position) => stored(core, position)).flat();
  write();
  const { getters } = workbook;
  const refused = ruled.find((position) => isRejected(getters, position));
  if (refused === undefined) return;
  const { col, row } = refused;
  const first = before.findIndex((cell) => cell.col === col && cell.row === row);
  workbook.write(...before.slice(first).map((cell) => ({ type: "UPDATE_CELL" as const, ...cell })));
  throw new Error(
    `The data you entered in cell ${helpers.toXC(col, row)} violates the data validation rules set on this cell.`,
  );
}

function stored({ workbook }: HostCore, position: Position): Stored {
  const { getters } = workbook;
  const cell = getters.getCell(position);
  const content = cell?.isFormula
    ? cell.compiledFormula.toFormulaString(getters)
    : contentOf({ isFormula: false, format: cell?.format }, cell?.content ?? "");
  return { ...position, content, format: cell?.format ?? "" };
}
