/** Range: where it is, what surrounds it, who may edit it. */
import {
  heightOf,
  notationOf,
  OUT_OF_GRID,
  rangeFromNumbers,
  rangeRef,
  sheetRef,
  widthOf,
} from "./addresses";
import { mayEdit } from "./permission";
import type { RangeRef } from "./refs";

export const rangeShape = {
  getRow: ({ zone }: RangeRef) => zone.top + 1,
  getColumn: ({ zone }: RangeRef) => zone.left + 1,
  getNumRows: heightOf,
  getLastRow: ({ zone }: RangeRef) => zone.bottom + 1,
  getLastColumn: ({ zone }: RangeRef) => zone.right + 1,
  getA1Notation: notationOf,
  getSheet: ({ core, sheetId }: RangeRef) => sheetRef(core, sheetId),
  getCell(range: RangeRef, row: number, column: number) {
    if (!(row >= 1 && column >= 1 && row <= heightOf(range) && column <= widthOf(range))) {
      throw new Error("Cell reference out of range");
    }
    return rangeFromNumbers(range.core, range.sheetId, range.zone.top + row, range.zone.left + column);
  },
  offset(range: RangeRef, rows: number, columns: number, height?: number, width?: number) {
    const { core, sheetId, zone } = range;
    const [top, left] = [zone.top + rows, zone.left + columns];
    if (top < 0 || left < 0) throw new Error(OUT_OF_GRID);
    const size = [height ?? heightOf(range), width ?? widthOf(range)] as const;
    return rangeFromNumbers(core, sheetId, top + 1, left + 1, ...size);
  },
  activate(range: RangeRef) {
    range.core.selection = { sheetId: range.sheetId, zone: range.zone };
    return range;
  },
  canEdit: ({ core, sheetId, zone }: RangeRef) => mayEdit(core, sheetId, zone),
  /** The cells around that hold something; of a dimension, only those beside (COLUMNS) or above and below (ROWS). */
  getDataRegion(range: RangeRef, dimension?: string) {
    const { core, sheetId, zone } = range;
    const around = core.workbook.getters.getContiguousZone(sheetId, zone);
    const { left, right, top, bottom } = zone;
    if (dimension === "ROWS") return rangeRef(core, sheetId, { ...around, left, right });
    if (dimension === "COLUMNS") return rangeRef(core, sheetId, { ...around, top, bottom });
    if (dimension !== undefined) throw new Error(`Invalid argument: ${dimension}`);
    return rangeRef(core, sheetId, around);
  },
};
