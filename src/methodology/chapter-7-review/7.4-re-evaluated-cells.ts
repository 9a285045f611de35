import { hasOwnScore, measuresOfPlan } from "../chapter-2-measures/measures-of-a-plan";
import type { Place } from "../finding";
import { type MeasureRow, type Person, type ReEvaluation, readable } from "../person";
import type { ReviewedTable } from "../refusals";

/** A cell in which the team wrote re-evaluated points. */
export interface ReEvaluatedCell {
  readonly table: ReviewedTable;
  readonly name: string;
  readonly at: Place;
}

/**
 * 7.4 · Дахин үнэлсэн нүднүүд
 *
 * Everything that the team re-evaluated of a person: rows of the plan that count, the superior's indicators. Peers
 * have no such column. What a decision removed from the plan is no longer there to be re-evaluated (2.7).
 */
export function reEvaluatedCells(person: Person): readonly ReEvaluatedCell[] {
  const measures = person.role === "unit-head" ? [] : countedMeasures(readable(person.measures));
  const learning = readable(person.learning).filter((row) => row.droppedBy === undefined);
  const [conduct] = person.conduct === undefined ? [] : readable([person.conduct]);
  const scores = conduct?.scores.map(({ indicator: name, reEvaluation }) => ({
    name,
    at: conduct.at,
    reEvaluation,
  }));
  return [...cellsOf("measures", measures), ...cellsOf("learning", learning), ...cellsOf("superior", scores)];
}

type Reviewable = Omit<ReEvaluatedCell, "table"> & { readonly reEvaluation: ReEvaluation | undefined };

const cellsOf = (table: ReviewedTable, rows: readonly Reviewable[] = []): ReEvaluatedCell[] =>
  rows.flatMap(({ name, at, reEvaluation }) => (reEvaluation === undefined ? [] : [{ table, name, at }]));

/** The rows that count; none where the team re-evaluated none, as in most plans. */
const countedMeasures = (rows: readonly MeasureRow[]) =>
  rows.every(({ reEvaluation }) => reEvaluation === undefined)
    ? []
    : measuresOfPlan(rows, hasOwnScore).measures.flatMap(({ own, subMeasures }) =>
        own === undefined ? subMeasures : [own, ...subMeasures],
      );
