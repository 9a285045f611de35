/** Data validations (dropdowns, number and date limits, custom formulas). What the engine has no rule for is named. */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";
import { readRuleFormula } from "../formula/from-excel";
import { toExcelFormula, type WritingNames } from "../formula/to-excel";
import { excelString, excelStringText, isExcelString } from "../formula/tokens";
import {
  absoluteText,
  closedText,
  engineSheetPrefix,
  excelSheetPrefix,
  firstCell,
  parseZone,
  splitSheet,
  zoneText,
} from "../grid/address";
import type { ValidationRule, WorkbookSheet } from "../workbook";
import { cellText, counted, element, escapeXml, fromCellText } from "../xml/text";
import { childOf, descendantsOf, isTrue, type XmlElement } from "../xml/tree";
import type { LongLists } from "./list-sheet";
import {
  COMPARISONS,
  dateSerial,
  fileWord,
  isKeyOf,
  operandOf,
  type RuleReading,
  rangesOf,
  readOperand,
  sensible,
} from "./rules";

type Criterion = ValidationRule["criterion"];

/** The words of xlsx and of the engine for limits of dates. */
const DATES = {
  equal: "dateIs",
  greaterThan: "dateIsAfter",
  greaterThanOrEqual: "dateIsOnOrAfter",
  lessThan: "dateIsBefore",
  lessThanOrEqual: "dateIsOnOrBefore",
  between: "dateIsBetween",
  notBetween: "dateIsNotBetween",
} as const;

const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;

export function readValidations(rest: XmlElement, reading: RuleReading): ValidationRule[] {
  // Excel keeps those that name another tab apart from the others, with the ranges as an element.
  return sensible(descendantsOf(rest, "dataValidation"), "утга шалгах дүрэм", reading).flatMap(
    (element, i) => {
      const ranges = rangesOf(element.attributes.sqref ?? childOf(element, "sqref")?.text, reading);
      const type = element.attributes.type ?? "none";
      if (ranges.length === 0 || type === "none") return [];
      const criterion = criterionOf(type, element, reading);
      if (!criterion) {
        reading.warnings.add(
          `“${reading.tab}” хуудасны ${ranges.join(", ")} мужийн утга шалгах дүрмийг дэмжихгүй тул авсангүй.`,
        );
        return [];
      }
      return [{ id: `validation-${i + 1}`, ranges, criterion, ...reactionOf(element) }];
    },
  );
}

function reactionOf({ attributes }: XmlElement): { isBlocking: boolean; helpText?: string } {
  const style = attributes.errorStyle ?? "stop";
  const isBlocking = isTrue(attributes.showErrorMessage) && style === "stop";
  return { isBlocking, ...(attributes.prompt ? { helpText: fromCellText(attributes.prompt) } : {}) };
}

function criterionOf(type: string, rule: XmlElement, reading: RuleReading): Criterion | undefined {
  const [first, second] = [formulaIn(rule, "formula1"), formulaIn(rule, "formula2")];
  if (type === "list") return listCriterion(first.trim(), reading);
  if (type === "custom") {
    const formula = readRuleFormula(first, reading.names);
    return formula === undefined ? undefined : { type: "customFormula", values: [formula] };
  }
  const operator = rule.attributes.operator ?? "between";
  const operands = [first, second].map((formula) => readOperand(formula, reading.names));
  if (type === "date") return dateCriterion(operator, operands);
  return type === "whole" || type === "decimal" ? numberCriterion(operator, operands) : undefined;
}

type Operands = readonly (string | undefined)[];

function numberCriterion(operator: string, [first, second]: Operands): Criterion | undefined {
  if (!isKeyOf(COMPARISONS, operator) || first === undefined) return undefined;
  const type = COMPARISONS[operator];
  if (type !== "isBetween" && type !== "isNotBetween") return { type, values: [first] };
  return second === undefined ? undefined : { type, values: [first, second] };
}

/** "On or after day 1" is how this adapter writes "any date". */
function dateCriterion(operator: string, [first, second]: Operands): Criterion | undefined {
  if (first === undefined) return undefined;
  if (operator === "greaterThanOrEqual" && first === "1") return { type: "dateIsValid", values: [] };
  if (!isKeyOf(DATES, operator)) return undefined;
  const type = DATES[operator];
  if (type !== "dateIsBetween" && type !== "dateIsNotBetween")
    return { type, values: [dateText(first)], dateValue: "exactDate" };
  return second === undefined ? undefined : { type, values: [dateText(first), dateText(second)] };
}

function dateText(operand: string): string {
  if (operand.startsWith("=")) return operand;
  return helpers.formatValue(Number(operand), { format: "yyyy-mm-dd", locale: DEFAULT_LOCALE });
}

function formulaIn(element: XmlElement, name: string): string {
  const formula = childOf(element, name);
  return childOf(formula, "f")?.text ?? formula?.text ?? "";
}

