import { ROLES, roleName, SECTIONS, wordOf } from "../law/words";
import { civilDate, daysInMonth, partsOf } from "../methodology/civil-date";
import type { Body } from "../read/body";
import { readChoice } from "../read/cells/choice";
import { isBlank, readText } from "../read/cells/clean-text";
import { readMeasureNumber } from "../read/cells/code";
import type { Section } from "../read/import-sections";
import { type CarriedRow, type CarriedUnitRow, NEXT_YEAR, type NextYear } from "../read/next-year";
import type { RowOfTab } from "../read/row";
import { plan } from "../workbook/plan";
import { SETTING_KEYS, type SettingName } from "../workbook/settings";
import { unitPlan } from "../workbook/unit-plan";

/** What is decided for each year anew. */
const NOT_CARRIED: readonly SettingName[] = ["bandsConfirmed", "interviewsUntil", "year", "appraisalDate"];
const TEXTS = ["objective", "measure", "indicator", "measuredIn"] as const;

/**
 * What a workbook gives to the next year's: everybody of the roster, the settings without what is decided each year anew, and
 * what the plans say. Of levels, dates, evidence, decisions, points and votes nothing. A measure that left the plan by a
 * decision (2.7) is no part of it any more.
 */
export function nextYearOf(body: Body, values: Readonly<Record<SettingName, string>>): NextYear {
  const { settings, members, kept } = body;
  const filled = SETTING_KEYS.filter((name) => !NOT_CARRIED.includes(name) && values[name] !== "");
  return {
    format: NEXT_YEAR,
    from: { body: settings.body, year: settings.year ?? null },
    people: members.map(({ code, name, position, unit, role }) => ({
      ...{ code, name, position, unit },
      role: roleName(role),
    })),
    settings: { ...Object.fromEntries(filled.map((name) => [name, values[name]])), ...ofNextYear(body) },
    plans: kept.flatMap(({ tab, member, row }): CarriedRow[] => {
      if (tab.kind !== plan.kind || !isOfPlan(row)) return [];
      const section = readChoice<Section>(row.cell("section"), SECTIONS).value;
      // A head has a row of Б alone (5.3).
      const isTheirs = member.role !== ROLES["Нэгжийн дарга"] || section === "learning";
      if (section === undefined || !isTheirs) return [];
      return [{ code: member.code, section: wordOf(SECTIONS, section), ...textsOf(row) }];
    }),
    unitPlans: unitRows(kept.flatMap(({ tab, row }) => (tab.kind === unitPlan.kind ? [row] : []))),
  };
}

/** A row of the units' plan is kept once for each of its heads. */
function unitRows(rows: readonly RowOfTab[]): CarriedUnitRow[] {
  const once = new Map(rows.filter(isOfPlan).map((row) => [row.at.row, row]));
  return [...once.values()].map((row) => ({ unit: textIn(row, "unit"), ...textsOf(row) }));
}

const isOfPlan = (row: RowOfTab): boolean =>
  isBlank(row.cell("droppedBy")) && TEXTS.some((field) => textIn(row, field) !== "");

const textIn = (row: RowOfTab, field: string): string => readText(row.cell(field)).value ?? "";

const textsOf = (row: RowOfTab) => ({
  number: readMeasureNumber(row.cell("number")).value ?? "",
  objective: textIn(row, "objective"),
  measure: textIn(row, "measure"),
  indicator: textIn(row, "indicator"),
  measuredIn: textIn(row, "measuredIn"),
});

/** The year after, and as the day of its appraisal the same day of that year: a proposal, which people see before it is written. */
function ofNextYear({ settings: { year, appraisalDate } }: Body): Record<string, string> {
  const next = year === undefined ? {} : { year: String(year + 1) };
  if (year === undefined || appraisalDate === undefined) return next;
  const { year: of, month, day } = partsOf(appraisalDate);
  const date = civilDate(of + 1, month, Math.min(day, daysInMonth(of + 1, month)));
  return date === undefined ? next : { ...next, appraisalDate: date };
}
