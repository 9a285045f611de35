import { establish, type Finding, type Refusal, refuse } from "../finding";
import type { Tally } from "../person";

/**
 * 4.4 · Саналын тооцоо
 *
 * The closed tally of one person's secret ballots; value = the valid ballots. Refuses what is not filled, no valid
 * ballot (reading `nothing-to-average`), more than were issued, and more than there are colleagues: the person and
 * the head do not vote (reading `who-votes`), and such a tally is void.
 */
export function validBallots(tally: Omit<Tally, "sums">, raters: number): Finding<number, "4.4"> | Refusal {
  const { valid, at } = tally;
  if (valid === undefined) return refuse("4.4", "tally-incomplete", { field: "valid" }, at);
  const spoiled = tally.spoiled ?? 0;
  const issued = tally.issued ?? valid + spoiled;
  if (valid === 0) return refuse("4.4", "no-valid-ballots", {}, at);
  if (valid + spoiled > issued) {
    return refuse("4.4", "more-ballots-than-issued", { valid, spoiled, issued }, at);
  }
  if (valid + spoiled > raters) {
    return refuse("4.4", "more-ballots-than-raters", { valid: valid + spoiled, raters }, at);
  }
  const readings = ["who-votes"] as const;
  return establish("4.4", valid, { issued, valid, spoiled, raters }, { readings, at });
}
