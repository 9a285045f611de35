import type { AdjustmentClause } from "../law/adjustments";
import type { CivilDate } from "./civil-date";
import type { Place } from "./finding";
import type { Exact, Percent, Points } from "./units";

export type { AdjustmentClause } from "../law/adjustments";

/** A row of which some cell could not be read; the reader has reported the cell. */
export interface Unreadable {
  readonly unreadable: true;
  readonly at: Place;
}

/** A row as read, or the mark that it could not be. */
export type Entry<T> = T | Unreadable;

/** Tells a row of which some cell could not be read. */
export const isUnreadable = (entry: object): entry is Unreadable => "unreadable" in entry;

/** The rows that could be read. */
export const readable = <T extends object>(entries: readonly Entry<T>[]): T[] =>
  entries.filter((entry): entry is T => !isUnreadable(entry));

/** Baseline, target and reached level, in the measure's own unit; undefined = not filled. */
export interface Levels {
  readonly baseline: Exact | undefined;
  readonly target: Exact | undefined;
  readonly reached: Exact | undefined;
}

/** The evaluation team's points and whether the row names the evidence they rest on (7.3, 7.4). */
export interface ReEvaluation {
  readonly points: Points;
}

type DelayCause = "employee" | "beyond-employee";

/** When a measure was due and done; undefined = not filled. */
export interface Timing {
  readonly due: CivilDate | undefined;
  /** The due date was written as a quarter or a month (reading `due-period`). */
  readonly duePeriod?: boolean | undefined;
  /** The due date was written without a year, and the settings have none yet. */
  readonly dueAwaitsYear?: boolean | undefined;
  readonly completed: CivilDate | undefined;
  readonly delayCause: DelayCause | undefined;
  readonly delayReason: string | undefined;
}

/** What a row of any section of the plan has. */
interface PlanRow extends Levels {
  readonly at: Place;
  /** `1`, or `1.2` for the second sub-measure of measure 1. */
  readonly number: string;
  readonly name: string;
  /** The decision by which it left the plan (2.7). */
  readonly droppedBy: string | undefined;
  readonly reEvaluation: ReEvaluation | undefined;
}

/** A row of section А or В with its own score: a measure, an additional task or a sub-measure. */
export interface MeasureRow extends PlanRow, Timing {
  readonly section: "measure" | "additional";
}

/** A row of section Б. */
export interface LearningRow extends PlanRow {
  readonly evidence: string | undefined;
}

/** One indicator of a conduct row: the superior's points and the team's. */
export interface IndicatorScore {
  readonly indicator: string;
  /** Whether it is one of the one to three adopted for the work's nature (4.2, 5.5). */
  readonly professional: boolean;
  readonly points: Points | undefined;
  readonly reEvaluation: ReEvaluation | undefined;
}

export interface ConductRow {
  readonly at: Place;
  readonly scores: readonly IndicatorScore[];
  /** Adopted skills that are for other positions or units (reading `indicator-for-some`). */
  readonly leftOut?: readonly string[] | undefined;
  /** The team set another row of the person aside (reading `moved-within-year`). */
  readonly isOneOfTwo?: boolean | undefined;
}

/** The closed tally of a person's peer ballots: counts and sums, never a ballot. */
export interface Tally {
  readonly at: Place;
  readonly issued: number | undefined;
  readonly valid: number | undefined;
  readonly spoiled: number | undefined;
  /** How many may vote by the protocol; undefined = counted from the roster (reading `who-may-vote`). */
  readonly entitled?: number | undefined;
  /** The team's decision by which another circle voted (reading `unit-of-one`). */
  readonly circle?: string | undefined;
  readonly sums: readonly { readonly indicator: string; readonly sum: Exact | undefined }[];
}

/** How far a vote on a person has come that gives no tally yet (4.4); it has none once the tally is written. */
export type VoteState = "open" | "mismatched" | "counted";

/** A measure of a unit's own plan, or a sub-measure of one (5.1). */
export type UnitMeasure = PlanRow;

/** How far a unit's plan was carried out, and the document that says so (5.1). */
export interface UnitPlan {
  readonly at: Place;
  /** The unit's own plan, where it is kept; the percent follows from it (reading `unit-plan-percent`). */
  readonly measures?: readonly Entry<UnitMeasure>[] | undefined;
  readonly percent: Percent | undefined;
  readonly document: string | undefined;
}

export interface Adjustment {
  readonly at: Place;
  readonly clause: AdjustmentClause;
  /** Unsigned: the clause says whether it is added or taken off. */
  readonly amount: Points | undefined;
  readonly reason: string | undefined;
  readonly document: string | undefined;
  readonly date?: CivilDate | undefined;
}

/** A complaint about the own evaluation (7.1). */
export interface Complaint {
  readonly at: Place;
  readonly date: CivilDate | undefined;
}

/** What the register says of a review: on which ground, and whether everything was let stand; undefined = not filled. */
export interface Review {
  readonly at: Place;
  readonly ground: "7.1" | "7.2" | undefined;
  readonly outcome: "kept" | "re-evaluated" | undefined;
  /** Its points were being written when the run was cut off: nobody was reviewed by it yet. */
  readonly unfinished?: boolean | undefined;
  readonly date?: CivilDate | undefined;
}

interface Everyone {
  readonly code: string;
  readonly learning: readonly Entry<LearningRow>[];
  readonly conduct: Entry<ConductRow> | undefined;
  readonly adjustments: readonly Entry<Adjustment>[];
  readonly complaints: readonly Complaint[];
  readonly reviews?: readonly Review[] | undefined;
}

export interface CivilServant extends Everyone {
  readonly role: "civil-servant";
  readonly measures: readonly Entry<MeasureRow>[];
  readonly tally: Entry<Tally> | undefined;
  /** A vote that goes on: no tally stands before it is closed, counted alike by two, and written. */
  readonly vote?: VoteState | undefined;
  /** Colleagues who may vote by the roster: the unit's civil servants without the person and without the head (4.4). */
  readonly raters: number;
}

export interface UnitHead extends Everyone {
  readonly role: "unit-head";
  readonly unitPlan: Entry<UnitPlan> | undefined;
}

export type Person = CivilServant | UnitHead;

/** What the whole body shares. */
export interface Circumstances {
  /** The day on which the appraisal is made; lateness of what is not finished is counted up to it. */
  readonly appraisalDate: CivilDate | undefined;
  /** The year that is appraised; undefined = not said, so that a dated paper is of no year. */
  readonly year?: number | undefined;
  readonly bands: Bands | undefined;
}

/** One of the two evaluations of a year: `reviewed` when the team's points stand in place of the first ones (7.4). */
export interface Round extends Pick<Circumstances, "appraisalDate"> {
  readonly reviewed: boolean;
}

export type Category = "excellent" | "normal" | "unsatisfactory";

/** The confirmed lowest total of a category; the annex does not state them (reading `bands`). */
export interface Bands {
  readonly excellentFrom: Points;
  readonly normalFrom: Points;
}
