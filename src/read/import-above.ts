import type { ContentField } from "./import-fields";
import { type SaidSection, textOf } from "./import-sections";

export interface SourceCell {
  readonly cell: unknown;
  readonly format: string;
}

/** The measure of which a row may be a sub-measure: its row, from 1, its number in the table, and how the row says it. */
export interface PartOf {
  readonly row: number;
  readonly number: string;
  readonly by: "lettered" | "merged";
}

/** What rows below a heading, or below a cell that is merged or left blank, have from above. */
export interface Above {
  who: string;
  section: SaidSection | undefined;
  objective: string;
  /** The last measure that is none of another, and the last of any. */
  parent: { readonly row: number; readonly number: string } | undefined;
  measure: { readonly cell: SourceCell; readonly partOf: PartOf | undefined } | undefined;
}

/** What a row says itself. */
interface Own {
  readonly row: number;
  readonly who: string;
  /** What its cell or its number says of the section. */
  readonly section: SaidSection | undefined;
  readonly number: string;
  readonly cells: Partial<Record<ContentField, SourceCell>>;
}

/** `а)`, `b.` or `ii)` in the place of a number, or before a text. */
const LETTER = /^(?:\p{Ll}|[ivxхі]{2,4})[.)]?$/u;
const BEGINS_WITH_LETTER = /^\p{Ll}\)\s*\S/u;
export const isLettered = (number: string, text: string): boolean =>
  number === "" ? BEGINS_WITH_LETTER.test(text) : LETTER.test(number);

/** Fills a row's blank objective and measure from the rows above it, and takes what the rows below have from it. */
export function fromAbove({ row, who, section, number, cells }: Own, above: Above, hasSections: boolean) {
  const measureText = textOf(cells.measure?.cell);
  const objective = textOf(cells.objective?.cell);
  const isApart =
    (section !== undefined && section !== above.section) ||
    (objective !== "" && objective !== above.objective);
  if (isApart) forgetMeasure(above);
  // A sub-measure may be somebody else's; a cell is not merged over rows of two.
  if (who !== "" && who !== above.who) above.measure = undefined;
  if (who !== "") above.who = who;
  if (hasSections && section !== undefined) {
    if (section !== above.section) above.objective = "";
    above.section = section;
  }
  const hasObjectiveAbove = objective === "" && above.objective !== "";
  if (objective !== "") above.objective = objective;
  else if (hasObjectiveAbove) cells.objective = { cell: above.objective, format: "" };

  const { parent, measure } = above;
  const hasMeasureAbove = measureText === "" && measure !== undefined;
  if (hasMeasureAbove) cells.measure = measure.cell;
  const hasLetter = isLettered(number, measureText);
  const isNumbered = /^\d+(?:\.\d+)+$/u.test(number);
  const partOf = (): PartOf | undefined => {
    if (parent === undefined || isNumbered) return undefined;
    if (hasLetter) return { ...parent, by: "lettered" };
    return hasMeasureAbove ? (measure.partOf ?? { ...parent, by: "merged" }) : undefined;
  };
  const part = partOf();
  if (cells.measure !== undefined) above.measure = { cell: cells.measure, partOf: part };
  if (part === undefined && measureText !== "" && !hasLetter) above.parent = { row, number };
  return { hasObjectiveAbove, hasMeasureAbove, partOf: part };
}

/** Below a heading, a total or another's row no cell is merged with one above it. */
export function forgetMeasure(above: Above): void {
  above.parent = undefined;
  above.measure = undefined;
}
