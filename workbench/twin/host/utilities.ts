/** Utilities: dates, digests, base 64 and other small services, without Node or a browser. */
import { isDate } from "../engine/values";
import { formatDate } from "./date-pattern";
import { md5, sha256 } from "./digest";
import type { GlobalRef } from "./refs";

type Utilities = GlobalRef;
type Bytes = string | readonly number[];

function bytesOf(value: Bytes): Uint8Array {
  if (typeof value === "string") return new TextEncoder().encode(value);
  if (Array.isArray(value)) return Uint8Array.from(value);
  throw new Error("The parameters don't match the method signature: expected a text or bytes.");
}

/** Apps Script's bytes are signed. */
function signed(bytes: Uint8Array): number[] {
  return [...new Int8Array(bytes)];
}

function toBase64(value: Bytes): string {
  return btoa(Array.from(bytesOf(value), (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): number[] {
  return signed(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}

const DIGESTS: Record<string, (bytes: Uint8Array) => Uint8Array> = { SHA_256: sha256, MD5: md5 };

export const utilities = {
  formatDate(_: Utilities, date: Date, timeZone: string, pattern: string) {
    if (!isDate(date))
      throw new Error("The parameters don't match the method signature for Utilities.formatDate.");
    return formatDate(date.getTime(), timeZone, pattern);
  },
  computeDigest(_: Utilities, algorithm: string, value: Bytes) {
    const digest = DIGESTS[algorithm];
    if (!digest) throw new Error(`The local host has no digest ${algorithm}.`);
    return signed(digest(bytesOf(value)));
  },
  base64Encode: (_: Utilities, value: Bytes) => toBase64(value),
  base64Decode: (_: Utilities, text: string) => fromBase64(text),
  getUuid: () => crypto.randomUUID(),
  /** Time does not pass for a sleeping script: nothing else runs meanwhile. */
  sleep: () => undefined,
};

export const utilitiesConstants = {
  DigestAlgorithm: { SHA_256: "SHA_256", MD5: "MD5" },
};
