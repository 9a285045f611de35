import { followsReview } from "../law/adjustments";
import { measuresMean } from "./chapter-2-measures/2.7-measures-mean";
import { learningMean } from "./chapter-3-learning/3.3-learning-mean";
import { superiorMean } from "./chapter-4-conduct/4.3-superior-mean";
import { peerMean } from "./chapter-4-conduct/4.6-peer-mean";
import { unitPlanPoints } from "./chapter-5-unit-head/5.2-unit-plan-points";
import { headLearning } from "./chapter-5-unit-head/5.3-head-learning";
import { managementMean } from "./chapter-5-unit-head/5.6-management-mean";
import { total } from "./chapter-6-adjustments/6.6-total";
import { adjustmentsOfYear } from "./chapter-6-adjustments/adjustments-of-a-year";
import type { Outcome } from "./finding";
import { type Adjustment, type Circumstances, type Entry, isUnreadable, type Person } from "./person";
import type { Exact, Points } from "./units";

/** The evaluation sheet of one person: its parts as put on the sheet, and their total. */
export interface Score {
  /** Component A, 0–70: 2.7 for staff, 5.2 for heads. */
  readonly measures: Outcome<Points>;
  /** Component B, 0–15: 3.3, 5.3. */
  readonly learning: Outcome<Points>;
  /** Component C1: 4.3 0–7 for staff, 5.6 0–15 for heads. */
  readonly superior: Outcome<Points>;
  /** Component C2, 0–8: 4.6; null for heads, who have none. */
  readonly peers: Outcome<Points> | null;
  readonly adjustments: readonly Outcome<Exact>[];
  readonly total: Outcome<Points>;
}

/**
 * One person's score by chapters 2 to 6, exact and independent of the order of rows. `reviewed` says whether the
 * team's re-evaluated points stand in place of the first ones (7.4), and with them what follows from the review of
 * others: 6.5 takes off a head's points once the review of the staff is done, and decides no preliminary category.
 */
export function score(person: Person, { appraisalDate, year }: Circumstances, reviewed: boolean): Score {
  const entries = reviewed ? person.adjustments : person.adjustments.filter((entry) => !isAfterReview(entry));
  const adjustments = adjustmentsOfYear(entries, person.role, year);
  if (person.role === "unit-head") {
    const measures = unitPlanPoints(person.unitPlan);
    const learning = headLearning(person.learning, reviewed);
    const superior = managementMean(person.conduct, reviewed);
    const sum = total([measures, learning, superior], adjustments);
    return { measures, learning, superior, peers: null, adjustments, total: sum };
  }
  const measures = measuresMean(person.measures, { appraisalDate, reviewed });
  const learning = learningMean(person.learning, reviewed);
  const superior = superiorMean(person.conduct, reviewed);
  const peers = peerMean(person.tally, person.raters, person.vote);
  const sum = total([measures, learning, superior, peers], adjustments);
  return { measures, learning, superior, peers, adjustments, total: sum };
}

/** 6.5 · Whether an entry rests on the team's re-evaluation of others, so that it can only be made after the review. */
export const isAfterReview = (entry: Entry<Adjustment>): boolean =>
  !isUnreadable(entry) && followsReview(entry.clause);
