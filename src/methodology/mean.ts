import type { MeanFacts } from "./facts";
import { type Exact, exact, sum } from "./units";

/** The exact mean with its sum and count. An empty list has none: the caller refuses before asking. */
export function meanOf(values: readonly Exact[]): MeanFacts {
  const total = sum(values);
  return { sum: total, count: values.length, mean: total.div(exact(values.length)) };
}
