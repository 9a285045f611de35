/**
 * Protections. Our own come back exactly, with their ranges taken from hidden names, which follow inserted rows. The
 * protection of a file made elsewhere becomes one for the whole sheet, with its unlocked cells left open.
 */

import { parseZone, splitSheet, zoneText } from "../grid/address";
import { type IdGrid, rectanglesOf } from "../grid/zones";
import type { DefinedName } from "../names/memo";
import { protectionRangeName } from "../names/protection-names";
import type { ProtectionData } from "../workbook";
import { childOf, isTrue, type XmlElement } from "../xml/tree";

export function ownProtections(
  protections: readonly ProtectionData[],
  names: readonly DefinedName[],
  sheet: number,
): ProtectionData[] {
  const present = new Map(
    names.filter((each) => each.sheet === sheet).map(({ name, value }) => [name.toLowerCase(), value]),
  );
  const currentRange = (range: string, protection: number, open?: number) => {
    const value = present.get(protectionRangeName(protection, open));
    const zone = value === undefined ? undefined : parseZone(splitSheet(value).range);
    return !zone || isOpenEnded(range) ? range : zoneText(zone);
  };
  return protections.map((each, i) => ({
    ...each,
    range: each.range === null ? null : currentRange(each.range, i + 1),
    ...(each.unprotected
      ? { unprotected: each.unprotected.map((range, k) => currentRange(range, i + 1, k + 1)) }
      : {}),
  }));
}

function isOpenEnded(range: string): boolean {
  const zone = parseZone(range);
  return !zone || zone.bottom === Number.POSITIVE_INFINITY || zone.right === Number.POSITIVE_INFINITY;
}

export function foreignProtection(rest: XmlElement, unlocked: IdGrid): ProtectionData[] {
  if (!isTrue(childOf(rest, "sheetProtection")?.attributes.sheet)) return [];
  const open = Object.keys(rectanglesOf(unlocked));
  const base = { id: "protection-1", range: null, description: "", warningOnly: false };
  return [open.length > 0 ? { ...base, unprotected: open } : base];
}
