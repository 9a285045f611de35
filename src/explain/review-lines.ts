import type { Derivation } from "./derivation";

/** Where the team's review moved somebody's points (7.4); numbers as printed. */
export interface ReviewDifference {
  readonly clause: string;
  readonly what: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Somebody whom the team reviews (7.1, 7.2), and how far it has come. */
export interface ReviewLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly role: string;
  readonly ground: { readonly clause: "7.1" | "7.2"; readonly sentence: string };
  /** `kept`: reviewed, and every point stands as it was. */
  readonly state: "waiting" | "kept" | "re-evaluated";
  /** Null for somebody who complained and whose first evaluation is refused yet. */
  readonly preliminaryTotal: number | null;
  readonly preliminaryCategory: string;
  /** Null while the final total is refused. */
  readonly finalTotal: number | null;
  readonly finalCategory: string;
  readonly differences: readonly ReviewDifference[];
}

/** An entry of chapter 6 that the registers or the review speak for; a person decides, never the add-on. */
export interface HeadSuggestion {
  readonly clause: "6.4" | "6.5";
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly sentence: string;
  readonly evidence: readonly {
    readonly code: string;
    readonly name: string;
    readonly sentence: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  readonly lowest: number;
  readonly highest: number;
  /** An entry of this clause stands in `Оноо өөрчлөх` already. */
  readonly entered: boolean;
}

/** Re-evaluated points that may not stand: without a ground (7.5), outside the scale (7.4), in a row that does not count. */
export interface ForbiddenReview {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly clause: string;
  readonly sentence: string;
  readonly tab: string;
  readonly cell: string;
}

/** The team's work: who is to be reviewed and why, what was forbidden, and what follows for unit heads. */
export interface ReviewReport {
  /** While the bands are not confirmed nobody is known to be “Маш сайн” or “Хангалтгүй”. */
  readonly bandsConfirmed: boolean;
  readonly counts: {
    readonly toReview: number;
    readonly waiting: number;
    readonly kept: number;
    readonly reEvaluated: number;
    /** Rated people who have no preliminary total and did not complain: whether they are to be reviewed is not known. */
    readonly unknown: number;
  };
  readonly lines: readonly ReviewLine[];
  readonly forbidden: readonly ForbiddenReview[];
  readonly suggestions: readonly HeadSuggestion[];
}

/** One person's derivation before and after the review, side by side. */
export interface ReviewComparison {
  readonly line: ReviewLine;
  readonly before: Derivation;
  readonly after: Derivation;
}

/** What became of “хэвээр” for the people asked for: nobody is written twice, and who is refused learns why. */
export interface ReviewConfirmation {
  readonly confirmed: readonly string[];
  /** Stood in the register as “Хэвээр” before. */
  readonly already: readonly string[];
  readonly refused: readonly {
    readonly code: string;
    readonly name: string;
    readonly clause: string;
    readonly sentence: string;
  }[];
}

/** Where the entry was written, or by which clause it was refused. */
export type AddedAdjustment =
  | { readonly added: true; readonly tab: string; readonly cell: string }
  | { readonly added: false; readonly clause: string; readonly sentence: string };
