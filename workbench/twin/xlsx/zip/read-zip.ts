/**
 * The entries of a zip, found by its own table and inflated one at a time when asked for. The sizes that the table declares
 * are added up before anything is inflated, and size and checksum are compared after: a bomb stays unopened, and a damaged
 * entry never yields half a part. Names are found without regard to case, slash or backslash.
 */
import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../unreadable";
import { crc32 } from "./crc32";

/** Of all entries that are asked for: a body of two thousand people has about a hundred. */
const MOST_BYTES = 256 * 1024 * 1024;
/** No table of people's cells is as repetitive: such an entry is empty formatted rows, or made to do harm. */
const MOST_REPETITIVE = 200;
const LARGE = 32 * 1024 * 1024;

const END_OF_TABLE = 0x06054b50;
const WIDE_END_LOCATOR = 0x07064b50;
const WIDE_END = 0x06064b50;
const TABLE_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;
const IN_WIDE_FIELD = 0xffffffff;

interface Entry {
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  header: number;
}

export class Zip {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, Entry>();
  #left = MOST_BYTES;

  /** Throws UnreadableFile "damaged" without a sound table. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readTable();
    } catch (cause) {
      throw new UnreadableFile("damaged", undefined, { cause });
    }
  }

  has(path: string): boolean {
    return this.#entries.has(keyOf(path));
  }

  /** The paths, in lower case and with slashes. */
  paths(): string[] {
    return [...this.#entries.keys()];
  }

  /** Throws UnreadableFile when the entry cannot be had whole. */
  bytes(path: string): Uint8Array | undefined {
    const entry = this.#entries.get(keyOf(path));
    if (entry === undefined) return undefined;
    if (entry.flags & ENCRYPTED) throw new UnreadableFile("encrypted");
    this.#left -= entry.size;
    const isBomb = entry.size > LARGE && entry.size > entry.packed * MOST_REPETITIVE;
    if (this.#left < 0 || isBomb) throw new UnreadableFile("too-large");
    const content = this.#inflated(entry);
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw new UnreadableFile("damaged");
    return content;
  }

  #inflated({ header, packed, size, method }: Entry): Uint8Array {
    try {
      if (this.#view.getUint32(header, true) !== LOCAL_HEADER)
        throw new Error("No entry where the table says.");
      const start =
        header + 30 + this.#view.getUint16(header + 26, true) + this.#view.getUint16(header + 28, true);
      const data = this.#bytes.subarray(start, start + packed);
      if (method === 0) return data;
      if (method !== 8) throw new Error(`Compressed by method ${method}.`);
      // A byte more than declared is enough to see that the table lies.
      return inflateRawSync(data, { maxOutputLength: size + 1 });
    } catch (cause) {
      throw new UnreadableFile("damaged", undefined, { cause });
    }
  }

  #readTable(): void {
    const view = this.#view;
    const end = this.#endOfTable();
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (end >= 20 && view.getUint32(end - 20, true) === WIDE_END_LOCATOR) {
      const wideEnd = Number(view.getBigUint64(end - 12, true));
      if (view.getUint32(wideEnd, true) !== WIDE_END) throw new Error("No wide end of the table.");
      count = Number(view.getBigUint64(wideEnd + 32, true));
      at = Number(view.getBigUint64(wideEnd + 48, true));
    }
    for (let left = count; left > 0; left--) at = this.#readEntry(at);
  }

  #endOfTable(): number {
    const earliest = Math.max(0, this.#bytes.length - 22 - 0xffff);
    for (let end = this.#bytes.length - 22; end >= earliest; end--)
      if (this.#view.getUint32(end, true) === END_OF_TABLE) return end;
    throw new Error("No end of the table.");
  }

  #readEntry(at: number): number {
    const view = this.#view;
    if (view.getUint32(at, true) !== TABLE_ENTRY) throw new Error("No entry of the table.");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
    const [size, packed, header] = wideFields(
      view,
      at + 46 + nameLength,
      extraLength,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    // Two entries of one name: no program says which of them is meant.
    if (this.#entries.has(keyOf(name))) throw new Error(`“${name}” stands twice.`);
    this.#entries.set(keyOf(name), {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: packed ?? 0,
      size: size ?? 0,
      header: header ?? 0,
    });
    return at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
}

/** Those of the numbers that do not fit into 32 bits stand in an extra field, in this order. */
function wideFields(view: DataView, start: number, length: number, numbers: number[]): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return numbers.map((number) => {
      if (number !== IN_WIDE_FIELD) return number;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    });
  }
  return numbers;
}

const keyOf = (path: string): string => path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
