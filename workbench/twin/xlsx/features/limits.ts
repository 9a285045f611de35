/** Number and date limits of a data validation: the operators of xlsx and the engine's criteria, both ways. */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";
import type { ValidationRule } from "../workbook";
import { ENGINE_COMPARISONS, isFileComparison } from "./comparisons";

export type Criterion = ValidationRule["criterion"];

const DATES = {
  equal: "dateIs",
  greaterThan: "dateIsAfter",
  greaterThanOrEqual: "dateIsOnOrAfter",
  lessThan: "dateIsBefore",
  lessThanOrEqual: "dateIsOnOrBefore",
  between: "dateIsBetween",
  notBetween: "dateIsNotBetween",
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
  if (!isKeyOf(DATES, operator)) return undefined;
  const type = DATES[operator];
  if (type === "dateIsBetween" || type === "dateIsNotBetween")
    return second === undefined ? undefined : { type, values: [dateText(first), dateText(second)] };
  return { type, values: [dateText(first)], dateValue: "exactDate" };
}

/** The operator of xlsx for a date criterion of the engine, or undefined when it is none. */
export function dateOperator(type: string): string | undefined {
  return Object.entries(DATES).find(([, criterion]) => criterion === type)?.[0];
}

function dateText(operand: string): string {
  if (operand.startsWith("=")) return operand;
  return helpers.formatValue(Number(operand), { format: "yyyy-mm-dd", locale: DEFAULT_LOCALE });
}

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

/** A date of a rule (`2024-01-05`, or as the default locale writes it) as a serial number in text. */
export function dateSerial(text: string): string | undefined {
  if (!helpers.isDateTime(text, DEFAULT_LOCALE) && !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return String(Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000 + 25_569);
  return String(helpers.toNumber(text, DEFAULT_LOCALE));
}
