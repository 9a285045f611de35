/**
 * Protection, and protecting a range or a tab. The list of a tab's protections is changed in the write buffer.
 *
 * A tab has at most one protection of its own. Its reference has no id, so that protecting a tab reads nothing.
 */
import type { ProtectionData } from "../engine";
import { a1Of, outlineOf, rangeFromA1 } from "./addresses";
import type { HostCore } from "./core";
import { binds, PROTECTED, requireEdit } from "./permission";
import type { ProtectionRef, RangeRef, SheetRef } from "./refs";

function update(core: HostCore, sheetId: string, change: (list: ProtectionData[]) => ProtectionData[]): void {
  core.workbook.write((getters) => [
    { type: "SET_PROTECTIONS", sheetId, protections: change(getters.getProtections(sheetId)) },
  ]);
}

function isMeant({ id }: ProtectionRef, item: ProtectionData): boolean {
  return id === null ? item.range === null : item.id === id;
}

function revise(self: ProtectionRef, change: Partial<ProtectionData>): ProtectionRef {
  const { core, sheetId } = self;
  if (core.role === "editor" && binds(core, read(self))) throw new Error(PROTECTED);
  update(core, sheetId, (list) => list.map((item) => (isMeant(self, item) ? { ...item, ...change } : item)));
  return self;
}

function read(self: ProtectionRef): ProtectionData {
  const { core, sheetId } = self;
  outlineOf(core, sheetId); // a tab that is gone is said
  const found = core.workbook.getters.getProtections(sheetId).find((item) => isMeant(self, item));
  if (!found) throw new Error("The protection no longer exists.");
  return found;
}

function newProtection(core: HostCore, range: string | null): ProtectionData {
  const made = { id: core.nextId(), range, description: "", warningOnly: false };
  return core.role === "editor" ? { ...made, madeByEditor: true } : made;
}

export function protectRange(range: RangeRef): ProtectionRef {
  const { core, sheetId, zone } = range;
  requireEdit(core, sheetId, zone);
  const made = newProtection(core, a1Of(range));
  update(core, sheetId, (list) => [...list, made]);
  return { kind: "Protection", core, sheetId, id: made.id };
}

export function protectSheet({ core, sheetId }: SheetRef): ProtectionRef {
  const made = newProtection(core, null);
  update(core, sheetId, (list) => (list.some((item) => item.range === null) ? list : [...list, made]));
  return { kind: "Protection", core, sheetId, id: null };
}

export function protectionsOf(core: HostCore, sheetId: string, type: string): ProtectionRef[] {
  return core.workbook.getters
    .getProtections(sheetId)
    .filter((item) => (type === "SHEET") === (item.range === null))
    .map(({ id, range }) => ({ kind: "Protection", core, sheetId, id: range === null ? null : id }));
}

export const protection = {
  getDescription: (self: ProtectionRef) => read(self).description,
  setDescription: (self: ProtectionRef, description: string) => revise(self, { description }),
  isWarningOnly: (self: ProtectionRef) => read(self).warningOnly,
  /** Whoever ends a warning is among those who may edit. */
  setWarningOnly: (self: ProtectionRef, warningOnly: boolean) =>
    revise(self, { warningOnly, ...(!warningOnly && self.core.role === "editor" && { madeByEditor: true }) }),
  getUnprotectedRanges: (self: ProtectionRef) =>
    (read(self).unprotected ?? []).map((a1) => rangeFromA1(self.core, self.sheetId, a1)),
  setUnprotectedRanges: (self: ProtectionRef, ranges: RangeRef[]) =>
    revise(self, { unprotected: ranges.map(a1Of) }),
  remove(self: ProtectionRef) {
    const { core } = self;
    if (core.role === "editor" && read(self).madeByEditor !== true) throw new Error(PROTECTED);
    update(self.core, self.sheetId, (list) => list.filter((item) => !isMeant(self, item)));
  },
  canEdit: (self: ProtectionRef) => !binds(self.core, read(self)),
};
