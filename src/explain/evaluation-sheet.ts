/** A table of the evaluation sheet; its columns carry the numbers by which 7.4 calls them. */
export interface SheetTable {
  readonly title: string;
  readonly clause: string;
  readonly columns: readonly {
    readonly number: string;
    readonly header: string;
    readonly kind: "text" | "percent" | "points";
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly result: { readonly label: string; readonly value: number | null };
}

/** Whose sheets are wanted. */
export type SheetSelection =
  | { readonly kind: "all" }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "person"; readonly code: string };

/** The evaluation sheet of one person in words and numbers as printed (7.4, 7.6); null where there is none. */
export interface EvaluationSheet {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: string;
  readonly body: string;
  readonly year: string;
  readonly appraisalDate: string;
  /** Why there is no total: not rated, or blocked and by what. */
  readonly reason: string | null;
  readonly tables: readonly SheetTable[];
  readonly adjustments: readonly {
    readonly clause: string;
    readonly amount: number;
    readonly reason: string;
    readonly document: string;
  }[];
  /** The components and the adjustment as put on the sheet: they add up to `total` before 6.6 keeps it within 0–100. */
  readonly parts: readonly {
    readonly label: string;
    readonly clause: string;
    readonly value: number | null;
  }[];
  readonly preliminaryTotal: number | null;
  readonly preliminaryCategory: string;
  readonly total: number | null;
  readonly category: string;
  readonly readings: readonly string[];
  readonly signatures: readonly { readonly role: string; readonly name: string }[];
  /** The first 12 characters of the fingerprint, in groups of four. */
  readonly fingerprint: string;
  /** The derivation clause by clause, as indented lines; empty unless asked for. */
  readonly appendix: readonly string[];
}
