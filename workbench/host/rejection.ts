/**
 * Data validation that rejects: a script may not write what a person may not type.
 *
 * What is written is looked at as the cell then shows it, so that a formula's result counts. At the first cell that
 * breaks its rule the write stops: the cells before it, row by row, are written, it and the others are as they were.
 */
import { type Getters, helpers } from "../engine/o-spreadsheet";
import { a1Of, mapCells, type Position, rangeRef } from "./addresses";
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

/** Writes into the range; throws where a rejecting rule refuses a cell, after the cells before it. */
export function withinRules(range: RangeRef, write: () => void): void {
  const { core, sheetId, zone } = range;
  const ruled = core.workbook.mayReject(sheetId)
    ? core.workbook.getters.getDataValidationRules(sheetId).filter((rule) => rule.isBlocking)
    : [];
  const zones = ruled
    .flatMap((rule) => rule.ranges.map((each) => each.zone))
    .filter((each) => helpers.overlap(each, zone));
  if (zones.length === 0) {
    write();
    return;
  }
  const before = mapCells(range, (position) => stored(core, position)).flat();
  write();
  const { getters } = core.workbook;
  const isRuled = ({ col, row }: Position) =>
    zones.some(({ left, right, top, bottom }) => col >= left && col <= right && row >= top && row <= bottom);
  const first = before.findIndex((cell) => isRuled(cell) && isRejected(getters, cell));
  const refused = before[first];
  if (refused === undefined) return;
  core.workbook.write(...before.slice(first).map((cell) => ({ type: "UPDATE_CELL" as const, ...cell })));
  const { col, row } = refused;
  const cell = a1Of(rangeRef(core, sheetId, { left: col, right: col, top: row, bottom: row }));
  throw new Error(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

function stored({ workbook }: HostCore, position: Position): Stored {
  const { getters } = workbook;
  const cell = getters.getCell(position);
  const content = cell?.isFormula ? cell.compiledFormula.toFormulaString(getters) : (cell?.content ?? "");
  return { ...position, content, format: cell?.format ?? "" };
}
