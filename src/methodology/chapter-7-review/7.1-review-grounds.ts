import { establish, type Finding, type Outcome, refuse } from "../finding";
import type { Category, Person } from "../person";
import type { Points } from "../units";

/**
 * 7.1, 7.2, 7.5 · Хянах үндэслэл
 *
 * The ground on which the team may re-evaluate a person: a complaint (7.1, whatever the category; reading
 * `normal-complains`), or the preliminary category “Маш сайн” or “Хангалтгүй” (7.2). There is no other (7.5): refuses
 * everyone else, and anyone without a complaint while the bands are not confirmed.
 */
export function reviewGround(
  person: Pick<Person, "complaints">,
  preliminary: Points,
  category: Category | undefined,
): Outcome<true> {
  const { complaints } = person;
  if (complaints > 0) {
    const readings = category === "normal" ? (["normal-complains"] as const) : [];
    const finding: Finding<true> = establish("7.1", true, { complaints }, { readings });
    return finding;
  }
  if (category === undefined) return refuse("7.2", "review-needs-bands", {});
  if (category === "normal") return refuse("7.5", "review-not-allowed", { total: preliminary });
  return establish("7.2", true, { category, total: preliminary });
}
