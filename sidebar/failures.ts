/** A failure of a job on the screen. */
import { failureOf, type Failure as Told } from "../src/explain/failure";

/** What no repeating mends: these end when the sidebar is opened anew. */
const OF_THE_PAGE: readonly string[] = ["page", "no-lock"];

export interface Failure extends Told {
  /** Runs the same job again; undefined where its screen does that, or nothing would come of it. */
  readonly again: (() => void) | undefined;
}

export function failureIn(error: unknown, again?: () => void): Failure {
  const told = failureOf(error);
  return { ...told, again: OF_THE_PAGE.includes(told.kind) ? undefined : again };
}
