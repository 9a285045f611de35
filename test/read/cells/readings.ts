import type { CellReading } from "../../../src/read/cells/issues";

/** A reading as one line of a table: the value as text, or what was said about the cell. */
export interface Read {
  readonly value: string | undefined;
  readonly says: readonly string[];
}

/** Levels and ids in the order reported: `error number-unclear`. */
export function read(reading: CellReading<unknown>): Read {
  return {
    value: reading.bad || reading.value === undefined ? undefined : String(reading.value),
    says: reading.issues.map(({ level, id }) => `${level} ${id}`),
  };
}

export const accepted = (value: string): Read => ({ value, says: [] });
export const normalised = (value: string, says: string): Read => ({ value, says: [`info ${says}`] });
export const warned = (value: string, says: string): Read => ({ value, says: [`warning ${says}`] });
export const refused = (says: string): Read => ({ value: undefined, says: [`error ${says}`] });
export const notFilled: Read = { value: undefined, says: [] };

/** The facts of the first thing said, by name. */
export function factsOf({ issues: [first] }: CellReading<unknown>): Readonly<Record<string, unknown>> {
  return first !== undefined && "facts" in first ? { ...first.facts } : {};
}
