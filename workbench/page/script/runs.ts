/**
 * Runs of the script: one at a time, in the order asked, each after the page has drawn what was said before.
 *
 * A run starts where the person stands in the grid, and the grid follows where the run went.
 */
import type { CallCounts } from "../../twin/host/call-account";
import type { Host } from "../../twin/host/host";
import type { Travelling } from "../../twin/host/script-run";
import type { Grid } from "../grid/grid";

/** What a run cost: service calls, what these would take in Google, and what it took here. */
export interface RunCost {
  readonly name: string;
  readonly calls: CallCounts;
  readonly modelledMilliseconds: number;
  readonly milliseconds: number;
}

export interface Runs {
  /** What google.script.run offers. */
  readonly functions: readonly string[];
  has(name: string): boolean;
  /** Rejects with the script's own message. */
  run(name: string, args?: readonly unknown[]): Promise<Travelling | undefined>;
  /** All that was asked for is over. */
  settled(): Promise<void>;
}

/** What the page answers itself, beyond the script: Google has no functions of these names. */
type OwnAnswers = Readonly<Record<string, () => Promise<Travelling>>>;

export function createRuns(
  host: Host,
  grid: Grid,
  ended: (cost: RunCost) => void,
  own: OwnAnswers = {},
): Runs {
  let queue: Promise<unknown> = Promise.resolve();

  async function turn(name: string, args: readonly unknown[]): Promise<Travelling | undefined> {
    await drawn();
    grid.endEditing();
    host.selection = grid.selection();
    const before = host.selection;
    host.resetCalls();
    const start = performance.now();
    try {
      return host.run(name, ...args);
    } finally {
      if (host.selection !== before) grid.select(host.selection);
      const { calls, modelledMilliseconds } = host;
      ended({ name, calls, modelledMilliseconds, milliseconds: performance.now() - start });
    }
  }

  return {
    functions: [
      ...host.realm.globals.filter((name) => !name.endsWith("_") && host.realm.has(name)),
      ...Object.keys(own),
    ],
    has: host.realm.has,
    run(name, args = []) {
      const answer = own[name];
      const result = queue.then(() => (answer === undefined ? turn(name, args) : drawn().then(answer)));
      queue = result.catch(() => undefined);
      return result;
    },
    settled: () => queue.then(() => undefined),
  };
}

/** After the next picture; a hidden page draws none, and does not wait for it. */
function drawn(): Promise<void> {
  return new Promise((go) => {
    const late = setTimeout(go, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(go);
    });
  });
}
