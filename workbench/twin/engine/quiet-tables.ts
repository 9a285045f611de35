/**
 * What o-spreadsheet works out of every tab after each batch, worked out of the tab that somebody looks at: its tables and how
 * they look, the rows that its filters hide, and how its conditions colour it. A workbook of many tabs cost their square.
 */
import { type Getters, helpers, registries, type UIPlugin } from "./o-spreadsheet";

type Config = ConstructorParameters<typeof UIPlugin>[0];
type Command = { readonly type: string };
type Position = { readonly sheetId: string };
type PluginClass<P> = { new (config: Config): P } & Pick<typeof UIPlugin, "getters" | "layers">;
type Table = { readonly id: string };

type Tables = UIPlugin & {
  tables: Record<string, readonly Table[] | undefined>;
  computeTables(sheetId: string): readonly Table[];
  getTables(sheetId: string): readonly Table[];
};
const OriginalTables = registries.coreViewsPluginRegistry.get(
  "dynamic_tables",
) as unknown as PluginClass<Tables>;

class QuietTables extends OriginalTables {
  /** While a batch goes on there are none. */
  private isSettled = false;

  override handle(command: Command): void {
    const before = this.tables;
    super.handle(command as never);
    if (this.tables !== before) this.isSettled = false;
  }

  override finalize(): void {
    this.isSettled = true;
  }

  override getTables(sheetId: string): readonly Table[] {
    if (this.isSettled && this.tables[sheetId] === undefined && isThere(this.getters, sheetId))
      this.tables[sheetId] = this.computeTables(sheetId);
    return super.getTables(sheetId);
  }
}

const isThere = (getters: Getters, sheetId: string) => getters.tryGetSheet(sheetId) !== undefined;

type TableStyles = UIPlugin & {
  tableStyles: Record<string, Record<string, object> | undefined>;
  computeTableStyle(sheetId: string, table: Table): object;
  getCellTableStyle(position: Position): object | undefined;
  getCellTableBorder(position: Position): object | undefined;
};
const OriginalTableStyles = registries.statefulUIPluginRegistry.get(
  "table_computed_style",
) as unknown as PluginClass<TableStyles>;

class QuietTableStyles extends OriginalTableStyles {
  override finalize(): void {}

  override getCellTableStyle(position: Position): object | undefined {
    this.look(position);
    return super.getCellTableStyle(position);
  }

  override getCellTableBorder(position: Position): object | undefined {
    this.look(position);
    return super.getCellTableBorder(position);
  }

  private look({ sheetId }: Position): void {
    this.tableStyles[sheetId] ??= {};
    const styles = this.tableStyles[sheetId];
    for (const table of this.getters.getTables(sheetId) as readonly Table[])
      styles[table.id] ??= this.computeTableStyle(sheetId, table);
  }
}

type Filters = UIPlugin & {
  filterValues: Record<string, object | undefined>;
  hiddenRows: Record<string, ReadonlySet<number>>;
  updateHiddenRows(sheetId: string): void;
};
const OriginalFilters = registries.statefulUIPluginRegistry.get(
  "evaluation_filter",
) as unknown as PluginClass<Filters>;

class QuietFilters extends OriginalFilters {
  override updateHiddenRows(sheetId: string): void {
    if (Object.keys(this.filterValues[sheetId] ?? {}).length > 0) super.updateHiddenRows(sheetId);
    else delete this.hiddenRows[sheetId];
  }
}

type Computed = Record<string, (() => object) | undefined>;
type Conditions = UIPlugin & {
  isStale: boolean;
  computedStyles: Computed;
  computedIcons: Computed;
  computedDataBars: Computed;
  getComputedStyles(sheetId: string): object;
  getComputedIcons(sheetId: string): object;
  getComputedDataBars(sheetId: string): object;
  getCellConditionalFormatStyle(position: Position): object | undefined;
  getConditionalIcon(position: Position): object | undefined;
  getConditionalDataBar(position: Position): object | undefined;
};
const OriginalConditions = registries.coreViewsPluginRegistry.get(
  "evaluation_cf",
) as unknown as PluginClass<Conditions>;

class QuietConditions extends OriginalConditions {
  override finalize(): void {
    if (!this.isStale) return;
    for (const computed of [this.computedStyles, this.computedIcons, this.computedDataBars])
      for (const sheetId in computed) delete computed[sheetId];
    this.isStale = false;
  }

  override getCellConditionalFormatStyle(position: Position): object | undefined {
    this.look(position, this.computedStyles, (sheetId) => this.getComputedStyles(sheetId));
    return super.getCellConditionalFormatStyle(position);
  }

  override getConditionalIcon(position: Position): object | undefined {
    this.look(position, this.computedIcons, (sheetId) => this.getComputedIcons(sheetId));
    return super.getConditionalIcon(position);
  }

  override getConditionalDataBar(position: Position): object | undefined {
    this.look(position, this.computedDataBars, (sheetId) => this.getComputedDataBars(sheetId));
    return super.getConditionalDataBar(position);
  }

  private look({ sheetId }: Position, computed: Computed, compute: (sheetId: string) => object): void {
    if (computed[sheetId] === undefined && isThere(this.getters, sheetId))
      computed[sheetId] = helpers.lazy(() => compute(sheetId));
  }
}

registries.coreViewsPluginRegistry.replace("dynamic_tables", QuietTables as never);
registries.statefulUIPluginRegistry.replace("table_computed_style", QuietTableStyles as never);
registries.statefulUIPluginRegistry.replace("evaluation_filter", QuietFilters as never);
registries.coreViewsPluginRegistry.replace("evaluation_cf", QuietConditions as never);
