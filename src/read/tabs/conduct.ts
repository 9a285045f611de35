import { type ConductScale, HEAD_SCALE, STAFF_SCALE } from "../../law/scales";
import type { ConductRow, Entry, IndicatorScore, Person } from "../../methodology/person";
import { points } from "../../methodology/units";
import { CONDUCT_MEAN, HEAD_INDICATORS, RE_EVALUATED_SUFFIX, STAFF_INDICATORS } from "../../workbook/columns";
import { readNumber, within } from "../cells/number";
import { ofClause, type Problem } from "../cells/problem";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { RowReader, TabCells } from "../table";
import { openTable } from "./open-table";
import type { Member } from "./roster";

/** The superior's row of one person, joined. */
export interface ConductEntry {
  readonly member: Member;
  readonly entry: Entry<ConductRow>;
  readonly reader: RowReader<string>;
}

/** Whom a conduct tab is about: its indicators, their highest points, and the skills that the body adopted. */
export interface ConductForm {
  readonly role: Person["role"];
  readonly indicators: readonly string[];
  readonly highest: ConductScale["highest"];
  readonly skills: readonly string[];
}

export const staffForm = (skills: readonly string[]): ConductForm => ({
  role: "civil-servant",
  indicators: STAFF_INDICATORS,
  highest: STAFF_SCALE.highest,
  skills,
});

export const headForm = (skills: readonly string[]): ConductForm => ({
  role: "unit-head",
  indicators: HEAD_INDICATORS,
  highest: HEAD_SCALE.highest,
  skills,
});

/** The headers of a conduct tab: the indicators of the annex, the adopted skills, and a column (дахин) for each. */
export function conductHeaders({ indicators, skills }: ConductForm): Record<string, string> {
  const all = [...indicators, ...skills];
  const own = all.map((name) => [name, name]);
  const reEvaluated = all.map((name) => [name + RE_EVALUATED_SUFFIX, name + RE_EVALUATED_SUFFIX]);
  return Object.fromEntries([
    ["code", "Код"],
    ["name", "Овог, нэр"],
    ...own,
    ["mean", CONDUCT_MEAN],
    ...reEvaluated,
  ]);
}

/** The superior's points, a row a person (4.1, 5.4). */
export function readConduct(
  tab: TabCells,
  people: PeopleIndex,
  form: ConductForm,
): { rows: readonly ConductEntry[]; broken: boolean; problems: Problem[] } {
  const names = conductHeaders(form);
  const indicators = [...form.indicators, ...form.skills];
  const optional = ["name", "mean", ...indicators.map((name) => name + RE_EVALUATED_SUFFIX)];
  const { headers, broken, problems } = openTable(tab, names, { needed: ["code", ...indicators], optional });
  if (headers === undefined) return { rows: [], broken, problems };
  // The column of an adopted skill is not there from the beginning: set-up adds it.
  const said = problems.map((problem): Problem => {
    const skill = form.skills.find(
      (name) => problem.id === "header-missing" && problem.facts.header === name,
    );
    return skill === undefined ? problem : { ...problem, id: "skill-column-missing", facts: { skill } };
  });

  const inputs = Object.keys(names).filter((field) => field !== "mean");
  const joined = joinRows(tab, { headers, names, inputs, labels: ["name"] }, people);
  const rows = joined.joined.map(({ member, row }) => ({
    member,
    entry: readScores(row, form),
    reader: row,
  }));
  return { rows, broken, problems: [...said, ...joined.problems] };
}

function readScores(row: RowReader<string>, { indicators, skills, highest }: ConductForm): Entry<ConductRow> {
  const score = (indicator: string, professional: boolean): IndicatorScore => {
    const value = row.take(indicator, within(readNumber(row.cell(indicator)), 0, highest));
    const field = indicator + RE_EVALUATED_SUFFIX;
    const again = row.take(field, ofClause("7.4", readNumber(row.cell(field))));
    return {
      indicator,
      professional,
      points: value === undefined ? undefined : points(value),
      reEvaluation: again === undefined ? undefined : { points: points(again) },
    };
  };
  const scores = [
    ...indicators.map((name) => score(name, false)),
    ...skills.map((name) => score(name, true)),
  ];
  return row.failed ? { unreadable: true, at: row.at } : { at: row.at, scores };
}

/** Whether a row holds any score; the rows that set-up prepares hold only the code and the name. */
export function isScored(entry: Entry<ConductRow>): boolean {
  return (
    "unreadable" in entry ||
    entry.scores.some((score) => score.points !== undefined || score.reEvaluation !== undefined)
  );
}
