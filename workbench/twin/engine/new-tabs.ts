/**
 * A new tab changes no value, so that nothing is computed for it but what stands in it.
 *
 * o-spreadsheet evaluates the whole workbook after a tab is created: a workbook of many tabs costs their square. Only
 * INDIRECT may find a tab that was not there; a formula that names one keeps its error until it is written again.
 */
import { type Getters, registries, type UIPlugin } from "./o-spreadsheet";

type Config = ConstructorParameters<typeof UIPlugin>[0];
type Command = { readonly type: string; readonly sheetId?: string; readonly content?: string };
/** The positions of blocked array formulas: a grid of bits a tab. */
type Positions = { sheets: Record<string, unknown> };
type PositionsClass = new (sizes: Record<string, { rows: number; cols: number }>) => Positions;
type Evaluation = UIPlugin & {
  shouldRebuildDependenciesGraph: boolean;
  evaluator: { blockedArrayFormulas: Positions };
  getters: Getters;
};
type EvaluationClass = { new (config: Config): Evaluation } & Pick<typeof UIPlugin, "getters" | "layers">;

const OriginalEvaluation = registries.coreViewsPluginRegistry.get("evaluation") as unknown as EvaluationClass;
const FINDS_TABS = "INDIRECT";

class QuietEvaluation extends OriginalEvaluation {
  /** Whether a formula may find a new tab; undefined: nobody has looked since all was computed. */
  private findsTabs: boolean | undefined;

  override beforeHandle(command: Command): void {
    if (command.type !== "CREATE_SHEET" || this.mayFindTabs()) super.beforeHandle(command as never);
  }

  override handle(command: Command): void {
    super.handle(command as never);
    const { type, sheetId, content } = command;
    if (type === "CREATE_SHEET" && sheetId !== undefined && !this.shouldRebuildDependenciesGraph)
      this.makeRoom(sheetId);
    if (type === "UPDATE_CELL" && content?.toUpperCase().includes(FINDS_TABS)) this.findsTabs = true;
  }

  override finalize(): void {
    if (this.shouldRebuildDependenciesGraph) this.findsTabs = undefined;
    super.finalize();
  }

  private makeRoom(sheetId: string): void {
    const { blockedArrayFormulas } = this.evaluator;
    const size = { rows: this.getters.getNumberRows(sheetId), cols: this.getters.getNumberCols(sheetId) };
    const fresh = new (blockedArrayFormulas.constructor as PositionsClass)({ [sheetId]: size });
    blockedArrayFormulas.sheets[sheetId] = fresh.sheets[sheetId];
  }

  private mayFindTabs(): boolean {
    if (this.shouldRebuildDependenciesGraph) return true;
    this.findsTabs ??= this.getters
      .getSheetIds()
      .some((sheetId) =>
        this.getters
          .getCells(sheetId)
          .some((cell) => cell.isFormula && cell.compiledFormula.usesSymbol(FINDS_TABS)),
      );
    return this.findsTabs;
  }
}

registries.coreViewsPluginRegistry.replace("evaluation", QuietEvaluation as never);
