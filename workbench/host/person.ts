/** What a person does in the grid: types into a cell, within protections and data validation. */
import { outlineByName, rangeFromA1 } from "./addresses";
import { toContent } from "./cell-content";
import type { HostCore } from "./core";
import { mayEdit, PROTECTED } from "./permission";

export type EditResult = { ok: true } | { ok: false; message: string };

/** Types a text; a rejected entry leaves the cell, and the undo history, as they were. */
export function typeIntoCell(core: HostCore, tab: string, a1: string, text: string): EditResult {
  const outline = outlineByName(core, tab);
  if (!outline) return { ok: false, message: `There is no tab "${tab}".` };
  const { sheetId, zone } = rangeFromA1(core, outline.id, a1);
  if (!mayEdit(core, sheetId, zone)) return { ok: false, message: PROTECTED };
  const position = { sheetId, col: zone.left, row: zone.top };
  const { workbook } = core;
  const before = workbook.getters.getCell(position);
  workbook.write({ type: "UPDATE_CELL", ...position, content: toContent(text, workbook.timeZone).content });
  const { getters } = workbook;
  const rule = getters.getValidationRuleForCell(position);
  const invalid =
    text === "" || !rule?.isBlocking ? undefined : getters.getInvalidDataValidationMessage(position);
  if (invalid === undefined) return { ok: true };
  // An entry that changes nothing makes no step of history to take back.
  if (getters.getCell(position) !== before) workbook.undo();
  const helpText = rule && "helpText" in rule ? String(rule.helpText) : "";
  return { ok: false, message: helpText || invalid };
}
