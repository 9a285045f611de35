import { isRefusal, type Outcome } from "../methodology/finding";
import { type Exact, exact, rounded } from "../methodology/units";
import { quoted } from "./quoted";

const MOST_DECIMALS = 4;

/** A number for a sentence: decimal comma, at most four decimals, with … when there are more or it is too long to say. */
export function inWords(value: Exact | number): string {
  const number = typeof value === "number" ? exact(value) : value;
  const shown = rounded(number, MOST_DECIMALS);
  const text = shown.toString().replace(".", ",").replace(/^-/, "−");
  return quoted(shown.equals(number) ? text : `${text}…`);
}

/** A signed amount, `+3` or `−3`. */
export const signed = (value: Exact): string => (value.gt(0) ? `+${inWords(value)}` : inWords(value));

/** A number in brackets when it is negative, for formulas. */
export const inFormula = (value: Exact): string => (value.lt(0) ? `(${inWords(value)})` : inWords(value));

/** The double that a cell or a JSON file gets: exact to the digits that are printed. */
export const toNumber = (value: Exact): number =>
  Number(value.toString().includes("/") ? value.valueOf() : value.toString());

/** The number that was established, as printed; null where it was refused or there is none. */
export const numberOf = (outcome: Outcome<Exact> | null | undefined): number | null =>
  outcome === null || outcome === undefined || isRefusal(outcome) ? null : toNumber(outcome.value);
