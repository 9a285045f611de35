import type { Clause } from "../../law/annex/index";
import type { ReadingId } from "../../law/readings";
import type { CivilDate } from "../../methodology/civil-date";
import type { Exact } from "../../methodology/units";
import type { CellFacts, Nothing, Rows, Text } from "./cell-facts";
import type { Header, Tab, WorkbookFacts } from "./workbook-facts";

/** `error` blocks the results of the people it names, `warning` must be seen, `info` tells how something was read. */
type Level = "error" | "warning" | "info";

interface Ballots {
  readonly valid: number;
}
interface Bounds {
  readonly to: Exact;
  readonly from: Exact;
}

/**
 * What can be wrong with a workbook, or worth knowing, apart from the methodology's own refusals and readings, with the
 * facts that its sentence needs. `explain/issues.ts` words each.
 */
export interface IssueFacts extends CellFacts, WorkbookFacts {
  // people
  "code-twice": { readonly code: string } & Rows;
  "code-of-name": { readonly code: string; readonly name: string };
  "code-read-as": { readonly text: string | undefined; readonly code: string };
  "name-missing": Nothing;
  "name-differs": { readonly name: string; readonly roster: string; readonly code: string };
  "name-latin": { readonly name: string; readonly letters: string };
  "name-other-letters": { readonly name: string; readonly proposal: string };
  "unit-missing": Nothing;
  "role-missing": Nothing;
  "not-rated-without-reason": Nothing;
  "unit-without-head": { readonly unit: string };
  "unit-with-heads": { readonly unit: string } & Rows;
  "unit-name-taken": { readonly unit: string };
  "unit-name-apostrophe": { readonly unit: string };
  "unit-unknown": { readonly unit: string };
  "unit-differs": { readonly unit: string; readonly roster: string };
  "other-unit": { readonly unit: string } & Tab;
  // rows
  "row-half-filled": Header;
  "row-of-totals": Nothing;
  "row-twice": Rows;
  "number-twice": { readonly number: string } & Rows;
  "number-missing": Nothing;
  "section-missing": Nothing;
  "two-levels": { readonly number: string };
  "learning-sub-measure": { readonly number: string };
  "one-sub-measure": { readonly number: string };
  "dropped-without-number": Text;
  "completed-before-start": { readonly start: CivilDate; readonly completed: CivilDate };
  "completed-maybe-later": { readonly completed: CivilDate };
  "completed-before-year": { readonly completed: CivilDate; readonly year: number };
  "due-outside-year": { readonly due: CivilDate; readonly year: number };
  "row-only-name": Nothing;
  "reason-of-rated": { readonly reason: string };
  "unit-document-missing": Nothing;
  "tally-protocol-missing": Nothing;
  "ballots-above-roster": { readonly ballots: number; readonly raters: number };
  "ballots-issued-above": { readonly issued: number; readonly entitled: number };
  "ballots-issued-to-some": { readonly issued: number; readonly entitled: number };
  "entitled-alone": { readonly entitled: number };
  "circle-of-larger-unit": { readonly raters: number };
  "circle-without-number": Text;
  "sum-of-ballots-fraction": { readonly sum: Exact };
  "tally-few-raters": Ballots;
  "tally-very-few-raters": Ballots;
  "staff-row-for-head": Nothing;
  "head-row-for-staff": Nothing;
  "peers-of-head": Nothing;
  "measures-of-head": Nothing;
  "adjustment-clause-missing": Nothing;
  "adjustment-signed": { readonly amount: Exact; readonly proposal: Exact };
  "re-evaluated-without-evidence": Nothing;
  "re-evaluated-dropped": { readonly decision: string };
  "re-evaluated-measure-of-head": Nothing;
  "adjustment-undated": Nothing;
  "complaint-undated": Nothing;
  "complaint-open": Nothing;
  "reviewed-twice": Rows;
  "review-unfinished": Nothing;
  /** An outcome of a review on a clause for heads, or the other way round; blank where no ground is named. */
  "outcome-of-other-ground": { readonly ground: string };
  "reviewed-without-ground": Nothing;
  "review-before-complaint": {
    readonly date: CivilDate;
    readonly complaint: CivilDate;
    /** Whether the entry says that it is about the complaint. */
    readonly named: boolean;
  };
  "review-of-other-year": { readonly date: CivilDate; readonly year: number };
  "review-total-differs": { readonly total: Exact; readonly counted: Exact };
  "review-ground-differs": { readonly ground: "7.1" | "7.2" };
  "re-evaluation-not-written": Nothing;
  "unproven-by-review": Nothing;
  "proven-by-conduct-only": Nothing;
  // settings
  "bands-missing": Nothing;
  "bands-gap": Bounds;
  "bands-overlap": Bounds;
  "bands-order": Nothing;
  "bands-unconfirmed": Nothing;
  "bands-without-source": Nothing;
  "setting-missing": { readonly name: string };
  "setting-row-missing": { readonly names: readonly string[] };
  "setting-twice": { readonly name: string };
  "skills-repeat": { readonly skill: string };
  "skills-without-ground": { readonly name: string };
  "skill-without-letters": { readonly skill: string };
  "skill-for-nobody": { readonly text: string };
  "skill-for-others": { readonly text: string };
  "skill-for-unknown": { readonly skill: string; readonly text: string };
  "again-unknown": { readonly header: string };
  "skill-not-adopted": { readonly skill: string; readonly setting: string };
  "skill-not-for": { readonly skill: string; readonly again: boolean };
  "skill-dash-missing": { readonly skill: string };
  "skill-is-for": { readonly skill: string };
  "row-set-aside": { readonly decision: string };
  "appraisal-year": { readonly year: number; readonly date: CivilDate };
  "time-zone": { readonly zone: string };
}

