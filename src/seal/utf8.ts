const REPLACEMENT = 0xfffd;
/** Bytes of a sign. */
const MOST = 4;

/** The bytes of a text in UTF-8, half a surrogate pair as U+FFFD: Apps Script has no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * MOST);
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const written = text.codePointAt(at) ?? REPLACEMENT;
    if (written > 0xffff) at += 1;
    const point = written >= 0xd800 && written <= 0xdfff ? REPLACEMENT : written;
    if (point < 0x80) bytes[end++] = point;
    else {
      if (point < 0x800) bytes[end++] = 0xc0 | (point >> 6);
      else {
        if (point < 0x10000) bytes[end++] = 0xe0 | (point >> 12);
        else {
          bytes[end++] = 0xf0 | (point >> 18);
          bytes[end++] = tail(point >> 12);
        }
        bytes[end++] = tail(point >> 6);
      }
      bytes[end++] = tail(point);
    }
  }
  return bytes.slice(0, end);
}

const tail = (bits: number) => 0x80 | (bits & 0x3f);
