/** Long work in steps that the sidebar drives: each is one call of the server, far below Google's six minutes. */
import type { SetUpReport } from "./server";

/** How far a piece of long work is: what a closed sidebar keeps, and all that is needed to go on. */
export interface LongWork {
  readonly done: number;
  /** Null until the server has said how much there is. */
  readonly all: number | null;
}

/** What set-up made so far. */
export type SetUpWork = LongWork & Pick<SetUpReport, "made" | "completed">;

/** The long work there is; each kind is a job of that name. */
export interface LongWorks {
  readonly "set-up": SetUpWork;
}

export type LongKind = keyof LongWorks;

export const isWhole = ({ done, all }: LongWork): boolean => all !== null && done >= all;

/**
 * Takes one step after another until the work is whole or `goOn` says no. `goOn` is given the work before every step and
 * at the end: whoever remembers it can start from there again, since a step made twice makes nothing twice.
 */
export async function inSteps<W extends LongWork>(
  from: W,
  step: (work: W) => Promise<W>,
  goOn: (work: W) => boolean,
): Promise<W> {
  let work = from;
  while (goOn(work) && !isWhole(work)) work = await step(work);
  return work;
}
