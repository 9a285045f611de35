/**
 * Notes. exceljs writes their texts; their boxes would all be two columns wide and four rows high, so the drawing with
 * the boxes is written here, each as large as its text needs.
 */
import type { Worksheet } from "exceljs";
import { parseZone } from "../grid/address";
import type { WorkbookSheet } from "../workbook";
import { cellText } from "../xml/text";
import { COLUMN_WIDTH, ROW_HEIGHT } from "./layout";

const WIDTH = 240;
const CHARACTERS_IN_LINE = 34;
const LINE_HEIGHT = 17;
const TALLEST = 480;

export function writeNotes(worksheet: Worksheet, sheet: WorkbookSheet): void {
  for (const { row, column, note } of notesOf(sheet)) {
    worksheet.getCell(row, column).note = { texts: [{ text: cellText(note) }] };
  }
}

/** In the order in which exceljs writes the texts: row by row. */
function notesOf({ notes = {} }: WorkbookSheet) {
  return Object.entries(notes)
    .flatMap(([address, note]) => {
      const zone = parseZone(address);
      return zone && note !== "" ? [{ row: zone.top, column: zone.left, note }] : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export function noteBoxesXml(sheet: WorkbookSheet): string {
  const shapes = notesOf(sheet).map(({ row, column, note }, i) => {
    const height = boxHeight(note);
    const left = { index: column, offset: 12 };
    const top = { index: Math.max(row - 2, 0), offset: 8 };
    const right = endOf(left, WIDTH, (index) => pixels(sheet.cols[index], COLUMN_WIDTH));
    const bottom = endOf(top, height, (index) => pixels(sheet.rows[index], ROW_HEIGHT));
    const anchor = [left, top, right, bottom].flatMap(({ index, offset }) => [index, offset]).join(", ");
    return [
      `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"`,
      ` style="position:absolute;width:${WIDTH * 0.75}pt;height:${height * 0.75}pt;z-index:${i + 1};visibility:hidden">`,
      '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>',
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
      `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
    ].join("");
  });
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    "</xml>",
  ].join("");
}

function boxHeight(note: string): number {
  const lines = note
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_IN_LINE)), 0);
  return Math.min(TALLEST, lines * LINE_HEIGHT + 16);
}

interface Corner {
  index: number;
  offset: number;
}

function endOf(start: Corner, length: number, sizeAt: (index: number) => number): Corner {
  let { index } = start;
  let offset = start.offset + length;
  for (let size = sizeAt(index); offset >= size; size = sizeAt(index)) {
    offset -= size;
    index += 1;
  }
  return { index, offset };
}

function pixels(header: { size?: number; isHidden?: boolean } | undefined, usual: number): number {
  return header?.isHidden ? 0 : (header?.size ?? usual);
}
