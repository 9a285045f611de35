import type { ConductRow, Entry, IndicatorScore } from "../methodology/person";
import { type Exact, points } from "../methodology/units";
import { type ConductForm, reEvaluatedHeader } from "../workbook/conduct";
import type { OfPeople } from "../workbook/tab";
import { issue } from "./cells/issues";
import type { Problem } from "./problem";
import type { Row } from "./row";
import { type Entered, type ReadingContext, readRows, type TabRead } from "./rows-of-people";
import type { TabCells } from "./table";

/** The superior's row of one person, joined. */
export interface ConductEntry extends Entered<Row<OfPeople>> {
  readonly entry: Entry<ConductRow>;
}

/** The superior's points, a row a person (4.1, 5.4). */
export function readConduct(
  cells: TabCells,
  form: ConductForm,
  context: ReadingContext,
): TabRead<ConductEntry> {
  const read = readRows(cells, form.tab, context, (row, member) => ({
    member,
    row,
    entry: readScores(row, form),
  }));
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

function readScores(row: Row<OfPeople>, { indicators, skills }: ConductForm): Entry<ConductRow> {
  // The columns of indicators hold numbers.
  const pointsIn = (header: string) => row.take(header as "code") as Exact | string | undefined;
  const score = (indicator: string, professional: boolean): IndicatorScore => {
    const [value, again] = [pointsIn(indicator), pointsIn(reEvaluatedHeader(indicator))];
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
