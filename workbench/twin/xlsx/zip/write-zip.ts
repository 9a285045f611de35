/** A zip of parts. All are of one date, so that the same parts give the same bytes. */
import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32";

const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows. */
const DATE = 0x0021;

type Parts = Iterable<readonly [path: string, content: string | Uint8Array]>;

export function zipOf(parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const table: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [path, content] of parts) {
    const bytes = Buffer.from(content);
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DEFLATE, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    table.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]), common, where, name]));
    add(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name]));
    add(packed);
  }
  const start = at;
  for (const entry of table) add(entry);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(table.length, 8);
  end.writeUInt16LE(table.length, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([...pieces, end]));
}
