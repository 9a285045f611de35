import { type ReadingId, readings } from "../law/readings";
import { type Ranked, rankedList } from "../methodology/chapter-7-review/7.7-ranked-list";
import { isRefusal, readingsIn } from "../methodology/finding";
import type { Circumstances } from "../methodology/person";
import { evaluate, type Result } from "../methodology/result";
import type { Points } from "../methodology/units";
import type { Body } from "../read/body";
import { ISSUE_READINGS } from "../read/cells/issues";
import type { Member } from "../read/member";
import { isGap, type Problem } from "../read/problem";
import { problemsOf } from "./checks";
import type { Results } from "./review-checks";
import { unsureParts } from "./unsure-parts";

/** Why somebody stands below the ranking. */
type Unranked =
  | { readonly status: "not-rated"; readonly reason: string | undefined }
  /** Nothing is wrong with whoever is incomplete: then the problems are what is not filled in. */
  | { readonly status: "blocked"; readonly incomplete: boolean; readonly problems: readonly Problem[] };

export type Assessed =
  | { readonly status: "ranked"; readonly member: Member; readonly result: Result }
  | (Unranked & { readonly member: Member; readonly result?: Result | undefined });

interface RankedMember {
  readonly code: string;
  readonly name: string;
  readonly total: Points;
  readonly member: Member;
  readonly result: Result;
}

/** The whole body assessed: everybody read is ranked, not rated or blocked, and never lost. */
export interface Assessment {
  readonly body: Body;
  readonly people: readonly Assessed[];
  readonly ranking: readonly Ranked<RankedMember>[];
  /** Below the ranking: the not rated, then the blocked. */
  readonly unranked: readonly Assessed[];
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly read: number;
    readonly ranked: number;
    readonly notRated: number;
    readonly blocked: number;
    /** Of the blocked, those who only lack input. */
    readonly incomplete: number;
    /** Rows, not people: with an entry that nobody owns. */
    readonly unowned: number;
  };
}

/** Evaluates everybody by the methodology and turns what it refused, or read into the annex, into problems. */
export function assess(body: Body): Assessment {
  const circumstances: Circumstances = {
    appraisalDate: body.settings.appraisalDate,
    bands: body.settings.bands,
    year: body.settings.year,
  };
  const results = new Map<string, Result>();
  for (const [key, person] of body.people) results.set(key, evaluate(person, circumstances));
  const withoutUnsure = unsureParts(body);
  const sureResults = (errors: ReadonlyMap<string, readonly Problem[]>): Results => {
    const sure = new Map(results);
    for (const [key, own] of errors) {
      const person = body.people.get(key);
      if (person !== undefined) sure.set(key, evaluate(withoutUnsure(key, person, own), circumstances));
    }
    return sure;
  };

  // What reading found comes first: it is the cause of what the methodology then misses.
  const found = problemsOf(body, results, sureResults(errorsByPerson(body.problems)));
  const errors = errorsByPerson(found);
  const sure = sureResults(errors);
  const gaps = byPerson(found.filter(isGap));
  const people = body.members.map((member) => {
    const { key } = member;
    return standing(member, sure.get(key), errors.get(key) ?? [], gaps.get(key) ?? []);
  });

  const ranking = rankedList(people.flatMap(rankable));
  const unranked = [...people.filter(isStatus("not-rated")), ...people.filter(isStatus("blocked"))];
  const count = (status: Assessed["status"]) => people.filter(isStatus(status)).length;
  return {
    body,
    people,
    ranking,
    unranked,
    problems: [...found].sort(worstFirst),
    counts: {
      read: people.length,
      ranked: ranking.length,
      notRated: count("not-rated"),
      blocked: count("blocked"),
      incomplete: people.filter(isIncomplete).length,
      unowned: body.unowned.length,
    },
  };
}

/**
 * The readings that some result or refusal of the list rests on, and those by which the list itself is made, in the
 * annex's order.
 */
export function readingsUsed({ people, ranking, unranked }: Assessment): ReadingId[] {
  const used = [...people.flatMap(readingsOf), ...ranking.flatMap(({ finding }) => readingsIn(finding))];
  return inOrder(unranked.length > 0 ? [...used, "not-rated"] : used);
}

/** The readings that one person's result rests on, or that keep it from them, in the annex's order. */
export function readingsOf(person: Assessed): ReadingId[] {
  const { result } = person;
  const ofReading = person.status === "blocked" ? person.problems : [];
  const refused = ofReading.flatMap((problem) =>
    problem.kind === "issue" ? (ISSUE_READINGS[problem.id] ?? []) : [],
  );
  if (person.status === "not-rated" || result === undefined) return inOrder(refused);
  const isUnknown = result.category === undefined && !isRefusal(result.total);
  const used = [...readingsIn(result.total), ...refused];
  return inOrder(isUnknown ? [...used, "bands"] : used);
}

const inOrder = (used: readonly ReadingId[]): ReadingId[] =>
  (Object.keys(readings) as ReadingId[]).filter((id) => used.includes(id)); // the keys of readings are their ids

const isStatus = (status: Assessed["status"]) => (person: Assessed) => person.status === status;

/** Whether somebody only lacks input. */
const isIncomplete = (person: Assessed): boolean => person.status === "blocked" && person.incomplete;

function standing(
  member: Member,
  result: Result | undefined,
  errors: readonly Problem[],
  gaps: readonly Problem[],
): Assessed {
  if (!member.rated) return { status: "not-rated", member, reason: member.reason };
  if (errors.length > 0 || result === undefined || isRefusal(result.total)) {
    const incomplete = errors.length === 0 && gaps.length > 0;
    return { status: "blocked", member, result, incomplete, problems: incomplete ? gaps : errors };
  }
  return { status: "ranked", member, result };
}

function rankable(person: Assessed): RankedMember[] {
  if (person.status !== "ranked" || isRefusal(person.result.total)) return [];
  const { member, result } = person;
  return [{ code: member.code, name: member.name, total: person.result.total.value, member, result }];
}

const errorsByPerson = (problems: readonly Problem[]) =>
  byPerson(problems.filter(({ level }) => level === "error"));

function byPerson(problems: readonly Problem[]): Map<string, Problem[]> {
  const ofPeople = new Map<string, Problem[]>();
  for (const problem of problems)
    for (const key of problem.people) {
      const own = ofPeople.get(key);
      if (own === undefined) ofPeople.set(key, [problem]);
      else own.push(problem);
    }
  return ofPeople;
}

const LEVELS = { error: 0, warning: 1, info: 2 } as const;

/** A collation takes long, and most problems stand in one tab with the next. */
const byTab = (a: string, b: string): number => (a === b ? 0 : a.localeCompare(b));

function worstFirst(a: Problem, b: Problem): number {
  return (
    LEVELS[a.level] - LEVELS[b.level] ||
    byTab(a.tab ?? "", b.tab ?? "") ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
