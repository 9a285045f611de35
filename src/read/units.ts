import { conductTabName } from "../workbook/conduct";
import { planTabName } from "../workbook/plan";
import { comparable } from "./cells/clean-text";
import { groupedBy } from "./grouped";
import type { Member } from "./member";
import type { TabCells } from "./table";

/** Whether a tab is the plan of the member's unit, or the table by which its civil servants are scored. */
export function isTabOf({ name, identity }: TabCells, { unit, role }: Member): boolean {
  if (unit === "") return false;
  const isNamed = (kind: string, called: string) =>
    comparable(name) === comparable(called) || comparable(identity ?? "") === comparable(`${kind}:${unit}`);
  if (isNamed("plan", planTabName(unit))) return true;
  return role !== "unit-head" && isNamed("conduct", conductTabName(unit));
}

/** The units of which it is known who their one head is, with the civil servants whom the head evaluates. */
export function headedUnits(members: readonly Member[]) {
  const rated = members.filter(({ unit, rated, key, code }) => unit !== "" && rated && key === code);
  return [...groupedBy(rated, ({ unit }) => comparable(unit)).values()].flatMap((people) => {
    const [head, ...others] = people.filter(({ role }) => role === "unit-head");
    if (head === undefined || others.length > 0) return [];
    return [{ head, staff: people.filter(({ role }) => role === "civil-servant") }];
  });
}
