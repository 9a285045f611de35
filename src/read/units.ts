import { comparable } from "./cells/clean-text";
import type { Member } from "./member";

/** A unit with its one head, and the civil servants whom the head evaluates. */
export interface HeadedUnit {
  readonly head: Member;
  readonly staff: readonly Member[];
}

/** The units of which it is known who their head is, with those who are evaluated there. */
export function headedUnits(members: readonly Member[]): HeadedUnit[] {
  const units = new Map<string, Member[]>();
  for (const member of members) {
    if (member.unit === "" || !member.rated || member.key !== member.code) continue;
    const unit = comparable(member.unit);
    units.set(unit, [...(units.get(unit) ?? []), member]);
  }
  return [...units.values()].flatMap((people) => {
    const [head, ...others] = people.filter(({ role }) => role === "unit-head");
    if (head === undefined || others.length > 0) return [];
    return [{ head, staff: people.filter(({ role }) => role === "civil-servant") }];
  });
}
