import { bad, blank, type CellReading, good } from "./issues";

const SPACES = /\s+/g;
/** Control characters that are no white space, formatting ones, and what no file of XML can hold. */
const INVISIBLE = /(?!\s)\p{Cc}|[\p{Cf}\ufffe\uffff]/gu;
/** Half a sign, which a file keeps as U+FFFD: so does the reading, so that a save changes nothing. */
const HALF = /\p{Cs}/gu;
const HYPHENS = /[\u2010\u2011\u2012]/g;
const SPACE = 32;
const LONGEST_TEXT = 4_999;

/** Whether a sign is one of ASCII or Cyrillic that is seen, and stays as it is. */
const isPlain = (sign: number): boolean => (sign > SPACE && sign < 127) || (sign >= 0x400 && sign <= 0x4ff);

/** Most texts: words of plain signs with one space between, in which nothing is to be cleaned. */
function isClean(text: string): boolean {
  let before = SPACE;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign === SPACE ? before === SPACE : !isPlain(sign)) return false;
    before = sign;
  }
  return before !== SPACE;
}

/** Text without what cannot be seen: NFC, single spaces, no control, zero-width and direction marks, one kind of hyphen. */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return text
    .replace(HALF, "\ufffd")
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(HYPHENS, "-")
    .replace(SPACES, " ")
    .trim();
}

/**
 * A text without the apostrophe by which a script marks it as one: Google may keep it in a cell of plain text, as those of codes,
 * numbers of measures, clauses and choices are.
 */
export const unmarked = (cell: unknown): unknown =>
  typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;

/** The form in which names and headers are compared. */
export const comparable = (text: string): string => cleanText(text).toLowerCase();

/** Latin letters that look like Cyrillic ones: an А typed on a Latin keyboard is still section А. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
};

/** A text in the form in which letters that look alike are one. */
export const lookalike = (text: string): string =>
  comparable(text).replace(/[a-z]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** A text without case, spaces and signs of any kind. */
export const lettersOnly = (text: string): string => comparable(text).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** Blank is an empty cell, spaces, or the "" of a formula. */
export function isBlank(cell: unknown): boolean {
  if (typeof cell !== "string") return cell === undefined || cell === null;
  return cell === "" || (!isPlain(cell.charCodeAt(0)) && cleanText(cell) === "");
}

/** A dash of whatever length: an indicator that is not for this person. */
export const isDash = (cell: unknown): boolean => typeof cell === "string" && DASH.test(cleanText(cell));

const DASH = /^[-–—−]$/u;

/** A formula's error value, or a custom function that has not answered yet: never a value, never 0. */
export function brokenCell(cell: unknown): CellReading<never> | undefined {
  return typeof cell === "string" ? brokenText(cleanText(cell)) : undefined;
}

const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!?|SPILL!?|CYCLE!?|BAD_EXPR)$/i;
const LOADING = /^(Loading|Ачаалж байна)(\.\.\.|…)$/i;

function brokenText(text: string): CellReading<never> | undefined {
  if (text.startsWith("#")) return ERROR.test(text) ? bad("cell-error", { text }) : undefined;
  return LOADING.test(text) ? bad("cell-loading", {}) : undefined;
}

/** The day of a cell's date, which stands at midnight in Mongolia: the day before in UTC. None of what no calendar has. */
export function dayText(date: Date): string | undefined {
  const day = new Date(date.getTime() + 8 * 3_600_000);
  const year = day.getUTCFullYear(); // NaN where there is no such instant
  return year >= 1 && year <= 9_999 ? day.toISOString().slice(0, 10) : undefined;
}

/** A cell as text: numbers and dates in their plain form. Refuses error values and texts nobody can have meant. */
export function readText(cell: unknown, longest = LONGEST_TEXT): CellReading<string> {
  if (isBlank(cell)) return blank;
  const typed = isDate(cell) ? dayText(cell) : String(cell);
  if (typed === undefined) return bad("date-beyond-calendar", {});
  const text = cleanText(typed);
  const broken = typeof cell === "string" ? brokenText(text) : undefined;
  if (broken !== undefined) return broken;
  return text.length > longest ? bad("text-too-long", { length: text.length, longest }) : good(text);
}

/** A dash, a nought, or a word for “none”, “there is one” and “it comes”. */
const NAMES_NOTHING =
  /^(?:[^\p{L}1-9]*|байхгүй|алга|үгүй|тийм|байгаа|бий|хавсаргасан|хавсаргаагүй|ирүүлсэн|ирүүлээгүй|ирүүлнэ)\.?$/iu;

/** What names a paper, a reason or a decision: what names nothing is blank. */
export function readNamed(cell: unknown): CellReading<string> {
  if (typeof cell === "boolean") return blank; // a ticked box names none either
  const reading = readText(cell);
  return reading.value !== undefined && NAMES_NOTHING.test(reading.value) ? blank : reading;
}

/** Whether a cell holds a date, of whatever realm. */
export const isDate = (cell: unknown): cell is Date =>
  typeof cell === "object" && Object.prototype.toString.call(cell) === "[object Date]";
