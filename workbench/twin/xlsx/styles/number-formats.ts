/** Excel number formats as the engine understands them; what it cannot show is simplified, never guessed. */
import { DEFAULT_LOCALE, helpers } from "../../engine/o-spreadsheet";

/** The formats that files name by a number alone; 14 and 22 mean "the short date of the reader's country". */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd hh:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00 ;(#,##0.00)",
  40: "#,##0.00 ;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The same two dates as a code, in American order. */
const LOCAL_DATES: Readonly<Record<string, string>> = {
  "mm-dd-yy": "yyyy-mm-dd",
  "m/d/yy h:mm": "yyyy-mm-dd hh:mm",
};

/** The code of a format, escaped characters in quotes, since the engine knows no backslash. */
export function fileFormat(id: number, codes: ReadonlyMap<number, string>): string | undefined {
  const code = codes.get(id);
  return code === undefined ? BUILT_IN[id] : withQuotedEscapes(code);
}

export function engineFormat(code: string | undefined): string | undefined {
  if (!code || code === "General") return undefined;
  const known = LOCAL_DATES[code];
  if (known !== undefined) return known;
  if (isFraction(code)) return undefined;
  if (isShowable(code)) return code;
  const cleaned = cleanedCode(code);
  if (cleaned === "" || cleaned === "General") return undefined;
  if (isShowable(cleaned)) return cleaned;
  const [first = ""] = cleaned.split(";");
  if (isShowable(first)) return first;
  return simplified(code);
}

/** What a format only writes: quoted, escaped, padded and bracketed. */
const WRITTEN = /"[^"]*"?|[\\_*].|\[[^\]]*\]?/gsu;
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/u;

/** Whether what a number is shown as depends on the number: a per cent in one section of the format and not in another. */
export const isPercentOfSome = (code: string | undefined): code is string => {
  if (!code?.includes("%") || !/[;[]/.test(code)) return false;
  return new Set(sectionsOf(code).map(asksPercent)).size > 1;
};

/** The section of such a format by which a number is shown. */
export function sectionFor(code: string, value: number): string {
  const [first = "", second = first, third = first] = sectionsOf(code);
  const holds = (section: string) => {
    const [, sign = "", limit = ""] = CONDITION.exec(section) ?? [];
    const by = value - Number(limit);
    return { "<": by < 0, ">": by > 0, "=": by === 0, "<=": by <= 0, ">=": by >= 0, "<>": by !== 0 }[sign];
  };
  if (!CONDITION.test(code)) return value > 0 ? first : value < 0 ? second : third;
  if (holds(first) ?? (value > 0 && !CONDITION.test(first))) return first;
  if (holds(second) === true) return second;
  return CONDITION.test(second) ? third : second;
}

const asksPercent = (section: string) => section.replace(WRITTEN, "").includes("%");

/** The sections for numbers; a fourth is for texts. */
function sectionsOf(code: string): string[] {
  const sections: string[] = [];
  let from = 0;
  const bare = code.replace(WRITTEN, (written) => written.replace(/;/g, ","));
  for (const { index } of [...bare.matchAll(/;/g), { index: code.length }]) {
    sections.push(code.slice(from, index));
    from = index + 1;
  }
  return sections.slice(0, 3).filter((section) => !section.replace(WRITTEN, "").includes("@"));
}

/** Whether a number in this format is a date or time: quoted, escaped and bracketed text does not count. */
export function isDateCode(code: string | undefined): boolean {
  if (!code || code === "General") return false;
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|[_*]./g, "").replace(/\[(?![hms]+\])[^\]]*\]/gi, ""));
}

/** `# ??/??`, which the engine would show as two numbers. */
function isFraction(code: string): boolean {
  return /[?#]\/[?#\d]/.test(code);
}

/** `0.0\%`, a number and a sign, is no percentage. */
function withQuotedEscapes(code: string): string {
  return code.replace(/"[^"]*"|\\(.)/gsu, (piece, escaped?: string) => {
    if (escaped === undefined) return piece;
    // These stand for themselves anyway.
    if (/^[- ()]$/.test(escaped)) return escaped;
    return escaped === '"' ? "" : `"${escaped}"`;
  });
}

function isShowable(code: string): boolean {
  try {
    helpers.formatValue(1234.5, { format: code, locale: DEFAULT_LOCALE });
    helpers.formatValue(-1234.5, { format: code, locale: DEFAULT_LOCALE });
    helpers.formatValue(0, { format: code, locale: DEFAULT_LOCALE });
    return code !== "";
  } catch {
    return false;
  }
}

/** Without colours, country marks, padding and conditions; dates in the engine's letters. */
function cleanedCode(code: string): string {
  const plain = code
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, currency: string) => (currency ? `[$${currency}]` : ""))
    .replace(/\[(?!\$|[hms]+\])[^\]]*\]/gi, "")
    .replace(/_.|\*./g, "")
    .replace(/;@$/, "")
    .replace(/\?/g, "#")
    .trim();
  if (!isDateCode(plain)) return plain;
  return plain
    .replace(/\[hh?\]/gi, "hhhh")
    .replace(/AM\/PM|A\/P/gi, "a")
    .replace(/"[^"]*"|\\.|[YMDHS]+/g, (piece) => (/^["\\]/.test(piece) ? piece : piece.toLowerCase()))
    .replace(/mmmmm/g, "mmm");
}

function simplified(code: string): string | undefined {
  if (isDateCode(code)) {
    const parts = [/[yd]/i.test(code) ? "yyyy-mm-dd" : "", /[hs]/i.test(code) ? "hh:mm:ss" : ""];
    return parts.filter(Boolean).join(" ") || "yyyy-mm-dd";
  }
  return asksPercent(code) ? "0.00%" : undefined;
}
