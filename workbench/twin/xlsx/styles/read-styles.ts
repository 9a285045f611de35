/** The formats of a file's cells → the engine's numbered styles, formats and borders. Equal ones share a number. */
import type { CellBorder, CellStyle, WorkbookData } from "../workbook";
import { childOf, isTrue, type XmlElement } from "../xml/tree";
import { colourOf } from "./colours";
import { engineFormat, fileFormat, isDateCode, isPercentOfSome, sectionFor } from "./number-formats";

const ENGINE_FONT_SIZE = 10;

export interface StyleIds {
  style: number;
  border: number;
  format: number;
  /** The format's code as the engine knows it. */
  formatCode: string | undefined;
  /** The code in the file. */
  fileCode: string | undefined;
  isDate: boolean;
  locked: boolean;
}

export const NO_STYLE: StyleIds = {
  style: 0,
  border: 0,
  format: 0,
  formatCode: undefined,
  fileCode: undefined,
  isDate: false,
  locked: true,
};

type Lists = Record<"fonts" | "fills" | "borders" | "cellXfs" | "dxfs", readonly XmlElement[]>;

export class StyleBook {
  readonly #theme: readonly string[];
  readonly #known: StyleIds[] = [];
  readonly #styles = new Numbered<CellStyle>();
  readonly #borders = new Numbered<CellBorder>();
  readonly #formats = new Numbered<string>();
  readonly #codes: ReadonlyMap<number, string>;
  readonly #lists: Lists;

  /** Without a styles part every cell is plain. */
  constructor(styles: XmlElement | undefined, theme: readonly string[]) {
    this.#theme = theme;
    const listOf = (name: string) => childOf(styles, name)?.children ?? [];
    this.#codes = new Map(
      listOf("numFmts").map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? ""]),
    );
    const [fonts, fills, borders] = [listOf("fonts"), listOf("fills"), listOf("borders")];
    this.#lists = { fonts, fills, borders, cellXfs: listOf("cellXfs"), dxfs: listOf("dxfs") };
  }

  /** The format of a cell whose number decides which section of it counts. */
  formatOf({ format, fileCode }: StyleIds, value: number): number {
    if (!isPercentOfSome(fileCode)) return format;
    const code = engineFormat(sectionFor(fileCode, value));
    return code === undefined ? 0 : this.#formats.idOf(code);
  }

  /** By the number that cells, rows and columns name; 0 is a cell that nobody has formatted. */
  idsOf(xf: number): StyleIds {
    if (xf === 0) return NO_STYLE;
    const known = this.#known[xf];
    if (known) return known;
    const ids = this.#read(this.#lists.cellXfs[xf]);
    if (xf > 0) this.#known[xf] = ids;
    return ids;
  }

  /** What a conditional format changes. */
  ruleStyle(dxf: number): CellStyle {
    const changed = this.#lists.dxfs[dxf];
    return cellStyle(childOf(changed, "font"), childOf(changed, "fill"), changed, this.#theme);
  }

  tables(): Pick<WorkbookData, "styles" | "borders" | "formats"> {
    return { styles: this.#styles.table, borders: this.#borders.table, formats: this.#formats.table };
  }

  #read(xf: XmlElement | undefined): StyleIds {
    if (!xf) return NO_STYLE;
    const { fonts, fills, borders } = this.#lists;
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const fileCode = fileFormat(Number(numFmtId), this.#codes);
    const formatCode = engineFormat(fileCode);
    const style = cellStyle(fonts[Number(fontId)], fills[Number(fillId)], xf, this.#theme);
    const locked = childOf(xf, "protection")?.attributes.locked;
    return {
      style: this.#styles.idOf(style),
      border: this.#borders.idOf(cellBorder(borders[Number(borderId)], this.#theme)),
      format: formatCode === undefined ? 0 : this.#formats.idOf(formatCode),
      formatCode,
      fileCode,
      isDate: isDateCode(fileCode),
      locked: locked === undefined || isTrue(locked),
    };
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

/** `aligned`: the element that has the alignment. */
function cellStyle(
  font: XmlElement | undefined,
  fill: XmlElement | undefined,
  aligned: XmlElement | undefined,
  theme: readonly string[],
): CellStyle {
  const result: CellStyle = {};
  if (isMarked(childOf(font, "b"))) result.bold = true;
  if (isMarked(childOf(font, "i"))) result.italic = true;
  if (isMarked(childOf(font, "strike"))) result.strikethrough = true;
  const underline = childOf(font, "u");
  if (underline && underline.attributes.val !== "none") result.underline = true;
  const size = Number(childOf(font, "sz")?.attributes.val ?? 0);
  if (size > 0 && size !== ENGINE_FONT_SIZE) result.fontSize = size;
  const text = colourOf(childOf(font, "color"), theme);
  if (text && text !== "#000000") result.textColor = text;
  const colour = fillColour(fill, theme);
  if (colour) result.fillColor = colour;
  const {
    horizontal = "",
    vertical,
    wrapText,
    textRotation,
  } = childOf(aligned, "alignment")?.attributes ?? {};
  if (horizontal === "left" || horizontal === "right") result.align = horizontal;
  if (horizontal.startsWith("center")) result.align = "center";
  if (vertical === "top") result.verticalAlign = "top";
  if (vertical === "center") result.verticalAlign = "middle";
  if (isTrue(wrapText)) result.wrapping = "wrap";
  const rotation = engineRotation(Number(textRotation ?? 0));
  if (rotation !== 0) result.rotation = rotation;
  return result;
}

/** `<b/>`, `<b val="1"/>`; `<b val="0"/>` is what says that it is not. */
const isMarked = (mark: XmlElement | undefined): boolean =>
  mark !== undefined && (mark.attributes.val === undefined || isTrue(mark.attributes.val));

/** Files turn by degrees counter-clockwise, and clockwise above 90; 255 is letters below each other. */
function engineRotation(degrees: number): number {
  if (!(degrees > 0 && degrees <= 180)) return 0;
  return ((degrees > 90 ? degrees - 90 : -degrees) / 180) * Math.PI;
}

function fillColour(fill: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const gradient = childOf(fill, "gradientFill");
  if (gradient) return colourOf(childOf(childOf(gradient, "stop"), "color"), theme);
  const pattern = childOf(fill, "patternFill");
  if (!pattern || pattern.attributes.patternType === "none") return undefined;
  return colourOf(childOf(pattern, "fgColor"), theme) ?? colourOf(childOf(pattern, "bgColor"), theme);
}

function cellBorder(border: XmlElement | undefined, theme: readonly string[]): CellBorder {
  const result: CellBorder = {};
  for (const side of ["top", "left", "bottom", "right"] as const) {
    const line = childOf(border, side);
    const style = lineStyle(line?.attributes.style);
    if (style) result[side] = { style, color: colourOf(childOf(line, "color"), theme) ?? "#000000" };
  }
  return result;
}

function lineStyle(style: string | undefined) {
  if (style === undefined || style === "" || style === "none") return undefined;
  if (style === "thick" || style === "double") return "thick";
  if (style === "dotted" || style === "hair") return "dotted";
  if (style === "medium") return "medium";
  return /dash/i.test(style) ? "dashed" : "thin";
}
