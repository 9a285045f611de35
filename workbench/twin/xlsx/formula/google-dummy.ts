/**
 * How Google Sheets exports what Excel cannot compute: the formula is hidden in a call of a function that no program
 * has, and IFERROR shows the value that Sheets had computed.
 *
 *   MY_SCORE(A2)  →  IFERROR(__xludf.DUMMYFUNCTION("MY_SCORE(A2)"),51)
 *   a spilled cell    →  IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),51)
 *
 * Excel allows 255 characters in a string literal and 8192 in a formula: long texts are joined with `&`, and a value
 * that still does not fit is left to the cell's cached value.
 */
import type { EvaluatedValue } from "../workbook";
import { excelString, excelStringText } from "./tokens";

const LONGEST_FORMULA = 8000;
const COMPUTED = '"COMPUTED_VALUE"';
const LITERAL = '"(?:[^"]|"")*"';
const DUMMY = new RegExp(
  `^=?\\s*IFERROR\\(\\s*(?:_xlfn\\.)?__xludf\\.DUMMYFUNCTION\\(\\s*(${LITERAL}(?:\\s*&\\s*${LITERAL})*)\\s*\\)`,
  "is",
);

/** The Google formula (without `=`), wrapped for xlsx; undefined when it is too long for any program. */
export function wrapGoogleFormula(formula: string, value: EvaluatedValue): string | undefined {
  const dummy = `__xludf.DUMMYFUNCTION(${excelString(formula)})`;
  const full = `IFERROR(${dummy},${literalOf(value)})`;
  if (full.length <= LONGEST_FORMULA) return full;
  const short = `IFERROR(${dummy},"")`;
  return short.length <= LONGEST_FORMULA ? short : undefined;
}

export function wrapSpilledValue(value: EvaluatedValue): string | undefined {
  return wrapGoogleFormula(COMPUTED, value);
}

function literalOf(value: EvaluatedValue): string {
  if (value === null) return '""';
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return excelString(typeof value === "string" ? value : value.error);
}

/** What a wrapped cell holds, or undefined when the formula is not wrapped. */
export function unwrapGoogleFormula(formula: string): { spilled: true } | { formula: string } | undefined {
  const literals = DUMMY.exec(formula)?.[1];
  if (literals === undefined) return undefined;
  const text = Array.from(literals.matchAll(new RegExp(LITERAL, "gs")), ([literal]) =>
    excelStringText(literal),
  ).join("");
  return text === COMPUTED ? { spilled: true } : { formula: text.replace(/^=/, "") };
}
