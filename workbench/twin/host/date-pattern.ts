/** Utilities.formatDate: Java's date patterns, in a time zone, with English names as Apps Script gives them. */
import { wallClock } from "../engine/time-zone";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const zone = timeZone === "GMT" ? "UTC" : timeZone;
  const wall = wallClock(instant, zone);
  const offset = Math.round((wall - instant) / 60_000);
  const date = new Date(wall);
  return pattern.replace(TOKEN, (token: string, quoted: string | undefined, letter: string | undefined) => {
    if (letter !== undefined) return field(date, offset, letter, token.length);
    if (quoted === undefined) return token;
    return quoted === "" ? "'" : quoted.replace(/''/g, "'");
  });
}

function field(date: Date, offset: number, letter: string, length: number): string {
  const padded = (value: number): string => String(value).padStart(length, "0");
  const hours = date.getUTCHours();
  switch (letter) {
    case "y":
      return length === 2
        ? String(date.getUTCFullYear() % 100).padStart(2, "0")
        : padded(date.getUTCFullYear());
    case "M":
      return length < 3 ? padded(date.getUTCMonth() + 1) : named(MONTHS, date.getUTCMonth(), length);
    case "E":
      return named(DAYS, date.getUTCDay(), length);
    case "u":
      return padded(date.getUTCDay() || 7);
    case "d":
      return padded(date.getUTCDate());
    case "D":
      return padded(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
    case "H":
      return padded(hours);
    case "h":
      return padded(hours % 12 || 12);
    case "k":
      return padded(hours || 24);
    case "K":
      return padded(hours % 12);
    case "a":
      return hours < 12 ? "AM" : "PM";
    case "m":
      return padded(date.getUTCMinutes());
    case "s":
      return padded(date.getUTCSeconds());
    case "S":
      return padded(date.getUTCMilliseconds());
    case "Z":
      return offsetText(offset, "");
    case "X":
      return offset === 0
        ? "Z"
        : length === 1
          ? offsetText(offset, "").slice(0, 3)
          : offsetText(offset, ":".repeat(length - 2));
    case "z":
      return offset === 0 ? "GMT" : `GMT${offsetText(offset, ":")}`;
    default:
      throw new Error(`The local host does not know "${letter}" in a date pattern.`);
  }
}

function named(names: readonly string[], index: number, length: number): string {
  const name = names[index] ?? "";
  return length > 3 ? name : name.slice(0, 3);
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
