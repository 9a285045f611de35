/**
 * Formulas as people and scripts write them, and as the engine does: "," between arguments and "." in numbers.
 *
 * Google takes ";" between arguments in every locale. Where a number has a decimal comma it takes nothing else there,
 * and "\" between the columns of an array literal. In a text and in a quoted name everything stays.
 */
import { hasDecimalComma, ISO_LOCALE } from "./locale";
import type { Locale } from "./o-spreadsheet";

/** A character outside of quotes by its neighbours; `array`: the innermost bracket is that of an array literal. */
type Mark = { character: string; before: string; after: string; array: boolean };

function translated(formula: string, of: (mark: Mark) => string): string {
  const characters = [...formula];
  const open: string[] = [];
  let quote = "";
  let result = "";
  for (const [index, character] of characters.entries()) {
    const isText = quote !== "" || character === '"' || character === "'";
    if (quote) quote = character === quote ? "" : quote;
    else if (isText) quote = character;
    else if (character === "(" || character === "{") open.push(character);
    else if (character === ")" || character === "}") open.pop();
    const [before = "", after = ""] = [characters[index - 1], characters[index + 1]];
    result += isText ? character : of({ character, before, after, array: open.at(-1) === "{" });
  }
  return result;
}

const isBetweenDigits = ({ before, after }: Mark): boolean => /\d/.test(before) && /\d/.test(after);

/** As the engine writes it. A comma that is wrong in the locale becomes one that the engine cannot read either. */
export function toCommas(formula: string, locale: Locale = ISO_LOCALE): string {
  const decimalComma = hasDecimalComma(locale);
  return translated(formula, (mark) => {
    const { character, array } = mark;
    if (character === ";" && !array) return ",";
    if (character === "\\" && array && decimalComma) return ",";
    if (character === "," && decimalComma) return isBetweenDigits(mark) ? "." : ";";
    return character;
  });
}

/** As Google shows it in the locale. */
export function toLocalSeparators(formula: string, locale: Locale): string {
  if (!hasDecimalComma(locale)) return formula;
  return translated(formula, (mark) => {
    if (mark.character === ",") return mark.array ? "\\" : ";";
    return mark.character === "." && isBetweenDigits(mark) ? "," : mark.character;
  });
}
