import type { ArgumentFault } from "../explain/function-messages";
import type { Clause } from "../law/annex/index";
import { isRefusal, type Outcome, rootCauses } from "../methodology/finding";
import type { CellReading } from "../read/cells/issues";

/** The sentences are loaded only when something is wrong. */
declare function addon_(): typeof import("./rest");

/** What a custom function throws: Sheets shows the text over the #ERROR! cell. */
function fail(clause: Clause, message: string, row: number): never {
  throw new Error(addon_().thrown(clause, message, row));
}

/** The value of a cell; a cell that cannot be read throws its Mongolian sentence with the clause. */
export function readingValue<T>(reading: CellReading<T>, clause: Clause, row: number): T | undefined {
  const issue = reading.issues.find(({ level }) => level === "error");
  if (issue !== undefined) fail(clause, addon_().sentenceOf(issue), row);
  return reading.value;
}

/** The value that the methodology established, or its refusal thrown. */
export function established<T>(outcome: Outcome<T>, row: number): T {
  if (!isRefusal(outcome)) return outcome.value;
  const refusal = rootCauses(outcome)[0] ?? outcome;
  return fail(refusal.clause, addon_().refusalMessage(refusal), row);
}

/** Throws what is wrong with the arguments themselves. */
export const wrong = (clause: Clause, fault: ArgumentFault, row = 1): never =>
  fail(clause, addon_().argumentMessage(fault), row);
