import { comparable } from "./cells/clean-text";
import type { Member } from "./member";

/**
 * 4.4: the unit's civil servants, rated or not; a head does not vote. Whose unit is not known may belong to any, and of
 * several heads of a unit one is: a mistake in one person's row makes no tally of their colleagues void.
 */
export function ratersByUnit(members: readonly Member[]): (unit: string) => number {
  const raters = new Map<string, number>();
  const heads = new Map<string, number>();
  for (const { unit, role } of members) {
    const counts = role === "unit-head" ? heads : raters;
    counts.set(comparable(unit), (counts.get(comparable(unit)) ?? 0) + 1);
  }
  const anywhere = (raters.get("") ?? 0) + (heads.get("") ?? 0);
  return (unit) => {
    if (unit === "") return members.length;
    const key = comparable(unit);
    return (raters.get(key) ?? 0) + Math.max(0, (heads.get(key) ?? 0) - 1) + anywhere;
  };
}
