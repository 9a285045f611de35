/** A column of a sheet: its cells from top to bottom, its width, and whether it is in sight. */
import type { Cell, CellValue } from "./cell";

interface Rows {
  readonly rowCount: number;
  getCell(row: number, column: number): Cell;
}

export class Column {
  constructor(
    private readonly rows: Rows,
    readonly number: number,
    /** What the sheet says of its columns, in spans of `min` to `max`; shared with it. */
    private readonly spans: Record<string, string>[],
  ) {}

  #span(): Record<string, string> | undefined {
    return this.spans.find(({ min, max }) => Number(min) <= this.number && this.number <= Number(max));
  }

  /** In letters of the default font; undefined = nobody set it. */
  get width(): number | undefined {
    const width = this.#span()?.width;
    return width === undefined ? undefined : Number(width);
  }

  set hidden(isHidden: boolean) {
    const span = this.#span() ?? { min: `${this.number}`, max: `${this.number}`, width: "9.14" };
    const [first, last] = [Number(span.min), Number(span.max)];
    const others = this.spans.filter((one) => one !== span);
    const own = { ...span, min: `${this.number}`, max: `${this.number}`, hidden: isHidden ? "1" : "0" };
    if (first < this.number) others.push({ ...span, max: `${this.number - 1}` });
    if (this.number < last) others.push({ ...span, min: `${this.number + 1}` });
    const sorted = [...others, own].sort((a, b) => Number(a.min) - Number(b.min));
    this.spans.splice(0, this.spans.length, ...sorted);
  }

  /** By row, from 1. */
  get values(): CellValue[] {
    const rows = Array.from({ length: this.rows.rowCount }, (_, index) => index + 1);
    return [null, ...rows.map((row) => this.rows.getCell(row, this.number).value)];
  }

  /** Every cell that holds something. */
  eachCell(each: (cell: Cell, row: number) => void): void {
    for (let row = 1; row <= this.rows.rowCount; row += 1) {
      const cell = this.rows.getCell(row, this.number);
      if (!cell.isBlank) each(cell, row);
    }
  }
}
