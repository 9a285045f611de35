import type { Column, Columns, Tab } from "../workbook/tab";
import type { DateContext } from "./cells/date";
import { blank, type CellReading } from "./cells/issues";
import type { Headers, TabCells } from "./table";

export type Field<C> = keyof C & string;

/** A tab whose headers were found. */
export interface Table<C extends Columns> {
  readonly cells: TabCells;
  readonly tab: Tab<C>;
  readonly headers: Headers<Field<C>>;
  readonly dates: DateContext;
  /** By field the rows, from 0, whose cell a merge shows, and the row of its top. */
  readonly tops?: Readonly<Record<string, ReadonlyMap<number, number>>>;
}

/** Above the cells of a column: what no cell is. */
const NOTHING = {};

/**
 * The column of a field in a table, found once for all rows. What a cell is read as depends on the cell and its format
 * alone; so a cell that says what the one above it says has the same reading.
 */
class FoundColumn {
  private readonly kind: Column["kind"];
  /** What was read, by rows: it scores, and the fingerprint is written from it. */
  private readonly readings: (CellReading<unknown> | undefined)[] = [];
  private before: unknown = NOTHING;
  private formatBefore = "";
  private last: CellReading<unknown> = blank;

  constructor(
    private readonly table: Table<Columns>,
    private readonly field: string,
    /** Where it stands, from 0; undefined where the tab lacks it. */
    readonly place: number | undefined,
  ) {
    this.kind = table.tab.columns[field]?.kind;
  }

  /** The row, from 0, in which what its cell in a row says is written: in a merge that of its top. */
  lineOf(index: number): number {
    return this.table.tops?.[this.field]?.get(index) ?? index;
  }

  /** What is written in a row itself. */
  cellIn(line: number): unknown {
    return this.place === undefined ? undefined : this.table.cells.cells[line]?.[this.place];
  }

  /** The number format of the cell that a row shows; empty where none was read. */
  format(index: number): string {
    const { formats } = this.table.cells;
    return formats === undefined || this.place === undefined
      ? ""
      : (formats[this.lineOf(index)]?.[this.place] ?? "");
  }

  /** What the cell that a row shows is read as: once. */
  reading(index: number): CellReading<unknown> {
    const known = this.readings[index];
    if (known !== undefined) return known;
    const reading = this.read(index);
    if (reading !== blank) this.readings[index] = reading;
    return reading;
  }

  private read(index: number): CellReading<unknown> {
    if (this.place === undefined || this.kind === undefined) return blank;
    const cell = this.cellIn(this.lineOf(index));
    const format = this.format(index);
    if (cell === this.before && format === this.formatBefore) return this.last;
    this.last = this.kind.reads(cell, { dates: this.table.dates, format });
    this.before = cell;
    this.formatBefore = format;
    return this.last;
  }
}

/** The columns of a tab's fields by their fields. */
export const columnsIn = (table: Table<Columns>): ReadonlyMap<string, FoundColumn> => {
  const places: Readonly<Record<string, number | undefined>> = table.headers.columns;
  return new Map(
    Object.keys(table.tab.columns).map((field) => [field, new FoundColumn(table, field, places[field])]),
  );
};
