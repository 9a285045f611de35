import type { Assessed, Assessment } from "../assess/assessment";
import { compareNames } from "../methodology/chapter-7-review/7.7-ranked-list";
import { comparable } from "../read/cells/clean-text";
import { groupedBy } from "../read/grouped";
import type { SheetSelection, SheetStep } from "./evaluation-sheet";

const WITHOUT_UNIT = "Нэгжгүй";

/** One step and whose sheets it makes. `name` is that of the unit, or the person's code. */
export interface SheetGroup extends SheetStep {
  readonly name: string;
  readonly members: readonly Assessed[];
}

/**
 * Whose sheets a selection wants, in steps: a unit each, in the order of the Mongolian alphabet, or the one person.
 * Within a unit the head comes first, then everybody by name and by code: the order of the roster's rows decides nothing.
 * Empty for a unit or a code that is not there.
 */
export function sheetGroups({ people }: Assessment, selection: SheetSelection): SheetGroup[] {
  if (selection.kind === "person") {
    const members = people.filter(({ member }) => member.code === selection.code && member.code !== "");
    const [first] = members;
    return first === undefined
      ? []
      : [{ ...step(`person:${selection.code}`, first.member.name, members), name: selection.code }];
  }
  const units = groupedBy(people, ({ member }) => comparable(member.unit));
  const groups = [...units.values()].map((members) => {
    const unit = members[0]?.member.unit ?? "";
    const name = unit === "" ? WITHOUT_UNIT : unit;
    return { ...step(`unit:${unit}`, name, [...members].sort(byPlace)), name };
  });
  return groups
    .filter(({ key }) => selection.kind === "all" || comparable(key) === comparable(`unit:${selection.unit}`))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** The step of a key that `sheetGroups` gave; undefined when its people are gone. */
export function sheetGroupOf(assessment: Assessment, key: string): SheetGroup | undefined {
  const [, kind, name = ""] = /^(unit|person):(.*)$/su.exec(key) ?? [];
  if (kind === undefined) return undefined;
  const selection =
    kind === "unit" ? ({ kind, unit: name } as const) : ({ kind: "person", code: name } as const);
  return sheetGroups(assessment, selection)[0];
}

const step = (key: string, label: string, members: readonly Assessed[]) => ({
  key,
  label,
  people: members.length,
  members,
});

const isHead = ({ member }: Assessed) => member.role === "unit-head";

function byPlace(a: Assessed, b: Assessed): number {
  if (isHead(a) !== isHead(b)) return isHead(a) ? -1 : 1;
  const byName = compareNames(a.member.name, b.member.name);
  return byName || (a.member.code < b.member.code ? -1 : a.member.code > b.member.code ? 1 : 0);
}
