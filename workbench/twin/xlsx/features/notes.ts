/** Notes: their texts, wherever the writing program put them, and their boxes, each as large as its text needs. */
import { parseZone, placeOf, zoneText } from "../grid/address";
import { type Relation, relatedTree } from "../package/package";
import type { WorkbookSheet } from "../workbook";
import { cellText, element, escapeXml, fromCellText, MAIN, XML_HEAD } from "../xml/text";
import { descendantsOf, type XmlElement } from "../xml/tree";
import type { Zip } from "../zip/read-zip";
import { COLUMN_WIDTH, ROW_HEIGHT } from "./layout";

const WIDTH = 240;
const CHARACTERS_IN_LINE = 34;
const LINE_HEIGHT = 17;
const TALLEST = 480;

export function readNotes(zip: Zip, relations: readonly Relation[]): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const comment of descendantsOf(relatedTree(zip, relations, "comments"), "comment")) {
    const zone = parseZone(comment.attributes.ref ?? "");
    const text = noteText(comment);
    if (zone && text !== "") notes[zoneText(zone)] = text;
  }
  return notes;
}

function noteText(comment: XmlElement): string {
  return fromCellText(
    descendantsOf(comment, "t")
      .map(({ text }) => text)
      .join(""),
  );
}

/** Row by row, as both parts have them. */
function notesOf({ notes = {} }: WorkbookSheet) {
  return Object.entries(notes)
    .flatMap(([address, note]) => {
      const place = placeOf(address);
      return place && note !== "" ? [{ ...place, address, note }] : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Undefined without notes. */
export function notesXml(sheet: WorkbookSheet): string | undefined {
  const notes = notesOf(sheet).map(({ address, note }) =>
    element("comment", { ref: address, authorId: 0 }, `<text><r>${preserved(note)}</r></text>`),
  );
  if (notes.length === 0) return undefined;
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author></author></authors><commentList>${notes.join("")}</commentList></comments>`;
}

const preserved = (text: string): string =>
  element("t", { "xml:space": "preserve" }, escapeXml(cellText(text)));

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
