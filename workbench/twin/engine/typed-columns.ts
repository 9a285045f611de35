/**
 * A core plugin that stores the typed columns of Tables (Format → Convert to table): ranges that follow their cells. A
 * duplicated tab takes them along.
 */
import type { AnnotationCommand } from "./annotation-commands";
import {
  type CoreCommand,
  CorePlugin,
  type Range,
  type RangeAdapterFunctions,
  registries,
  type Zone,
} from "./o-spreadsheet";
import type { WorkbookData } from "./saved-workbook";

type State = { typedColumns: Record<string, Range[]> };

class TypedColumnsPlugin extends CorePlugin<State> implements State {
  static override getters = ["getTypedColumns"] as const;

  readonly typedColumns: State["typedColumns"] = {};

  getTypedColumns(sheetId: string): Zone[] {
    return (this.typedColumns[sheetId] ?? []).map(({ zone }) => zone);
  }

  override handle(command: CoreCommand | AnnotationCommand): void {
    switch (command.type) {
      case "SET_TYPED_COLUMNS":
        this.set(command.sheetId, command.zones);
        break;
      case "DUPLICATE_SHEET":
        this.set(command.sheetIdTo, this.getTypedColumns(command.sheetId));
        break;
      case "DELETE_SHEET":
        this.set(command.sheetId, []);
        break;
    }
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    for (const [sheetId, ranges] of Object.entries(this.typedColumns)) {
      const changes = ranges.map(applyChange);
      if (changes.every(({ changeType }) => changeType === "NONE")) continue;
      const kept = changes.flatMap((change) => (change.changeType === "REMOVE" ? [] : [change.range]));
      this.history.update("typedColumns", sheetId, kept);
    }
  }

  override import(data: WorkbookData): void {
    for (const { id, typedColumns = [] } of data.sheets)
      this.typedColumns[id] = typedColumns.map((a1) => this.getters.getRangeFromSheetXC(id, a1));
  }

  override export(data: WorkbookData): void {
    for (const sheet of data.sheets) {
      const ranges = this.typedColumns[sheet.id] ?? [];
      if (ranges.length > 0)
        sheet.typedColumns = ranges.map((range) => this.getters.getRangeString(range, sheet.id));
    }
  }

  private set(sheetId: string, zones: readonly Zone[]): void {
    const ranges = zones.map((zone) => this.getters.getRangeFromZone(sheetId, zone));
    this.history.update("typedColumns", sheetId, ranges);
  }
}

export type TypedColumnGetters = Pick<TypedColumnsPlugin, (typeof TypedColumnsPlugin.getters)[number]>;

registries.corePluginRegistry.replace("workbench_typed_columns", TypedColumnsPlugin);
