import { clauseRuns } from "../law/adjustments";
import { COMPONENT_FULL_MARKS, TOTAL_CEILING, TOTAL_FLOOR } from "../law/scales";
import { type Finding, isRefusal } from "../methodology/finding";
import type { Score } from "../methodology/score";
import type { Exact } from "../methodology/units";
import type { EvaluationSheet, SheetPart } from "./evaluation-sheet";
import { FORM } from "./official-form";
import { factsOf, pointsOf, shown } from "./sheet-findings";

const SUPERIOR = { "4.3": FORM.superiorTable, "5.6": FORM.managementTable } as const;
const CEILING = `Нийт оноог ${TOTAL_CEILING}-гаас хэтрүүлэхгүй`;
const FLOOR = `Нийт оноог ${TOTAL_FLOOR}-ээс доош оруулахгүй`;

/** A component without its reading of what was refused: a sheet with a total has none refused. */
type Whole = (outcome: Score["measures"] | null) => Finding<unknown> | undefined;
const whole: Whole = (outcome) => (outcome === null || isRefusal(outcome) ? undefined : outcome);

/** 6.6 · The components and adjustments as put on the sheet; their sums are the printed totals, to the digit. */
export function partsOf(before: Score, after: Score): SheetPart[] {
  const part = (label: string, first: Score["measures"] | null, last: Score["measures"] | null) => {
    const [one, again] = [whole(first), whole(last)];
    if (one === undefined || again === undefined) return [];
    const highest = COMPONENT_FULL_MARKS[one.clause] ?? null;
    return [{ ...line(label, one.clause, shown(pointsOf(one)), shown(pointsOf(again))), highest }];
  };
  const superior = SUPERIOR[whole(before.superior)?.clause === "5.6" ? "5.6" : "4.3"];
  const [first, last] = [changesOf(before), changesOf(after)];
  const adjusted =
    after.adjustments.length === 0
      ? []
      : [line(FORM.adjusted, clauseRuns(), first.adjustment, last.adjustment)];
  const over =
    first.limit + last.limit === 0
      ? []
      : [line(last.limit > 0 || first.limit > 0 ? FLOOR : CEILING, "6.6", first.limit, last.limit)];
  return [
    ...part(FORM.measuresTable, before.measures, after.measures),
    ...part(FORM.learningTable, before.learning, after.learning),
    ...part(superior, before.superior, after.superior),
    ...part(FORM.peersTable, before.peers, after.peers),
    ...adjusted,
    ...over,
  ];
}

const line = (label: string, clause: string, preliminary: number, value: number): SheetPart => ({
  label,
  clause,
  highest: null,
  preliminary,
  value,
});

/** What chapter 6 changed, and what 6.6 then took off (below 0) or gave. */
function changesOf({ total }: Score): { adjustment: number; limit: number } {
  const facts = isRefusal(total) ? undefined : factsOf(total, "6.6");
  if (facts === undefined) return { adjustment: 0, limit: 0 };
  return { adjustment: shown(facts.adjustment), limit: shown(facts.limit) };
}

/** 6.1–6.5 · Each entry with its sign, reason and document. */
export function adjustmentsOf({ adjustments }: Score): EvaluationSheet["adjustments"] {
  return adjustments.flatMap((one) => {
    if (isRefusal(one)) return [];
    const { clause, value, facts } = one;
    return "document" in facts && "reason" in facts
      ? [{ clause, amount: shown(value as Exact), reason: facts.reason ?? "", document: facts.document }]
      : [];
  });
}
