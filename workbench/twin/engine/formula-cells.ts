/**
 * Formulas are found without looking at every cell. Whenever rows, columns or tabs come, o-spreadsheet asks each cell of the
 * workbook whether it is a formula whose references move; most of a template are formatted blank cells, so that a new
 * tab costs by all tabs before it. Where nothing is kept for undo, every change of a cell passes here, and formulas
 * are known. Where people undo, cells also come back past this plugin, and they are looked for as before.
 */
import "./saved-looks";
import { type CorePluginConstructor, registries } from "./o-spreadsheet";

type Formula = { id: number; isFormula: boolean; compiledFormula: unknown };
type Adapters = { adaptCompiledFormula(formula: unknown): unknown };
type History = { changes: unknown[] | undefined; update(...path: unknown[]): void };
type CellPlugin = InstanceType<CorePluginConstructor> & {
  history: History;
  cells: Record<string, Record<number, Formula> | undefined>;
  adaptRanges(adapters: Adapters): void;
};
type CellClass = { new (...config: ConstructorParameters<CorePluginConstructor>): CellPlugin } & Pick<
  CorePluginConstructor,
  "getters"
>;

const { corePluginRegistry } = registries;
const LookingCellPlugin = corePluginRegistry.get("cell") as unknown as CellClass;

class FindingCellPlugin extends LookingCellPlugin {
  private readonly formulas = new Map<string, Set<number>>();

  constructor(...config: ConstructorParameters<CorePluginConstructor>) {
    super(...config);
    const { history } = this;
    const update = history.update;
    history.update = (...path: unknown[]) => {
      this.note(path);
      update(...path);
    };
  }

  override adaptRanges(adapters: Adapters): void {
    // Something is recorded: somebody may undo, and what came back that way is known to nobody.
    if (this.history.changes !== undefined) {
      super.adaptRanges(adapters);
      return;
    }
    for (const [sheetId, ids] of this.formulas) {
      for (const id of ids) {
        const cell = this.cells[sheetId]?.[id];
        if (!cell?.isFormula) continue;
        const adapted = adapters.adaptCompiledFormula(cell.compiledFormula);
        if (adapted !== cell.compiledFormula)
          this.history.update("cells", sheetId, id, "compiledFormula", adapted);
      }
    }
  }

  /** `["cells", tab, id, cell]`: a cell that comes, changes or goes; shorter is a whole tab. */
  private note([root, sheetId, id, cell, ...deeper]: unknown[]): void {
    if (root !== "cells" || deeper.length > 0) return;
    const tab = String(sheetId);
    if (cell === undefined && typeof id !== "number") {
      this.formulas.delete(tab);
      return;
    }
    const ids = this.formulas.get(tab) ?? new Set();
    if ((cell as Formula | undefined)?.isFormula) this.formulas.set(tab, ids.add(Number(id)));
    else ids.delete(Number(id));
  }
}

corePluginRegistry.replace("cell", FindingCellPlugin as never);
