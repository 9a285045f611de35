import { bad, blank, type CellReading, good } from "./issues";

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const HYPHENS = /[\u2010\u2011\u2012]/g;
/** Most texts: words of ASCII and Cyrillic with one space between, in which nothing is to be cleaned. */
const CLEAN = /^[!-~\u0400-\u04ff]+(?: [!-~\u0400-\u04ff]+)*$/;
const LONGEST_TEXT = 4_999;

/** Text without what cannot be seen: NFC, single spaces, no zero-width and direction marks, one kind of hyphen. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.normalize("NFC").replace(INVISIBLE, "").replace(HYPHENS, "-").replace(SPACES, " ").trim();
}

/** The form in which names and headers are compared. */
export const comparable = (text: string): string => cleanText(text).toLowerCase();

/** Blank is an empty cell, spaces, or the "" of a formula. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cleanText(cell) === "");
}

/** A formula's error value, or a custom function that has not answered yet: never a value, never 0. */
export function brokenCell(cell: unknown): CellReading<never> | undefined {
  if (typeof cell !== "string") return undefined;
  const text = cleanText(cell);
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!?|SPILL!?|CYCLE!?|BAD_EXPR)$/i.test(text)) {
    return bad("cell-error", { text });
  }
  return /^(Loading|Ачаалж байна)(\.\.\.|…)$/i.test(text) ? bad("cell-loading", {}) : undefined;
}

// A cell's date stands at midnight in Mongolia, which is the day before in UTC. The last instant of all has none after it.
const inMongolia = (date: Date) => new Date(date.getTime() + 8 * 3_600_000);

/** A cell as text: numbers and dates in their plain form. Refuses error values and texts nobody can have meant. */
export function readText(cell: unknown, longest = LONGEST_TEXT): CellReading<string> {
  if (isBlank(cell)) return blank;
  const broken = brokenCell(cell);
  if (broken !== undefined) return broken;
  const day = isDate(cell) ? inMongolia(cell) : undefined;
  if (day !== undefined && Number.isNaN(day.getTime())) return bad("date-unclear", { text: "" });
  const text = cleanText(day?.toISOString().slice(0, 10) ?? String(cell));
  return text.length > longest ? bad("text-too-long", { length: text.length, longest }) : good(text);
}

/** Whether a cell holds a date, of whatever realm. */
export const isDate = (cell: unknown): cell is Date =>
  Object.prototype.toString.call(cell) === "[object Date]";
