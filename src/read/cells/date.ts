import type { CivilDate } from "../../methodology/civil-date";
import { brokenCell, cleanText, isBlank, isDate } from "./clean-text";
import { checkedDay } from "./day";
import { bad, blank, type CellReading, good, issue } from "./issues";
import { inFigures, readPeriod } from "./period";
import { dayOfSerial } from "./serial";

/** How dates are read: the spreadsheet's zone, and what a due date given as a period may leave out. */
export interface DateContext {
  /** IANA name of the zone in which the spreadsheet's dates are midnights. */
  readonly timeZone: string;
  /** The appraisal year, for a quarter or a month written without one. */
  readonly year?: number | undefined;
  /** Which of its days a quarter or a month stands for, where one may be written: its last for a due date (reading `due-period`). */
  readonly period?: "first" | "last";
}

/** A cell as a calendar day, whatever the zone of the machine; a time part never moves it. */
export function readDate(cell: unknown, context: DateContext): CellReading<CivilDate> {
  const plain = readPlainDay(cell);
  if (plain !== undefined) return plain;
  if (isDate(cell)) return dayInZone(cell, context.timeZone);
  if (typeof cell === "number") return fromSerial(cell);
  const text = cleanText(String(cell)).replace(/^'/, "");
  const read = typeof cell === "string" ? (brokenCell(cell) ?? fromText(text, context)) : undefined;
  if (read === undefined && awaitsYear(text, context)) return bad("day-awaits-year", { text });
  return read ?? bad(context.period === "last" ? "due-unclear" : "date-unclear", { text });
}

const PLAIN = /^\d{4}-\d\d-\d\d$/;

/** A cell as most are, blank or `2026-11-20`, whatever the context; undefined where it is another. */
export function readPlainDay(cell: unknown): CellReading<CivilDate> | undefined {
  if (typeof cell !== "string" || !PLAIN.test(cell)) return isBlank(cell) ? blank : undefined;
  return checkedDay(Number(cell.slice(0, 4)), Number(cell.slice(5, 7)), Number(cell.slice(8)), cell);
}

/** Whether only the year of the plan is missing, which the settings are to say. */
const awaitsYear = (text: string, context: DateContext): boolean =>
  context.period !== undefined &&
  context.year === undefined &&
  fromText(text, { ...context, year: SOME_LEAP_YEAR })?.value !== undefined;

const SOME_LEAP_YEAR = 2024;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a zone, however far from midnight it stands. */
export function dayInZone(date: Date, timeZone: string): CellReading<CivilDate> {
  const about = date.getUTCFullYear(); // formats know neither what is no instant nor years before the first
  if (!(about >= 1 && about <= 9_999)) return bad("date-beyond-calendar", {});
  let format = formats.get(timeZone);
  if (format === undefined) {
    const options = { timeZone, year: "numeric", month: "numeric", day: "numeric" } as const;
    format = new Intl.DateTimeFormat("en-US", options);
    formats.set(timeZone, format);
  }
  const [month = 0, day = 0, year = 0] = format.format(date).split("/").map(Number);
  return checkedDay(year, month, day, `${year}-${month}-${day}`);
}

/** A day number without a date format, as a cell keeps it after its format was changed. */
function fromSerial(serial: number): CellReading<CivilDate> {
  const text = String(serial);
  if (serial < 36_526 || serial > 73_415) return bad("date-unclear", { text });
  const day = dayOfSerial(serial);
  const reading = checkedDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), text);
  return withIssue(reading, "warning", "date-read-as", text);
}

const TIME = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
/** What may stand after a day: `31-ний дотор`, `31-нд`, `12-31 хүртэл`. Before it and from it are other days. */
const ENDING =
  /(?:[ -]?(?:ний|ны|нд|нийг|ныг))?(?:[ -](?:өдөр|өдөрт|өдрийн|өдрийг|өдрөөр|дотор|хүртэл|гэхэд|багтаан))*$/u;
const YEAR_FIRST = /^(\d{4})[-./ ]{1,2}(\d{1,2})[-./ ]{1,2}(\d{1,2})\.?$/;
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})\.?$/;
const IN_WORDS =
  /^(?:(\d{4}) ?(?:оны?)?[ .]+)?(\d{1,2}) ?-?(?: ?(?:р|дугаар|дүгээр|дахь|дэх))? ?сарын (\d{1,2})$/u;

/** An instant, whose day is that of the spreadsheet's zone. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

function fromText(cell: string, context: DateContext): CellReading<CivilDate> | undefined {
  if (INSTANT.test(cell))
    return withIssue(dayInZone(new Date(cell), context.timeZone), "info", "date-read-as", cell);
  const text = cell.replace(TIME, "");
  const day = inFigures(text).replace(ENDING, "");
  const written = YEAR_FIRST.exec(day) ?? IN_WORDS.exec(day);
  // Without a year the days of a plan are in its year; when something was done says its year itself.
  const year = Number(written?.[1] ?? (context.period === undefined ? undefined : context.year));
  if (written !== null && Number.isInteger(year)) {
    const reading = checkedDay(year, Number(written[2]), Number(written[3]), cell);
    return reading.value === cell ? reading : withIssue(reading, "info", "date-read-as", cell);
  }
  const yearLast = YEAR_LAST.exec(day);
  if (yearLast !== null) return dayAndMonth(yearLast, cell);
  return context.period === undefined ? undefined : readPeriod(text, context.year, context.period);
}

/** `31.12.2025` has one reading; in `03.04.2025` day and month could be either, so the reading is shown. */
function dayAndMonth(written: RegExpExecArray, cell: string): CellReading<CivilDate> {
  const [first, second, year] = [Number(written[1]), Number(written[2]), Number(written[3])];
  if (second > 12 && first <= 12) {
    return withIssue(checkedDay(year, first, second, cell), "warning", "date-day-or-month", cell);
  }
  const reading = checkedDay(year, second, first, cell);
  if (first > 12 || first === second) return withIssue(reading, "info", "date-read-as", cell);
  return withIssue(reading, "warning", "date-day-or-month", cell);
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
