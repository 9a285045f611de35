import { PEER_SCALE } from "../law/scales";
import type { VoteState } from "../methodology/person";
import { readCode } from "./code";
import { hashOfCode, hashOfPhrase } from "./hash";

/**
 * A vote on one person (4.4), as the document keeps it outside the cells until its tally is written: never who voted, when,
 * in which order, nor a single ballot. Nothing joins it to the vote on another person.
 */
export type Vote = PaperVote | CodeVote | CountedVote;

/** What is settled when slips are printed or codes issued, so that later moves of people void nothing. */
export interface Voted {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  /** What is appraised, in words. */
  readonly cycle: string;
  /** How many may vote. */
  readonly entitled: number;
  /** The circle that votes where the unit has nobody, by the team's decision; empty for the unit's own. */
  readonly circle: string;
  /** The team's decision about a vote of one or two; empty where none is needed. */
  readonly decision: string;
  /** The decision by which the vote before this one was voided; empty where there was none. */
  readonly voided: string;
}

export interface PaperVote extends Voted {
  readonly mode: "paper";
  readonly state: Extract<VoteState, "open" | "mismatched">;
}

/** What is kept of a pass phrase, or of the codes on one person. */
export interface Salted {
  readonly salt: string;
  readonly hash: string;
}

export interface CodeVote extends Voted {
  readonly mode: "codes";
  readonly state: Extract<VoteState, "open">;
  /** Codes beyond those who may vote, for slips that are lost. */
  readonly spare: number;
  readonly phrase: Salted;
  /** Of the code that the team keeps sealed: it gives the vote up where the phrase is forgotten. */
  readonly recovery: Salted;
  readonly salt: string;
  /** Of the codes that were not used yet, sorted. */
  readonly hashes: readonly string[];
  readonly valid: number;
  readonly sums: readonly number[];
}

/** The ballots of a closed vote, and the sum of each indicator over the valid ones. */
export interface Counts {
  readonly valid: number;
  readonly spoiled: number;
  readonly sums: readonly number[];
}

export interface CountedVote extends Voted, Counts {
  readonly mode: "paper" | "codes";
  readonly state: Extract<VoteState, "counted">;
  readonly issued: number;
  /** Codes that were prepared, and those that nobody used; null on paper. */
  readonly prepared: number | null;
  readonly unused: number | null;
}

/** One ballot: a whole number for each indicator, in the annex's order. */
export type Ballot = readonly number[];

/** What a spent, an unknown and a mistyped code are compared as, by the same work. */
const NO_CODE = "0".repeat(13);

/**
 * 4.5 · The vote with one more ballot, its code spent: in one value, so that neither happens without the other. Undefined, by the
 * same work, for whatever is no unused code of this vote.
 */
export function cast(vote: Vote | undefined, typed: string, ballot: Ballot): CodeVote | undefined {
  const box = vote?.mode === "codes" && vote.state === "open" ? vote : undefined;
  const hash = hashOfCode(box?.salt ?? "", readCode(typed) ?? NO_CODE);
  if (box === undefined || !box.hashes.includes(hash) || !isBallot(ballot)) return undefined;
  return {
    ...box,
    hashes: box.hashes.filter((one) => one !== hash),
    valid: box.valid + 1,
    sums: box.sums.map((sum, index) => sum + (ballot[index] ?? 0)),
  };
}

/** 4.5 · Whether somebody gave each indicator a whole number of its scale. */
const isBallot = (ballot: Ballot): boolean =>
  ballot.length === PEER_SCALE.indicators &&
  ballot.every((points) => Number.isInteger(points) && points >= 0 && points <= PEER_SCALE.highest);

/** Whether this is the phrase that was set when the codes were issued. */
export const opens = ({ phrase }: CodeVote, typed: string): boolean =>
  hashOfPhrase(phrase.salt, typed) === phrase.hash;

/** Whether this gives the vote up: the phrase, or the code that was sealed for the team. */
export const givesUp = (vote: CodeVote, typed: string): boolean => {
  const code = readCode(typed);
  return code !== undefined && hashOfCode(vote.recovery.salt, code) === vote.recovery.hash
    ? true
    : opens(vote, typed);
};

/** A vote by codes, closed: what nobody used is void and counted. `returned` are the spare slips that nobody was given. */
export function closed(vote: CodeVote, returned: number): CountedVote {
  const prepared = vote.valid + vote.hashes.length;
  return {
    ...settledIn(vote),
    mode: "codes",
    state: "counted",
    issued: prepared - returned,
    prepared,
    unused: vote.hashes.length,
    ...{ valid: vote.valid, spoiled: 0, sums: vote.sums },
  };
}

/** A vote on paper as it is before it is counted. */
export const asOpen = (vote: PaperVote | CountedVote): PaperVote =>
  vote.state === "counted" ? { ...settledIn(vote), mode: "paper", state: "open" } : vote;

/** A vote on paper that two counted alike. */
export const counted = (vote: PaperVote, counts: Counts): CountedVote => ({
  ...settledIn(vote),
  mode: "paper",
  state: "counted",
  issued: vote.entitled,
  prepared: null,
  unused: null,
  ...counts,
});

const settledIn = ({ unit, code, name, cycle, entitled, circle, decision, voided }: Vote): Voted => ({
  ...{ unit, code, name, cycle },
  ...{ entitled, circle, decision, voided },
});
