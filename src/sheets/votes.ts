import { hasRoomFor, keyOfVoided, keyOfVote, textOfVote, voteOf, votesIn } from "../ballot/stored-vote";
import type { Vote } from "../ballot/vote";
import { failures } from "../explain/failures";
import { again } from "./google";

/**
 * The votes that go on: properties of the document, which no cell, note or version of it shows. Writes are asked for once more
 * where they failed, since the value is the same and whoever writes holds the document's lock.
 */
const store = () =>
  PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;

const kept = (): Record<string, string> => again(() => store()?.getProperties() ?? {});

/** By the code of the rated person; none where the script is not bound to a document. */
export const readVotes = (): ReadonlyMap<string, Vote> => votesIn(kept());

export function readVote(code: string): Vote | undefined {
  const text = again(() => store()?.getProperty(keyOfVote(code)) ?? null);
  return text === null ? undefined : voteOf(code, text);
}

/** Keeps one vote by one write. */
export function keepVote(vote: Vote): void {
  again(() => stored().setProperty(keyOfVote(vote.code), textOfVote(vote)));
}

/** Keeps votes by one write; throws before it where they do not fit. */
export function keepVotes(votes: readonly Vote[]): void {
  if (!hasRoomFor(votes, kept())) throw new Error(failures.votesTooMany);
  const texts = Object.fromEntries(votes.map((vote) => [keyOfVote(vote.code), textOfVote(vote)]));
  again(() => stored().setProperties(texts));
}

/** Forgets votes whose tallies are written. */
export function dropVotes(codes: readonly string[]): void {
  for (const code of codes)
    for (const key of [keyOfVote(code), keyOfVoided(code)]) again(() => stored().deleteProperty(key));
}

/** Forgets votes that were voided; by which decision is kept until a tally is written. */
export function voidVotes(codes: readonly string[], decision: string): void {
  if (decision !== "")
    again(() =>
      stored().setProperties(Object.fromEntries(codes.map((code) => [keyOfVoided(code), decision]))),
    );
  for (const code of codes) again(() => stored().deleteProperty(keyOfVote(code)));
}

/** By which decision the vote before on a person was voided. */
export function voidedBy(): (code: string) => string {
  const properties = kept();
  return (code) => properties[keyOfVoided(code)] ?? "";
}

function stored(): GoogleAppsScript.Properties.Properties {
  const properties = store();
  if (properties === null) throw new Error(failures.noLock);
  return properties;
}
