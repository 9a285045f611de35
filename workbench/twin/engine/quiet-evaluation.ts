/**
 * What is computed anew after a batch: no more than what may change.
 *
 * A new tab changes no value, so that nothing is computed for it but what stands in it. o-spreadsheet evaluates the whole workbook after a tab is created: a workbook of many tabs costs their square. Only
 * INDIRECT may find a tab that was not there; a formula that names one keeps its error until it is written again.
 *
 * Blank cells that get a number format are evaluated as ranges, with what depends on them and the arrays that fill them.
 */
import { type Getters, registries, type UIPlugin, type Zone } from "./o-spreadsheet";

type Config = ConstructorParameters<typeof UIPlugin>[0];
type Command = {
  readonly type: string;
  readonly sheetId?: string;
  readonly content?: string;
  readonly format?: string;
  readonly target?: readonly Zone[];
};
type Place = { readonly sheetId: string; readonly zone: Zone };
type Places = {
  addMany(places: Iterable<Place>): void;
  addPosition(position: object): void;
} & Iterable<Place>;
type PlacesClass = new (places?: Iterable<Place>) => Places;
/** The positions of blocked array formulas: a grid of bits a tab. */
type Positions = { sheets: Record<string, unknown> };
type PositionsClass = new (sizes: Record<string, { rows: number; cols: number }>) => Positions;
type Evaluation = UIPlugin & {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: object[];
  evaluator: {
    blockedArrayFormulas: Positions;
    nextRangesToUpdate: Places;
    spreadingRelations: { searchFormulaPositionsSpreadingOn(sheetId: string, zone: Zone): readonly object[] };
    getArrayFormulasImpactedByChangesOf(positions: readonly object[]): Places;
    getCellsDependingOn(places: Iterable<Place>): Places;
    evaluate(places: Iterable<Place>): void;
  };
  getters: Getters;
};
type EvaluationClass = { new (config: Config): Evaluation } & Pick<typeof UIPlugin, "getters" | "layers">;

const OriginalEvaluation = registries.coreViewsPluginRegistry.get("evaluation") as unknown as EvaluationClass;
const FINDS_TABS = "INDIRECT";

class QuietEvaluation extends OriginalEvaluation {
  /** Whether a formula may find a new tab; undefined: nobody has looked since all was computed. */
  private findsTabs: boolean | undefined;
  /** Where number formats were set in the batch under way. */
  private formatted: Place[] = [];

  override beforeHandle(command: Command): void {
    if (command.type !== "CREATE_SHEET" || this.mayFindTabs()) super.beforeHandle(command as never);
  }

  override handle(command: Command): void {
    super.handle(command as never);
    const { type, sheetId, content, format, target = [] } = command;
    if (type === "CREATE_SHEET" && sheetId !== undefined && !this.shouldRebuildDependenciesGraph)
      this.makeRoom(sheetId);
    if (type === "SET_FORMATTING" && sheetId !== undefined && format !== undefined)
      this.formatted.push(...target.map((zone) => ({ sheetId, zone })));
    if (type === "UPDATE_CELL" && content?.toUpperCase().includes(FINDS_TABS)) this.findsTabs = true;
  }

  override finalize(): void {
    if (this.shouldRebuildDependenciesGraph) {
      this.findsTabs = undefined;
      this.formatted = [];
    }
    if (this.formatted.length === 0) super.finalize();
    else this.evaluatePlaces();
  }

  /** As o-spreadsheet evaluates positions, with ranges of formatted cells among them. */
  private evaluatePlaces(): void {
    const { evaluator, formatted, positionsToUpdate } = this;
    this.formatted = [];
    this.positionsToUpdate = [];
    const Ranges = evaluator.nextRangesToUpdate.constructor as PlacesClass;
    const all = new Ranges(formatted);
    const arrays = evaluator.getArrayFormulasImpactedByChangesOf(positionsToUpdate);
    for (const { sheetId, zone } of [...all]) {
      for (const position of evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone))
        arrays.addPosition(position);
    }
    for (const position of positionsToUpdate) all.addPosition(position);
    all.addMany(evaluator.getCellsDependingOn(all));
    all.addMany(arrays);
    all.addMany(evaluator.getCellsDependingOn(arrays));
    evaluator.evaluate(all);
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
