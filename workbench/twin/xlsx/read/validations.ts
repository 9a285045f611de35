/** Data validations (dropdowns, number and date limits, custom formulas). What the engine has no rule for is named. */
import { type ReadingNames, readRuleFormula } from "../formula/from-excel";
import { excelStringText } from "../formula/tokens";
import { absoluteText, clipZone, engineSheetPrefix, parseZone, splitSheet, zoneText } from "../grid/address";
import type { ValidationRule } from "../workbook";
import { fromCellText } from "../xml/text";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/tree";
import { type Criterion, dateCriterion, numberCriterion } from "./limits";
import type { Warnings } from "./warnings";

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
  return childrenOf(childOf(rest, "dataValidations"), "dataValidation").flatMap((element, i) => {
    const ranges = rangesOf(element.attributes.sqref, reading);
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
  });
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
  const first = childOf(element, "formula1")?.text ?? "";
  const second = childOf(element, "formula2")?.text ?? "";
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
