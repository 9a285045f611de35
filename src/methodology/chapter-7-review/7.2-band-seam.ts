import type { Exact } from "../units";

/**
 * 7.2 · Ангиллын хязгаарын зааг: what is wrong where one band ends and the next begins, at the two decimals of the
 * sheet; undefined when no total falls between them or into both.
 */
export function seamFault(to: Exact, nextFrom: Exact): "overlap" | "gap" | undefined {
  const step = nextFrom.sub(to);
  if (step.lte(0)) return "overlap";
  return step.gt("0.01") ? "gap" : undefined;
}
