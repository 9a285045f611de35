/**
 * A data validation rule as Apps Script speaks of it, and its translation to and from o-spreadsheet's criteria.
 *
 * The help text has no place in o-spreadsheet; it travels as an extra key of the saved rule.
 */
import { toLocalSeparators } from "../engine";
import type { DataValidationCriterion, DataValidationRule } from "../engine/o-spreadsheet";
import { instantOf, wallClock } from "../engine/time-zone";
import { isDate } from "../engine/values";
import { a1Of, outlineOf, rangeFromA1 } from "./addresses";
import { toFormula } from "./cell-content";
import type { HostCore } from "./core";
import { isRef, type ValidationDraft } from "./refs";

/** Google's criteria and o-spreadsheet's, where the values are handed over as they are. */
const SAME_VALUES = {
  NUMBER_BETWEEN: "isBetween",
  NUMBER_NOT_BETWEEN: "isNotBetween",
  NUMBER_EQUAL_TO: "isEqual",
  NUMBER_NOT_EQUAL_TO: "isNotEqual",
  NUMBER_GREATER_THAN: "isGreaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "isGreaterOrEqualTo",
  NUMBER_LESS_THAN: "isLessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "isLessOrEqualTo",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_EQUAL_TO: "isEqualText",
  TEXT_IS_VALID_EMAIL: "isEmail",
  TEXT_IS_VALID_URL: "isLink",
  DATE_BETWEEN: "dateIsBetween",
  DATE_NOT_BETWEEN: "dateIsNotBetween",
  DATE_IS_VALID_DATE: "dateIsValid",
  CUSTOM_FORMULA: "customFormula",
  CHECKBOX: "isBoolean",
} as const;
const EXACT_DATE = {
  DATE_EQUAL_TO: "dateIs",
  DATE_BEFORE: "dateIsBefore",
  DATE_AFTER: "dateIsAfter",
  DATE_ON_OR_BEFORE: "dateIsOnOrBefore",
  DATE_ON_OR_AFTER: "dateIsOnOrAfter",
} as const;

export const CRITERIA: Record<string, string> = Object.fromEntries(
  [...Object.keys(SAME_VALUES), ...Object.keys(EXACT_DATE), "VALUE_IN_LIST", "VALUE_IN_RANGE"].map((n) => [
    n,
    n,
  ]),
);

export function toCriterion(core: HostCore, draft: ValidationDraft): DataValidationCriterion {
  const { type, values } = draft;
  const [first, second] = values;
  if (type === "VALUE_IN_LIST") {
    const list = (first as unknown[]).map(String);
    return { type: "isValueInList", values: list, displayStyle: second === false ? "plainText" : "arrow" };
  }
  if (type === "VALUE_IN_RANGE") {
    if (!isRef(first) || first.kind !== "Range") throw new Error("requireValueInRange needs a range.");
    const name = outlineOf(core, first.sheetId).name;
    const values = [`'${name}'!${a1Of(first)}`];
    return { type: "isValueInRange", values, displayStyle: second === false ? "plainText" : "arrow" };
  }
  const texts = values
    .filter((value) => value !== undefined && value !== null)
    .map((value) => criterionText(core, value));
  if (type in EXACT_DATE) {
    return { type: EXACT_DATE[type as keyof typeof EXACT_DATE], dateValue: "exactDate", values: texts };
  }
  const same = SAME_VALUES[type as keyof typeof SAME_VALUES];
  if (!same) throw new Error(`The local host has no data validation ${type}.`);
  if (type === "CUSTOM_FORMULA")
    return { type: same, values: texts.map((text) => toFormula(text, core.workbook.locale)) };
  return { type: same, values: texts };
}

/** A Date is a civil date of the spreadsheet's time zone. */
function criterionText({ timeZone }: HostCore, value: unknown): string {
  if (!isDate(value)) return String(value);
  return new Date(wallClock(value.getTime(), timeZone)).toISOString().slice(0, 10);
}

function criterionDate({ timeZone }: HostCore, text: string): Date | string {
  const wall = Date.parse(text);
  return Number.isNaN(wall) ? text : new Date(instantOf(wall, timeZone));
}

export function fromRule(core: HostCore, sheetId: string, rule: DataValidationRule): ValidationDraft {
  const { criterion, isBlocking } = rule;
  const helpText = "helpText" in rule ? String(rule.helpText) : "";
  const common = { allowInvalid: !isBlocking, helpText };
  if (criterion.type === "isValueInList") {
    const values = [[...criterion.values], criterion.displayStyle !== "plainText"];
    return { ...common, type: "VALUE_IN_LIST", values };
  }
  if (criterion.type === "isValueInRange") {
    const range = rangeFromA1(core, sheetId, criterion.values[0] ?? "");
    return { ...common, type: "VALUE_IN_RANGE", values: [range, criterion.displayStyle !== "plainText"] };
  }
  const names = Object.entries({ ...SAME_VALUES, ...EXACT_DATE });
  const type = names.find(([, engineName]) => engineName === criterion.type)?.[0] ?? criterion.type;
  const isNumber = type.startsWith("NUMBER_");
  if (type.startsWith("DATE_"))
    return { ...common, type, values: criterion.values.map((text) => criterionDate(core, text)) };
  if (type === "CUSTOM_FORMULA") {
    const values = criterion.values.map((value) => toLocalSeparators(value, core.workbook.locale));
    return { ...common, type, values };
  }
  return { ...common, type, values: criterion.values.map((value) => (isNumber ? Number(value) : value)) };
}
