import { toNumber } from "../explain/numbers";
import type { ClauseFacts, ComputedClause } from "../methodology/facts";
import { type Finding, unfold } from "../methodology/finding";
import { type Exact, sheetPoints } from "../methodology/units";

/** A number as the sheet shows it: two decimals, a half upwards. */
export const shown = (value: Exact): number => toNumber(sheetPoints(value));

/** The component of a table, before the review and as it stands. */
export const resultOf = (label: string, before: Finding<Exact>, after: Finding<Exact>) => ({
  label,
  preliminary: shown(before.value),
  value: shown(after.value),
});

/** The points that a finding inside a mean gives: every one of them is a number. */
export const pointsOf = (finding: Finding<unknown>): Exact => finding.value as Exact;

/** The facts of the first finding of a clause among a finding and what it rests on. */
export function factsOf<C extends ComputedClause>(
  finding: Finding<unknown> | undefined,
  clause: C,
): ClauseFacts[C] | undefined {
  // A finding carries the facts of its own clause; the compiler cannot see that they go together.
  return findingOf(finding, clause)?.facts as ClauseFacts[C] | undefined;
}

export const findingOf = (
  finding: Finding<unknown> | undefined,
  clause: ComputedClause,
): Finding<unknown> | undefined =>
  finding === undefined ? undefined : unfold(finding).find((one) => one.clause === clause);

/** 7.4: the points as the team left them; null where it re-evaluated nothing underneath. */
export const reEvaluated = (after: Finding<unknown>): number | null =>
  findingOf(after, "7.4") === undefined ? null : shown(pointsOf(after));

export const numbered = (number: string, name: string): string =>
  name === "" ? `${number}.` : `${number}. ${name}`;

export const droppedLine = (number: string, name: string, decision: string): string =>
  `${numbered(number, name)} (төлөвлөгөөнөөс хассан: ${decision})`;
