import { ADJUSTMENT_RULES } from "../../law/adjustments";
import type { ReadingId } from "../../law/readings";
import { isPaperOf } from "../civil-date";
import { establish, type Outcome, refuse } from "../finding";
import { readingOfFractions } from "../fractions";
import type { Adjustment, Person } from "../person";
import { type Exact, exact, hasMoreDecimals } from "../units";

/**
 * 6.1–6.5 · Оноог өөрчлөх
 *
 *     6.1 −1…−5 · 6.2 −1…−5 (дарга) · 6.3 +1…+5 · 6.4 −6…−10 (дарга) · 6.5 −6…−10 (дарга)
 *
 * An entry in, signed points out. Refuses an amount outside the clause's range or finer than two decimals (reading
 * `fractions`), an entry without reason or document, a clause of another role (reading `whose-score-falls`), and the
 * paper of another year (reading `another-years-papers`). Heads are civil servants too (reading `heads-too`).
 */
export function adjustment(entry: Adjustment, role: Person["role"], year?: number): Outcome<Exact> {
  const { clause, amount, reason, document, date, at } = entry;
  const { sign, lowest, highest, for: whom, followsReview, saysWhose } = ADJUSTMENT_RULES[clause];
  if (whom !== "everyone" && whom !== role)
    return refuse(clause, "adjustment-of-other-role", { for: whom }, at);
  if (amount === undefined) return refuse(clause, "adjustment-without-amount", {}, at);
  if (amount.lt(lowest) || amount.gt(highest)) {
    return refuse(clause, "adjustment-out-of-range", { amount, lowest, highest }, at);
  }
  if (hasMoreDecimals(amount)) return refuse(clause, "adjustment-decimals", { amount }, at);
  if (reason === undefined) return refuse(clause, "adjustment-without-reason", {}, at);
  if (document === undefined) return refuse(clause, "adjustment-without-document", {}, at);
  if (date !== undefined && !isPaperOf(year, date))
    return refuse(clause, "adjustment-of-other-year", { date, year }, at);

  const readings: ReadingId[] = role === "unit-head" && whom === "everyone" ? ["heads-too"] : [];
  if (!saysWhose) readings.push("whose-score-falls");
  if (followsReview) readings.push("6.5-after-review");
  readings.push(...readingOfFractions(amount));
  const signed: Exact = amount.mul(exact(sign));
  return establish(clause, signed, { amount, reason, document }, { readings, at });
}
