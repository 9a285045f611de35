import { sha256 } from "@noble/hashes/sha2.js";
import type { Assessment } from "../assess/assessment";
import { canonicalTexts } from "./canonical-text";
import { utf8 } from "./utf8";

const CHARACTERS = 16;
/** As many as the rules gave up to version 3. */
const CHARACTERS_BEFORE = 12;

/** What stands behind the code on somebody's paper. */
export interface Fingerprinted {
  /** `3fa9 0c1e 77b2 5d08`; empty while the person is blocked: what has no result is not to be signed. */
  readonly fingerprint: string;
  readonly canonicalText: string;
}

/** The first 16 hexadecimal characters of the SHA-256 of a canonical text in UTF-8, in groups of four. */
export function fingerprintOfText(canonicalText: string, characters = CHARACTERS): string {
  const bytes = sha256(utf8(canonicalText)).subarray(0, characters / 2);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/....(?=.)/g, "$& ");
}

const known = new WeakMap<Assessment, ReadonlyMap<string, Fingerprinted>>();

/** Whether a text is what a printed code was made of, also one of 12 characters. */
export const isOfText = (printed: string, canonicalText: string): boolean =>
  [CHARACTERS, CHARACTERS_BEFORE].some((length) => fingerprintOfText(canonicalText, length) === printed);

/** Everybody's fingerprint by code, computed once an assessment. */
export function fingerprints(assessment: Assessment): ReadonlyMap<string, Fingerprinted> {
  const before = known.get(assessment);
  if (before !== undefined) return before;
  const all = new Map<string, Fingerprinted>();
  const texts = canonicalTexts(assessment);
  for (const { member, status } of assessment.people) {
    const canonicalText = texts.get(member.key);
    if (canonicalText === undefined) continue;
    const fingerprint = status === "blocked" ? "" : fingerprintOfText(canonicalText);
    all.set(member.code, { fingerprint, canonicalText });
  }
  known.set(assessment, all);
  return all;
}

/**
 * “Баталгаажуулах код” of one person as it is printed, `3fa9 0c1e 77b2 5d08`; empty for a code that nobody has, or that
 * two people share, and for who is blocked.
 */
export const fingerprintOf = (assessment: Assessment, code: string): string =>
  fingerprints(assessment).get(code)?.fingerprint ?? "";
