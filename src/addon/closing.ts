import { type Difference, type DoubleCount, judgeCounts } from "../ballot/counting";
import { asOpen, type CountedVote, closed, counted, opens, type Vote } from "../ballot/vote";
import { ballotWords } from "../explain/ballot-words";
import { hasNumber } from "../read/cells/decision";
import { type WrittenTallies, writeTallies } from "../sheets/tally-rows";
import { dropVotes, keepVotes } from "../sheets/votes";
import { tallyCells } from "./ballot-report";
import { exclusively } from "./jobs";
import { standing, stop, unitNamed } from "./vote-standing";

/**
 * Two counts of a unit's ballots on paper. Where they differ the vote is marked so, and what differs is said; where they are alike
 * the vote is counted, and waits for its protocol. What was counted is counted anew while it is not written.
 */
export function enterCounts(unit: string, counts: readonly (DoubleCount & { readonly code: string })[]) {
  return exclusively(() => {
    const { units } = standing();
    const { people } = unitNamed(units, unit);
    const onPaper = people.flatMap(({ vote, raters }) =>
      vote?.mode === "paper" ? [{ vote: asOpen(vote), raters }] : [],
    );
    if (onPaper.length === 0) stop(ballotWords.notPaper);
    const judged = onPaper.map(({ vote, raters }) => ({
      vote,
      as: judgeCounts(
        vote,
        raters,
        counts.find(({ code }) => code === vote.code) ?? { first: [], second: [] },
      ),
    }));
    for (const { as } of judged) if ("wrong" in as) stop(as.wrong);
    const differences = judged.flatMap(({ as }): readonly Difference[] =>
      "differences" in as ? as.differences : [],
    );
    const next = judged.map(({ vote, as }): Vote => {
      if (differences.length === 0 && "counts" in as) return counted(vote, as.counts);
      return { ...vote, state: "differences" in as ? "mismatched" : "open" };
    });
    keepVotes(next);
    return { differences };
  });
}

/** Closes a unit's vote by codes, for good; `returned` are the spare slips that nobody was given, by person. */
export function closeVote(unit: string, phrase: string, returned: readonly (readonly [string, number])[]) {
  return exclusively(() => {
    const { units } = standing();
    const open = unitNamed(units, unit).people.flatMap(({ vote }) =>
      vote?.mode === "codes" && vote.state === "open" ? [vote] : [],
    );
    if (open.length === 0) stop(ballotWords.notOpen);
    const checked = new Map<string, boolean>();
    for (const vote of open)
      checked.set(vote.phrase.salt, checked.get(vote.phrase.salt) ?? opens(vote, phrase));
    if ([...checked.values()].includes(false)) stop(ballotWords.phraseWrong);
    const spareOf = new Map(returned);
    keepVotes(open.map((vote) => closed(vote, Math.min(vote.spare, spareOf.get(vote.code) ?? vote.spare))));
    return null;
  });
}

/** Writes the tallies of a unit's counted votes, with their protocol, into `Хамт олон`; they are votes no longer. */
export function writeUnitTallies(unit: string, protocol: string): WrittenTallies {
  return exclusively(() => {
    const { reading, units, assessment } = standing();
    const { people } = unitNamed(units, unit);
    const done = people.flatMap(({ vote, isGone }) => (isCounted(vote) ? [{ vote, isGone }] : []));
    if (done.length === 0 || people.some(({ vote }) => vote !== undefined && !isCounted(vote)))
      stop(ballotWords.notCounted);
    if (!hasNumber(protocol)) stop(ballotWords.protocolNumber);
    const memberOf = (code: string) => assessment.body.members.find((one) => one.code === code);
    const tallies = done.flatMap(({ vote }) => {
      const member = memberOf(vote.code);
      return member === undefined ? [] : [{ member, cells: tallyCells(vote, protocol.trim()) }];
    });
    const { written, left } = writeTallies(reading, tallies);
    const gone = done
      .filter(({ vote }) => memberOf(vote.code) === undefined)
      .map(({ vote: { code, name } }) => ({ member: { code, name, unit }, why: ballotWords.gone }));
    dropVotes(written.map(({ code }) => code));
    return { written, left: [...left, ...gone] };
  });
}

const isCounted = (vote: Vote | undefined): vote is CountedVote => vote?.state === "counted";
