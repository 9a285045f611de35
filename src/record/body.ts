import type { Entry, LearningRow, MeasureRow, Person } from "../methodology/person";
import { comparable } from "./cells/clean-text";
import type { DateContext } from "./cells/date";
import { conductTabName, planTabName, TAB_NAMES } from "./columns";
import { peopleIndex } from "./people";
import type { Problem } from "./problem";
import { checkRows } from "./row-checks";
import type { TabCells } from "./table";
import { readAdjustments } from "./tabs/adjustments";
import { readComplaints } from "./tabs/complaints";
import { type ConductEntry, headForm, isScored, readConduct, staffForm } from "./tabs/conduct";
import { readPeers, type TallyEntry } from "./tabs/peers";
import { type PlanRow, readPlan } from "./tabs/plan";
import { type Member, readRoster } from "./tabs/roster";
import { NO_SETTINGS, readSettings, type Settings } from "./tabs/settings";
import type { KnownTabs } from "./tabs/tab-kinds";

/** The whole workbook as read: who is evaluated, by what, and everything that is wrong with it. */
export interface Body {
  readonly settings: Settings;
  readonly members: readonly Member[];
  /** The inputs of everybody who is rated and whose role is known, by the member's key. */
  readonly people: ReadonlyMap<string, Person>;
  readonly problems: readonly Problem[];
  /** The tabs that all this was read from, for the fingerprints. */
  readonly tabs: KnownTabs;
  readonly timeZone: string;
  /** The column of a header in a tab, from 1. */
  columnOf(tab: string, header: string): number | undefined;
  /** The name of the tab of a kind, for the unit where there is one a unit; undefined when it is not there. */
  tabOf(kind: "plan" | "conduct" | "management" | "peers", unit?: string): string | undefined;
}

/** Reads the tabs into one body. Nobody in the roster is lost: who cannot be evaluated is blocked by a problem. */
export function readBody(tabs: KnownTabs, timeZone: string): Body {
  const problems: Problem[] = [...tabs.problems];
  const { settings, problems: ofSettings } =
    tabs.settings === undefined
      ? { settings: NO_SETTINGS, problems: [] }
      : readSettings(tabs.settings, timeZone);
  problems.push(...ofSettings);
  const { members, problems: ofRoster } =
    tabs.roster === undefined ? { members: [], problems: [] } : readRoster(tabs.roster);
  problems.push(...ofRoster);

  const dates: DateContext = { timeZone, year: settings.year };
  const index = peopleIndex(members);
  const plans = tabs.plans.map((tab) => ({ tab, ...readPlan(tab, index, dates) }));
  const staff = tabs.conducts.map((tab) => ({
    tab,
    ...readConduct(tab, index, staffForm(settings.staffSkills)),
  }));
  const heads = tabs.managements.map((tab) => ({
    tab,
    ...readConduct(tab, index, headForm(settings.headSkills)),
  }));
  const peers = tabs.peers.map((tab) => ({ tab, ...readPeers(tab, index) }));
  const adjustments = tabs.adjustments.map((tab) => ({ tab, ...readAdjustments(tab, index, dates) }));
  const complaints = tabs.complaints.map((tab) => readComplaints(tab, index, dates));
  for (const read of [...plans, ...staff, ...heads, ...peers, ...adjustments, ...complaints])
    problems.push(...read.problems);

  const rows = {
    plan: plans.flatMap((read) => read.rows),
    staffConduct: staff.flatMap((read) => read.rows),
    headConduct: heads.flatMap((read) => read.rows),
    peers: peers.flatMap((read) => read.rows),
    adjustments: adjustments.flatMap((read) => read.rows),
  };
  problems.push(...missingTabs(members, tabs), ...checkRows(rows, settings));
  problems.push(...blockedByTab([...plans, ...staff, ...heads, ...peers, ...adjustments], members));

  const byKey = <T extends { readonly member: Member }>(entries: readonly T[]) => {
    const groups = new Map<string, T[]>();
    for (const entry of entries)
      groups.set(entry.member.key, [...(groups.get(entry.member.key) ?? []), entry]);
    return groups;
  };
  const grouped = {
    plan: byKey(rows.plan),
    staffConduct: byKey(rows.staffConduct),
    headConduct: byKey(rows.headConduct),
    peers: byKey(rows.peers),
    adjustments: byKey(rows.adjustments),
    complaints: byKey(complaints.flatMap((read) => read.rows)),
  };
  const raters = ratersByUnit(members);
  const people = new Map<string, Person>();
  for (const member of members) {
    if (!member.rated || member.role === undefined) continue;
    const plan = grouped.plan.get(member.key) ?? [];
    const everyone = {
      code: member.code,
      learning: plan
        .filter(({ section }) => section === "learning")
        .map(({ entry }) => entry as Entry<LearningRow>),
      adjustments: (grouped.adjustments.get(member.key) ?? []).map(({ entry }) => entry),
      complaints: grouped.complaints.get(member.key)?.length ?? 0,
    };
    if (member.role === "unit-head") {
      const conduct = scoredRow(grouped.headConduct.get(member.key));
      people.set(member.key, { ...everyone, role: "unit-head", conduct, unitPlan: member.unitPlan });
    } else {
      people.set(member.key, {
        ...everyone,
        role: "civil-servant",
        conduct: scoredRow(grouped.staffConduct.get(member.key)),
        // A row of section А or В was read as a measure.
        measures: plan
          .filter(({ section }) => section !== "learning")
          .map(({ entry }) => entry as Entry<MeasureRow>),
        tally: filledTally(grouped.peers.get(member.key)),
        raters: Math.max(0, (raters.get(comparable(member.unit)) ?? 0) - 1),
      });
    }
  }
  return {
    settings,
    members,
    people,
    problems,
    tabs,
    timeZone,
    columnOf: columnsOf(tabs),
    tabOf: tabFinder(tabs),
  };
}

