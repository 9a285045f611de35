/** exceljs cell styles → the engine's numbered styles, formats and borders. Equal ones share a number. */
import type { Border, Style } from "exceljs";
import type { CellBorder, CellStyle, WorkbookData } from "../workbook";
import { colourOf } from "./colours";
import { engineFormat, isPercentOfSome, sectionFor } from "./number-formats";

const ENGINE_FONT_SIZE = 10;

export interface StyleIds {
  style: number;
  border: number;
  format: number;
  /** The format's code as the engine knows it. */
  formatCode: string | undefined;
  /** The code in the file, which tells dates from numbers. */
  fileCode: string | undefined;
  locked: boolean;
}

export const NO_STYLE: StyleIds = {
  style: 0,
  border: 0,
  format: 0,
  formatCode: undefined,
  fileCode: undefined,
  locked: true,
};

export class StyleBook {
  readonly #theme: readonly string[];
  readonly #known = new Map<object, StyleIds>();
  readonly #styles = new Numbered<CellStyle>();
  readonly #borders = new Numbered<CellBorder>();
  readonly #formats = new Numbered<string>();

  constructor(theme: readonly string[]) {
    this.#theme = theme;
  }

  /** The format of a cell whose number decides which section of it counts. */
  formatOf({ format, fileCode }: StyleIds, value: unknown): number {
    if (typeof value !== "number" || !isPercentOfSome(fileCode)) return format;
    const code = engineFormat(sectionFor(fileCode, value));
    return code === undefined ? 0 : this.#formats.idOf(code);
  }

  /** exceljs shares one object among the cells of a style, so each is converted once. */
  idsOf(style: Partial<Style> | undefined): StyleIds {
    if (!style) return NO_STYLE;
    const known = this.#known.get(style);
    if (known) return known;
    const formatCode = engineFormat(style.numFmt);
    const ids = {
      style: this.#styles.idOf(cellStyle(style, this.#theme)),
      border: this.#borders.idOf(cellBorder(style, this.#theme)),
      format: formatCode === undefined ? 0 : this.#formats.idOf(formatCode),
      formatCode,
      fileCode: style.numFmt,
      locked: style.protection?.locked !== false,
    };
    this.#known.set(style, ids);
    return ids;
  }

  tables(): Pick<WorkbookData, "styles" | "borders" | "formats"> {
    return { styles: this.#styles.table, borders: this.#borders.table, formats: this.#formats.table };
  }
}

class Numbered<T extends object | string> {
  readonly table: Record<number, T> = {};
  readonly #ids = new Map<string, number>();

  /** 0 for an empty object. */
  idOf(value: T): number {
    const key = JSON.stringify(value);
    if (key === "{}") return 0;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(key, id);
    this.table[id] = value;
    return id;
  }
}

/** Also for the styles of conditional formats, whose solid fills keep their colour in the background. */
export function cellStyle(style: Partial<Style>, theme: readonly string[]): CellStyle {
  const { font, alignment } = style;
  const result: CellStyle = {};
  if (font?.bold) result.bold = true;
  if (font?.italic) result.italic = true;
  if (font?.strike) result.strikethrough = true;
  if (font?.underline && font.underline !== "none") result.underline = true;
  if (font?.size && font.size !== ENGINE_FONT_SIZE) result.fontSize = font.size;
  const text = colourOf(font?.color, theme);
  if (text && text !== "#000000") result.textColor = text;
  const fill = fillColour(style, theme);
  if (fill) result.fillColor = fill;
  if (alignment?.horizontal === "left" || alignment?.horizontal === "right")
    result.align = alignment.horizontal;
  if (alignment?.horizontal?.startsWith("center")) result.align = "center";
  if (alignment?.vertical === "top" || alignment?.vertical === "middle")
    result.verticalAlign = alignment.vertical;
  if (alignment?.wrapText) result.wrapping = "wrap";
  if (typeof alignment?.textRotation === "number" && alignment.textRotation !== 0) {
    result.rotation = (-alignment.textRotation / 180) * Math.PI;
  }
  return result;
}

function fillColour({ fill }: Partial<Style>, theme: readonly string[]): string | undefined {
  if (!fill) return undefined;
  if (fill.type === "gradient") return colourOf(fill.stops[0]?.color, theme);
  if (fill.pattern === "none") return undefined;
  return colourOf(fill.fgColor, theme) ?? colourOf(fill.bgColor, theme);
}

function cellBorder({ border }: Partial<Style>, theme: readonly string[]): CellBorder {
  const result: CellBorder = {};
  for (const side of ["top", "left", "bottom", "right"] as const) {
    const line = border?.[side];
    const style = lineStyle(line);
    if (style) result[side] = { style, color: colourOf(line?.color, theme) ?? "#000000" };
  }
  return result;
}

function lineStyle(line: Partial<Border> | undefined) {
  const style = line?.style;
  if (!style) return undefined;
  if (style === "thick" || style === "double") return "thick";
  if (style === "dotted" || style === "hair") return "dotted";
  if (style === "medium") return "medium";
  return /dash/i.test(style) ? "dashed" : "thin";
}
