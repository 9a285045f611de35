import { comparable, lookalike } from "./clean-text";

const YEAR = "(?:19|20)\\d{2}";
const MONTH = "(?:0?[1-9]|1[0-2])";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const ORDINAL = "(?: ?-?р| ?дугаар| ?дүгээр)?";
/** Figures of a number (`А/2026-03`, `№ 2026-05`) are no date. */
const BARE = (date: string) => `(?<!\\p{L}[-/]|№ ?|\\d)${date}(?!\\d)`;
/** What makes a number of figures. */
const NUMBERED = "(?!\\d| ?-?р(?!\\p{L})| ?дугаар| ?дүгээр| ?тоот)";

/** What dates a decision: days, months, quarters and years, and the hour beside them. */
const DATES = new RegExp(
  [
    BARE(`${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`),
    BARE(`\\d{1,2}[-./]\\d{1,2}[-./]${YEAR}`),
    BARE(`${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`),
    BARE(`${YEAR}[-.](?:0[1-9]|1[0-2])(?![-./])`),
    `\\d{1,2}:\\d{2}(?::\\d{2})?`,
    `\\d{4} ?он\\p{L}*`,
    `(?:${MONTH}${ORDINAL}|\\p{L}+(?:дугаар|дүгээр)) ?сар\\p{L}*(?: ?${DAY}${NUMBERED})?`,
    `[1-4]${ORDINAL} ?ул[иь]р\\p{L}*`,
    `(?<![\\p{L}\\d/])${DAY} ?-? ?(?:ны|ний|нд|өдөр|өдрийн)(?!\\p{L})`,
    `(?<!№ ?|\\/|-|\\d)${YEAR}(?![-./]?\\d)${NUMBERED}`,
  ].join("|"),
  "gu",
);
/** Whether a decision names its number: the day or the year in which it was made is none. */
export const hasNumber = (decision: string): boolean =>
  /[1-9]/u.test(lookalike(decision).replace(DATES, " "));

/** What stands where a decision is given without its number, be it a word or a tick that only says that there is one. */
export function unnumbered(
  decision: string | undefined,
  cell: unknown,
): { readonly text: string } | undefined {
  if (decision === undefined) return saysYes(cell) ? { text: String(cell) } : undefined;
  return hasNumber(decision) ? undefined : { text: decision };
}

const saysYes = (cell: unknown): boolean =>
  cell === true || (typeof cell === "string" && /^(?:тийм|байгаа|бий)\.?$/u.test(comparable(cell)));
