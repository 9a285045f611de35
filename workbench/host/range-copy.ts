/** Range.copyTo: as Apps Script pastes, by what is to be pasted. */
import type { Write, WriteCommand } from "../engine";
import { heightOf, mapCells, rangeFromNumbers, widthOf } from "./addresses";
import { requireEdit } from "./permission";
import type { RangeRef } from "./refs";

type Options = { contentsOnly?: boolean; formatOnly?: boolean };

/**
 * A paste writes contents, looks (style, number format, borders) or column widths. Notes, merged cells and data
 * validations stay behind here, which Apps Script's PASTE_NORMAL takes along.
 */
export function copyTo(from: RangeRef, to: RangeRef, how: Options | string = {}, transposed = false): void {
  if (transposed) throw new Error("Range.copyTo: the local host does not transpose.");
  const { core } = from;
  const target = rangeFromNumbers(
    core,
    to.sheetId,
    to.zone.top + 1,
    to.zone.left + 1,
    heightOf(from),
    widthOf(from),
  );
  requireEdit(core, to.sheetId, target.zone);
  const type = typeof how === "string" ? how : typeOf(how);
  if (type === "PASTE_COLUMN_WIDTHS") core.workbook.write(widths(from, target));
  else if (type === "PASTE_FORMAT") core.workbook.write(looks(from, target));
  else if (type === "PASTE_VALUES") core.workbook.write(...contents(from, target, true));
  else if (type === "PASTE_NORMAL")
    core.workbook.write(...contents(from, target, false), looks(from, target));
  else throw new Error(`Range.copyTo: the local host does not know ${type}.`);
}

function typeOf({ contentsOnly, formatOnly }: Options): string {
  if (contentsOnly) return "PASTE_VALUES";
  return formatOnly ? "PASTE_FORMAT" : "PASTE_NORMAL";
}

function distance({ zone }: RangeRef, target: RangeRef): { right: number; down: number } {
  return { right: target.zone.left - zone.left, down: target.zone.top - zone.top };
}

function contents(from: RangeRef, target: RangeRef, valuesOnly: boolean): WriteCommand[] {
  const { getters } = from.core.workbook;
  const { right, down } = distance(from, target);
  return mapCells(from, (position): WriteCommand => {
    const cell = getters.getCell(position);
    const literal = cell && !cell.isFormula ? cell.content : "";
    const content = cell?.isFormula
      ? valuesOnly
        ? String(getters.getEvaluatedCell(position).value ?? "")
        : getters.getTranslatedCellFormula(from.sheetId, right, down, cell.compiledFormula)
      : literal;
    const place = { sheetId: target.sheetId, col: position.col + right, row: position.row + down };
    return { type: "UPDATE_CELL", ...place, content };
  }).flat();
}

/** Only what is stored decides, so it is looked at when its turn comes: nothing is evaluated for it. */
function looks(from: RangeRef, target: RangeRef): Write {
  const { right, down } = distance(from, target);
  return (getters) =>
    mapCells(from, (position): WriteCommand[] => {
      const place = { sheetId: target.sheetId, col: position.col + right, row: position.row + down };
      const [cell, there] = [getters.getCell(position), getters.getCell(place)];
      const border = getters.getCellBorder(position);
      const isBare = !cell?.style && !cell?.format && !there?.style && !there?.format;
      const look = { style: cell?.style ?? null, format: cell?.format ?? "" };
      return [
        ...(isBare ? [] : [{ type: "UPDATE_CELL", ...place, ...look } as const]),
        ...(border ? [{ type: "SET_BORDER", ...place, border } as const] : []),
      ];
    }).flat(2);
}

function widths(from: RangeRef, target: RangeRef): Write {
  return (getters) =>
    Array.from({ length: widthOf(from) }, (_, index) => ({
      type: "RESIZE_COLUMNS_ROWS" as const,
      sheetId: target.sheetId,
      dimension: "COL" as const,
      elements: [target.zone.left + index],
      size: getters.getColSize(from.sheetId, from.zone.left + index),
    }));
}
