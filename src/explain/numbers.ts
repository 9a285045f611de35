import { isRefusal, type Outcome } from "../methodology/finding";
import { cut, type Exact, exact } from "../methodology/units";
import { quoted } from "./quoted";

const MOST_DECIMALS = 4;

/**
 * A number for a sentence: decimal comma, at most four decimals. What is not shown in full is cut, never rounded, and
 * ends with …: 29.99999 is not the 30 that would earn points.
 */
export function inWords(value: Exact | number): string {
  const number = typeof value === "number" ? exact(value) : value;
  const shown = cut(number, MOST_DECIMALS);
  return quoted(shown.equals(number) ? decimal(shown) : `${decimal(shown)}…`);
}

/** A number that somebody typed, with all of its decimals. */
export const inFull = (value: Exact | number): string => {
  const number = typeof value === "number" ? exact(value) : value;
  return number.toString().includes("/") ? inWords(number) : quoted(decimal(number));
};

const decimal = (value: Exact) => value.toString().replace(".", ",").replace(/^-/, "−");

/** A signed amount, `+3` or `−3`. */
export const signed = (value: Exact): string => (value.gt(0) ? `+${inWords(value)}` : inWords(value));

/** A typed number in brackets when it is negative, for formulas. */
export const inFormula = (value: Exact): string => (value.lt(0) ? `(${inFull(value)})` : inFull(value));

/** The double that a cell or a JSON file gets: exact to the digits that are printed. */
export const toNumber = (value: Exact): number =>
  Number(value.toString().includes("/") ? value.valueOf() : value.toString());

/** The number that was established, as printed; null where it was refused or there is none. */
export const numberOf = (outcome: Outcome<Exact> | null | undefined): number | null =>
  outcome === null || outcome === undefined || isRefusal(outcome) ? null : toNumber(outcome.value);
