import { lettersOnly, lookalike, readText } from "./clean-text";
import { type CellIssue, type CellReading, issue } from "./issues";

const LONGEST_NAME = 200;

/** A person's name. Latin letters in a Cyrillic name and letters of other alphabets are pointed at, never corrected. */
export function readName(cell: unknown): CellReading<string> {
  const reading = readText(cell, LONGEST_NAME);
  const issues = reading.value === undefined ? [] : lettersOf(reading.value);
  return issues.length === 0 ? reading : { ...reading, issues };
}

/** The letters of other alphabets in a Mongolian name. */
export function lettersOf(name: string): CellIssue[] {
  const issues: CellIssue[] = [];
  if (!/[A-Za-z]|[єїіЄЇІ]/.test(name)) return issues;
  const mixed = name
    .match(/[\p{L}]+/gu)
    ?.find((word) => /[A-Za-z]/.test(word) && /\p{Script=Cyrillic}/u.test(word));
  if (mixed !== undefined) {
    const letters = [...mixed].filter((letter) => /[A-Za-z]/.test(letter)).join(", ");
    issues.push(issue("warning", "name-latin", { name, letters }));
  }
  if (/[єїіЄЇІ]|[А-Яа-яЁё][vV]|[vV][А-Яа-яЁё]/u.test(name)) {
    issues.push(issue("warning", "name-other-letters", { name, proposal: inMongolian(name) }));
  }
  return issues;
}

/** A name with the letters of old keyboards as those that they stood for. */
const inMongolian = (name: string): string =>
  name.replace(/є/g, "ө").replace(/Є/g, "Ө").replace(/[їvі]/g, "ү").replace(/[ЇVІ]/g, "Ү");

/** Whether two names are one: compared without case, spaces, points, hyphens of any kind and emoji. */
export const sameName = (a: string, b: string): boolean => a === b || lettersOnly(a) === lettersOnly(b);

/** What names that look alike have in common: letters of others are taken for the Mongolian ones that they resemble. */
export const looksOf = (name: string): string => lettersOnly(lookalike(inMongolian(name)));

export const hasForeignLetters = (name: string): boolean => lettersOf(name).length > 0;
