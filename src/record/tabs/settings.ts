import type { CivilDate } from "../../methodology/civil-date";
import type { Bands } from "../../methodology/person";
import { type Exact, points } from "../../methodology/units";
import { readChoice } from "../cells/choice";
import { comparable, readText } from "../cells/clean-text";
import { readDate } from "../cells/date";
import { readNumber, wholeNumber, within } from "../cells/number";
import { HEAD_INDICATORS, SETTINGS, STAFF_INDICATORS, YES_NO } from "../columns";
import type { Problem } from "../problem";
import { findHeaders, RowReader, type TabCells } from "../table";

/** The names in the first column of `Тохиргоо`; the value stands beside each. */
export const SETTING_NAMES = {
  body: "Байгууллага",
  year: "Үнэлгээний жил",
  appraisalDate: "Үнэлэх өдөр",
  interviewsUntil: "Явцын ярилцлагын эцсийн өдөр",
  excellentFrom: "Маш сайн: доод оноо",
  excellentTo: "Маш сайн: дээд оноо",
  normalFrom: "Хэвийн: доод оноо",
  normalTo: "Хэвийн: дээд оноо",
  unsatisfactoryFrom: "Хангалтгүй: доод оноо",
  unsatisfactoryTo: "Хангалтгүй: дээд оноо",
  bandsSource: "Ангиллын эх сурвалж",
  bandsConfirmed: "Ангилал баталгаажсан эсэх",
  staffSkill1: "Албан хаагчийн мэргэжлийн ур чадвар 1",
  staffSkill2: "Албан хаагчийн мэргэжлийн ур чадвар 2",
  staffSkill3: "Албан хаагчийн мэргэжлийн ур чадвар 3",
  headSkill1: "Нэгжийн даргын мэргэжлийн ур чадвар 1",
  headSkill2: "Нэгжийн даргын мэргэжлийн ур чадвар 2",
  headSkill3: "Нэгжийн даргын мэргэжлийн ур чадвар 3",
  chair: "Үнэлгээний багийн ахлагч",
  secretary: "Нарийн бичгийн дарга",
  member1: "Багийн гишүүн 1",
  member2: "Багийн гишүүн 2",
  member3: "Багийн гишүүн 3",
  member4: "Багийн гишүүн 4",
  member5: "Багийн гишүүн 5",
} as const;

export type SettingName = keyof typeof SETTING_NAMES;

export interface TeamMember {
  readonly role: "chair" | "secretary" | "member";
  readonly name: string;
}

export interface Settings {
  readonly body: string;
  readonly year: number | undefined;
  readonly appraisalDate: CivilDate | undefined;
  /** The last day for progress interviews by the Procedure (6.4); undefined until the office fills it. */
  readonly interviewsUntil: CivilDate | undefined;
  /** Undefined until they are whole, sourced and confirmed (reading `bands`). */
  readonly bands: Bands | undefined;
  readonly bandsSource: string | undefined;
  readonly staffSkills: readonly string[];
  readonly headSkills: readonly string[];
  readonly team: readonly TeamMember[];
}

export const NO_SETTINGS: Settings = {
  body: "",
  year: undefined,
  appraisalDate: undefined,
  interviewsUntil: undefined,
  bands: undefined,
  bandsSource: undefined,
  staffSkills: [],
  headSkills: [],
  team: [],
};

type Rows = Partial<Record<SettingName, RowReader<"name" | "value" | "help">>>;

/** The settings of the body; what is missing is reported where it will be missed. */
export function readSettings(tab: TabCells, timeZone: string): { settings: Settings; problems: Problem[] } {
  const rows = settingRows(tab);
  const text = (name: SettingName): string | undefined =>
    rows[name]?.take("value", readText(rows[name]?.cell("value")));
  const number = (name: SettingName, low: number, high: number): Exact | undefined =>
    rows[name]?.take("value", within(readNumber(rows[name]?.cell("value")), low, high));
  const year = rows.year?.take("value", wholeNumber(within(readNumber(rows.year.cell("value")), 2000, 2100)));
  const date = (name: "appraisalDate" | "interviewsUntil") =>
    rows[name]?.take("value", readDate(rows[name]?.cell("value"), { timeZone }));
  const appraisalDate = date("appraisalDate");
  const staffSkills = skills(rows, ["staffSkill1", "staffSkill2", "staffSkill3"], STAFF_INDICATORS);
  const headSkills = skills(rows, ["headSkill1", "headSkill2", "headSkill3"], HEAD_INDICATORS);
  const bandsSource = text("bandsSource");
  const settings: Settings = {
    body: text("body") ?? "",
    year: year ?? yearOf(appraisalDate),
    appraisalDate,
    interviewsUntil: date("interviewsUntil"),
    bands: readBands(rows, number, bandsSource),
    bandsSource,
    staffSkills,
    headSkills,
    team: TEAM.flatMap(({ setting, role }) => {
      const name = text(setting);
      return name === undefined ? [] : [{ role, name }];
    }),
  };
  if (appraisalDate === undefined) {
    rows.appraisalDate?.report("value", {
      level: "warning",
      id: "setting-missing",
      facts: { name: SETTING_NAMES.appraisalDate },
      clause: "2.4",
    });
  }
  const problems = Object.values(rows).flatMap((row) =>
    row.problems.map((problem) => ({ ...problem, people: [] })),
  );
  return { settings, problems };
}

