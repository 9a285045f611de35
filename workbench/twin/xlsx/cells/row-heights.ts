/**
 * Heights of rows that grow with their wrapped texts. Google and Excel fit such rows while people look at them; LibreOffice
 * and printers take what the file says. They are written as automatic ones, so a program that measures better may.
 */

import { COLUMN_WIDTH } from "../features/layout";
import { placeOf } from "../grid/address";
import { gridOf } from "../grid/zones";
import { FONT_SIZE } from "../styles/write-styles";
import type { CellStyle, EvaluatedValue, WorkbookSheet } from "../workbook";

/** Points. */
const USUAL_HEIGHT = 15;
const PADDING = 3;
const LINE = 1.2;
const PIXELS_PER_POINT = 96 / 72;
/** Of the font's size: Cyrillic letters of Arial, on average. */
const LETTER_WIDTH = { plain: 0.53, bold: 0.58 } as const;
const CELL_PADDING = 6;

/** Row number → points, for the rows that need more than the usual height and that nobody has set. */
export function automaticHeights(
  sheet: WorkbookSheet,
  styles: Readonly<Record<number, CellStyle>>,
  values: Readonly<Record<string, EvaluatedValue>>,
): Map<number, number> {
  const heights = new Map<number, number>();
  const used = new Set(Object.values(sheet.styles));
  if (![...used].some((id) => styles[id]?.wrapping === "wrap")) return heights;
  const grid = gridOf(sheet, sheet.styles);
  const merged = new Set(sheet.merges.map((merge) => merge.split(":")[0]));
  for (const address in values) {
    const value = values[address];
    const place = typeof value === "string" && !merged.has(address) ? placeOf(address) : undefined;
    if (place === undefined || sheet.rows[place.row - 1]?.size !== undefined) continue;
    const style = styles[grid.get(place.row, place.column)] ?? {};
    const width = sheet.cols[place.column - 1]?.size ?? COLUMN_WIDTH;
    const size = style.fontSize ?? FONT_SIZE;
    const lines =
      style.wrapping === "wrap" ? linesOf(String(value), width - CELL_PADDING, size, style.bold === true) : 1;
    const height = Math.ceil(lines * size * LINE + PADDING);
    if (height > Math.max(USUAL_HEIGHT, heights.get(place.row) ?? 0)) heights.set(place.row, height);
  }
  return heights;
}

/** Lines of a text of so many points in so many pixels, broken between words where it can be. */
function linesOf(text: string, width: number, size: number, bold: boolean): number {
  const letter = size * PIXELS_PER_POINT * (bold ? LETTER_WIDTH.bold : LETTER_WIDTH.plain);
  const room = Math.max(1, Math.floor(width / letter));
  return text.split("\n").reduce((sum, line) => sum + linesOfWords(line.split(" "), room), 0);
}

function linesOfWords(words: readonly string[], room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of words) {
    const wanted = used === 0 ? length : used + 1 + length;
    if (wanted <= room) used = wanted;
    else {
      if (used > 0) lines += 1;
      lines += Math.ceil(length / room) - 1;
      used = length % room || Math.min(length, room);
    }
  }
  return lines;
}
