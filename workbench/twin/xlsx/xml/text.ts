/** Text on its way into and out of XML: illegal characters, entities, Excel's own `_x000D_` escapes, and elements. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Everything that XML 1.0 forbids: control characters, unpaired surrogates and the two non-characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Letters, digits and marks of ordinary texts, which need no second look. */
const ORDINARY =
  /^[\u{20}\u{21}\u{23}-\u{25}\u{27}-\u{3B}\u{3D}\u{3F}-\u{5E}\u{60}-\u{7E}\u{A0}-\u{2027}]*$/u;

function legalText(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(ILLEGAL, (found) => (/[\uD800-\uDFFF]/.test(found) ? "\uFFFD" : ""))
    .replaceAll("\u007F", "");
}

/** A cell's or a note's text: a carriage return survives only as `_x000D_`, so look-alikes are escaped as well. */
export function cellText(text: string): string {
  if (ORDINARY.test(text)) return text;
  return legalText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("\r", "_x000D_");
}

export function fromCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** For element text and attribute values that this adapter writes itself. */
export function escapeXml(text: string): string {
  if (ORDINARY.test(text)) return text;
  return legalText(text).replace(/[&<>"\r\n\t]/g, (found) => ENTITIES[found] ?? found);
}

/** What an element says of itself; what is undefined or false it does not say, and `true` is written as 1. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element around what is XML already; without anything in it, it closes itself. */
export function element(name: string, attributes: Attributes = {}, ...inside: string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      start += ` ${key}="${value === true ? 1 : escapeXml(String(value))}"`;
  const body = inside.join("");
  return body === "" ? `${start}/>` : `${start}>${body}</${name}>`;
}

/** The elements in one that counts them; nothing without any. */
export function counted(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : element(name, { count: elements.length }, ...elements);
}
