import { type CivilDate, daysInMonth } from "../../methodology/civil-date";
import { lookalike } from "./clean-text";
import { checkedDay } from "./day";
import { bad, type CellReading, good, issue } from "./issues";

/** Roman figures by what people type for them: Latin letters, the Cyrillic ones that look like them, and the palochka. */
const ROMAN_SIGNS: Readonly<Record<string, string>> = { і: "i", ӏ: "i", ѵ: "v", х: "x" };
const ROMAN_MONTHS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/** A word that is a Roman figure, in whatever alphabet, and nothing else. */
const ROMAN = /(?<!\p{L})(?:[ivx]|[іӏѵх])+(?!\p{L})/gu;

/** A quarter and a month as people write them. */
function patternsOfPeriods() {
  const year = "(?:(\\d{4}) ?(?:оны?|онд)?[ .]+)?";
  const ordinal = "(?:р|дугаар|дүгээр|дахь|дэх)";
  const number = `(\\d{1,2}) ?-? ?${ordinal}? ?`;
  const end = "(?:эцэст|эцсээр|эцэс|эцэс гэхэд|сүүлээр|сүүлд|сүүлчээр|төгсгөлд|сүүлийн өдөр|сүүлчийн өдөр)";
  /** Within it and at its end; its beginning, its middle and until it are other days. */
  const inQuarter = `(?:улирал(?:д|даа)?(?: (?:дотор|багтаан|багтаж))?|улирлын (?:дотор|${end}))`;
  /** `3 сарын дотор` is within three months too; with `дугаар` it is in March. */
  const inMonth = `(?:сар|сар(?:д|даа)(?: (?:багтаан|багтаж))?|сарын ${end}|(?<=${ordinal} ?)сарын дотор)`;
  return {
    quarter: new RegExp(`^${year}(?=[1-4]\\D)${number}${inQuarter}$`, "u"),
    month: new RegExp(`^${year}${number}${inMonth}$`, "u"),
  };
}

/** Pure, so that no cell that calls a function loads what only texts need. */
const PATTERNS = /* @__PURE__ */ patternsOfPeriods();
const MONTHS_OF_A_QUARTER = 3;
const YEAR_AND_MONTH = /^(\d{4})[-./](\d{1,2})$/u;

/** Figures as digits, dashes as hyphens, letters as the Cyrillic ones that they look like. */
export function inFigures(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().replace(/[–—−]/gu, "-").replace(/\.$/u, "");
  const figures = plain.replace(ROMAN, (word) => {
    const latin = [...word].map((sign) => ROMAN_SIGNS[sign] ?? sign).join("");
    const figure = ROMAN_MONTHS.indexOf(latin) + 1;
    return figure === 0 ? word : String(figure);
  });
  return lookalike(figures);
}

/**
 * A quarter or a month as its last day (reading `due-period`), or as its first where something begins; undefined where the
 * text is neither.
 */
export function readPeriod(
  text: string,
  yearOfPlan: number | undefined,
  day: "first" | "last",
): CellReading<CivilDate> | undefined {
  const figures = inFigures(text);
  const quarter = PATTERNS.quarter.exec(figures);
  const month = PATTERNS.month.exec(figures) ?? YEAR_AND_MONTH.exec(figures);
  const written = quarter ?? month;
  const year = Number(written?.[1] ?? yearOfPlan);
  if (written === null || !Number.isInteger(year)) return undefined;
  const months = quarter === null ? 1 : MONTHS_OF_A_QUARTER;
  const last = Number(written[2]) * months;
  if (last < 1 || last > 12) return bad("date-no-such-day", { text });
  if (day === "first") {
    const first = checkedDay(year, last - months + 1, 1, text);
    return first.value === undefined
      ? first
      : good(first.value, [issue("info", "date-read-as", { text, date: first.value })]);
  }
  const reading = checkedDay(year, last, daysInMonth(year, last), text);
  if (reading.value === undefined) return reading;
  return good(reading.value, [{ kind: "reading", level: "info", id: "due-period", clause: "2.4" }]);
}
