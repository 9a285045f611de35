import type { CivilDate } from "../../methodology/civil-date";
import type { Bands } from "../../methodology/person";
import type { Exact } from "../../methodology/units";
import { SETTINGS } from "../../workbook/columns";
import { comparable, readText } from "../cells/clean-text";
import { readDate } from "../cells/date";
import { readNumber, wholeNumber, within } from "../cells/number";
import type { Problem } from "../cells/problem";
import { findHeaders, RowReader, type TabCells } from "../table";
import { readBands } from "./bands";
import { readSkills, type SkillsOfRoles } from "./skills";

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

/** The rows of the settings by their names. */
export type SettingRow = RowReader<"name" | "value" | "help">;
export type SettingRows = Partial<Record<SettingName, SettingRow>>;

/** The settings of the body; what is missing is reported where it will be missed. */
export function readSettings(
  tab: TabCells,
  timeZone: string,
): { settings: Settings; problems: Problem[]; skills: SkillsOfRoles } {
  const { rows, reported } = settingRows(tab);
  const text = (name: SettingName): string | undefined =>
    rows[name]?.take("value", readText(rows[name]?.cell("value")));
  const number = (name: SettingName, low: number, high: number): Exact | undefined =>
    rows[name]?.take("value", within(readNumber(rows[name]?.cell("value")), low, high));
  const year = rows.year?.take("value", wholeNumber(within(readNumber(rows.year.cell("value")), 2000, 2100)));
  const date = (name: "appraisalDate" | "interviewsUntil") =>
    rows[name]?.take("value", readDate(rows[name]?.cell("value"), { timeZone }));
  const appraisalDate = date("appraisalDate");
  const skills = readSkills(tab);
  const bandsSource = text("bandsSource");
  const settings: Settings = {
    body: text("body") ?? "",
    year: year ?? yearOf(appraisalDate),
    appraisalDate,
    interviewsUntil: date("interviewsUntil"),
    bands: readBands(rows, number, bandsSource),
    bandsSource,
    staffSkills: skills["civil-servant"].skills,
    headSkills: skills["unit-head"].skills,
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
  const appraisedIn = yearOf(appraisalDate);
  if (year !== undefined && appraisedIn !== undefined && (appraisedIn < year || appraisedIn > year + 1)) {
    const facts = { year, date: appraisalDate };
    rows.appraisalDate?.report("value", { level: "warning", id: "appraisal-year", facts, clause: "2.4" });
  }
  const problems = reported.flatMap((row) => row.problems.map((problem) => ({ ...problem, people: [] })));
  return { settings, problems, skills };
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

/** Each setting's row. Of a setting that stands twice with two values neither is believed; both rows are reported. */
function settingRows(tab: TabCells): { rows: SettingRows; reported: readonly SettingRow[] } {
  const headers = findHeaders(tab, SETTINGS);
  const columns =
    headers !== undefined && headers.missing.length < 2 ? headers.columns : { name: 0, value: 1, help: 2 };
  const rows: SettingRows = {};
  const reported: SettingRow[] = [];
  const doubtful = new Set<SettingName>();
  tab.cells.forEach((cells, index) => {
    const label = cells[columns.name ?? 0];
    if (typeof label !== "string") return;
    const row = new RowReader<"name" | "value" | "help">(tab, columns, SETTINGS, index);
    for (const [setting, name] of Object.entries(SETTING_NAMES) as [SettingName, string][]) {
      if (comparable(label) !== comparable(name)) continue;
      reported.push(row);
      const first = rows[setting];
      if (first === undefined) {
        rows[setting] = row;
        continue;
      }
      row.report("name", { level: "error", id: "setting-twice", facts: { name } });
      if (String(row.cell("value")) !== String(first.cell("value"))) doubtful.add(setting);
    }
  });
  for (const setting of doubtful) delete rows[setting];
  return { rows, reported };
}
