/**
 * Number formats as Sheets and Excel write them: up to four sections, `positive;negative;zero;text`, two of which may
 * name a condition in brackets, and signs that are only shown: quoted, escaped, after `_` and `*`, in brackets.
 */
const SHOWN_ONLY = /"[^"]*"?|[\\_*].|\[[^\]]*\]?/gsu;
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/u;

const HOLDS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  ">": (value, limit) => value > limit,
  "=": (value, limit) => value === limit,
  "<=": (value, limit) => value <= limit,
  ">=": (value, limit) => value >= limit,
  "<>": (value, limit) => value !== limit,
};

/** Whether a format shows this number as a per cent: 0.85 as 85 %. `0"%"` and `0\%` only write the sign after it. */
export const isPercentFormat = (format: string, value: number): boolean =>
  format.includes("%") && asked(sectionFor(format, value)).includes("%");

/** What a section asks of the number. */
const asked = (section: string) => section.replace(SHOWN_ONLY, "");

function sectionFor(format: string, value: number): string {
  const sections = format.replace(SHOWN_ONLY, (shown) => shown.replace(/;/g, ",")).split(";");
  const [first = "", second = first, third] = sections
    .slice(0, 3)
    .filter((section) => !asked(section).includes("@"));
  const [ofFirst, ofSecond] = [CONDITION.exec(first), CONDITION.exec(second)];
  if (first === second || (ofFirst === null && ofSecond === null))
    return value > 0 ? first : value < 0 ? second : (third ?? first);
  const holds = ([, sign = "", limit]: RegExpExecArray) => HOLDS[sign]?.(value, Number(limit)) === true;
  if (ofFirst === null ? value > 0 : holds(ofFirst)) return first;
  if (ofSecond !== null && holds(ofSecond)) return second;
  return ofFirst !== null && ofSecond !== null ? (third ?? second) : second;
}
