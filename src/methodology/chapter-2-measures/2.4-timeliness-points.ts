import type { ReadingId } from "../../law/readings";
import { ON_TIME, OVER_A_MONTH_LATE, UP_TO_A_MONTH_LATE } from "../../law/scales";
import { type CivilDate, daysBetween, isWeekend, oneMonthAfter } from "../civil-date";
import type { TimelinessFacts } from "../facts";
import { establish, type Outcome, type Place, refuse } from "../finding";
import type { Timing } from "../person";
import { type Points, points } from "../units";

const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

/**
 * 2.4, 2.5 · Хугацааны оноо
 *
 * On time or before 10, up to one month late 5, later 0, when the cause lay with the employee; 10 when it did
 * not, for which a written reason is required (2.5, reading `beyond-employee`). What is not finished on the appraisal
 * date, or only after it, is late up to that date (readings `not-finished`, `done-after-appraisal`) and not late while it
 * is not yet due (reading `not-yet-due`). A month is a calendar month (reading `month`).
 * Refuses a missing due date, one that awaits the appraisal year, a missing appraisal date when it is needed, and lateness without its cause.
 */
export function timelinessPoints(
  { due, duePeriod, dueAwaitsYear, completed, delayCause, delayReason }: Timing,
  appraisalDate: CivilDate | undefined,
  at?: Place,
): Outcome<Points> {
  if (dueAwaitsYear === true) return refuse("2.4", "appraisal-year-missing", {}, at);
  if (due === undefined) return refuse("2.4", "due-missing", {}, at);
  const isLater = completed !== undefined && appraisalDate !== undefined && completed > appraisalDate;
  const finished = completed !== undefined && !isLater;
  const until = finished ? completed : appraisalDate;
  if (until === undefined) return refuse("2.4", "appraisal-date-missing", {}, at);

  const daysLate = Math.max(0, daysBetween(due, until));
  const completedLater = isLater ? completed : undefined;
  const facts: TimelinessFacts = { due, until, finished, completedLater, daysLate };
  const readings: ReadingId[] = duePeriod === true ? ["due-period"] : [];
  if (isLater) readings.push("done-after-appraisal");
  if (!finished && daysLate === 0) readings.push("not-yet-due");
  if (!finished && !isLater && daysLate > 0) readings.push("not-finished");
  if (daysLate > 0 && isWeekend(due)) readings.push("due-on-day-off");
  if (daysLate === 0) return establish("2.4.3", points(ON_TIME), facts, { readings, at });

  if (delayCause === undefined)
    return refuse("2.4", "delay-cause-missing", { daysLate, open: completed === undefined }, at);
  if (delayCause === "beyond-employee") {
    if (delayReason === undefined) return refuse("2.5", "delay-reason-missing", {}, at);
    readings.push("beyond-employee");
    return establish("2.5", points(ON_TIME), { ...facts, reason: delayReason }, { readings, at });
  }

  if (daysLate >= SHORTEST_MONTH && daysLate <= LONGEST_MONTH) readings.push("month");
  if (until <= oneMonthAfter(due))
    return establish("2.4.2", points(UP_TO_A_MONTH_LATE), facts, { readings, at });
  return establish("2.4.1", points(OVER_A_MONTH_LATE), facts, { readings, at });
}
