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
import { issue } from "../read/cells/issues";
import { appendAdjustment, appendKept } from "../sheets/review-rows";
import { assessed, exclusively, undisturbed } from "./jobs";
import { today } from "./today";

/** Who is to be reviewed and why, what may not stand, and what follows for unit heads. */
export function reviewList(): ReviewReport {
  return undisturbed(() => reviewReport(assessed().assessment));
}

/** One person's derivation before the review and after it; null for who is not to be reviewed. */
export function reviewOf(code: string): ReviewComparison | null {
  return undisturbed(() => reviewComparison(assessed().assessment, code));
}

/**
 * Writes “Хэвээр”, dated today, for those of the people who are to be reviewed and wait; by one write, and for nobody
 * twice.
 */
export function confirmReviews(codes: readonly string[]): ReviewConfirmation {
  return exclusively(() => {
    const { reading, assessment } = assessed();
    const confirmations = confirmationsOf(assessment, codes);
    if (confirmations.kept.length > 0) {
      written(appendKept(reading, confirmations.kept, today(reading.spreadsheet)));
    }
    return confirmationReport(confirmations);
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

function written(appended: ReturnType<typeof appendKept>): { tab: string; row: number } {
  if ("row" in appended) return appended;
  const { tab, missing } = appended;
  throw new Error(refused(`“${tab}”: ${sentenceOf(issue("error", "header-missing", { header: missing }))}`));
}
