import { SECTIONS } from "../law/words";
import { readChoice } from "./cells/choice";
import { cleanText, comparable, isBlank, lookalike } from "./cells/clean-text";

export type Section = (typeof SECTIONS)[keyof typeof SECTIONS];

/** What a table says of a row's section; a word that names none is no section, whatever stands above it. */
export type SaidSection = Section | { readonly unknown: string };

/** What a cell says, on one line; nothing of a date. */
export const textOf = (cell: unknown): string =>
  isBlank(cell) || typeof cell === "object" ? "" : cleanText(String(cell));

/** A heading that begins as those of sections do: with one of the alphabet's first letters. */
export const LETTERED = /^[а-е](?:\.?$|[.)]\s| хэсэг)/iu;

/** The section that a heading names: by its letter, or by the words of the law. */
export function sectionOf(text: string): Section | undefined {
  const letter = /^([абв])(?:$|[.)\s]| хэсэг)/u.exec(lookalike(text))?.[1]?.toUpperCase();
  if (letter !== undefined) return readChoice<Section>(letter, SECTIONS).value;
  const words = comparable(text);
  if (/мэдлэг|ур чадвар/u.test(words)) return "learning";
  if (/нэмэлт/u.test(words)) return "additional";
  return /арга хэмжээ|үндсэн (?:ажил|үүрэг|чиг)/u.test(words) ? "measure" : undefined;
}

/** The section of a row by its own cell, or by the number that begins with its letter. */
export function sectionIn(cell: unknown, number: unknown): SaidSection | undefined {
  if (!isBlank(cell)) return sectionOf(textOf(cell)) ?? { unknown: textOf(cell) || "…" };
  const letter = /^([абв])[\s.-]?\d/u.exec(lookalike(textOf(number)))?.[1];
  return letter === undefined ? undefined : sectionOf(letter);
}
