/** Which values no cell content explains: a formula above or to the left has spilled them. */
import type { ExcelFormula } from "../formula/to-excel";
import { addressOf, placeOf } from "../grid/address";
import type { EvaluatedValue } from "../workbook";

interface Spills {
  /** A blank text that a formula spills is what a blank cell shows, and is not written. */
  spilled: ReadonlySet<string>;
  /** Formulas that Excel could compute but that fill other cells: written the way Google does. */
  plainAnchors: ReadonlySet<string>;
}

export function findSpills(
  contents: ReadonlyMap<string, string>,
  values: Readonly<Record<string, EvaluatedValue>>,
  formulas: ReadonlyMap<string, ExcelFormula>,
): Spills {
  const all = new Set<string>();
  for (const [address, value] of Object.entries(values))
    if (value !== null && !contents.has(address)) all.add(address);
  const plainAnchors = new Set<string>();
  const unclaimed = new Set(all);
  for (const [address, { plain }] of formulas) if (plain === undefined) claim(address, unclaimed);
  for (const [address, { plain, maySpill }] of formulas)
    if (plain !== undefined && maySpill && claim(address, unclaimed) > 0) plainAnchors.add(address);
  return { spilled: new Set([...all].filter((address) => values[address] !== "")), plainAnchors };
}

/** Takes the rectangle of spilled cells that starts at the formula; says how many they were. */
function claim(address: string, unclaimed: Set<string>): number {
  const anchor = placeOf(address);
  if (!anchor) return 0;
  const { row: top, column: left } = anchor;
  let right = left;
  while (unclaimed.has(addressOf(top, right + 1))) right++;
  const taken: string[] = [];
  for (let column = left + 1; column <= right; column++) taken.push(addressOf(top, column));
  for (let row = top + 1; unclaimed.has(addressOf(row, left)); row++) {
    const across: string[] = [];
    for (let column = left; column <= right; column++) across.push(addressOf(row, column));
    if (!across.every((each) => unclaimed.has(each))) break;
    taken.push(...across);
  }
  for (const each of taken) unclaimed.delete(each);
  return taken.length;
}
