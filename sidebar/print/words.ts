/** Numbers as they stand on paper: two decimals, a decimal comma as in the annex. */
export const points = (value: number | null): string =>
  value === null ? "" : value.toFixed(2).replace(".", ",").replace("-", "−");

/** With its sign. */
export const signed = (value: number): string => (value > 0 ? `+${points(value)}` : points(value));
