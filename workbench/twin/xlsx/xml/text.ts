/** Text on its way into and out of XML: illegal characters, entities and Excel's own `_x000D_` escapes. */

/** Everything that XML 1.0 forbids: control characters, unpaired surrogates and the two non-characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function legalText(text: string): string {
  return text
    .replace(ILLEGAL, (found) => (/[\uD800-\uDFFF]/.test(found) ? "\uFFFD" : ""))
    .replaceAll("\u007F", "");
}

/** A cell's or a note's text: a carriage return survives only as `_x000D_`, so look-alikes are escaped as well. */
export function cellText(text: string): string {
  return legalText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("\r", "_x000D_");
}

export function fromCellText(text: string): string {
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
  return legalText(text).replace(/[&<>"\r\n\t]/g, (found) => ENTITIES[found] ?? found);
}
