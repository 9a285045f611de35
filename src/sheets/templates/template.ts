/** What may be typed into a cell, and how it is shown. */
export interface CellTemplate {
  readonly format?: "text" | "number" | "points" | "percent" | "date";
  readonly choices?: readonly string[];
  /** The codes of the roster as choices. */
  readonly rosterCodes?: boolean;
  readonly limits?: readonly [low: number, high: number];
}

/** How set-up makes a column. */
export interface ColumnTemplate extends CellTemplate {
  readonly header: string;
  readonly width: number;
  /** What people see when they point at the header: the meaning and the clause. */
  readonly note?: string;
  /** The array formula of a computed column, written once below the header. */
  readonly formula?: (cells: FormulaCells) => string;
}

/** The cells that a formula may name, wherever their columns stand. */
export interface FormulaCells {
  /** `K2:K` for a header. */
  column(header: string): string;
  /** The columns of some headers side by side: `C2:G`, or stacked when others stand between them. */
  block(headers: readonly string[]): string;
  readonly appraisalDate: string;
}

/** How set-up makes a tab: recognised by `identity`, with rows prepared for people where there is one a person. */
export interface TabTemplate {
  readonly name: string;
  readonly identity: string;
  readonly columns: readonly ColumnTemplate[];
  /** The first cells of each row; a row whose code is already there is not added again. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that are not like the rest of their column; row and column from 1. */
  readonly cells?: readonly { readonly row: number; readonly column: number; readonly like: CellTemplate }[];
  readonly frozenColumns: number;
  readonly colour: string;
}

/** Optional digits (`0.##`) would leave a bare point behind whole numbers. */
export const FORMATS = {
  text: "@",
  number: "General",
  points: "0.00",
  percent: "0.00",
  date: "yyyy-mm-dd",
} as const;

/** The first two columns of every tab with rows of people. */
export const codeColumn: ColumnTemplate = { header: "Код", width: 70, format: "text", rosterCodes: true };
export const nameColumn: ColumnTemplate = { header: "Овог, нэр", width: 180 };
