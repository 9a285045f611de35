/** A zip of parts. All are of one date, so that the same parts give the same bytes. */
import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32";

const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows. */
const DATE = 0x0021;

/** An entry compressed, so that its text need not be kept. */
export interface Packed {
  name: Buffer;
  content: Buffer;
  size: number;
  crc: number;
}

export function pack(path: string, content: string | Uint8Array): Packed {
  const bytes = Buffer.from(content);
  return { name: Buffer.from(path), content: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

export function zipOf(entries: readonly Packed[]): Uint8Array {
  const pieces: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const { name, content, size, crc } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DEFLATE, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    table.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]), common, where, name]));
    const header = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name]);
    pieces.push(header, content);
    at += header.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(table.length, 8);
  end.writeUInt16LE(table.length, 10);
  end.writeUInt32LE(
    table.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...table, end]));
}
