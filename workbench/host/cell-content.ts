/** From what a script or a person writes into a cell to the content that the engine stores. */
import { instantToSerial } from "../engine";
import { helpers } from "../engine/o-spreadsheet";
import { formatOfSerial } from "../engine/time-zone";
import { isDate } from "../engine/values";

export type CellContent = { content: string; dateFormat?: string };

/** A Date brings a date format, which the caller applies where the cell has none. */
export function toContent(value: unknown, timeZone: string): CellContent {
  if (value === null || value === undefined) return { content: "" };
  if (typeof value === "number") return { content: Number.isFinite(value) ? String(value) : "#NUM!" };
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE" };
  if (isDate(value)) {
    const serial = instantToSerial(value.getTime(), timeZone);
    if (Number.isNaN(serial)) return { content: "#NUM!" };
    return { content: String(serial), dateFormat: formatOfSerial(serial) };
  }
  if (typeof value === "string") return { content: isFormula(value) ? toCommas(value) : value };
  // Google writes the text of an object.
  return { content: String(value) };
}

export function isFormula(text: string): boolean {
  return text.startsWith("=") && text.length > 1;
}

export function toFormula(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  return toCommas(trimmed.startsWith("=") ? trimmed : `=${trimmed}`);
}

/** ";" between arguments → ","; in an array literal {1;2} and in a text it means something else and stays. */
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

/** Throws when the engine cannot show a number format, before it is stored. */
export function toNumberFormat(format: string): string {
  if (format === "" || format.toLowerCase() === "general") return "";
  try {
    helpers.parseFormat(format);
  } catch {
    throw new Error(`The local host cannot show the number format "${format}".`);
  }
  return format;
}
