import { brokenCell, cleanText, isBlank, lookalike, unmarked } from "./clean-text";
import { bad, blank, type CellReading, good, issue } from "./issues";

/** A cell that must hold one of a few words; case, spaces and look-alike letters do not matter, and are mentioned. */
export function readChoice<T>(cell: unknown, choices: Readonly<Record<string, T>>): CellReading<T> {
  if (isBlank(cell)) return blank;
  const broken = brokenCell(cell);
  if (broken !== undefined) return broken;
  const text = cleanText(String(unmarked(cell)));
  for (const [word, value] of Object.entries(choices)) {
    if (word === text) return good(value);
  }
  for (const [word, value] of Object.entries(choices)) {
    if (lookalike(word) === lookalike(text)) {
      return good(value, [issue("info", "choice-read-as", { text, word })]);
    }
  }
  return bad("choice-unknown", { text, choices: Object.keys(choices), latin: /[a-z]/i.test(text) });
}
