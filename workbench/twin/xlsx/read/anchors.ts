/** Where a drawing stands and how large it is, in the engine's pixels. */
import type { Figure, WorkbookSheet } from "../workbook";
import { childOf, type XmlElement } from "../xml/tree";

const EMU_PER_PIXEL = 9525;
const COLUMN_WIDTH = 96;
const ROW_HEIGHT = 23;

interface Sizes {
  cols: WorkbookSheet["cols"];
  rows: WorkbookSheet["rows"];
}

export function placeOf(
  anchor: XmlElement,
  sizes: Sizes,
): Pick<Figure, "col" | "row" | "offset" | "width" | "height"> {
  const from = cornerOf(childOf(anchor, "from"));
  const extent = childOf(anchor, "ext")?.attributes;
  const to = cornerOf(childOf(anchor, "to"));
  const place = { col: from.col, row: from.row, offset: { x: from.x, y: from.y } };
  if (extent) return { ...place, width: pixels(extent.cx), height: pixels(extent.cy) };
  const width = between(sizes.cols, COLUMN_WIDTH, from.col, to.col) + to.x - from.x;
  const height = between(sizes.rows, ROW_HEIGHT, from.row, to.row) + to.y - from.y;
  return { ...place, width: Math.max(width, 100), height: Math.max(height, 60) };
}

function cornerOf(corner: XmlElement | undefined) {
  const number = (name: string) => childOf(corner, name)?.text;
  return {
    col: Number(number("col") ?? 0),
    row: Number(number("row") ?? 0),
    x: pixels(number("colOff")),
    y: pixels(number("rowOff")),
  };
}

function pixels(emu: string | undefined): number {
  return Math.round(Number(emu ?? 0) / EMU_PER_PIXEL);
}

function between(headers: WorkbookSheet["cols"], usual: number, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += headers[i]?.size ?? usual;
  return sum;
}
