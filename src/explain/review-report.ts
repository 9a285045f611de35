import type { Assessed, Assessment } from "../assess/assessment";
import { categoryName, roleName } from "../law/words";
import { compareNames } from "../methodology/chapter-7-review/7.7-ranked-list";
import { isRefusal } from "../methodology/finding";
import type { Result } from "../methodology/result";
import type { Problem } from "../read/problem";
import { derivationOf } from "./derivation";
import { headSuggestions } from "./head-suggestions";
import { numberOf } from "./numbers";
import { addressOf, sentenceOf } from "./problem";
import { reviewDesk } from "./review-desk";
import { reviewDifferences } from "./review-differences";

/** How many the team had to review (7.1, 7.2), reviewed, and has not come to. */
interface ReviewCounts {
  readonly due: number;
  readonly done: number;
  readonly waiting: number;
}

export function reviewCounts({ people }: Assessment): ReviewCounts {
  const states = people.flatMap((person) => lineOf(person)?.state ?? []);
  const waiting = states.filter((state) => state === "waiting").length;
  return { due: states.length, done: states.length - waiting, waiting };
}

type ReviewLine = NonNullable<ReturnType<typeof lineOf>>;
export type ReviewReport = ReturnType<typeof reviewReport>;
export type ReviewComparison = NonNullable<ReturnType<typeof reviewComparison>>;

/** The team's work as it stands: who is to be reviewed and why, what was forbidden, and what follows for unit heads. */
export function reviewReport(assessment: Assessment) {
  const lines = assessment.people.flatMap((person) => lineOf(person) ?? []).sort(mostUrgentFirst);
  const inState = (state: ReviewLine["state"]) => lines.filter((line) => line.state === state).length;
  return {
    /** While the bands are not confirmed nobody is known to be “Маш сайн” or “Хангалтгүй”. */
    bandsConfirmed: assessment.body.settings.bands !== undefined,
    counts: {
      toReview: lines.length,
      waiting: inState("waiting"),
      kept: inState("kept"),
      reEvaluated: inState("re-evaluated"),
      /** Rated people without a preliminary total who did not complain: whether they are to be reviewed is not known. */
      unknown: assessment.people.filter(isUnknown).length,
    },
    lines,
    forbidden: forbiddenReviews(assessment),
    suggestions: headSuggestions(assessment),
  };
}

/** One person before the review and after it, and all that the team works with; null for who is not to be reviewed. */
export function reviewComparison(assessment: Assessment, code: string) {
  const person = assessment.people.find(({ member }) => member.code === code);
  const line = person === undefined ? undefined : lineOf(person);
  if (line === undefined || person?.result === undefined) return null;
  const { preliminary, total } = person.result;
  const desk = reviewDesk(assessment, person);
  return { line, before: derivationOf(preliminary.total), after: derivationOf(total), desk };
}

const isRated = ({ status }: Assessed) => status !== "not-rated";

const isUnknown = (person: Assessed) => isRated(person) && person.result?.ground === undefined;

/** Somebody whom the team reviews (7.1, 7.2), and how far it has come. */
function lineOf(person: Assessed) {
  const { member, result, status } = person;
  if (!isRated(person) || result?.ground === undefined || isRefusal(result.ground)) return undefined;
  const { ground } = result;
  const { code, name, unit, role } = member;
  return {
    code,
    name,
    unit,
    role: roleName(role),
    ground: {
      clause: ground.clause === "7.1" ? ("7.1" as const) : ("7.2" as const),
      sentence: derivationOf(ground).sentence,
    },
    state: stateOf(result),
    /** Null for somebody who complained and whose first evaluation is refused yet. */
    preliminaryTotal: numberOf(result.preliminary.total),
    preliminaryCategory: categoryName(result.preliminaryCategory),
    // Who is blocked has no final total, whatever blocks them.
    finalTotal: status === "ranked" ? numberOf(result.total) : null,
    finalCategory: status === "ranked" ? categoryName(result.category) : "",
    differences: reviewDifferences(result),
  };
}

/** `kept`: reviewed, and every point stands as it was. */
const stateOf = ({ reEvaluated, review }: Result): "waiting" | "kept" | "re-evaluated" =>
  review.waiting.length > 0 ? "waiting" : reEvaluated ? "re-evaluated" : "kept";

/** Who waits before who is done, complaints before categories, then by total and name. */
function mostUrgentFirst(a: ReviewLine, b: ReviewLine): number {
  return (
    Number(a.state !== "waiting") - Number(b.state !== "waiting") ||
    (a.ground.clause < b.ground.clause ? -1 : a.ground.clause > b.ground.clause ? 1 : 0) ||
    (b.preliminaryTotal ?? 0) - (a.preliminaryTotal ?? 0) ||
    compareNames(a.name, b.name) ||
    (a.code < b.code ? -1 : 1)
  );
}

const FORBIDDEN: readonly Problem["id"][] = [
  "review-not-allowed",
  "review-needs-bands",
  "review-confirmed",
  "review-unfinished",
  "review-of-parent-and-sub",
  "review-out-of-range",
  "re-evaluated-dropped",
  "re-evaluated-measure-of-head",
  "reviewed-twice",
];

/** Re-evaluated points that may not stand: without a ground (7.5), outside the scale (7.4), in a row that does not count. */
function forbiddenReviews({ problems, body }: Assessment) {
  const members = new Map(body.members.map((member) => [member.key, member]));
  return problems.flatMap((problem) => {
    const member = members.get(problem.people[0] ?? "");
    if (member === undefined || problem.level !== "error" || !FORBIDDEN.includes(problem.id)) return [];
    const { code, name, unit } = member;
    const { tab = "", clause = "" } = problem;
    return [{ code, name, unit, clause, sentence: sentenceOf(problem), tab, cell: addressOf(problem) ?? "" }];
  });
}
