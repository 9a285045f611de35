import { measurePoints } from "../methodology/chapter-2-measures/2.1-measure-points";
import { achievementPercent } from "../methodology/chapter-2-measures/2.2-achievement-percent";
import { performancePoints } from "../methodology/chapter-2-measures/2.3-performance-points";
import { timelinessPoints } from "../methodology/chapter-2-measures/2.4-timeliness-points";
import { learningPoints } from "../methodology/chapter-3-learning/3.1-learning-points";
import { superiorMean } from "../methodology/chapter-4-conduct/4.3-superior-mean";
import { peerMean } from "../methodology/chapter-4-conduct/4.6-peer-mean";
import { managementMean } from "../methodology/chapter-5-unit-head/5.6-management-mean";
import { isRefusal, type Outcome } from "../methodology/finding";
import { type Entry, isUnreadable, type LearningRow, type MeasureRow } from "../methodology/person";
import { type Exact, exact, inPercent, isShownAlike, type Percent, sheetPoints } from "../methodology/units";
import type { Body } from "../read/body";
import { isBlank, isDate } from "../read/cells/clean-text";
import { type Issue, issue } from "../read/cells/issues";
import { isPercentFormat } from "../read/cells/number-format";
import { groupedBy } from "../read/grouped";
import type { PlanEntry } from "../read/plan";
import type { Problem } from "../read/problem";
import { problemAt } from "../read/rows-of-people";

const ANYBODY = Number.POSITIVE_INFINITY;

/** A live cell that shows another number than its own clause's finding for that row, or none where others show theirs. */
export function differingLiveCells({ entries, settings }: Body): Problem[] {
  const { plan, staffConduct, headConduct, peers } = entries;
  return [
    ...differingIn(plan.filter(isOfPlan), planColumns(settings.typedDay)),
    ...differingIn(staffConduct, { mean: ofReadable((entry) => superiorMean(entry, false)) }),
    ...differingIn(headConduct, { mean: ofReadable((entry) => managementMean(entry, false)) }),
    // Who may vote a cell is not told.
    ...differingIn(peers, { mean: ofReadable((entry) => peerMean(entry, ANYBODY)) }),
  ];
}

type LiveRow = Parameters<typeof problemAt>[0] & {
  readonly row: { cell(field: string): unknown; format(field: string): string };
};

/** What a clause gives for a cell of a live column; undefined where the cell is to show nothing. */
type Given = { readonly found: Outcome<Exact>; readonly clause?: "3.1" | undefined } | undefined;

/** A live cell and what its clause gives. */
type Compared = NonNullable<Given> & {
  readonly one: LiveRow;
  readonly field: string;
  readonly cell: unknown;
};

/** By tab and column, each by its field. */
function differingIn<E extends Pick<LiveRow, "member" | "row">>(
  rows: readonly E[],
  columns: Readonly<Record<string, (row: E) => Given>>,
): Problem[] {
  return [...groupedBy(rows, ({ row }) => row.at.tab).values()].flatMap((own) =>
    Object.entries(columns).flatMap(([field, giveFor]) => {
      // Where no cell shows what its clause gives, the column is blank as a whole, which its header says.
      if (own.every(({ row }) => isBlank(row.cell(field)))) return [];
      const compared = own.flatMap((one): Compared[] => {
        const given = giveFor(one);
        return given === undefined ? [] : [{ ...given, one, field, cell: one.row.cell(field) }];
      });
      const isFilled = compared.some(showsItsOwn);
      return compared.flatMap((live) => (isBlank(live.cell) && !isFilled ? [] : differs(live)));
    }),
  );
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

const ofReadable =
  <T extends object>(foundOf: (entry: T) => Outcome<Exact>) =>
  ({ entry }: { readonly entry: Entry<T> }): Given =>
    isUnreadable(entry) ? undefined : { found: foundOf(entry) };

/** Rows as they were planned: nothing of a row that a decision removed. */
const isOfPlan = ({ entry }: PlanEntry): boolean => !isUnreadable(entry) && entry.droppedBy === undefined;

/** 2.1–2.4 of a measure before the review, and 3.1 of a row of learning. */
function planColumns(appraisalDate: Body["settings"]["appraisalDate"]) {
  const column =
    (ofMeasure: (entry: MeasureRow) => Given, ofLearning: (entry: LearningRow) => Given) =>
    ({ entry }: PlanEntry): Given =>
      isUnreadable(entry) ? undefined : "section" in entry ? ofMeasure(entry) : ofLearning(entry);
  const learning = (entry: LearningRow): Given => ({ found: learningPoints(entry, false), clause: "3.1" });
  const performanceIn = (percent: Outcome<Percent>) =>
    isRefusal(percent) ? percent : performancePoints(percent);
  return {
    percent: column(
      (entry) => ({ found: achievementPercent(entry) }),
      (entry) => ({ found: achievementPercent({ ...entry, baseline: entry.baseline ?? exact(0) }) }),
    ),
    performance: column((entry) => ({ found: performanceIn(achievementPercent(entry)) }), learning),
    timeliness: column(
      // What is not begun shows no points for time.
      (entry) =>
        entry.reached === undefined ? undefined : { found: timelinessPoints(entry, appraisalDate) },
      () => undefined,
    ),
    sum: column((entry) => ({ found: measurePoints(entry, { appraisalDate, reviewed: false }) }), learning),
  };
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
