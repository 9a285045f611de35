import { reviewGround } from "./chapter-7-review/7.1-review-grounds";
import { categoryOf } from "./chapter-7-review/7.2-category";
import { type Finding, isRefusal, type Outcome, passOn, type Refusal } from "./finding";
import { type Category, type Circumstances, type Entry, isUnreadable, type Person } from "./person";
import { type Score, score } from "./score";
import type { Points } from "./units";

/** A person's evaluation before and after the team's review (7.2, 7.4). */
export interface Result {
  readonly preliminary: Score;
  readonly preliminaryCategory: Category | undefined;
  /** Why the team may re-evaluate this person, or why it may not; undefined while there is no preliminary total. */
  readonly ground: Outcome<true> | undefined;
  readonly reEvaluated: boolean;
  readonly final: Score;
  readonly total: Outcome<Points>;
  readonly category: Category | undefined;
}

/**
 * The whole evaluation of a person. Run twice, as the annex works: without the team's points, which gives the category
 * that decides who is reviewed (7.2), then with them. Re-evaluated points without a ground are refused (7.5). The
 * category follows the final total (reading `after-review`).
 */
export function evaluate(person: Person, circumstances: Circumstances): Result {
  const { bands } = circumstances;
  const preliminary = score(person, circumstances, false);
  const reEvaluated = hasReEvaluation(person);
  const preliminaryCategory = category(preliminary.total, bands);
  const ground = isRefusal(preliminary.total)
    ? undefined
    : reviewGround(person, preliminary.total.value, preliminaryCategory);
  const final = reEvaluated ? score(person, circumstances, true) : preliminary;
  const total = reEvaluated ? reviewedTotal(preliminary.total, final.total, ground) : preliminary.total;
  return {
    preliminary,
    preliminaryCategory,
    ground,
    reEvaluated,
    final,
    total,
    category: category(total, bands),
  };
}

const category = (total: Outcome<Points>, bands: Circumstances["bands"]) =>
  isRefusal(total) ? undefined : categoryOf(total.value, bands);

function reviewedTotal(
  preliminary: Outcome<Points>,
  final: Outcome<Points>,
  ground: Outcome<true> | undefined,
): Outcome<Points> {
  const refusals: Refusal[] = [isRefusal(preliminary) ? preliminary : final].filter(isRefusal);
  if (ground !== undefined && isRefusal(ground)) refusals.push(ground);
  if (refusals.length > 0 || isRefusal(final)) return passOn("7.4", refusals);
  const grounds: Finding<unknown>[] = ground === undefined || isRefusal(ground) ? [] : [ground];
  return { ...final, grounds: [...final.grounds, ...grounds] };
}

function hasReEvaluation(person: Person): boolean {
  const readable = <T extends object>(entries: readonly Entry<T>[]): T[] =>
    entries.filter((entry): entry is T => !isUnreadable(entry));
  const isKept = (row: { readonly droppedBy: string | undefined }) => row.droppedBy === undefined;
  const measures = person.role === "unit-head" ? [] : readable(person.measures).filter(isKept);
  const scores = person.conduct === undefined || isUnreadable(person.conduct) ? [] : person.conduct.scores;
  return [...measures, ...readable(person.learning).filter(isKept), ...scores].some(
    (row) => row.reEvaluation !== undefined,
  );
}
