/** Opens a file as a package of parts, or says why it cannot be read. */
import { OLD_XLS_SENTENCE, UnreadableFile } from "../unreadable";
import { Zip } from "../zip/read-zip";

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

export function openContainer(bytes: Uint8Array): Zip {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (startsWith(bytes, CFB)) {
    throw contains(bytes, "EncryptedPackage")
      ? new UnreadableFile("encrypted")
      : new UnreadableFile("not-xlsx", OLD_XLS_SENTENCE);
  }
  if (!startsWith(bytes, ZIP)) throw new UnreadableFile("not-xlsx");
  return new Zip(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Whether a name stands in the container's directory, which is written in UTF-16. */
function contains(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}
