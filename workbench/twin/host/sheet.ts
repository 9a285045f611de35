/** Sheet: the ranges of a grid, and its contents as a whole. */
import type { WriteCommand } from "../engine";
import type { Zone } from "../engine/o-spreadsheet";
import { outlineOf, rangeFromA1, rangeFromNumbers, rangeRef } from "./addresses";
import { addMetadata, metadataFinder, metadataOf } from "./developer-metadata";
import { requireEdit, writeToTab as write } from "./permission";
import { protectionsOf, protectSheet } from "./protection";
import { rangeStructure } from "./range-structure";
import { rangeValues } from "./range-values";
import type { FilterRef, RangeListRef, RangeRef, SheetRef } from "./refs";

/** The last row and column with anything in them, zero-based; -1 when the tab is empty. */
function lastCell({ core, sheetId }: SheetRef): { row: number; col: number } {
  const columns = core.workbook.getters.evaluatedColumns(sheetId);
  const last = { row: -1, col: -1 };
  for (const col in columns)
    for (const row in columns[col]) {
      const value = columns[col][row]?.value ?? null;
      if (value === null) continue;
      last.row = Math.max(last.row, Number(row));
      last.col = Math.max(last.col, Number(col));
    }
  return last;
}

function wholeTab({ core, sheetId }: SheetRef): RangeRef {
  const { rows, columns } = outlineOf(core, sheetId);
  return rangeRef(core, sheetId, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
}

/** Only what holds something: clearing a million blank cells one by one would take minutes. */
function clearUsed(sheet: SheetRef, content: boolean, format: boolean): SheetRef {
  const { core, sheetId } = sheet;
  requireEdit(core, sheetId, wholeTab(sheet).zone);
  const target = [wholeTab(sheet).zone];
  if (content) {
    core.workbook.write((getters) =>
      getters
        .getCells(sheetId)
        .filter((cell) => cell.isFormula || cell.content !== "")
        .map(
          ({ id }): WriteCommand => ({ type: "UPDATE_CELL", ...getters.getCellPosition(id), content: "" }),
        ),
    );
  }
  if (format) core.workbook.write({ type: "CLEAR_FORMATTING", sheetId, target });
  if (format)
    core.workbook.write({ type: "SET_ZONE_BORDERS", sheetId, target, border: { position: "clear" } });
  return sheet;
}

function clearNotes(sheet: SheetRef): SheetRef {
  const { core, sheetId } = sheet;
  core.workbook.write((getters) =>
    Object.keys(getters.getNotes(sheetId)).map((a1): WriteCommand => {
      const { left: col, top: row }: Zone = getters.getRangeFromSheetXC(sheetId, a1).zone;
      return { type: "SET_NOTE", sheetId, col, row, note: "" };
    }),
  );
  return sheet;
}

type RangeArguments = [a1: string] | [row: number, column: number, rows?: number, columns?: number];

export const sheet = {
  getRange({ core, sheetId }: SheetRef, ...args: RangeArguments): RangeRef {
    if (typeof args[0] === "string") return rangeFromA1(core, sheetId, args[0]);
    const [row, column = Number.NaN, rows, columns] = args;
    return rangeFromNumbers(core, sheetId, row, column, rows, columns);
  },
  getRangeList({ core, sheetId }: SheetRef, names: string[]): RangeListRef {
    return { kind: "RangeList", core, ranges: names.map((a1) => rangeFromA1(core, sheetId, a1)) };
  },
  getDataRange(sheet: SheetRef) {
    const { row, col } = lastCell(sheet);
    const zone = { top: 0, left: 0, bottom: Math.max(row, 0), right: Math.max(col, 0) };
    return rangeRef(sheet.core, sheet.sheetId, zone);
  },
  getLastRow: (sheet: SheetRef) => lastCell(sheet).row + 1,
  getLastColumn: (sheet: SheetRef) => lastCell(sheet).col + 1,
  setHiddenGridlines(sheet: SheetRef, hidden: boolean) {
    const { sheetId } = sheet;
    return write(sheet, { type: "SET_GRID_LINES_VISIBILITY", sheetId, areGridLinesVisible: !hidden });
  },
  hasHiddenGridlines: ({ core, sheetId }: SheetRef) => !core.workbook.getters.getGridLinesVisibility(sheetId),

  clear: (sheet: SheetRef) => clearUsed(sheet, true, true),
  clearContents: (sheet: SheetRef) => clearUsed(sheet, true, false),
  clearFormats: (sheet: SheetRef) => clearUsed(sheet, false, true),
  clearNotes,
  appendRow(sheet: SheetRef, values: unknown[]) {
    const { core, sheetId } = sheet;
    const { row } = lastCell(sheet);
    const { name, rows, columns } = outlineOf(core, sheetId);
    const grow = (dimension: "ROW" | "COL", base: number, quantity: number): void => {
      const added = { dimension, base, quantity, position: "after" } as const;
      if (quantity > 0) write(sheet, { type: "ADD_COLUMNS_ROWS", sheetId, sheetName: name, ...added });
    };
    grow("ROW", rows - 1, row + 2 - rows);
    grow("COL", columns - 1, values.length - columns);
    if (values.length > 0)
      rangeValues.setValues(rangeFromNumbers(core, sheetId, row + 2, 1, 1, values.length), [values]);
    return sheet;
  },
  sort(sheet: SheetRef, column: number, ascending = true) {
    const { core, sheetId } = sheet;
    const frozen = core.workbook.getters.getPaneDivisions(sheetId).ySplit;
    const { row, col } = lastCell(sheet);
    if (row < frozen) return sheet;
    const zone = { top: frozen, left: 0, bottom: row, right: Math.max(col, column - 1) };
    rangeStructure.sort(rangeRef(core, sheetId, zone), { column, ascending });
    return sheet;
  },

  protect: protectSheet,
  getProtections: ({ core, sheetId }: SheetRef, type: string) => protectionsOf(core, sheetId, type),
  addDeveloperMetadata(sheet: SheetRef, key: string, ...others: string[]) {
    addMetadata(sheet.core, sheet.sheetId, key, ...others);
    return sheet;
  },
  getDeveloperMetadata: ({ core, sheetId }: SheetRef) => metadataOf(core, sheetId),
  createDeveloperMetadataFinder: ({ core, sheetId }: SheetRef) => metadataFinder(core, sheetId),
  getFilter({ core, sheetId }: SheetRef): FilterRef | null {
    const table = core.workbook.getters.getCoreTables(sheetId).find(({ config }) => config.hasFilters);
    return table ? { kind: "Filter", core, sheetId, zone: table.range.zone } : null;
  },
};
