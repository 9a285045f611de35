/** Sizes, hidden rows and columns, frozen panes, merges, tab colour and grid lines of a sheet. */
import type { FileRow } from "../cells/sheet-rows";
import { addressOf, clipZone, parseZone, zoneText } from "../grid/address";
import { IdGrid } from "../grid/zones";
import { argb, colourOf } from "../styles/colours";
import type { WorkbookSheet } from "../workbook";
import { counted, element } from "../xml/text";
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
    if (taken.some(zone)) return [];
    const text = zoneText(zone);
    taken.fill(text, 1);
    return [text];
  });
}

/** What a column says: its width, whether it is hidden, and the format of cells that say nothing. */
export function columnsXml({ cols, colNumber }: WorkbookSheet, formatOf: (column: number) => number): string {
  const runs: { min: number; max: number; says: object; key: string }[] = [];
  for (let column = 1; column <= colNumber; column++) {
    const { size, isHidden = false } = cols[column - 1] ?? {};
    const xf = formatOf(column);
    if (xf === 0 && size === undefined && !isHidden) continue;
    const width = (size ?? COLUMN_WIDTH) / PIXELS_PER_CHARACTER;
    const says = { width, customWidth: true, style: xf || undefined, hidden: isHidden };
    const [run, key] = [runs.at(-1), JSON.stringify(says)];
    if (run?.max === column - 1 && run.key === key) run.max = column;
    else runs.push({ min: column, max: column, says, key });
  }
  const columns = runs.map(({ min, max, says }) => element("col", { min, max, ...says }));
  return columns.length === 0 ? "" : element("cols", {}, ...columns);
}

export function viewXml({ panes, areGridLinesVisible }: WorkbookSheet, isActive: boolean): string {
  const { xSplit = 0, ySplit = 0 } = panes ?? {};
  const activePane = xSplit > 0 && ySplit > 0 ? "bottomRight" : xSplit > 0 ? "topRight" : "bottomLeft";
  const topLeftCell = addressOf(ySplit + 1, xSplit + 1);
  const splits = { xSplit: xSplit || undefined, ySplit: ySplit || undefined };
  const frozen = [
    element("pane", { ...splits, topLeftCell, activePane, state: "frozen" }),
    element("selection", { pane: activePane }),
  ];
  const view = element(
    "sheetView",
    {
      showGridLines: areGridLinesVisible === false ? 0 : undefined,
      tabSelected: isActive,
      workbookViewId: 0,
    },
    ...(xSplit > 0 || ySplit > 0 ? frozen : []),
  );
  const usual = { defaultColWidth: COLUMN_WIDTH / PIXELS_PER_CHARACTER, defaultRowHeight: 15 };
  return element("sheetViews", {}, view) + element("sheetFormatPr", usual);
}

/** What stands above the view: the tab's colour, and that it is printed on the page's width. */
export function propertiesXml({ color }: WorkbookSheet, isFitted: boolean): string {
  const tab = color ? element("tabColor", { rgb: argb(color) }) : "";
  const fit = isFitted ? element("pageSetUpPr", { fitToPage: true }) : "";
  return tab + fit === "" ? "" : element("sheetPr", {}, tab, fit);
}

export function mergesXml({ merges }: WorkbookSheet): string {
  const refs = merges.filter((merge) => parseZone(merge) !== undefined);
  return counted(
    "mergeCells",
    refs.map((ref) => element("mergeCell", { ref })),
  );
}
