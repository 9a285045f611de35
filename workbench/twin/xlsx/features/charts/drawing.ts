/** Where a drawing stands and how large it is, read and written: the engine counts pixels, files their own small unit. */
import type { Figure, WorkbookSheet } from "../../workbook";
import { element, OFFICE, XML_HEAD } from "../../xml/text";
import { childOf, type XmlElement } from "../../xml/tree";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../layout";

const EMU_PER_PIXEL = 9525;
const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
export const CHART = `${DRAWINGML}/chart`;
export const DRAWING_MAIN = `${DRAWINGML}/main`;

/** The lines of the sheet, which say how far apart two corners are. */
export interface DrawnOn {
  cols: WorkbookSheet["cols"];
  rows: WorkbookSheet["rows"];
  size: { rows: number; columns: number };
}

export function placeOf(
  anchor: XmlElement,
  sheet: DrawnOn,
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
function cornerOf(corner: XmlElement | undefined, { size }: DrawnOn) {
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

/** One drawing with all charts of a sheet; chart n is relation `rId<n>`. */
export function drawingXml(figures: readonly Figure[], titles: readonly string[]): string {
  const anchors = figures.map((figure, i) => anchorXml(figure, i + 1, titles[i] || `Chart ${i + 1}`));
  const names = {
    "xmlns:xdr": `${DRAWINGML}/spreadsheetDrawing`,
    "xmlns:a": DRAWING_MAIN,
    "xmlns:r": OFFICE,
  };
  return XML_HEAD + element("xdr:wsDr", names, ...anchors);
}

function anchorXml({ col, row, offset, width, height }: Figure, number: number, title: string): string {
  const emu = (size: number) => String(Math.round(size * EMU_PER_PIXEL));
  const from = [
    element("xdr:col", {}, String(col)),
    element("xdr:colOff", {}, emu(offset.x)),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, emu(offset.y)),
  ];
  const name = element("xdr:cNvPr", { id: number + 1, name: `Chart ${number}`, descr: title });
  const chart = element("c:chart", { "xmlns:c": CHART, "r:id": `rId${number}` });
  const frame = [
    element("xdr:nvGraphicFramePr", {}, name, "<xdr:cNvGraphicFramePr/>"),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element("a:graphic", {}, element("a:graphicData", { uri: CHART }, chart)),
  ];
  return element(
    "xdr:oneCellAnchor",
    {},
    element("xdr:from", {}, ...from),
    element("xdr:ext", { cx: emu(width), cy: emu(height) }),
    element("xdr:graphicFrame", { macro: "" }, ...frame),
    "<xdr:clientData/>",
  );
}
