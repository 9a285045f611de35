import { distance } from "fastest-levenshtein";
import { lettersOnly, lookalike } from "./cells/clean-text";

/** Of so many letters one may be another. */
const LETTERS_A_SLIP = 5;

/** Whether two names are one but for a few letters. */
export function isSlipOf(one: string, other: string): boolean {
  const [a, b] = [lettersOnly(lookalike(one)), lettersOnly(lookalike(other))];
  return distance(a, b) <= Math.max(1, Math.floor(b.length / LETTERS_A_SLIP));
}
