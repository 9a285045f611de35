/**
 * Asks before a person's edit in the grid: protections hold for typing, pasting and deleting too.
 *
 * Scripts' writes come in batches and were checked when they were queued; they pass.
 */
import { type CommandResult, registries, UIPlugin, type Zone } from "./o-spreadsheet";

/** `zone` null: the tab itself, its rows, columns or name. */
export type EditGuard = (sheetId: string, zone: Zone | null) => boolean;

export type EditGuardContext = {
  workbenchMayEdit: EditGuard;
  workbenchIsRunningBatch: () => boolean;
};

type Edit = { type: string; sheetId?: string; target?: Zone[]; col?: number; row?: number };

const OF_CELLS = new Set<string>([
  "UPDATE_CELL",
  "CLEAR_CELL",
  "CLEAR_CELLS",
  "DELETE_CONTENT",
  "SET_FORMATTING",
]);
const OF_TABS = new Set<string>(["ADD_COLUMNS_ROWS", "REMOVE_COLUMNS_ROWS", "DELETE_SHEET", "RENAME_SHEET"]);

class EditGuardPlugin extends UIPlugin {
  private readonly context: EditGuardContext;

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config);
    this.context = config.custom as EditGuardContext;
  }

  override allowDispatch(command: Edit): CommandResult {
    const verdict = this.isRefused(command) ? "Readonly" : "Success";
    return verdict as CommandResult;
  }

  private isRefused({ type, sheetId, target, col, row }: Edit): boolean {
    if (!(OF_CELLS.has(type) || OF_TABS.has(type)) || sheetId === undefined) return false;
    if (this.context.workbenchIsRunningBatch()) return false;
    if (OF_TABS.has(type)) return !this.context.workbenchMayEdit(sheetId, null);
    const cell =
      col !== undefined && row !== undefined ? [{ left: col, right: col, top: row, bottom: row }] : [];
    return [...cell, ...(target ?? [])].some((zone) => !this.context.workbenchMayEdit(sheetId, zone));
  }
}

registries.featurePluginRegistry.replace("workbench_edit_guard", EditGuardPlugin);
