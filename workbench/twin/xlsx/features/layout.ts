/** Sizes, hidden rows and columns, frozen panes, merges, tab colour and grid lines of a sheet. */
import type { FileRow } from "../cells/sheet-rows";
import { addressOf, clipZone, parseZone, type Zone, zoneText } from "../grid/address";
import { IdGrid } from "../grid/zones";
import { argb, colourOf } from "../styles/colours";
import type { WorkbookSheet } from "../workbook";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/tree";

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;
/** The format's own limits, in characters and points. */
const WIDEST = 255;
const TALLEST = 409.5;
/** What the engine uses by itself need not be stored. */
export const COLUMN_WIDTH = 96;
export const ROW_HEIGHT = 23;

type Headers = WorkbookSheet["cols"];

export function readColumns(rest: XmlElement, columns: number): Headers {
  const general = Number(childOf(rest, "sheetFormatPr")?.attributes.defaultColWidth);
  const headers: Headers = {};
  for (let i = 0; i < columns && general > 0; i++) addSize(headers, i, general);
  for (const { attributes } of childrenOf(childOf(rest, "cols"), "col")) {
    const last = Math.min(Number(attributes.max), columns);
    for (let column = Math.max(1, Number(attributes.min)); column <= last; column++) {
      if (isTrue(attributes.customWidth)) addSize(headers, column - 1, Number(attributes.width));
      if (isTrue(attributes.hidden)) headers[column - 1] = { ...headers[column - 1], isHidden: true };
    }
  }
  return headers;
}

function addSize(headers: Headers, index: number, width: number): void {
  const size = Math.round(Math.min(width, WIDEST) * PIXELS_PER_CHARACTER);
  if (size === COLUMN_WIDTH) delete headers[index];
  else if (size > 0) headers[index] = { size };
}

export function readRowHeaders(fileRows: readonly FileRow[], rows: number): Headers {
  const headers: Headers = {};
  for (const { row, height, isHidden } of fileRows) {
    if (row > rows) continue;
    const size = height ? Math.round(Math.min(height, TALLEST) * PIXELS_PER_POINT) : ROW_HEIGHT;
    const header = { ...(size === ROW_HEIGHT ? {} : { size }), ...(isHidden ? { isHidden } : {}) };
    if (Object.keys(header).length > 0) headers[row - 1] = header;
  }
  return headers;
}

/** Frozen lines beyond the sheet's end would leave nothing to scroll. */
export function readView(
  rest: XmlElement,
  size: { rows: number; columns: number },
  theme: readonly string[],
) {
  const view = childOf(childOf(rest, "sheetViews"), "sheetView");
  const pane = childOf(view, "pane")?.attributes;
  const isFrozen = pane?.state === "frozen" || pane?.state === "frozenSplit";
  const [xSplit, ySplit] = [Number(pane?.xSplit ?? 0), Number(pane?.ySplit ?? 0)];
  const color = colourOf(childOf(childOf(rest, "sheetPr"), "tabColor"), theme);
  const gridLines = view?.attributes.showGridLines;
  return {
    areGridLinesVisible: gridLines === undefined || isTrue(gridLines),
    ...(isFrozen && xSplit < size.columns && ySplit < size.rows ? { panes: { xSplit, ySplit } } : {}),
    ...(color ? { color } : {}),
  };
}

/** Merges that overlap an earlier one are left out: no program can show them. */
export function readMerges(rest: XmlElement, rows: number, columns: number): string[] {
  const taken = new IdGrid(rows, columns);
  return childrenOf(childOf(rest, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
    const parsed = parseZone(attributes.ref ?? "");
    const zone = parsed && clipZone(parsed, rows, columns);
    if (!zone || (zone.top === zone.bottom && zone.left === zone.right)) return [];
    const text = zoneText(zone);
    if (isTouched(taken, zone)) return [];
    taken.fill(text, 1);
    return [text];
  });
}

function isTouched(grid: IdGrid, { top, left, bottom, right }: Zone): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (grid.get(row, column) !== 0) return true;
  return false;
}

/** What a column says: its width, whether it is hidden, and the format of cells that say nothing. */
export function columnsXml({ cols, colNumber }: WorkbookSheet, xf: number): string {
  const runs: { first: number; last: number; attributes: string }[] = [];
  for (let column = 1; column <= colNumber; column++) {
    const header = cols[column - 1];
    if (xf === 0 && header?.size === undefined && !header?.isHidden) continue;
    const attributes = [
      ` width="${(header?.size ?? COLUMN_WIDTH) / PIXELS_PER_CHARACTER}" customWidth="1"`,
      xf === 0 ? "" : ` style="${xf}"`,
      header?.isHidden ? ' hidden="1"' : "",
    ].join("");
    const run = runs.at(-1);
    if (run?.last === column - 1 && run.attributes === attributes) run.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  const columns = runs.map(
    ({ first, last, attributes }) => `<col min="${first}" max="${last}"${attributes}/>`,
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

export function viewXml({ panes, areGridLinesVisible }: WorkbookSheet, isActive: boolean): string {
  const { xSplit = 0, ySplit = 0 } = panes ?? {};
  const lines = areGridLinesVisible === false ? ' showGridLines="0"' : "";
  const pane = xSplit > 0 && ySplit > 0 ? "bottomRight" : xSplit > 0 ? "topRight" : "bottomLeft";
  const splits = (xSplit > 0 ? ` xSplit="${xSplit}"` : "") + (ySplit > 0 ? ` ySplit="${ySplit}"` : "");
  const frozen =
    splits === ""
      ? ""
      : `<pane${splits} topLeftCell="${addressOf(ySplit + 1, xSplit + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
  const selected = isActive ? ' tabSelected="1"' : "";
  return (
    `<sheetViews><sheetView${lines}${selected} workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultColWidth="${COLUMN_WIDTH / PIXELS_PER_CHARACTER}" defaultRowHeight="15"/>`
  );
}

/** What stands above the view: the tab's colour, and that it is printed on the page's width. */
export function propertiesXml({ color }: WorkbookSheet, isFitted: boolean): string {
  const tab = color ? `<tabColor rgb="${argb(color)}"/>` : "";
  const fit = isFitted ? '<pageSetUpPr fitToPage="1"/>' : "";
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

export function mergesXml({ merges }: WorkbookSheet): string {
  const refs = merges.filter((merge) => parseZone(merge) !== undefined);
  return refs.length === 0
    ? ""
    : `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}
