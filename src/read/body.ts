import type { Place } from "../methodology/finding";
import {
  type Entry,
  isUnreadable,
  type LearningRow,
  type MeasureRow,
  type Person,
} from "../methodology/person";
import { conductForm } from "../workbook/conduct";
import type { AdjustmentEntry } from "./adjustments";
import { readAdjustments } from "./adjustments";
import { audienceIndex } from "./audience";
import { comparable } from "./cells/clean-text";
import { type ConductEntry, counts, readConduct } from "./conduct";
import { copyProblem, setCopiesAside } from "./copied-tabs";
import type { KnownTabs } from "./known-tabs";
import type { Member } from "./member";
import type { Origin } from "./origin";
import { readPeers, type TallyEntry } from "./peers";
import { peopleIndex } from "./people";
import { type PlanEntry, readPlan } from "./plan";
import type { Problem } from "./problem";
import { ratersByUnit } from "./raters";
import { byPerson, type Registers, readRegisters, registeredOf } from "./registers";
import { readRoster } from "./roster";
import {
  type Entered,
  type KeptRow,
  problemsOf,
  problemsOfEntries,
  type ReadingContext,
  type TabRead,
} from "./rows-of-people";
import { NO_SETTINGS, readSettings, type Settings } from "./settings";
import { placesIn, type TabPlaces } from "./tab-places";
import { toldEnough } from "./told-enough";
import { readUnitPlans } from "./unit-plans";

/** The entries that count, tab by tab. */
interface BodyEntries {
  readonly plan: readonly PlanEntry[];
  readonly staffConduct: readonly ConductEntry[];
  readonly headConduct: readonly ConductEntry[];
  readonly peers: readonly TallyEntry[];
  readonly adjustments: readonly AdjustmentEntry[];
}

/** The whole workbook as read: who is evaluated, by what, and everything that reading it found wrong. */
export interface Body extends TabPlaces {
  readonly settings: Settings;
  readonly members: readonly Member[];
  /** The inputs of everybody who is rated and whose role is known, by the member's key. */
  readonly people: ReadonlyMap<string, Person>;
  readonly entries: BodyEntries;
  readonly registers: Registers;
  /** Every row that is somebody's, as it was read: the fingerprints are written from them. */
  readonly kept: readonly KeptRow[];
  /** The tabs with rows of scores, as they were read. */
  readonly reads: readonly TabRead<Entered>[];
  /** The rows of the plans that wait for their measures, by the member's key. */
  readonly prepared: ReadonlyMap<string, readonly Entered[]>;
  /** The rows with an entry that nobody owns, those of the registers too. */
  readonly unowned: readonly Place[];
  readonly problems: readonly Problem[];
  readonly tabs: KnownTabs;
  readonly origin: Origin;
}

/** Reads the tabs into one body. Nobody in the roster is lost: who cannot be evaluated is blocked by a problem. */
export function readBody(tabs: KnownTabs, origin: Origin): Body {
  const { timeZone } = origin;
  const read = tabs.settings === undefined ? undefined : readSettings(tabs.settings, { timeZone });
  const settings = read?.settings ?? NO_SETTINGS;
  const dates = { timeZone, year: settings.year };
  const roster = tabs.roster === undefined ? undefined : readRoster(tabs.roster, dates);
  const members = roster?.members ?? [];
  const unitPlans = readUnitPlans(tabs.unitPlan, members, dates);
  const context: ReadingContext = { people: peopleIndex(members), dates };
  const staffForm = conductForm("civil-servant", settings.staffSkills);
  const headForm = conductForm("unit-head", settings.headSkills);
  const isFor = audienceIndex(settings.audiences, members);

  const places = placesIn(tabs, [...new Set(members.map(({ unit }) => unit))]);
  const once = onceIn(places);
  const plan = once(
    tabs.plans.map((tab) => readPlan(tab, context)),
    ({ key }) => key,
  );
  const ifScored = (one: ConductEntry) => (counts(one) ? one.member.key : undefined);
  const staff = once(
    tabs.conducts.map((tab) => readConduct(tab, staffForm, isFor("civil-servant"), context)),
    ifScored,
  );
  const heads = once(
    tabs.managements.map((tab) => readConduct(tab, headForm, isFor("unit-head"), context)),
    ifScored,
  );
  const peers = once(
    tabs.peers.map((tab) => readPeers(tab, context)),
    ({ member, filled }) => (filled ? member.key : undefined),
  );
  const adjustments = once(
    tabs.adjustments.map((tab) => readAdjustments(tab, context)),
    ({ member, entry }) => ("unreadable" in entry ? undefined : `${member.key}|${entry.clause}`),
  );
  const { registers, kept, unowned, problems: ofRegisters } = readRegisters(tabs, context);
  const scored = [plan, staff, heads, peers, adjustments];
  const entries = {
    plan: plan.entries,
    staffConduct: staff.entries,
    headConduct: heads.entries,
    peers: peers.entries,
    adjustments: adjustments.entries,
  };
  const everybody = members.map(({ key }) => key);
  const headKeys = members.filter(({ role }) => role === "unit-head").map(({ key }) => key);
  return {
    settings,
    members,
    people: peopleOf(members, entries, registers, unitPlans.measures, origin.votes),
    entries,
    registers,
    kept: [...(roster?.kept ?? []), ...unitPlans.kept, ...scored.flatMap((one) => one.kept), ...kept],
    prepared: byPerson(plan.reads.flatMap(({ prepared }) => prepared)),
    unowned: [...scored.flatMap((one) => one.reads.flatMap((read) => read.unowned)), ...unowned],
    reads: scored.flatMap((one): readonly TabRead<Entered>[] => one.reads),
    problems: toldEnough([
      ...(read?.problems ?? []),
      ...(roster?.problems ?? []),
      ...unitPlans.problems,
      ...Object.entries(read?.skills ?? {}).flatMap(([role, skills]) =>
        problemsOf(
          skills,
          members.filter((member) => member.role === role).map(({ key }) => key),
        ),
      ),
      ...ofRegisters,
      ...scored.flatMap((one) => one.problems),
      ...tabs.copies.map(({ tab, of }) => copyProblem(tab, of, of === tabs.unitPlan ? headKeys : everybody)),
    ]),
    tabs,
    origin,
    ...places,
  };
}

