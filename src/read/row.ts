import type { Place, Refusal } from "../methodology/finding";
import { type Columns, filledBy, inputsOf, isLive, type ValueOf } from "../workbook/tab";
import { isBlank } from "./cells/clean-text";
import { blank, type CellIssue, type CellReading } from "./cells/issues";
import { writtenReading } from "./cells/kinds";
import { columnsIn, type Field, type Table } from "./found-table";
import { causeOf, type RowProblem, type Spot } from "./problem";

const NO_PROBLEMS: readonly RowProblem[] = [];

/** A row whatever its columns: where it stands, what was said of it, and its cells as canonical text. */
export interface RowOfTab {
  readonly at: Place;
  readonly problems: readonly RowProblem[];
  written(field: string): string | undefined;
  /** All that stands in it, as it was typed. */
  typed(): string;
  cell(field: string): unknown;
  placeOf(field: string): Spot;
}

/**
 * One row of a tab. Each filled cell is read once, by its column; what was read decides the score, and the fingerprint is
 * written from it. Collects what is wrong with the cells that count.
 */
export class Row<C extends Columns = Columns> {
  /** Most rows have none. */
  problems: readonly RowProblem[] = NO_PROBLEMS;
  failed = false;
  readonly at: Place;

  constructor(
    private readonly table: Table<C>,
    /** From 0. */
    private readonly index: number,
    private readonly columns = columnsIn(table),
  ) {
    this.at = { tab: table.cells.name, row: index + 1 };
  }

  /** A cell as people see it: in a merge that of its top. */
  cell(field: string): unknown {
    const column = this.columns.get(field);
    return column?.cellIn(column.lineOf(this.index));
  }

  /** The cell of this row alone: blank below the top of a merge. */
  ownCell(field: string): unknown {
    return this.columns.get(field)?.cellIn(this.index);
  }

  /** Whether a cell says what the top of its merge says. */
  isOfMerge(field: Field<C>): boolean {
    const column = this.columns.get(field);
    return column !== undefined && column.lineOf(this.index) !== this.index;
  }

  /** All cells of the row, whatever their columns, and which of these show what is computed. */
  line(): readonly { readonly cell: unknown; readonly isLive: boolean }[] {
    const { columns } = this.table.tab;
    const live = Object.entries(columns).flatMap(([field, column]) =>
      isLive(column) ? [this.placeIn(field)] : [],
    );
    const cells = this.table.cells.cells[this.index] ?? [];
    return cells.map((cell, column) => ({ cell, isLive: live.includes(column) }));
  }

  isBlank(field: Field<C>): boolean {
    return isBlank(this.cell(field));
  }

  /** Whether the tab has the column at all. */
  has(field: Field<C>): boolean {
    return this.placeIn(field) !== undefined;
  }

  /** Where a field's column stands, from 0. */
  private placeIn(field: string): number | undefined {
    return this.columns.get(field)?.place;
  }

  /** What a cell was read as; reading it says nothing. */
  reading<F extends Field<C>>(field: F): CellReading<ValueOf<C[F]>> {
    const reading = this.columns.get(field)?.reading(this.index) ?? blank;
    return reading as CellReading<ValueOf<C[F]>>; // the column's own kind read it
  }

  /** The value of a cell that counts: its issues become problems of the cell, and a bad one fails the row. */
  take<F extends Field<C>>(field: F): ValueOf<C[F]> | undefined {
    const reading = this.reading(field);
    for (const issue of reading.issues) this.report(field, issue);
    if (!reading.bad) return reading.value;
    this.failed = true;
    return undefined;
  }

  typed(): string {
    return JSON.stringify(inputsOf(this.table.tab).map((field) => String(this.cell(field) ?? "")));
  }

  /** A cell as canonical text; undefined = blank. */
  written(field: Field<C>): string | undefined {
    const kind = this.table.tab.columns[field]?.kind;
    return kind === undefined ? undefined : writtenReading(kind, this.reading(field), this.cell(field));
  }

  /** The cell's own number format; empty where none was read. */
  format(field: Field<C>): string {
    return this.columns.get(field)?.format(this.index) ?? "";
  }

  /** Where a field's cell stands. */
  placeOf(field: Field<C>): Spot {
    const column = this.placeIn(field);
    return {
      tab: this.at.tab,
      row: this.at.row,
      column: column === undefined ? undefined : column + 1,
      header: this.table.tab.columns[field]?.header,
    };
  }

  /**
   * What is wrong with a field's cell, by the column's clause where the issue names none; an error fails the row. `beside`
   * are the keys of others than the row's owner whom it concerns.
   */
  report(field: Field<C>, issue: CellIssue, beside: readonly string[] = []): void {
    if (issue.level === "error") this.failed = true;
    const problem = this.problemAt(field, issue);
    this.add(beside.length === 0 ? problem : { ...problem, beside });
  }

  /** The same without reporting it: what a check finds beside the reading. */
  problemAt(field: Field<C>, issue: CellIssue): CellIssue & Spot {
    const clause = issue.clause ?? this.table.tab.columns[field]?.clause;
    const { tab, row, column, header } = this.placeOf(field);
    return { ...issue, clause, tab, row, column, header };
  }

  /** What a clause refuses, at a field's cell. */
  refuse(field: Field<C>, refusal: Refusal): void {
    this.failed = true;
    this.add({ ...causeOf(refusal), ...this.placeOf(field) });
  }

  private add(problem: RowProblem): void {
    this.problems = [...this.problems, problem];
  }
}

/** The rows below the headers in which something is filled that makes a row of one. Blank rows are skipped. */
export function rowsOf<C extends Columns>(table: Table<C>): Row<C>[] {
  const { cells, headers, tab } = table;
  const places: Readonly<Record<string, number | undefined>> = headers.columns;
  const columns = filledBy(tab).flatMap((field) => places[field] ?? []);
  const found = columnsIn(table);
  const rows: Row<C>[] = [];
  for (let index = headers.row + 1; index < cells.cells.length; index += 1) {
    const line = cells.cells[index];
    if (line !== undefined && columns.some((column) => !isBlank(line[column])))
      rows.push(new Row(table, index, found));
  }
  return rows;
}
