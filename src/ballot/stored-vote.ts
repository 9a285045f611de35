import { utf8 } from "../seal/utf8";
import type { CodeVote, Vote } from "./vote";

/** What Google takes: a value of a property, and all of a document's together. */
const MOST_BYTES_A_VALUE = 9 * 1024;
const MOST_BYTES = 500 * 1024;
/** Left to whatever else is kept there. */
const SPARE_BYTES = 20 * 1024;

const PREFIX = "vote:";
const VOIDED = "voided:";
const HASH_LENGTH = 32;
const HASH = /.{32}/g;

/** The property of a vote: one a rated person. */
export const keyOfVote = (code: string): string => PREFIX + code;

/** The property that keeps by which decision the vote before on a person was voided, until the next tally is written. */
export const keyOfVoided = (code: string): string => VOIDED + code;

/** As long as the numbers of a vote by codes can become. */
const LONGEST = { valid: 9_999, sums: [99_999, 99_999, 99_999] };

/** A vote as one property's value. Of a vote by codes it is as long whatever was cast: its length tells nothing. */
export function textOfVote(vote: Vote): string {
  if (!("hashes" in vote)) return JSON.stringify(vote);
  const text = JSON.stringify({ ...vote, hashes: vote.hashes.join("") });
  const unspent = "0".repeat(HASH_LENGTH * (vote.entitled + vote.spare));
  return text.padEnd(JSON.stringify({ ...vote, ...LONGEST, hashes: unspent }).length);
}

/** The votes among a document's properties, by the code of the rated person. */
export function votesIn(properties: Readonly<Record<string, string>>): ReadonlyMap<string, Vote> {
  const votes = Object.entries(properties).filter(([key]) => key.startsWith(PREFIX));
  return new Map(
    votes.map(([key, text]) => voteOf(key.slice(PREFIX.length), text)).map((one) => [one.code, one]),
  );
}

/**
 * A value of `textOfVote`, which alone writes there. One that somebody spoiled is a vote that cannot be closed: nobody's
 * tally stands beside it before it is voided.
 */
export function voteOf(code: string, text: string): Vote {
  try {
    const kept = JSON.parse(text) as Vote & { readonly hashes?: unknown };
    if (kept.code === code && typeof kept.unit === "string" && typeof kept.state === "string")
      return typeof kept.hashes === "string"
        ? ({ ...kept, hashes: kept.hashes.match(HASH) ?? [] } as CodeVote)
        : kept;
  } catch {
    // As below.
  }
  const settled = { unit: "", code, name: "", cycle: "", entitled: 0, circle: "", decision: "", voided: "" };
  return { ...settled, mode: "paper", state: "open" };
}

/** Whether the store takes these votes beside what it holds. */
export function hasRoomFor(votes: readonly Vote[], properties: Readonly<Record<string, string>>): boolean {
  const added = Object.fromEntries(votes.map((vote) => [keyOfVote(vote.code), textOfVote(vote)]));
  const bytes = Object.entries({ ...properties, ...added }).reduce(
    (sum, [key, text]) => sum + utf8(key).length + utf8(text).length,
    0,
  );
  const isShort = Object.values(added).every((text) => utf8(text).length <= MOST_BYTES_A_VALUE);
  return isShort && bytes <= MOST_BYTES - SPARE_BYTES;
}
