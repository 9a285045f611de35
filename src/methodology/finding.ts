import type { Clause } from "../law/annex/index";
import type { ReadingId } from "../law/readings";
import type { ClauseFacts, ComputedClause } from "./facts";
import { REFUSAL_READINGS, type RefusalFacts, type RefusalReason } from "./refusals";

/** The row of a tab that something was read from; `row` counts from 1 as the spreadsheet shows it. */
export interface Place {
  readonly tab: string;
  readonly row: number;
}

/** What a clause established: a value, the clause that gives it, and what it rests on. */
export interface Finding<T, C extends ComputedClause = ComputedClause> {
  readonly kind: "finding";
  readonly clause: C;
  readonly value: T;
  readonly facts: ClauseFacts[C];
  readonly grounds: readonly Finding<unknown>[];
  readonly readings: readonly ReadingId[];
  readonly at?: Place | undefined;
}

/** Why a clause could establish nothing; `causes` are the refusals underneath when it only passes them on. */
export interface Refusal<R extends RefusalReason = RefusalReason> {
  readonly kind: "refusal";
  readonly clause: Clause;
  readonly reason: R;
  readonly facts: RefusalFacts[R];
  readonly causes: readonly Refusal[];
  readonly readings: readonly ReadingId[];
  readonly at?: Place | undefined;
}

export type Outcome<T> = Finding<T> | Refusal;

/** What a finding rests on. */
export interface Basis {
  readonly grounds?: readonly Finding<unknown>[] | undefined;
  readonly readings?: readonly ReadingId[];
  readonly at?: Place | undefined;
}

const NONE: readonly never[] = [];

/** The finding of a clause: its value, the facts put in, and the findings and readings it rests on. */
export function establish<T, C extends ComputedClause>(
  clause: C,
  value: T,
  facts: ClauseFacts[C],
  { grounds = NONE, readings = NONE, at }: Basis = {},
): Finding<T, C> {
  return { kind: "finding", clause, value, facts, grounds, readings, at };
}

/** The refusal of a clause, with the reason and the facts that its sentence needs. */
export function refuse<R extends RefusalReason>(
  clause: Clause,
  reason: R,
  facts: RefusalFacts[R],
  at?: Place,
): Refusal {
  return { kind: "refusal", clause, reason, facts, causes: [], readings: REFUSAL_READINGS[reason] ?? [], at };
}

/** A refusal that only says that what the clause rests on was refused. */
export function passOn(clause: Clause, causes: readonly Refusal[], at?: Place): Refusal {
  return { kind: "refusal", clause, reason: "rests-on-refused", facts: {}, causes, readings: [], at };
}

/** Tells whether a clause could establish nothing. */
export const isRefusal = (outcome: Outcome<unknown>): outcome is Refusal => outcome.kind === "refusal";

/** Splits outcomes into what was established and what was refused. */
export function sortOut<T>(outcomes: readonly Outcome<T>[]): { findings: Finding<T>[]; refusals: Refusal[] } {
  return { findings: outcomes.filter((one) => !isRefusal(one)), refusals: outcomes.filter(isRefusal) };
}

/** The refusals at the bottom: what a person has to mend. */
export function rootCauses(refusal: Refusal): readonly Refusal[] {
  return refusal.causes.length === 0 ? [refusal] : refusal.causes.flatMap(rootCauses);
}

/** Every reading that an outcome rests on: those of its findings, or of what refused it. */
export const readingsIn = (outcome: Outcome<unknown>): readonly ReadingId[] => {
  const all = isRefusal(outcome) ? rootCauses(outcome) : unfold(outcome);
  return all.flatMap(({ readings }) => readings);
};

/** A finding and all that it rests on, topmost first. */
export function unfold(finding: Finding<unknown>, all: Finding<unknown>[] = []): readonly Finding<unknown>[] {
  all.push(finding);
  for (const ground of finding.grounds) unfold(ground, all);
  return all;
}
