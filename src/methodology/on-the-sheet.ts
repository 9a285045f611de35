import type { ClauseFacts, ComputedClause } from "./facts";
import { type Basis, establish, type Finding } from "./finding";
import { type Exact, type Points, sheetPoints } from "./units";

/** A component as it is put on the sheet, with two decimals, half up; where that changes it the reading `rounding` says so. */
export function onTheSheet<C extends ComputedClause>(
  clause: C,
  value: Exact,
  facts: ClauseFacts[C],
  { grounds, readings = [], at }: Basis = {},
): Finding<Points, C> {
  const shown = sheetPoints(value);
  return establish(clause, shown, facts, {
    grounds,
    readings: shown.equals(value) ? readings : [...readings, "rounding"],
    at,
  });
}
