/**
 * Cells that the formula of another cell fills, read and written. Google marks them COMPUTED_VALUE, Excel gives the block of
 * an array formula. The engine fills them itself: read, they are left out unless the formula could not be kept; written,
 * they are the values that no content explains.
 */
import type { ReadFormula } from "../formula/from-excel";
import type { ExcelFormula } from "../formula/to-excel";
import { addressOf, parseZone, placeOf, type Zone } from "../grid/address";
import type { IdGrid } from "../grid/zones";
import type { CellContent } from "./typed-text";

interface Place {
  row: number;
  column: number;
}

interface Spilled extends Place {
  content: CellContent | undefined;
}

export class SpilledCells {
  readonly #spilled = new Map<string, Spilled>();
  /** The rows of kept formulas of Google, by column. */
  readonly #anchors = new Map<number, number[]>();
  readonly #blocks: Zone[] = [];
  #lastSpilled = 0;

  note(
    read: ReadFormula,
    row: number,
    column: number,
    block: string | undefined,
    content: CellContent | undefined,
  ): void {
    if (read.kind === "spilled") {
      this.#spilled.set(addressOf(row, column), { row, column, content });
      this.#lastSpilled = Math.max(this.#lastSpilled, row);
    }
    if (read.kind !== "formula") return;
    if (read.google) {
      const rows = this.#anchors.get(column);
      if (rows) rows.push(row);
      else this.#anchors.set(column, [row]);
    }
    const zone = block === undefined ? undefined : parseZone(block);
    const isOne = zone && zone.top === zone.bottom && zone.left === zone.right;
    if (zone && !isOne && Number.isFinite(zone.bottom) && Number.isFinite(zone.right))
      this.#blocks.push(zone);
  }

  /** Spilled cells that no kept formula fills: their value is all there is. */
  withoutFormula(): Spilled[] {
    const filled = new Set<string>();
    for (const [column, rows] of this.#spilled.size === 0 ? [] : this.#anchors) {
      rows.sort((a, b) => a - b);
      for (const [i, row] of rows.entries()) {
        const next = rows[i + 1] ?? Number.POSITIVE_INFINITY;
        this.#addFilledBy(row, column, Math.min(this.#lastSpilled, next - 1), filled);
      }
    }
    return Array.from(this.#spilled)
      .filter(([address]) => !filled.has(address))
      .map(([, cell]) => cell);
  }

  /** The addresses, among those of the sheet, that array blocks fill, the first of each block apart. */
  coveredByBlocks(cells: Iterable<Place>): string[] {
    const covered: string[] = [];
    if (this.#blocks.length === 0) return covered;
    const blocks = this.#blocks.sort((a, b) => a.top - b.top);
    for (const { row, column } of cells) {
      for (const { top, left, bottom, right } of blocks) {
        if (top > row) break;
        const isInside = row <= bottom && column >= left && column <= right;
        if (isInside && (row !== top || column !== left)) {
          covered.push(addressOf(row, column));
          break;
        }
      }
    }
    return covered;
  }

  /**
   * The spilled cells below and beside the anchor, down to the next anchor of its column. A value that another program
   * typed over one of them does not make the others anything but spilled.
   */
  #addFilledBy(row: number, column: number, bottom: number, filled: Set<string>): void {
    let right = column;
    while (this.#spilled.has(addressOf(row, right + 1))) right++;
    for (let r = row; r <= bottom; r++) {
      for (let c = column; c <= right; c++) {
        const address = addressOf(r, c);
        if (this.#spilled.has(address)) filled.add(address);
      }
    }
  }
}

/**
 * Formulas that Excel could compute but that fill other cells: written the way Google does. `spilled` has the cells that no
 * content explains; what a formula fills is taken out of it.
 */
export function plainAnchors(spilled: IdGrid, formulas: ReadonlyMap<string, ExcelFormula>): Set<string> {
  const anchors = new Set<string>();
  for (const [address, { plain }] of formulas) if (plain === undefined) claim(address, spilled);
  for (const [address, { plain, maySpill }] of formulas)
    if (plain !== undefined && maySpill && claim(address, spilled)) anchors.add(address);
  return anchors;
}

/** Takes the rectangle of spilled cells that starts at the formula; says whether there are any. */
function claim(address: string, spilled: IdGrid): boolean {
  const anchor = placeOf(address);
  if (!anchor) return false;
  const { row: top, column: left } = anchor;
  const isSpilled = (row: number, column: number) =>
    row <= spilled.rows && column <= spilled.columns && spilled.get(row, column) !== 0;
  const isWhole = (row: number) => {
    for (let column = left; column <= right; column++) if (!isSpilled(row, column)) return false;
    return true;
  };
  let [right, bottom] = [left, top];
  while (isSpilled(top, right + 1)) right++;
  while (isWhole(bottom + 1)) bottom++;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (isSpilled(row, column)) spilled.set(row, column, 0);
  return right > left || bottom > top;
}
