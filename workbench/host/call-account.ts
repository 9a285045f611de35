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

/** Throws when the call must not happen. */
export type Calls = {
  enter(kind: string, method: string): void;
  counts(): CallCounts;
  reset(): void;
  failAt(fault: Fault | undefined): void;
  /** Runs a custom function: it may build things and read the spreadsheet, and changes nothing. */
  forCell<T>(run: () => T): T;
};
