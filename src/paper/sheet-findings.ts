import { toNumber } from "../explain/numbers";
import type { ClauseFacts, ComputedClause } from "../methodology/facts";
import { type Finding, unfold } from "../methodology/finding";
import { type Exact, sheetPoints } from "../methodology/units";

/** A number as the sheet shows it: two decimals, a half upwards. */
export const shown = (value: Exact): number => toNumber(sheetPoints(value));

/**
 * The row that closes a table of so many columns, the last of which is the team's: the component in the column of points; in
 * the team's only when it re-evaluated a row, since 7.4 leaves it blank for everybody else.
 */
export function closing(
  columns: readonly unknown[],
  label: string,
  before: Finding<Exact>,
  after: Finding<Exact>,
): readonly (string | number | null)[] {
  const again = findingOf(after, "7.4") === undefined ? null : shown(after.value);
  return [label, ...Array.from({ length: columns.length - 3 }, () => null), shown(before.value), again];
}

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

export const droppedName = (name: string, decision: string): string =>
  `${name === "" ? "" : `${name} `}(төлөвлөгөөнөөс хассан: ${decision})`;
