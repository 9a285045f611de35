/**
 * How blank cells look is kept by columns, as runs of rows.
 *
 * Most of a template is blank rows that look like the others. o-spreadsheet makes a cell of each, which its forty plugins
 * look at and which is evaluated, read and written: a workbook would cost by what is formatted, and not by what is filled.
 * Here a blank cell is one of its own only where something was written to it, or where its letters give its row a height.
 */
import {
  type Added,
  BLANK,
  type Blank,
  Blanks,
  blankIn,
  type Column,
  type Columns,
  type Removed,
  relooked,
  withLines,
  without,
  withoutLines,
} from "./look-runs";
import { type Format, registries, type Style, type UpdateCellData, type Zone } from "./o-spreadsheet";
import type { Cell, CellClass, PlaceGetters, Position } from "./placed-cells";
import "./placed-cells";

type Command = { type: string; sheetId: string };
type Formatting = Command & {
  target: Zone[];
  style?: Style | undefined;
  format?: Format | undefined;
};
type Duplicated = Command & { sheetIdTo: string };
export type LookGetters = PlaceGetters & Pick<LookingCellPlugin, "blankAt" | "blankLooks">;

const ContentCellPlugin = registries.corePluginRegistry.get("cell") as unknown as CellClass;

export class LookingCellPlugin extends ContentCellPlugin {
  static override getters = [...ContentCellPlugin.getters, "blankAt", "blankLooks"];

  readonly looks: Record<string, Columns | undefined> = {};
  protected readonly blanks = new Blanks();

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
        this.reshape(sheetId, (columns) => withLines(columns, command as Command & Added));
        break;
      case "REMOVE_COLUMNS_ROWS":
        this.reshape(sheetId, (columns) => withoutLines(columns, command as Command & Removed));
        break;
      case "DUPLICATE_SHEET":
        // Of its own: what is written to a column of one tab is not for the other.
        this.history.update("looks", (command as Duplicated).sheetIdTo, [...(this.looks[sheetId] ?? [])]);
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
    const cell = this.getters.getCell(this.getters.getMainCellPosition(from));
    if (cell?.style || cell?.format)
      this.look({ type: "", sheetId: from.sheetId, target: [zone], style: cell.style, format: cell.format });
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
      this.blanks.of(styleAfter(before?.style), (format ?? before?.format) || undefined);
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
  protected setLook(
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

  private reshape(sheetId: string, change: (columns: Columns) => Columns): void {
    const columns = this.looks[sheetId];
    if (columns !== undefined) this.history.update("looks", sheetId, change([...columns]));
  }

  private own(position: Position): Cell | undefined {
    return (this.getters as unknown as LookGetters).ownCell(position);
  }

  protected place(id: number, position: Position): void {
    (this.getters as unknown as LookGetters).placeCell(id, position);
  }
}

const USUAL_SIZE = 10;
