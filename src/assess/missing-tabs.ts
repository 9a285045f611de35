import { comparable } from "../read/cells/clean-text";
import type { Problem } from "../read/cells/problem";
import type { TabCells } from "../read/table";
import type { Member } from "../read/tabs/roster";
import type { KnownTabs } from "../read/tabs/tab-kinds";
import { conductTabName, planTabName, TAB_NAMES } from "../workbook/columns";

const missing = (name: string, people: readonly Member[]): Problem => ({
  level: "error",
  id: "tab-missing",
  facts: { name },
  tab: name,
  people: people.map(({ key }) => key),
});

const hasRole = (role: Member["role"]) => (member: Member) => member.role === role;

/** The tabs that people should have rows in and that are not there. */
export function missingTabs(members: readonly Member[], tabs: KnownTabs): Problem[] {
  const rated = members.filter((member) => member.rated);
  const staff = rated.filter(hasRole("civil-servant"));
  const heads = rated.filter(hasRole("unit-head"));
  const single: [found: boolean, name: string, people: readonly Member[]][] = [
    [tabs.roster !== undefined, TAB_NAMES.roster, []],
    [tabs.settings !== undefined, TAB_NAMES.settings, []],
    [tabs.peers.length > 0 || staff.length === 0, TAB_NAMES.peers, staff],
    [tabs.managements.length > 0 || heads.length === 0, TAB_NAMES.management, heads],
    [tabs.adjustments.length > 0 || rated.length === 0, TAB_NAMES.adjustments, rated],
  ];
  return [
    ...single.flatMap(([found, name, people]) => (found ? [] : [missing(name, people)])),
    ...missingOfUnits(rated, tabs.plans, planTabName, tabs.unitsOf.plan),
    ...missingOfUnits(staff, tabs.conducts, conductTabName, tabs.unitsOf.conduct),
  ];
}

/** A unit's tab may have any name, so as many tabs as units are enough; of fewer, those that are not there by name. */
function missingOfUnits(
  people: readonly Member[],
  tabs: readonly TabCells[],
  nameOf: (unit: string) => string,
  byIdentity: ReadonlySet<string>,
): Problem[] {
  const units = new Map<string, Member[]>();
  for (const member of people) {
    if (member.unit !== "") units.set(member.unit, [...(units.get(member.unit) ?? []), member]);
  }
  if (tabs.length >= units.size) return [];
  const names = tabs.map(({ name }) => comparable(name));
  return [...units].flatMap(([unit, members]) =>
    names.includes(comparable(nameOf(unit))) || byIdentity.has(comparable(unit))
      ? []
      : [missing(nameOf(unit), members)],
  );
}

/** Whether a tab is the plan of the member's unit, or the table by which its civil servants are scored. */
function isOfUnit({ name, identity }: TabCells, { unit, role }: Member): boolean {
  if (name === planTabName(unit) || identity === `plan:${unit}`) return true;
  const isConduct = name === conductTabName(unit) || identity === `conduct:${unit}`;
  return isConduct && role !== "unit-head";
}

interface ReadTab {
  readonly tab: TabCells;
  readonly broken: boolean;
  readonly rows: readonly { readonly member: Member }[];
}

/** A tab without a needed column blocks everybody who has a row in it, and the unit that it is named for. */
export function unreadableTabs(reads: readonly ReadTab[], members: readonly Member[]): Problem[] {
  return reads.flatMap(({ tab, broken, rows }) => {
    if (!broken) return [];
    const named = members.filter((member) => isOfUnit(tab, member));
    const people = [...new Set([...rows.map(({ member }) => member.key), ...named.map(({ key }) => key)])];
    return [
      { level: "error", id: "tab-unreadable", facts: { tab: tab.name }, tab: tab.name, people } as const,
    ];
  });
}
