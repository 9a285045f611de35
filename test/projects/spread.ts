/**
 * Whole matrices and their spread. `npm run test:long` lets each of a job's service calls fail in turn; `npm test` the
 * first and the last call of every service (Range, Sheet, Lock …) and each tenth; it says how many of how many that were.
 * Bodies that are large to be large are smaller here, under the same assertions.
 */
import type { Host } from "../../workbench/host/host";

const isWhole = process.env.WHOLE_MATRICES === "1";
const STRIDE = 10;

/** Each way in which a run can be cut off. */
export const EFFECTS = ["throw", "kill", "kill-losing"] as const;

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

/** Which calls are to fail, by their number from 1 in the job; those before `first` are not asked. */
export function faultsOf(job: string, calls: readonly string[], first = 1): number[] {
  const asked = calls.slice(first - 1).map((name) => name.split(".")[0]);
  const isOfSpread = (service: string | undefined, index: number) =>
    index % STRIDE === 0 || asked.indexOf(service) === index || asked.lastIndexOf(service) === index;
  const chosen = asked.flatMap((name, index) => (isWhole || isOfSpread(name, index) ? [index + first] : []));
  console.log(`${job}: ${chosen.length} of ${asked.length} service calls fail, one at a time.`);
  return chosen;
}
