import type { AdjustmentRule } from "../law/adjustments";
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

/** Every reason for which the methodology refuses a result, with the facts that its sentence needs. */
export interface RefusalFacts {
  /** What the clause rests on was refused; the causes say why. */
  "rests-on-refused": Nothing;
  /** A cell of the row could not be read; the reader has reported which. */
  unreadable: Nothing;
  "level-missing": { readonly level: "baseline" | "target" | "reached" };
  "target-equals-baseline": { readonly target: Exact; readonly reached: Exact };
  "due-missing": Nothing;
  "appraisal-date-missing": Nothing;
  "delay-cause-missing": { readonly daysLate: number };
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
  "too-many-skills": { readonly count: number; readonly most: number };
  "tally-missing": Nothing;
  "tally-incomplete": { readonly field: "issued" | "valid" | "spoiled" | "sums" };
  "no-valid-ballots": Nothing;
  "more-ballots-than-issued": { readonly valid: number; readonly spoiled: number; readonly issued: number };
  "more-ballots-than-raters": { readonly valid: number; readonly raters: number };
  "sum-above-scale": { readonly indicator: string; readonly sum: Exact; readonly highest: number };
  "unit-percent-missing": Nothing;
  "adjustment-out-of-range": { readonly amount: Exact; readonly lowest: number; readonly highest: number };
  "adjustment-decimals": { readonly amount: Exact };
  "adjustment-without-amount": Nothing;
  "adjustment-without-reason": Nothing;
  "adjustment-without-document": Nothing;
  "adjustment-of-other-role": { readonly for: Exclude<AdjustmentRule["for"], "everyone"> };
  "adjustment-twice": { readonly rows: readonly number[] };
  /** `table` and `name` say which re-evaluated cell, where there is one. */
  "review-not-allowed": { readonly total: Exact } & Partial<CellOfReview>;
  "review-needs-bands": Partial<CellOfReview>;
  "review-of-parent-and-sub": { readonly number: string };
  "review-out-of-range": { readonly value: Exact; readonly highest: number } & CellOfReview;
  "review-confirmed": { readonly count: number };
}

export type RefusalReason = keyof RefusalFacts;
