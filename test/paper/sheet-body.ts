/** People as the methodology takes them, assessed as one body: for what is said of a result. */

import { type Assessment, assess } from "../../src/assess/assessment";
import type { Bands, Person } from "../../src/methodology/person";
import { points } from "../../src/methodology/units";
import { sheetOf } from "../../src/paper/sheet-of-person";
import { type KnownTabs, knownTabs } from "../../src/read/known-tabs";
import type { Member } from "../../src/read/member";
import { NO_SETTINGS } from "../../src/read/settings";
import { appraisalDate } from "../methodology/rows";

export const UNIT = "Санхүүгийн хэлтэс";
export const bands: Bands = { excellentFrom: points(90), normalFrom: points(60) };

export const memberOf = (person: Person, over: Partial<Member> = {}): Member => ({
  key: person.code,
  code: person.code,
  name: `Хүн ${person.code}`,
  position: "Мэргэжилтэн",
  unit: UNIT,
  role: person.role,
  rated: true,
  reason: undefined,
  unitPlan: undefined,
  tab: "Албан хаагчид",
  row: 2,
  ...over,
});

export function assessedBody(
  people: readonly Person[],
  { members = people.map((person) => memberOf(person)), confirmed = true } = {},
): Assessment {
  return assess({
    settings: {
      ...NO_SETTINGS,
      body: "Жишээ газар",
      year: 2025,
      appraisalDate,
      bands: confirmed ? bands : undefined,
      team: [{ role: "chair", name: "Лувсан Оюун" }],
    },
    members,
    people: new Map(people.map((person) => [person.code, person])),
    problems: [],
    unitOf: () => undefined,
    registers: { complaints: [], reviews: [], declined: [], interviews: [] },
    entries: { plan: [], staffConduct: [], headConduct: [], peers: [], adjustments: [] },
    kept: [],
    prepared: new Map(),
    unowned: [],
    reads: [],
    tabs: { ...knownTabs([]), ...everyTab(members.length) },
    origin: { timeZone: "Asia/Ulaanbaatar" },
    columnOf: () => undefined,
    tabOf: () => undefined,
    headOf: (tab) => ({ tab }),
  });
}

/** No tab is missing, though nobody's rows were read from any. */
function everyTab(units: number): Partial<KnownTabs> {
  const tab = { name: "", cells: [] };
  const tabs = Array.from({ length: units }, () => tab);
  const single = { settings: tab, roster: tab, managements: [tab], peers: [tab], adjustments: [tab] };
  return { ...single, plans: tabs, conducts: tabs };
}

/** The sheet of the person with this code. */
export function evaluationSheetOf(assessment: Assessment, code: string, appendix: boolean) {
  const person = assessment.people.find(({ member }) => member.code === code);
  return person === undefined ? undefined : sheetOf(assessment, person, appendix);
}
