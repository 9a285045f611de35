/** Where a drawing stands and how large it is, in the engine's pixels. */
import type { Figure, WorkbookSheet } from "../../workbook";
import { childOf, type XmlElement } from "../../xml/tree";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../layout";

const EMU_PER_PIXEL = 9525;

interface Sheet {
  cols: WorkbookSheet["cols"];
  rows: WorkbookSheet["rows"];
  size: { rows: number; columns: number };
}

export function placeOf(
  anchor: XmlElement,
  sheet: Sheet,
): Pick<Figure, "col" | "row" | "offset" | "width" | "height"> {
  const from = cornerOf(childOf(anchor, "from"), sheet);
  const extent = childOf(anchor, "ext")?.attributes;
  const to = cornerOf(childOf(anchor, "to"), sheet);
  const place = { col: from.col, row: from.row, offset: { x: from.x, y: from.y } };
  if (extent) return { ...place, width: pixels(extent.cx), height: pixels(extent.cy) };
  const width = between(sheet.cols, COLUMN_WIDTH, from.col, to.col) + to.x - from.x;
  const height = between(sheet.rows, ROW_HEIGHT, from.row, to.row) + to.y - from.y;
  return { ...place, width: Math.max(width, 100), height: Math.max(height, 60) };
}

/** Within the sheet: a drawing may stand where the file says there are rows, and there are none. */
function cornerOf(corner: XmlElement | undefined, { size }: Sheet) {
  const number = (name: string) => childOf(corner, name)?.text;
  return {
    col: Math.min(Number(number("col") ?? 0), size.columns - 1),
    row: Math.min(Number(number("row") ?? 0), size.rows - 1),
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
