/** Sizes, hidden rows and columns, frozen panes, merges, tab colour, grid lines and print setup of a sheet. */
import type { Worksheet } from "exceljs";
import { clipZone, parseZone, zoneText } from "../grid/address";
import type { DefinedName } from "../names/memo";
import type { PrintSetup, WorkbookSheet } from "../workbook";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/tree";
import { colourOf } from "./colours";

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;
/** A width that the engine uses by itself need not be stored. */
const ENGINE_COLUMN_WIDTH = 96;
const ENGINE_ROW_HEIGHT = 23;

type Headers = WorkbookSheet["cols"];

export function readColumns(rest: XmlElement, columns: number): Headers {
  const general = Number(childOf(rest, "sheetFormatPr")?.attributes.defaultColWidth);
  const headers: Headers = {};
  for (let i = 0; i < columns && general > 0; i++) addSize(headers, i, general);
  for (const { attributes } of childrenOf(childOf(rest, "cols"), "col")) {
    const last = Math.min(Number(attributes.max), columns);
    for (let column = Number(attributes.min); column <= last; column++) {
      if (isTrue(attributes.customWidth)) addSize(headers, column - 1, Number(attributes.width));
      if (isTrue(attributes.hidden)) headers[column - 1] = { ...headers[column - 1], isHidden: true };
    }
  }
  return headers;
}

function addSize(headers: Headers, index: number, width: number): void {
  const size = Math.round(width * PIXELS_PER_CHARACTER);
  if (size === ENGINE_COLUMN_WIDTH) delete headers[index];
  else if (size > 0) headers[index] = { size };
}

export function readRowHeaders(worksheet: Worksheet, rows: number): WorkbookSheet["rows"] {
  const headers: WorkbookSheet["rows"] = {};
  for (let number = 1; number <= Math.min(worksheet.rowCount, rows); number++) {
    const row = worksheet.findRow(number);
    if (!row) continue;
    const size = row.height ? Math.round(row.height * PIXELS_PER_POINT) : ENGINE_ROW_HEIGHT;
    const header = {
      ...(size === ENGINE_ROW_HEIGHT ? {} : { size }),
      ...(row.hidden ? { isHidden: true } : {}),
    };
    if (Object.keys(header).length > 0) headers[number - 1] = header;
  }
  return headers;
}

export function readView(rest: XmlElement, theme: readonly string[]) {
  const view = childOf(childOf(rest, "sheetViews"), "sheetView");
  const pane = childOf(view, "pane")?.attributes;
  const isFrozen = pane?.state === "frozen" || pane?.state === "frozenSplit";
  const tab = childOf(childOf(rest, "sheetPr"), "tabColor")?.attributes;
  const color = tab && colourOf(fileColour(tab), theme);
  const gridLines = view?.attributes.showGridLines;
  return {
    areGridLinesVisible: gridLines === undefined || isTrue(gridLines),
    ...(isFrozen ? { panes: { xSplit: Number(pane.xSplit ?? 0), ySplit: Number(pane.ySplit ?? 0) } } : {}),
    ...(color ? { color } : {}),
  };
}

function fileColour({ rgb, theme, tint, indexed }: Record<string, string>) {
  return {
    ...(rgb ? { argb: rgb } : {}),
    ...(theme ? { theme: Number(theme), tint: Number(tint ?? 0) } : {}),
    ...(indexed ? { indexed: Number(indexed) } : {}),
  };
}

/** Merges that overlap an earlier one are left out: no program can show them. */
export function readMerges(rest: XmlElement, rows: number, columns: number): string[] {
  const kept: NonNullable<ReturnType<typeof clipZone>>[] = [];
  for (const { attributes } of childrenOf(childOf(rest, "mergeCells"), "mergeCell")) {
    const parsed = parseZone(attributes.ref ?? "");
    const zone = parsed && clipZone(parsed, rows, columns);
    if (!zone || (zone.top === zone.bottom && zone.left === zone.right)) continue;
    const overlaps = kept.some(
      (other) =>
        zone.left <= other.right &&
        other.left <= zone.right &&
        zone.top <= other.bottom &&
        other.top <= zone.bottom,
    );
    if (!overlaps) kept.push(zone);
  }
  return kept.map((zone) => zoneText(zone));
}

export function readPrint(
  rest: XmlElement,
  names: readonly DefinedName[],
  sheet: number,
): PrintSetup | undefined {
  const orientation = childOf(rest, "pageSetup")?.attributes.orientation;
  const fit = childOf(childOf(rest, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage;
  const titles = names.find((each) => each.name === "_xlnm.Print_Titles" && each.sheet === sheet);
  const rows = /\$(\d+):\$(\d+)/.exec(titles?.value ?? "");
  const breaks = childrenOf(childOf(rest, "rowBreaks"), "brk").map(({ attributes }) => Number(attributes.id));
  const print: PrintSetup = {
    ...(orientation === "portrait" || orientation === "landscape" ? { orientation } : {}),
    ...(isTrue(fit) ? { fitToWidth: true } : {}),
    ...(rows ? { repeatRows: `${rows[1]}:${rows[2]}` } : {}),
    ...(breaks.length > 0 ? { pageBreaksAfter: breaks } : {}),
  };
  return Object.keys(print).length > 0 ? print : undefined;
}
