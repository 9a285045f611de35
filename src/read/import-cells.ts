import { DELAY_CAUSES, wordOf } from "../law/words";
import { plan } from "../workbook/plan";
import { readChoice } from "./cells/choice";
import { brokenCell, isBlank, isDate, readText } from "./cells/clean-text";
import { type DateContext, readDate } from "./cells/date";
import { isShownInPercent, readPercent } from "./cells/number";
import type { SourceCell } from "./import-above";
import { type ContentField, isDay, isLevel } from "./import-fields";

/** What a cell is to be given: a text that stays one, or a number or day. */
export type ImportedCell = { readonly text: string } | { readonly value: string | number };

/**
 * A cell of somebody's table as one of the plan: what people typed, a number as a number, a day as a day, and what a format
 * shows in per cent with its sign. Undefined where no cell of the plan could hold it.
 */
export function importedCell(
  field: ContentField,
  { cell, format }: SourceCell,
  dates: DateContext,
): ImportedCell | undefined {
  if (brokenCell(cell) !== undefined) return undefined;
  if (isDate(cell)) return asDay(cell, dates);
  if (typeof cell === "number") {
    const shown = isShownInPercent(cell, format) ? readPercent(cell, format).value : undefined;
    return shown === undefined ? { value: cell } : { text: `${shown}%` };
  }
  const { value: text } = readText(cell);
  if (text === undefined) return undefined;
  if (field === "delayCause") {
    const cause = readChoice(text, DELAY_CAUSES).value;
    return cause === undefined ? undefined : { text: wordOf(DELAY_CAUSES, cause) };
  }
  if (isLevel(field) && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text)) return { value: Number(text) };
  if (isDay(field)) return asDay(text, dates) ?? { text };
  return { text: String(cell).trim() };
}

/** A day that has one reading; a quarter, a month or what is unclear stays as it was typed. */
function asDay(cell: unknown, { timeZone }: DateContext): ImportedCell | undefined {
  const { value, issues } = readDate(cell, { timeZone });
  return value === undefined || issues.some(({ level }) => level !== "info") ? undefined : { value };
}

/** The header of each field with what its cell is to be given; the first field that cannot be. */
export function importedCells(
  cells: Readonly<Partial<Record<ContentField, SourceCell>>>,
  dates: DateContext,
) {
  const given: Record<string, ImportedCell> = {};
  for (const [field, cell] of Object.entries(cells) as [ContentField, SourceCell][]) {
    const one = importedCell(field, cell, dates); // the keys of a record of fields are fields
    if (one === undefined) return { refused: plan.columns[field].header };
    if (!isBlank("text" in one ? one.text : one.value)) given[plan.columns[field].header] = one;
  }
  return { given };
}
