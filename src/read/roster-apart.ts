import { numbersColumns, saysTotal } from "./called-columns";
import { lettersOnly } from "./cells/clean-text";
import type { RosterField } from "./roster-columns";
import { type Found, isFilled, isHeaders } from "./roster-headers";
import { HEADER_ROWS } from "./table";

/** A filled row that is nobody's: above the headers, those once more, a heading of a unit, a total, numbers of columns, a vacancy, or cells of no column of ours. */
export interface ApartRow {
  readonly row: number;
  readonly why: "title" | "headers" | "heading" | "total" | "numbering" | "vacant" | "other";
  readonly text: string;
}

/** A row above headers that stand late with so many cells of its own is somebody's: what was copied began in the middle of a list. */
const LEAST_OF_PERSON = 3;

/** Why a filled row is nobody's; `header` where it is one of the headers, undefined where it may be somebody's. */
export function whyApart(
  cells: readonly string[],
  index: number,
  found: Found | undefined,
  columns: Readonly<Partial<Record<RosterField, number>>>,
  { isBelowHeaders, isUnitAbove }: { readonly isBelowHeaders: boolean; readonly isUnitAbove: boolean },
): ApartRow["why"] | "header" | undefined {
  if (found === undefined) return undefined;
  const filled = cells.filter(isFilled);
  const ownFilled = Object.values(columns).filter((column) => isFilled(cells[column] ?? "")).length;
  const isPerson = found.top >= HEADER_ROWS && ownFilled >= LEAST_OF_PERSON && !isHeaders(cells, found);
  if (index < found.top) return isPerson ? undefined : "title";
  if (index < found.below) return "header";
  if (isHeaders(cells, found)) return "headers";
  if (isBelowHeaders && numbersColumns(cells)) return "numbering";
  if (filled.length <= 3 && saysTotal(cells)) return "total";
  if (isUnitAbove && filled.length === 1 && /\p{L}{2}/u.test(filled[0] ?? "")) return "heading";
  return ownFilled > 0 ? undefined : "other";
}

/** What stands in place of a name where a post is vacant, by its letters. */
const VACANT =
  /^(?:сул(?:оронтоо.*|ажлынбайр.*|албантушаал.*|байгаа)?\d*|оронтоо(?:сул.*)?|вакант|vacant|vacancy)$/u;

export const isVacant = (name: string): boolean => VACANT.test(lettersOnly(name));
