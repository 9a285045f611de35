/** Range.copyTo: as Apps Script pastes, by what is to be pasted. */
import { cellsOf, heightOf, rangeFromNumbers, widthOf } from "./addresses";
import {
  apart,
  borders,
  columnWidths,
  formulas,
  looks,
  merges,
  notes,
  type Paste,
  values,
} from "./paste-parts";
import { conditionalFormats, validations } from "./paste-rules";
import { requireEdit } from "./permission";
import type { RangeRef } from "./refs";
import { withinRules } from "./rejection";
import { requireUntyped } from "./typed-columns";

type Options = { contentsOnly?: boolean; formatOnly?: boolean };

/** What each type takes along; number formats first, for they decide how contents are read. Formats bring data validations and conditional formats. */
const TYPES: Readonly<Record<string, readonly Paste[]>> = {
  PASTE_NORMAL: [apart, looks, borders, formulas, notes, validations, conditionalFormats, merges],
  PASTE_NO_BORDERS: [apart, looks, formulas, notes, validations, conditionalFormats, merges],
  PASTE_FORMAT: [looks, borders, validations, conditionalFormats],
  PASTE_FORMULA: [formulas],
  PASTE_VALUES: [values],
  PASTE_DATA_VALIDATION: [validations],
  PASTE_CONDITIONAL_FORMATTING: [conditionalFormats],
  PASTE_COLUMN_WIDTHS: [columnWidths],
};

/** Parts that a typed column refuses. */
const UNLIKE_COLUMNS = new Set<Paste>([formulas, looks, validations]);

/** Types whose contents meet the data validations that stand where they are pasted. */
const INTO_RULES = new Set(["PASTE_FORMULA", "PASTE_VALUES"]);

export const COPY_PASTE_TYPES = Object.keys(TYPES);

export function copyTo(from: RangeRef, to: RangeRef, how: Options | string = {}, transposed = false): void {
  if (transposed) throw new Error("Range.copyTo: the local host does not transpose.");
  const type = typeof how === "string" ? how : typeOf(how);
  const parts = TYPES[type];
  if (parts === undefined) throw new Error(`Range.copyTo: the local host does not know ${type}.`);
  for (const target of targets(from, to)) {
    requireEdit(target.core, target.sheetId, target.zone);
    if (parts.some((part) => UNLIKE_COLUMNS.has(part))) requireUntyped(target);
    const paste = () => from.core.workbook.write(...parts.flatMap((part) => part(from, target)));
    if (INTO_RULES.has(type)) withinRules(target, cellsOf(target), paste);
    else paste();
  }
}

function typeOf({ contentsOnly, formatOnly }: Options): string {
  if (contentsOnly) return "PASTE_VALUES";
  return formatOnly ? "PASTE_FORMAT" : "PASTE_NORMAL";
}

/** Where the source fits into the destination several times, it is repeated; otherwise only the first cell counts. */
function targets(from: RangeRef, to: RangeRef): RangeRef[] {
  const [height, width] = [heightOf(from), widthOf(from)];
  const times = (whole: number, part: number) => (whole % part === 0 ? whole / part : 1);
  const [down, right] = [times(heightOf(to), height), times(widthOf(to), width)];
  const { core, sheetId, zone } = to;
  return Array.from({ length: down * right }, (_, i) => {
    const [top, left] = [zone.top + Math.floor(i / right) * height, zone.left + (i % right) * width];
    return rangeFromNumbers(core, sheetId, top + 1, left + 1, height, width);
  });
}
