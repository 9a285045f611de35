import type { ReadingId } from "../law/readings";
import { complaintGround, complaintsOfYear, reviewGround } from "./chapter-7-review/7.1-review-grounds";
import { categoryOf } from "./chapter-7-review/7.2-category";
import { type ReEvaluatedCell, reEvaluatedCells } from "./chapter-7-review/7.4-re-evaluated-cells";
import { firstOf, type ReviewState, reviewState, reviewsOfYear } from "./chapter-7-review/7.5-once-a-ground";
import { type Finding, isRefusal, type Outcome, passOn, type Refusal, refuse, rootCauses } from "./finding";
import type { Category, Circumstances, Person } from "./person";
import { isAfterReview, type Score, score } from "./score";
import type { Points } from "./units";

/** A person's evaluation before and after the team's review (7.2, 7.4). */
export interface Result {
  readonly preliminary: Score;
  readonly preliminaryCategory: Category | undefined;
  /** Why the team may re-evaluate this person, or why not; undefined while neither a complaint nor a total says so. */
  readonly ground: Outcome<true> | undefined;
  readonly reEvaluated: boolean;
  /** How far the team has come with this person. */
  readonly review: ReviewState;
  /** What the team re-evaluated, allowed or not. */
  readonly cells: readonly ReEvaluatedCell[];
  readonly final: Score;
  readonly total: Outcome<Points>;
  readonly category: Category | undefined;
}

/**
 * The whole evaluation of a person. Run twice, as the annex works: without the team's points, which gives the category
 * that decides who is reviewed (7.2), then with them and with what follows from the review of others (6.5). Without
 * either the final evaluation is the preliminary one. Re-evaluated points without a ground are refused, each in its
 * place (7.5), and so are points beside “Хэвээр” on every ground: the review happens once a ground. The category follows
 * the final total (reading `after-review`). A complaint of another year is refused and opens nothing; a review of another
 * reviewed nothing.
 */
export function evaluate(of: Person, circumstances: Circumstances): Result {
  const { bands, year } = circumstances;
  const { own, refusals: strays } = complaintsOfYear(of.complaints, year);
  const person = strays.length === 0 ? of : { ...of, complaints: own };
  const preliminary = score(person, circumstances, false);
  const cells = reEvaluatedCells(person);
  const reEvaluated = cells.length > 0;
  const preliminaryCategory = category(preliminary.total, bands);
  const ground = isRefusal(preliminary.total)
    ? complaintGround(person, preliminaryCategory)
    : reviewGround(person, preliminary.total.value, preliminaryCategory);
  const nothingFollows = !reEvaluated && !person.adjustments.some(isAfterReview);
  const final = nothingFollows ? preliminary : score(person, circumstances, true);
  const entries = reviewsOfYear(person.reviews ?? [], { year, complaint: firstOf(own), reEvaluated });
  const review = reviewState(entries, {
    ground,
    category: preliminaryCategory,
    reEvaluated,
    complaints: own,
  });
  // Whether there is a ground shows once the year of the complaint is known.
  const isGroundOpen = year === undefined && strays.length > 0;
  const objections = isGroundOpen ? [] : forbidden(cells, ground, review);
  const reviewed = reEvaluated
    ? reviewedTotal(preliminary.total, final.total, ground, review, objections)
    : final.total;
  const total = strays.length === 0 ? reviewed : withStrays(reviewed, strays);
  return {
    preliminary,
    preliminaryCategory,
    ground,
    reEvaluated,
    review,
    cells,
    final: objections.length === 0 ? final : withoutForbidden(final, cells, objections),
    total,
    category: category(total, bands),
  };
}

const category = (total: Outcome<Points>, bands: Circumstances["bands"]) =>
  isRefusal(total) ? undefined : categoryOf(total.value, bands);

const withStrays = (total: Outcome<Points>, strays: readonly Refusal[]): Refusal =>
  passOn("7.1", isRefusal(total) ? [...rootCauses(total), ...strays] : strays);

/** 7.5 · Why the re-evaluated cells may not stand: no ground, or the team had let everything stand already. */
function forbidden(
  cells: readonly ReEvaluatedCell[],
  ground: Outcome<true> | undefined,
  { letStand }: ReviewState,
): readonly Refusal[] {
  const withoutGround =
    ground === undefined || !isRefusal(ground)
      ? []
      : cells.map(
          ({ table, name, at }): Refusal => ({ ...ground, facts: { ...ground.facts, table, name }, at }),
        );
  if (letStand === undefined) return withoutGround;
  return [...withoutGround, refuse("7.5", "review-confirmed", { count: cells.length }, letStand.at)];
}

/** The score without the parts that rest on points which may not stand: they are nobody's. */
function withoutForbidden(
  final: Score,
  cells: readonly ReEvaluatedCell[],
  objections: readonly Refusal[],
): Score {
  const refused = cells.map(({ table }) => [table, passOn("7.4", objections)] as const);
  return { ...final, ...Object.fromEntries(refused) };
}

function reviewedTotal(
  preliminary: Outcome<Points>,
  final: Outcome<Points>,
  ground: Outcome<true> | undefined,
  { twice }: ReviewState,
  objections: readonly Refusal[],
): Outcome<Points> {
  const ofTeam = isRefusal(final) ? rootCauses(final).filter(({ clause }) => clause === "7.4") : [];
  const ofPoints = isRefusal(preliminary) ? [preliminary, ...ofTeam] : [final].filter(isRefusal);
  const refusals = [...ofPoints, ...objections];
  if (refusals.length > 0 || isRefusal(final)) return passOn("7.4", refusals);
  const grounds: Finding<unknown>[] = ground === undefined || isRefusal(ground) ? [] : [ground];
  const readings: ReadingId[] = twice ? ["after-review", "review-twice"] : ["after-review"];
  return { ...final, grounds: [...final.grounds, ...grounds], readings: [...final.readings, ...readings] };
}
