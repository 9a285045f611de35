import { isUnreadable } from "../methodology/person";
import type { Body } from "../read/body";
import { issue } from "../read/cells/issues";
import { groupedBy } from "../read/grouped";
import { measureKey } from "../read/plan";
import type { Problem } from "../read/problem";
import { addressOf, problemAt } from "../read/rows-of-people";

const measureOf = (number: string) => number.split(".")[0] ?? number;

/** Two rows of one number. */
export const numbersOnce = ({ entries: { plan } }: Body): Problem[] =>
  [...groupedBy(plan, (one) => measureKey(one, one.number)).values()].flatMap((twins) => {
    if (twins.length < 2) return [];
    const facts = { number: twins[0]?.number ?? "", rows: twins.map(addressOf) };
    return twins.map((twin) => problemAt(twin, "number", issue("error", "number-twice", facts)));
  });

/** 2.8 · A measure cut into a single sub-measure. */
export function singleSubMeasures({ entries: { plan } }: Body): Problem[] {
  const subMeasures = plan.filter(({ section, number }) => section !== "learning" && number.includes("."));
  const groups = groupedBy(subMeasures, (one) => measureKey(one, measureOf(one.number)));
  return [...groups.values()].flatMap(([only, ...others]) => {
    if (only === undefined || others.length > 0) return [];
    return [problemAt(only, "number", issue("warning", "one-sub-measure", { number: only.number }, "2.8"))];
  });
}

/** 5.1 · Measures of a head, which count for nothing. */
export const measuresOfHeads = ({ entries }: Body): Problem[] =>
  entries.plan
    .filter(({ member, section }) => member.role === "unit-head" && section !== "learning")
    .map((entry) => problemAt(entry, "section", issue("warning", "measures-of-head", {}, "5.1")));

/** 2.4 · A completion after the day of the appraisal could not be known on it. */
export const completedLater = ({ entries, settings: { appraisalDate } }: Body): Problem[] =>
  entries.plan.flatMap((one) => {
    const completed = "completed" in one.entry ? one.entry.completed : undefined;
    if (appraisalDate === undefined || completed === undefined || completed <= appraisalDate) return [];
    const facts = { completed, appraisalDate };
    return [problemAt(one, "completed", issue("warning", "completed-after-appraisal", facts))];
  });

/**
 * 7.4 · Re-evaluated points in rows that count for nothing: a head's own measures (5.1) and what a decision removed
 * from the plan (2.7). They would vanish, so they are errors.
 */
export function reEvaluatedForNothing({ entries: { plan } }: Body): Problem[] {
  const dropped = new Map(
    plan.flatMap((one) =>
      isUnreadable(one.entry) || one.entry.droppedBy === undefined
        ? []
        : [[measureKey(one, one.number), one.entry.droppedBy] as const],
    ),
  );
  return plan.flatMap((one) => {
    const { entry, member, section, number } = one;
    if (isUnreadable(entry) || entry.reEvaluation === undefined) return [];
    if (member.role === "unit-head" && section !== "learning")
      return [problemAt(one, "reEvaluated", issue("error", "re-evaluated-measure-of-head", {}, "5.1"))];
    const decision = dropped.get(measureKey(one, number)) ?? dropped.get(measureKey(one, measureOf(number)));
    return decision === undefined
      ? []
      : [problemAt(one, "reEvaluated", issue("error", "re-evaluated-dropped", { decision }))];
  });
}
