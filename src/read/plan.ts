import { yearOf } from "../methodology/civil-date";
import type { Entry, LearningRow, MeasureRow, ReEvaluation } from "../methodology/person";
import { points } from "../methodology/units";
import { plan } from "../workbook/plan";
import { unnumbered } from "./cells/decision";
import { type CellIssue, issue } from "./cells/issues";
import { type LevelRow, NO_LEVELS, readLevels } from "./levels";
import type { Member } from "./member";
import type { Row as TabRow } from "./row";
import { type Entered, type ReadingContext, readRows, type TabRead } from "./rows-of-people";
import type { TabCells } from "./table";

type Row = TabRow<typeof plan.columns>;

/** A row of a plan tab that belongs to somebody. */
export interface PlanEntry extends Entered<Row> {
  readonly section: (MeasureRow | { readonly section: "learning" })["section"];
  readonly number: string;
  /** What makes two rows one, in the plan of one unit. */
  readonly key: string;
  readonly entry: Entry<MeasureRow> | Entry<LearningRow>;
}

/** What the rows of one number of a person have in common. */
export const measureKey = (
  member: Pick<Member, "key">,
  section: PlanEntry["section"],
  number: string,
): string => `${member.key}|${section}|${number}`;

/** The rows of a unit's plan, each joined to its person. */
export const readPlan = (cells: TabCells, context: ReadingContext): TabRead<PlanEntry> =>
  readRows(cells, plan, context, (row, member) => readRow(row, member, context.dates.year));

function readRow(row: Row, member: Member, year: number | undefined): PlanEntry | undefined {
  const section = row.take("section");
  if (row.isBlank("section")) row.report("section", issue("error", "section-missing", {}));
  const number = row.take("number");
  if (row.isBlank("number")) row.report("number", issue("error", "number-missing", {}));
  if (section === undefined || number === undefined) return undefined;
  if (section === "learning" && number.includes("."))
    row.report("number", issue("error", "learning-sub-measure", { number }, "3.3"));
  const entry = section === "learning" ? readLearning(row, number) : readMeasure(row, section, number, year);
  return { member, row, section, number, key: measureKey(member, section, number), entry };
}

function readMeasure(
  row: Row,
  section: MeasureRow["section"],
  number: string,
  year: number | undefined,
): Entry<MeasureRow> {
  const droppedBy = readDropped(row);
  const counts = droppedBy === undefined;
  // What awaits the year is told by 2.4; a start says nothing while there is no year.
  const start = counts && !awaitsYear(row, "start") ? row.take("start") : undefined;
  const { baseline, target, reached } = counts ? readLevels(levelsOf(row), false) : NO_LEVELS;
  const dueAwaitsYear = counts && awaitsYear(row, "due");
  const due = counts && !dueAwaitsYear ? row.take("due") : undefined;
  const completed = counts ? row.take("completed") : undefined;
  const [delayCause, delayReason] = [row.take("delayCause"), row.take("delayReason")];
  if (start !== undefined && completed !== undefined && completed < start)
    row.report("completed", issue("error", "completed-before-start", { start, completed }));
  if (completed !== undefined && year !== undefined && yearOf(completed) < year)
    row.report("completed", issue("warning", "completed-before-year", { completed, year }));
  if (due !== undefined && year !== undefined && yearOf(due) !== year)
    row.report("due", issue("warning", "due-outside-year", { due, year }));
  const reEvaluation = readReEvaluation(row);
  const name = nameOf(row);
  if (row.failed) return { unreadable: true, at: row.at };
  const duePeriod = row.reading("due").issues.some(isPeriod);
  return {
    at: row.at,
    section,
    number,
    name,
    baseline,
    target,
    reached,
    due,
    duePeriod,
    dueAwaitsYear,
    completed,
    delayCause,
    delayReason,
    droppedBy,
    reEvaluation,
  };
}

const awaitsYear = (row: Row, field: "start" | "due") => row.reading(field).issues.some(isWaiting);
const isWaiting = ({ id }: CellIssue) => id === "day-awaits-year";
const isPeriod = ({ id }: CellIssue) => id === "due-period";

function readLearning(row: Row, number: string): Entry<LearningRow> {
  const droppedBy = readDropped(row);
  const { baseline, target, reached } = droppedBy === undefined ? readLevels(levelsOf(row), true) : NO_LEVELS;
  const evidence = row.take("evidence");
  const reEvaluation = readReEvaluation(row);
  const name = nameOf(row);
  if (row.failed) return { unreadable: true, at: row.at };
  return { at: row.at, number, name, baseline, target, reached, evidence, droppedBy, reEvaluation };
}

/** A plan has the columns of levels among others. */
const levelsOf = (row: Row) => row as unknown as LevelRow;

/** 2.7: a removed measure names the decision's number. */
function readDropped(row: Row): string | undefined {
  const decision = row.take("droppedBy");
  const wrong = unnumbered(decision, row.cell("droppedBy"));
  if (wrong !== undefined) row.report("droppedBy", issue("error", "dropped-without-number", wrong));
  return decision;
}

/** 7.3, 7.4: the team's points, with the evidence that they rest on; their scale is the methodology's to judge. */
function readReEvaluation(row: Row): ReEvaluation | undefined {
  const value = row.take("reEvaluated");
  if (value === undefined) return undefined;
  if (row.reading("evidence").value === undefined)
    row.report("evidence", issue("warning", "re-evaluated-without-evidence", {}, "7.3"));
  return { points: points(value) };
}

function nameOf(row: Row): string {
  const [objective, indicator, measure] = [row.take("objective"), row.take("indicator"), row.take("measure")];
  return measure ?? indicator ?? objective ?? "";
}
