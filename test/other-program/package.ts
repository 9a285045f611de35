/**
 * The parts of an .xlsx under the names that the file gives them, and a file of such parts. Nothing of the adapter's own
 * reading is used: what the adapter writes is looked at by somebody else.
 */
import { inflateRawSync } from "node:zlib";
import { pack, zipOf } from "../../workbench/twin/xlsx/zip/write-zip";

const TABLE_ENTRY = 0x02014b50;
const END_OF_TABLE = 0x06054b50;

export type Parts = Map<string, Uint8Array | string>;

export function partsOf(file: Uint8Array): Parts {
  const bytes = Buffer.from(file);
  let end = bytes.length - 22;
  while (end > 0 && bytes.readUInt32LE(end) !== END_OF_TABLE) end -= 1;
  const parts: Parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === TABLE_ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const path = bytes.toString("utf8", at + 46, at + 46 + (name ?? 0));
    parts.set(path, bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

export const fileOf = (parts: Iterable<readonly [path: string, content: string | Uint8Array]>): Uint8Array =>
  zipOf(Array.from(parts, ([path, content]) => pack(path, content)));

/** A part's text; "" = there is no such part. */
export function textIn(parts: Parts, path: string): string {
  const part = parts.get(path) ?? "";
  return typeof part === "string" ? part : Buffer.from(part).toString("utf8");
}

export const partOf = (file: Uint8Array, path: string): string => textIn(partsOf(file), path);

/** The file after somebody has changed one of its parts. */
export function withPart(file: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = partsOf(file);
  parts.set(path, change(textIn(parts, path)));
  return fileOf(parts);
}

/** The parts that a part refers to, by the relation's id: the last word of its type, and the target's path in the file. */
export function relationsOf(parts: Parts, path: string): Map<string, { type: string; target: string }> {
  const xml = textIn(parts, relationsPath(path));
  const found = Array.from(xml.matchAll(/<Relationship\s[^>]*>/g), ([element]) => {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? "";
    const target = new URL(attribute("Target"), `file:///${path}`).pathname.slice(1);
    return [attribute("Id"), { type: attribute("Type").split("/").at(-1) ?? "", target }] as const;
  });
  return new Map(found);
}

export const relationsPath = (path: string): string => path.replace(/([^/]*)$/, "_rels/$1.rels");
