import { headsTable, staffConductTable } from "../law/annex/tables";
import { HEAD_SCALE, STAFF_SCALE } from "../law/scales";
import type { Person } from "../methodology/person";
import { named, number, numberOrDash, numberWithin } from "../read/cells/kinds";
import { input, LONGEST_TAB_NAME, live, nameCut, type OfPeople, type Tab, tabOf, whose } from "./tab";

const OF_CONDUCT = " · хандлага";

export const conductTabName = (unit: string): string =>
  `${nameCut(unit, LONGEST_TAB_NAME - OF_CONDUCT.length)}${OF_CONDUCT}`;

/** How the table of staff (4.1–4.3) and that of heads (5.4–5.6) differ. */
const FORMS = {
  "civil-servant": { table: staffConductTable, kind: "conduct", row: "Хандлага", colour: "#f9ab00" },
  "unit-head": { table: headsTable, kind: "management", row: "Удирдах арга барил", colour: "#e8710a" },
} as const;
const SCALES = { "civil-servant": STAFF_SCALE, "unit-head": HEAD_SCALE } as const;

/** The indicators of the annex for a role, by name. */
const indicatorsOf = (role: Person["role"]): readonly string[] =>
  FORMS[role].table.indicators.map(({ name }) => name);

export const reEvaluatedHeader = (indicator: string): string => `${indicator} (дахин)`;

/** Whom a conduct tab is about, and by what they are scored. */
export interface ConductForm {
  readonly role: Person["role"];
  readonly indicators: readonly string[];
  /** The skills that the body adopted (4.2, 5.5). */
  readonly skills: readonly string[];
  /** A column an indicator, which is its own field. */
  readonly tab: Tab<OfPeople>;
}

/** The superior's table of a role with its adopted skills: points, live mean, and the team's columns (7.4). */
export function conductForm(role: Person["role"], skills: readonly string[]): ConductForm {
  const { kind, row, colour } = FORMS[role];
  const clauses = SCALES[role];
  const { highest } = clauses;
  const indicators = indicatorsOf(role);
  const all = [...indicators, ...skills];
  const scale = { format: "number", limits: [0, highest] } as const;
  const columnOf = (header: string) => {
    const note = `${clauses.indicator}. 0–${highest} оноо. Хоосон нь 0 биш.`;
    return input(header, clauses.indicator, numberWithin(0, highest), {
      width: 110,
      ...scale,
      presence: "needed",
      note,
    });
  };
  // Who has the skill misses their points without it; everybody else needs none.
  const skillColumnOf = (header: string) => {
    const note = `${clauses.skill}. 0–${highest} оноо. Хоосон нь 0 биш. Энэ хүнд хамаарахгүй бол “–”.`;
    return input(header, clauses.skill, numberOrDash(0, highest), {
      width: 110,
      format: "number",
      presence: "expected",
      note,
    });
  };
  const points = [
    ...indicators.map((header) => [header, columnOf(header)] as const),
    ...skills.map((header) => [header, skillColumnOf(header)] as const),
  ];
  const again = all.map(reEvaluatedHeader).map((header) => {
    const note = "7.4. Үнэлгээний баг бичнэ. Хоосон бол хэвээр баталсан.";
    return [
      header,
      input(header, "7.4", number, { width: 110, ...scale, presence: "optional", by: "team", note }),
    ] as const;
  });
  const mean = live("Дундаж оноо", clauses.mean, {
    width: 90,
    note: `${clauses.mean}. Өөрөө бодогдоно.`,
    formula: ({ block }) => `HANDLAGA_AVG(${block(all)};${highest})`,
  });
  const tab = tabOf<OfPeople>({
    kind,
    columns: {
      ...whose(clauses.mean),
      ...Object.fromEntries(points),
      mean,
      ...Object.fromEntries(again),
      droppedBy: input("Хассан шийдвэр", clauses.mean, named, {
        width: 160,
        presence: "optional",
        note: `${clauses.mean}. Жилийн дотор нэгж сольсон хүний хоёр мөрийн нэгийг хасах багийн шийдвэр, дугаартай нь.`,
      }),
    },
    signs: indicators.slice(1),
    labels: ["name"],
    owners: { role, rows: "one" },
    sealed: { told: [], named: () => row },
    frozenColumns: 2,
    colour,
  });
  return { role, indicators, skills, tab };
}
