/**
 * Cell contents as the engine parses them. A saved content is read like something typed: `007` would become 7 and
 * `=1+1` a formula. A leading apostrophe keeps a text a text; in cells of the plain text format ("@") the text stands
 * as it is, for there the apostrophe is part of the text.
 */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";
import type { EvaluatedValue } from "../workbook";

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
  if (isMarked) return inAnyFormat(`'${text}`, hasTextFormat);
  return { content: hasTextFormat || !looksTyped(text) ? text : `'${text}` };
}

export function numberContent(value: number, hasTextFormat: boolean): CellContent {
  const size = Math.abs(value);
  return inAnyFormat(size < SMALLEST ? "0" : size >= LARGEST ? "#NUM!" : String(value), hasTextFormat);
}

export function booleanContent(value: boolean, hasTextFormat: boolean): CellContent {
  return inAnyFormat(value ? "TRUE" : "FALSE", hasTextFormat);
}

function inAnyFormat(content: string, hasTextFormat: boolean): CellContent {
  return hasTextFormat ? { content, dropTextFormat: true } : { content };
}

/** Errors of the file format as the engine spells them; it has no word of its own for others. */
const ENGINE_ERRORS: Readonly<Record<string, string>> = {
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

/** The error of the file format that a cell can hold, or undefined. */
export function fileError(error: string): string | undefined {
  if (error === "#REF") return "#REF!";
  return error === "#VALUE!" || Object.hasOwn(ENGINE_ERRORS, error) ? error : undefined;
}

/** What a content is, in snapshots without evaluated values, as a template is. */
export function literalValue(content: string, isTextCell: boolean): EvaluatedValue {
  if (content.startsWith("'")) return content.slice(1);
  if (isTextCell) return content;
  if (/^(?:true|false)$/i.test(content)) return content.toLowerCase() === "true";
  if (LITERAL_ERRORS.has(content)) return { error: content };
  if (!helpers.isNumber(content, DEFAULT_LOCALE) && !helpers.isDateTime(content, DEFAULT_LOCALE))
    return content;
  const number = helpers.toNumber(content, DEFAULT_LOCALE);
  return Number.isFinite(number) ? number : content;
}

const LITERAL_ERRORS = new Set([...Object.values(ENGINE_ERRORS), "#ERROR", "#SPILL!"]);

/** Anything with a digit and no word in it might be taken for a number, a date, a time or an amount. */
function looksTyped(text: string): boolean {
  if (/^\s*(?:true|false)\s*$/i.test(text)) return true;
  if (helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, DEFAULT_LOCALE)) return true;
  return /\d/.test(text) && !/[\p{L}]{2}/u.test(text);
}
