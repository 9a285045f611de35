import { establish, type Finding, type Outcome, refuse } from "../finding";
import type { Adjustment, AdjustmentClause, Person } from "../person";
import { type Exact, exact } from "../units";

/** What a clause of chapter 6 allows: the sign, the range of the amount, and whom it concerns. */
interface Rule {
  readonly sign: 1 | -1;
  readonly lowest: number;
  readonly highest: number;
  readonly headsOnly: boolean;
}

export const ADJUSTMENTS: Readonly<Record<AdjustmentClause, Rule>> = {
  "6.1": { sign: -1, lowest: 1, highest: 5, headsOnly: false },
  "6.2": { sign: -1, lowest: 1, highest: 5, headsOnly: true },
  "6.3": { sign: 1, lowest: 1, highest: 5, headsOnly: false },
  "6.4": { sign: -1, lowest: 6, highest: 10, headsOnly: true },
  "6.5": { sign: -1, lowest: 6, highest: 10, headsOnly: true },
};

/**
 * 6.1–6.5 · Оноог өөрчлөх
 *
 *     6.1 −1…−5 · 6.2 −1…−5 (дарга) · 6.3 +1…+5 · 6.4 −6…−10 (дарга) · 6.5 −6…−10 (дарга)
 *
 * An entry in, signed points out. Refuses an amount outside the clause's range, an entry without reason or document,
 * and a head's clause on staff (reading `whose-score-falls`). Heads are civil servants too (reading `heads-too`).
 */
export function adjustment(entry: Adjustment, role: Person["role"]): Outcome<Exact> {
  const { clause, amount, reason, document, at } = entry;
  const { sign, lowest, highest, headsOnly } = ADJUSTMENTS[clause];
  if (headsOnly && role !== "unit-head") return refuse(clause, "adjustment-for-heads-only", {}, at);
  if (amount === undefined) return refuse(clause, "adjustment-without-amount", {}, at);
  if (amount.lt(lowest) || amount.gt(highest)) {
    return refuse(clause, "adjustment-out-of-range", { amount, lowest, highest }, at);
  }
  if (!amount.equals(amount.floor(2))) return refuse(clause, "adjustment-decimals", { amount }, at);
  if (reason === undefined) return refuse(clause, "adjustment-without-reason", {}, at);
  if (document === undefined) return refuse(clause, "adjustment-without-document", {}, at);

  const readings = role === "unit-head" && !headsOnly ? (["heads-too"] as const) : [];
  const signed: Exact = amount.mul(exact(sign));
  const finding: Finding<Exact> = establish(clause, signed, { amount, reason, document }, { readings, at });
  return finding;
}
