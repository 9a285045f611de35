import type { Assessed, Assessment } from "../assess/assessment";
import { numberOf } from "../explain/names";
import { toNumber } from "../explain/numbers";
import { addressOf, oneLine, wordsOf } from "../explain/problem";
import { categoryName, roleName } from "../law/words";
import { isRefusal } from "../methodology/finding";
import type { Score } from "../methodology/score";
import { sum } from "../methodology/units";
import type { Problem } from "../read/problem";
import type { Member } from "../read/roster";
import { fingerprintOf } from "../seal/fingerprint";

/** A line of the consolidated list in numbers and words, as it is printed; null = there is none. */
export interface ListLine {
  readonly rank: number | null;
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: string;
  readonly measures: number | null;
  readonly learning: number | null;
  readonly superior: number | null;
  readonly peers: number | null;
  readonly adjustment: number | null;
  readonly total: number | null;
  readonly category: string;
  readonly preliminaryTotal: number | null;
  readonly preliminaryCategory: string;
  /** “Баталгаажуулах код”, `3fa9 0c1e 77b2`; empty where the code is missing or shared. */
  readonly fingerprint: string;
  readonly status: Assessed["status"];
  /** Why somebody has no rank. */
  readonly reason?: string;
}

export interface ProblemLine {
  readonly level: Problem["level"];
  readonly tab: string;
  readonly cell: string;
  readonly clause: string;
  /** What is wrong, and how to mend it; together with the clause they are the message. */
  readonly what: string;
  readonly mend: string;
  readonly message: string;
}

/** Everybody of the body: the ranked first, in order, then the others with the reason. */
export function listLines(assessment: Assessment): ListLine[] {
  const { ranking, unranked } = assessment;
  const printed = (member: Member) => fingerprintOf(assessment, member.key);
  return [
    ...ranking.map(({ rank, member, result }) =>
      line({ status: "ranked", member, result }, rank, printed(member)),
    ),
    ...unranked.map((person) => line(person, null, printed(person.member))),
  ];
}

function line(person: Assessed, rank: number | null, fingerprint: string): ListLine {
  const { member, result, status } = person;
  const score = result?.final;
  const { code, name, position, unit, role } = member;
  const reason = reasonOf(person);
  return {
    rank,
    code,
    name,
    position,
    unit,
    role: roleName(role),
    measures: numberOf(score?.measures),
    learning: numberOf(score?.learning),
    superior: numberOf(score?.superior),
    peers: score?.peers === null ? null : numberOf(score?.peers),
    adjustment: adjustmentOf(score),
    total: rank === null ? null : numberOf(result?.total),
    category: rank === null ? "" : categoryName(result?.category),
    preliminaryTotal: rank === null ? null : numberOf(result?.preliminary.total),
    preliminaryCategory: rank === null ? "" : categoryName(result?.preliminaryCategory),
    fingerprint,
    status,
    ...(reason === undefined ? {} : { reason }),
  };
}

function adjustmentOf(score: Score | undefined): number | null {
  if (score === undefined || isRefusal(score.total)) {
    if (score === undefined || score.adjustments.some(isRefusal)) return null;
    return toNumber(sum(score.adjustments.flatMap((one) => (isRefusal(one) ? [] : [one.value]))));
  }
  return score.total.clause === "6.6" && "adjustment" in score.total.facts
    ? toNumber(score.total.facts.adjustment)
    : 0;
}

/** Why somebody has no rank; undefined for the ranked. */
export function reasonOf(person: Assessed): string | undefined {
  if (person.status === "not-rated") return `Үнэлээгүй: ${person.reason ?? "шалтгаан бичээгүй"}`;
  if (person.status === "ranked") return undefined;
  const [first, ...others] = person.problems;
  if (first === undefined) return "Алдаатай тул тооцоогүй";
  const cell = first.near === true ? undefined : addressOf(first);
  const where = [first.tab, cell].filter((part) => part !== undefined).join("!");
  const more = others.length === 0 ? "" : ` (өөр ${others.length} алдаа)`;
  return `Алдаатай: ${where} ${oneLine(first)}${more}`;
}

export const problemLine = (problem: Problem): ProblemLine => ({
  level: problem.level,
  tab: problem.tab ?? "",
  cell: addressOf(problem) ?? "",
  clause: problem.clause ?? "",
  ...wordsOf(problem),
  message: oneLine(problem),
});
