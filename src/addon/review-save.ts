import type { Confirmations } from "../assess/confirm-reviews";
import {
  type EntryToWrite,
  type ReviewMessage,
  type ReviewToWrite,
  reviewToWrite,
} from "../assess/review-save";
import { toNumber } from "../explain/numbers";
import { entryLine } from "../explain/review-desk";
import { movedPoints, reviewRefusal, UNDO_LATE } from "../explain/review-save-answers";
import { type EntryLine, type ReviewUndo, toPutBack, undoOf } from "../explain/review-undo";
import { OUTCOMES, wordOf } from "../law/words";
import { isOfOtherYear } from "../methodology/chapter-7-review/7.5-once-a-ground";
import type { CivilDate } from "../methodology/civil-date";
import { MOST_TRIES, TypedMeanwhile } from "../sheets/rows-by-header";
import { type RegisterCells, writeReviews } from "../sheets/write-reviews";
import { assessed, exclusively } from "./jobs";
import { today } from "./today";

type Assessed = ReturnType<typeof assessed>;

/** What became of a review that was to be saved: how it is undone, or why nothing was written. */
type SavedReview =
  | { readonly saved: true; readonly undo: readonly ReviewUndo[] }
  | ReturnType<typeof reviewRefusal>;

/**
 * Writes the points that the team gives somebody anew, and the review into the register, by one job; nothing of it where the
 * methodology refuses any of it, or a cell holds something else than the screen showed.
 */
export function saveReview(asked: ReviewMessage): SavedReview {
  return looking(({ reading, assessment }) => {
    const judged = reviewToWrite(assessment, asked, today(reading.spreadsheet));
    if (!("member" in judged)) return reviewRefusal(judged);
    const { member } = judged;
    const cells = judged.cells.flatMap(({ of, to }) => {
      const isThere = to === undefined ? of.standing === "" : of.again?.equals(to) === true;
      return isThere ? [] : [{ of, to: to === undefined ? "" : toNumber(to) }];
    });
    const all = judged.entries.map((one) => {
      const to = linesOf(judged, one);
      const has = one.entry === undefined ? undefined : entryLine(one.entry).outcome;
      return { ground: one.ground ?? "", has, to };
    });
    if (cells.length + all.length > 0)
      writeReviews(reading, [
        { member, cells, entries: all.map((one) => ({ ...one, to: one.to && cellsOf(one.to) })) },
      ]);
    return { saved: true, undo: undoOfSaved(judged, all) };
  });
}

/**
 * How it is undone. Of what was cut off before, or written already by the same message, nobody knows what stood before it: then it is
 * not offered.
 */
function undoOfSaved(
  judged: ReviewToWrite,
  written: readonly { readonly ground: string; readonly to: EntryLine | undefined }[],
): readonly ReviewUndo[] {
  const isUnclear = judged.entries.some(({ entry }) => entry?.unfinished === true);
  const isRepeated = judged.cells.some(({ of, from }) => of.standing !== from);
  if (isUnclear || isRepeated || judged.cells.length + judged.entries.length === 0) return [];
  const entries = judged.entries.map(({ entry }, index) => ({
    ground: written[index]?.ground ?? "",
    now: written[index]?.to ?? null,
    before: entry === undefined ? null : entryLine(entry),
  }));
  return [undoOf(judged, entries)];
}

/** Puts back what stood before: for everybody of it, or, where somebody changed any of it since, for nobody. */
export function undoReview(asked: readonly ReviewUndo[]) {
  return looking(({ reading, assessment }) => {
    const all = asked.map((undo) => toPutBack(assessment, undo));
    const known = all.flatMap((one) => one ?? []);
    if (known.length < all.length) return { undone: false, sentence: UNDO_LATE };
    writeReviews(
      reading,
      known.map(({ member, cells, entries }) => ({
        ...{ member, cells },
        entries: entries.map((one) => ({ ...one, to: one.to && cellsOf(one.to) })),
      })),
    );
    return { undone: true, sentence: "" };
  });
}

/** Enters “Хэвээр” for each, by one write; gives how it is undone. */
export function enterKept(
  { reading, assessment }: Assessed,
  kept: Confirmations["kept"],
  document: string,
): readonly ReviewUndo[] {
  const day = today(reading.spreadsheet);
  const date = isOfOtherYear({ date: day }, assessment.body.settings.year) ? "" : day;
  const lineOf = (one: Confirmations["kept"][number]): EntryLine => ({
    ...{ ground: one.ground, outcome: wordOf(OUTCOMES, "kept"), total: one.total.toString() },
    ...{ document, date, remark: "" },
  });
  writeReviews(
    reading,
    kept.map((one) => ({
      member: one.member,
      cells: [],
      entries: [{ ground: one.ground, has: undefined, to: cellsOf(lineOf(one)) }],
    })),
  );
  return kept.map((one) => ({
    code: one.member.code,
    cells: [],
    entries: [{ ground: one.ground, now: lineOf(one), before: null }],
  }));
}

function linesOf(judged: ReviewToWrite, { ground, to }: EntryToWrite): EntryLine | undefined {
  if (to === undefined) return undefined;
  const total = to.total === undefined ? "" : to.total.toString();
  return {
    ...{ ground: ground ?? "", outcome: wordOf(OUTCOMES, to.outcome), total },
    ...{ document: to.document, date: to.date ?? "", remark: movedPoints(judged) },
  };
}

const cellsOf = ({ outcome, total, document, date, remark }: EntryLine): RegisterCells => ({
  ...{ outcome, total: total === "" ? "" : Number(total), document, remark },
  date: date as CivilDate | "", // it was one, or is blank
});

/** Somebody types where it is to be written: all is read and judged anew, and in the end they are told. */
export function looking<T>(job: (now: Assessed) => T): T {
  return exclusively(() => {
    for (let tries = 1; ; tries += 1) {
      try {
        return job(assessed());
      } catch (error) {
        if (!(error instanceof TypedMeanwhile) || tries === MOST_TRIES) throw error;
      }
    }
  });
}
