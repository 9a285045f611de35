/** From what a script or a person writes into a cell to the content that the engine stores. */
import { instantToSerial, toCommas } from "../engine";
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
  if (typeof value === "string") return { content: toTyped(value) };
  // Google writes the text of an object.
  return { content: String(value) };
}

/** A text as typed: formulas with commas, "+5" as a number. */
function toTyped(text: string): string {
  if (isFormula(text)) return toCommas(text);
  return /^\+\d+(\.\d+)?%?$/.test(text) ? text.slice(1) : text;
}

export function isFormula(text: string): boolean {
  return text.startsWith("=") && text.length > 1;
}

export function toFormula(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  return toCommas(trimmed.startsWith("=") ? trimmed : `=${trimmed}`);
}

/**
 * A number format as the engine writes it. Google takes M and H for months and hours too. Throws when the engine
 * cannot show the format, before it is stored.
 */
export function toNumberFormat(format: string): string {
  if (format === "" || format.toLowerCase() === "general") return "";
  const found = [format, lowerCaseOutsideQuotes(format)].find(canShow);
  if (found === undefined) throw new Error(`The local host cannot show the number format "${format}".`);
  return found;
}

function lowerCaseOutsideQuotes(format: string): string {
  return format.replace(/"[^"]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.toLowerCase()));
}

function canShow(format: string): boolean {
  try {
    helpers.parseFormat(format);
    return true;
  } catch {
    return false;
  }
}
