import { comparable } from "./cells/clean-text";
import { groupedBy } from "./grouped";
import type { Member } from "./member";

/** The units of which it is known who their one head is, with the civil servants whom the head evaluates. */
export function headedUnits(members: readonly Member[]) {
  const rated = members.filter(({ unit, rated, key, code }) => unit !== "" && rated && key === code);
  return [...groupedBy(rated, ({ unit }) => comparable(unit)).values()].flatMap((people) => {
    const [head, ...others] = people.filter(({ role }) => role === "unit-head");
    if (head === undefined || others.length > 0) return [];
    return [{ head, staff: people.filter(({ role }) => role === "civil-servant") }];
  });
}
