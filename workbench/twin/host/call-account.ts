/** What the account of service calls counts, and what it can be asked for. */

export type CallCounts = {
  /** Reads and writes together: the cost. */
  service: number;
  reads: number;
  writes: number;
  handles: number;
  byName: Record<string, number>;
};

/** The n-th service call from now, or a rule asked at every service call with its name and number. */
export type Fault = number | ((callName: string, nth: number) => boolean);

/**
 * What a fault does. throw: that call throws, later ones work. kill: the run is over, as when its time is up; what it
 * wrote before stands. kill-losing: the same, and what it wrote since its last read or flush is lost.
 */
export type FaultEffect = "throw" | "kill" | "kill-losing";

/** Told of each service call before it is done: its name and its number since the hook was set. */
export type CallHook = (callName: string, nth: number) => void;

/** Throws when the call must not happen. */
export type Calls = {
  enter(kind: string, method: string): void;
  counts(): CallCounts;
  reset(): void;
  failAt(fault: Fault | undefined, effect?: FaultEffect): void;
  atCall(hook: CallHook | undefined): void;
  /** Runs a custom function: it may build things and read the spreadsheet, and changes nothing. */
  forCell<T>(run: () => T): T;
};
