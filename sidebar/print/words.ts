/** Numbers as they stand on paper: two decimals, a decimal comma as in the annex. */
export const points = (value: number | null): string =>
  value === null ? "" : value.toFixed(2).replace(".", ",").replace("-", "−");

/** With its sign. */
export const signed = (value: number): string => (value > 0 ? `+${points(value)}` : points(value));

/** A text for a style sheet's `content`: every character that is no letter or digit by its number. */
export const cssText = (text: string): string =>
  `"${[...text].map((one) => (/[\p{L}\p{N} ]/u.test(one) ? one : `\\${(one.codePointAt(0) ?? 32).toString(16)} `)).join("")}"`;
