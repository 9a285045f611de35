/**
 * A sheet's XML in two pieces: the rows, tidied for exceljs, and everything else as a tree.
 *
 * exceljs makes an object of every cell that is formatted, reads a dropdown of a whole column as a million cells and
 * fails on merges, drawings and tables it does not know. It is therefore given the rows only, without the empty
 * formatted ones far below the last value.
 */
import { columnName, columnNumber } from "../grid/address";
import { parseXml, type XmlElement } from "../xml/tree";

interface SheetXml {
  /** `<sheetData>…</sheetData>` */
  rows: string;
  /** The sheet without its rows. */
  rest: XmlElement;
}

/** So many formatted rows below the last value are kept: people prepare tables before they fill them in. */
export const KEPT_EMPTY_ROWS = 1000;

export function splitSheet(xml: string): SheetXml {
  const plain = withoutPrefix(xml, "worksheet");
  const start = plain.search(/<sheetData[\s>/]/);
  const end = plain.lastIndexOf("</sheetData>");
  if (start < 0 || end < start) {
    return { rows: "<sheetData/>", rest: parseXml(plain) };
  }
  const after = end + "</sheetData>".length;
  const rest = parseXml(plain.slice(0, start) + plain.slice(after));
  return { rows: tidyRows(plain.slice(start, after)), rest };
}

/** `<x:row>` → `<row>`: some programs write a prefix, which exceljs does not understand. */
export function withoutPrefix(xml: string, root: string): string {
  const prefix = new RegExp(`<([\\w-]+):${root}[\\s>]`).exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}

function tidyRows(rows: string): string {
  return withAddresses(withoutEmptyRows(rows))
    .replace(/<row\b[^>]*>/g, withoutAutomaticHeight)
    .replace(/<c r="[A-Z]{3}\d+"[^>]*\/>/g, "")
    .replace(/<c\b[^>]*\bt="d"[^>]*>\s*<v>[^<]*<\/v>/g, isoDateToNumber);
}

function withoutEmptyRows(rows: string): string {
  const last = Math.max(...["<v>", "<v ", "<f>", "<f ", "<f/", "<is>"].map((tag) => rows.lastIndexOf(tag)));
  let end = last < 0 ? 0 : rows.indexOf("</row>", last);
  for (let kept = 0; kept <= KEPT_EMPTY_ROWS; kept++) {
    end = rows.indexOf("<row", end + 1);
    if (end < 0) return rows;
  }
  return `${rows.slice(0, end)}</sheetData>`;
}

/** Only a height that a person has set is kept; the others follow the text. */
function withoutAutomaticHeight(row: string): string {
  return /\bcustomHeight="(?:1|true)"/.test(row) ? row : row.replace(/\sht="[^"]*"/, "");
}

/** `t="d"` holds a date as text; as a number it is read like every other date. */
function isoDateToNumber(cell: string): string {
  const iso = (/<v>([^<]*)</.exec(cell)?.[1] ?? "").replace(/Z$/, "");
  const instant = Date.parse(iso.includes("T") ? `${iso}Z` : iso);
  if (Number.isNaN(instant)) return cell.replace(/\bt="d"/, 't="str"');
  return cell.replace(/\st="d"/, "").replace(/<v>[^<]*</, `<v>${instant / 86_400_000 + 25_569}<`);
}

/** Addresses are optional in the format, exceljs needs them. */
function withAddresses(rows: string): string {
  if (!/<(?:row|c)(?![^>]*\sr=)[\s/>]/.test(rows)) return rows;
  let row = 0;
  let column = 0;
  return rows.replace(/<(row|c)(\s[^>]*?)?(\/?)>/g, (tag, name: string, attributes = "", slash: string) => {
    const given = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
    if (name === "row") {
      row = given ? Number(given[2]) : row + 1;
      column = 0;
      return given ? tag : `<row r="${row}"${attributes}${slash}>`;
    }
    column = given ? columnNumber(given[1] ?? "") : column + 1;
    return given ? tag : `<c r="${columnName(column)}${row}"${attributes}${slash}>`;
  });
}
