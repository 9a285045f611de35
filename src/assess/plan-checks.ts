import { hasOwnScore, measuresOfPlan } from "../methodology/chapter-2-measures/measures-of-a-plan";
import { yearOf } from "../methodology/civil-date";
import { notAlone } from "../methodology/not-alone";
import { isUnreadable, type Person, readable } from "../methodology/person";
import type { Body } from "../read/body";
import { issue } from "../read/cells/issues";
import { groupedBy } from "../read/grouped";
import { measureKey, type PlanEntry } from "../read/plan";
import type { Problem } from "../read/problem";
import { rowsInWords } from "../read/row-words";
import { problemAt } from "../read/rows-of-people";

const measureOf = (number: string) => number.split(".")[0] ?? number;
const keyOfMeasure = ({ key }: PlanEntry) => key;

/** The rows of one number in the plan of one unit; in that of another unit it is another measure (`moved-within-year`). */
const rowsByNumber = (
  rows: readonly PlanEntry[],
  { unitOf }: Body,
  keyOf: (row: PlanEntry) => string = keyOfMeasure,
) => groupedBy(rows, (one) => `${keyOf(one)}|${unitOf(one.row.at.tab) ?? ""}`).values();

/** Two rows of one number. */
export const numbersOnce = (body: Body): Problem[] =>
  [...rowsByNumber(notAlone(body.entries.plan, keyOfMeasure), body)].flatMap((twins) => {
    if (twins.length < 2) return [];
    const facts = { number: twins[0]?.number ?? "", rows: rowsInWords(twins.map(({ row }) => row.at)) };
    return twins.map((twin) => problemAt(twin, "number", issue("error", "number-twice", facts)));
  });

/** 2.8 · A measure cut into a single sub-measure. */
export function singleSubMeasures(body: Body): Problem[] {
  const isSubMeasure = ({ section, number }: PlanEntry) => section !== "learning" && number.includes(".");
  const keyOfParent = ({ member, section, number }: PlanEntry) =>
    measureKey(member, section, measureOf(number));
  const groups = rowsByNumber(body.entries.plan.filter(isSubMeasure), body, keyOfParent);
  return [...groups].flatMap(([only, ...others]) => {
    if (only === undefined || others.length > 0) return [];
    return [problemAt(only, "number", issue("warning", "one-sub-measure", { number: only.number }, "2.8"))];
  });
}

/**
 * 2.4 · Done in a later year than it was due, by a cause of the employee's, while nobody says when the appraisal is: whether
 * it was done before that day decides the points (reading `done-after-appraisal`).
 */
export const doneMaybeLater = ({ entries, settings }: Body): Problem[] =>
  settings.appraisalDate !== undefined
    ? []
    : entries.plan.flatMap((one) => {
        const { entry } = one;
        if (isUnreadable(entry) || !("section" in entry) || entry.droppedBy !== undefined) return [];
        if (one.member.role === "unit-head") return [];
        const { due, completed, delayCause } = entry;
        if (due === undefined || completed === undefined || delayCause === "beyond-employee") return [];
        if (yearOf(completed) <= yearOf(due)) return [];
        return [problemAt(one, "completed", issue("error", "completed-maybe-later", { completed }))];
      });

/** 5.1 · Measures of a head, which count for nothing. */
export const measuresOfHeads = ({ entries }: Body): Problem[] =>
  entries.plan
    .filter(({ member, section }) => member.role === "unit-head" && section !== "learning")
    .map((entry) => problemAt(entry, "section", issue("warning", "measures-of-head", {}, "5.1")));

/**
 * 7.4 · Re-evaluated points in rows that count for nothing: a head's own measures (5.1) and what a decision removed
 * from the plan, itself or with its sub-measures (2.7, 2.8). They would vanish, so they are errors.
 */
export function reEvaluatedForNothing({ entries: { plan }, people }: Body): Problem[] {
  const written = plan.filter(({ entry }) => !isUnreadable(entry) && entry.reEvaluation !== undefined);
  const whose = new Set(written.map(({ member }) => people.get(member.key)));
  const gone = new Map([...whose].flatMap((person) => (person === undefined ? [] : goneOf(person))));
  return written.flatMap((one) => {
    const { entry, member, section } = one;
    if (isUnreadable(entry)) return [];
    if (member.role === "unit-head" && section !== "learning")
      return [problemAt(one, "reEvaluated", issue("error", "re-evaluated-measure-of-head", {}, "5.1"))];
    const decision = entry.droppedBy ?? gone.get(entry.at);
    return decision === undefined
      ? []
      : [problemAt(one, "reEvaluated", issue("error", "re-evaluated-dropped", { decision }))];
  });
}

const goneOf = (person: Person) =>
  person.role === "unit-head"
    ? []
    : measuresOfPlan(readable(person.measures), hasOwnScore).gone.map(
        ({ row, decision }) => [row.at, decision] as const,
      );
