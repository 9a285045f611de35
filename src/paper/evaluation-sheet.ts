/** What a row of a table is: a heading inside it, a line, a part of the line above (2.8), or what a decision removed (2.7). */
export type SheetRowKind = "section" | "row" | "sub" | "dropped";

type Cell = string | number | null;

/** `whole` is a bound without decimals, `signed` points that were added or taken away, `number` the place of a row. */
export type SheetColumnKind = "number" | "text" | "clause" | "percent" | "whole" | "points" | "signed";

export interface SheetColumn {
  readonly header: string;
  readonly kind: SheetColumnKind;
  /** By which 7.4 calls it; empty where it calls none. */
  readonly number: string;
}

/** A table of the evaluation sheet. */
export interface SheetTable {
  readonly title: string;
  readonly clause: string;
  readonly columns: readonly SheetColumn[];
  /** As wide as the columns; null = nothing belongs there. */
  readonly rows: readonly (readonly Cell[])[];
  /** The kind of each row. */
  readonly kinds: readonly SheetRowKind[];
  /** The rows that close it: what they are called, and nulls as far as that goes over the columns. */
  readonly results: readonly (readonly Cell[])[];
  /** What stands below the table. */
  readonly notes: readonly string[];
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
  /** With the year, and of whom the form is. */
  readonly title: readonly [title: string, ofWhom: string];
  /** Waits for the team's review, or has no total: not to be signed yet. */
  readonly isDraft: boolean;
  /** Whose sheet it is, and of when; `short` ones may share a line with another. Nothing without a text. */
  readonly who: readonly { readonly term: string; readonly text: string; readonly short: boolean }[];
  /** Why there is no total: not rated, or blocked and by what. Then there are no tables, parts or adjustments. */
  readonly reason: string | null;
  /** Those that 7.4 names, the total with its parts (6.6, 7.2), and the entries of chapter 6 where there are any. */
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
  /** The code, in groups of four; empty where there is nothing to be sealed. */
  readonly fingerprint: string;
  /** The derivation clause by clause, as indented lines; empty unless asked for. */
  readonly appendix: readonly string[];
}
