/**
 * Runs of the script, each an execution of its own as at Google: whose it is, the locks that it holds, how it was killed.
 *
 * A run that a test begins in the midst of another (`host.atCall`) is another execution. What the one holds the other does
 * not get, and what befalls the one does not befall the other.
 */
import type { Fault, FaultEffect } from "./call-account";

/** A fault that a test asked for, and how many calls it has seen. */
export type AskedFault = { readonly fault: Fault; readonly effect: FaultEffect; seen: number };

type Execution = {
  readonly person: string;
  readonly locks: Set<string>;
  death: Exclude<FaultEffect, "throw"> | undefined;
  /** For the runs that begin in this one; asked for between runs, for those that begin there. */
  faultOfRuns: AskedFault | undefined;
};

export type Executions = {
  /** The innermost run, or what is between runs. */
  readonly current: Execution;
  /** What was asked for where the present run began. */
  readonly fault: AskedFault | undefined;
  readonly isRunning: boolean;
  begin(person: string): void;
  end(): void;
  /** Takes the lock, or keeps it; false while another run holds it. */
  lock(key: string): boolean;
};

const execution = (person: string): Execution => ({
  ...{ person, locks: new Set<string>(), death: undefined, faultOfRuns: undefined },
});

export function createExecutions(): Executions {
  const outside = execution("");
  const running: Execution[] = [];
  const at = (place: number) => running.at(place) ?? outside;
  return {
    get current() {
      return at(-1);
    },
    get fault() {
      return running.length === 0 ? undefined : at(-2).faultOfRuns;
    },
    get isRunning() {
      return running.length > 0;
    },
    begin(person) {
      if (running.length === 0) outside.locks.clear();
      running.push(execution(person));
    },
    end() {
      running.pop();
    },
    lock(key) {
      if (running.some(({ locks }, place) => place < running.length - 1 && locks.has(key))) return false;
      at(-1).locks.add(key);
      return true;
    },
  };
}
