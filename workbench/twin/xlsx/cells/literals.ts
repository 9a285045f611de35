/** What a cell without a formula holds: the engine's evaluated value, or its content read as the engine would. */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";
import type { EvaluatedValue } from "../workbook";

/** Errors that the file format has a cell type for. */
const FILE_ERRORS = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;
type FileError = (typeof FILE_ERRORS)[number];

const ENGINE_ERRORS = new Set(["#N/A", "#REF", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#ERROR", "#SPILL!"]);

export function fileError(error: string): FileError | undefined {
  return FILE_ERRORS.find((each) => each === (error === "#REF" ? "#REF!" : error));
}

/** For snapshots without evaluated values, as a template is. */
export function literalValue(content: string, isTextCell: boolean): EvaluatedValue {
  if (content.startsWith("'")) return content.slice(1);
  if (isTextCell) return content;
  if (/^(?:true|false)$/i.test(content)) return content.toLowerCase() === "true";
  if (ENGINE_ERRORS.has(content)) return { error: content };
  if (!helpers.isNumber(content, DEFAULT_LOCALE) && !helpers.isDateTime(content, DEFAULT_LOCALE))
    return content;
  const number = helpers.toNumber(content, DEFAULT_LOCALE);
  return Number.isFinite(number) ? number : content;
}
