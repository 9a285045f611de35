/** What the sidebar knows of the team's review: as the server said it, and as the team types it. */
import type { ReviewComparison, ReviewConfirmation, ReviewReport, ReviewUndo } from "./answers";

export interface ReviewFilter {
  readonly text: string;
  readonly state: string;
  readonly ground: string;
  readonly unit: string;
}

const NO_FILTER: ReviewFilter = { text: "", state: "", ground: "", unit: "" };
export const NO_ENTRY = { key: "", amount: "", reason: "", document: "" } as const;

/** What was typed of one person and is not saved: points by their row, and what they rest on. */
export interface DeskDraft {
  readonly points: Readonly<Record<string, string>>;
  readonly document?: string;
}

/** What outlives a closed sidebar of it. */
export interface ReviewDrafts {
  /** How the list of the review is narrowed. */
  filter: ReviewFilter;
  /** By the person's code. */
  desk: Readonly<Record<string, DeskDraft>>;
  /** In which order people are walked through: as the list had them when one was opened. */
  queue: readonly string[];
  /** What a “хэвээр” in bulk rests on. */
  keptDocument: string;
  /** The entry of chapter 6 that is being written, and for which suggestion. */
  adjustment: {
    readonly key: string;
    readonly amount: string;
    readonly reason: string;
    readonly document: string;
  };
}
export const NO_REVIEW: ReviewDrafts = {
  ...{ filter: NO_FILTER, desk: {}, queue: [], keptDocument: "", adjustment: NO_ENTRY },
};

/** What the screens of the review show. */
export interface ReviewScreens {
  review: ReviewReport | undefined;
  /** Who is marked in the list of the review. */
  chosen: Set<string>;
  confirmation: ReviewConfirmation | undefined;
  /** The person on the desk; null where the server has nothing to review. */
  comparison: { readonly code: string; readonly of: ReviewComparison | null } | undefined;
  /** Why a review was not saved, and at which row. */
  unsaved:
    | { readonly code: string; readonly clause: string; readonly sentence: string; readonly key: string }
    | undefined;
  /** What was done last, and how it is put back. */
  undo: { readonly what: string; readonly code: string; readonly of: readonly ReviewUndo[] } | undefined;
  /** Why an entry of chapter 6, or that it is declined, was refused. */
  refused: { readonly clause: string; readonly sentence: string } | undefined;
  /** When all was computed anew after the review. */
  recomputed: string | undefined;
}
export const NOTHING_OF_REVIEW = {
  ...{ review: undefined, confirmation: undefined, comparison: undefined, unsaved: undefined },
  ...{ undo: undefined, refused: undefined, recomputed: undefined },
} as const;

/** The list as it was read; who waits no more is not marked any more. */
export function listReview(state: Pick<ReviewScreens, "review" | "chosen">, report: ReviewReport): void {
  state.review = report;
  const waiting = new Set(report.lines.filter((line) => line.state === "waiting").map(({ code }) => code));
  for (const code of state.chosen) if (!waiting.has(code)) state.chosen.delete(code);
}
