import { type CivilDate, yearOf } from "../civil-date";
import { isRefusal, type Outcome } from "../finding";
import type { Category, Complaint, Review } from "../person";

type Ground = "7.1" | "7.2";

/** What the register says of a person's review, against the grounds that there are. */
export interface ReviewState {
  /** The grounds that nobody reviewed yet. */
  readonly waiting: readonly Ground[];
  /** Where everything was let stand on every ground, so that re-evaluated points rest on none. */
  readonly letStand: Review | undefined;
  /** Reviewed on both grounds, or on one while the other waits. */
  readonly twice: boolean;
}

/** 7.1, 7.2 · The grounds on which somebody is to be reviewed: a complaint, the preliminary category, or both. */
export function groundsOf(
  ground: Outcome<true> | undefined,
  category: Category | undefined,
): readonly Ground[] {
  const byCategory = category === "excellent" || category === "unsatisfactory";
  const complained = ground !== undefined && !isRefusal(ground) && ground.clause === "7.1";
  return [...(complained ? (["7.1"] as const) : []), ...(byCategory ? (["7.2"] as const) : [])];
}

/** The day of the first complaint; undefined where one of them has none. */
export function firstOf(complaints: readonly Pick<Complaint, "date">[]): CivilDate | undefined {
  const days = complaints.flatMap(({ date }) => date ?? []);
  return days.length < complaints.length ? undefined : days.sort()[0];
}

/**
 * Whether a review was entered while that of the year before is made, up to 31 March, or earlier, or years later, so that
 * it was about another one. After 31 March of the next it is only late, and after a complaint of the year it is about that.
 */
export const isOfOtherYear = (
  { date }: Pick<Review, "date">,
  year: number | undefined,
  complaint?: CivilDate | undefined,
): boolean =>
  date !== undefined &&
  year !== undefined &&
  (date >= `${year + 2}-01-01` || (date <= `${year}-03-31` && (complaint === undefined || date < complaint)));

/**
 * The entries about the appraised year. “Хэвээр” of its January beside re-evaluated points that no other entry explains
 * contradicts them: only its year may be mistyped, so it stays.
 */
export function reviewsOfYear(
  reviews: readonly Review[],
  {
    year,
    complaint,
    reEvaluated,
  }: {
    readonly year: number | undefined;
    readonly complaint: CivilDate | undefined;
    readonly reEvaluated: boolean;
  },
): readonly Review[] {
  const own = reviews.filter((entry) => !isOfOtherYear(entry, year, complaint));
  const isOpen = reEvaluated && !own.some(({ outcome }) => outcome === "re-evaluated");
  const contradicts = ({ date, outcome }: Review) =>
    isOpen && outcome === "kept" && date !== undefined && yearOf(date) === year;
  return reviews.filter((entry) => own.includes(entry) || contradicts(entry));
}

/**
 * 7.5 · Хянах ажиллагаа үндэслэл бүрээр нэг удаа: a complaint (7.1) after a review by category (7.2) is reviewed again,
 * also after “Хэвээр” (reading `review-twice`); no ground is reviewed twice. An entry that names no ground is about all
 * of them, but what was entered before the first complaint is not about it; what is of another year (reading
 * `another-years-papers`) about nothing here. Re-evaluated points are of the ground that the register names, of all where
 * it has no entry. A ground whose entry was cut off waits.
 */
export function reviewState(
  reviews: readonly Review[],
  {
    ground,
    category,
    reEvaluated,
    complaints = [],
  }: {
    readonly ground: Outcome<true> | undefined;
    readonly category: Category | undefined;
    readonly reEvaluated: boolean;
    readonly complaints?: readonly Complaint[];
  },
): ReviewState {
  const grounds = groundsOf(ground, category);
  const first = firstOf(complaints);
  const isBefore = ({ date }: Review) => date !== undefined && first !== undefined && date < first;
  const about = (one: Ground) =>
    reviews.filter(
      (entry) => entry.ground === one || (entry.ground === undefined && !(one === "7.1" && isBefore(entry))),
    );
  const kept = (one: Ground) => about(one).some(({ outcome }) => outcome === "kept");
  const named = reviews.some(({ outcome }) => outcome === "re-evaluated");
  const isCutOff = (one: Ground) => about(one).some(({ unfinished }) => unfinished === true);
  const isDone = (one: Ground) =>
    !isCutOff(one) &&
    (kept(one) || (reEvaluated && (!named || about(one).some(({ outcome }) => outcome === "re-evaluated"))));
  const entered = reviews.find(({ outcome }) => outcome === "kept");
  return {
    waiting: grounds.filter((one) => !isDone(one)),
    letStand: grounds.every(kept) ? entered : undefined,
    twice: grounds.length > 1 && grounds.some((one) => about(one).length > 0),
  };
}
