import { sha256 } from "@noble/hashes/sha2.js";
import type { Assessment } from "../assess/assessment";
import { canonicalTexts } from "./canonical-text";
import { utf8 } from "./utf8";

const CHARACTERS = 12;

/** What stands behind the code on somebody's paper. */
export interface Fingerprinted {
  /** `3fa9 0c1e 77b2`. */
  readonly fingerprint: string;
  readonly canonicalText: string;
}

/** The first 12 hexadecimal characters of the SHA-256 of a canonical text in UTF-8, in groups of four. */
export function fingerprintOfText(canonicalText: string): string {
  const bytes = sha256(utf8(canonicalText)).subarray(0, CHARACTERS / 2);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/....(?=.)/g, "$& ");
}

const known = new WeakMap<Assessment, ReadonlyMap<string, Fingerprinted>>();

/** Everybody's fingerprint by code, computed once an assessment. */
export function fingerprints(assessment: Assessment): ReadonlyMap<string, Fingerprinted> {
  const before = known.get(assessment);
  if (before !== undefined) return before;
  const all = new Map<string, Fingerprinted>();
  for (const [code, canonicalText] of canonicalTexts(assessment))
    all.set(code, { fingerprint: fingerprintOfText(canonicalText), canonicalText });
  known.set(assessment, all);
  return all;
}

/**
 * “Баталгаажуулах код” of one person as it is printed, `3fa9 0c1e 77b2`; empty for a code that nobody has, or that two
 * people share.
 */
export const fingerprintOf = (assessment: Assessment, code: string): string =>
  fingerprints(assessment).get(code)?.fingerprint ?? "";
