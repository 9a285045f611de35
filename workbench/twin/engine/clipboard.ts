/**
 * Pasting as in Google.
 *
 * A block may cross frozen rows and columns: o-spreadsheet refuses that in one clipboard handler, "sheet", and that is
 * all it does. What Excel puts on the clipboard is read as Excel means it: a cell with line breaks or tabs stands in
 * quotes, and the last line ends with a newline, which is no row. A text takes the place of a text and leaves the looks of
 * its cell, the format of plain text among them. Cells that the formula of another cell fills are left to it, whatever is
 * pasted over them, and what a protection asks is asked once, before the first cell is written.
 */
import { guarded } from "./edit-guard";
import { isFilled, unfilledRuns } from "./filled-cells";
import {
  AbstractCellClipboardHandler,
  type CommandResult,
  type Getters,
  registries,
  type Zone,
} from "./o-spreadsheet";

type Position = { sheetId: string; col: number; row: number };
/** A cell of a text has no place that it comes from. */
type ClippedCell = { content: string; position?: Position; evaluatedCell: { formattedValue: string } };
type Clipped = { cells: ClippedCell[][]; zones?: Zone[]; sheetId?: string };
type Target = { sheetId: string; zones: Zone[] };
type Options = { isCutOperation?: boolean; pasteOption?: string };
type CellHandler = {
  readonly getters: Getters;
  readonly dispatch: (type: string, payload: object) => unknown;
  isPasteAllowed(sheetId: string, target: Zone[], content: Clipped, options: Options): CommandResult;
  getPasteTarget(sheetId: string, target: Zone[], content: Clipped, options?: Options): Target;
  pasteCell(origin: ClippedCell, target: Position, options?: Options): void;
  clearClippedZones(content: Clipped): void;
  convertTextToClipboardData(text: string): Clipped;
};
type CellHandlerConstructor = new (
  ...config: ConstructorParameters<typeof AbstractCellClipboardHandler>
) => CellHandler;

const { cellHandlers } = registries.clipboardHandlersRegistries;
const OriginalHandler = cellHandlers.get("cell") as unknown as CellHandlerConstructor;

class GoogleCellClipboardHandler extends OriginalHandler {
  /** The last row of the tab before the paste added some. */
  private lastRow = Number.POSITIVE_INFINITY;

  override isPasteAllowed(sheetId: string, target: Zone[], content: Clipped, options: Options) {
    const verdict = super.isPasteAllowed(sheetId, target, content, options);
    if (String(verdict) !== "Success" || content.cells === undefined) return verdict;
    const { zones } = super.getPasteTarget(sheetId, target, content, options);
    const { mayWriteCells } = guarded(this.getters);
    const cleared = options.isCutOperation ? (content.zones ?? []) : [];
    const may =
      mayWriteCells(sheetId, zones.length > 0 ? zones : target) &&
      mayWriteCells(content.sheetId ?? sheetId, cleared);
    return may ? verdict : ("Readonly" as CommandResult);
  }

  override getPasteTarget(sheetId: string, target: Zone[], content: Clipped, options?: Options): Target {
    this.lastRow = this.getters.getNumberRows(sheetId) - 1;
    return super.getPasteTarget(sheetId, target, content, options);
  }

  override pasteCell(origin: ClippedCell, target: Position, options?: Options): void {
    // A row that the paste adds is filled by whatever fills the last one.
    if (isFilled(this.getters, { ...target, row: Math.min(target.row, this.lastRow) })) return;
    if (origin.position !== undefined) super.pasteCell(origin, target, options);
    else if (options?.pasteOption !== "onlyFormat")
      this.dispatch("UPDATE_CELL", { ...target, content: origin.content });
  }

  override clearClippedZones({ zones = [], sheetId = "" }: Clipped): void {
    const target = zones.flatMap((zone) => unfilledRuns(this.getters, sheetId, zone));
    this.dispatch("CLEAR_CELLS", { sheetId, target });
    this.dispatch("CLEAR_FORMATTING", { sheetId, target });
  }

  override convertTextToClipboardData(text: string): Clipped {
    const rows = copiedRows(text);
    const width = Math.max(...rows.map((row) => row.length));
    const cellOf = (content: string): ClippedCell => ({
      content,
      evaluatedCell: { formattedValue: content },
    });
    // A cell that holds neither line nor tab is read as ever: numbers as they are written here.
    const read = (cell: string) =>
      /[\t\n]/.test(cell)
        ? cellOf(cell)
        : (super.convertTextToClipboardData(cell).cells[0]?.[0] ?? cellOf(cell));
    return { cells: rows.map((row) => Array.from({ length: width }, (_, at) => read(row[at] ?? ""))) };
  }
}

/** The cells of a copied text, row by row. A quote that no other one closes before the end of its cell is a sign like others. */
export function copiedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (cell.lastIndex <= plain.length) {
    const [, quoted, bare = "", end = ""] = cell.exec(plain) ?? [];
    // Others than Excel put quotes only where they are needed, and copy “"а"” as it is.
    const isMeant = quoted !== undefined && /[\t\n]|""/.test(quoted);
    rows.at(-1)?.push(quoted === undefined ? bare : isMeant ? quoted.replaceAll('""', '"') : `"${quoted}"`);
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

cellHandlers.replace("sheet", AbstractCellClipboardHandler);
cellHandlers.replace("cell", GoogleCellClipboardHandler as unknown as typeof AbstractCellClipboardHandler);
