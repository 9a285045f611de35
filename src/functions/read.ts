import type { ArgumentFault } from "../explain/function-messages";
import type { Message } from "../explain/refusals";
import type { Clause } from "../law/annex/index";
import { isRefusal, type Outcome, rootCauses } from "../methodology/finding";
import type { CellReading } from "../read/cells/issues";

/** The sentences are loaded only when something is wrong. */
declare function addon_(): typeof import("./rest");

/** What is wrong with one cell or row. Thrown as it is, Sheets shows the message over the #ERROR! cell. */
class Fault extends Error {
  constructor(
    message: string,
    /** The same without how to mend it, for the row's own cell. */
    readonly short: string,
  ) {
    super(message);
  }
}

function fail(clause: Clause, message: Message, argument?: string): never {
  const { whole, short } = addon_().faultTexts(clause, message, argument);
  throw new Fault(whole, short);
}

/** A row of a range: what is wrong with it is said in its own cell, and the others go on. */
export function inItsRow<T>(call: () => T): T | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof Fault) return error.short;
    throw error;
  }
}

/**
 * The value of a cell; a cell that cannot be read throws its Mongolian sentence with the clause, and with the name of the
 * argument where it is no cell of the row.
 */
export function readingValue<T>(reading: CellReading<T>, clause: Clause, argument?: string): T | undefined {
  const issue = reading.issues.find(({ level }) => level === "error");
  if (issue !== undefined) fail(clause, addon_().messageOf(issue), argument);
  return reading.value;
}

/** The value that the methodology established, or its refusal thrown. */
export function established<T>(outcome: Outcome<T>): T {
  if (!isRefusal(outcome)) return outcome.value;
  const refusal = rootCauses(outcome)[0] ?? outcome;
  return fail(refusal.clause, addon_().refusalMessage(refusal));
}

/** Throws what is wrong with the arguments themselves. */
export const wrong = (clause: Clause, fault: ArgumentFault): never =>
  fail(clause, addon_().argumentMessage(fault));
