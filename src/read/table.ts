import type { Place } from "../methodology/finding";
import { comparable, isBlank } from "./cells/clean-text";
import type { CellIssue, CellReading, Problem } from "./cells/problem";

/** A tab as it was read: its name, what the add-on wrote of its identity, and its cells from A1 on. */
export interface TabCells {
  readonly name: string;
  /** `roster`, `plan`, …; from the tab's developer metadata when the add-on made it. */
  readonly identity?: string | undefined;
  readonly cells: readonly (readonly unknown[])[];
  /** Number formats of the cells, where they decide what a number means. */
  readonly formats?: readonly (readonly string[])[] | undefined;
}

/** Headers stand in one row within the first ten. */
const HEADER_ROWS = 10;

const headerText = (cell: unknown) => (typeof cell === "string" ? comparable(cell).replace(/ ?\*$/, "") : "");

/** Where the columns of a tab are: counted from 0, by header text, whatever their order. */
export interface Headers<F extends string> {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<F, number>>>;
  readonly missing: readonly F[];
  readonly twice: readonly F[];
}

/** Finds the row within the first ten that holds the most of the headers, and where each of them stands. */
export function findHeaders<F extends string>(
  tab: TabCells,
  names: Readonly<Record<F, string>>,
): Headers<F> | undefined {
  const fields = Object.keys(names) as F[]; // the keys of a record of F are F
  let best: Headers<F> | undefined;
  let most = 0;
  tab.cells.slice(0, HEADER_ROWS).forEach((cells, row) => {
    const texts = cells.map(headerText);
    const columns: Partial<Record<F, number>> = {};
    const twice: F[] = [];
    for (const field of fields) {
      const text = headerText(names[field]);
      const column = texts.indexOf(text);
      if (column < 0) continue;
      columns[field] = column;
      if (texts.indexOf(text, column + 1) >= 0) twice.push(field);
    }
    const found = Object.keys(columns).length;
    if (found <= most) return;
    most = found;
    best = { row, columns, missing: fields.filter((field) => columns[field] === undefined), twice };
  });
  return best;
}

/** One row of a tab while it is read: hands out cells by field and collects what is wrong with them. */
export class RowReader<F extends string> {
  readonly problems: Omit<Problem, "people">[] = [];
  failed = false;
  /** The keys of those whose row it may be, when it cannot be known whose it is. */
  suspects: readonly string[] = [];
  readonly at: Place;

  constructor(
    private readonly tab: TabCells,
    private readonly columns: Readonly<Record<string, number | undefined>>,
    private readonly names: Readonly<Record<string, string>>,
    /** From 0. */
    private readonly index: number,
  ) {
    this.at = { tab: tab.name, row: index + 1 };
  }

  cell(field: F): unknown {
    const column = this.columns[field];
    return column === undefined ? undefined : this.tab.cells[this.index]?.[column];
  }

  format(field: F): string {
    const column = this.columns[field];
    return column === undefined ? "" : (this.tab.formats?.[this.index]?.[column] ?? "");
  }

  /** The column of a field, from 1. */
  column(field: F): number | undefined {
    const column = this.columns[field];
    return column === undefined ? undefined : column + 1;
  }

  /** The value of a reading; its issues become problems of the field's cell, and a bad one fails the row. */
  take<T>(field: F, reading: CellReading<T>): T | undefined {
    for (const issue of reading.issues) this.report(field, issue);
    if (reading.bad) this.failed = true;
    return reading.value;
  }

  /** Where a field's cell stands, as a problem says it. */
  placeOf(field: F): Pick<Problem, "tab" | "row" | "column" | "header"> {
    return { ...this.at, column: this.column(field), header: this.names[field] };
  }

  /** Reports an issue of a field's cell; an error fails the row. */
  report(field: F, issue: CellIssue): void {
    if (issue.level === "error") this.failed = true;
    this.problems.push({ ...issue, ...this.placeOf(field) });
  }
}

/** The rows below the headers in which any of the given fields is filled. Blank rows are skipped. */
export function rowsOf<F extends string>(
  tab: TabCells,
  headers: Headers<F>,
  names: Readonly<Record<F, string>>,
  inputs: readonly NoInfer<F>[],
): RowReader<F>[] {
  const columns = inputs.flatMap((field) => headers.columns[field] ?? []);
  const rows: RowReader<F>[] = [];
  for (let index = headers.row + 1; index < tab.cells.length; index += 1) {
    const cells = tab.cells[index];
    if (cells !== undefined && columns.some((column) => !isBlank(cells[column]))) {
      rows.push(new RowReader<F>(tab, headers.columns, names, index));
    }
  }
  return rows;
}

const saysTotal = (label: unknown) =>
  typeof label === "string" && /^(нийт|дүн|нийлбэр|дундаж|бүгд)($|[\s:.])/iu.test(comparable(label));

/** Whether a row is a total typed below or inside the data: in place of a code, or in a label beside a blank one. */
export function isRowOfTotals(code: unknown, ...labels: unknown[]): boolean {
  return saysTotal(code) || (isBlank(code) && labels.some(saysTotal));
}