function columnsOf(tabs: KnownTabs): Body["columnOf"] {
  const all = [
    tabs.roster,
    ...tabs.plans,
    ...tabs.conducts,
    ...tabs.managements,
    ...tabs.peers,
    ...tabs.adjustments,
  ];
  const columns = new Map<string, Map<string, number>>();
  for (const tab of all) {
    const row = tab?.cells
      .slice(0, 10)
      .find((cells) => cells.some((cell) => comparable(String(cell)) === "код"));
    if (tab === undefined || row === undefined) continue;
    columns.set(tab.name, new Map(row.map((cell, index) => [comparable(String(cell)), index + 1])));
  }
  return (tab, header) => columns.get(tab)?.get(comparable(header));
}

function tabFinder(tabs: KnownTabs): Body["tabOf"] {
  const ofUnit = (found: readonly TabCells[], kind: string, name: string, unit: string) =>
    found.find((tab) => tab.identity === `${kind}:${unit}` || comparable(tab.name) === comparable(name))
      ?.name;
  return (kind, unit = "") => {
    if (kind === "plan") return ofUnit(tabs.plans, kind, planTabName(unit), unit);
    if (kind === "conduct") return ofUnit(tabs.conducts, kind, conductTabName(unit), unit);
    return (kind === "peers" ? tabs.peers : tabs.managements)[0]?.name;
  };
}

const scoredRow = (rows: readonly ConductEntry[] | undefined) =>
  (rows?.find(({ entry }) => isScored(entry)) ?? rows?.[0])?.entry;

const filledTally = (rows: readonly TallyEntry[] | undefined) => rows?.find(({ filled }) => filled)?.entry;

/** 4.4: the unit's civil servants, rated or not; a head does not vote. */
function ratersByUnit(members: readonly Member[]): Map<string, number> {
  const raters = new Map<string, number>();
  for (const { unit, role } of members) {
    if (role === "unit-head") continue;
    raters.set(comparable(unit), (raters.get(comparable(unit)) ?? 0) + 1);
  }
  return raters;
}

/** A tab that people should have rows in and that is not there. */
function missingTabs(members: readonly Member[], tabs: KnownTabs): Problem[] {
  const problems: Problem[] = [];
  const rated = members.filter((member) => member.rated);
  const missing = (name: string, people: readonly Member[]) =>
    problems.push({
      level: "error",
      id: "tab-missing",
      facts: { name },
      tab: name,
      people: people.map(({ key }) => key),
    });
  if (tabs.roster === undefined) missing(TAB_NAMES.roster, []);
  if (tabs.settings === undefined) missing(TAB_NAMES.settings, []);
  const staff = rated.filter(({ role }) => role === "civil-servant");
  if (tabs.peers.length === 0 && staff.length > 0) missing(TAB_NAMES.peers, staff);
  const heads = rated.filter(({ role }) => role === "unit-head");
  if (tabs.managements.length === 0 && heads.length > 0) missing(TAB_NAMES.management, heads);
  if (tabs.adjustments.length === 0 && rated.length > 0) missing(TAB_NAMES.adjustments, rated);

  const units = new Map<string, Member[]>();
  for (const member of rated) {
    if (member.unit !== "") units.set(member.unit, [...(units.get(member.unit) ?? []), member]);
  }
  if (tabs.plans.length < units.size) {
    const known = tabs.plans.map((tab) => comparable(tab.name));
    for (const [unit, people] of units) {
      if (!known.includes(comparable(planTabName(unit))) && !tabs.unitsOf.plan.has(comparable(unit)))
        missing(planTabName(unit), people);
    }
  }
  const unitsWithStaff = [...units].filter(([, people]) =>
    people.some(({ role }) => role === "civil-servant"),
  );
  if (tabs.conducts.length < unitsWithStaff.length) {
    const known = tabs.conducts.map((tab) => comparable(tab.name));
    for (const [unit, people] of unitsWithStaff) {
      const name = conductTabName(unit);
      if (!known.includes(comparable(name)) && !tabs.unitsOf.conduct.has(comparable(unit))) {
        missing(
          name,
          people.filter(({ role }) => role === "civil-servant"),
        );
      }
    }
  }
  return problems;
}

interface ReadTab {
  readonly tab: TabCells;
  readonly broken: boolean;
  readonly rows: readonly { readonly member: Member }[];
}

/** A tab without a needed column blocks everybody who has a row in it. */
function blockedByTab(reads: readonly ReadTab[], members: readonly Member[]): Problem[] {
  return reads.flatMap(({ tab, broken, rows }) => {
    if (!broken) return [];
    const named = members.filter(({ unit }) => [planTabName(unit), conductTabName(unit)].includes(tab.name));
    const people = [...new Set([...rows.map(({ member }) => member.key), ...named.map(({ key }) => key)])];
    return [
      { level: "error", id: "tab-unreadable", facts: { tab: tab.name }, tab: tab.name, people } as const,
    ];
  });
}

export type BodyRows = {
  readonly plan: readonly PlanRow[];
  readonly staffConduct: readonly ConductEntry[];
  readonly headConduct: readonly ConductEntry[];
  readonly peers: readonly TallyEntry[];
  readonly adjustments: readonly { readonly member: Member; readonly reader: ConductEntry["reader"] }[];
};
