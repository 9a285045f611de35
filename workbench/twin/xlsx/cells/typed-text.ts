/**
 * Cell contents as the engine parses them. A saved content is read like something typed: `007` would become 7 and
 * `=1+1` a formula. A leading apostrophe keeps a text a text; in cells of the plain text format ("@") the text stands
 * as it is, for there the apostrophe is part of the text.
 */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";

/** The engine, like Excel, knows no exponents beyond 307. */
const SMALLEST = 1e-307;
const LARGEST = 1e308;

export interface CellContent {
  content: string;
  /** The "@" format must be left out: it would turn this content into something else. */
  dropTextFormat?: true;
}

export function textContent(text: string, hasTextFormat: boolean): CellContent | undefined {
  if (text === "") return undefined;
  const isMarked = text.startsWith("=") || text.startsWith("'");
  if (isMarked)
    return hasTextFormat ? { content: `'${text}`, dropTextFormat: true } : { content: `'${text}` };
  if (hasTextFormat || !looksTyped(text)) return { content: text };
  return { content: `'${text}` };
}

export function numberContent(value: number, hasTextFormat: boolean): CellContent {
  const size = Math.abs(value);
  const content = size < SMALLEST ? "0" : size >= LARGEST ? "#NUM!" : String(value);
  return hasTextFormat ? { content, dropTextFormat: true } : { content };
}

export function booleanContent(value: boolean, hasTextFormat: boolean): CellContent {
  const content = value ? "TRUE" : "FALSE";
  return hasTextFormat ? { content, dropTextFormat: true } : { content };
}

/** Errors of the file format that the engine spells differently; unknown ones become its general error. */
const ENGINE_ERRORS: Record<string, string> = {
  "#REF!": "#REF",
  "#N/A": "#N/A",
  "#NAME?": "#NAME?",
  "#DIV/0!": "#DIV/0!",
  "#NUM!": "#NUM!",
  "#NULL!": "#NULL!",
};

export function errorContent(error: string): CellContent {
  return { content: ENGINE_ERRORS[error] ?? "#ERROR" };
}

/** Anything with a digit and no word in it might be taken for a number, a date, a time or an amount. */
function looksTyped(text: string): boolean {
  if (/^\s*(?:true|false)\s*$/i.test(text)) return true;
  if (helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, DEFAULT_LOCALE)) return true;
  return /\d/.test(text) && !/[\p{L}]{2}/u.test(text);
}
