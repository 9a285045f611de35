/**
 * Cells as Google keeps them: plain text cells (number format "@") keep what is written into them, "=x" included, and
 * an ISO date keeps its two-digit months and days.
 *
 * o-spreadsheet makes a formula of every content that starts with "=", whatever the format. The cell plugin of its
 * registry is replaced by one that stores such content of a plain text cell as a literal. In saved workbooks the
 * content carries an apostrophe ('=x), the mark of a literal text in every other cell too.
 */
import type {
  CorePluginConstructor,
  Format,
  SheetData,
  Style,
  UpdateCellData,
  WorkbookData,
} from "./o-spreadsheet";
import { type CompiledFormula, helpers, registries } from "./o-spreadsheet";

type StoredCell = {
  id: number;
  content: string;
  style: Style | undefined;
  format: Format | undefined;
  isFormula: false;
  parsedValue: string;
};
type CellPlugin = InstanceType<CorePluginConstructor> & {
  cells: Record<string, Record<number, unknown>>;
  getNextCellId(): number;
  updateCell(sheetId: string, col: number, row: number, after: UpdateCellData): void;
  importCell(
    sheetId: string,
    content?: string,
    style?: Style,
    format?: Format,
    compiled?: CompiledFormula,
  ): StoredCell;
};
type CellPluginConstructor = {
  new (...config: ConstructorParameters<CorePluginConstructor>): CellPlugin;
} & Pick<CorePluginConstructor, "getters">;

const OriginalCellPlugin = registries.corePluginRegistry.get("cell") as unknown as CellPluginConstructor;

export function isPlainText(format: Format | undefined): boolean {
  return format !== undefined && format !== "" && helpers.parseFormat(format).positive.type === "text";
}

/** What must be written to get a cell of this stored content again: a text that looks like a formula is marked. */
export function contentOf(
  cell: { isFormula: boolean; format?: Format | undefined },
  content: string,
): string {
  const needsMark =
    !cell.isFormula && (content.startsWith("=") || (content.startsWith("'") && isPlainText(cell.format)));
  return needsMark ? `'${content}` : content;
}

class GoogleCellPlugin extends OriginalCellPlugin {
  override updateCell(sheetId: string, col: number, row: number, after: UpdateCellData): void {
    const before = this.getters.getCell({ sheetId, col, row });
    const format = after.format ?? before?.format;
    const kept = before && !before.isFormula ? keptIn(before, format) : undefined;
    const written = after.content ?? kept;
    const dateFormat = format ? undefined : isoDateFormat(after.content);
    if (dateFormat !== undefined) {
      super.updateCell(sheetId, col, row, { ...after, format: dateFormat });
      return;
    }
    if (written === undefined || !(written.startsWith("=") || written.startsWith("'"))) {
      super.updateCell(sheetId, col, row, after);
      return;
    }
    if (!isPlainText(format)) {
      super.updateCell(
        sheetId,
        col,
        row,
        after.content === undefined
          ? { ...after, content: kept?.startsWith("'") ? kept : `'${kept}` }
          : after,
      );
      return;
    }
    const content = written.startsWith("'") ? written.slice(1) : written;
    if (!content.startsWith("=")) {
      super.updateCell(sheetId, col, row, { ...after, content });
      return;
    }
    const style = after.style === undefined ? before?.style : (after.style ?? undefined);
    const id = before?.id ?? this.getNextCellId();
    this.history.update("cells", sheetId, id, literal(id, content, style, format));
    this.dispatch("UPDATE_CELL_POSITION", { cellId: id, sheetId, col, row });
  }

  override importCell(...[sheetId, content, style, format, compiled]: Parameters<CellPlugin["importCell"]>) {
    if (content?.startsWith("'") && isPlainText(format)) {
      return literal(this.getNextCellId(), content.slice(1), style, format);
    }
    return super.importCell(sheetId, content, style, format, compiled);
  }

  override export(data: WorkbookData, squished: boolean): void {
    super.export(data, squished);
    for (const sheet of data.sheets) this.markTexts(sheet);
  }

  private markTexts(sheet: SheetData): void {
    for (const a1 in sheet.cells) {
      const content = sheet.cells[a1];
      if (typeof content !== "string" || !(content.startsWith("=") || content.startsWith("'"))) continue;
      // A key may be a run of equal cells, C27:C28.
      const { left: col, top: row } = helpers.toZone(a1);
      const cell = this.getters.getCell({ sheetId: sheet.id, col, row });
      if (cell !== undefined) sheet.cells[a1] = contentOf(cell, content);
    }
  }
}

/** What a text must be written as to stay the text that it is when its cell gets another format; undefined: nothing changes. */
function keptIn(
  before: { readonly content: string; readonly format?: Format | undefined },
  format: Format | undefined,
): string | undefined {
  const { content } = before;
  const [was, is] = [isPlainText(before.format), isPlainText(format)];
  if (content.startsWith("=")) return content;
  if (!was && is && content.startsWith("'")) return content;
  return was && !is && /^[^\p{L}]|^(?:true|false)$/iu.test(content) ? `'${content}` : undefined;
}

/** o-spreadsheet would choose yyyy-m-d. */
function isoDateFormat(content: string | undefined): Format | undefined {
  const match = /^\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d)?)?$/.exec(content ?? "");
  if (!match) return undefined;
  return match[2] ? "yyyy-mm-dd hh:mm:ss" : match[1] ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
}

function literal(
  id: number,
  content: string,
  style: Style | undefined,
  format: Format | undefined,
): StoredCell {
  return { id, content, style, format, isFormula: false, parsedValue: content };
}

registries.corePluginRegistry.replace("cell", GoogleCellPlugin);
