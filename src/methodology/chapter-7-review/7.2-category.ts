import { TOTAL_CEILING, TOTAL_FLOOR } from "../../law/scales";
import type { Bands, Category } from "../person";
import { type Points, points } from "../units";

/** 7.2 · Ангиллын хязгаар: from the lowest total of each category to just below the next, at the two decimals of the sheet. */
export const categoryRanges = ({ excellentFrom, normalFrom }: Bands) => ({
  excellent: { from: excellentFrom, to: points(TOTAL_CEILING) },
  normal: { from: normalFrom, to: excellentFrom.sub("0.01") },
  unsatisfactory: { from: points(TOTAL_FLOOR), to: normalFrom.sub("0.01") },
});

/**
 * 7.2 · Ангилал: the category of a total by the confirmed bands, whose thresholds are not in the annex (reading
 * `bands`). Undefined = “тодорхойгүй”, while the office has not confirmed them.
 */
export function categoryOf(total: Points, bands: Bands | undefined): Category | undefined {
  if (bands === undefined) return undefined;
  if (total.gte(bands.excellentFrom)) return "excellent";
  if (total.gte(bands.normalFrom)) return "normal";
  return "unsatisfactory";
}
