/**
 * Cells that a formula of another cell fills: Google marks them COMPUTED_VALUE, Excel gives the block of an array
 * formula. The engine fills them itself, so they are left out, unless the formula could not be kept.
 */
import type { ReadFormula } from "../formula/from-excel";
import { addressOf, parseZone, type Zone } from "../grid/address";
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
  readonly #keptAnchors: Place[] = [];
  readonly #blocks: Zone[] = [];

  note(
    read: ReadFormula,
    row: number,
    column: number,
    block: string | undefined,
    content: CellContent | undefined,
  ): void {
    if (read.kind === "spilled") this.#spilled.set(addressOf(row, column), { row, column, content });
    if (read.kind !== "formula") return;
    if (read.google) this.#keptAnchors.push({ row, column });
    const zone = block === undefined ? undefined : parseZone(block);
    if (zone && Number.isFinite(zone.bottom) && Number.isFinite(zone.right)) this.#blocks.push(zone);
  }

  /** Spilled cells that no kept formula fills: their value is all there is. */
  withoutFormula(): Spilled[] {
    const filled = new Set(this.#keptAnchors.flatMap((anchor) => this.#filledBy(anchor)));
    return Array.from(this.#spilled)
      .filter(([address]) => !filled.has(address))
      .map(([, cell]) => cell);
  }

  /** The cells of array blocks, the first of each apart. */
  coveredByBlocks(): Place[] {
    return this.#blocks.flatMap(({ top, left, bottom, right }) => {
      const places: Place[] = [];
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if (row !== top || column !== left) places.push({ row, column });
        }
      }
      return places;
    });
  }

  /**
   * The spilled cells below and beside the anchor, down to the next anchor of its column. A value that another program
   * typed over one of them does not make the others anything but spilled.
   */
  #filledBy({ row, column }: Place): string[] {
    const has = (r: number, c: number) => this.#spilled.has(addressOf(r, c));
    const next = this.#keptAnchors.filter((other) => other.column === column && other.row > row);
    const last = Math.max(row, ...[...this.#spilled.values()].map((cell) => cell.row));
    const bottom = Math.min(last, ...next.map((other) => other.row - 1));
    let right = column;
    while (has(row, right + 1)) right++;
    const filled: string[] = [];
    for (let c = column + 1; c <= right; c++) filled.push(addressOf(row, c));
    for (let r = row + 1; r <= bottom; r++)
      for (let c = column; c <= right; c++) if (has(r, c)) filled.push(addressOf(r, c));
    return filled;
  }
}
