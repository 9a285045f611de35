import { missingTabs, unreadableTabs } from "../assess/missing-tabs";
import { checkRows } from "../assess/row-checks";
import { checkOrigin, type Origin } from "../assess/workbook-checks";
import type { Entry, LearningRow, MeasureRow, Person } from "../methodology/person";
import { comparable } from "./cells/clean-text";
import type { DateContext } from "./cells/date";
import type { Problem } from "./cells/problem";
import { copyProblem, setCopiesAside } from "./copied-tabs";
import { peopleIndex } from "./people";
import { byPerson, type Registers, readRegisters, registeredOf } from "./registers";
import { placesIn, type TabPlaces } from "./tab-places";
import type { TabCells } from "./table";
import { type AdjustmentEntry, readAdjustments } from "./tabs/adjustments";
import { type ConductEntry, headForm, isScored, readConduct, staffForm } from "./tabs/conduct";
import { readPeers, type TallyEntry } from "./tabs/peers";
import { type PlanRow, readPlan } from "./tabs/plan";
import { type Member, readRoster } from "./tabs/roster";
import { NO_SETTINGS, readSettings, type Settings } from "./tabs/settings";
import type { KnownTabs } from "./tabs/tab-kinds";

/** The whole workbook as read: who is evaluated, by what, and everything that is wrong with it. */
export interface Body extends TabPlaces {
  readonly settings: Settings;
  readonly members: readonly Member[];
  /** The inputs of everybody who is rated and whose role is known, by the member's key. */
  readonly people: ReadonlyMap<string, Person>;
  readonly registers: Registers;
  readonly problems: readonly Problem[];
  /** The tabs that all this was read from, for the fingerprints. */
  readonly tabs: KnownTabs;
  readonly timeZone: string;
}

/** Reads the tabs into one body. Nobody in the roster is lost: who cannot be evaluated is blocked by a problem. */
export function readBody(tabs: KnownTabs, origin: Origin): Body {
  const { timeZone } = origin;
  const problems: Problem[] = [];
  const read = tabs.settings === undefined ? undefined : readSettings(tabs.settings, timeZone);
  const settings = read?.settings ?? NO_SETTINGS;
  problems.push(...(read?.problems ?? []));
  const { members, problems: ofRoster } =
    tabs.roster === undefined ? { members: [], problems: [] } : readRoster(tabs.roster);
  problems.push(...ofRoster);
  for (const role of ["civil-servant", "unit-head"] as const) {
    const people = members.filter((member) => member.role === role).map(({ key }) => key);
    problems.push(...(read?.skills[role].problems ?? []).map((problem) => ({ ...problem, people })));
  }

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
  const { registers, problems: ofRegisters } = readRegisters(tabs, index, dates);
  problems.push(...ofRegisters);
  for (const one of [...plans, ...staff, ...heads, ...peers, ...adjustments]) problems.push(...one.problems);

  const once = <R extends { readonly member: Member }>(
    reads: readonly { readonly tab: TabCells; readonly rows: readonly R[] }[],
    keyOf: (row: R) => string | undefined,
  ): readonly R[] => {
    const kept = setCopiesAside(reads, keyOf);
    problems.push(...kept.problems);
    return kept.reads.flatMap((read) => read.rows);
  };
  const ifScored = ({ member, entry }: ConductEntry) => (isScored(entry) ? member.key : undefined);
  const rows: BodyRows = {
    plan: once(plans, ({ member, section, number }) => `${member.key}|${section}|${number}`),
    staffConduct: once(staff, ifScored),
    headConduct: once(heads, ifScored),
    peers: once(peers, ({ member, filled }) => (filled ? member.key : undefined)),
    adjustments: once(adjustments, ({ member, entry }) =>
      "unreadable" in entry ? undefined : `${member.key}|${entry.clause}`,
    ),
  };
  const everybody = members.map(({ key }) => key);
  problems.push(...checkOrigin(tabs, origin, everybody));
  problems.push(...tabs.copies.map(({ tab, of }) => copyProblem(tab, of, everybody)));
  problems.push(...missingTabs(members, tabs), ...checkRows(rows, settings));
  problems.push(...unreadableTabs([...plans, ...staff, ...heads, ...peers, ...adjustments], members));

  const grouped = {
    plan: byPerson(rows.plan),
    staffConduct: byPerson(rows.staffConduct),
    headConduct: byPerson(rows.headConduct),
    peers: byPerson(rows.peers),
    adjustments: byPerson(rows.adjustments),
  };
  const registered = registeredOf(registers);
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
      ...registered(member),
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
        raters: Math.max(0, raters(member.unit) - 1),
      });
    }
  }
  return { settings, members, people, registers, problems, tabs, timeZone, ...placesIn(tabs) };
}

const scoredRow = (rows: readonly ConductEntry[] | undefined) =>
  (rows?.find(({ entry }) => isScored(entry)) ?? rows?.[0])?.entry;

const filledTally = (rows: readonly TallyEntry[] | undefined) => rows?.find(({ filled }) => filled)?.entry;

/**
 * 4.4: the unit's civil servants, rated or not; a head does not vote. Whose unit is not known may belong to any, and of
 * several heads of a unit one is: a mistake in one person's row makes no tally of their colleagues void.
 */
function ratersByUnit(members: readonly Member[]): (unit: string) => number {
  const raters = new Map<string, number>();
  const heads = new Map<string, number>();
  for (const { unit, role } of members) {
    const counts = role === "unit-head" ? heads : raters;
    counts.set(comparable(unit), (counts.get(comparable(unit)) ?? 0) + 1);
  }
  const anywhere = (raters.get("") ?? 0) + (heads.get("") ?? 0);
  return (unit) => {
    if (unit === "") return members.length;
    const key = comparable(unit);
    return (raters.get(key) ?? 0) + Math.max(0, (heads.get(key) ?? 0) - 1) + anywhere;
  };
}

export type BodyRows = {
  readonly plan: readonly PlanRow[];
  readonly staffConduct: readonly ConductEntry[];
  readonly headConduct: readonly ConductEntry[];
  readonly peers: readonly TallyEntry[];
  readonly adjustments: readonly AdjustmentEntry[];
};
