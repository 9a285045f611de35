/** Names and numbers of tabs. */
import { whyNotSheetName } from "../engine";
import { outlineByName } from "./addresses";
import type { HostCore } from "./core";

/** Google's sheet ids are numbers; the engine's are texts, numbers written out when the host made them. */
export function numericId(sheetId: string): number {
  if (/^\d{1,10}$/.test(sheetId)) return Number(sheetId);
  let hash = 0;
  for (const character of sheetId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return hash;
}

export function checkNewName(core: HostCore, name: string): void {
  const fault = whyNotSheetName(name);
  if (fault) throw new Error(fault);
  if (outlineByName(core, name)) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

/** The name itself, or the name with the first number that is free; a name may get too long by that. */
export function freeName(core: HostCore, name: string): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (outlineByName(core, free)) continue;
    checkNewName(core, free);
    return free;
  }
}
