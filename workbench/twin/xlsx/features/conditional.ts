/** Conditional formats: comparisons, formulas and colour scales. Other rules of a file are named in a warning. */
import { readRuleFormula, shiftExcelFormula } from "../formula/from-excel";
import { toExcelFormula, type WritingNames } from "../formula/to-excel";
import { excelString, excelStringText } from "../formula/tokens";
import { absoluteText, parseZone, zoneText } from "../grid/address";
import { argb, colourOf } from "../styles/colours";
import type { StyleBook } from "../styles/read-styles";
import type { StyleSheet } from "../styles/write-styles";
import type { ConditionalRule, WorkbookSheet } from "../workbook";
import { escapeXml } from "../xml/text";
import { childrenOf, type XmlElement } from "../xml/tree";
import { ENGINE_COMPARISONS, fileComparison, isFileComparison } from "./comparisons";
import { dateSerial } from "./limits";
import { type RuleReading, rangesOf, sensible } from "./validations";

type Rule = ConditionalRule["rule"];
type CellRule = Extract<Rule, { type: "CellIsRule" }>;
type ScaleRule = Extract<Rule, { type: "ColorScaleRule" }>;

interface ConditionalReading extends RuleReading {
  theme: readonly string[];
  styles: StyleBook;
}

/** By their priority; a rule of every kind that carries a formula is that formula. */
export function readConditionalFormats(rest: XmlElement, reading: ConditionalReading): ConditionalRule[] {
  const found: { priority: number; rules: Omit<ConditionalRule, "id">[] }[] = [];
  for (const format of sensible(childrenOf(rest, "conditionalFormatting"), "нөхцөлт формат", reading)) {
    const ref = format.attributes.sqref ?? "";
    const ranges = rangesOf(ref, reading);
    for (const rule of ranges.length > 0 ? childrenOf(format, "cfRule") : []) {
      const made = rulesOf(rule, ranges, ref, reading);
      if (made.length === 0) {
        reading.warnings.add(
          `“${reading.tab}” хуудасны ${ranges.join(", ")} мужийн нөхцөлт форматыг дэмжихгүй тул авсангүй.`,
        );
      }
      found.push({ priority: Number(rule.attributes.priority ?? 0), rules: made });
    }
  }
  return found
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ rules }) => rules)
    .map((rule, i) => ({ id: `format-${i + 1}`, ...rule }));
}

/** A formula counts from the first cell of the first range; the engine counts from the first cell of each range. */
function rulesOf(
  element: XmlElement,
  ranges: string[],
  ref: string,
  reading: ConditionalReading,
): Omit<ConditionalRule, "id">[] {
  const { type, operator, dxfId } = element.attributes;
  if (type === "colorScale") {
    const scale = colourScale(element, reading.theme);
    return scale ? [{ ranges, rule: scale }] : [];
  }
  const style = reading.styles.ruleStyle(Number(dxfId));
  const formulas = childrenOf(element, "formula").map(({ text }) => text);
  if (type === "cellIs" && operator !== undefined && isFileComparison(operator)) {
    const values = formulas.flatMap((formula) => operandIn(formula, reading) ?? []);
    const rule = singleRule(ENGINE_COMPARISONS[operator], values, style);
    return values.length < formulas.length ? [] : [{ ranges, rule }];
  }
  const [formula] = formulas;
  const origin = parseZone(ref.trim().split(/\s+/)[0] ?? "");
  if (!formula || !origin) return [];
  return ranges.flatMap((range) => {
    const zone = parseZone(range);
    const shifted = zone && shiftExcelFormula(formula, zone.top - origin.top, zone.left - origin.left);
    const value = shifted && readRuleFormula(shifted, reading.names);
    return value ? [{ ranges: [range], rule: singleRule("customFormula", [value], style) }] : [];
  });
}

function singleRule(operator: CellRule["operator"], values: string[], style: CellRule["style"]): Rule {
  return { type: "CellIsRule", operator, values, style };
}

