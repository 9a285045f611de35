import { type CivilDate, civilDate } from "../../methodology/civil-date";
import { bad, type CellReading, good } from "./issues";

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;

/** A day of the calendar in years that an appraisal can be about. */
export function checkedDay(year: number, month: number, day: number, text: string): CellReading<CivilDate> {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return bad("date-year", { text, year });
  const date = civilDate(year, month, day);
  return date === undefined ? bad("date-no-such-day", { text }) : good(date);
}
