/** The engine's styles, formats and borders as exceljs styles. Equal ones share one object, which exceljs counts on. */
import type { Border, Style } from "exceljs";
import type { CellBorder, CellStyle, WorkbookData } from "../workbook";

export const FONT_NAME = "Arial";
export const FONT_SIZE = 10;

type Lock = "locked" | "unlocked";

export class StyleSheet {
  readonly #data: Pick<WorkbookData, "styles" | "formats" | "borders">;
  readonly #made = new Map<string, Partial<Style>>();

  constructor(data: Pick<WorkbookData, "styles" | "formats" | "borders">) {
    this.#data = data;
  }

  /** Undefined when the cell has nothing of its own; `lock` is undefined when its column says it already. */
  styleOf(styleId: number, formatId: number, borderId: number, lock?: Lock): Partial<Style> | undefined {
    if (styleId === 0 && formatId === 0 && borderId === 0 && lock === undefined) return undefined;
    const key = `${styleId}:${formatId}:${borderId}:${lock}`;
    const known = this.#made.get(key);
    if (known) return known;
    const format = excelFormat(this.#data.formats[formatId]);
    const border = excelBorder(this.#data.borders[borderId] ?? {});
    const style = {
      ...excelStyle(this.#data.styles[styleId] ?? {}),
      ...(format === undefined ? {} : { numFmt: format }),
      ...(border ? { border } : {}),
      ...(lock === "unlocked" ? { protection: { locked: false } } : {}),
    };
    this.#made.set(key, style);
    return style;
  }
}

function excelStyle(style: CellStyle): Partial<Style> {
  const alignment = {
    ...(style.align ? { horizontal: style.align } : {}),
    ...(style.verticalAlign ? { vertical: style.verticalAlign } : {}),
    ...(style.wrapping === "wrap" ? { wrapText: true } : {}),
    ...(style.rotation ? { textRotation: degrees(style.rotation) } : {}),
  };
  return {
    font: { name: FONT_NAME, size: style.fontSize ?? FONT_SIZE, ...fontMarks(style) },
    ...(style.fillColor ? { fill: solidFill(style.fillColor) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
  };
}

/** The style of a conditional format: only what it changes. */
export function excelRuleStyle(style: CellStyle): Partial<Style> {
  const font = fontMarks(style);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.fillColor ? { fill: solidFill(style.fillColor) } : {}),
  };
}

function fontMarks(style: CellStyle) {
  return {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.textColor ? { color: argb(style.textColor) } : {}),
  };
}

function solidFill(colour: string): Style["fill"] {
  return { type: "pattern", pattern: "solid", fgColor: argb(colour), bgColor: argb(colour) };
}

/** `#RGB`, `#RRGGBB` or `#RRGGBBAA` → `FFRRGGBB`. */
export function argb(colour: string): { argb: string } {
  const digits = colour.replace("#", "");
  const full = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits.slice(0, 6);
  return { argb: `FF${full.toUpperCase().padStart(6, "0")}` };
}

/** The engine turns clockwise in radians, Excel counter-clockwise in degrees. */
function degrees(rotation: number): number {
  return Math.max(-90, Math.min(90, Math.round((-rotation / Math.PI) * 180)));
}

function excelBorder(border: CellBorder): Partial<Style["border"]> | undefined {
  const result: Partial<Record<keyof CellBorder, Partial<Border>>> = {};
  for (const side of ["top", "left", "bottom", "right"] as const) {
    const line = border[side];
    if (line) result[side] = { style: line.style, color: argb(line.color) };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

/** Excel writes hours over 24 and the half of the day in other letters. */
function excelFormat(format: string | undefined): string | undefined {
  if (format === undefined || !/[ymdhs]/i.test(format.replace(/"[^"]*"|\\./g, ""))) return format;
  return format.replace(/"[^"]*"|\\.|hhhh|\ba\b/g, (piece) => {
    if (piece === "hhhh") return "[h]";
    return piece === "a" ? "AM/PM" : piece;
  });
}
