import { type Ballot, cast } from "../ballot/vote";
import { peersTable } from "../law/annex/tables";
import { keepVote, readVote, readVotes } from "../sheets/votes";
import { alone } from "./jobs";

/** Colleagues vote at the same time: each waits for the one before. */
const VOTE_WAIT = 20_000;

/** Who is voted on by codes right now, by unit, and the annex's directions: what every voter may know. */
export function openVotes() {
  const open = [...readVotes().values()].filter(({ mode, state }) => mode === "codes" && state === "open");
  return {
    people: open.map(({ unit, code, name }) => ({ unit, code, name })),
    indicators: peersTable.indicators.map(({ name, guidance }) => ({ name, guidance: [...guidance] })),
  };
}

/**
 * One ballot: spends its code and adds its points by one write. False for a code that was used, is unknown or mistyped, and for a vote
 * that is closed or never was: one answer for all.
 */
export const castBallot = (person: string, code: string, ballot: Ballot): boolean =>
  alone(VOTE_WAIT, () => {
    const vote = cast(readVote(person), code, ballot);
    if (vote !== undefined) keepVote(vote);
    return vote !== undefined;
  });
