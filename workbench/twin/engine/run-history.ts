/**
 * One run of a script is one step of undo.
 *
 * A run empties the write buffer several times, and each time makes a revision of o-spreadsheet. Its history plugin is
 * replaced by one that knows which revisions were made during one step, and takes them back, or does them again,
 * together. The same plugin counts the changes of the document.
 */
import { registries, type UIPlugin } from "./o-spreadsheet";

export type StepContext = {
  workbenchStep: () => number | undefined;
  workbenchChanged: () => void;
};

type Steps = {
  current(): number | undefined;
  during<T>(run: () => T): T;
  /** A step of its own, though it happens during another. */
  apart<T>(run: () => T): T;
};

/** Steps inside a step belong to the outer one. */
export function createSteps(): Steps {
  let current: number | undefined;
  let last = 0;
  function apart<T>(run: () => T): T {
    const outer = current;
    current = ++last;
    try {
      return run();
    } finally {
      current = outer;
    }
  }
  return {
    current: () => current,
    during: (run) => (current === undefined ? apart(run) : run()),
    apart,
  };
}

type HistoryPlugin = UIPlugin & {
  undoStack: string[];
  redoStack: string[];
  onNewLocalStateUpdate(update: { id: string }): void;
  requestHistoryChange(type: "UNDO" | "REDO"): void;
};
type HistoryPluginConstructor = {
  new (...config: ConstructorParameters<typeof UIPlugin>): HistoryPlugin;
} & Pick<typeof UIPlugin, "getters" | "layers">;

const OriginalHistory = registries.featurePluginRegistry.get(
  "history",
) as unknown as HistoryPluginConstructor;

class StepHistoryPlugin extends OriginalHistory {
  private readonly step: StepContext["workbenchStep"];
  private readonly changed: StepContext["workbenchChanged"];
  private readonly stepOf = new Map<string, number>();

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config);
    const context = config.custom as StepContext; // openWorkbook puts it there
    this.step = context.workbenchStep;
    this.changed = context.workbenchChanged;
  }

  override onNewLocalStateUpdate(update: { id: string }): void {
    super.onNewLocalStateUpdate(update);
    this.changed();
    const step = this.step();
    if (step !== undefined) this.stepOf.set(update.id, step);
  }

  override requestHistoryChange(type: "UNDO" | "REDO"): void {
    const stack = type === "UNDO" ? this.undoStack : this.redoStack;
    const step = this.stepOf.get(stack.at(-1) ?? "");
    do super.requestHistoryChange(type);
    while (step !== undefined && this.stepOf.get(stack.at(-1) ?? "") === step);
    this.changed();
  }
}

type Recorder = {
  changes: unknown[] | undefined;
  commands: unknown[];
  addCommand(command: unknown): void;
  recordChanges(run: () => void): { changes: unknown[]; commands: unknown[] };
};

/** From now on nothing is kept for undo: a command that runs once and writes a file has nobody to undo it. */
export function keepNothing(model: object, changed: () => void): void {
  const { state } = model as { state: Recorder };
  state.changes = undefined;
  state.addCommand = () => {};
  state.recordChanges = (run) => {
    run();
    changed();
    return { changes: [], commands: [] };
  };
}

registries.featurePluginRegistry.replace("history", StepHistoryPlugin);
