/**
 * One o-spreadsheet command that carries many writes.
 *
 * Every top-level dispatch re-evaluates the workbook. A feature plugin answers one local command by dispatching the
 * queued writes inside it, so that a batch is evaluated, and undone, as one. The writes are handed over by reference
 * through the model's `custom` configuration: a command's payload would be copied.
 */
import type { AnnotationGetters } from "./annotations";
import { type Getters, type UIPlugin as PluginType, registries, UIPlugin } from "./o-spreadsheet";
import type { Write, WriteCommand } from "./writes";

export const MOST_WRITES_IN_A_BATCH = 20_000;
const RUN_BATCH = "WORKBENCH_RUN_BATCH";

export type Refusal = { type: string; reasons: readonly string[] };
export type Batch = { writes: readonly Write[]; refusals: Refusal[] };

/** Reasons that only say that there was nothing to do. */
const NOTHING_TO_DO = new Set<string>(["NoChanges", "UnchangedSheetName", "NoActiveTable"]);

type Dispatch = (type: string, payload: object) => { isSuccessful: boolean; reasons: readonly string[] };

class BatchPlugin extends UIPlugin {
  private readonly current: () => Batch;

  constructor(config: ConstructorParameters<typeof PluginType>[0]) {
    super(config);
    this.current = config.custom.workbenchBatch;
  }

  override handle(command: { type: string }): void {
    if (command.type !== RUN_BATCH) return;
    const { writes, refusals } = this.current();
    for (const write of writes) {
      const commands =
        typeof write === "function" ? write(this.getters as Getters & AnnotationGetters) : [write];
      for (const each of commands) this.run(each, refusals);
    }
  }

  private run(command: WriteCommand, refusals: Refusal[]): void {
    const result = (this.dispatch as unknown as Dispatch)(command.type, command);
    if (result.isSuccessful) return;
    const reasons = result.reasons.filter((reason) => !NOTHING_TO_DO.has(reason));
    if (reasons.length > 0) refusals.push({ type: command.type, reasons });
  }
}

export function runBatch(model: { dispatch: unknown }): void {
  (model.dispatch as Dispatch)(RUN_BATCH, {});
}

registries.featurePluginRegistry.replace("workbench_batch", BatchPlugin);
