import type { ClauseFacts } from "../facts";
import { type Finding, isRefusal, type Outcome, unfold } from "../finding";
import type { Score } from "../score";
import type { Points } from "../units";

/** Re-evaluated points that are not what the superior had given. */
type Difference = Finding<Points> & { readonly clause: "7.4"; readonly facts: ClauseFacts["7.4"] };

/**
 * 6.5, 7.4 · Дахин үнэлгээгээр өөрчлөгдсөн оноо
 *
 * The re-evaluated points of one component that differ from the first ones, whichever way: 6.5 speaks of an unrealistic
 * evaluation, not of one that was too high. What the team confirmed by writing the same points is no difference.
 */
export function differencesOf(component: Score["measures" | "learning" | "superior"]): readonly Difference[] {
  return isRefusal(component) ? [] : unfold(component).filter(isDifference);
}

// The facts of a finding are its clause's own, and 7.4 establishes points.
const isDifference = (finding: Finding<unknown>): finding is Difference => {
  if (finding.clause !== "7.4") return false;
  const { value, facts } = finding as Difference;
  return facts.before === undefined || !facts.before.equals(value);
};

/** Whether it moved any point of the plan, whose fulfilment is what 6.5 speaks of. */
export const movedInPlan = ({ measures, learning }: Score): boolean =>
  [measures, learning].some((one) => differencesOf(one).length > 0);

/** Whether the review moved any point of the plan or of the superior's indicators; a forbidden one moves nothing. */
export function movedByReview(final: Score, total: Outcome<Points>): boolean {
  if (isRefusal(total)) return false;
  return [final.measures, final.learning, final.superior].some((one) => differencesOf(one).length > 0);
}
