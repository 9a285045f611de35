import { type Finding, isRefusal, type Outcome, rootCauses } from "../../src/methodology/finding";
import type { Exact } from "../../src/methodology/units";

/** What a table row asserts of a finding: the exact value as decimal text, `100/3` for 33⅓, its clause and readings. */
export interface Given {
  readonly gives: string;
  readonly under: string;
  readonly readings: readonly string[];
}

/** What a table row asserts of a refusal: clause and reason, and the reasons at its root when it only passes them on. */
export interface Refused {
  readonly refused: string;
  readonly because?: readonly string[];
}

/** An outcome in the words of the tables. */
export function brief(outcome: Outcome<unknown>): Given | Refused {
  if (!isRefusal(outcome)) {
    return { gives: String(outcome.value), under: outcome.clause, readings: outcome.readings };
  }
  const refused = `${outcome.clause} ${outcome.reason}`;
  if (outcome.causes.length === 0) return { refused };
  return { refused, because: rootCauses(outcome).map(({ clause, reason }) => `${clause} ${reason}`) };
}

export const given = (gives: string, under: string, ...readings: string[]): Given => ({
  gives,
  under,
  readings,
});

export const refusal = (refused: string, ...because: string[]): Refused =>
  because.length === 0 ? { refused } : { refused, because };

/** The finding of an outcome that must not be refused. */
export function found<T>(outcome: Outcome<T>): Finding<T> {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(brief(outcome))}`);
  return outcome;
}

/** The printed value of an outcome that must not be refused. */
export const printedValue = (outcome: Outcome<Exact>): string => found(outcome).value.toString();
