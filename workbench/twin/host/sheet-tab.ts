/** Sheet: what every tab has, one without cells too: name, place, colour. */
import { outlineByName, outlineOf, requireGrid } from "./addresses";
import { toColour } from "./colours";
import { writeToTab as write } from "./permission";
import type { SheetRef, SpreadsheetRef } from "./refs";
import { checkNewName, numericId } from "./sheet-identity";

export const sheetTab = {
  getName: ({ core, sheetId }: SheetRef) => outlineOf(core, sheetId).name,
  setName(sheet: SheetRef, name: string) {
    const { core, sheetId } = sheet;
    const oldName = outlineOf(core, sheetId).name;
    if (outlineByName(core, name)?.id !== sheetId) checkNewName(core, name);
    return write(sheet, { type: "RENAME_SHEET", sheetId, newName: name, oldName });
  },
  getSheetId: ({ sheetId }: SheetRef) => numericId(sheetId),
  getType: ({ core, sheetId }: SheetRef) => outlineOf(core, sheetId).type,
  getIndex: ({ core, sheetId }: SheetRef) => core.workbook.sheets().findIndex(({ id }) => id === sheetId) + 1,
  getParent: ({ core }: SheetRef): SpreadsheetRef => ({ kind: "Spreadsheet", core }),

  activate(sheet: SheetRef) {
    sheet.core.selection = { sheetId: sheet.sheetId, zone: { top: 0, left: 0, bottom: 0, right: 0 } };
    return sheet;
  },
  isSheetHidden: ({ core, sheetId }: SheetRef) => !core.workbook.getters.isSheetVisible(sheetId),
  hideSheet: (sheet: SheetRef) => write(sheet, { type: "HIDE_SHEET", sheetId: sheet.sheetId }),
  setTabColor(sheet: SheetRef, color: string | null) {
    return write(sheet, {
      type: "COLOR_SHEET",
      sheetId: sheet.sheetId,
      ...(color && { color: toColour(color) }),
    });
  },
  getTabColor: ({ core, sheetId }: SheetRef) => core.workbook.getters.getSheet(sheetId).color ?? null,
};

/** The same methods, for grids only. */
export function onGrids(methods: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (sheet: SheetRef, ...args: unknown[]) => {
        requireGrid(outlineOf(sheet.core, sheet.sheetId));
        return (method as (sheet: SheetRef, ...args: unknown[]) => unknown)(sheet, ...args);
      },
    ]),
  );
}
