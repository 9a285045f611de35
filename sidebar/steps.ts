/** Long work in steps that the sidebar drives: each is one call of the server, far below Google's six minutes. */
import type { MadeTab, SetUpReport, SheetSelection, Step } from "./answers";

/** How far a piece of long work is: what a closed sidebar keeps, and all that is needed to go on. */
interface LongWork {
  readonly done: number;
  /** Null until the server has said how much there is. */
  readonly all: number | null;
}

/** What set-up made so far, and the tabs in which it leaves something to people. */
export type SetUpDone = Pick<SetUpReport, "made" | "completed" | "held" | "plain">;
export type SetUpWork = LongWork & SetUpDone;

/** Work of which the server said the steps; what each step that is done wrote. */
export interface SteppedWork extends LongWork {
  readonly steps: readonly Step[];
  readonly made: readonly MadeTab[];
}

export const NOTHING_MADE: SteppedWork = { done: 0, all: null, steps: [], made: [] };

/** Evaluation sheets: whose, and with the derivation or without. */
export interface SheetsWork extends SteppedWork {
  readonly selection: SheetSelection;
  readonly appendix: boolean;
}

/** A file of the year before that is brought in, in this order; nothing is written twice, so it may begin anew. */
export interface NextYearWork extends LongWork {
  readonly phase: "people" | "settings" | "tabs" | "plans";
  /** How many units have their plans. */
  readonly units: number;
  readonly rows: number;
  /** What could not be written, each with why. */
  readonly left: readonly string[];
}

/** The long work there is; each kind is a job of that name. */
export interface LongWorks {
  readonly "set-up": SetUpWork;
  readonly sheets: SheetsWork;
  readonly archive: SteppedWork;
  readonly "next-year": NextYearWork;
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

/** One step of work whose steps the server names: the first asks for them, each other makes one tab. */
export async function nextStep<W extends SteppedWork>(
  work: W,
  steps: () => Promise<{ readonly steps: readonly Step[] }>,
  make: (key: string) => Promise<MadeTab>,
): Promise<W> {
  if (work.all === null) {
    const named = (await steps()).steps.map(({ key, label }) => ({ key, label }));
    return { ...work, steps: named, all: named.length };
  }
  const step = work.steps[work.done];
  if (step === undefined) return { ...work, all: work.done };
  const { tab, outcome, archivedAs } = await make(step.key);
  const made = { tab, outcome, ...(archivedAs === undefined ? {} : { archivedAs }) };
  return { ...work, done: work.done + 1, made: [...work.made, made] };
}
