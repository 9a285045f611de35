/**
 * Serial numbers of a spreadsheet and instants.
 *
 * A spreadsheet's date is a civil date and clock time: the number of days since 1899-12-30, with no zone. A script's
 * Date is an instant. The workbook's time zone connects the two.
 */
const DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(timeZone, made);
  return made;
}

const MOST_KNOWN = 10_000;
const known = new Map<string, Map<number, number>>();

/** The clock time of the zone at an instant, written as if it were UTC. The same days come again and again. */
export function wallClock(instant: number, timeZone: string): number {
  const ofZone = known.get(timeZone) ?? new Map<number, number>();
  known.set(timeZone, ofZone);
  const before = ofZone.get(instant);
  if (before !== undefined) return before;
  const wall = askedWallClock(instant, timeZone);
  if (ofZone.size >= MOST_KNOWN) ofZone.clear();
  ofZone.set(instant, wall);
  return wall;
}

function askedWallClock(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}

/** The instant at which the clocks of the zone show this time. */
export function instantOf(wall: number, timeZone: string): number {
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return guess - (wallClock(guess, timeZone) - wall);
}

export function serialToInstant(serial: number, timeZone: string): number {
  return instantOf(SERIAL_ZERO + Math.round(serial * DAY), timeZone);
}

export function instantToSerial(instant: number, timeZone: string): number {
  return (wallClock(instant, timeZone) - SERIAL_ZERO) / DAY;
}

/** The number format that a written Date brings along. */
export function formatOfSerial(serial: number): string {
  return Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
}
