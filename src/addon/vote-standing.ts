import { type VotingUnit, votingUnits } from "../ballot/voting";
import { ballotWords } from "../explain/ballot-words";
import { refused } from "../explain/failures";
import { comparable } from "../read/cells/clean-text";
import { readVotes } from "../sheets/votes";
import { assessed } from "./jobs";

/** What the entry points of a vote share. */
export const stop = (sentence: string): never => {
  throw new Error(refused(sentence));
};

/** The workbook, the votes that go on, and the units with somebody to be voted on. */
export function standing() {
  const { reading, assessment } = assessed();
  const votes = readVotes();
  return { reading, assessment, votes, units: votingUnits(assessment, votes) };
}

export const unitNamed = (units: readonly VotingUnit[], unit: string): VotingUnit =>
  units.find((one) => comparable(one.unit) === comparable(unit)) ?? stop(ballotWords.nobody);
