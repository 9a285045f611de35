import { categoryNames, UNKNOWN_CATEGORY } from "../law/category-names";
import { isRefusal, type Outcome } from "../methodology/finding";
import type { Category, Person } from "../methodology/person";
import type { Exact } from "../methodology/units";
import { ROLES } from "../workbook/columns";
import { toNumber } from "./numbers";

/** The word of a role as the roster has it; empty while it is not known. */
export const roleName = (role: Person["role"] | undefined): string =>
  Object.entries(ROLES).find(([, value]) => value === role)?.[0] ?? "";

/** The word of a category; “тодорхойгүй” while the bands are not confirmed. */
export const categoryName = (category: Category | undefined): string =>
  category === undefined ? UNKNOWN_CATEGORY : categoryNames[category];

/** The number that was established, as printed; null where it was refused or there is none. */
export const numberOf = (outcome: Outcome<Exact> | undefined): number | null =>
  outcome === undefined || isRefusal(outcome) ? null : toNumber(outcome.value);
