/** Conditional formats: comparisons, formulas and colour scales. Other rules of a file are named in a warning. */
import { readRuleFormula, shiftExcelFormula } from "../formula/from-excel";
import type { WritingNames } from "../formula/to-excel";
import { excelStringText, isExcelString } from "../formula/tokens";
import { absoluteText, closedText, firstCell, parseZone, type Zone } from "../grid/address";
import { argb, colourOf } from "../styles/colours";
import type { StyleBook } from "../styles/read-styles";
import type { StyleSheet } from "../styles/write-styles";
import type { ConditionalRule, WorkbookSheet } from "../workbook";
import { element, escapeXml } from "../xml/text";
import { childrenOf, type XmlElement } from "../xml/tree";
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
  if (type === "cellIs" && operator !== undefined && isKeyOf(COMPARISONS, operator)) {
    const values = formulas.flatMap((formula) => operandIn(formula, reading) ?? []);
    const rule = singleRule(COMPARISONS[operator], values, style);
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

function operandIn(formula: string, { names }: ConditionalReading): string | undefined {
  return isExcelString(formula) ? excelStringText(formula) : readOperand(formula, names);
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
      const made = zone && fileRule(rule, zone, names);
      if (!made) return "";
      priority += 1;
      const dxfId = rule.type === "CellIsRule" ? styles.dxfOf(rule.style) : undefined;
      const { body, ...kind } = made;
      return element(
        "conditionalFormatting",
        { sqref: closedText(zone) },
        element("cfRule", { ...kind, dxfId, priority }, body),
      );
    }),
  );
  return written.join("");
}

interface FileRule {
  type: "cellIs" | "expression" | "colorScale";
  operator?: string;
  body: string;
}

function fileRule(rule: Rule, zone: Zone, names: WritingNames): FileRule | undefined {
  if (rule.type === "ColorScaleRule") return { type: "colorScale", body: scaleXml(rule) };
  if (rule.type !== "CellIsRule") return undefined;
  const operands = rule.values.flatMap((value) => operandOf(value, names) ?? []);
  if (operands.length < rule.values.length) return undefined;
  const bodyOf = (formulas: readonly string[]) =>
    formulas.map((formula) => element("formula", {}, escapeXml(formula))).join("");
  const operator = fileWord(COMPARISONS, rule.operator);
  if (operator) return { type: "cellIs", operator, body: bodyOf(operands) };
  const formula = formulaOf(rule, zone, operands);
  return formula === undefined ? undefined : { type: "expression", body: bodyOf([formula]) };
}

/** What Excel asks by a formula of the first cell: the engine's condition, for a text, or for the whole range. */
const CONDITIONS: Readonly<Record<string, (cell: string, text: string, range: string) => string>> = {
  containsText: (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWithText: (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWithText: (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`,
  isEmpty: (cell) => `LEN(TRIM(${cell}))=0`,
  isNotEmpty: (cell) => `LEN(TRIM(${cell}))>0`,
  duplicateValues: (cell, _, range) => `COUNTIF(${range},${cell})>1`,
  uniqueValues: (cell, _, range) => `COUNTIF(${range},${cell})=1`,
};

const DATE_CONDITIONS: Readonly<Record<string, (cell: string, date: string) => string>> = {
  dateIs: (cell, date) => `INT(${cell})=${date}`,
  dateIsBefore: (cell, date) => `AND(ISNUMBER(${cell}),${cell}<${date})`,
  dateIsOnOrBefore: (cell, date) => `AND(ISNUMBER(${cell}),INT(${cell})<=${date})`,
  dateIsAfter: (cell, date) => `AND(ISNUMBER(${cell}),INT(${cell})>${date})`,
  dateIsOnOrAfter: (cell, date) => `AND(ISNUMBER(${cell}),${cell}>=${date})`,
};

function formulaOf(
  { operator, dateValue }: CellRule,
  zone: Zone,
  operands: readonly string[],
): string | undefined {
  const [first = '""'] = operands;
  if (operator === "customFormula") return operands[0];
  const ofDate = DATE_CONDITIONS[operator];
  if (!ofDate) return CONDITIONS[operator]?.(firstCell(zone), first, absoluteText(zone));
  const date = dateValue === "today" ? "TODAY()" : dateSerial(first.replaceAll('"', ""));
  return date && ofDate(firstCell(zone), date);
}

function scaleXml({ minimum, midpoint, maximum }: ScaleRule): string {
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum];
  const limits = points.map((point, i) => {
    const type = fileWord(SCALE_TYPES, point.type);
    return type === undefined
      ? element("cfvo", { type: i === 0 ? "min" : "max" })
      : element("cfvo", { type, val: point.value ?? 0 });
  });
  const colours = points.map(({ color }) =>
    element("color", { rgb: argb(`#${color.toString(16).padStart(6, "0")}`) }),
  );
  return element("colorScale", {}, ...limits, ...colours);
}
