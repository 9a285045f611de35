/** Cells and where they are, as o-spreadsheet's plugins of its core keep them, past the plugins that need not know. */
import "./google-cells";
import type { Blank } from "./look-runs";
import {
  type CompiledFormula,
  type CorePluginConstructor,
  type Format,
  registries,
  type Style,
  type UpdateCellData,
  type WorkbookData,
} from "./o-spreadsheet";

export type Position = { sheetId: string; col: number; row: number };
type History = { update(...path: unknown[]): void };
export type Cell = {
  id: number;
  content: string;
  isFormula: boolean;
  style?: Style | undefined;
  format?: Format | undefined;
};

type SheetPlugin = InstanceType<CorePluginConstructor> & {
  history: History;
  getCell(position: Position): Cell | undefined;
  setNewPosition(cellId: number, sheetId: string, col: number, row: number): void;
};
type SheetClass = { new (...config: ConstructorParameters<CorePluginConstructor>): SheetPlugin } & {
  getters: readonly string[];
};
export type CellPlugin = InstanceType<CorePluginConstructor> & {
  history: History;
  nextId: number;
  getNextCellId(): number;
  import(data: WorkbookData): void;
  export(data: WorkbookData, squished: boolean): void;
  extractCustomStyle(cell: Blank): Style;
  handle(command: { type: string }): void;
  updateCell(sheetId: string, col: number, row: number, after: UpdateCellData): void;
  importCell(
    sheetId: string,
    content?: string,
    style?: Style,
    format?: Format,
    compiled?: CompiledFormula,
  ): Cell;
  copyRowStyle(sheetId: string, from: number, rows: readonly number[]): void;
  copyColumnStyle(sheetId: string, from: number, columns: readonly number[]): void;
};
export type CellClass = { new (...config: ConstructorParameters<CorePluginConstructor>): CellPlugin } & {
  getters: readonly string[];
};

const NamedSheetPlugin = registries.corePluginRegistry.get("sheet") as unknown as SheetClass;

/** What the plugin of cells knows of blank ones; while a workbook is opened it is not there yet. */
type BlankGetters = { blankAt(position: Position): Blank | undefined };

class PlacingSheetPlugin extends NamedSheetPlugin {
  static override getters = [...NamedSheetPlugin.getters, "placeCell", "ownCell"];

  override getCell(position: Position): Cell | undefined {
    return super.getCell(position) ?? (this.getters as unknown as Partial<BlankGetters>).blankAt?.(position);
  }

  /** The cell of a place where something was written; undefined for one that only looks. */
  ownCell(position: Position): Cell | undefined {
    return super.getCell(position);
  }

  /** For the plugin of cells: where a cell is, past the plugins that have nothing to do for it. */
  placeCell(id: number, { sheetId, col, row }: Position): void {
    this.setNewPosition(id, sheetId, col, row);
  }
}

export type PlaceGetters = Pick<PlacingSheetPlugin, "placeCell" | "ownCell">;

registries.corePluginRegistry.replace("sheet", PlacingSheetPlugin as never);
