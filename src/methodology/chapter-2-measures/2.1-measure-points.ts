import { FULL_PERCENT, MEASURE_FULL_MARK } from "../../law/scales";
import { reEvaluatedPoints } from "../chapter-7-review/7.4-re-evaluated-points";
import type { CivilDate } from "../civil-date";
import { establish, isRefusal, type Outcome, passOn, refuse } from "../finding";
import type { MeasureRow, Round } from "../person";
import { type Points, points } from "../units";
import { achievementPercent } from "./2.2-achievement-percent";
import { performancePoints } from "./2.3-performance-points";
import { timelinessPoints } from "./2.4-timeliness-points";

/**
 * 2.1 · Арга хэмжээний оноо
 *
 *     гүйцэтгэлийн оноо (0–60) + хугацааны оноо (0–10) → 0–70
 *
 * The team's re-evaluated points replace the sum (7.4, column 5). Warns by reading `failed-but-timely` when
 * nothing was earned but the time. Refuses what 2.2 and 2.4 refuse, both when both do.
 */
export function measurePoints(row: MeasureRow, { appraisalDate, reviewed }: Round): Outcome<Points> {
  const sum = sumOfParts(row, appraisalDate);
  if (!reviewed || row.reEvaluation === undefined) return sum;
  const [{ name, at }, highest] = [row, MEASURE_FULL_MARK];
  return reEvaluatedPoints(row.reEvaluation.points, sum, { table: "measures", name, highest, at });
}

function sumOfParts(row: MeasureRow, appraisalDate: CivilDate | undefined): Outcome<Points> {
  const achievement = achievementPercent(row, row.at);
  const timeliness = isUndated(row, achievement, appraisalDate)
    ? refuse("2.4", "completion-date-missing", {}, row.at)
    : timelinessPoints(row, appraisalDate, row.at);
  if (isRefusal(achievement) || isRefusal(timeliness)) {
    return passOn("2.1", [achievement, timeliness].filter(isRefusal), row.at);
  }

  const performance = performancePoints(achievement);
  const earned = points(performance.value.add(timeliness.value));
  const onlyTime = performance.value.equals(0) && timeliness.value.gt(0);
  return establish(
    "2.1",
    earned,
    { name: row.name, performance: performance.value, timeliness: timeliness.value },
    { grounds: [performance, timeliness], readings: onlyTime ? ["failed-but-timely"] : [], at: row.at },
  );
}

/** Fully reached, overdue on the appraisal day and no day of completion: whether it was late cannot be known. */
function isUndated(
  row: MeasureRow,
  achievement: ReturnType<typeof achievementPercent>,
  appraisalDate: CivilDate | undefined,
): boolean {
  if (row.completed !== undefined || row.due === undefined || appraisalDate === undefined) return false;
  if (row.delayCause === "beyond-employee") return false; // 2.5 gives the same points whatever the day
  return !isRefusal(achievement) && achievement.value.gte(FULL_PERCENT) && appraisalDate > row.due;
}
