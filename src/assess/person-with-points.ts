import type { Place } from "../methodology/finding";
import { isUnreadable, type Person } from "../methodology/person";
import { type Exact, points } from "../methodology/units";
import type { DeskRow } from "./review-desk";

/** The person with these points in the team's cells, for the methodology to judge. */
export function withPoints(
  person: Person,
  rows: readonly DeskRow[],
  pointsIn: (row: DeskRow) => Exact | undefined,
): Person {
  const again = (row: DeskRow | undefined) => {
    const value = row === undefined ? undefined : pointsIn(row);
    return value === undefined ? undefined : { points: points(value) };
  };
  const ofRow = <R extends { readonly at: Place }>(one: R): R => {
    if (isUnreadable(one)) return one;
    const row = rows.find(({ row: { at } }) => at.tab === one.at.tab && at.row === one.at.row);
    return row === undefined ? one : { ...one, reEvaluation: again(row) };
  };
  const learning = person.learning.map(ofRow);
  const conduct =
    person.conduct === undefined || isUnreadable(person.conduct)
      ? person.conduct
      : {
          ...person.conduct,
          scores: person.conduct.scores.map((score) => ({
            ...score,
            reEvaluation: again(
              rows.find(({ table, name }) => table === "superior" && name === score.indicator),
            ),
          })),
        };
  return person.role === "unit-head"
    ? { ...person, learning, conduct }
    : { ...person, learning, conduct, measures: person.measures.map(ofRow) };
}
