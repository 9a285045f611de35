import type { Entry, Person, UnitPlan } from "../methodology/person";

/** A row of the roster. Everybody who is named there is counted, whatever is wrong with the row. */
export interface Member {
  /** The code, or the row when the code is missing or not unique. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: Person["role"] | undefined;
  readonly rated: boolean;
  /** Why not rated. */
  readonly reason: string | undefined;
  readonly unitPlan: Entry<UnitPlan> | undefined;
  readonly tab: string;
  readonly row: number;
}
