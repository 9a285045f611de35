import { measuresOfPlan } from "../chapter-2-measures/measures-of-a-plan";
import type { Place } from "../finding";
import { type Entry, isUnreadable, type Person } from "../person";
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
  const conduct = person.conduct === undefined || isUnreadable(person.conduct) ? undefined : person.conduct;
  return [
    ...measures.filter(isReEvaluated).map(({ name, at }) => ({ table: "measures", name, at }) as const),
    ...learning.filter(isReEvaluated).map(({ name, at }) => ({ table: "learning", name, at }) as const),
    ...(conduct?.scores ?? [])
      .filter(isReEvaluated)
      .map(({ indicator }) => ({ table: "superior", name: indicator, at: conduct?.at }) as ReEvaluatedCell),
  ];
}

const readable = <T extends object>(entries: readonly Entry<T>[]): T[] =>
  entries.filter((entry): entry is T => !isUnreadable(entry));

const isReEvaluated = ({ reEvaluation }: { readonly reEvaluation: unknown }) => reEvaluation !== undefined;

const countedMeasures = (rows: Parameters<typeof measuresOfPlan>[0]) =>
  measuresOfPlan(rows).measures.flatMap(({ own, subMeasures }) =>
    own === undefined ? subMeasures : [own, ...subMeasures],
  );
