import type { ReadingId } from "../../law/readings";
import { TOTAL_CEILING, TOTAL_FLOOR } from "../../law/scales";
import { establish, type Outcome, passOn, sortOut } from "../finding";
import { clamp, type Exact, type Points, points, sum } from "../units";

/**
 * 6.6 · Нийт оноо
 *
 *     бүрэлдэхүүн онооны нийлбэр + нэмэгдэл − бууралт, 0-ээс 100
 *
 * Components as put on the sheet in, the total out; net first, then the ceiling (reading `order-of-ceiling`) and the
 * floor (reading `floor`). Entries of different clauses add up (reading `one-ground-once`). Refuses while any component or adjustment is refused, and passes every one of them on.
 */
export function total(
  components: readonly Outcome<Points>[],
  adjustments: readonly Outcome<Exact>[],
): Outcome<Points> {
  const { findings: parts, refusals: ofParts } = sortOut(components);
  const { findings: changes, refusals: ofChanges } = sortOut(adjustments);
  if (ofParts.length + ofChanges.length > 0) return passOn("6.6", [...ofParts, ...ofChanges]);

  const adjustment = sum(changes.map((change) => change.value));
  const net = sum([...parts.map((part) => part.value), adjustment]);
  const readings: ReadingId[] = changes.length > 1 ? ["one-ground-once"] : [];
  if (net.lt(TOTAL_FLOOR)) readings.push("floor");
  else if (changes.length > 1 || net.gt(TOTAL_CEILING)) readings.push("order-of-ceiling");
  const value = points(clamp(net, TOTAL_FLOOR, TOTAL_CEILING));
  const facts = { parts: parts.map((part) => part.value), adjustment, net, limit: value.sub(net) };
  return establish("6.6", value, facts, { grounds: [...parts, ...changes], readings });
}
