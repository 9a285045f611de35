/** Conditional formats: comparisons and colour scales as they are, everything else as a formula rule. */
import type { ConditionalFormattingRule, Worksheet } from "exceljs";
import { fileComparison } from "../comparisons";
import { toExcelFormula, type WritingNames } from "../formula/to-excel";
import { excelString } from "../formula/tokens";
import { absoluteText, parseZone, zoneText } from "../grid/address";
import type { ConditionalRule, WorkbookSheet } from "../workbook";
import { dateSerial } from "./dates";
import { argb, excelRuleStyle } from "./styles";

type CellRule = Extract<ConditionalRule["rule"], { type: "CellIsRule" }>;
type ScaleRule = Extract<ConditionalRule["rule"], { type: "ColorScaleRule" }>;

/** A formula counts from the first cell of its range in Excel as in the engine, so every range gets its own rule. */
export function writeConditionalFormats(
  worksheet: Worksheet,
  sheet: WorkbookSheet,
  names: WritingNames,
): void {
  let priority = 0;
  for (const { ranges, rule } of sheet.conditionalFormats) {
    for (const range of ranges) {
      const zone = parseZone(range);
      if (!zone) continue;
      const first = zoneText({ ...zone, bottom: zone.top, right: zone.left });
      const made =
        rule.type === "CellIsRule"
          ? cellRule(rule, first, absoluteText(zone), names)
          : rule.type === "ColorScaleRule"
            ? scaleRule(rule)
            : undefined;
      if (!made) continue;
      priority += 1;
      const ref = absoluteText(zone).replaceAll("$", "");
      worksheet.addConditionalFormatting({ ref, rules: [{ ...made, priority }] });
    }
  }
}

function cellRule(
  rule: CellRule,
  cell: string,
  range: string,
  names: WritingNames,
): ConditionalFormattingRule | undefined {
  const style = excelRuleStyle(rule.style);
  const operands = rule.values.map((value) => operandOf(value, names));
  if (operands.includes(undefined)) return undefined;
  const formulae = operands.filter((each) => each !== undefined);
  const operator = fileComparison(rule.operator);
  if (operator) {
    // exceljs passes every operator on, its types know four.
    return { type: "cellIs", operator: operator as "between", formulae, style, priority: 0 };
  }
  const formula = formulaOf(rule, cell, range, formulae);
  return formula === undefined ? undefined : { type: "expression", formulae: [formula], style, priority: 0 };
}

function formulaOf(
  { operator, dateValue }: CellRule,
  cell: string,
  range: string,
  operands: string[],
): string | undefined {
  const [first = '""'] = operands;
  const date = dateValue === "today" ? "TODAY()" : dateSerial(first.replaceAll('"', ""));
  switch (operator) {
    case "customFormula":
      return operands[0];
    case "containsText":
      return `NOT(ISERROR(SEARCH(${first},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${first},${cell}))`;
    case "beginsWithText":
      return `LEFT(${cell},LEN(${first}))=${first}`;
    case "endsWithText":
      return `RIGHT(${cell},LEN(${first}))=${first}`;
    case "isEmpty":
      return `LEN(TRIM(${cell}))=0`;
    case "isNotEmpty":
      return `LEN(TRIM(${cell}))>0`;
    case "duplicateValues":
      return `COUNTIF(${range},${cell})>1`;
    case "uniqueValues":
      return `COUNTIF(${range},${cell})=1`;
    case "dateIs":
      return date && `INT(${cell})=${date}`;
    case "dateIsBefore":
      return date && `AND(ISNUMBER(${cell}),${cell}<${date})`;
    case "dateIsOnOrBefore":
      return date && `AND(ISNUMBER(${cell}),INT(${cell})<=${date})`;
    case "dateIsAfter":
      return date && `AND(ISNUMBER(${cell}),INT(${cell})>${date})`;
    case "dateIsOnOrAfter":
      return date && `AND(ISNUMBER(${cell}),${cell}>=${date})`;
    default:
      return undefined;
  }
}

function operandOf(value: string, names: WritingNames): string | undefined {
  if (value.startsWith("=")) return toExcelFormula(value, names).plain;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? value : excelString(value);
}

function scaleRule({ minimum, midpoint, maximum }: ScaleRule): ConditionalFormattingRule {
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
  const types = {
    number: "num",
    percentage: "percent",
    percentile: "percentile",
    formula: "formula",
  } as const;
  return {
    type: "colorScale",
    priority: 0,
    cfvo: points.map((point, i) =>
      point.type === "value"
        ? { type: i === 0 ? ("min" as const) : ("max" as const) }
        : { type: types[point.type], value: Number(point.value ?? 0) },
    ),
    color: points.map(({ color }) => argb(`#${color.toString(16).padStart(6, "0")}`)),
  };
}