function listCriterion(formula: string, { names, longLists }: RuleReading): Criterion | undefined {
  if (isExcelString(formula)) {
    const values = excelStringText(formula)
      .split(",")
      .map((value) => value.trim());
    if (values.join() === "TRUE,FALSE") return { type: "isBoolean", values: [] };
    return { type: "isValueInList", values, displayStyle: "arrow" };
  }
  const { sheet, range } = splitSheet(formula);
  const zone = parseZone(range);
  if (!zone) return undefined;
  const values = longLists.get(`${sheet ?? ""}!${absoluteText(zone)}`);
  if (values) return { type: "isValueInList", values, displayStyle: "arrow" };
  const open = zone.bottom >= 1_048_576 ? { ...zone, bottom: Number.POSITIVE_INFINITY } : zone;
  const prefix = sheet === undefined ? "" : engineSheetPrefix(names.tabs.get(sheet.toLowerCase()) ?? sheet);
  return { type: "isValueInRange", values: [prefix + zoneText(open)], displayStyle: "arrow" };
}

interface FileRule {
  type: "list" | "decimal" | "date" | "custom";
  operator?: string;
  formulas: (string | undefined)[];
}

export function validationsXml(sheet: WorkbookSheet, names: WritingNames, longLists: LongLists): string {
  const rules = sheet.dataValidationRules.flatMap((rule) => {
    const zones = rule.ranges.flatMap((range) => parseZone(range) ?? []);
    const [first] = zones;
    const made = first && fileRule(rule.criterion, firstCell(first), names, longLists);
    if (!made || made.formulas.includes(undefined)) return [];
    return [ruleXml(made, rule, zones.map((zone) => closedText(zone)).join(" "))];
  });
  return counted("dataValidations", rules);
}

function ruleXml({ type, operator, formulas }: FileRule, rule: ValidationRule, sqref: string): string {
  const prompt = shortened(rule.helpText ?? "");
  const attributes = {
    type,
    errorStyle: rule.isBlocking ? undefined : "warning",
    operator,
    allowBlank: true,
    ...(prompt ? { showInputMessage: true, prompt: cellText(prompt) } : {}),
    showErrorMessage: true,
    sqref,
  };
  const operands = formulas.map((formula, i) => element(`formula${i + 1}`, {}, escapeXml(formula ?? "")));
  return element("dataValidation", attributes, ...operands);
}

function shortened(text: string): string {
  return text.length <= LONGEST_PROMPT ? text : `${text.slice(0, LONGEST_PROMPT - 1)}…`;
}

function fileRule(
  criterion: Criterion,
  cell: string,
  names: WritingNames,
  longLists: LongLists,
): FileRule | undefined {
  const { type, values } = criterion;
  const [first = ""] = values;
  const formula = (value: string) => toExcelFormula(value, names).plain;
  if (type === "isValueInList") return { type: "list", formulas: [listFormula(values, longLists)] };
  if (type === "isBoolean") return { type: "list", formulas: ['"TRUE,FALSE"'] };
  if (type === "isValueInRange") return { type: "list", formulas: [rangeFormula(first, names)] };
  if (type === "dateIsValid") return { type: "date", operator: "greaterThanOrEqual", formulas: ["1"] };
  if (type === "customFormula")
    return { type: "custom", formulas: [formula(first.startsWith("=") ? first : `=${first}`)] };
  const comparison = fileWord(COMPARISONS, type);
  if (comparison)
    return { type: "decimal", operator: comparison, formulas: values.map((each) => operandOf(each, names)) };
  const operator = fileWord(DATES, type);
  if (operator) {
    const isToday = "dateValue" in criterion && criterion.dateValue === "today";
    const dates = values.map((each) => (each.startsWith("=") ? formula(each) : dateSerial(each)));
    return { type: "date", operator, formulas: isToday ? ["TODAY()"] : dates };
  }
  const ofText = TEXT_CONDITIONS[type]?.(cell, excelString(first));
  return ofText === undefined ? undefined : { type: "custom", formulas: [ofText] };
}

const TEXT_CONDITIONS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  containsText: (cell, text) => `ISNUMBER(SEARCH(${text},${cell}))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  isEqualText: (cell, text) => `${cell}=${text}`,
};

function listFormula(values: readonly string[], longLists: LongLists): string | undefined {
  if (values.length === 0) return undefined;
  const inline = values.join(",");
  const fits = inline.length <= LONGEST_LIST;
  const isSafe = values.every((value) => !/[,"\n]/.test(value) && value.trim() === value && value !== "");
  return fits && isSafe ? `"${inline}"` : longLists.referenceTo(values);
}

function rangeFormula(reference: string, names: WritingNames): string | undefined {
  const { sheet, range } = splitSheet(reference.replace(/^=/, ""));
  const zone = parseZone(range);
  if (!zone) return undefined;
  const prefix = sheet === undefined ? "" : excelSheetPrefix(names.tabs.get(sheet.toLowerCase()) ?? sheet);
  return prefix + absoluteText(zone);
}
