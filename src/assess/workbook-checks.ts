import type { Body } from "../read/body";
import { comparable } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import { groupedBy } from "../read/grouped";
import { kindOfTab } from "../read/known-tabs";
import type { Member } from "../read/member";
import { newerTemplate, olderTemplate, TEMPLATE_VERSION } from "../read/origin";
import type { Problem } from "../read/problem";
import type { TabCells } from "../read/table";
import { isTabOf } from "../read/units";
import { conductTabName } from "../workbook/conduct";
import { planTabName } from "../workbook/plan";
import { roster } from "../workbook/roster";
import { canName, TAB_NAMES, type TabKind } from "../workbook/tab";

/** Zones in which a day of the spreadsheet is a day of Mongolia. */
const MONGOLIAN_ZONES = ["Asia/Ulaanbaatar", "Asia/Ulan_Bator", "Asia/Choibalsan", "Asia/Hovd"];

/** What is wrong with the workbook as a whole: its zone, its template, and that nothing says which tabs are ours. */
export function checkOrigin({ tabs, origin, members }: Body): Problem[] {
  const where = { tab: tabs.settings?.name ?? TAB_NAMES.settings, people: [] };
  const { timeZone: zone } = origin;
  const current = TEMPLATE_VERSION;
  const [newer, older] = [newerTemplate(origin), olderTemplate(origin)];
  const everybody = members.map(({ key }) => key);
  const problems: Problem[] = [];
  if (!MONGOLIAN_ZONES.includes(zone))
    problems.push({ ...issue("warning", "time-zone", { zone }, "2.4"), ...where });
  if (newer !== undefined) {
    const facts = { version: newer, current };
    problems.push({ ...issue("error", "template-newer", facts, "7.7"), ...where, people: everybody });
  }
  if (older !== undefined)
    problems.push({ ...issue("info", "template-older", { version: older, current }, "7.7"), ...where });
  const { settings, roster: people, plans, conducts, managements, peers, adjustments, complaints } = tabs;
  const known = [settings, people, plans, conducts, managements, peers, adjustments, complaints].flat();
  if (people !== undefined && known.every((one) => one?.identity === undefined))
    problems.push({ ...issue("warning", "identity-lost", {}, "7.7"), ...where });
  // There is a place to go to in every tab that is there.
  return problems.map((one) => (tabs.settings === undefined ? one : { ...one, row: 1, near: true }));
}

const hasRole = (role: Member["role"]) => (member: Member) => member.role === role;

/** Tabs that were cut off while they were made: what stands in them is nobody's input until set-up finishes them. */
export const unfinishedTabs = ({ members, tabs }: Body): Problem[] =>
  tabs.drafts.map((draft) => {
    const [kind, unit] = draft.identity?.split(/:(.*)/su) ?? [];
    const concerned = members.filter(
      (member) =>
        member.rated &&
        (unit === undefined || comparable(member.unit) === comparable(unit)) &&
        (OF_ROLE[kind ?? ""]?.includes(member.role ?? "") ?? kind === "adjustments"),
    );
    const what = issue("error", "tab-unfinished", { tab: draft.name }, "7.7");
    return { ...what, tab: draft.name, row: 1, near: true, people: concerned.map(({ key }) => key) };
  });

/** Whose points stand in a kind of tab. */
const OF_ROLE: Readonly<Record<string, readonly string[]>> = {
  plan: ["civil-servant", "unit-head"],
  conduct: ["civil-servant"],
  management: ["unit-head"],
  peers: ["civil-servant"],
};

/** The tabs that people should have rows in and that are not there. */
export function missingTabs({ members, tabs }: Body): Problem[] {
  const rated = members.filter((member) => member.rated);
  const staff = rated.filter(hasRole("civil-servant"));
  const heads = rated.filter(hasRole("unit-head"));
  /** Where to begin: there is no such tab, so in the roster, at the first of those who should have rows in it. */
  const missing = (name: string, people: readonly Member[]): Problem => {
    const what = issue("error", "tab-missing", { name }, "7.7");
    const concerned = people.map(({ key }) => key);
    if (tabs.roster === undefined) return { ...what, tab: name, people: concerned };
    return { ...what, tab: tabs.roster.name, row: people[0]?.row ?? 1, near: true, people: concerned };
  };
  const isBegun = (kind: TabKind) => tabs.drafts.some((draft) => kindOfTab(draft) === kind);
  const single: [found: boolean, kind: keyof typeof TAB_NAMES, people: readonly Member[]][] = [
    [tabs.roster !== undefined, "roster", []],
    [tabs.settings !== undefined, "settings", []],
    [tabs.peers.length > 0 || staff.length === 0, "peers", staff],
    [tabs.managements.length > 0 || heads.length === 0, "management", heads],
    [tabs.adjustments.length > 0 || rated.length === 0, "adjustments", rated],
  ];
  return [
    ...single.flatMap(([found, kind, people]) =>
      found || isBegun(kind) ? [] : [missing(TAB_NAMES[kind], people)],
    ),
    ...unitsWithout(rated, tabs.plans, planTabName, tabs.unitsOf.plan).map((one) => missing(...one)),
    ...unitsWithout(staff, tabs.conducts, conductTabName, tabs.unitsOf.conduct).map((one) => missing(...one)),
  ];
}

/** A unit's tab may have any name, so as many tabs as units are enough; of fewer, those that are not there by name. */
function unitsWithout(
  people: readonly Member[],
  tabs: readonly TabCells[],
  nameOf: (unit: string) => string,
  byIdentity: ReadonlySet<string>,
): [name: string, people: readonly Member[]][] {
  const units = groupedBy(
    // A name that no tab can have is an error of its own.
    people.filter(({ unit }) => unit !== "" && canName(unit)),
    ({ unit }) => unit,
  );
  if (tabs.length >= units.size) return [];
  const names = tabs.map(({ name }) => comparable(name));
  return [...units].flatMap(([unit, members]) =>
    names.includes(comparable(nameOf(unit))) || byIdentity.has(comparable(unit))
      ? []
      : [[nameOf(unit), members]],
  );
}

/** A tab without a needed column blocks everybody who has a row in it, and the unit that it is named for. */
export const unreadableTabs = ({ reads, members, headOf }: Body): Problem[] =>
  reads.flatMap(({ tab, broken, entries }) => {
    if (!broken) return [];
    const { name } = tab;
    const named = members.filter((member) => isTabOf(tab, member));
    const people = [
      ...new Set([...entries, ...named.map((member) => ({ member }))].map(({ member }) => member.key)),
    ];
    const what = issue("error", "tab-unreadable", { tab: name }, roster.columns.code.clause);
    return [{ ...what, ...headOf(name), people }];
  });
