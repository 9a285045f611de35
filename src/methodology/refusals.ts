import type { AdjustmentRule } from "../law/adjustments";
import type { ReadingId } from "../law/readings";
import type { CivilDate } from "./civil-date";
import type { Exact } from "./units";

interface Nothing {
  readonly [none: string]: never;
}

/** The tables of the evaluation sheet in which the team writes re-evaluated points: columns 5, 4 and 3 of 7.4. */
export type ReviewedTable = "measures" | "learning" | "superior";

interface CellOfReview {
  readonly table: ReviewedTable;
  /** The measure's name, or the indicator's. */
  readonly name: string;
}

interface PaperOfYear {
  readonly date: CivilDate;
  /** Undefined while the settings do not say which year is appraised. */
  readonly year: number | undefined;
}

/** Every reason for which the methodology refuses a result, with the facts that its sentence needs. */
export interface RefusalFacts {
  /** What the clause rests on was refused; the causes say why. */
  "rests-on-refused": Nothing;
  /** A cell of the row could not be read; the reader has reported which. */
  unreadable: Nothing;
  "level-missing": { readonly level: "baseline" | "target" | "reached" };
  "target-equals-baseline": { readonly target: Exact; readonly reached: Exact };
  "due-missing": Nothing;
  /** A due date without a year, as a quarter is written, while the settings have none. */
  "appraisal-year-missing": Nothing;
  "appraisal-date-missing": Nothing;
  /** Where it is open, nobody said yet that it was completed either. */
  "delay-cause-missing": { readonly daysLate: number; readonly open: boolean };
  "delay-reason-missing": Nothing;
  "completion-date-missing": Nothing;
  /** Two rows of one number; the reader has reported both. */
  "number-not-unique": { readonly number: string };
  "no-measures": Nothing;
  "sub-measures-and-own-score": { readonly number: string };
  "no-learning": Nothing;
  "evidence-missing": Nothing;
  "indicator-missing": { readonly indicator: string };
  "indicators-missing": Nothing;
  "points-decimals": { readonly indicator: string; readonly points: Exact };
  "too-many-skills": { readonly count: number; readonly most: number };
  "tally-missing": Nothing;
  "tally-incomplete": { readonly field: "issued" | "valid" | "spoiled" | "sums" };
  "no-valid-ballots": Nothing;
  /** The vote goes on: it is not closed; two counts of it differ; it is counted, and its tally not written. */
  "vote-open": Nothing;
  "vote-mismatched": Nothing;
  "vote-unwritten": Nothing;
  "more-ballots-than-issued": { readonly valid: number; readonly spoiled: number; readonly issued: number };
  "more-ballots-than-entitled": { readonly valid: number; readonly entitled: number };
  "nobody-may-vote": Nothing;
  "sum-above-scale": { readonly indicator: string; readonly sum: Exact; readonly highest: number };
  "unit-percent-missing": Nothing;
  /** The percent that was typed, and that of the unit's plan. */
  "unit-percent-differs": { readonly typed: Exact; readonly computed: Exact };
  "unit-percent-out-of-range": { readonly percent: Exact };
  "adjustment-out-of-range": { readonly amount: Exact; readonly lowest: number; readonly highest: number };
  "adjustment-decimals": { readonly amount: Exact };
  "adjustment-without-amount": Nothing;
  "adjustment-without-reason": Nothing;
  "adjustment-without-document": Nothing;
  "adjustment-of-other-role": { readonly for: Exclude<AdjustmentRule["for"], "everyone"> };
  "adjustment-twice": { readonly rows: readonly number[] };
  "adjustment-of-other-year": PaperOfYear;
  "complaint-of-other-year": PaperOfYear;
  /** `table` and `name` say which re-evaluated cell, where there is one. */
  "review-not-allowed": { readonly total: Exact } & Partial<CellOfReview>;
  "review-needs-bands": Partial<CellOfReview>;
  "review-of-parent-and-sub": { readonly number: string };
  "review-out-of-range": { readonly value: Exact; readonly highest: number } & CellOfReview;
  "review-confirmed": { readonly count: number };
}

export type RefusalReason = keyof RefusalFacts;

/** The reasons by which nothing is wrong and something is not filled in yet: who only has these is *бөглөөгүй*. */
const MISSING_INPUT = [
  "level-missing",
  "due-missing",
  "appraisal-year-missing",
  "appraisal-date-missing",
  "delay-cause-missing",
  "no-measures",
  "no-learning",
  "indicator-missing",
  "indicators-missing",
  "tally-missing",
  "tally-incomplete",
  "no-valid-ballots",
  "vote-open",
  "vote-unwritten",
  "unit-percent-missing",
] as const satisfies readonly RefusalReason[];

export type MissingReason = (typeof MISSING_INPUT)[number];

/** Whether nothing is wrong and something is not filled in yet. */
export const isMissingInput = (reason: RefusalReason): reason is MissingReason =>
  (MISSING_INPUT as readonly RefusalReason[]).includes(reason);

/** The readings by which something is refused where the annex does not say so itself. */
export const REFUSAL_READINGS: Readonly<Partial<Record<RefusalReason, readonly ReadingId[]>>> = {
  "target-equals-baseline": ["target-equals-baseline"],
  "delay-reason-missing": ["beyond-employee"],
  "completion-date-missing": ["full-without-date"],
  "no-measures": ["nothing-to-average"],
  "no-learning": ["nothing-to-average"],
  "no-valid-ballots": ["nothing-to-average"],
  "tally-missing": ["nothing-to-average"],
  "evidence-missing": ["evidence-required"],
  "indicator-missing": ["indicator-blank"],
  "points-decimals": ["fractions"],
  "adjustment-decimals": ["fractions"],
  "more-ballots-than-entitled": ["who-may-vote"],
  "nobody-may-vote": ["unit-of-one"],
  "unit-percent-out-of-range": ["unit-percent-above-100"],
  "unit-percent-differs": ["unit-plan-percent"],
  "adjustment-of-other-role": ["whose-score-falls"],
  "adjustment-twice": ["one-ground-once"],
  "adjustment-of-other-year": ["another-years-papers"],
  "complaint-of-other-year": ["another-years-papers"],
  "review-needs-bands": ["bands"],
  "review-confirmed": ["review-twice"],
};
