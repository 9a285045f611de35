/** How blank cells look in a saved workbook, which numbers looks and gives them to ranges, and how the engine keeps that. */
import { LookingCellPlugin } from "./blank-looks";
import { type Blank, blankIn, type Column } from "./look-runs";
import {
  type Format,
  helpers,
  registries,
  type SheetData,
  type Style,
  type WorkbookData,
} from "./o-spreadsheet";

type Piece = { readonly top: number; readonly bottom: number; readonly id: number };
type Zones = Readonly<Record<string, number>>;
type BlankOf = (style: Style | undefined, format: Format | undefined) => Blank | undefined;

/** The looks of a sheet by columns; undefined where ranges of it overlap. */
function looksIn(sheet: SheetData, { styles, formats }: WorkbookData, blankOf: BlankOf) {
  const [ofStyles, ofFormats] = [piecesIn(sheet.styles), piecesIn(sheet.formats)];
  if (ofStyles === undefined || ofFormats === undefined) return undefined;
  const columns: Column[] = [];
  for (let col = 0; col < Math.max(ofStyles.length, ofFormats.length); col++)
    columns.push(
      joined(ofStyles[col] ?? [], ofFormats[col] ?? [], (style, format) =>
        blankOf(styles[style] ?? undefined, formats[format] || undefined),
      ),
    );
  return columns;
}

function piecesIn(zones: Zones): Piece[][] | undefined {
  const columns: Piece[][] = [];
  for (const [range, id] of Object.entries(zones)) {
    const { left, right, top, bottom } = helpers.toZone(range);
    for (let col = left; col <= right; col++) {
      columns[col] ??= [];
      columns[col]?.push({ top, bottom, id });
    }
  }
  for (const pieces of columns) {
    pieces?.sort((one, other) => one.top - other.top);
    if (pieces?.some(({ top }, place) => top <= (pieces[place - 1]?.bottom ?? -1))) return undefined;
  }
  return columns;
}

/** Both downwards at once. */
function joined(
  styles: readonly Piece[],
  formats: readonly Piece[],
  cellOf: (style: number, format: number) => Blank | undefined,
): Column {
  const tops = new Set([...styles, ...formats].flatMap(({ top, bottom }) => [top, bottom + 1]));
  const steps = [...tops].sort((one, other) => one - other);
  let [style, format] = [0, 0];
  return steps.flatMap((top, step) => {
    while ((styles[style]?.bottom ?? Number.POSITIVE_INFINITY) < top) style++;
    while ((formats[format]?.bottom ?? Number.POSITIVE_INFINITY) < top) format++;
    const idOf = (piece: Piece | undefined) => (piece !== undefined && piece.top <= top ? piece.id : 0);
    const cell = cellOf(idOf(styles[style]), idOf(formats[format]));
    return cell === undefined ? [] : [{ top, bottom: (steps[step + 1] ?? top + 1) - 1, cell }];
  });
}

/** Numbers items as they come; those that are there keep theirs. */
function numbering<T>(items: Record<number, T>, keyOf: (item: T) => string): (item: T) => number {
  const known = new Map(Object.entries(items).map(([id, item]) => [keyOf(item), Number(id)]));
  let last = Math.max(0, ...known.values());
  return (item) => {
    const id = known.get(keyOf(item)) ?? ++last;
    known.set(keyOf(item), id);
    items[id] = item;
    return id;
  };
}

/** Ranges of what columns hold, joined downwards and to the right. */
function zonesOf(
  columns: readonly (Column | undefined)[],
  idOf: (cell: Blank) => number | undefined,
): Record<string, number> {
  const zones: Record<string, number> = {};
  const close = (key: string, left: number, right: number) => {
    const [top = 0, bottom = 0, id = 0] = key.split(":").map(Number);
    const [first, last] = [helpers.toXC(left, top), helpers.toXC(right, bottom)];
    zones[first === last ? first : `${first}:${last}`] = id;
  };
  let open = new Map<string, number>();
  for (let col = 0; col <= columns.length; col++) {
    const next = new Map<string, number>();
    for (const { top, bottom, id } of piecesOf(columns[col] ?? [], idOf)) {
      const key = `${top}:${bottom}:${id}`;
      next.set(key, open.get(key) ?? col);
      open.delete(key);
    }
    for (const [key, left] of open) close(key, left, col - 1);
    open = next;
  }
  return zones;
}

function piecesOf(column: Column, idOf: (cell: Blank) => number | undefined): Piece[] {
  const pieces: Piece[] = [];
  for (const { top, bottom, cell } of column) {
    const id = idOf(cell);
    const last = pieces.at(-1);
    if (id === undefined) continue;
    if (last?.id === id && last.bottom === top - 1) pieces[pieces.length - 1] = { ...last, bottom };
    else pieces.push({ top, bottom, id });
  }
  return pieces;
}

/** Each cell by itself, as a text. */
function isPlain({ cells }: SheetData): boolean {
  for (const a1 in cells) if (typeof cells[a1] !== "string" || a1.includes(":")) return false;
  return true;
}

class SavedCellPlugin extends LookingCellPlugin {
  override import(data: WorkbookData): void {
    const of = data.sheets.map((sheet) =>
      isPlain(sheet) ? looksIn(sheet, data, (style, format) => this.blanks.of(style, format)) : undefined,
    );
    if (of.includes(undefined)) super.import(data);
    else for (const [place, sheet] of data.sheets.entries()) this.importSheet(sheet, of[place] ?? []);
  }

  private importSheet({ id: sheetId, cells }: SheetData, columns: readonly Column[]): void {
    const taken: number[][] = [];
    for (const a1 in cells) {
      const content = cells[a1];
      if (typeof content !== "string" || content === "") continue;
      const { col, row } = helpers.toCartesian(a1);
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
    const styleId = numbering(data.styles, (style: Style) => this.blanks.keyOf(style));
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
}

registries.corePluginRegistry.replace("cell", SavedCellPlugin as never);
