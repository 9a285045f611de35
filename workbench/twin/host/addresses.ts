/** From numbers and A1 texts to ranges, with Google's messages when they are out of the grid. */
import { helpers, type Zone } from "../engine/o-spreadsheet";
import type { SheetOutline } from "../engine/outline";
import type { HostCore } from "./core";
import type { RangeRef, SheetRef } from "./refs";

export const OUT_OF_GRID = "The coordinates of the range are outside the dimensions of the sheet.";

export function outlineOf(core: HostCore, sheetId: string): SheetOutline {
  const found = core.workbook.sheets().find((sheet) => sheet.id === sheetId);
  if (!found) throw new Error(`Sheet ${sheetId} not found`);
  return found;
}

export function outlineByName(core: HostCore, name: string): SheetOutline | undefined {
  const wanted = name.toLowerCase();
  return core.workbook.sheets().find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** Throws for a tab without cells. */
export function requireGrid({ type }: SheetOutline): void {
  if (type !== "GRID") throw new Error(`The action is not supported for ${type} sheet.`);
}

export function sheetRef(core: HostCore, sheetId: string): SheetRef {
  return { kind: "Sheet", core, sheetId };
}

export function rangeRef(core: HostCore, sheetId: string, zone: Zone): RangeRef {
  const outline = outlineOf(core, sheetId);
  requireGrid(outline);
  const { rows, columns } = outline;
  const { left, right, top, bottom } = zone;
  const inside = left >= 0 && top >= 0 && right < columns && bottom < rows;
  if (!inside) throw new Error(OUT_OF_GRID);
  if (right < left || bottom < top) throw new Error("The range must have at least one row and one column.");
  return { kind: "Range", core, sheetId, zone };
}

export function rangeFromNumbers(
  core: HostCore,
  sheetId: string,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): RangeRef {
  for (const [name, value] of Object.entries({ row, column })) {
    if (!(value >= 1)) throw new Error(`The starting ${name} of the range is too small.`);
  }
  if (!(rows >= 1)) throw new Error("The number of rows in the range must be at least 1.");
  if (!(columns >= 1)) throw new Error("The number of columns in the range must be at least 1.");
  const [top, left] = [Math.trunc(row) - 1, Math.trunc(column) - 1];
  return rangeRef(core, sheetId, {
    top,
    left,
    bottom: top + Math.trunc(rows) - 1,
    right: left + Math.trunc(columns) - 1,
  });
}

const CELLS =
  /^\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}(\$?\d+)?)?$|^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$|^\$?\d+:\$?\d+$/;

const WHOLE_ROWS = /^\$?\d+:\$?\d+$/;
const WHOLE_COLUMNS = /^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$/;

/** "A1", "A2:C", "C:D", "2:3", with or without a tab name, or the name of a range. */
export function rangeFromA1(core: HostCore, defaultSheetId: string, a1: string): RangeRef {
  if (!CELLS.test(a1.slice(a1.lastIndexOf("!") + 1))) return namedRange(core, a1);
  const { sheetName, xc } = helpers.splitReference(a1);
  const sheetId = sheetName === undefined ? defaultSheetId : outlineByName(core, sheetName)?.id;
  if (sheetId === undefined) throw new Error("Range not found");
  const { rows, columns } = outlineOf(core, sheetId);
  const { top, left, bottom, right } = helpers.toUnboundedZone(xc);
  const zone = { top, left, bottom: bottom ?? rows - 1, right: right ?? columns - 1 };
  const range = rangeRef(core, sheetId, zone);
  if (WHOLE_ROWS.test(xc)) return { ...range, whole: "rows" };
  return WHOLE_COLUMNS.test(xc) ? { ...range, whole: "columns" } : range;
}

function namedRange(core: HostCore, name: string): RangeRef {
  const found = core.workbook.getters.getNamedRange(name)?.range;
  if (!found) throw new Error("Range not found");
  return rangeRef(core, found.sheetId, found.zone);
}

export function a1Of({ zone }: RangeRef): string {
  const start = helpers.toXC(zone.left, zone.top);
  const end = helpers.toXC(zone.right, zone.bottom);
  return start === end ? start : `${start}:${end}`;
}

/** As Google writes it: whole rows as `5:7`, whole columns as `C:E`, where they were asked for so. */
export function notationOf(range: RangeRef): string {
  const { zone, whole } = range;
  if (whole === "rows") return `${zone.top + 1}:${zone.bottom + 1}`;
  if (whole === "columns")
    return `${helpers.numberToLetters(zone.left)}:${helpers.numberToLetters(zone.right)}`;
  return a1Of(range);
}

export function heightOf({ zone }: RangeRef): number {
  return zone.bottom - zone.top + 1;
}

export function widthOf({ zone }: RangeRef): number {
  return zone.right - zone.left + 1;
}

/** One value for each cell of the range, row by row. */
export function mapCells<T>(range: RangeRef, of: (cell: Position) => T): T[][] {
  return lookAtCells(range, (at) => of({ ...at }));
}

/** The same for what keeps no place: all are one object, which moves. */
export function lookAtCells<T>({ zone, sheetId }: RangeRef, of: (cell: Position) => T): T[][] {
  const at = { sheetId, col: zone.left, row: zone.top };
  const rows: T[][] = [];
  for (; at.row <= zone.bottom; at.row++) {
    const cells: T[] = [];
    for (at.col = zone.left; at.col <= zone.right; at.col++) cells.push(of(at));
    rows.push(cells);
  }
  return rows;
}

/** The places of the range's cells, row by row. */
export function cellsOf(range: RangeRef): Position[] {
  return mapCells(range, (position) => position).flat();
}

export type Position = { sheetId: string; col: number; row: number };

/** The rows given to a plural setter, after checking that they fit the range. */
export function fitting<T>(range: RangeRef, rows: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (!Array.isArray(rows)) throw new Error("The parameters don't match the method signature.");
  const [height, width] = [heightOf(range), widthOf(range)];
  if (rows.length !== height) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
    );
  }
  for (const row of rows) {
    if (row.length === width) continue;
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${width}.`,
    );
  }
  return rows;
}

/** The range's cells grouped by the value given for each, as zones: runs of a row, joined with equal runs above. */
export function zonesByValue<T>({ zone }: RangeRef, rows: readonly (readonly T[])[]): Map<T, Zone[]> {
  const groups = new Map<T, Zone[]>();
  let above = new Map<string, { value: T; run: Zone }>();
  for (const [y, row] of rows.entries()) {
    const here: typeof above = new Map();
    for (let x = 0; x < row.length; ) {
      const value = row[x] as T;
      const start = x;
      while (x < row.length && Object.is(row[x], value)) x++;
      const key = `${start}:${x}`;
      const joined = above.get(key);
      if (joined && Object.is(joined.value, value)) {
        joined.run.bottom++;
        here.set(key, joined);
        continue;
      }
      const [top, left] = [zone.top + y, zone.left + start];
      const run = { top, bottom: top, left, right: zone.left + x - 1 };
      here.set(key, { value, run });
      const group = groups.get(value);
      if (group) group.push(run);
      else groups.set(value, [run]);
    }
    above = here;
  }
  return groups;
}
