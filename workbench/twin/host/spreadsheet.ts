/** Spreadsheet: its tabs, its settings and what is active. */
import { DEFAULT_COLUMNS, SPREADSHEET_OWNER } from "../engine";
import { outlineByName, outlineOf, rangeFromA1, rangeFromNumbers, rangeRef, sheetRef } from "./addresses";
import type { HostCore } from "./core";
import { addMetadata, metadataFinder, metadataOf } from "./developer-metadata";
import { requireEdit } from "./permission";
import { protectionsOf } from "./protection";
import type { ProtectionRef, RangeRef, SheetRef, SpreadsheetRef } from "./refs";
import { checkNewName, freeName, numericId } from "./sheet-identity";
import { sheetTab } from "./sheet-tab";

type InsertOptions = { template?: SheetRef };

export function activeSheet(core: HostCore): SheetRef {
  const sheets = core.workbook.sheets();
  const active = sheets.find(({ id }) => id === core.selection.sheetId) ?? sheets[0];
  if (!active) throw new Error("The spreadsheet has no sheet.");
  return sheetRef(core, active.id);
}

/** None where the active tab has no cells. */
export function activeRange(core: HostCore): RangeRef | null {
  const { sheetId } = activeSheet(core);
  if (outlineOf(core, sheetId).type !== "GRID") return null;
  if (sheetId !== core.selection.sheetId) return rangeFromNumbers(core, sheetId, 1, 1);
  const { rows, columns } = outlineOf(core, sheetId);
  const { top, left, bottom, right } = core.selection.zone;
  if (top >= rows || left >= columns) return rangeFromNumbers(core, sheetId, 1, 1);
  return rangeRef(core, sheetId, {
    top,
    left,
    bottom: Math.min(bottom, rows - 1),
    right: Math.min(right, columns - 1),
  });
}

function insertSheet(self: SpreadsheetRef, ...args: unknown[]): SheetRef {
  const { core } = self;
  const { workbook } = core;
  const name = args.find((arg) => typeof arg === "string") ?? freeSheetName(core);
  const index = args.find((arg) => typeof arg === "number");
  const options = args.find((arg): arg is InsertOptions => typeof arg === "object" && arg !== null) ?? {};
  checkNewName(core, name);
  const { sheetId: activeId } = activeSheet(core);
  const active = workbook.sheets().findIndex(({ id }) => id === activeId);
  const position = Math.min(index ?? active + 1, workbook.sheets().length);
  const sheetId = core.nextId();
  if (options.template) {
    const from = options.template.sheetId;
    workbook.write({ type: "DUPLICATE_SHEET", sheetId: from, sheetIdTo: sheetId, sheetNameTo: name });
    moveTo(core, sheetId, position);
  } else {
    const [rows, cols] = [core.rowsOfNewTab, DEFAULT_COLUMNS];
    workbook.write({ type: "CREATE_SHEET", sheetId, position, name, rows, cols });
  }
  return sheetTab.activate(sheetRef(core, sheetId));
}

function freeSheetName(core: HostCore): string {
  for (let number = 1; ; number++) if (!outlineByName(core, `Sheet${number}`)) return `Sheet${number}`;
}

/** The engine counts a move in visible tabs, so the buffer is emptied and the place is worked out. */
function moveTo(core: HostCore, sheetId: string, position: number): void {
  const { getters } = core.workbook;
  const ids = getters.getSheetIds();
  const from = ids.indexOf(sheetId);
  const passed = position < from ? ids.slice(position, from) : ids.slice(from + 1, position + 1);
  const visible = passed.filter((id) => getters.isSheetVisible(id)).length;
  if (visible === 0) return;
  core.workbook.write({ type: "MOVE_SHEET", sheetId, delta: position < from ? -visible : visible });
  core.workbook.flush();
}

