import { isUnreadable } from "../methodology/person";
import type { Body } from "../read/body";
import { type CellIssue, issue } from "../read/cells/issues";
import { groupedBy } from "../read/grouped";
import type { PlanEntry } from "../read/plan";
import type { Problem } from "../read/problem";

type Field = Parameters<PlanEntry["row"]["problemAt"]>[0];

const at = ({ row, member }: PlanEntry, field: Field, what: CellIssue): Problem => ({
  ...row.problemAt(field, what),
  people: [member.key],
});

const addressOf = ({ row }: PlanEntry) => `${row.at.tab}!${row.at.row}`;
const measureOf = (number: string) => number.split(".")[0] ?? number;

const grouped = (entries: readonly PlanEntry[], keyOf: (entry: PlanEntry) => string) => [
  ...groupedBy(entries, keyOf).values(),
];

/** Two rows of one number. */
export const numbersOnce = ({ entries }: Body): Problem[] =>
  grouped(entries.plan, ({ member, section, number }) => `${member.key}|${section}|${number}`).flatMap(
    (twins) =>
      twins.length < 2
        ? []
        : twins.map((twin) => {
            const facts = { number: twin.number, rows: twins.map(addressOf) };
            return at(twin, "number", issue("error", "number-twice", facts));
          }),
  );

/** 2.8 · A measure cut into a single sub-measure. */
export const singleSubMeasures = ({ entries }: Body): Problem[] =>
  grouped(
    entries.plan.filter(({ section, number }) => section !== "learning" && number.includes(".")),
    ({ member, section, number }) => `${member.key}|${section}|${measureOf(number)}`,
  ).flatMap(([only, ...others]) =>
    only === undefined || others.length > 0
      ? []
      : [at(only, "number", issue("warning", "one-sub-measure", { number: only.number }, "2.8"))],
  );

/** 5.1 · Measures of a head, which count for nothing. */
export const measuresOfHeads = ({ entries }: Body): Problem[] =>
  entries.plan
    .filter(({ member, section }) => member.role === "unit-head" && section !== "learning")
    .map((entry) => at(entry, "section", issue("warning", "measures-of-head", {}, "5.1")));

/** 2.4 · A completion after the day of the appraisal could not be known on it. */
export const completedLater = ({ entries, settings: { appraisalDate } }: Body): Problem[] =>
  entries.plan.flatMap((one) => {
    const completed = "completed" in one.entry ? one.entry.completed : undefined;
    if (appraisalDate === undefined || completed === undefined || completed <= appraisalDate) return [];
    const facts = { completed, appraisalDate };
    return [at(one, "completed", issue("warning", "completed-after-appraisal", facts))];
  });

/**
 * 7.4 · Re-evaluated points in rows that count for nothing: a head's own measures (5.1) and what a decision removed
 * from the plan (2.7). They would vanish, so they are errors.
 */
export function reEvaluatedForNothing({ entries: { plan } }: Body): Problem[] {
  const keyOf = ({ member, section }: PlanEntry, number: string) => `${member.key}|${section}|${number}`;
  const dropped = new Map(
    plan.flatMap((one) =>
      isUnreadable(one.entry) || one.entry.droppedBy === undefined
        ? []
        : [[keyOf(one, one.number), one.entry.droppedBy] as const],
    ),
  );
  return plan.flatMap((one) => {
    const { entry, member, section, number } = one;
    if (isUnreadable(entry) || entry.reEvaluation === undefined) return [];
    if (member.role === "unit-head" && section !== "learning")
      return [at(one, "reEvaluated", issue("error", "re-evaluated-measure-of-head", {}, "5.1"))];
    const decision = dropped.get(keyOf(one, number)) ?? dropped.get(keyOf(one, measureOf(number)));
    return decision === undefined
      ? []
      : [at(one, "reEvaluated", issue("error", "re-evaluated-dropped", { decision }))];
  });
}
