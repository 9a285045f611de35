import { type CivilDate, yearOf } from "../methodology/civil-date";
import type { Bands, Person } from "../methodology/person";
import { PLAN_ROWS, SETTINGS, type SettingName } from "../workbook/settings";
import { readBands } from "./bands";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import type { Problem } from "./problem";
import { problemsOf } from "./rows-of-people";
import { settingRows } from "./setting-rows";
import { type Audience, readSkills, type Skills } from "./skills";
import type { TabCells } from "./table";

interface TeamMember {
  readonly role: "chair" | "secretary" | "member";
  readonly name: string;
}

export interface Settings {
  readonly body: string;
  readonly year: number | undefined;
  readonly appraisalDate: CivilDate | undefined;
  /** The appraisal day as it was typed, by which live columns count, also where it cannot be that of the year. */
  readonly typedDay: CivilDate | undefined;
  /** Something stands for the appraisal day and is none that counts. */
  readonly isDayWrong: boolean;
  /** The same of the year. */
  readonly isYearWrong: boolean;
  /** The last day for progress interviews by the Procedure (6.4); undefined until the office fills it. */
  readonly interviewsUntil: CivilDate | undefined;
  /** How many rows of each section set-up prepares for a person. */
  readonly planRows: Readonly<Record<keyof typeof PLAN_ROWS, number>>;
  /** Undefined until they are whole, sourced and confirmed (reading `bands`). */
  readonly bands: Bands | undefined;
  readonly bandsSource: string | undefined;
  readonly staffSkills: readonly string[];
  readonly headSkills: readonly string[];
  /** For whom the adopted skills are, where they are not for everybody of the role. */
  readonly audiences: Readonly<Record<Person["role"], readonly Audience[]>>;
  readonly team: readonly TeamMember[];
  /** What the papers of the team say besides; empty where it is written by hand, and without an approver where none approves. */
  readonly papers: {
    readonly place: string;
    readonly decision: string;
    readonly approver: { readonly position: string; readonly name: string } | undefined;
  };
}

export const NO_SETTINGS: Settings = {
  body: "",
  year: undefined,
  appraisalDate: undefined,
  typedDay: undefined,
  isDayWrong: false,
  isYearWrong: false,
  interviewsUntil: undefined,
  planRows: PLAN_ROWS,
  bands: undefined,
  bandsSource: undefined,
  staffSkills: [],
  headSkills: [],
  audiences: { "civil-servant": [], "unit-head": [] },
  team: [],
  papers: { place: "", decision: "", approver: undefined },
};

const NEEDED = ["year", "appraisalDate", "excellentFrom", "normalFrom"] as const;
const TEAM = { chair: "chair", secretary: "secretary" } as const;
const MEMBERS = ["member1", "member2", "member3", "member4", "member5"] as const;

/** The settings of the body; what is missing is reported where it will be missed. */
export function readSettings(
  cells: TabCells,
  dates: DateContext,
): { settings: Settings; problems: Problem[]; skills: Readonly<Record<Person["role"], Skills>> } {
  const { rows, reported, has } = settingRows(cells, dates);
  const [year, day] = [rows.take("year"), rows.take("appraisalDate")];
  const fits = day === undefined || year === undefined || (yearOf(day) >= year && yearOf(day) <= year + 1);
  const appraisalDate = fits ? day : undefined;
  const skills = {
    "civil-servant": readSkills(cells, "civil-servant", dates),
    "unit-head": readSkills(cells, "unit-head", dates),
  };
  const bandsSource = rows.take("bandsSource");
  const member = (setting: (typeof MEMBERS)[number] | keyof typeof TEAM): TeamMember[] => {
    const named = rows.take(setting);
    const role = setting in TEAM ? TEAM[setting as keyof typeof TEAM] : "member";
    return named === undefined ? [] : [{ role, name: named }];
  };
  const approver = rows.take("approver");
  const isFilled = (setting: SettingName) => rows.row(setting)?.isBlank("value") === false;
  const settings: Settings = {
    body: rows.take("body") ?? "",
    year,
    appraisalDate,
    typedDay: day,
    isDayWrong: appraisalDate === undefined && isFilled("appraisalDate"),
    isYearWrong: year === undefined && isFilled("year"),
    interviewsUntil: rows.take("interviewsUntil"),
    planRows: {
      measure: rows.take("measureRows") ?? PLAN_ROWS.measure,
      learning: rows.take("learningRows") ?? PLAN_ROWS.learning,
      additional: rows.take("additionalRows") ?? PLAN_ROWS.additional,
    },
    bands: readBands(rows, bandsSource),
    bandsSource,
    staffSkills: skills["civil-servant"].skills,
    headSkills: skills["unit-head"].skills,
    audiences: {
      "civil-servant": skills["civil-servant"].audiences,
      "unit-head": skills["unit-head"].audiences,
    },
    team: (["chair", "secretary", ...MEMBERS] as const).flatMap(member),
    papers: {
      place: rows.take("place") ?? "",
      decision: rows.take("teamDecision") ?? "",
      approver:
        approver === undefined ? undefined : { position: approver, name: rows.take("approverName") ?? "" },
    },
  };
  const isAllowed = rows.take("ofLawsKind") === true;
  if (!isAllowed && settings.staffSkills.length + settings.headSkills.length > 0) {
    const name = settings.staffSkills.length > 0 ? "staffSkill1" : "headSkill1";
    const row = rows.row("ofLawsKind") ?? rows.row(name);
    row?.report("value", issue("warning", "skills-without-ground", { name: SETTINGS.ofLawsKind.name }));
  }
  const dayRow = rows.row("appraisalDate");
  // What a quarter or a paper of the year is, nobody may guess from the day of the appraisal.
  const yearRow = rows.row("year");
  if (yearRow?.isBlank("value") === true)
    yearRow.report("value", issue("warning", "setting-missing", { name: SETTINGS.year.name }));
  if (dayRow?.isBlank("value") === true)
    dayRow.report("value", issue("warning", "setting-missing", { name: SETTINGS.appraisalDate.name }));
  if (!fits) dayRow?.report("value", issue("warning", "appraisal-year", { year, date: day }));
  return {
    settings,
    problems: [...missingRows(cells, has), ...reported.flatMap((row) => problemsOf(row, []))],
    skills,
  };
}

/** Rows that results rest on and that are not there, which set-up writes again. */
function missingRows(cells: TabCells, has: (setting: SettingName) => boolean): Problem[] {
  const names = NEEDED.filter((setting) => !has(setting)).map((setting) => SETTINGS[setting].name);
  if (names.length === 0) return [];
  const what = issue("warning", "setting-row-missing", { names }, "7.7");
  return [{ ...what, tab: cells.name, row: 1, near: true, people: [] }];
}
