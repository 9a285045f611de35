/**
 * Google takes ";" between arguments in every locale, and writes it in some; the engine takes "," only. In an array
 * literal {1;2} and in a text it means something else and stays.
 */
export function toCommas(formula: string): string {
  const open: string[] = [];
  let quote = "";
  let result = "";
  for (const character of formula) {
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "(" || character === "{") open.push(character);
    else if (character === ")" || character === "}") open.pop();
    result += character === ";" && !quote && open.at(-1) !== "{" ? "," : character;
  }
  return result;
}
