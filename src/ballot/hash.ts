import { scrypt } from "@noble/hashes/scrypt.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "../seal/utf8";

const KEPT_BYTES = 16;
/** 8 MB and some tenths of a second where Google runs it: what a guesser pays for each phrase. */
const SLOW = { N: 2 ** 13, r: 8, p: 1, dkLen: KEPT_BYTES } as const;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What is kept of a code, 128 bits in hexadecimal: the salt is another for each rated person. */
export const hashOfCode = (salt: string, code: string): string =>
  hexOf(sha256(utf8(`${salt}:${code}`)).subarray(0, KEPT_BYTES));

/** A phrase as it is meant: whoever types it again may do so in another case and with other spaces. */
const phraseForm = (phrase: string): string =>
  phrase.normalize("NFC").trim().toLowerCase().replace(/\s+/gu, " ");

/** What is kept of the commission's pass phrase. */
export const hashOfPhrase = (salt: string, phrase: string): string =>
  hexOf(scrypt(utf8(phraseForm(phrase)), utf8(salt), SLOW));

/** Letters that a pass phrase must have. */
export const LEAST_LETTERS = 10;

/** How many letters a pass phrase has, spaces apart. */
export const lettersOfPhrase = (phrase: string): number => phraseForm(phrase).replace(/\s/gu, "").length;
