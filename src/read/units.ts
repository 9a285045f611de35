import { comparable } from "./cells/clean-text";
import { groupedBy } from "./grouped";
import type { Member } from "./member";

/** A unit with its one head, and the civil servants whom the head evaluates. */
interface HeadedUnit {
  readonly head: Member;
  readonly staff: readonly Member[];
}

/** The units of which it is known who their head is, with those who are evaluated there. */
export function headedUnits(members: readonly Member[]): HeadedUnit[] {
  const rated = members.filter(({ unit, rated, key, code }) => unit !== "" && rated && key === code);
  return [...groupedBy(rated, ({ unit }) => comparable(unit)).values()].flatMap((people) => {
    const [head, ...others] = people.filter(({ role }) => role === "unit-head");
    if (head === undefined || others.length > 0) return [];
    return [{ head, staff: people.filter(({ role }) => role === "civil-servant") }];
  });
}
