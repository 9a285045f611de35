/** Protections: what an editor who is not the owner may not change. */
import type { EditGuard, ProtectionData, WriteCommand } from "../engine";
import { areBlankColumns } from "../engine/filled-cells";
import { helpers, type Zone } from "../engine/o-spreadsheet";
import type { HostCore } from "./core";
import type { SheetRef } from "./refs";
import { contains } from "./zones";

export const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** Does the protection cover these cells, or the tab itself? */
function covers(core: HostCore, sheetId: string, protection: ProtectionData, zone: Zone | null): boolean {
  const { getters } = core.workbook;
  const zoneOf = (a1: string): Zone => getters.getRangeFromSheetXC(sheetId, a1).zone;
  if (zone === null) return true;
  if (protection.range !== null) return helpers.overlap(zoneOf(protection.range), zone);
  return !(protection.unprotected ?? []).some((a1) => contains(zoneOf(a1), zone));
}

/** The owner is bound by nothing, an editor by what others made, unless it only warns. */
export function binds({ role }: HostCore, { warningOnly, madeByEditor = false }: ProtectionData): boolean {
  return role === "editor" && !warningOnly && !madeByEditor;
}

/** May the present user change these cells? `null` asks for the whole tab: its name, its rows, its deletion. */
export function mayEdit(core: HostCore, sheetId: string, zone: Zone | null): boolean {
  if (core.role === "owner") return true;
  const { getters } = core.workbook;
  if (!getters.tryGetSheet(sheetId)) return true;
  return !getters
    .getProtections(sheetId)
    .some((protection) => binds(core, protection) && covers(core, sheetId, protection, zone));
}

export function requireEdit(core: HostCore, sheetId: string, zone: Zone | null): void {
  if (!mayEdit(core, sheetId, zone)) throw new Error(PROTECTED);
}

/** A write that is about the tab itself. */
export function writeToTab(sheet: SheetRef, command: WriteCommand): SheetRef {
  requireEdit(sheet.core, sheet.sheetId, null);
  sheet.core.workbook.write(command);
  return sheet;
}

/**
 * Does a protection ask everybody, the owner too, to think before changing these cells? Names of tabs, and rows and
 * columns that people add, are free: a warning is about the cells that it covers.
 */
function warns(core: HostCore, sheetId: string, zone: Zone | null): boolean {
  const { getters } = core.workbook;
  if (zone === null || !getters.tryGetSheet(sheetId)) return false;
  const covering = getters
    .getProtections(sheetId)
    .filter((protection) => protection.warningOnly && covers(core, sheetId, protection, zone));
  if (covering.length === 0) return false;
  // Beside a table, where nothing stands, nothing is protected: the engine makes the column the person's own.
  return covering.some(({ range }) => range !== null) || !areBlankColumns(getters, sheetId, zone);
}

/** What a person may do in the grid; the page's hooks say it and ask. */
export function editGuard(core: HostCore): EditGuard {
  return (sheetId, zone) => {
    if (!mayEdit(core, sheetId, zone)) {
      core.hooks.onRefusedEdit?.();
      return false;
    }
    return !warns(core, sheetId, zone) || (core.hooks.onWarnedEdit?.() ?? true);
  };
}
