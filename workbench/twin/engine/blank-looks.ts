/**
 * How blank cells look is written for all of them at once.
 *
 * o-spreadsheet makes a command of every formatted cell, for each of its forty plugins to look at, and evaluates the cell
 * anew. Most of a template is blank rows that look like the others: nothing but their number format may change a value.
 */
import "./google-cells";
import "./quiet-evaluation";
import { type CorePluginConstructor, type Format, registries, type Style, type Zone } from "./o-spreadsheet";

type Position = { sheetId: string; col: number; row: number };
type Formatting = { type: string; sheetId: string; target: Zone[]; style?: Style; format?: Format };
type History = { update(...path: unknown[]): void };
type Blank = {
  id: number;
  content: "";
  style: Style | undefined;
  format: Format | undefined;
  isFormula: false;
  parsedValue: null;
};

type SheetPlugin = InstanceType<CorePluginConstructor> & {
  history: History;
  setNewPosition(cellId: number, sheetId: string, col: number, row: number): void;
};
type SheetClass = { new (...config: ConstructorParameters<CorePluginConstructor>): SheetPlugin } & {
  getters: readonly string[];
};
type CellPlugin = InstanceType<CorePluginConstructor> & {
  history: History;
  nextId: number;
  handle(command: { type: string }): void;
};
type CellClass = { new (...config: ConstructorParameters<CorePluginConstructor>): CellPlugin } & Pick<
  CorePluginConstructor,
  "getters"
>;

const { corePluginRegistry } = registries;
const NamedSheetPlugin = corePluginRegistry.get("sheet") as unknown as SheetClass;
const ContentCellPlugin = corePluginRegistry.get("cell") as unknown as CellClass;

class PlacingSheetPlugin extends NamedSheetPlugin {
  static override getters = [...NamedSheetPlugin.getters, "placeBlank"];

  /** For the plugin of cells: where a cell without content is, past the plugins that have nothing to do for it. */
  placeBlank(id: number, { sheetId, col, row }: Position): void {
    this.setNewPosition(id, sheetId, col, row);
  }
}

class LookingCellPlugin extends ContentCellPlugin {
  override handle(command: { type: string }): void {
    if (command.type === "SET_FORMATTING") this.look(command as Formatting);
    else super.handle(command);
  }

  private look({ sheetId, target, style, format }: Formatting): void {
    if (style === undefined && format === undefined) return;
    const merged = new Map<Style | undefined, Style | undefined>();
    const styleAfter = (before: Style | undefined): Style | undefined => {
      if (style === undefined) return before;
      if (!merged.has(before)) merged.set(before, { ...before, ...style });
      return merged.get(before);
    };
    let next = this.nextId;
    for (const zone of target) {
      for (let col = zone.left; col <= zone.right; col++) {
        for (let row = zone.top; row <= zone.bottom; row++) {
          const position = { sheetId, col, row };
          const cell = this.getters.getCell(position);
          if (cell !== undefined && (cell.isFormula || cell.content !== "")) {
            const { dispatch } = this as unknown as { dispatch(type: string, payload: object): void };
            dispatch("UPDATE_CELL", { ...position, style: style && styleAfter(cell.style), format });
            continue;
          }
          const blank: Blank = {
            id: cell?.id ?? next,
            content: "",
            style: styleAfter(cell?.style),
            format: (format ?? cell?.format) || undefined,
            isFormula: false,
            parsedValue: null,
          };
          if (blank.style === undefined && blank.format === undefined) {
            if (cell !== undefined) super.handle({ type: "UPDATE_CELL", ...position, format } as never);
            continue;
          }
          this.history.update("cells", sheetId, blank.id, blank);
          if (cell !== undefined) continue;
          next++;
          const { placeBlank } = this.getters as unknown as Pick<PlacingSheetPlugin, "placeBlank">;
          placeBlank(blank.id, position);
        }
      }
    }
    if (next !== this.nextId) this.history.update("nextId", next);
  }
}

corePluginRegistry.replace("sheet", PlacingSheetPlugin as never);
corePluginRegistry.replace("cell", LookingCellPlugin as never);
