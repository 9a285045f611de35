/** A conditional format rule as Apps Script speaks of it, and its translation to and from o-spreadsheet. */
import { toLocalSeparators } from "../engine";
import type {
  CellIsRule,
  ConditionalFormat,
  ConditionalFormattingOperatorValues,
  Locale,
} from "../engine/o-spreadsheet";
import { rangeFromA1 } from "./addresses";
import { toFormula } from "./cell-content";
import type { HostCore } from "./core";
import type { ConditionalFormatDraft } from "./refs";

const OPERATORS: Record<string, ConditionalFormattingOperatorValues> = {
  CUSTOM_FORMULA: "customFormula",
  CELL_EMPTY: "isEmpty",
  CELL_NOT_EMPTY: "isNotEmpty",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_STARTS_WITH: "beginsWithText",
  TEXT_ENDS_WITH: "endsWithText",
  TEXT_EQUAL_TO: "isEqual",
  NUMBER_BETWEEN: "isBetween",
  NUMBER_NOT_BETWEEN: "isNotBetween",
  NUMBER_EQUAL_TO: "isEqual",
  NUMBER_NOT_EQUAL_TO: "isNotEqual",
  NUMBER_GREATER_THAN: "isGreaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "isGreaterOrEqualTo",
  NUMBER_LESS_THAN: "isLessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "isLessOrEqualTo",
};

export function toEngineRule({ type, values, style }: ConditionalFormatDraft, locale: Locale): CellIsRule {
  const operator = OPERATORS[type];
  if (!operator)
    throw new Error(`The local host has no conditional format ${type || "without a condition"}.`);
  const texts = values.map((value) =>
    type === "CUSTOM_FORMULA" ? toFormula(String(value), locale) : String(value),
  );
  return { type: "CellIsRule", operator, values: texts, style };
}

/** Rules of kinds that scripts cannot build here (colour scales, icons, data bars) come back without a condition. */
export function fromEngineRule(
  core: HostCore,
  sheetId: string,
  format: ConditionalFormat,
): ConditionalFormatDraft {
  const ranges = format.ranges.map((a1) => rangeFromA1(core, sheetId, a1));
  const { rule } = format;
  if (rule.type !== "CellIsRule") return { type: "", values: [], style: {}, ranges };
  const isNumber =
    rule.values.length > 0 && rule.values.every((value) => value !== "" && !Number.isNaN(Number(value)));
  const names = Object.entries(OPERATORS).filter(([, operator]) => operator === rule.operator);
  const type = (isNumber ? names.at(-1) : names[0])?.[0] ?? rule.operator;
  const values = type.startsWith("NUMBER_")
    ? rule.values.map(Number)
    : rule.values.map((text) => toLocalSeparators(text, core.workbook.locale));
  return { type, values, style: rule.style, ranges };
}
