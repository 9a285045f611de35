/**
 * A formula of an .xlsx cell as the engine reads it, or the reason why it cannot be kept. Plain Excel formulas are
 * translated; Google's wrapped ones are unwrapped.
 */
import { helpers, parse } from "../../engine/o-spreadsheet";
import { toCommas } from "../../engine/separators";
import { engineSheetPrefix } from "../grid/address";
import { isKnownToEngine, withoutExcelPrefix } from "./functions";
import { unwrapGoogleFormula } from "./google-dummy";
import { openEnd, shiftReference } from "./references";
import { engineString, excelStringText, rewrite, sheetNameIn, type Token, tokensOf } from "./tokens";

export interface ReadingNames {
  /** The tab's full name by its lower-case name in the file. */
  tabs: ReadonlyMap<string, string>;
  /** The present name of a tab by its lower-case full name when the file was written. */
  formerTabs: ReadonlyMap<string, string>;
  namedRanges: ReadonlySet<string>;
  customFunctions: ReadonlySet<string>;
}

/** No program computes a longer one: Excel stops at 8,192, Google at 50,000. */
const LONGEST_FORMULA = 50_000;

export type ReadFormula =
  | { kind: "formula"; content: string; google: boolean }
  | { kind: "spilled" }
  | { kind: "unsupported"; reason: string };

export function readFormula(formula: string, names: ReadingNames): ReadFormula {
  if (formula.length > LONGEST_FORMULA) return { kind: "unsupported", reason: "хэт урт бичиглэл" };
  const wrapped = unwrapGoogleFormula(formula);
  if (wrapped && "spilled" in wrapped) return { kind: "spilled" };
  const text = wrapped ? toCommas(wrapped.formula) : formula;
  const reason = whyUnsupported(tokensOf(text, "excel"), names, wrapped !== undefined);
  if (reason !== undefined) return { kind: "unsupported", reason };
  const tabs = wrapped ? names.formerTabs : names.tabs;
  const content = `=${rewrite(text, "excel", (token) => toEngine(token, tabs, wrapped !== undefined))}`;
  return isReadable(content)
    ? { kind: "formula", content, google: wrapped !== undefined }
    : { kind: "unsupported", reason: "бичиглэл" };
}

/** A formula without `=` in a rule (dropdown, conditional format): same translation, undefined when impossible. */
export function readRuleFormula(formula: string, names: ReadingNames): string | undefined {
  const read = readFormula(formula, names);
  return read.kind === "formula" ? read.content : undefined;
}

/** Excel stores one formula for a block of cells; this is that formula a few cells further on. */
export function shiftExcelFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, "excel", ({ kind, text }) =>
    kind === "reference" ? shiftReference(text, rows, columns) : text,
  );
}

function toEngine({ kind, text }: Token, tabs: ReadonlyMap<string, string>, google: boolean): string {
  switch (kind) {
    case "string":
      return engineString(excelStringText(text));
    case "sheet": {
      const name = sheetNameIn(text);
      return engineSheetPrefix(tabs.get(name.toLowerCase()) ?? name);
    }
    case "reference":
      return google ? text : openEnd(text);
    case "function":
      return withoutExcelPrefix(text);
    case "error":
      return text === "#REF!" ? "#REF" : text;
    default:
      return text;
  }
}

function whyUnsupported(tokens: Token[], names: ReadingNames, google: boolean): string | undefined {
  for (const { kind, text } of tokens) {
    if (kind === "function") {
      const name = withoutExcelPrefix(text);
      if (!isKnownToEngine(name, names.customFunctions)) return name;
    }
    if (kind === "sheet" && !google && /[[\]:]/.test(sheetNameIn(text))) return text;
    if (kind === "name" && !/^(?:true|false)$/i.test(text) && !names.namedRanges.has(text.toLowerCase())) {
      return text;
    }
  }
  return undefined;
}

function isReadable(content: string): boolean {
  try {
    parse(content);
    return helpers.isFormula(content);
  } catch {
    return false;
  }
}
