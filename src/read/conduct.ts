import type { ConductRow, Entry, IndicatorScore } from "../methodology/person";
import { type Exact, points } from "../methodology/units";
import { type ConductForm, reEvaluatedHeader } from "../workbook/conduct";
import type { OfPeople } from "../workbook/tab";
import { unnumbered } from "./cells/decision";
import { type CellReading, issue } from "./cells/issues";
import { NOT_FOR } from "./cells/kinds";
import type { Member } from "./member";
import type { Problem } from "./problem";
import type { Row } from "./row";
import { type Entered, type ReadingContext, readRows, type TabRead } from "./rows-of-people";
import type { TabCells } from "./table";

/** The superior's row of one person, joined. */
export interface ConductEntry extends Entered<Row<OfPeople>> {
  readonly entry: Entry<ConductRow>;
  /** The team's decision by which the row does not count (reading `moved-within-year`). */
  readonly setAside: string | undefined;
}

/**
 * Whether an adopted skill is for a person (reading `indicator-for-some`), or the names in the settings that nobody has,
 * so that it cannot be told.
 */
type Concern = boolean | { readonly unknown: readonly string[] };
export type IsFor = (skill: string, member: Member) => Concern;

/** The superior's points, a row a person (4.1, 5.4). */
export function readConduct(
  cells: TabCells,
  form: ConductForm,
  isFor: IsFor,
  context: ReadingContext,
): TabRead<ConductEntry> {
  const read = readRows(cells, form.tab, context, (row, member) => {
    const setAside = readSetAside(row, form);
    const entry =
      setAside === undefined
        ? readScores(row, form, (skill) => isFor(skill, member))
        : { at: row.at, scores: [] };
    return { member, row, setAside, entry };
  });
  // The column of an adopted skill is not there from the beginning: set-up adds it.
  const said = read.problems.map((problem): Problem => {
    if (problem.id !== "header-missing") return problem;
    const skill = form.skills.find((name) => problem.facts.header === name);
    return skill === undefined
      ? problem
      : { ...problem, ...issue(problem.level, "skill-column-missing", { skill }, problem.clause) };
  });
  return { ...read, problems: said };
}

/** A row that is set aside names the decision's number; what the team re-evaluated in it would vanish, so it is refused. */
function readSetAside(row: Row<OfPeople>, { indicators, skills }: ConductForm): string | undefined {
  const decision = row.take(field("droppedBy")) as string | undefined;
  const wrong = unnumbered(decision, row.cell(field("droppedBy")));
  if (wrong !== undefined) row.report(field("droppedBy"), issue("error", "dropped-without-number", wrong));
  if (decision === undefined) return undefined;
  for (const header of [...indicators, ...skills].map(reEvaluatedHeader))
    if (!row.isBlank(field(header)))
      row.report(field(header), issue("error", "re-evaluated-dropped", { decision }, "7.4"));
  row.report(field("droppedBy"), issue("info", "row-set-aside", { decision }));
  return decision;
}

// The fields of a form are its indicators, beside those that every tab of people has.
const field = (name: string) => name as "code";

function readScores(
  row: Row<OfPeople>,
  { indicators, skills }: ConductForm,
  isFor: (skill: string) => Concern,
): Entry<ConductRow> {
  // The columns of indicators hold numbers, those of skills dashes too.
  const cellIn = (header: string) => row.take(field(header)) as Exact | typeof NOT_FOR | undefined;
  const pointsIn = (header: string) => {
    const value = cellIn(header);
    return value === NOT_FOR ? undefined : value;
  };
  const score = (indicator: string, professional: boolean): IndicatorScore => {
    const [value, again] = [pointsIn(indicator), pointsIn(reEvaluatedHeader(indicator))];
    return {
      indicator,
      professional,
      points: value === undefined ? undefined : points(value),
      reEvaluation: again === undefined ? undefined : { points: points(again) },
    };
  };
  const own = skills.filter((skill) => {
    const { value, bad } = row.reading(field(skill)) as CellReading<Exact | typeof NOT_FOR>;
    const concern = isFor(skill);
    if (concern === true) {
      if (value === NOT_FOR) row.report(field(skill), issue("error", "skill-is-for", { skill }));
      return true;
    }
    const scored = [skill, reEvaluatedHeader(skill)].filter((header) => pointsIn(header) !== undefined);
    const isFilled = indicators.some((one) => !row.isBlank(field(one)));
    if (concern !== false && value !== NOT_FOR && (isFilled || scored.length > 0)) {
      const text = concern.unknown.join("; ");
      row.report(field(skill), issue("error", "skill-for-unknown", { skill, text }));
      return false;
    }
    for (const header of scored)
      row.report(field(header), issue("error", "skill-not-for", { skill, again: header !== skill }));
    if (scored.length === 0 && value === undefined && !bad && row.has(field(skill)) && isFilled)
      row.report(field(skill), issue("info", "skill-dash-missing", { skill }));
    return false;
  });
  const scores = [...indicators.map((name) => score(name, false)), ...own.map((name) => score(name, true))];
  if (row.failed) return { unreadable: true, at: row.at };
  return { at: row.at, scores, leftOut: skills.filter((skill) => !own.includes(skill)) };
}

/** Whether a row is scored and nobody set it aside. */
export const counts = ({ entry, setAside }: ConductEntry): boolean =>
  setAside === undefined && isScored(entry);

/** Whether a row holds any score; the rows that set-up prepares hold only the code and the name. */
export function isScored(entry: Entry<ConductRow>): boolean {
  return (
    "unreadable" in entry ||
    entry.scores.some((score) => score.points !== undefined || score.reEvaluation !== undefined)
  );
}
