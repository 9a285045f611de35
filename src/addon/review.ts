import { confirmationsOf } from "../assess/confirm-reviews";
import { type AdjustmentMessage, newAdjustment } from "../assess/new-adjustment";
import { refused } from "../explain/failures";
import { columnLetters, sentenceOf } from "../explain/problem";
import {
  type AddedAdjustment,
  confirmationReport,
  type ReviewConfirmation,
  refusedAdjustment,
} from "../explain/review-answers";
import {
  type ReviewComparison,
  type ReviewReport,
  reviewComparison,
  reviewReport,
} from "../explain/review-report";
import { cleanText } from "../read/cells/clean-text";
import { issue } from "../read/cells/issues";
import { appendAdjustment } from "../sheets/review-rows";
import { assessed, exclusively, undisturbed } from "./jobs";
import { enterKept, looking } from "./review-save";
import { today } from "./today";

/** Who is to be reviewed and why, what may not stand, and what follows for unit heads. */
export function reviewList(): ReviewReport {
  return undisturbed(() => reviewReport(assessed().assessment));
}

/** One person's derivation before the review and after it; null for who is not to be reviewed. */
export function reviewOf(code: string): ReviewComparison | null {
  return undisturbed(() => reviewComparison(assessed().assessment, code));
}

/** The team's desk after something was saved: the list, and the next person. */
export function reviewDesk(code: string): {
  readonly report: ReviewReport;
  readonly of: ReviewComparison | null;
} {
  return undisturbed(() => {
    const { assessment } = assessed();
    return { report: reviewReport(assessment), of: reviewComparison(assessment, code) };
  });
}

/**
 * Writes “Хэвээр”, dated today, for those of the people who are to be reviewed and wait; by one write, and for nobody
 * twice. The document, as the number of the minutes, stands in each row.
 */
export function confirmReviews(codes: readonly string[], document = ""): ReviewConfirmation {
  return looking((now) => {
    const confirmations = confirmationsOf(now.assessment, codes);
    const { kept } = confirmations;
    const undo = kept.length > 0 ? enterKept(now, kept, cleanText(document)) : [];
    return { ...confirmationReport(confirmations), undo };
  });
}

/**
 * Writes one entry of chapter 6, dated today where today is of the year's papers, after a person confirmed it. Refuses with the clause what the methodology
 * refuses.
 */
export function addAdjustment(asked: AdjustmentMessage): AddedAdjustment {
  return exclusively(() => {
    const { reading, assessment } = assessed();
    const judged = newAdjustment(assessment, asked);
    if ("refused" in judged) return refusedAdjustment(judged.refused, judged.clause);
    const { tab, row } = written(appendAdjustment(reading, judged.entry, today(reading.spreadsheet)));
    return { added: true, tab, cell: `${columnLetters(1)}${row}` };
  });
}

function written(appended: ReturnType<typeof appendAdjustment>): { tab: string; row: number } {
  if ("row" in appended) return appended;
  const { tab, missing } = appended;
  throw new Error(refused(`“${tab}”: ${sentenceOf(issue("error", "header-missing", { header: missing }))}`));
}
