/** Data validations (dropdowns, number and date limits, custom formulas). What the engine has no rule for is named. */
import { type ReadingNames, readRuleFormula } from "../formula/from-excel";
import { toExcelFormula, type WritingNames } from "../formula/to-excel";
import { excelString, excelStringText } from "../formula/tokens";
import {
  absoluteText,
  clipZone,
  engineSheetPrefix,
  excelSheetPrefix,
  parseZone,
  splitSheet,
  zoneText,
} from "../grid/address";
import type { Warnings } from "../warnings";
import type { ValidationRule, WorkbookSheet } from "../workbook";
import { cellText, escapeXml, fromCellText } from "../xml/text";
import { childOf, descendantsOf, isTrue, type XmlElement } from "../xml/tree";
import { fileComparison } from "./comparisons";
import { type Criterion, dateCriterion, dateOperator, dateSerial, numberCriterion } from "./limits";
import type { LongLists } from "./list-sheet";

const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;

export interface RuleReading {
  tab: string;
  names: ReadingNames;
  rows: number;
  columns: number;
  /** Lists that were too long for the rule itself, by their absolute reference. */
  longLists: ReadonlyMap<string, string[]>;
  warnings: Warnings;
}

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

/** Not one a cell: every rule is looked at for every cell that is typed into. */
const MOST_RULES = 5_000;

export function sensible(rules: XmlElement[], what: string, { tab, warnings }: RuleReading): XmlElement[] {
  if (rules.length > MOST_RULES) warnings.lost(tab, `${MOST_RULES}-аас олон ${what}`);
  return rules.slice(0, MOST_RULES);
}

export function rangesOf(
  sqref: string | undefined,
  { rows, columns }: { rows: number; columns: number },
): string[] {
  return (sqref ?? "").split(/\s+/).flatMap((range) => {
    const zone = parseZone(range);
    const clipped = zone && clipZone(zone, rows, columns);
    return clipped ? [zoneText(clipped)] : [];
  });
}

function reactionOf({ attributes }: XmlElement): { isBlocking: boolean; helpText?: string } {
  const style = attributes.errorStyle ?? "stop";
  const isBlocking = isTrue(attributes.showErrorMessage) && style === "stop";
  return { isBlocking, ...(attributes.prompt ? { helpText: fromCellText(attributes.prompt) } : {}) };
}

function criterionOf(type: string, element: XmlElement, reading: RuleReading): Criterion | undefined {
  const [first, second] = [formulaIn(element, "formula1"), formulaIn(element, "formula2")];
  const operator = element.attributes.operator ?? "between";
  const operand = (formula: string) => operandOf(formula, reading.names);
  switch (type) {
    case "list":
      return listCriterion(first.trim(), reading);
    case "whole":
    case "decimal":
      return numberCriterion(operator, operand(first), operand(second));
    case "date":
      return dateCriterion(operator, operand(first), operand(second));
    case "custom": {
      const formula = readRuleFormula(first, reading.names);
      return formula === undefined ? undefined : { type: "customFormula", values: [formula] };
    }
    default:
      return undefined;
  }
}

function formulaIn(element: XmlElement, name: string): string {
  const formula = childOf(element, name);
  return childOf(formula, "f")?.text ?? formula?.text ?? "";
}

/** A number as it is, anything else as a formula; undefined when the formula cannot be translated. */
function operandOf(formula: string, names: ReadingNames): string | undefined {
  return /^\s*-?[\d.]+(?:E[+-]?\d+)?\s*$/i.test(formula) ? formula.trim() : readRuleFormula(formula, names);
}

function listCriterion(formula: string, { names, longLists }: RuleReading): Criterion | undefined {
  if (/^"(?:[^"]|"")*"$/.test(formula)) {
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
    const ranges = rule.ranges.flatMap((range) => parseZone(range) ?? []);
    const [first] = ranges;
    if (!first) return [];
    const cell = zoneText({ ...first, bottom: first.top, right: first.left });
    const made = fileRule(rule.criterion, cell, names, longLists);
    if (!made || made.formulas.includes(undefined)) return [];
    const sqref = ranges.map((zone) => absoluteText(zone).replaceAll("$", "")).join(" ");
    return [ruleXml(made, rule, sqref)];
  });
  return rules.length === 0
    ? ""
    : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function ruleXml({ type, operator, formulas }: FileRule, rule: ValidationRule, sqref: string): string {
  const prompt = shortened(rule.helpText ?? "");
  const attributes = [
    `type="${type}"`,
    rule.isBlocking ? "" : 'errorStyle="warning"',
    operator ? `operator="${operator}"` : "",
    'allowBlank="1"',
    prompt ? `showInputMessage="1" prompt="${escapeXml(cellText(prompt))}"` : "",
    'showErrorMessage="1"',
    `sqref="${sqref}"`,
  ].filter(Boolean);
  const operands = formulas.map(
    (formula, i) => `<formula${i + 1}>${escapeXml(formula ?? "")}</formula${i + 1}>`,
  );
  return `<dataValidation ${attributes.join(" ")}>${operands.join("")}</dataValidation>`;
}

function shortened(text: string): string {
  return text.length <= LONGEST_PROMPT ? text : `${text.slice(0, LONGEST_PROMPT - 1)}…`;
}

function fileRule(
  criterion: ValidationRule["criterion"],
  cell: string,
  names: WritingNames,
  longLists: LongLists,
): FileRule | undefined {
  const { type, values } = criterion;
  const formula = (value: string) => toExcelFormula(value, names).plain;
  if (type === "isValueInList") return { type: "list", formulas: [listFormula(values, longLists)] };
  if (type === "isBoolean") return { type: "list", formulas: ['"TRUE,FALSE"'] };
  if (type === "isValueInRange") return { type: "list", formulas: [rangeFormula(values[0] ?? "", names)] };
  if (type === "dateIsValid") return { type: "date", operator: "greaterThanOrEqual", formulas: ["1"] };
  if (type === "customFormula") {
    const [text = ""] = values;
    return { type: "custom", formulas: [formula(text.startsWith("=") ? text : `=${text}`)] };
  }
  const operator = fileComparison(type);
  if (operator) {
    const operand = (value: string) =>
      value.startsWith("=") ? formula(value) : Number.isFinite(Number(value)) ? value : excelString(value);
    return { type: "decimal", operator, formulas: values.map(operand) };
  }
  const dates = dateOperator(type);
  if (dates) {
    if ("dateValue" in criterion && criterion.dateValue === "today")
      return { type: "date", operator: dates, formulas: ["TODAY()"] };
    return {
      type: "date",
      operator: dates,
      formulas: values.map((value) => (value.startsWith("=") ? formula(value) : dateSerial(value))),
    };
  }
  const text = textFormula(type, excelString(values[0] ?? ""), cell);
  return text === undefined ? undefined : { type: "custom", formulas: [text] };
}

function textFormula(type: string, text: string, cell: string): string | undefined {
  if (type === "containsText") return `ISNUMBER(SEARCH(${text},${cell}))`;
  if (type === "notContainsText") return `ISERROR(SEARCH(${text},${cell}))`;
  return type === "isEqualText" ? `${cell}=${text}` : undefined;
}

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