export type IssueId = keyof IssueFacts;

/** The readings by which the reading itself, or a check, refuses something. */
export const ISSUE_READINGS: Readonly<Partial<Record<IssueId, ReadingId>>> = {
  "row-twice": "moved-within-year",
  "circle-without-number": "unit-of-one",
  "dropped-without-number": "dropped-measure",
  "re-evaluated-dropped": "dropped-sub-measures",
  "re-evaluated-measure-of-head": "heads-columns",
  "skill-not-for": "indicator-for-some",
  "skill-is-for": "indicator-for-some",
  "skill-for-unknown": "indicator-for-some",
  "reviewed-twice": "review-twice",
};

/** An issue with the facts of its own kind. */
type IssueOf<I extends IssueId> = {
  readonly kind: "issue";
  readonly level: Level;
  readonly id: I;
  readonly facts: IssueFacts[I];
  readonly clause?: Clause | undefined;
};
export type Issue = { [I in IssueId]: IssueOf<I> }[IssueId];

/** A reading of a hole in the annex by which a cell was read. */
interface ReadingUse {
  readonly kind: "reading";
  readonly level: Level;
  readonly id: ReadingId;
  readonly clause?: Clause | undefined;
}

/** What is said of a cell before it is known where the cell stands and whose it is. */
export type CellIssue = Issue | ReadingUse;

/** An issue; a fact that its kind has not, or a missing one, does not compile. */
export function issue<I extends IssueId>(level: Level, id: I, facts: IssueFacts[I], clause?: Clause): Issue {
  const one: IssueOf<I> = { kind: "issue", level, id, facts, ...(clause === undefined ? {} : { clause }) };
  return one as Issue; // an issue of one kind is an issue of some kind; the compiler cannot see that facts go with it
}

/** What a cell was read as. */
export interface CellReading<T> {
  /** Undefined = blank, or nothing that can be told; a refused cell that was understood (8 of 7) keeps its value. */
  readonly value: T | undefined;
  /** It may not stand as it is: an error among the issues says why. */
  readonly bad: boolean;
  readonly issues: readonly CellIssue[];
}

const NONE: readonly CellIssue[] = [];

export const blank: CellReading<never> = { value: undefined, bad: false, issues: NONE };

export const good = <T>(value: T, issues = NONE): CellReading<T> => ({
  value,
  bad: false,
  issues,
});

/** A cell that cannot be read. */
export const bad = <I extends IssueId>(id: I, facts: IssueFacts[I], clause?: Clause): CellReading<never> => ({
  value: undefined,
  bad: true,
  issues: [issue("error", id, facts, clause)],
});

/** A cell that was understood and may not stand. */
export const refused = <T, I extends IssueId>(value: T, id: I, facts: IssueFacts[I]): CellReading<T> => ({
  value,
  bad: true,
  issues: [issue("error", id, facts)],
});
