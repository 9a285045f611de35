import { isPaperOf } from "../civil-date";
import { establish, type Finding, type Outcome, type Refusal, refuse } from "../finding";
import type { Category, Complaint, Person } from "../person";
import type { Points } from "../units";

/**
 * 7.1 · Гомдол: the ground that a complaint is, whatever the category and even before there is a total (reading
 * `normal-complains`). Undefined when nobody complained.
 */
export function complaintGround(
  { complaints }: Pick<Person, "complaints">,
  category: Category | undefined,
): Finding<true> | undefined {
  if (complaints.length === 0) return undefined;
  const readings = category === "normal" ? (["normal-complains"] as const) : [];
  return establish("7.1", true, { complaints: complaints.length }, { readings });
}

/** 7.1 · The complaints of the appraised year; one of another or an unknown year opens nothing and is refused (reading `another-years-papers`). */
export function complaintsOfYear(complaints: readonly Complaint[], year: number | undefined) {
  const refusals: Refusal[] = [];
  const own = complaints.filter(({ date, at }) => {
    if (date === undefined || isPaperOf(year, date)) return true;
    refusals.push(refuse("7.1", "complaint-of-other-year", { date, year }, at));
    return false;
  });
  return { own, refusals };
}

/**
 * 7.1, 7.2, 7.5 · Хянах үндэслэл
 *
 * The ground on which the team may re-evaluate a person: a complaint (7.1), or the preliminary category “Маш сайн” or
 * “Хангалтгүй” (7.2). There is no other (7.5): refuses everyone else, and anyone without a complaint while the bands
 * are not confirmed.
 */
export function reviewGround(
  person: Pick<Person, "complaints">,
  preliminary: Points,
  category: Category | undefined,
): Outcome<true> {
  const complaint = complaintGround(person, category);
  if (complaint !== undefined) return complaint;
  if (category === undefined) return refuse("7.2", "review-needs-bands", {});
  if (category === "normal") return refuse("7.5", "review-not-allowed", { total: preliminary });
  return establish("7.2", true, { category, total: preliminary });
}
