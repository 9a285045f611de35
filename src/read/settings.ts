import type { CivilDate } from "../methodology/civil-date";
import type { Bands, Person } from "../methodology/person";
import { SETTING_KEYS, SETTINGS, type SettingName, settings as settingsTab } from "../workbook/settings";
import type { InputColumn } from "../workbook/tab";
import { readBands } from "./bands";
import { comparable } from "./cells/clean-text";
import type { DateContext } from "./cells/date";
import { issue } from "./cells/issues";
import type { CellKind } from "./cells/kinds";
import type { Problem } from "./problem";
import { Row, type RowOfTab } from "./row";
import { problemsOf } from "./rows-of-people";
import { settingHeaders } from "./setting-headers";
import { readSkills, type Skills } from "./skills";
import type { TabCells } from "./table";

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

const { name, value, help } = settingsTab.columns;

/** The row of one setting, whose value is read by the setting's own kind. */
type SettingRow<T> = Row<{ name: typeof name; value: InputColumn<T>; help: typeof help }>;
type KindOf<N extends SettingName> = (typeof SETTINGS)[N]["kind"];
type SettingValue<N extends SettingName> = KindOf<N> extends CellKind<infer T> ? T : never;

/** Takes the value of a setting, and says what is wrong with it; undefined where the setting is blank or not there. */
export interface SettingRows {
  take<N extends SettingName>(setting: N): SettingValue<N> | undefined;
  row(setting: SettingName): SettingRow<unknown> | undefined;
}

const TEAM = { chair: "chair", secretary: "secretary" } as const;
const MEMBERS = ["member1", "member2", "member3", "member4", "member5"] as const;

/** The settings of the body; what is missing is reported where it will be missed. */
export function readSettings(
  cells: TabCells,
  dates: DateContext,
): { settings: Settings; problems: Problem[]; skills: Readonly<Record<Person["role"], Skills>> } {
  const { rows, reported } = settingRows(cells, dates);
  const [year, appraisalDate] = [rows.take("year"), rows.take("appraisalDate")];
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
  const settings: Settings = {
    body: rows.take("body") ?? "",
    year: year ?? yearOf(appraisalDate),
    appraisalDate,
    interviewsUntil: rows.take("interviewsUntil"),
    bands: readBands(rows, bandsSource),
    bandsSource,
    staffSkills: skills["civil-servant"].skills,
    headSkills: skills["unit-head"].skills,
    team: (["chair", "secretary", ...MEMBERS] as const).flatMap(member),
  };
  const day = rows.row("appraisalDate");
  if (appraisalDate === undefined)
    day?.report("value", issue("warning", "setting-missing", { name: SETTINGS.appraisalDate.name }));
  else if (year !== undefined && (yearOf(appraisalDate) < year || yearOf(appraisalDate) > year + 1))
    day?.report("value", issue("warning", "appraisal-year", { year, date: appraisalDate }));
  return { settings, problems: reported.flatMap((row) => problemsOf(row, [])), skills };
}

const yearOf = <D extends CivilDate | undefined>(date: D) =>
  (date === undefined ? undefined : Number(date.slice(0, 4))) as D extends undefined ? undefined : number;

/** Each setting's row. Of a setting that stands twice with two values neither is believed; both rows are reported. */
function settingRows(cells: TabCells, dates: DateContext): { rows: SettingRows; reported: RowOfTab[] } {
  const headers = settingHeaders(cells);
  const found = new Map<SettingName, SettingRow<unknown>>();
  const reported: RowOfTab[] = [];
  const doubtful = new Set<SettingName>();
  cells.cells.forEach((line, index) => {
    const label = line[headers.columns.name ?? 0];
    if (typeof label !== "string") return;
    for (const setting of SETTING_KEYS) {
      const { name: words, clause, kind } = SETTINGS[setting];
      if (comparable(label) !== comparable(words)) continue;
      const columns = { name, value: { ...value, clause, kind: kind as CellKind<unknown> }, help };
      const row = new Row({ cells, tab: { ...settingsTab, columns }, headers, dates }, index);
      reported.push(row);
      const first = found.get(setting);
      if (first === undefined) {
        found.set(setting, row);
        continue;
      }
      row.report("name", issue("error", "setting-twice", { name: words }));
      if (String(row.cell("value")) !== String(first.cell("value"))) doubtful.add(setting);
    }
  });
  for (const setting of doubtful) found.delete(setting);
  return {
    rows: {
      // The setting's own kind reads its value.
      take: <N extends SettingName>(setting: N) =>
        found.get(setting)?.take("value") as SettingValue<N> | undefined,
      row: (setting) => found.get(setting),
    },
    reported,
  };
}
