/** The engine's styles, formats and borders as the styles part of a file. Equal ones share a number. */
import type { CellBorder, CellStyle, WorkbookData } from "../workbook";
import { counted, element, MAIN, XML_HEAD } from "../xml/text";
import { argb } from "./colours";

const FONT_NAME = "Arial";
export const FONT_SIZE = 10;
/** Numbers below are the format's own. */
const FIRST_OWN_FORMAT = 164;

export type Lock = "locked" | "unlocked";
const LOCKS: readonly (Lock | undefined)[] = [undefined, "locked", "unlocked"];
/** More than a file may have. */
const MOST_BORDERS = 65_536;

export class StyleSheet {
  readonly #data: Pick<WorkbookData, "styles" | "formats" | "borders">;
  /** By style and lock, then by format and border: whole numbers as keys, which are asked for with every cell. */
  readonly #known = new Map<number, Map<number, number>>();
  readonly #xfs = new Numbered();
  readonly #fonts = new Numbered();
  readonly #fills = new Numbered();
  readonly #borders = new Numbered();
  readonly #dxfs = new Numbered();
  readonly #formats = new Map<string, number>();

  constructor(data: Pick<WorkbookData, "styles" | "formats" | "borders">) {
    this.#data = data;
    // What the format wants first: the font of plain cells, and two fills.
    this.#fonts.idOf(fontXml({}));
    this.#fills.idOf('<fill><patternFill patternType="none"/></fill>');
    this.#fills.idOf('<fill><patternFill patternType="gray125"/></fill>');
    this.#borders.idOf(borderXml({}));
    this.#xfs.idOf(this.#xfXml({}, undefined, {}, undefined));
  }

  /** 0 when the cell has nothing of its own; `lock` is undefined when its column says it already. */
  xfOf(styleId: number, formatId: number, borderId: number, lock?: Lock): number {
    if (styleId === 0 && formatId === 0 && borderId === 0 && lock === undefined) return 0;
    const look = styleId * 4 + LOCKS.indexOf(lock);
    const known = this.#known.get(look) ?? new Map<number, number>();
    const rest = formatId * MOST_BORDERS + borderId;
    const before = known.get(rest);
    if (before !== undefined) return before;
    const { styles, formats, borders } = this.#data;
    const xml = this.#xfXml(styles[styleId] ?? {}, formats[formatId], borders[borderId] ?? {}, lock);
    // One that looks like a plain cell still overrides its column.
    const id = this.#xfs.idOf(xml) || this.#xfs.idOf(`${xml} `);
    this.#known.set(look, known.set(rest, id));
    return id;
  }

  /** The number of what a conditional format changes. */
  dxfOf(style: CellStyle): number {
    const marks = fontMarks(style);
    const font = marks === "" ? "" : element("font", {}, marks);
    return this.#dxfs.idOf(element("dxf", {}, font, style.fillColor ? solidFill(style.fillColor) : ""));
  }

  xml(): string {
    const formats = Array.from(this.#formats, ([formatCode, numFmtId]) =>
      element("numFmt", { numFmtId, formatCode }),
    );
    return [
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
      counted("numFmts", formats),
      this.#fonts.xml("fonts"),
      this.#fills.xml("fills"),
      this.#borders.xml("borders"),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#xfs.xml("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.#dxfs.xml("dxfs"),
      "</styleSheet>",
    ].join("");
  }

  #xfXml(style: CellStyle, format: string | undefined, border: CellBorder, lock: Lock | undefined): string {
    const ids = {
      numFmtId: this.#formatId(excelFormat(format)),
      fontId: this.#fonts.idOf(fontXml(style)),
      fillId: style.fillColor ? this.#fills.idOf(solidFill(style.fillColor)) : 0,
      borderId: this.#borders.idOf(borderXml(border)),
      xfId: 0,
    };
    const alignment = alignmentXml(style);
    const isOpen = lock === "unlocked";
    const applied = {
      applyNumberFormat: ids.numFmtId > 0,
      applyFont: ids.fontId > 0,
      applyFill: ids.fillId > 0,
      applyBorder: ids.borderId > 0,
      applyAlignment: alignment !== "",
      applyProtection: isOpen,
    };
    return element(
      "xf",
      { ...ids, ...applied },
      alignment,
      isOpen ? element("protection", { locked: 0 }) : "",
    );
  }

  #formatId(code: string | undefined): number {
    if (code === undefined || code === "") return 0;
    if (code === "@") return 49;
    const id = this.#formats.get(code) ?? FIRST_OWN_FORMAT + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }
}

/** Equal pieces of XML share a number, from 0. */
class Numbered {
  readonly #ids = new Map<string, number>();

  idOf(xml: string): number {
    const id = this.#ids.get(xml) ?? this.#ids.size;
    this.#ids.set(xml, id);
    return id;
  }

  xml(name: string): string {
    return element(name, { count: this.#ids.size }, ...this.#ids.keys());
  }
}

function fontXml(style: CellStyle): string {
  const marks = fontMarks(style, element("sz", { val: style.fontSize ?? FONT_SIZE }));
  return element("font", {}, marks, element("name", { val: FONT_NAME }), '<family val="2"/>');
}

/** In the order that the format asks for. */
function fontMarks({ bold, italic, strikethrough, underline, textColor }: CellStyle, size = ""): string {
  return [
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    strikethrough ? "<strike/>" : "",
    underline ? "<u/>" : "",
    size,
    textColor ? element("color", { rgb: argb(textColor) }) : "",
  ].join("");
}

function solidFill(colour: string): string {
  const [front, back] = ["fgColor", "bgColor"].map((name) => element(name, { rgb: argb(colour) }));
  return `<fill><patternFill patternType="solid">${front}${back}</patternFill></fill>`;
}

/** Nothing for a style that aligns nothing. */
function alignmentXml({ align, verticalAlign, wrapping, rotation }: CellStyle): string {
  const vertical = verticalAlign === "middle" ? "center" : verticalAlign;
  const textRotation = rotation ? fileRotation(rotation) : undefined;
  const isAsked = align || vertical || textRotation !== undefined || wrapping === "wrap";
  if (!isAsked) return "";
  return element("alignment", { horizontal: align, vertical, wrapText: wrapping === "wrap", textRotation });
}

/** The engine turns clockwise in radians; files count counter-clockwise in degrees, and clockwise from 91. */
function fileRotation(rotation: number): number {
  const degrees = Math.max(-90, Math.min(90, Math.round((-rotation / Math.PI) * 180)));
  return degrees < 0 ? 90 - degrees : degrees;
}

function borderXml(border: CellBorder): string {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const { style, color } = border[side] ?? {};
    return element(side, { style }, color ? element("color", { rgb: argb(color) }) : "");
  });
  return element("border", {}, ...sides, "<diagonal/>");
}

/** Excel writes hours over 24 and the half of the day in other letters. */
function excelFormat(format: string | undefined): string | undefined {
  if (format === undefined || !/[ymdhs]/i.test(format.replace(/"[^"]*"|\\./g, ""))) return format;
  return format.replace(/"[^"]*"|\\.|hhhh|\ba\b/g, (piece) => {
    if (piece === "hhhh") return "[h]";
    return piece === "a" ? "AM/PM" : piece;
  });
}
