/**
 * Asks before a person's edit in the grid: protections hold for typing, pasting, sorting and deleting too.
 *
 * A paste or a sort is many writes. It is asked about as a whole before the first of them, so that it is done whole or
 * not at all. Scripts' writes come in batches and were checked when they were queued; they pass.
 */
import type { AnnotationGetters } from "./annotations";
import { areBlankColumns, unfilledRuns } from "./filled-cells";
import { type CommandResult, type Getters, helpers, registries, UIPlugin, type Zone } from "./o-spreadsheet";
import type { ProtectionData } from "./saved-workbook";
import { sortedPart } from "./sort";

/** `zone` null: the tab itself, its rows, columns or name. */
export type EditGuard = (sheetId: string, zone: Zone | null) => boolean;

export type EditGuardContext = {
  workbenchMayEdit: EditGuard;
  workbenchIsRunningBatch: () => boolean;
};

export type EditGuardGetters = {
  /** Whether a person may write all these cells but those that a formula fills. Asks, where a protection warns. */
  mayWriteCells(sheetId: string, zones: readonly Zone[]): boolean;
};

type Edit = {
  type: string;
  sheetId?: string;
  target?: Zone[];
  col?: number;
  row?: number;
  zone?: Zone;
  dimension?: "ROW" | "COL";
  elements?: number[];
  content?: string;
};

const isOfTab = ({ range, warningOnly }: ProtectionData): boolean => range === null && warningOnly;
const annotated = (getters: Getters) => getters as Getters & Pick<AnnotationGetters, "getProtections">;

const OF_CELLS = new Set<string>([
  "UPDATE_CELL",
  "CLEAR_CELL",
  "CLEAR_CELLS",
  "DELETE_CONTENT",
  "SET_FORMATTING",
]);
const OF_TABS = new Set<string>(["ADD_COLUMNS_ROWS", "REMOVE_COLUMNS_ROWS", "DELETE_SHEET", "RENAME_SHEET"]);

class EditGuardPlugin extends UIPlugin {
  static override getters = ["mayWriteCells"] as unknown as typeof UIPlugin.getters;

  private readonly context: EditGuardContext;

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config);
    this.context = config.custom as EditGuardContext;
  }

  mayWriteCells(sheetId: string, zones: readonly Zone[]): boolean {
    const may = this.context.workbenchMayEdit;
    return zones.every((zone) => unfilledRuns(this.getters, sheetId, zone).every((run) => may(sheetId, run)));
  }

  override allowDispatch(command: Edit): CommandResult {
    const verdict = this.isRefused(command) ? "Readonly" : "Success";
    return verdict as CommandResult;
  }

  private isRefused(edit: Edit): boolean {
    const { type, sheetId, target, col, row, zone } = edit;
    if (sheetId === undefined || this.context.workbenchIsRunningBatch()) return false;
    const may = this.context.workbenchMayEdit;
    if (type === "SORT_CELLS" && zone !== undefined) {
      const { ySplit } = this.getters.getPaneDivisions(sheetId);
      return !this.mayWriteCells(sheetId, [sortedPart(ySplit, zone)]);
    }
    if (OF_TABS.has(type)) return !(may(sheetId, null) && this.mayLose(edit, sheetId));
    if (!OF_CELLS.has(type)) return false;
    const cell =
      col !== undefined && row !== undefined ? [{ left: col, right: col, top: row, bottom: row }] : [];
    return [...cell, ...(target ?? [])].some((each) => !may(sheetId, each));
  }

  /** A column beside the table that a person begins to write in is the person's own, as one that is added. */
  override beforeHandle({ type, sheetId, col, content }: Edit): void {
    if (type !== "UPDATE_CELL" || sheetId === undefined || col === undefined) return;
    if (content === undefined || content === "" || this.context.workbenchIsRunningBatch()) return;
    const protections = annotated(this.getters).getProtections(sheetId);
    if (!protections.some(isOfTab)) return;
    if (!areBlankColumns(this.getters, sheetId, { left: col, right: col })) return;
    const column = helpers.numberToLetters(col);
    const freed = protections.map((one) =>
      isOfTab(one) ? { ...one, unprotected: [...(one.unprotected ?? []), `${column}:${column}`] } : one,
    );
    (this.dispatch as (type: string, payload: object) => unknown)("SET_PROTECTIONS", {
      sheetId,
      protections: freed,
    });
  }

  /** Rows and columns that are removed take along what stands in them; what a formula fills, it fills again. */
  private mayLose({ type, dimension, elements = [] }: Edit, sheetId: string): boolean {
    if (type !== "REMOVE_COLUMNS_ROWS") return true;
    const whole = this.getters.getSheetZone(sheetId);
    const stands = (at: { sheetId: string; col: number; row: number }) => {
      const cell = this.getters.getCell(at);
      return cell !== undefined && (cell.isFormula || cell.content !== "");
    };
    return elements.every((at) => {
      const line =
        dimension === "ROW" ? { ...whole, top: at, bottom: at } : { ...whole, left: at, right: at };
      return unfilledRuns(this.getters, sheetId, line, stands).every((run) =>
        this.context.workbenchMayEdit(sheetId, run),
      );
    });
  }
}

registries.featurePluginRegistry.replace("workbench_edit_guard", EditGuardPlugin);

/** The getters with those of this plugin, which o-spreadsheet's types do not know. */
export const guarded = (getters: Getters) => getters as Getters & EditGuardGetters;
