/** From what a script or a person writes into a cell to the content that the engine stores. */
import { instantToSerial, toCommas } from "../engine";
import { hasDecimalComma } from "../engine/locale";
import { helpers, type Locale } from "../engine/o-spreadsheet";
import { formatOfSerial } from "../engine/time-zone";
import { isDate } from "../engine/values";

/** What decides how a text is read. */
type Reading = { readonly timeZone: string; readonly locale: Locale };

/** `isMarked`: the apostrophe that keeps it a text is the engine's, not the writer's. */
export type CellContent = { content: string; dateFormat?: string; isMarked?: true };

/** A Date brings a date format, which the caller applies where the cell has none; a text is read as typed there. */
export function toContent(value: unknown, { timeZone, locale }: Reading): CellContent {
  if (value === null || value === undefined) return { content: "" };
  if (typeof value === "number") return { content: Number.isFinite(value) ? String(value) : "#NUM!" };
  if (typeof value === "boolean") return { content: value ? "TRUE" : "FALSE" };
  if (isDate(value)) {
    const serial = instantToSerial(value.getTime(), timeZone);
    if (Number.isNaN(serial)) return { content: "#NUM!" };
    return { content: String(serial), dateFormat: formatOfSerial(serial) };
  }
  if (typeof value === "string") return toTyped(value, locale);
  // Google writes the text of an object.
  return { content: String(value) };
}

/** A text as typed: formulas with commas, "+5" as a number, numbers and dates of the locale. */
function toTyped(text: string, locale: Locale): CellContent {
  if (isFormula(text)) return { content: toCommas(text, locale) };
  if (hasDecimalComma(locale)) return withDecimalComma(text);
  return { content: /^\+\d+(\.\d+)?%?$/.test(text) ? text.slice(1) : text };
}

/** Where a number has a decimal comma, points stand in dates, and a number with a point is a text. */
function withDecimalComma(text: string): CellContent {
  const number = /^\s*([+-]?)(\d+)(?:,(\d+))?(%?)\s*$/.exec(text);
  if (number) {
    const [, sign = "", whole = "", fraction, percent = ""] = number;
    const point = fraction === undefined ? "" : `.${fraction}`;
    return { content: `${sign === "-" ? "-" : ""}${whole}${point}${percent}` };
  }
  const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (date) {
    const [, day = "", month = "", year = ""] = date;
    const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const isDay = new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) === true;
    return isDay ? { content: iso, dateFormat: "dd.mm.yyyy" } : { content: text };
  }
  return /^[+-]?\d*\.\d+%?$/.test(text) ? { content: `'${text}`, isMarked: true } : { content: text };
}

export function isFormula(text: string): boolean {
  return text.startsWith("=") && text.length > 1;
}

export function toFormula(text: string, locale: Locale): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  return toCommas(trimmed.startsWith("=") ? trimmed : `=${trimmed}`, locale);
}

/** How the default number format reads. */
export const DEFAULT_FORMAT = "0.###############";

/**
 * A number format as the engine writes it. Google takes M and H for months and hours too. Throws when the engine
 * cannot show the format, before it is stored.
 */
export function toNumberFormat(format: string): string {
  if (format === "" || format === DEFAULT_FORMAT || format.toLowerCase() === "general") return "";
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
