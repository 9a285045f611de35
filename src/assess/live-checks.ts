import { measurePoints } from "../methodology/chapter-2-measures/2.1-measure-points";
import { achievementPercent } from "../methodology/chapter-2-measures/2.2-achievement-percent";
import { performancePoints } from "../methodology/chapter-2-measures/2.3-performance-points";
import { timelinessPoints } from "../methodology/chapter-2-measures/2.4-timeliness-points";
import { learningPoints } from "../methodology/chapter-3-learning/3.1-learning-points";
import { superiorMean } from "../methodology/chapter-4-conduct/4.3-superior-mean";
import { peerMean } from "../methodology/chapter-4-conduct/4.6-peer-mean";
import { managementMean } from "../methodology/chapter-5-unit-head/5.6-management-mean";
import { isRefusal, type Outcome } from "../methodology/finding";
import { isUnreadable } from "../methodology/person";
import { type Exact, exact, inPercent, isShownAlike, sheetPoints } from "../methodology/units";
import type { Body } from "../read/body";
import { isBlank, isDate } from "../read/cells/clean-text";
import { type Issue, issue } from "../read/cells/issues";
import { isPercentFormat } from "../read/cells/number-format";
import type { PlanEntry } from "../read/plan";
import type { Problem } from "../read/problem";
import { problemAt } from "../read/rows-of-people";

const ANYBODY = Number.POSITIVE_INFINITY;

/** A live cell that shows another number than its own clause's finding for that row, or none where others show theirs. */
export function differingLiveCells({ entries, settings }: Body): Problem[] {
  const { plan, staffConduct, headConduct, peers } = entries;
  const compared = [
    ...plan.flatMap((one) => pointsOf(one, settings.typedDay)),
    ...[
      { rows: staffConduct, meanOf: superiorMean },
      { rows: headConduct, meanOf: managementMean },
    ].flatMap(({ rows, meanOf }) =>
      rows.flatMap((one) => (isUnreadable(one.entry) ? [] : compare(one, "mean", meanOf(one.entry, false)))),
    ),
    // Who may vote a cell is not told.
    ...peers.flatMap((one) =>
      isUnreadable(one.entry) ? [] : compare(one, "mean", peerMean(one.entry, ANYBODY)),
    ),
  ];
  const columnOf = ({ one: { row }, field }: Compared) => `${row.at.tab}|${field}`;
  // Where no cell shows what its clause gives, the column is blank as a whole, which its header says.
  const filled = new Set(compared.filter(showsItsOwn).map(columnOf));
  return compared.flatMap((live) => (isBlank(live.cell) && !filled.has(columnOf(live)) ? [] : differs(live)));
}

function showsItsOwn({ one, field, cell, found }: Compared): boolean {
  const live = shownIn(one, field, cell);
  return live !== undefined && !isRefusal(found) && isShownAlike(live, found.value);
}

/** The number that a live cell shows: in a per-cent format 0.7 is 70. */
function shownIn({ row }: LiveRow, field: string, cell: unknown): Exact | undefined {
  if (typeof cell !== "number" || !Number.isFinite(cell)) return undefined;
  return isPercentFormat(row.format(field), cell) ? inPercent(exact(cell)) : exact(cell);
}

type LiveRow = Parameters<typeof problemAt>[0] & {
  readonly row: { cell(field: string): unknown; format(field: string): string };
};

/** A live cell and what its clause gives. */
interface Compared {
  readonly one: LiveRow;
  readonly field: string;
  readonly cell: unknown;
  readonly found: Outcome<Exact>;
  readonly clause: "3.1" | undefined;
}

const compare = (
  one: Pick<LiveRow, "member" | "row">,
  field: string,
  found: Outcome<Exact>,
  clause?: "3.1",
): Compared => ({
  one,
  field,
  cell: one.row.cell(field),
  found,
  clause,
});

/** 2.1–2.4 and 3.1 of a row as it was planned: before the review, and nothing of a row that a decision removed. */
function pointsOf(one: PlanEntry, appraisalDate: Body["settings"]["appraisalDate"]): Compared[] {
  const { entry } = one;
  if (isUnreadable(entry) || entry.droppedBy !== undefined) return [];
  if (!("section" in entry)) {
    const percent = achievementPercent({ ...entry, baseline: entry.baseline ?? exact(0) });
    const points = learningPoints(entry, false);
    return [
      compare(one, "percent", percent),
      compare(one, "performance", points, "3.1"),
      compare(one, "sum", points, "3.1"),
    ];
  }
  const percent = achievementPercent(entry);
  return [
    compare(one, "percent", percent),
    compare(one, "performance", isRefusal(percent) ? percent : performancePoints(percent)),
    // What is not begun shows no points for time.
    ...(entry.reached === undefined
      ? []
      : [compare(one, "timeliness", timelinessPoints(entry, appraisalDate))]),
    compare(one, "sum", measurePoints(entry, { appraisalDate, reviewed: false })),
  ];
}

/**
 * Nothing is said where the clause refuses, which is said at its own cell, nor of a text, which says itself what is wrong,
 * nor of a blank where the whole column is.
 */
function differs({ one, field, cell, found, clause }: Compared): Problem[] {
  if (isRefusal(found)) return [];
  const counted = sheetPoints(found.value);
  const say = (what: Issue) => [problemAt(one, field, { ...what, clause })];
  if (isDate(cell) || isBlank(cell))
    return say(issue("warning", "live-unseen", { counted, dated: isDate(cell) }));
  const live = shownIn(one, field, cell);
  if (live === undefined || isShownAlike(live, found.value)) return [];
  return say(issue("warning", "live-differs", { shown: sheetPoints(live), counted }));
}
