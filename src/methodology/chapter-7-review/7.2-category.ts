import type { Bands, Category } from "../person";
import type { Points } from "../units";

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
