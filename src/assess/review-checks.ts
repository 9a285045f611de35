import { complaintsOfYear } from "../methodology/chapter-7-review/7.1-review-grounds";
import { movedByReview, movedInPlan } from "../methodology/chapter-7-review/7.4-differences";
import { firstOf, isOfOtherYear } from "../methodology/chapter-7-review/7.5-once-a-ground";
import { isRefusal, rootCauses } from "../methodology/finding";
import { isUnreadable } from "../methodology/person";
import type { Result } from "../methodology/result";
import { isAfterReview } from "../methodology/score";
import { isShownAlike, sheetPoints } from "../methodology/units";
import type { Body } from "../read/body";
import { issue } from "../read/cells/issues";
import { groupedBy } from "../read/grouped";
import type { Problem } from "../read/problem";
import { byPerson, type ReviewEntry } from "../read/registers";
import { problemAt } from "../read/rows-of-people";
import { headedUnits } from "../read/units";
import { adjustments } from "../workbook/adjustments";

export type Results = ReadonlyMap<string, Result>;

/**
 * 7.5 · The review happens once a ground (reading `review-twice`): two rows of a person on one ground are an error when
 * they say different things. A row that names no ground is about each of them.
 */
export function reviewedOnce(body: Body): Problem[] {
  const own = body.registers.reviews.filter(
    (entry) => !isOfOtherYear(entry, body.settings.year, complaintOf(entry, body)),
  );
  return [...byPerson(own).values()].flatMap((rows) =>
    rows.some(({ ground }) => ground === undefined)
      ? reviewedTwice(rows)
      : [...groupedBy(rows, ({ ground = "" }) => ground).values()].flatMap(reviewedTwice),
  );
}

/** The day of the first complaint of an entry's person about the year. */
const complaintOf = ({ member }: ReviewEntry, { people, settings }: Body) =>
  firstOf(complaintsOfYear(people.get(member.key)?.complaints ?? [], settings.year).own);

function reviewedTwice(twins: readonly ReviewEntry[]): Problem[] {
  if (twins.length < 2) return [];
  const level = twins.every(({ outcome }) => outcome === twins[0]?.outcome) ? "warning" : "error";
  const rows = twins.map(({ row }) => row.at.row);
  return twins.map((one) => problemAt(one, "code", issue(level, "reviewed-twice", { rows }, "7.5")));
}

/** 7.3 · What reading found; where the register names what a person's new points rest on, their rows need not say it again. */
export function withoutNamedEvidence({ problems, registers }: Body): readonly Problem[] {
  const named = new Set(
    registers.reviews.flatMap(({ member, outcome, document }) =>
      outcome === "re-evaluated" && document !== undefined ? [member.key] : [],
    ),
  );
  if (named.size === 0) return problems;
  const isNamed = ({ id, people }: Problem) =>
    id === "re-evaluated-without-evidence" && people.length > 0 && people.every((key) => named.has(key));
  return problems.filter((problem) => !isNamed(problem));
}

/** What the register of the review says against the grounds and the re-evaluated points as they stand. */
export function checkRegister(body: Body, results: Results): Problem[] {
  return body.registers.reviews.flatMap((entry) => {
    const untimely = issueOfDay(entry, body);
    if (untimely !== undefined) return [problemAt(entry, "date", untimely)];
    const { key } = entry.member;
    const result = results.get(key);
    if (result === undefined) return [];
    return [...problemsOfEntry(entry, result), ...(isLast(entry, body) ? totalOfEntry(entry, result) : [])];
  });
}

/** Whether the total after the entry's review is the final one: neither another review nor 6.5 follows it. */
const isLast = ({ member: { key } }: ReviewEntry, { registers, people }: Body): boolean =>
  registers.reviews.filter(({ member }) => member.key === key).length === 1 &&
  people.get(key)?.adjustments.some(isAfterReview) === false;

function totalOfEntry(entry: ReviewEntry, { total: counted }: Result): Problem[] {
  const { total } = entry;
  if (total === undefined || isRefusal(counted) || isShownAlike(total, counted.value)) return [];
  const facts = { total, counted: sheetPoints(counted.value) };
  return [problemAt(entry, "total", issue("warning", "review-total-differs", facts, "7.4"))];
}

/** A review whose day says that it was about another year, or not about the complaint. */
function issueOfDay(entry: ReviewEntry, body: Body) {
  const { date, ground } = entry;
  const { year } = body.settings;
  if (date === undefined) return undefined;
  const complaint = complaintOf(entry, body);
  if (year !== undefined && isOfOtherYear(entry, year, complaint))
    return issue("warning", "review-of-other-year", { date, year });
  return ground !== "7.2" && complaint !== undefined && date < complaint
    ? issue("warning", "review-before-complaint", { date, complaint, named: ground !== undefined })
    : undefined;
}

function problemsOfEntry(entry: ReviewEntry, result: Result): Problem[] {
  const { ground, outcome } = entry;
  const { preliminaryCategory: category } = result;
  const isNormal = result.ground !== undefined && isRefusal(result.ground);
  if (isNormal && category === "normal")
    return [problemAt(entry, "code", issue("warning", "reviewed-without-ground", {}, "7.5"))];
  const complained = result.ground?.clause === "7.1";
  const holds = ground === "7.1" ? complained : category !== "normal";
  return [
    ...(ground === undefined || holds
      ? []
      : [problemAt(entry, "ground", issue("warning", "review-ground-differs", { ground }, ground))]),
    // Points that could not be read are written all the same.
    ...(outcome === "re-evaluated" && !result.reEvaluated && !isUnread(result)
      ? [problemAt(entry, "outcome", issue("warning", "re-evaluation-not-written", {}, "7.4"))]
      : []),
  ];
}

/** Whether rows of a person could not be read, in which points of the team may stand. */
const isUnread = ({ total }: Result): boolean =>
  isRefusal(total) && rootCauses(total).some(({ reason }) => reason === "unreadable");

/**
 * 6.5 rests on the team's re-evaluation of how plans were carried out: an entry is questioned without any moved point of
 * the head's staff, and where only points of conduct moved.
 */
export function checkUnproven(body: Body, results: Results): Problem[] {
  return headedUnits(body.members).flatMap(({ head, staff }): Problem[] => {
    const entries = body.people.get(head.key)?.adjustments ?? [];
    const entry = entries.find((one) => !isUnreadable(one) && one.clause === "6.5");
    const moved = staff.flatMap(({ key }) => {
      const result = results.get(key);
      return result !== undefined && movedByReview(result.final, result.total) ? [result.final] : [];
    });
    const isKnown = staff.every(({ key }) => {
      const result = results.get(key);
      return result === undefined || !isUnread(result);
    });
    if (entry === undefined || moved.some(movedInPlan) || !isKnown) return [];
    const { tab, row } = entry.at;
    const { header } = adjustments.columns.clause;
    const id = moved.length > 0 ? "proven-by-conduct-only" : "unproven-by-review";
    const what = issue("warning", id, {}, "6.5");
    return [{ ...what, tab, row, header, column: body.columnOf(tab, header), people: [head.key] }];
  });
}
