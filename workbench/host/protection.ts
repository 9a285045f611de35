/** Protection, and protecting a range or a tab. The list of a tab's protections is changed in the write buffer. */
import type { ProtectionData } from "../engine";
import { a1Of, rangeFromA1, rangeRef } from "./addresses";
import type { HostCore } from "./core";
import { mayEdit, PROTECTED } from "./permission";
import type { ProtectionRef, RangeRef, SheetRef } from "./refs";

function update(core: HostCore, sheetId: string, change: (list: ProtectionData[]) => ProtectionData[]): void {
  core.workbook.write((getters) => [
    { type: "SET_PROTECTIONS", sheetId, protections: change(getters.getProtections(sheetId)) },
  ]);
}

function revise(protection: ProtectionRef, change: Partial<ProtectionData>): ProtectionRef {
  const { core, sheetId, id } = protection;
  if (core.role !== "owner") throw new Error(PROTECTED);
  update(core, sheetId, (list) => list.map((item) => (item.id === id ? { ...item, ...change } : item)));
  return protection;
}

function read({ core, sheetId, id }: ProtectionRef): ProtectionData {
  const found = core.workbook.getters.getProtections(sheetId).find((item) => item.id === id);
  if (!found) throw new Error("The protection no longer exists.");
  return found;
}

function add(core: HostCore, sheetId: string, range: string | null): ProtectionRef {
  const id = core.nextId();
  update(core, sheetId, (list) => [...list, { id, range, description: "", warningOnly: false }]);
  return { kind: "Protection", core, sheetId, id };
}

export function protectRange(range: RangeRef): ProtectionRef {
  return add(range.core, range.sheetId, a1Of(range));
}

/** A tab has one protection of its own: protecting it again returns that one. */
export function protectSheet({ core, sheetId }: SheetRef): ProtectionRef {
  const present = core.workbook.getters.getProtections(sheetId).find((item) => item.range === null);
  return present ? { kind: "Protection", core, sheetId, id: present.id } : add(core, sheetId, null);
}

export function protectionsOf(core: HostCore, sheetId: string, type: string): ProtectionRef[] {
  return core.workbook.getters
    .getProtections(sheetId)
    .filter((item) => (type === "SHEET") === (item.range === null))
    .map(({ id }) => ({ kind: "Protection", core, sheetId, id }));
}

export const protection = {
  getDescription: (self: ProtectionRef) => read(self).description,
  setDescription: (self: ProtectionRef, description: string) => revise(self, { description }),
  isWarningOnly: (self: ProtectionRef) => read(self).warningOnly,
  setWarningOnly: (self: ProtectionRef, warningOnly: boolean) => revise(self, { warningOnly }),
  getProtectionType: (self: ProtectionRef) => (read(self).range === null ? "SHEET" : "RANGE"),
  getRange(self: ProtectionRef): RangeRef {
    const { core, sheetId } = self;
    const { range } = read(self);
    if (range !== null) return rangeFromA1(core, sheetId, range);
    return rangeRef(core, sheetId, core.workbook.getters.getSheetZone(sheetId));
  },
  setRange: (self: ProtectionRef, range: RangeRef) => revise(self, { range: a1Of(range) }),
  getUnprotectedRanges: (self: ProtectionRef) =>
    (read(self).unprotected ?? []).map((a1) => rangeFromA1(self.core, self.sheetId, a1)),
  setUnprotectedRanges: (self: ProtectionRef, ranges: RangeRef[]) =>
    revise(self, { unprotected: ranges.map(a1Of) }),
  remove(self: ProtectionRef) {
    if (self.core.role !== "owner") throw new Error(PROTECTED);
    update(self.core, self.sheetId, (list) => list.filter((item) => item.id !== self.id));
  },
  canEdit(self: ProtectionRef) {
    const { range } = read(self);
    const zone = range === null ? null : rangeFromA1(self.core, self.sheetId, range).zone;
    return mayEdit(self.core, self.sheetId, zone);
  },
  /** Who may edit is not modelled beyond owner and editor; these calls are accepted. */
  addEditor: (self: ProtectionRef) => self,
  addEditors: (self: ProtectionRef) => self,
  removeEditor: (self: ProtectionRef) => self,
  removeEditors: (self: ProtectionRef) => self,
  getEditors: () => [],
  setDomainEdit: (self: ProtectionRef) => self,
  canDomainEdit: () => false,
};
