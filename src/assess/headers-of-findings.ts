import type { ReadingId } from "../law/readings";
import type { Refusal } from "../methodology/finding";
import type { RefusalReason } from "../methodology/refusals";
import { ADJUSTMENTS, PEERS, PLAN, RE_EVALUATED_SUFFIX, REVIEWS, ROSTER } from "../workbook/columns";

/** The column in which a refusal is mended; those with facts of their own are found in `headerOfRefusal`. */
const REFUSALS: Readonly<Partial<Record<RefusalReason, string>>> = {
  "target-equals-baseline": PLAN.target,
  "due-missing": PLAN.due,
  "appraisal-date-missing": PLAN.completed,
  "delay-cause-missing": PLAN.delayCause,
  "delay-reason-missing": PLAN.delayReason,
  "completion-date-missing": PLAN.completed,
  "sub-measures-and-own-score": PLAN.number,
  "evidence-missing": PLAN.evidence,
  "no-valid-ballots": PEERS.valid,
  "more-ballots-than-issued": PEERS.valid,
  "more-ballots-than-raters": PEERS.valid,
  "unit-percent-missing": ROSTER.unitPercent,
  "adjustment-out-of-range": ADJUSTMENTS.amount,
  "adjustment-decimals": ADJUSTMENTS.amount,
  "adjustment-without-amount": ADJUSTMENTS.amount,
  "adjustment-without-reason": ADJUSTMENTS.reason,
  "adjustment-without-document": ADJUSTMENTS.document,
  "adjustment-of-other-role": ADJUSTMENTS.clause,
  "adjustment-twice": ADJUSTMENTS.clause,
  "review-of-parent-and-sub": PLAN.reEvaluated,
  "review-confirmed": REVIEWS.outcome,
};

export function headerOfRefusal({ reason, facts }: Refusal): string | undefined {
  if ("level" in facts) return PLAN[facts.level];
  if (reason === "tally-incomplete" && "field" in facts)
    return facts.field === "sums" ? PEERS.sum1 : PEERS[facts.field];
  if ("indicator" in facts) return facts.indicator;
  if ("table" in facts && facts.table !== undefined)
    return facts.table === "superior" ? `${facts.name ?? ""}${RE_EVALUATED_SUFFIX}` : PLAN.reEvaluated;
  return REFUSALS[reason];
}

const READINGS: Readonly<Partial<Record<ReadingId, string>>> = {
  "between-29-and-30": PLAN.reached,
  "target-equals-baseline": PLAN.target,
  "worse-than-baseline": PLAN.reached,
  "falling-target": PLAN.target,
  month: PLAN.completed,
  "not-finished": PLAN.completed,
  "failed-but-timely": PLAN.reached,
  "beyond-employee": PLAN.delayReason,
  "dropped-measure": PLAN.droppedBy,
  "heads-too": ADJUSTMENTS.clause,
};

/** The column whose cell a reading decided about. */
export const headerOfReading = (id: ReadingId): string | undefined => READINGS[id];
