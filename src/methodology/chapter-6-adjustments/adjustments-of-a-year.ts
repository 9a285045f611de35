import { ADJUSTMENT_CLAUSES } from "../../law/adjustments";
import { isRefusal, type Outcome, refuse } from "../finding";
import { type Adjustment, type Entry, isUnreadable, type Person, readable } from "../person";
import { type Exact, sum } from "../units";
import { adjustment } from "./6.1-6.5-adjustment";

/**
 * 6 · All entries of one person in a year, ordered by clause: one a clause (reading `one-ground-once`), different
 * clauses together. Refuses each entry of a clause that is entered twice, since nobody can know which one holds.
 */
export function adjustmentsOfYear(
  entries: readonly Entry<Adjustment>[],
  role: Person["role"],
  year?: number,
): readonly Outcome<Exact>[] {
  const unreadable = entries.filter(isUnreadable).map((entry) => refuse("6.1", "unreadable", {}, entry.at));
  const read = readable(entries);
  const outcomes = ADJUSTMENT_CLAUSES.flatMap((clause) => {
    const own = read.filter((entry) => entry.clause === clause);
    const rows = own.map(({ at }) => at.row).sort((a, b) => a - b);
    return own.map((entry) =>
      rows.length === 1
        ? adjustment(entry, role, year)
        : refuse(clause, "adjustment-twice", { rows }, entry.at),
    );
  });
  return [...unreadable, ...outcomes];
}

/** 6 · What all entries of a year change together; undefined while one of them is refused. */
export function adjustmentOfYear(adjustments: readonly Outcome<Exact>[]): Exact | undefined {
  const values = adjustments.flatMap((one) => (isRefusal(one) ? [] : [one.value]));
  return values.length < adjustments.length ? undefined : sum(values);
}
