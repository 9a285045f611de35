/** A row of a sheet: its cells from left to right, its height, and whether it is in sight. */
import type { Cell } from "./cell";
import { xmlOf } from "./xml";

export class Row {
  readonly cells = new Map<number, Cell>();
  readonly #attributes: Record<string, string>;

  constructor(
    readonly number: number,
    attributes: Record<string, string>,
    private readonly cellAt: (row: number, column: number) => Cell,
  ) {
    const { spans: _, ...kept } = attributes;
    this.#attributes = { ...kept, r: String(number) };
  }

  /** The number of its last cell. */
  get cellCount(): number {
    return Math.max(0, ...this.cells.keys());
  }

  getCell(column: number): Cell {
    return this.cellAt(this.number, column);
  }

  /** Every cell that holds something; with `includeEmpty` each up to the last. */
  eachCell(each: (cell: Cell, column: number) => void, { includeEmpty = false } = {}): void {
    for (let column = 1; column <= this.cellCount; column += 1) {
      const cell = includeEmpty ? this.getCell(column) : this.cells.get(column);
      if (cell !== undefined && (includeEmpty || !cell.isBlank)) each(cell, column);
    }
  }

  get height(): number | undefined {
    const { ht } = this.#attributes;
    return ht === undefined ? undefined : Number(ht);
  }

  set hidden(isHidden: boolean) {
    this.#attributes.hidden = isHidden ? "1" : "0";
  }

  xml(): string {
    const cells = [...this.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell.xml());
    const start = xmlOf({ name: "row", attributes: this.#attributes, children: [], text: "" });
    return start.replace("</row>", `${cells.join("")}</row>`);
  }
}
