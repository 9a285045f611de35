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
  readonly preliminaryTotal: number;
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

/** Re-evaluated points that no ground allows (7.5). */
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
