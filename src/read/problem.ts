import type { Clause } from "../law/annex/index";
import type { Refusal } from "../methodology/finding";
import {
  isMissingInput,
  type MissingReason,
  type RefusalFacts,
  type RefusalReason,
} from "../methodology/refusals";
import type { CellIssue } from "./cells/issues";

/** What the methodology refused, with the facts of its own reason. */
type RefusalOf<R extends RefusalReason> = {
  readonly kind: "refusal";
  /** What is only missing informs: nothing is wrong. */
  readonly level: "error" | "info";
  readonly id: R;
  readonly facts: RefusalFacts[R];
  readonly clause: Clause;
};
export type RefusalCause = { [R in RefusalReason]: RefusalOf<R> }[RefusalReason];

/** Where something stands. */
export interface Spot {
  readonly tab?: string | undefined;
  /** From 1, as the spreadsheet shows them; a problem of a whole tab has neither. */
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  /** The header of the column, for the sentence. */
  readonly header?: string | undefined;
  /** The cell is only where to begin: what is missing has none of its own, so nothing is marked there. */
  readonly near?: true | undefined;
}

interface Concerning {
  /** The name of the person concerned, when there is just one. */
  readonly person?: string | undefined;
  /** The roster keys of the people concerned. */
  readonly people: readonly string[];
}

/** What is wrong or worth knowing, where, by which clause, and whose result it concerns. Worded in `explain/`. */
export type Problem = (CellIssue | RefusalCause) & Spot & Concerning;

/** A problem of a row before it is known whose row it is; whom it concerns beside the owner, by their keys. */
export type RowProblem = (CellIssue | RefusalCause) & Spot & { readonly beside?: readonly string[] };

/** The refusal as what a problem says. */
export function causeOf({ reason, facts, clause }: Refusal): RefusalCause {
  const level = isMissingInput(reason) ? "info" : "error";
  return { kind: "refusal", level, id: reason, facts, clause } as RefusalCause; // the facts are the reason's own
}

/** Something that is not filled in yet, as a problem says it. */
export type Gap = Problem & { readonly kind: "refusal"; readonly id: MissingReason };

export const isGap = (problem: Problem): problem is Gap =>
  problem.kind === "refusal" && problem.level === "info" && isMissingInput(problem.id);
