/** Range: clearing, merging, copying and sorting. */
import type { WriteCommand } from "../engine";
import type { Zone } from "../engine/o-spreadsheet";
import { cellsOf, heightOf, rangeRef } from "./addresses";
import { requireEdit } from "./permission";
import { copyTo } from "./range-copy";
import type { RangeRef } from "./refs";

function write(range: RangeRef, ...commands: WriteCommand[]): RangeRef {
  requireEdit(range.core, range.sheetId, range.zone);
  range.core.workbook.write(...commands);
  return range;
}

function merge(range: RangeRef, zones: Zone[]): RangeRef {
  const target = zones.filter((zone) => zone.left < zone.right || zone.top < zone.bottom);
  if (target.length === 0) return range;
  return write(range, { type: "ADD_MERGE", sheetId: range.sheetId, target, force: true });
}

function merges(range: RangeRef): Zone[] {
  return range.core.workbook.getters.getMergesInZone(range.sheetId, range.zone);
}

function clearContent(range: RangeRef): RangeRef {
  const { sheetId, zone } = range;
  requireEdit(range.core, sheetId, zone);
  range.core.workbook.write((getters) =>
    cellsOf(range)
      .filter((position) => getters.getCell(position))
      .map((position) => ({ type: "UPDATE_CELL", ...position, content: "" })),
  );
  return range;
}

function clearFormat(range: RangeRef): RangeRef {
  return write(range, { type: "CLEAR_FORMATTING", sheetId: range.sheetId, target: [range.zone] });
}

export const rangeStructure = {
  clearContent,
  clearFormat,

  merge: (range: RangeRef) => merge(range, [range.zone]),
  mergeAcross(range: RangeRef) {
    const rows = Array.from({ length: heightOf(range) }, (_, i) => range.zone.top + i);
    return merge(
      range,
      rows.map((row) => ({ ...range.zone, top: row, bottom: row })),
    );
  },
  breakApart(range: RangeRef) {
    const { core, sheetId, zone } = range;
    requireEdit(core, sheetId, zone);
    core.workbook.write((getters) => {
      const target = getters.getMergesInZone(sheetId, zone);
      return target.length > 0 ? [{ type: "REMOVE_MERGE", sheetId, target }] : [];
    });
    return range;
  },
  isPartOfMerge: (range: RangeRef) => merges(range).length > 0,
  getMergedRanges: (range: RangeRef) =>
    merges(range).map((zone) => rangeRef(range.core, range.sheetId, zone)),

  copyTo,
  sort(range: RangeRef, by: number | { column: number; ascending?: boolean }) {
    const spec = typeof by === "number" ? { column: by } : by;
    const { sheetId, zone } = range;
    if (typeof spec?.column !== "number") throw new Error("Range.sort: the local host sorts by one column.");
    const col = spec.column - 1;
    const sortDirection = spec.ascending === false ? "desc" : "asc";
    const sortOptions = { emptyCellAsZero: false, sortHeaders: true };
    const { top: row } = zone;
    return write(range, { type: "SORT_CELLS", sheetId, col, row, zone, sortDirection, sortOptions });
  },
};
