import { meanOf } from "../mean";
import { type Points, points, sheetPoints } from "../units";
import { type Measure, measuresOfPlan, type PlacedRow } from "./measures-of-a-plan";

/** A row of the plan with what it has earned so far: the team's points, else its own; undefined = none yet. */
export interface EarningRow extends PlacedRow {
  readonly points: Points | undefined;
}

/**
 * 2.7, 3.3 · The mean of what has points so far, as it is put on the sheet, and the rows that count each by its own; where
 * all of these have points it is the mean of the clause. Sub-measures count as their measure (2.8), what a decision removed
 * not at all. No measure with points: undefined.
 */
export function meanSoFar<R extends EarningRow>(
  rows: readonly R[],
): { mean: Points | undefined; counted: readonly R[] } {
  const { measures } = measuresOfPlan(rows, (row) => row.points !== undefined);
  const earned = measures.flatMap((measure) => pointsOf(measure) ?? []);
  return {
    mean: earned.length === 0 ? undefined : sheetPoints(meanOf(earned).mean),
    counted: measures.flatMap(({ own, subMeasures }) =>
      subMeasures.length > 0 ? subMeasures : own === undefined ? [] : [own],
    ),
  };
}

/** 2.8: what the team gave the measure itself, else the mean of its sub-measures. */
function pointsOf<R extends EarningRow>({ own, subMeasures }: Measure<R>): Points | undefined {
  if (subMeasures.length === 0 || own?.points !== undefined) return own?.points;
  const earned = subMeasures.flatMap((one) => one.points ?? []);
  return earned.length === 0 ? undefined : points(meanOf(earned).mean);
}
