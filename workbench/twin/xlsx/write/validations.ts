/**
 * Data validations as XML. exceljs would write one rule a cell, take dates for its own and lose formulas.
 * Dropdown lists that Excel does not allow in a rule go to a hidden sheet.
 */
import { fileComparison } from "../comparisons";
import { toExcelFormula, type WritingNames } from "../formula/to-excel";
import { excelString } from "../formula/tokens";
import { absoluteText, columnName, excelSheetPrefix, parseZone, splitSheet, zoneText } from "../grid/address";
import { LIST_SHEET } from "../names/list-sheet";
import type { ValidationRule, WorkbookSheet } from "../workbook";
import { cellText, escapeXml } from "../xml/text";
import { dateSerial } from "./dates";

const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;

/** Collects the lists that need the hidden sheet: one a column. */
export class LongLists {
  readonly lists: string[][] = [];

  referenceTo(values: readonly string[]): string {
    const key = JSON.stringify(values);
    let place = this.lists.findIndex((list) => JSON.stringify(list) === key);
    if (place < 0) place = this.lists.push([...values]) - 1;
    const column = columnName(place + 1);
    return `${excelSheetPrefix(LIST_SHEET)}$${column}$1:$${column}$${values.length}`;
  }
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

const DATES: Record<string, string> = {
  dateIs: "equal",
  dateIsBefore: "lessThan",
  dateIsOnOrBefore: "lessThanOrEqual",
  dateIsAfter: "greaterThan",
  dateIsOnOrAfter: "greaterThanOrEqual",
  dateIsBetween: "between",
  dateIsNotBetween: "notBetween",
};

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
  const dates = DATES[type];
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