/** The tabs of one kind as one: what stands in two of them is asked about and set aside. */
const onceIn =
  ({ unitOf }: TabPlaces) =>
  <E extends Entered>(reads: readonly TabRead<E>[], keyOf: (entry: E) => string | undefined) => {
    const { entries, problems } = setCopiesAside(reads, keyOf, unitOf);
    return {
      reads,
      entries,
      kept: reads.flatMap((one) => one.kept),
      problems: [...reads.flatMap((one) => one.problems), ...problems, ...problemsOfEntries(entries)],
    };
  };

/** What the methodology is given of each person. */
function peopleOf(
  members: readonly Member[],
  entries: BodyEntries,
  registers: Registers,
  measuresOf: ReturnType<typeof readUnitPlans>["measures"],
  votes: Origin["votes"],
): ReadonlyMap<string, Person> {
  const plans = byPerson(entries.plan);
  const [staff, heads] = [byPerson(entries.staffConduct), byPerson(entries.headConduct)];
  const [tallies, changes] = [byPerson(entries.peers), byPerson(entries.adjustments)];
  const registered = registeredOf(registers);
  const raters = ratersByUnit(members);
  const people = new Map<string, Person>();
  for (const member of members) {
    const { key, code, role, rated, unit, unitPlan } = member;
    if (!rated || role === undefined) continue;
    const own = plans.get(key) ?? [];
    const { complaints, reviews } = registered(member);
    const adjustments = changes.get(key)?.map(({ entry }) => entry) ?? [];
    const conduct = scoredRow((role === "unit-head" ? heads : staff).get(key));
    const [learning, measures]: [Entry<LearningRow>[], Entry<MeasureRow>[]] = [[], []];
    for (const { section, entry } of own) {
      if (section === "learning") learning.push(entry as Entry<LearningRow>);
      else measures.push(entry as Entry<MeasureRow>); // a row of section А or В was read as a measure
    }
    if (role === "unit-head") {
      const ofPlan = { measures: measuresOf.get(comparable(unit)) };
      const ofUnit = unitPlan === undefined || isUnreadable(unitPlan) ? unitPlan : { ...unitPlan, ...ofPlan };
      people.set(key, { code, role, learning, conduct, adjustments, complaints, reviews, unitPlan: ofUnit });
      continue;
    }
    people.set(key, {
      code,
      role,
      learning,
      conduct,
      adjustments,
      complaints,
      reviews,
      measures,
      tally: tallies.get(key)?.find(({ filled }) => filled)?.entry,
      raters: Math.max(0, raters(unit) - 1),
      vote: votes?.get(code),
    });
  }
  return people;
}

/** The row that counts; that another was set aside for it is a reading of its own. */
function scoredRow(rows: readonly ConductEntry[] = []): ConductEntry["entry"] | undefined {
  const left = rows.filter(({ setAside }) => setAside === undefined);
  const entry = (left.find(counts) ?? left[0])?.entry;
  if (entry === undefined || isUnreadable(entry) || left.length === rows.length) return entry;
  return { ...entry, isOneOfTwo: true };
}