function duplicateActiveSheet({ core }: SpreadsheetRef): SheetRef {
  const { sheetId } = activeSheet(core);
  const sheetIdTo = core.nextId();
  const sheetNameTo = freeName(core, `Copy of ${outlineOf(core, sheetId).name}`);
  core.workbook.write({ type: "DUPLICATE_SHEET", sheetId, sheetIdTo, sheetNameTo });
  return sheetTab.activate(sheetRef(core, sheetIdTo));
}

function sheetByName({ core }: SpreadsheetRef, name: string): SheetRef | null {
  const found = core.workbook.sheets().find((each) => each.name === name);
  return found ? sheetRef(core, found.id) : null;
}

export const spreadsheet = {
  getId: ({ core }: SpreadsheetRef) => core.spreadsheetId,
  getName: ({ core }: SpreadsheetRef) => core.name,
  getSheets: ({ core }: SpreadsheetRef) => core.workbook.sheets().map(({ id }) => sheetRef(core, id)),
  getNumSheets: ({ core }: SpreadsheetRef) => core.workbook.sheets().length,
  getSheetByName: sheetByName,
  getSheetById({ core }: SpreadsheetRef, id: number) {
    const found = core.workbook.sheets().find((each) => numericId(each.id) === id);
    return found ? sheetRef(core, found.id) : null;
  },
  insertSheet,
  deleteSheet({ core }: SpreadsheetRef, { sheetId }: SheetRef) {
    if (core.workbook.sheets().length === 1)
      throw new Error("You can't remove all the sheets in a document.");
    requireEdit(core, sheetId, null);
    // The engine keeps one visible tab, and counts a hidden one that goes as the visible one that stays.
    core.workbook.write((getters) =>
      getters.isSheetVisible(sheetId) ? [] : [{ type: "SHOW_SHEET", sheetId }],
    );
    core.workbook.write({ type: "DELETE_SHEET", sheetId, sheetName: outlineOf(core, sheetId).name });
  },
  duplicateActiveSheet,
  moveActiveSheet({ core }: SpreadsheetRef, position: number) {
    moveTo(core, activeSheet(core).sheetId, position - 1);
  },
  renameActiveSheet: ({ core }: SpreadsheetRef, name: string) =>
    void sheetTab.setName(activeSheet(core), name),

  getSpreadsheetTimeZone: ({ core }: SpreadsheetRef) => core.timeZone,
  getSpreadsheetLocale: ({ core }: SpreadsheetRef) => core.workbook.getters.getLocale().code,

  getActiveSheet: ({ core }: SpreadsheetRef) => activeSheet(core),
  getActiveRange: ({ core }: SpreadsheetRef) => activeRange(core),
  getCurrentCell: ({ core }: SpreadsheetRef) => currentCell(core),

  getRange: ({ core }: SpreadsheetRef, a1: string) => rangeFromA1(core, activeSheet(core).sheetId, a1),

  getProtections: ({ core }: SpreadsheetRef, type: string): ProtectionRef[] =>
    core.workbook.getters.getSheetIds().flatMap((sheetId) => protectionsOf(core, sheetId, type)),
  addDeveloperMetadata(self: SpreadsheetRef, key: string, ...others: string[]) {
    addMetadata(self.core, SPREADSHEET_OWNER, key, ...others);
    return self;
  },
  getDeveloperMetadata: ({ core }: SpreadsheetRef) => metadataOf(core, SPREADSHEET_OWNER),
  createDeveloperMetadataFinder: ({ core }: SpreadsheetRef) => metadataFinder(core, null),
  toast({ core }: SpreadsheetRef, message: string, title = "") {
    const toast = { message: String(message), title: String(title) };
    core.records.toasts.push(toast);
    core.hooks.onToast?.(toast);
  },
};

function currentCell(core: HostCore): RangeRef | null {
  const range = activeRange(core);
  return range && rangeFromNumbers(core, range.sheetId, range.zone.top + 1, range.zone.left + 1);
}
