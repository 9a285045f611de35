/**
 * Opens the file as a zip, or says why it cannot be read. Sizes are taken from the zip's own table before anything is
 * inflated, so a zip bomb is refused unopened; checksums are verified, so a damaged file never yields half a table.
 */
import JSZip from "jszip";
import { OLD_XLS_SENTENCE, UnreadableFile } from "../unreadable";

const LARGEST_CONTENT = 512 * 1024 * 1024;
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];
const END_OF_TABLE = 0x06054b50;
const TABLE_ENTRY = 0x02014b50;

export async function openContainer(bytes: Uint8Array): Promise<JSZip> {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (startsWith(bytes, CFB)) {
    throw contains(bytes, "EncryptedPackage")
      ? new UnreadableFile("encrypted")
      : new UnreadableFile("not-xlsx", OLD_XLS_SENTENCE);
  }
  if (!startsWith(bytes, LOCAL_HEADER)) throw new UnreadableFile("not-xlsx");
  const size = declaredSize(bytes);
  if (size === undefined) throw new UnreadableFile("damaged");
  if (size > LARGEST_CONTENT) throw new UnreadableFile("too-large");
  try {
    return await JSZip.loadAsync(bytes, { checkCRC32: true });
  } catch (cause) {
    throw new UnreadableFile("damaged", undefined, { cause });
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Whether a name stands in the container's directory, which is written in UTF-16. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (character) => [character.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** The sum of the sizes that the zip's table declares; undefined when there is no sound table. */
function declaredSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END_OF_TABLE) end--;
  if (end < earliest) return undefined;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== TABLE_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const size = view.getUint32(at + 24, true);
    total += size === 0xffffffff ? wideSize(view, at + 46 + nameLength, extraLength) : size;
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return total;
}

/** The 64-bit size of an entry; a missing one counts as far too large. */
function wideSize(view: DataView, start: number, length: number): number {
  for (let at = start; at + 12 <= Math.min(start + length, view.byteLength); ) {
    if (view.getUint16(at, true) === 1) return Number(view.getBigUint64(at + 4, true));
    at += 4 + view.getUint16(at + 2, true);
  }
  return Number.MAX_SAFE_INTEGER;
}
