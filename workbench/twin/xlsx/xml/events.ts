/**
 * An XML part as events: opened, closed, text. Prefixes are dropped from the names of elements, since programs choose them
 * freely; comments are dropped, CDATA is text, entities are resolved and none is taken from a document type. Malformed XML
 * throws. Parts come as bytes in any encoding that they name and are read in pieces: no part becomes one long string.
 */
import { SaxesParser } from "saxes";

export type XmlAttributes = Record<string, string>;

export interface XmlEvents {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** No part of an office file is nested like that. */
const DEEPEST = 200;
const PIECE = 1 << 20;

export function readXml(part: Uint8Array | string, events: XmlEvents): void {
  const parser = new SaxesParser<{ xmlns: false; position: boolean }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Error(`Elements are nested deeper than ${DEEPEST}.`);
    events.open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    events.close(localName(name));
  });
  parser.on("text", (text) => events.text(text));
  parser.on("cdata", (text) => events.text(text));
  for (const piece of typeof part === "string" ? [part.replace(/^\uFEFF/, "")] : piecesOf(part))
    parser.write(piece);
  parser.close();
}

function* piecesOf(part: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(part), { fatal: true });
  for (let at = 0; at < part.length; at += PIECE)
    yield decoder.decode(part.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

/** By its first bytes, else by what its declaration says; TextDecoder throws where it does not know the name. */
function encodingOf(part: Uint8Array): string {
  const [first, second, third, fourth] = part;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (first !== 0x3c || second !== 0x3f || third !== 0x78 || fourth !== 0x6d) return "utf-8";
  const declaration = new TextDecoder("latin1").decode(part.subarray(0, 200));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? "utf-8";
  // A declaration that could be read byte by byte is not of a part in two bytes a letter, whatever it says.
  return /^(?:utf-?16|ucs-?2)/i.test(declared) ? "utf-8" : declared;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
