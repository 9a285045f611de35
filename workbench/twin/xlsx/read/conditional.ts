/** Conditional formats: formula, comparison and colour scale rules. Others are named in a warning. */
import type { ConditionalFormattingRule, Worksheet } from "exceljs";
import { ENGINE_COMPARISONS, isFileComparison } from "../comparisons";
import { readRuleFormula, shiftExcelFormula } from "../formula/from-excel";
import { parseZone } from "../grid/address";
import type { ConditionalRule } from "../workbook";
import { colourOf } from "./colours";
import { cellStyle } from "./styles";
import { type RuleReading, rangesOf } from "./validations";

type Rule = ConditionalRule["rule"];
type FileRule = ConditionalFormattingRule & { formulae?: unknown[]; operator?: string };

interface ConditionalReading extends RuleReading {
  theme: readonly string[];
}

export function readConditionalFormats(worksheet: Worksheet, reading: ConditionalReading): ConditionalRule[] {
  const found: { priority: number; rules: Omit<ConditionalRule, "id">[] }[] = [];
  for (const { ref, rules } of formatsOf(worksheet)) {
    const ranges = rangesOf(ref, reading);
    for (const rule of ranges.length > 0 ? rules : []) {
      const made = rulesOf(rule, ranges, ref, reading);
      if (made.length === 0) {
        reading.warnings.add(
          `“${reading.tab}” хуудасны ${ranges.join(", ")} мужийн нөхцөлт форматыг дэмжихгүй тул авсангүй.`,
        );
      }
      found.push({ priority: rule.priority ?? 0, rules: made });
    }
  }
  return found
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ rules }) => rules)
    .map((rule, i) => ({ id: `format-${i + 1}`, ...rule }));
}

function formatsOf(worksheet: Worksheet): { ref: string; rules: FileRule[] }[] {
  return "conditionalFormattings" in worksheet && Array.isArray(worksheet.conditionalFormattings)
    ? worksheet.conditionalFormattings
    : [];
}

/** A formula counts from the first cell of the first range; the engine counts from the first cell of each range. */
function rulesOf(
  rule: FileRule,
  ranges: string[],
  ref: string,
  reading: ConditionalReading,
): Omit<ConditionalRule, "id">[] {
  if (rule.type === "colorScale") {
    const scale = colourScale(rule, reading.theme);
    return scale ? [{ ranges, rule: scale }] : [];
  }
  const style = cellStyle(rule.style ?? {}, reading.theme);
  const origin = parseZone(ref.split(/\s+/)[0] ?? "");
  if (rule.type === "expression" && origin) {
    return ranges.flatMap((range) => {
      const zone = parseZone(range);
      const formula = String(rule.formulae?.[0] ?? "");
      const shifted = zone && shiftExcelFormula(formula, zone.top - origin.top, zone.left - origin.left);
      const value = shifted && readRuleFormula(shifted, reading.names);
      return value ? [{ ranges: [range], rule: singleRule("customFormula", [value], style) }] : [];
    });
  }
  if (rule.type === "cellIs" && rule.operator && isFileComparison(rule.operator)) {
    const values = (rule.formulae ?? []).map((formula) => operandOf(String(formula), reading));
    return values.includes(undefined)
      ? []
      : [{ ranges, rule: singleRule(ENGINE_COMPARISONS[rule.operator], values.filter(isString), style) }];
  }
  // Rules about text, blanks, errors and dates carry the formula that they stand for.
  const formula = rule.formulae?.[0];
  if (typeof formula === "string")
    return rulesOf(
      { type: "expression", priority: 0, formulae: [formula], style: rule.style ?? {} },
      ranges,
      ref,
      reading,
    );
  return [];
}

function singleRule(
  operator: Extract<Rule, { type: "CellIsRule" }>["operator"],
  values: string[],
  style: object,
): Rule {
  return { type: "CellIsRule", operator, values, style };
}

function operandOf(formula: string, reading: ConditionalReading): string | undefined {
  if (/^-?[\d.]+(?:E[+-]?\d+)?$/i.test(formula)) return formula;
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text === undefined ? readRuleFormula(formula, reading.names) : text.replaceAll('""', '"');
}

function colourScale(rule: FileRule, theme: readonly string[]): Rule | undefined {
  if (rule.type !== "colorScale") return undefined;
  const points = (rule.cfvo ?? []).map(({ type, value }, i) => {
    const colour = colourOf(rule.color?.[i], theme) ?? "#FFFFFF";
    const scaleType =
      type === "num" ? "number" : type === "percent" ? "percentage" : type === "percentile" ? type : "value";
    return {
      color: Number.parseInt(colour.slice(1), 16),
      type: scaleType,
      value: String(value ?? ""),
    } as const;
  });
  const [minimum, middle, maximum] = points.length === 3 ? points : [points[0], undefined, points[1]];
  if (!minimum || !maximum) return undefined;
  const midpoint = middle && middle.type !== "value" ? { ...middle, type: middle.type } : undefined;
  return { type: "ColorScaleRule", minimum, maximum, ...(midpoint ? { midpoint } : {}) };
}

function isString(value: string | undefined): value is string {
  return value !== undefined;
}
