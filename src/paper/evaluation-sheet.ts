/** The header of the team's column: 5, 4 and 3 of the tables that 7.4 names. */
export const RE_EVALUATED = "Дахин үнэлсэн оноо";

/** What a row of a table is: a heading inside it, a line, a part of the line above (2.8), or what a decision removed (2.7). */
export type SheetRowKind = "section" | "row" | "sub" | "dropped";

/** A table of the evaluation sheet; its columns carry the numbers by which 7.4 calls them. */
export interface SheetTable {
  readonly title: string;
  readonly clause: string;
  readonly columns: readonly {
    readonly number: string;
    readonly header: string;
    readonly kind: "text" | "percent" | "points";
  }[];
  /** As wide as the columns; null = nothing belongs there. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The kind of each row. */
  readonly kinds: readonly SheetRowKind[];
  /** What stands below the table. */
  readonly notes: readonly string[];
  /** The table's component, as put on the sheet: before the review, and as it stands. */
  readonly result: {
    readonly label: string;
    readonly preliminary: number | null;
    readonly value: number | null;
  };
}

/**
 * The last row of a table, as wide as its columns: the component in the last column of points; in the team's column only
 * when the team re-evaluated a row, since 7.4 leaves it blank for everybody else.
 */
export function resultRow({ columns, rows, result }: SheetTable): readonly (string | number | null)[] {
  const last = columns.length - 1;
  const hasReview = columns[last]?.header === RE_EVALUATED;
  const reviewed = rows.some((row) => row[last] !== null);
  const ends = hasReview ? [result.preliminary, reviewed ? result.value : null] : [result.value];
  return [result.label, ...Array.from({ length: columns.length - 1 - ends.length }, () => null), ...ends];
}

/** Whose sheets are wanted. */
export type SheetSelection =
  | { readonly kind: "all" }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "person"; readonly code: string };

/** One step of making or printing sheets: a unit, or one person. */
export interface SheetStep {
  readonly key: string;
  readonly label: string;
  readonly people: number;
}

/** A component, the adjustments, or what 6.6 took off or gave, before the review and as it stands. */
export interface SheetPart {
  readonly label: string;
  readonly clause: string;
  readonly highest: number | null;
  readonly preliminary: number | null;
  readonly value: number | null;
}

/** The evaluation sheet of one person in words and numbers as printed (7.4, 7.6); null where there is none. */
export interface EvaluationSheet {
  readonly code: string;
  readonly name: string;
  readonly body: string;
  /** Whose sheet it is, and of when; `short` ones may share a line with another. Nothing without a text. */
  readonly who: readonly { readonly term: string; readonly text: string; readonly short: boolean }[];
  /** Why there is no total: not rated, or blocked and by what. Then there are no tables, parts or adjustments. */
  readonly reason: string | null;
  readonly tables: readonly SheetTable[];
  readonly adjustments: readonly {
    readonly clause: string;
    /** Signed. */
    readonly amount: number;
    readonly reason: string;
    readonly document: string;
  }[];
  /** They add up to the preliminary total and to `total`; where 6.6 keeps it within 0–100, that is a line of its own. */
  readonly parts: readonly SheetPart[];
  readonly preliminaryTotal: number | null;
  readonly preliminaryCategory: string;
  /** Why the team reviewed the person, or why the re-evaluated columns are not theirs (7.1, 7.2, 7.4). */
  readonly review: string;
  readonly total: number | null;
  readonly category: string;
  readonly readings: readonly string[];
  /** 7.6 asks for the chair and the secretary; the person and the superior are optional. */
  readonly signatures: readonly {
    readonly role: string;
    readonly name: string;
    readonly optional: boolean;
  }[];
  /** The first 12 characters of the fingerprint, in groups of four. */
  readonly fingerprint: string;
  /** The derivation clause by clause, as indented lines; empty unless asked for. */
  readonly appendix: readonly string[];
}
