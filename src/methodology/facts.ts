import type { AdjustmentClause } from "../law/adjustments";
import type { Clause } from "../law/annex/index";
import type { ProceduralClause } from "../law/procedural";
import type { CivilDate } from "./civil-date";
import type { Place } from "./finding";
import type { Exact, Percent, Points } from "./units";

/** The mean of some points, before and after it is put on the sheet with two decimals. */
export interface MeanFacts {
  readonly sum: Exact;
  readonly count: number;
  readonly mean: Exact;
}

/** A share of a full mark: the per cent × the mark / 100 %. */
interface ShareFacts {
  readonly achievement: Percent;
  readonly fullMark: number;
}

export interface TimelinessFacts {
  readonly due: CivilDate;
  /** The day up to which lateness is counted: completion, or the appraisal date when not finished. */
  readonly until: CivilDate;
  readonly finished: boolean;
  /** A completion later than the appraisal, which is none on its day (reading `done-after-appraisal`). */
  readonly completedLater?: CivilDate | undefined;
  readonly daysLate: number;
  /** Why it was late, when the reason lay outside the employee (2.5). */
  readonly reason?: string | undefined;
}

interface AdjustmentFacts {
  readonly amount: Points;
  readonly reason: string;
  readonly document: string;
}

/** What the peers' sum is divided by (4.6). */
export interface PeerDivisor {
  readonly ballots: number;
  readonly indicators: number;
}

/** A row that a decision removed from the plan (2.7). */
export interface Dropped {
  readonly number: string;
  readonly decision: string;
  readonly at: Place;
}

interface ConductFacts extends MeanFacts {
  /** Adopted skills that are not for this person. */
  readonly leftOut: readonly string[];
}

interface IndicatorFacts {
  readonly indicator: string;
  readonly highest: number;
}

/** What each computed clause puts into its finding. */
export interface ClauseFacts extends Readonly<Record<AdjustmentClause, AdjustmentFacts>> {
  "2.1": { readonly name: string; readonly performance: Points; readonly timeliness: Points };
  "2.2": {
    readonly baseline: Exact;
    readonly target: Exact;
    readonly reached: Exact;
    /** The formula's percent before it is kept within 0 to 100; undefined when target equals baseline. */
    readonly raw: Exact | undefined;
  };
  "2.3.1": { readonly achievement: Percent };
  "2.3.2": ShareFacts;
  "2.4.1": TimelinessFacts;
  "2.4.2": TimelinessFacts;
  "2.4.3": TimelinessFacts;
  "2.5": TimelinessFacts;
  "2.6": { readonly name: string };
  "2.7": MeanFacts & { readonly dropped: readonly Dropped[] };
  "2.8": MeanFacts & { readonly name: string };
  "3.1": ShareFacts & { readonly name: string };
  "3.2": { readonly document: string };
  "3.3": MeanFacts & { readonly dropped: readonly Dropped[] };
  "4.1": IndicatorFacts;
  "4.2": IndicatorFacts;
  "4.3": ConductFacts;
  "4.4": {
    readonly issued: number;
    readonly valid: number;
    readonly spoiled: number;
    /** How many may vote by the protocol; undefined where it does not say. */
    readonly entitled: number | undefined;
    /** The decision by which another circle voted. */
    readonly circle: string | undefined;
  };
  /** The indicator's sum over the valid ballots, and its mean over the ballots that 4.6 counts. */
  "4.5": { readonly indicator: string; readonly sum: Exact; readonly valid: number; readonly mean: Exact };
  "4.6": MeanFacts & PeerDivisor;
  "5.1": {
    readonly achievement: Percent;
    readonly document: string;
    /** How many measures of the unit's plan it is the mean of; undefined = typed. */
    readonly measures?: number | undefined;
    readonly dropped?: readonly Dropped[] | undefined;
  };
  /** `earned` is not rounded yet. */
  "5.2": ShareFacts & { readonly earned: Points };
  "5.3": { readonly points: Points };
  "5.4": IndicatorFacts;
  "5.5": IndicatorFacts;
  "5.6": ConductFacts;
  "6.6": {
    readonly parts: readonly Points[];
    readonly adjustment: Exact;
    readonly net: Exact;
    /** What the ceiling took off (below 0) or the floor gave. */
    readonly limit: Exact;
  };
  "7.1": { readonly complaints: number };
  "7.2": { readonly category: "excellent" | "unsatisfactory"; readonly total: Points };
  "7.4": { readonly name: string; readonly before: Points | undefined; readonly highest: number };
  "7.7": { readonly total: Points; readonly tiedWith: number };
}

/** A clause that is not procedural; one without facts does not compile. */
export type ComputedClause = Exclude<Clause, ProceduralClause>;
