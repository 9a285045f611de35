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
  for (const code of codes) again(() => stored().deleteProperty(keyOfVote(code)));
  forgetVoided(codes);
}

/** Forgets by which decision votes were voided: it is told beside a tally that stands. */
export function forgetVoided(codes: readonly string[]): void {
  const properties = kept();
  for (const key of codes.map(keyOfVoided)) if (key in properties) again(() => stored().deleteProperty(key));
}

/** Forgets votes that were voided; by which decision is kept for the next tally of the same cycle. */
export function voidVotes(votes: readonly Vote[], decision: string): void {
  const decisions = Object.fromEntries(
    votes.map(({ code, cycle }) => [keyOfVoided(code), JSON.stringify([cycle, decision])]),
  );
  if (decision !== "") again(() => stored().setProperties(decisions));
  for (const { code } of votes) again(() => stored().deleteProperty(keyOfVote(code)));
}

/** By which decision the vote before on a person was voided; of any cycle where none is said. */
export function voidedBy(): (code: string, cycle?: string) => string {
  const properties = kept();
  return (code, cycle) => {
    const [of, decision] = JSON.parse(properties[keyOfVoided(code)] ?? '["", ""]') as [string, string]; // written above
    return cycle === undefined || of === cycle ? decision : "";
  };
}

function stored(): GoogleAppsScript.Properties.Properties {
  const properties = store();
  if (properties === null) throw new Error(failures.noLock);
  return properties;
}
