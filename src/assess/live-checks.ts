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
import { issue } from "../read/cells/issues";
import { isPercentFormat } from "../read/cells/number-format";
import type { PlanEntry } from "../read/plan";
import type { Problem } from "../read/problem";
import { problemAt } from "../read/rows-of-people";

const ANYBODY = Number.POSITIVE_INFINITY;

/** A live cell that shows another number than its own clause's finding for that row. */
export const differingLiveCells = ({ entries, settings }: Body): Problem[] => [
  ...entries.plan.flatMap((one) => differingPoints(one, settings.appraisalDate)),
  ...[
    { rows: entries.staffConduct, meanOf: superiorMean },
    { rows: entries.headConduct, meanOf: managementMean },
  ].flatMap(({ rows, meanOf }) =>
    rows.flatMap((one) =>
      differs(one, "mean", isUnreadable(one.entry) ? undefined : meanOf(one.entry, false)),
    ),
  ),
  // Who may vote a cell is not told.
  ...entries.peers.flatMap((one) =>
    differs(one, "mean", isUnreadable(one.entry) ? undefined : peerMean(one.entry, ANYBODY)),
  ),
];

/** 2.1–2.4 and 3.1 of a row as it was planned: before the review, and nothing of a row that a decision removed. */
function differingPoints(one: PlanEntry, appraisalDate: Body["settings"]["appraisalDate"]): Problem[] {
  const { entry } = one;
  if (isUnreadable(entry) || entry.droppedBy !== undefined) return [];
  if (!("section" in entry)) {
    const percent = achievementPercent({ ...entry, baseline: entry.baseline ?? exact(0) });
    const points = learningPoints(entry, false);
    return [
      differs(one, "percent", percent),
      differs(one, "performance", points, "3.1"),
      differs(one, "sum", points, "3.1"),
    ].flat();
  }
  const percent = achievementPercent(entry);
  return [
    ...differs(one, "percent", percent),
    ...differs(one, "performance", isRefusal(percent) ? percent : performancePoints(percent)),
    ...differs(one, "timeliness", timelinessPoints(entry, appraisalDate)),
    ...differs(one, "sum", measurePoints(entry, { appraisalDate, reviewed: false })),
  ];
}

/** Nothing is said where the clause refuses, which is said at its own cell, or where the cell shows no number. */
function differs<F extends string>(
  one: Parameters<typeof problemAt<F>>[0] & {
    readonly row: { cell(field: string): unknown; format(field: string): string };
  },
  field: F,
  found: Outcome<Exact> | undefined,
  clause?: "3.1",
): Problem[] {
  const cell = one.row.cell(field);
  if (found === undefined || isRefusal(found) || typeof cell !== "number" || !Number.isFinite(cell))
    return [];
  // In a per-cent format the cell shows 0.7 as 70.
  const [raw, counted] = [exact(cell), found.value];
  const live = isPercentFormat(one.row.format(field), cell) ? inPercent(raw) : raw;
  if (isShownAlike(live, counted)) return [];
  const facts = { shown: sheetPoints(live), counted: sheetPoints(counted) };
  return [problemAt(one, field, issue("warning", "live-differs", facts, clause))];
}
