/**
 * A formula of the engine as it is stored in an .xlsx: plain when Excel can compute it, otherwise the Google formula
 * that `google-dummy` wraps.
 */
import { iterateAstNodes, parse } from "../../engine/o-spreadsheet";
import { excelSheetPrefix } from "../grid/address";
import { excelFunctionName, isKnownToExcel, needsSecondArgument } from "./functions";
import { closeEnd } from "./references";
import { engineStringText, excelString, rewrite, sheetNameIn } from "./tokens";

export interface WritingNames {
  /** The legal tab name by the lower-case full name. */
  tabs: ReadonlyMap<string, string>;
  namedRanges: ReadonlySet<string>;
}

export interface ExcelFormula {
  /** Without `=`; undefined when only Google and the engine can compute it. */
  plain?: string;
  /** Excel would take one cell of a range here unless told that this is an array formula. */
  needsArray: boolean;
  /** The formula may give more than one cell. */
  maySpill: boolean;
  /** Without `=`, in Google's spelling, with the full tab names. */
  google: string;
}

const RANGE_RESULT = new Set(
  "ARRAYFORMULA FILTER SORT SORTN UNIQUE SEQUENCE TRANSPOSE FLATTEN SPLIT RANDARRAY MUNIT MMULT".split(" "),
);

export function toExcelFormula(content: string, names: WritingNames): ExcelFormula {
  const formula = content.slice(1);
  const google = rewrite(formula, "engine", ({ kind, text }) => {
    if (kind === "string") return `"${engineStringText(text).replaceAll('"', '""')}"`;
    return kind === "error" && text === "#REF" ? "#REF!" : text;
  });
  const traits = traitsOf(content, names);
  const common = { needsArray: traits.needsArray, maySpill: traits.maySpill, google };
  return traits.forExcel ? { ...common, plain: toPlain(formula, names) } : common;
}

function toPlain(formula: string, names: WritingNames): string {
  return rewrite(formula, "engine", ({ kind, text }) => {
    switch (kind) {
      case "string":
        return excelString(engineStringText(text));
      case "sheet": {
        const name = sheetNameIn(text);
        return excelSheetPrefix(names.tabs.get(name.toLowerCase()) ?? name);
      }
      case "reference":
        return closeEnd(text);
      case "function":
        return excelFunctionName(text);
      case "error":
        return text === "#REF" ? "#REF!" : text;
      default:
        return text;
    }
  });
}

function traitsOf(content: string, names: WritingNames) {
  const traits = { forExcel: true, needsArray: false, maySpill: false };
  try {
    for (const node of iterateAstNodes(parse(content))) {
      if (node.type === "FUNCALL") {
        if (!isKnownToExcel(node.value)) traits.forExcel = false;
        if (needsSecondArgument(node.value) && node.args.length < 2) traits.forExcel = false;
        if (RANGE_RESULT.has(node.value.toUpperCase())) traits.maySpill = true;
      }
      if (node.type === "SYMBOL" && !names.namedRanges.has(node.value.toLowerCase())) traits.forExcel = false;
      if (node.type === "ARRAY") traits.forExcel = false;
      if (node.type === "REFERENCE" && node.value.includes(":")) traits.maySpill = true;
      if (node.type === "BIN_OPERATION") {
        traits.needsArray ||= [node.left, node.right].some(
          (side) => side.type === "REFERENCE" && side.value.includes(":"),
        );
      }
      if (node.type === "UNARY_OPERATION" && node.value === "#") traits.forExcel = false;
    }
  } catch {
    traits.forExcel = false;
  }
  return traits;
}
