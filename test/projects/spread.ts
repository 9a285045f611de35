/**
 * Whole matrices and their spread. `npm run test:long` cuts a job off at each of its service calls, in every way; `npm test` at
 * the first and the last call of every service (Range, Sheet, Lock …) and each tenth; it says at how many points of how many.
 * Bodies that are large to be large are smaller here, under the same assertions.
 */
import type { FaultEffect } from "../../workbench/twin/host/call-account";
import type { Host } from "../../workbench/twin/host/host";

const isWhole = process.env.WHOLE_MATRICES === "1";
const STRIDE = 10;

/** How many units, people or tabs: the whole number in `npm run test:long`. */
export const sized = (whole: number, here: number): number => (isWhole ? whole : here);

/** What a job gives, and the names of the service calls that it makes, in order: `Range.setValues`. */
export function withCalls<T>(host: Host, job: (host: Host) => T): { calls: string[]; result: T } {
  const calls: string[] = [];
  host.failAt((name) => {
    calls.push(name);
    return false;
  });
  const result = job(host);
  host.failAt(undefined);
  return { calls, result };
}

/** Each way in which a run can be cut off. */
const EFFECTS: readonly FaultEffect[] = ["throw", "kill", "kill-losing"];

/** Where and how a run is cut off: the number of its service call, from 1. */
export class CutOff {
  constructor(
    readonly nth: number,
    readonly effect: FaultEffect,
    private readonly call: string | undefined,
  ) {}

  toString(): string {
    return `${this.effect} at call ${this.nth}, ${this.call}`;
  }

  /** Runs a job that is cut off. A read that throws is asked again, so that such a run may end well; a killed one does not. */
  of(host: Host, job: (host: Host) => unknown): void {
    host.failAt(this.nth, this.effect);
    let isCut = false;
    try {
      job(host);
    } catch {
      isCut = true;
    } finally {
      host.failAt(undefined);
    }
    if (!isCut && this.effect !== "throw") throw new Error(`${this}: the run went on.`);
  }
}

/** Each job begins elsewhere, and the same one always there: a red point is red again. */
const beginOf = (job: string): number => [...job].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0);

/** Where a job is to be cut off: at each of its calls in every way, or at a spread of them, the ways taking turns. */
export function faultsOf(job: string, calls: readonly string[], first = 1, stride = STRIDE): CutOff[] {
  const asked = calls.slice(first - 1).map((name) => name.split(".")[0]);
  const isOfSpread = (service: string | undefined, index: number) =>
    index % stride === 0 || asked.indexOf(service) === index || asked.lastIndexOf(service) === index;
  const chosen = asked.flatMap((name, index) => (isWhole || isOfSpread(name, index) ? [index + first] : []));
  const ways = isWhole ? EFFECTS : [undefined];
  const faults = ways.flatMap((way) =>
    chosen.map((nth, index) => {
      const effect = way ?? EFFECTS[(beginOf(job) + index) % EFFECTS.length] ?? "kill";
      return new CutOff(nth, effect, calls[nth - 1]);
    }),
  );
  console.log(`${job}: cut off at ${faults.length} of ${asked.length * EFFECTS.length} points.`);
  return faults;
}

const MOST_MOMENTS = 6;

/** The moments, before which of a job's calls, at which somebody else does something: all of them, or those of a spread. */
export function momentsOf(job: string, calls: readonly string[]): number[] {
  const stride = isWhole ? 1 : Math.max(1, Math.ceil(calls.length / MOST_MOMENTS));
  const moments = calls.map((_, index) => index + 1).filter((nth) => nth % stride === beginOf(job) % stride);
  console.log(`${job}: at ${moments.length} of ${calls.length} moments.`);
  return moments;
}
