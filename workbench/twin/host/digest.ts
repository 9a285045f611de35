/**
 * SHA-256 and MD5 of bytes, synchronously and in any runtime.
 *
 * Node has them, a browser only as promises; a service call must answer at once, so they are written out here
 * (FIPS 180-4 and RFC 1321).
 */
function fraction(x: number): number {
  return Math.floor((x - Math.floor(x)) * 2 ** 32) >>> 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const SHA_START = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const SHA_ROUND = primes(64).map((prime) => fraction(Math.cbrt(prime)));
const MD5_START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
const MD5_ROUND = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) >>> 0);
const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** The message, a one bit, zeros, and its length in bits, in blocks of 64 bytes. */
function padded(bytes: Uint8Array, littleEndian: boolean): DataView {
  const view = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) * 64));
  for (const [i, byte] of bytes.entries()) view.setUint8(i, byte);
  view.setUint8(bytes.length, 0x80);
  const [low, high] = [(bytes.length * 8) >>> 0, Math.floor(bytes.length / 2 ** 29)];
  view.setUint32(view.byteLength - 8, littleEndian ? low : high, littleEndian);
  view.setUint32(view.byteLength - 4, littleEndian ? high : low, littleEndian);
  return view;
}

function rotateRight(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

function at(words: readonly number[], index: number): number {
  return words[index] ?? 0;
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const message = padded(bytes, false);
  const hash = [...SHA_START];
  for (let block = 0; block < message.byteLength; block += 64) {
    const words = Array.from({ length: 16 }, (_, i) => message.getUint32(block + i * 4));
    for (let i = 16; i < 64; i++) {
      const [early, late] = [at(words, i - 15), at(words, i - 2)];
      const small = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
      const large = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
      words.push((at(words, i - 16) + small + at(words, i - 7) + large) >>> 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g);
      const mixE = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const first = (h + mixE + choice + at(SHA_ROUND, i) + at(words, i)) >>> 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const second = ((rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22)) + majority) >>> 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (at(hash, i) + word) >>> 0;
  }
  return wordsToBytes(hash, false);
}

export function md5(bytes: Uint8Array): Uint8Array {
  const message = padded(bytes, true);
  const hash = [...MD5_START];
  for (let block = 0; block < message.byteLength; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = hash;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round] ?? 0;
      const word = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] ?? 0;
      const sum = (a + mixed + at(MD5_ROUND, i) + message.getUint32(block + (word % 16) * 4, true)) >>> 0;
      const shift = MD5_SHIFTS[round]?.[i % 4] ?? 0;
      [a, d, c, b] = [d, c, b, (b + rotateRight(sum, 32 - shift)) >>> 0];
    }
    for (const [i, word] of [a, b, c, d].entries()) hash[i] = (at(hash, i) + word) >>> 0;
  }
  return wordsToBytes(hash, true);
}

function wordsToBytes(words: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word, littleEndian);
  return new Uint8Array(view.buffer);
}
