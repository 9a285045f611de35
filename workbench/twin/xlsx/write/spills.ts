/** Which values no cell content explains: a formula above or to the left has spilled them. */
import { addressOf, parseZone } from "../grid/address";
import type { EvaluatedValue } from "../workbook";

interface Formula {
  address: string;
  maySpill: boolean;
  isPlain: boolean;
}

interface Spills {
  spilled: ReadonlySet<string>;
  /** Formulas that Excel could compute but that fill other cells: written the way Google does. */
  plainAnchors: ReadonlySet<string>;
}

export function findSpills(
  contents: Record<string, unknown>,
  values: Record<string, EvaluatedValue>,
  formulas: readonly Formula[],
): Spills {
  const spilled = new Set<string>();
  for (const [address, value] of Object.entries(values)) {
    if (value !== null && contents[address] === undefined) spilled.add(address);
  }
  const plainAnchors = new Set<string>();
  const unclaimed = new Set(spilled);
  for (const { address, isPlain } of formulas) if (!isPlain) claim(address, unclaimed);
  for (const { address, isPlain, maySpill } of formulas) {
    if (isPlain && maySpill && claim(address, unclaimed) > 0) plainAnchors.add(address);
  }
  return { spilled, plainAnchors };
}

/** Takes the rectangle of spilled cells that starts at the formula; says how many they were. */
function claim(address: string, unclaimed: Set<string>): number {
  const anchor = parseZone(address);
  if (!anchor) return 0;
  const { top, left } = anchor;
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
