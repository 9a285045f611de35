import { DELAY_CAUSES, SECTIONS } from "../../law/words";
import type { Entry, LearningRow, MeasureRow, ReEvaluation } from "../../methodology/person";
import { points } from "../../methodology/units";
import { PLAN, PLAN_COMPUTED } from "../../workbook/columns";
import { readChoice } from "../cells/choice";
import { isBlank, readText } from "../cells/clean-text";
import { readMeasureNumber } from "../cells/code";
import { type DateContext, readDate } from "../cells/date";
import { readNumber } from "../cells/number";
import { ofClause, type Problem } from "../cells/problem";
import { joinRows } from "../joined-rows";
import type { PeopleIndex } from "../people";
import type { RowReader, TabCells } from "../table";
import { openTable } from "./open-table";
import { checkPlanDates } from "./plan-dates";
import { readLevels } from "./plan-levels";
import type { Member } from "./roster";

export type PlanField = keyof typeof PLAN;
type Row = RowReader<PlanField>;
type Section = (typeof SECTIONS)[keyof typeof SECTIONS];

/** A row of a plan tab that belongs to somebody. */
export interface PlanRow {
  readonly member: Member;
  readonly section: Section;
  readonly number: string;
  readonly entry: Entry<MeasureRow> | Entry<LearningRow>;
  readonly reader: Row;
}

const INPUTS = (Object.keys(PLAN) as PlanField[]).filter((field) => !PLAN_COMPUTED.includes(field));
const BEYOND_NAMES = INPUTS.filter((field) => field !== "code" && field !== "name");
const NEEDED = [
  "code",
  "section",
  "number",
  "baseline",
  "target",
  "reached",
  "due",
  "completed",
  "delayCause",
  "delayReason",
  "evidence",
  "droppedBy",
  "reEvaluated",
] as const;

/** The rows of a unit's plan, each joined to its person. Rows that cannot be joined are reported, never dropped. */
export function readPlan(
  tab: TabCells,
  people: PeopleIndex,
  dates: DateContext,
): { rows: readonly PlanRow[]; broken: boolean; problems: Problem[] } {
  const expected = { needed: NEEDED, optional: PLAN_COMPUTED };
  const { headers, broken, problems } = openTable(tab, PLAN, expected);
  if (headers === undefined) return { rows: [], broken, problems };

  const labels = ["name", "objective", "measure"] as const;
  const joined = joinRows(tab, { headers, names: PLAN, inputs: INPUTS, labels }, people);
  problems.push(...joined.problems);
  const rows: PlanRow[] = [];
  for (const { member, row } of joined.joined) {
    const plan = readRow(row, member, dates);
    if (plan !== undefined) rows.push(plan);
    else problems.push(...row.problems.map((problem) => ({ ...problem, people: [member.key] })));
  }
  return { rows, broken, problems };
}

function readRow(row: Row, member: Member, dates: DateContext): PlanRow | undefined {
  if (BEYOND_NAMES.every((field) => isBlank(row.cell(field)))) {
    row.report("section", { level: "warning", id: "row-not-begun", facts: {} });
    return undefined;
  }
  const sectionCell = readChoice(row.cell("section"), SECTIONS);
  const section = row.take("section", sectionCell);
  if (section === undefined && !sectionCell.bad)
    row.report("section", { level: "error", id: "section-missing", facts: {} });
  const numberCell = readMeasureNumber(row.cell("number"));
  const number = row.take("number", numberCell);
  if (number === undefined && !numberCell.bad)
    row.report("number", { level: "error", id: "number-missing", facts: {} });
  if (section === undefined || number === undefined) return undefined;
  if (section === "learning" && number.includes(".")) {
    row.report("number", { level: "error", id: "learning-sub-measure", facts: { number }, clause: "3.3" });
  }
  const entry = section === "learning" ? readLearning(row, number) : readMeasure(row, section, number, dates);
  return { member, section, number, entry, reader: row };
}

function readMeasure(
  row: Row,
  section: "measure" | "additional",
  number: string,
  dates: DateContext,
): Entry<MeasureRow> {
  const droppedBy = readDropped(row);
  const start = droppedBy === undefined ? row.take("start", readDate(row.cell("start"), dates)) : undefined;
  const levels =
    droppedBy === undefined
      ? readLevels(row)
      : { baseline: undefined, target: undefined, reached: undefined };
  const due =
    droppedBy === undefined
      ? row.take("due", readDate(row.cell("due"), { ...dates, periods: true }))
      : undefined;
  const completed =
    droppedBy === undefined ? row.take("completed", readDate(row.cell("completed"), dates)) : undefined;
  const delayCause = row.take("delayCause", readChoice(row.cell("delayCause"), DELAY_CAUSES));
  const delayReason = row.take("delayReason", readText(row.cell("delayReason")));
  checkPlanDates(row, { start, due, completed, year: dates.year });
  const reEvaluation = readReEvaluation(row);
  const name = nameOf(row);
  if (row.failed) return { unreadable: true, at: row.at };
  return {
    at: row.at,
    section,
    number,
    name,
    ...levels,
    due,
    completed,
    delayCause,
    delayReason,
    droppedBy,
    reEvaluation,
  };
}

function readLearning(row: Row, number: string): Entry<LearningRow> {
  const droppedBy = readDropped(row);
  const levels =
    droppedBy === undefined
      ? readLevels(row)
      : { baseline: undefined, target: undefined, reached: undefined };
  const evidence = row.take("evidence", readText(row.cell("evidence")));
  const reEvaluation = readReEvaluation(row);
  const name = nameOf(row);
  if (row.failed) return { unreadable: true, at: row.at };
  return { at: row.at, number, name, ...levels, evidence, droppedBy, reEvaluation };
}

/** 2.7: a removed measure names the decision's number. */
function readDropped(row: Row): string | undefined {
  const decision = row.take("droppedBy", readText(row.cell("droppedBy")));
  if (decision !== undefined && !/\p{Nd}/u.test(decision)) {
    row.report("droppedBy", {
      level: "error",
      id: "dropped-without-number",
      facts: { text: decision },
      clause: "2.7",
    });
  }
  return decision;
}

/** 7.3, 7.4: the team's points, with the evidence that they rest on; their scale is the methodology's to judge. */
function readReEvaluation(row: Row): ReEvaluation | undefined {
  const value = row.take("reEvaluated", ofClause("7.4", readNumber(row.cell("reEvaluated"))));
  if (value === undefined) return undefined;
  if (readText(row.cell("evidence")).value === undefined) {
    row.report("evidence", {
      level: "warning",
      id: "re-evaluated-without-evidence",
      facts: {},
      clause: "7.3",
    });
  }
  return { points: points(value) };
}

function nameOf(row: Row): string {
  row.take("objective", readText(row.cell("objective")));
  row.take("indicator", readText(row.cell("indicator")));
  const measure = row.take("measure", readText(row.cell("measure")));
  return measure ?? readText(row.cell("indicator")).value ?? readText(row.cell("objective")).value ?? "";
}
