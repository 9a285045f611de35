const REPLACEMENT = 0xfffd;

/** The bytes of a text in UTF-8, half a surrogate pair as U+FFFD: Apps Script has no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const written = character.codePointAt(0) ?? REPLACEMENT;
    const point = written >= 0xd800 && written <= 0xdfff ? REPLACEMENT : written;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

const tail = (bits: number) => 0x80 | (bits & 0x3f);