const TEAM = [
  { setting: "chair", role: "chair" },
  { setting: "secretary", role: "secretary" },
  { setting: "member1", role: "member" },
  { setting: "member2", role: "member" },
  { setting: "member3", role: "member" },
  { setting: "member4", role: "member" },
  { setting: "member5", role: "member" },
] as const;

const yearOf = (date: CivilDate | undefined) => (date === undefined ? undefined : Number(date.slice(0, 4)));

function settingRows(tab: TabCells): Rows {
  const headers = findHeaders(tab, SETTINGS);
  const columns =
    headers !== undefined && headers.missing.length < 2 ? headers.columns : { name: 0, value: 1, help: 2 };
  const rows: Rows = {};
  tab.cells.forEach((cells, index) => {
    const label = cells[columns.name ?? 0];
    if (typeof label !== "string") return;
    for (const [setting, name] of Object.entries(SETTING_NAMES) as [SettingName, string][]) {
      if (comparable(label) !== comparable(name)) continue;
      const row = new RowReader<"name" | "value" | "help">(tab, columns, SETTINGS, index);
      const first = rows[setting];
      if (first === undefined) rows[setting] = row;
      else first.report("name", { level: "error", id: "setting-twice", facts: { name } });
    }
  });
  return rows;
}

/** The adopted skills; each stands beside the indicators of the annex, under a name of its own. */
function skills(rows: Rows, names: readonly SettingName[], indicators: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names) {
    const row = rows[name];
    const skill = row?.take("value", readText(row.cell("value"), 200));
    if (skill === undefined) continue;
    if ([...indicators, ...found].some((other) => comparable(other) === comparable(skill))) {
      row?.report("value", { level: "error", id: "skills-repeat", facts: { skill } });
    } else found.push(skill);
  }
  return found;
}

type NumberOf = (name: SettingName, low: number, high: number) => Exact | undefined;

/** The bands must cover 0 to 100 without gap or overlap at two decimals, name their source and be confirmed. */
function readBands(rows: Rows, number: NumberOf, source: string | undefined): Bands | undefined {
  const edge = (name: SettingName) => number(name, 0, 100);
  const [eFrom, eTo] = [edge("excellentFrom"), edge("excellentTo")];
  const [nFrom, nTo] = [edge("normalFrom"), edge("normalTo")];
  const [uFrom, uTo] = [edge("unsatisfactoryFrom"), edge("unsatisfactoryTo")];
  const confirmed =
    rows.bandsConfirmed?.take("value", readChoice(rows.bandsConfirmed.cell("value"), YES_NO)) === true;
  const report = (
    name: SettingName,
    id: Problem["id"],
    level: Problem["level"],
    facts: Problem["facts"] = {},
  ) => rows[name]?.report("value", { level, id, facts, clause: "7.2" });

  if (eFrom === undefined || nFrom === undefined) {
    report("excellentFrom", "bands-missing", "warning");
    return undefined;
  }
  const gaps: [SettingName, Exact | undefined, Exact][] = [
    ["normalTo", nTo, eFrom],
    ["unsatisfactoryTo", uTo, nFrom],
  ];
  let whole = true;
  for (const [name, to, nextFrom] of gaps) {
    if (to === undefined) continue;
    const step = nextFrom.sub(to);
    if (step.lte(0)) report(name, "bands-overlap", "error", { to, from: nextFrom });
    else if (step.gt("0.01")) report(name, "bands-gap", "error", { to, from: nextFrom });
    whole &&= step.gt(0) && step.lte("0.01");
  }
  if (
    eFrom.lte(nFrom) ||
    nFrom.lte(0) ||
    (eTo !== undefined && !eTo.equals(100)) ||
    (uFrom !== undefined && !uFrom.equals(0))
  ) {
    report("excellentFrom", "bands-order", "error");
    whole = false;
  }
  if (whole && source === undefined) report("bandsSource", "bands-without-source", "warning");
  if (whole && !confirmed) report("bandsConfirmed", "bands-unconfirmed", "warning");
  if (!whole || !confirmed || source === undefined) return undefined;
  return { excellentFrom: points(eFrom), normalFrom: points(nFrom) };
}
