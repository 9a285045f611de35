/**
 * The tabs of a workbook and their sizes, including tabs whose creation is still in the write buffer.
 *
 * Naming a tab or a range must not empty the buffer, so the buffer's structural writes are replayed on a small
 * outline of the workbook.
 */
import type { AnnotationGetters } from "./annotations";
import type { Getters } from "./o-spreadsheet";
import type { SheetType } from "./saved-workbook";
import type { Write, WriteCommand } from "./writes";

export type SheetOutline = { id: string; name: string; rows: number; columns: number; type: SheetType };

const STRUCTURAL = new Set<string>([
  "CREATE_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "RENAME_SHEET",
  "MOVE_SHEET",
  "SET_SHEET_TYPE",
  "ADD_COLUMNS_ROWS",
  "REMOVE_COLUMNS_ROWS",
]);

export function isStructural(write: Write): write is WriteCommand {
  return typeof write !== "function" && STRUCTURAL.has(write.type);
}

export function applyToOutline(sheets: readonly SheetOutline[], write: WriteCommand): SheetOutline[] {
  switch (write.type) {
    case "CREATE_SHEET": {
      const made = {
        id: write.sheetId,
        name: write.name,
        rows: write.rows ?? 100,
        columns: write.cols ?? 26,
        type: "GRID" as const,
      };
      return [...sheets.slice(0, write.position), made, ...sheets.slice(write.position)];
    }
    case "DELETE_SHEET":
      return sheets.filter((sheet) => sheet.id !== write.sheetId);
    case "DUPLICATE_SHEET":
      return sheets.flatMap((sheet) =>
        sheet.id === write.sheetId
          ? [sheet, { ...sheet, id: write.sheetIdTo, name: write.sheetNameTo }]
          : [sheet],
      );
    case "RENAME_SHEET":
      return sheets.map((sheet) => (sheet.id === write.sheetId ? { ...sheet, name: write.newName } : sheet));
    case "MOVE_SHEET":
      return moved(sheets, write.sheetId, write.delta);
    case "SET_SHEET_TYPE":
      return sheets.map((sheet) =>
        sheet.id === write.sheetId ? { ...sheet, type: write.sheetType } : sheet,
      );
    case "ADD_COLUMNS_ROWS":
      return resized(sheets, write.sheetId, write.dimension, write.quantity);
    case "REMOVE_COLUMNS_ROWS":
      return resized(sheets, write.sheetId, write.dimension, -new Set(write.elements).size);
    default:
      return [...sheets];
  }
}

function moved(sheets: readonly SheetOutline[], id: string, delta: number): SheetOutline[] {
  const from = sheets.findIndex((sheet) => sheet.id === id);
  const sheet = sheets[from];
  if (!sheet) return [...sheets];
  const others = sheets.filter((each) => each !== sheet);
  return [...others.slice(0, from + delta), sheet, ...others.slice(from + delta)];
}

function resized(
  sheets: readonly SheetOutline[],
  id: string,
  dimension: "ROW" | "COL",
  by: number,
): SheetOutline[] {
  return sheets.map((sheet) => {
    if (sheet.id !== id) return sheet;
    return dimension === "ROW"
      ? { ...sheet, rows: sheet.rows + by }
      : { ...sheet, columns: sheet.columns + by };
  });
}

export function readOutline(getters: Getters & AnnotationGetters): SheetOutline[] {
  return getters.getSheetIds().map((id) => ({
    id,
    name: getters.getSheetName(id),
    rows: getters.getNumberRows(id),
    columns: getters.getNumberCols(id),
    type: getters.getSheetType(id),
  }));
}
