/**
 * How blank cells look is kept by columns, as runs of rows.
 *
 * Most of a template is blank rows that look like the others. o-spreadsheet makes a cell of each, which its forty plugins
 * look at and which is evaluated, read and written: a workbook would cost by what is formatted, and not by what is filled.
 * Here a blank cell is one of its own only where something was written to it, or where its letters give its row a height.
 */
import "./google-cells";
import { type Blank, blankIn, type Column, relooked, without, withoutRows, withRows } from "./look-runs";
import {
  type CompiledFormula,
  type CorePluginConstructor,
  type Format,
  helpers,
  registries,
  type SheetData,
  type Style,
  type UpdateCellData,
  type WorkbookData,
  type Zone,
} from "./o-spreadsheet";
import { looksIn, numbering, zonesOf } from "./saved-looks";

type Position = { sheetId: string; col: number; row: number };
type Columns = readonly (Column | undefined)[];
type Command = { type: string; sheetId: string };
type Formatting = Command & { target: Zone[]; style?: Style; format?: Format };
type Added = Command & {
  dimension: "COL" | "ROW";
  base: number;
  quantity: number;
  position: "before" | "after";
};
type Removed = Command & { dimension: "COL" | "ROW"; elements: number[] };
type Duplicated = Command & { sheetIdTo: string };
type History = { update(...path: unknown[]): void };
type Cell = {
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
type CellPlugin = InstanceType<CorePluginConstructor> & {
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
type CellClass = { new (...config: ConstructorParameters<CorePluginConstructor>): CellPlugin } & {
  getters: readonly string[];
};

const { corePluginRegistry } = registries;
const NamedSheetPlugin = corePluginRegistry.get("sheet") as unknown as SheetClass;
const ContentCellPlugin = corePluginRegistry.get("cell") as unknown as CellClass;

class PlacingSheetPlugin extends NamedSheetPlugin {
  static override getters = [...NamedSheetPlugin.getters, "placeCell", "ownCell"];

  override getCell(position: Position): Cell | undefined {
    return super.getCell(position) ?? (this.getters as unknown as Partial<LookGetters>).blankAt?.(position);
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

export type LookGetters = Pick<PlacingSheetPlugin, "placeCell" | "ownCell"> &
  Pick<LookingCellPlugin, "blankAt" | "blankLooks">;

class LookingCellPlugin extends ContentCellPlugin {
  static override getters = [...ContentCellPlugin.getters, "blankAt", "blankLooks"];

  readonly looks: Record<string, Columns | undefined> = {};
  private readonly blanks = new Map<string, Blank>();
  private readonly keys = new WeakMap<Style, string>();

  blankAt({ sheetId, col, row }: Position): Blank | undefined {
    const column = this.looks[sheetId]?.[col];
    return column === undefined ? undefined : blankIn(column, row);
  }

  /** Each look of blank cells of the tab. */
  blankLooks(sheetId: string): Blank[] {
    return [
      ...new Set((this.looks[sheetId] ?? []).flatMap((column) => (column ?? []).map(({ cell }) => cell))),
    ];
  }

  override handle(command: { type: string; sheetId?: string }): void {
    const { sheetId = "" } = command;
    switch (command.type) {
      case "SET_FORMATTING":
        this.look(command as Formatting);
        return;
      case "CLEAR_FORMATTING":
        this.unlook(command as Formatting);
        this.clearOwn(command as Formatting);
        return;
      case "CLEAR_CELLS":
        this.unlook(command as Formatting);
        break;
      case "ADD_COLUMNS_ROWS":
        this.add(command as Added);
        break;
      case "REMOVE_COLUMNS_ROWS":
        this.remove(command as Removed);
        break;
      case "DUPLICATE_SHEET":
        this.history.update("looks", (command as Duplicated).sheetIdTo, this.looks[sheetId]);
        break;
      case "DELETE_SHEET":
        this.history.update("looks", sheetId, undefined);
        break;
    }
    super.handle(command);
  }

  /** What is written to a cell that only looked makes it one of its own. */
  override updateCell(sheetId: string, col: number, row: number, after: UpdateCellData): void {
    const blank = this.blankAt({ sheetId, col, row });
    if (blank !== undefined) {
      this.setColumn(sheetId, col, without(this.looks[sheetId]?.[col] ?? [], row));
      this.make(blank, { sheetId, col, row });
    }
    super.updateCell(sheetId, col, row, after);
  }

  override import(data: WorkbookData): void {
    const of = data.sheets.map((sheet) =>
      isPlain(sheet) ? looksIn(sheet, data, (style, format) => this.blankOf(style, format)) : undefined,
    );
    if (of.includes(undefined)) super.import(data);
    else for (const [place, sheet] of data.sheets.entries()) this.importSheet(sheet, of[place] ?? []);
  }

  private importSheet({ id: sheetId, cells }: SheetData, columns: readonly Column[]): void {
    const taken: number[][] = [];
    for (const [a1, content] of Object.entries(cells)) {
      if (typeof content !== "string" || content === "") continue;
      const { left: col, top: row } = helpers.toZone(a1);
      const look = blankIn(columns[col] ?? [], row);
      const cell = this.importCell(sheetId, content, look?.style, look?.format);
      this.history.update("cells", sheetId, cell.id, cell);
      this.place(cell.id, { sheetId, col, row });
      taken[col] ??= [];
      taken[col]?.push(row);
    }
    for (const [col, column] of columns.entries()) {
      const rows = taken[col]?.sort((one, other) => one - other) ?? [];
      const last = column.at(-1)?.bottom ?? -1;
      this.setLook(
        sheetId,
        col,
        [0, last],
        rows.filter((row) => row <= last),
        (blank) => blank,
        column,
      );
    }
  }

  override export(data: WorkbookData, squished: boolean): void {
    super.export(data, squished);
    const styleId = numbering(data.styles, (style: Style) => this.keyOf(style));
    const formatId = numbering(data.formats, String);
    for (const sheet of data.sheets) {
      const columns = this.looks[sheet.id] ?? [];
      const styles = zonesOf(columns, (blank) => {
        const style = this.extractCustomStyle(blank);
        return Object.keys(style).length === 0 ? undefined : styleId(style);
      });
      const formats = zonesOf(columns, ({ format }) => (format === undefined ? undefined : formatId(format)));
      Object.assign(sheet.styles, styles);
      Object.assign(sheet.formats, formats);
    }
  }

  override copyRowStyle(sheetId: string, from: number, rows: readonly number[]): void {
    const [top = 0, bottom = top] = [rows[0], rows.at(-1)];
    for (let col = 0; col < this.getters.getNumberCols(sheetId); col++)
      this.copyLook({ sheetId, col, row: from }, { left: col, right: col, top, bottom });
  }

  override copyColumnStyle(sheetId: string, from: number, columns: readonly number[]): void {
    const [left = 0, right = left] = [columns[0], columns.at(-1)];
    for (let row = 0; row < this.getters.getNumberRows(sheetId); row++)
      this.copyLook({ sheetId, col: from, row }, { left, right, top: row, bottom: row });
  }

  private copyLook(from: Position, zone: Zone): void {
    const { sheetId } = from;
    const cell = this.getters.getCell(this.getters.getMainCellPosition(from));
    if (cell?.style || cell?.format)
      this.look({ type: "", sheetId, target: [zone], ...styleOf(cell), ...formatOf(cell) });
  }

  private look({ sheetId, target, style, format }: Formatting): void {
    if (style === undefined && format === undefined) return;
    const merged = new Map<Style | undefined, Style | undefined>();
    const styleAfter = (before: Style | undefined): Style | undefined => {
      if (style === undefined) return before;
      if (!merged.has(before)) merged.set(before, { ...before, ...style });
      return merged.get(before);
    };
    const after = (before: Blank | undefined) =>
      this.blankOf(styleAfter(before?.style), (format ?? before?.format) || undefined);
    const { dispatch } = this as unknown as { dispatch(type: string, payload: object): void };
    for (const zone of target) {
      for (let col = zone.left; col <= zone.right; col++) {
        const taken: number[] = [];
        for (let row = zone.top; row <= zone.bottom; row++) {
          const cell = this.own({ sheetId, col, row });
          if (cell === undefined) continue;
          taken.push(row);
          dispatch("UPDATE_CELL", { sheetId, col, row, style: style && styleAfter(cell.style), format });
        }
        this.setLook(sheetId, col, [zone.top, zone.bottom], taken, after);
      }
    }
  }

  private unlook({ sheetId, target }: Formatting): void {
    for (const { left, right, top, bottom } of target)
      for (let col = left; col <= right; col++)
        if (this.looks[sheetId]?.[col] !== undefined)
          this.setLook(sheetId, col, [top, bottom], [], () => undefined);
  }

  private clearOwn({ sheetId, target }: Formatting): void {
    const { dispatch } = this as unknown as { dispatch(type: string, payload: object): void };
    for (const { left, right, top, bottom } of target)
      for (let col = left; col <= right; col++)
        for (let row = top; row <= bottom; row++)
          if (this.own({ sheetId, col, row }) !== undefined)
            dispatch("UPDATE_CELL", { sheetId, col, row, style: null, format: "" });
  }

  /** Letters of another size give their row a height: such cells are ones of their own. */
  private setLook(
    sheetId: string,
    col: number,
    rows: readonly [number, number],
    taken: readonly number[],
    after: (before: Blank | undefined) => Blank | undefined,
    column: Column = this.looks[sheetId]?.[col] ?? [],
  ): void {
    const runs = relooked(column, rows, taken, after);
    const isSized = ({ cell: { style } }: Column[number]) => (style?.fontSize ?? USUAL_SIZE) !== USUAL_SIZE;
    this.setColumn(
      sheetId,
      col,
      runs.filter((run) => !isSized(run)),
    );
    for (const { top, bottom, cell } of runs.filter(isSized))
      for (let row = top; row <= bottom; row++) this.make(cell, { sheetId, col, row });
  }

  private setColumn(sheetId: string, col: number, column: Column): void {
    if (column.length > 0 || this.looks[sheetId]?.[col] !== undefined)
      this.history.update("looks", sheetId, col, column.length > 0 ? column : undefined);
  }

  private make({ style, format }: Blank, position: Position): void {
    const id = this.getNextCellId();
    this.history.update("cells", position.sheetId, id, { ...BLANK, id, style, format });
    this.place(id, position);
  }

  private add({ sheetId, dimension, base, quantity, position }: Added): void {
    const before = position === "before" ? base : base + 1;
    this.reshape(sheetId, (columns) =>
      dimension === "ROW"
        ? columns.map((column) => column && withRows(column, before, quantity))
        : [...upTo(columns, before), ...new Array(quantity).fill(undefined), ...columns.slice(before)],
    );
  }

  private remove({ sheetId, dimension, elements }: Removed): void {
    const gone = [...new Set(elements)].sort((one, other) => one - other);
    const isGone = new Set(gone);
    this.reshape(sheetId, (columns) =>
      dimension === "ROW"
        ? columns.map((column) => column && withoutRows(column, gone))
        : [...columns].filter((_, col) => !isGone.has(col)),
    );
  }

  private reshape(sheetId: string, change: (columns: Columns) => Columns): void {
    const columns = this.looks[sheetId];
    if (columns !== undefined) this.history.update("looks", sheetId, change([...columns]));
  }

  /** One for all blank cells that look so. */
  private blankOf(style: Style | undefined, format: Format | undefined): Blank | undefined {
    if (style === undefined && format === undefined) return undefined;
    const key = `${style === undefined ? "" : this.keyOf(style)}\n${format ?? ""}`;
    const known = this.blanks.get(key) ?? Object.freeze({ ...BLANK, style, format });
    this.blanks.set(key, known);
    return known;
  }

  private keyOf(style: Style): string {
    const key = this.keys.get(style) ?? JSON.stringify(Object.entries(style).sort());
    this.keys.set(style, key);
    return key;
  }

  private own(position: Position): Cell | undefined {
    return (this.getters as unknown as LookGetters).ownCell(position);
  }

  private place(id: number, position: Position): void {
    (this.getters as unknown as LookGetters).placeCell(id, position);
  }
}

const USUAL_SIZE = 10;
const BLANK: Blank = {
  id: 0,
  content: "",
  style: undefined,
  format: undefined,
  isFormula: false,
  parsedValue: null,
};
/** Each cell by itself, as a text. */
const isPlain = ({ cells }: SheetData) =>
  Object.entries(cells).every(([a1, content]) => typeof content === "string" && !a1.includes(":"));
const styleOf = ({ style }: Pick<Cell, "style">) => (style ? { style } : {});
const formatOf = ({ format }: Pick<Cell, "format">) => (format ? { format } : {});
/** So many, whether there are or not. */
const upTo = (columns: Columns, count: number): Columns =>
  Array.from({ length: count }, (_, col) => columns[col]);

corePluginRegistry.replace("sheet", PlacingSheetPlugin as never);
corePluginRegistry.replace("cell", LookingCellPlugin as never);