function operandIn(formula: string, reading: ConditionalReading): string | undefined {
  if (/^-?[\d.]+(?:E[+-]?\d+)?$/i.test(formula)) return formula;
  return /^"(?:[^"]|"")*"$/.test(formula)
    ? excelStringText(formula)
    : readRuleFormula(formula, reading.names);
}

const SCALE_TYPES = {
  num: "number",
  percent: "percentage",
  percentile: "percentile",
  formula: "formula",
} as const;

function colourScale(element: XmlElement, theme: readonly string[]): Rule | undefined {
  const [scale] = childrenOf(element, "colorScale");
  const colours = childrenOf(scale, "color").map((colour) => colourOf(colour, theme) ?? "#FFFFFF");
  const points = childrenOf(scale, "cfvo").map(({ attributes: { type, val } }, i) => ({
    color: Number.parseInt((colours[i] ?? "#FFFFFF").slice(1), 16),
    type:
      type === "num" || type === "percent" || type === "percentile" ? SCALE_TYPES[type] : ("value" as const),
    value: val ?? "",
  }));
  const [minimum, middle, maximum] = points.length === 3 ? points : [points[0], undefined, points[1]];
  if (!minimum || !maximum) return undefined;
  const midpoint = middle && middle.type !== "value" ? { ...middle, type: middle.type } : undefined;
  return { type: "ColorScaleRule", minimum, maximum, ...(midpoint ? { midpoint } : {}) };
}

/** A formula counts from the first cell of its range in Excel as in the engine, so every range gets its own rule. */
export function conditionalXml(
  { conditionalFormats }: WorkbookSheet,
  names: WritingNames,
  styles: StyleSheet,
): string {
  let priority = 0;
  const written = conditionalFormats.flatMap(({ ranges, rule }) =>
    ranges.map((range) => {
      const zone = parseZone(range);
      if (!zone) return "";
      const first = zoneText({ ...zone, bottom: zone.top, right: zone.left });
      const made =
        rule.type === "CellIsRule"
          ? cellRule(rule, first, absoluteText(zone), names)
          : rule.type === "ColorScaleRule"
            ? { attributes: 'type="colorScale"', body: scaleXml(rule) }
            : undefined;
      if (!made) return "";
      priority += 1;
      const dxf = rule.type === "CellIsRule" ? ` dxfId="${styles.dxfOf(rule.style)}"` : "";
      const ref = absoluteText(zone).replaceAll("$", "");
      return `<conditionalFormatting sqref="${ref}"><cfRule ${made.attributes}${dxf} priority="${priority}">${made.body}</cfRule></conditionalFormatting>`;
    }),
  );
  return written.join("");
}

function cellRule(rule: CellRule, cell: string, range: string, names: WritingNames) {
  const operands = rule.values.flatMap((value) => operandOf(value, names) ?? []);
  if (operands.length < rule.values.length) return undefined;
  const bodyOf = (formulas: readonly string[]) =>
    formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join("");
  const operator = fileComparison(rule.operator);
  if (operator) return { attributes: `type="cellIs" operator="${operator}"`, body: bodyOf(operands) };
  const formula = formulaOf(rule, cell, range, operands);
  return formula === undefined ? undefined : { attributes: 'type="expression"', body: bodyOf([formula]) };
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

function scaleXml({ minimum, midpoint, maximum }: ScaleRule): string {
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
  const typeOf = (type: string) => Object.entries(SCALE_TYPES).find(([, each]) => each === type)?.[0];
  const limits = points.map((point, i) => {
    const type = typeOf(point.type);
    return type === undefined
      ? `<cfvo type="${i === 0 ? "min" : "max"}"/>`
      : `<cfvo type="${type}" val="${escapeXml(String(point.value ?? 0))}"/>`;
  });
  const colours = points.map(
    ({ color }) => `<color rgb="${argb(`#${color.toString(16).padStart(6, "0")}`)}"/>`,
  );
  return `<colorScale>${limits.join("")}${colours.join("")}</colorScale>`;
}
