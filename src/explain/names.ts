import { isRefusal, type Outcome } from "../methodology/finding";
import type { Exact } from "../methodology/units";
import { toNumber } from "./numbers";

/** The number that was established, as printed; null where it was refused or there is none. */
export const numberOf = (outcome: Outcome<Exact> | undefined): number | null =>
  outcome === undefined || isRefusal(outcome) ? null : toNumber(outcome.value);
