import { type CivilDate, civilDate, daysInMonth } from "../../methodology/civil-date";
import { brokenCell, cleanText, isBlank, isDate } from "./clean-text";
import { bad, blank, type CellReading, good, issue } from "./issues";

/** How dates are read: the spreadsheet's zone, and what a due date given as a period may leave out. */
export interface DateContext {
  /** IANA name of the zone in which the spreadsheet's dates are midnights. */
  readonly timeZone: string;
  /** The appraisal year, for a quarter or a month written without one. */
  readonly year?: number | undefined;
  /** Whether a quarter or a month stands for its last day (reading `due-period`). */
  readonly periods?: boolean;
}

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A cell as a calendar day, whatever the zone of the machine; a time part never moves it. */
export function readDate(cell: unknown, context: DateContext): CellReading<CivilDate> {
  if (isBlank(cell)) return blank;
  if (isDate(cell)) return dayInZone(cell, context.timeZone);
  if (typeof cell === "number") return fromSerial(cell);
  if (typeof cell !== "string") return bad("date-unclear", { text: String(cell) });
  const text = cleanText(cell).replace(/^'/, "");
  return brokenCell(cell) ?? fromText(text, context) ?? bad("date-unclear", { text });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a zone, however far from midnight it stands. */
export function dayInZone(date: Date, timeZone: string): CellReading<CivilDate> {
  if (Number.isNaN(date.getTime())) return bad("date-unclear", { text: "" });
  let format = formats.get(timeZone);
  if (format === undefined) {
    const options = { timeZone, year: "numeric", month: "numeric", day: "numeric" } as const;
    format = new Intl.DateTimeFormat("en-US", options);
    formats.set(timeZone, format);
  }
  const [month = 0, day = 0, year = 0] = format.format(date).split("/").map(Number);
  return checked(year, month, day, `${year}-${month}-${day}`);
}

/** A day number without a date format, as a cell keeps it after its format was changed. */
function fromSerial(serial: number): CellReading<CivilDate> {
  const text = String(serial);
  if (serial < 36_526 || serial > 73_415) return bad("date-unclear", { text });
  const day = new Date(SERIAL_EPOCH + Math.floor(serial) * DAY);
  const reading = checked(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), text);
  return withIssue(reading, "warning", "date-read-as", text);
}

const TIME = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const YEAR_FIRST = /^(\d{4})[-./ ]{1,2}(\d{1,2})[-./ ]{1,2}(\d{1,2})\.?$/;
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})\.?$/;
const IN_WORDS =
  /^(\d{4}) ?оны? (\d{1,2}) ?(?:-?р|дугаар|дүгээр)? ?сарын (\d{1,2})(?: ?-?[а-яёөү]*)?(?: өдөр)?$/i;

function fromText(cell: string, context: DateContext): CellReading<CivilDate> | undefined {
  const text = cell.replace(TIME, "");
  const written = YEAR_FIRST.exec(text) ?? IN_WORDS.exec(text);
  if (written !== null) {
    const reading = checked(Number(written[1]), Number(written[2]), Number(written[3]), cell);
    return reading.value === cell ? reading : withIssue(reading, "info", "date-read-as", cell);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return dayAndMonth(yearLast, cell);
  return context.periods === true ? fromPeriod(text, context.year) : undefined;
}

/** `31.12.2025` has one reading; in `03.04.2025` day and month could be either, so the reading is shown. */
function dayAndMonth(written: RegExpExecArray, cell: string): CellReading<CivilDate> {
  const [first, second, year] = [Number(written[1]), Number(written[2]), Number(written[3])];
  if (second > 12 && first <= 12) {
    return withIssue(checked(year, first, second, cell), "warning", "date-day-or-month", cell);
  }
  const reading = checked(year, second, first, cell);
  if (first > 12 || first === second) return withIssue(reading, "info", "date-read-as", cell);
  return withIssue(reading, "warning", "date-day-or-month", cell);
}

const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};
const QUARTER = /^(?:(\d{4}) ?оны? )?(iv|i{1,3}|[1-4])(?: ?-?р| ?дүгээр| ?дугаар)? ?улирал$/i;
const MONTH = /^(?:(\d{4}) ?оны? )?(\d{1,2})(?: ?-?р| ?дүгээр| ?дугаар)? ?сар$/i;
const YEAR_AND_MONTH = /^(\d{4})[-./](\d{1,2})$/;

function fromPeriod(text: string, contextYear: number | undefined): CellReading<CivilDate> | undefined {
  const quarter = QUARTER.exec(text);
  const month = MONTH.exec(text) ?? YEAR_AND_MONTH.exec(text);
  const year = Number((quarter ?? month)?.[1] ?? contextYear);
  if ((quarter === null && month === null) || !Number.isInteger(year)) return undefined;
  const last = quarter === null ? Number(month?.[2]) : (QUARTERS[quarter[2]?.toLowerCase() ?? ""] ?? 0) * 3;
  if (last < 1 || last > 12) return bad("date-no-such-day", { text });
  const reading = checked(year, last, daysInMonth(year, last), text);
  if (reading.value === undefined) return reading;
  return good(reading.value, [{ kind: "reading", level: "info", id: "due-period", clause: "2.4" }]);
}

function checked(year: number, month: number, day: number, text: string): CellReading<CivilDate> {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return bad("date-year", { text, year });
  const date = civilDate(year, month, day);
  return date === undefined ? bad("date-no-such-day", { text }) : good(date);
}

function withIssue(
  reading: CellReading<CivilDate>,
  level: "info" | "warning",
  id: "date-read-as" | "date-day-or-month",
  text: string,
): CellReading<CivilDate> {
  const { value } = reading;
  return value === undefined ? reading : good(value, [issue(level, id, { text, date: value })]);
}
