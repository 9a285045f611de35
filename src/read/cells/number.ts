import { countOf, type Exact, exact, inPercent } from "../../methodology/units";
import { brokenCell, cleanText, dayText, isBlank, isDate } from "./clean-text";
import { bad, blank, type CellReading, good, issue, refused } from "./issues";
import { isPercentFormat } from "./number-format";
import { FIRST_TYPED_YEAR, serialOf } from "./serial";

/** Cyrillic ones, then Latin ones. */
const DIGIT_LIKE_LETTERS = /[ОоӨөЗзІ]|[OolIi|]/;

const HOUR = 3_600_000;
const ULAANBAATAR = 8 * HOUR;

/**
 * A cell as an exact number. Text is read the way people write numbers, decimal comma or point, grouped or not, and
 * says how it was read; what could mean two numbers is refused, never guessed. `percentSign` allows `85%` → 85.
 */
export function readNumber(cell: unknown, { percentSign = false } = {}): CellReading<Exact> {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? good(exact(cell)) : bad("number-unclear", { text: String(cell) });
  if (isBlank(cell)) return blank;
  if (typeof cell === "boolean") return bad("number-is-boolean", { text: cell ? "TRUE" : "FALSE" });
  if (isDate(cell)) return fromDate(cell);
  if (typeof cell !== "string") return bad("number-unclear", { text: String(cell) });
  return brokenCell(cell) ?? readNumberText(cell, percentSign);
}

/** A number where per cents have no place: 0.05 that is shown as 5 % is refused, 5 is proposed. */
export function readPlainNumber(cell: unknown, format: string): CellReading<Exact> {
  if (typeof cell !== "number" || !isShownInPercent(cell, format)) return readNumber(cell);
  const shown = inPercent(exact(cell)).toString();
  // What is above 100 % was typed before the cell got its format.
  const proposal = Math.abs(cell) > 1 ? String(cell) : shown;
  return bad("number-in-percent", { text: `${shown}%`, proposal });
}

/** Whether a cell shows its number with a per-cent sign: by its own format, or typed as text. 0 is 0 either way. */
export function isShownInPercent(cell: unknown, format: string): boolean {
  if (typeof cell === "number") return cell !== 0 && Number.isFinite(cell) && isPercentFormat(format, cell);
  return typeof cell === "string" && /[%％]$/u.test(cleanText(cell));
}

/** A per cent: `85%` is 85, and so is 0.85 in a cell that its format shows as 85 %; which is said. */
export function readPercent(cell: unknown, format: string): CellReading<Exact> {
  const reading = readNumber(cell, { percentSign: true });
  if (typeof cell !== "number" || reading.value === undefined || !isShownInPercent(cell, format))
    return reading;
  const value = inPercent(reading.value);
  return good(value, [issue("info", "number-read-as", { text: String(cell), value: value.toString() })]);
}

/**
 * A score turned into a date: 3.5 became 3 May, and is proposed. What got a date's format later is a day of the
 * spreadsheet's first years, counted from its first one: that count is proposed where no hours stand beside it.
 */
function fromDate(date: Date): CellReading<never> {
  const text = dayText(date);
  const [year, month, day] = text?.split("-").map(Number) ?? [];
  if (text === undefined || year === undefined) return bad("date-beyond-calendar", {});
  if (year >= FIRST_TYPED_YEAR) return bad("number-is-date", { proposal: `${day}.${month}` });
  const hours = (date.getTime() - (Date.parse(text) - ULAANBAATAR)) / HOUR;
  const proposal = hours < 2 ? String(serialOf(text)) : undefined; // before 1905 its clocks were 52 minutes behind
  return bad("number-is-date", { proposal });
}

function readNumberText(cell: string, percentSign: boolean): CellReading<Exact> {
  const original = cleanText(cell);
  const text = toAscii(original);
  const withoutSign = percentSign ? text.replace(/ ?%$/, "") : text;
  const plain = plainDecimal(withoutSign);
  if (plain === "ambiguous") return bad("number-ambiguous", { text: original });
  if (plain === undefined) return explainUnclear(original, text);

  const value = exact(plain);
  // A point parts decimals, but what somebody typed as text may be thousands.
  if (/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(withoutSign)) {
    const whole = withoutSign.replace(/[+.]/g, "");
    return good(value, [
      issue("warning", "number-maybe-thousands", { text: original, value: value.toString(), whole }),
    ]);
  }
  return good(
    value,
    plain === original ? [] : [issue("info", "number-read-as", { text: original, value: value.toString() })],
  );
}

/** Full-width digits, minus signs of every kind and an apostrophe before the number become their plain form. */
function toAscii(text: string): string {
  return text
    .replace(/[０-９．，－％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/^[−–]/, "-")
    .replace(/^'/, "");
}

/** `-1234.5` for every unmistakable way of writing it; undefined when it is no number. */
function plainDecimal(text: string): string | "ambiguous" | undefined {
  const sign = text.startsWith("-") ? "-" : "";
  const body = text.replace(/^[+-]/, "");
  if (/^\d+(\.\d+)?$/.test(body)) return sign + body;
  if (/^\.\d+$/.test(body)) return `${sign}0${body}`;
  if (/^[1-9]\d{0,2},\d{3}$/.test(body)) return "ambiguous";
  if (/^\d+,\d+$/.test(body)) return sign + body.replace(",", ".");
  if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(body)) return sign + body.replace(/ /g, "").replace(",", ".");
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(body)) return sign + body.replace(/\./g, "").replace(",", ".");
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(body)) return sign + body.replace(/,/g, "");
  if (/^\d{1,3}(,\d{3}){2,}$/.test(body)) return sign + body.replace(/,/g, "");
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(body)) return sign + body.replace(/\./g, "");
  return undefined;
}

function explainUnclear(original: string, text: string): CellReading<never> {
  const proposal = /^[+-]?\d+([.,]\d+)?(?=\s*(%|\/\s*100$|хувь|оноо))/u.exec(text)?.[0];
  if (proposal !== undefined) return bad("number-unclear", { text: original, proposal });
  if (/\p{Nd}/u.test(text) && /[^\P{Nd}0-9]/u.test(text))
    return bad("number-other-digits", { text: original });
  if (/\d/.test(text) && DIGIT_LIKE_LETTERS.test(text) && !/\s/.test(text)) {
    return bad("number-letters", { text: original });
  }
  return bad("number-unclear", { text: original });
}

/** Refuses a number outside its scale; nothing is clamped silently. */
export function within(reading: CellReading<Exact>, low: number, high: number): CellReading<Exact> {
  const { value, bad } = reading;
  if (bad || value === undefined || (value.gte(low) && value.lte(high))) return reading;
  return refused(value, "number-out-of-range", { value, low, high });
}

/** Refuses a count that is not a whole number from 0. */
export function wholeNumber(reading: CellReading<Exact>): CellReading<number> {
  const { value } = reading;
  if (value === undefined) return { ...reading, value };
  const count = countOf(value);
  if (count !== undefined) return { ...reading, value: count };
  if (reading.bad) return { ...reading, value: undefined };
  const high = Number.MAX_SAFE_INTEGER;
  if (value.gt(high)) return bad("number-out-of-range", { value, low: 0, high });
  // A number that no double holds, like the rest of 0.1 + 0.7 - 0.8, is kept by nothing.
  const near = Number(value.toString());
  return Number.isFinite(near)
    ? refused(near, "number-not-whole", { value })
    : bad("number-not-whole", { value });
}
