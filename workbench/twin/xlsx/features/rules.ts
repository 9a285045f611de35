/** What dropdowns and other data validations share with conditional formats: their ranges, their operands and their comparisons. */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";
import { type ReadingNames, readRuleFormula } from "../formula/from-excel";
import { toExcelFormula, type WritingNames } from "../formula/to-excel";
import { excelString } from "../formula/tokens";
import { clipZone, parseZone, zoneText } from "../grid/address";
import type { Warnings } from "../warnings";
import type { XmlElement } from "../xml/tree";

export interface RuleReading {
  tab: string;
  names: ReadingNames;
  rows: number;
  columns: number;
  /** Lists that were too long for the rule itself, by their absolute reference. */
  longLists: ReadonlyMap<string, string[]>;
  warnings: Warnings;
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

/** The comparisons of numbers: the words of xlsx and of the engine. */
export const COMPARISONS = {
  between: "isBetween",
  notBetween: "isNotBetween",
  equal: "isEqual",
  notEqual: "isNotEqual",
  greaterThan: "isGreaterThan",
  greaterThanOrEqual: "isGreaterOrEqualTo",
  lessThan: "isLessThan",
  lessThanOrEqual: "isLessOrEqualTo",
} as const;

export function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

/** The word of xlsx for one of the engine, or undefined when the table has none. */
export function fileWord(table: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.keys(table).find((each) => table[each] === word);
}

/** A number as it is, anything else as a formula; undefined when the formula cannot be translated. */
export function readOperand(formula: string, names: ReadingNames): string | undefined {
  return /^\s*-?[\d.]+(?:E[+-]?\d+)?\s*$/i.test(formula) ? formula.trim() : readRuleFormula(formula, names);
}

export function operandOf(value: string, names: WritingNames): string | undefined {
  if (value.startsWith("=")) return toExcelFormula(value, names).plain;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? value : excelString(value);
}

/** A date of a rule (`2024-01-05`, or as the default locale writes it) as a serial number in text. */
export function dateSerial(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year) return String(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569);
  return helpers.isDateTime(text, DEFAULT_LOCALE)
    ? String(helpers.toNumber(text, DEFAULT_LOCALE))
    : undefined;
}
