/** What a person does in the grid: types into a cell, within protections and data validation; rows and notes. */
import { helpers } from "../engine/o-spreadsheet";
import type { SheetOutline } from "../engine/outline";
import { outlineByName, rangeFromA1 } from "./addresses";
import { toContent } from "./cell-content";
import type { HostCore } from "./core";
import { mayEdit, PROTECTED, requireEdit } from "./permission";
import { isRejected } from "./rejection";

export type EditResult = { ok: true } | { ok: false; message: string };

/** Types a text; a rejected entry leaves the cell, and the undo history, as they were. */
export function typeIntoCell(core: HostCore, tab: string, a1: string, text: string): EditResult {
  const outline = outlineByName(core, tab);
  if (!outline) return { ok: false, message: noTab(tab) };
  const { sheetId, zone } = rangeFromA1(core, outline.id, a1);
  if (!mayEdit(core, sheetId, zone)) return { ok: false, message: PROTECTED };
  const position = { sheetId, col: zone.left, row: zone.top };
  const { workbook } = core;
  const before = workbook.getters.getCell(position);
  const { content, dateFormat } = toContent(text, workbook);
  const typed = dateFormat === undefined || before?.format ? { content } : { content, format: dateFormat };
  workbook.write({ type: "UPDATE_CELL", ...position, ...typed });
  const { getters } = workbook;
  if (!isRejected(getters, position)) return { ok: true };
  const invalid = getters.getInvalidDataValidationMessage(position) ?? "";
  const rule = getters.getValidationRuleForCell(position);
  // An entry that changes nothing makes no step of history to take back.
  if (getters.getCell(position) !== before) workbook.undo();
  const helpText = rule && "helpText" in rule ? String(rule.helpText) : "";
  return { ok: false, message: helpText || invalid };
}

/** A blank row above this one, counted from 1. Throws where a protection stands in the way. */
export function insertRowAbove(core: HostCore, tab: string, row: number): void {
  const { id: sheetId, name: sheetName } = tabCalled(core, tab);
  requireEdit(core, sheetId, null);
  const added = { dimension: "ROW", base: row - 1, quantity: 1, position: "before" } as const;
  core.workbook.write({ type: "ADD_COLUMNS_ROWS", sheetId, sheetName, ...added });
  core.workbook.flush();
}

/** A note at a cell; "" removes it. Throws where a protection stands in the way. */
export function writeNote(core: HostCore, tab: string, a1: string, note: string): void {
  const { id: sheetId } = tabCalled(core, tab);
  const { col, row } = helpers.toCartesian(a1);
  requireEdit(core, sheetId, { left: col, right: col, top: row, bottom: row });
  core.workbook.write({ type: "SET_NOTE", sheetId, col, row, note });
  core.workbook.flush();
}

const noTab = (tab: string): string => `There is no tab "${tab}".`;

export function tabCalled(core: HostCore, tab: string): SheetOutline {
  const found = outlineByName(core, tab);
  if (!found) throw new Error(noTab(tab));
  return found;
}
