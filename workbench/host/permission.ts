/** Protections: what an editor who is not the owner may not change. */
import type { ProtectionData } from "../engine";
import { helpers, type Zone } from "../engine/o-spreadsheet";
import type { HostCore } from "./core";

export const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

function contains(outer: Zone, inner: Zone): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

function blocks(core: HostCore, sheetId: string, protection: ProtectionData, zone: Zone | null): boolean {
  if (protection.warningOnly) return false;
  const { getters } = core.workbook;
  const zoneOf = (a1: string): Zone => getters.getRangeFromSheetXC(sheetId, a1).zone;
  if (zone === null) return true;
  if (protection.range !== null) return helpers.overlap(zoneOf(protection.range), zone);
  return !(protection.unprotected ?? []).some((a1) => contains(zoneOf(a1), zone));
}

/** May the present user change these cells? `null` asks for the whole tab: its name, its rows, its deletion. */
export function mayEdit(core: HostCore, sheetId: string, zone: Zone | null): boolean {
  if (core.role === "owner") return true;
  const { getters } = core.workbook;
  if (!getters.tryGetSheet(sheetId)) return true;
  return !getters.getProtections(sheetId).some((protection) => blocks(core, sheetId, protection, zone));
}

export function requireEdit(core: HostCore, sheetId: string, zone: Zone | null): void {
  if (!mayEdit(core, sheetId, zone)) throw new Error(PROTECTED);
}
