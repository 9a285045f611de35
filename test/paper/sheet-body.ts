/** People as the methodology takes them, assessed as one body: for what is said of a result. */

import { type Assessment, assess } from "../../src/assess/assessment";
import type { Bands, Person } from "../../src/methodology/person";
import { points } from "../../src/methodology/units";
import type { Member } from "../../src/read/tabs/roster";
import { NO_SETTINGS } from "../../src/read/tabs/settings";
import { knownTabs } from "../../src/read/tabs/tab-kinds";
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
    registers: { complaints: [], reviews: [], interviews: [] },
    tabs: knownTabs([]),
    timeZone: "Asia/Ulaanbaatar",
    columnOf: () => undefined,
    tabOf: () => undefined,
  });
}
