/**
 * What is computed anew after a batch: no more than what may change.
 *
 * o-spreadsheet evaluates the whole workbook after a tab is created, grows or gets a merge: a workbook of many tabs costs
 * their square. Where no formula stands in the tab and none looks at it, nothing changes but what stands there. Only INDIRECT
 * may find a tab that was not there; a formula that names one keeps its error until it is written again.
 */

import type { LookGetters } from "./blank-looks";
import {
  type Evaluator,
  leaveBlanks,
  ownIn,
  ownZone,
  type Place,
  type Places,
  type Positions,
} from "./blank-values";
import { type EvaluatedCell, type Getters, registries, type UIPlugin, type Zone } from "./o-spreadsheet";

type Config = ConstructorParameters<typeof UIPlugin>[0];
type Command = {
  readonly type: string;
  readonly sheetId?: string;
  readonly content?: string;
  readonly format?: string;
  readonly target?: readonly Zone[];
};
type PlacesClass = new (places?: Iterable<Place>) => Places;
type PositionsClass = new (sizes: Record<string, { rows: number; cols: number }>) => Positions;
type Evaluation = UIPlugin & {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: { sheetId: string }[];
  evaluator: Evaluator;
  getters: Getters & LookGetters;
};
type EvaluationClass = { new (config: Config): Evaluation } & Pick<typeof UIPlugin, "getters" | "layers">;

const OriginalEvaluation = registries.coreViewsPluginRegistry.get("evaluation") as unknown as EvaluationClass;
const FINDS_TABS = "INDIRECT";
/** What changes where cells stand in a tab, and nothing elsewhere. */
const RESHAPES = new Set<string>([
  "CREATE_SHEET",
  "ADD_COLUMNS_ROWS",
  "REMOVE_COLUMNS_ROWS",
  "ADD_MERGE",
  "REMOVE_MERGE",
]);

/** Every evaluated cell of a tab by column and row: whoever sees them all needs no position for each. */
type Columns = Readonly<Record<string, Readonly<Record<string, EvaluatedCell>>>>;
export type EvaluationGetters = { evaluatedColumns(sheetId: string): Columns };

class QuietEvaluation extends OriginalEvaluation {
  static override getters = [...OriginalEvaluation.getters, "evaluatedColumns"] as never;
  /** Whether a formula may find a new tab; undefined: nobody has looked since all was computed. */
  private findsTabs: boolean | undefined;
  /** Where number formats were set in the batch under way. */
  private formatted: Place[] = [];
  /** Tabs without formulas that were made or reshaped in the batch under way. */
  private reshaped = new Set<string>();

  constructor(config: Config) {
    super(config);
    leaveBlanks(this.evaluator, this.getters);
  }

  evaluatedColumns(sheetId: string): Columns {
    return (this.evaluator.evaluatedCells.getSheet(sheetId) ?? {}) as Columns;
  }

  override beforeHandle(command: Command): void {
    const { type, sheetId = "" } = command;
    if (!RESHAPES.has(type) || this.mayFindTabs() || (type !== "CREATE_SHEET" && !this.isPlain(sheetId)))
      super.beforeHandle(command as never);
    else this.reshaped.add(sheetId);
  }

  override handle(command: Command): void {
    super.handle(command as never);
    const { type, sheetId = "", content, format, target = [] } = command;
    if (RESHAPES.has(type) && !this.shouldRebuildDependenciesGraph) this.makeRoom(sheetId);
    if ((type === "SET_FORMATTING" && format !== undefined) || type === "CLEAR_FORMATTING")
      this.formatted.push(...target.map((zone) => ({ sheetId, zone })));
    if (type === "UPDATE_CELL" && content?.toUpperCase().includes(FINDS_TABS)) this.findsTabs = true;
  }

  override finalize(): void {
    if (this.shouldRebuildDependenciesGraph) {
      this.findsTabs = undefined;
      this.formatted = [];
      this.reshaped.clear();
    }
    if (this.formatted.length === 0 && this.reshaped.size === 0) super.finalize();
    else this.evaluatePlaces();
  }

  /** No formula stands there, and none looks there. */
  private isPlain(sheetId: string): boolean {
    return (
      this.evaluator.formulaDependencies().forest[sheetId] === undefined &&
      !this.getters.getCells(sheetId).some((cell) => cell.isFormula)
    );
  }

  /** As o-spreadsheet evaluates positions, with what depends on ranges of formatted cells among them. */
  private evaluatePlaces(): void {
    const { evaluator, reshaped } = this;
    // What was known of their cells is known by place, and they moved.
    const isInPlace = ({ sheetId }: { sheetId: string }) => !reshaped.has(sheetId);
    const positionsToUpdate = this.positionsToUpdate.filter(isInPlace);
    const formatted = this.formatted.filter(isInPlace);
    const moved: Place[] = [];
    for (const sheetId of reshaped) {
      if (this.getters.tryGetSheet(sheetId) === undefined) continue;
      evaluator.evaluatedCells.clearSheet(sheetId);
      formatted.push({ sheetId, zone: this.getters.getSheetZone(sheetId) });
      moved.push(...ownZone(this.getters, sheetId));
    }
    this.formatted = [];
    this.positionsToUpdate = [];
    this.reshaped = new Set();
    evaluator.clearEvaluatedRanges(formatted);
    const Ranges = evaluator.nextRangesToUpdate.constructor as PlacesClass;
    const arrays = evaluator.getArrayFormulasImpactedByChangesOf(positionsToUpdate);
    const own = new Ranges(moved);
    for (const { sheetId, zone } of formatted) {
      for (const position of evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone))
        arrays.addPosition(position);
      own.addMany(ownIn(this.getters, sheetId, zone));
    }
    for (const position of positionsToUpdate) own.addPosition(position);
    own.addMany(evaluator.getCellsDependingOn([...own, ...formatted]));
    own.addMany(arrays);
    own.addMany(evaluator.getCellsDependingOn(arrays));
    evaluator.evaluate(own);
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
