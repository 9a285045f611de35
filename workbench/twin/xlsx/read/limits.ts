/** Number and date limits of a data validation: the operators of xlsx and the engine's criteria. */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";
import { ENGINE_COMPARISONS, isFileComparison } from "../comparisons";
import type { ValidationRule } from "../workbook";

export type Criterion = ValidationRule["criterion"];

const DATES = {
  equal: "dateIs",
  greaterThan: "dateIsAfter",
  greaterThanOrEqual: "dateIsOnOrAfter",
  lessThan: "dateIsBefore",
  lessThanOrEqual: "dateIsOnOrBefore",
} as const;

type Operand = string | undefined;

export function numberCriterion(operator: string, first: Operand, second: Operand): Criterion | undefined {
  if (!isFileComparison(operator) || first === undefined) return undefined;
  const type = ENGINE_COMPARISONS[operator];
  if (type !== "isBetween" && type !== "isNotBetween") return { type, values: [first] };
  return second === undefined ? undefined : { type, values: [first, second] };
}

/** "On or after day 1" is how this adapter writes "any date". */
export function dateCriterion(operator: string, first: Operand, second: Operand): Criterion | undefined {
  if (first === undefined) return undefined;
  if (operator === "greaterThanOrEqual" && first === "1") return { type: "dateIsValid", values: [] };
  if (operator === "between" || operator === "notBetween") {
    const type = operator === "between" ? "dateIsBetween" : "dateIsNotBetween";
    return second === undefined ? undefined : { type, values: [dateText(first), dateText(second)] };
  }
  if (!isKeyOf(DATES, operator)) return undefined;
  return { type: DATES[operator], values: [dateText(first)], dateValue: "exactDate" };
}

function dateText(operand: string): string {
  if (operand.startsWith("=")) return operand;
  return helpers.formatValue(Number(operand), { format: "yyyy-mm-dd", locale: DEFAULT_LOCALE });
}

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}
