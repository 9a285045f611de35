import { hindrance, type Settled, settledAs } from "../ballot/beginning";
import { type Difference, type DoubleCount, judgeCounts } from "../ballot/counting";
import { hashOfPhrase, LEAST_LETTERS, lettersOfPhrase } from "../ballot/hash";
import {
  type Ballot,
  type CodeVote,
  type CountedVote,
  cast,
  closed,
  counted,
  opens,
  type Vote,
} from "../ballot/vote";
import { type VotingUnit, votingUnits } from "../ballot/voting";
import { ballotWords } from "../explain/ballot-words";
import { refused } from "../explain/failures";
import { isPublished } from "../google/installation";
import { peersTable } from "../law/annex/tables";
import type { SlipPage } from "../paper/ballot-pages";
import { slipsOfVotes } from "../paper/vote-pages";
import { comparable } from "../read/cells/clean-text";
import { hasNumber } from "../read/cells/decision";
import { type WrittenTallies, writeTallies } from "../sheets/tally-rows";
import { dropVotes, keepVote, keepVotes, readVote, readVotes, voidedBy, voidVotes } from "../sheets/votes";
import { ballotReport, tallyCells } from "./ballot-report";
import { alone, assessed, exclusively, undisturbed } from "./jobs";

const MOST_SPARE = 5;
/** Colleagues vote at the same time: each waits for the one before. */
const VOTE_WAIT = 20_000;

/** A vote on people of a unit, on paper or, with what is kept of their codes, by codes. */
interface Asked<P extends Settled = Settled> {
  readonly unit: string;
  readonly cycle: string;
  readonly people: readonly P[];
}
interface AskedCodes extends Asked<Settled & { readonly salt: string; readonly hashes: readonly string[] }> {
  readonly phrase: string;
  readonly spare: number;
}

const stop = (sentence: string): never => {
  throw new Error(refused(sentence));
};

/** The workbook, the votes that go on, and the units with somebody to be voted on. */
function standing() {
  const { reading, assessment } = assessed();
  const votes = readVotes();
  return { reading, assessment, votes, units: votingUnits(assessment, votes) };
}

const unitNamed = (units: readonly VotingUnit[], unit: string): VotingUnit =>
  units.find((one) => comparable(one.unit) === comparable(unit)) ?? stop(ballotWords.nobody);

/** Where each unit's vote stands; before a vote is closed neither a sum nor how many voted. */
export function ballotState() {
  return undisturbed(() => {
    const { assessment, units } = standing();
    return ballotReport(assessment, units, isPublished());
  });
}

/** Settles who may vote on paper, before slips are printed. */
export function beginVote(asked: Asked) {
  return exclusively(() => {
    const { units } = standing();
    const voided = voidedBy();
    keepVotes(
      settled(units, asked).map((one) => ({
        ...{ ...one, voided: voided(one.code), mode: "paper" as const, state: "open" as const },
      })),
    );
    return null;
  });
}

/**
 * Keeps what is needed of codes that were made in the browser: their salted hashes, and that of the commission's pass phrase. Asked
 * again with the same codes, it has them. Gives whom they are for.
 */
export function issueCodes({ phrase, spare, ...asked }: AskedCodes): SlipPage {
  return exclusively(() => {
    if (!isPublished()) stop(ballotWords.bound);
    if (lettersOfPhrase(phrase) < LEAST_LETTERS) stop(ballotWords.phraseShort(LEAST_LETTERS));
    if (spare > MOST_SPARE) stop(ballotWords.spare(MOST_SPARE));
    const { votes, units, assessment } = standing();
    const slips = () => slipsOfVotes(assessment.body, namedIn(readVotes(), asked.people));
    const isKept = ({ code, salt }: AskedCodes["people"][number]) => {
      const vote = votes.get(code);
      return vote?.mode === "codes" && vote.state === "open" && vote.salt === salt;
    };
    const fresh = { ...asked, people: asked.people.filter((one) => !isKept(one)) };
    if (fresh.people.length === 0 && asked.people.length > 0) return slips();
    const codesOf = new Map(fresh.people.map((one) => [one.code, one]));
    const salt = Utilities.getUuid();
    const kept = { salt, hash: hashOfPhrase(salt, phrase) };
    const voided = voidedBy();
    keepVotes(
      settled(units, fresh).map((one): CodeVote => {
        const { salt: own = "", hashes = [] } = codesOf.get(one.code) ?? {};
        if (new Set(hashes).size !== one.entitled + spare) stop(ballotWords.codesUnfit);
        return {
          ...one,
          ...{ voided: voided(one.code), mode: "codes", state: "open", spare, phrase: kept },
          ...{ salt: own, hashes: [...hashes].sort(), valid: 0, sums: peersTable.indicators.map(() => 0) },
        };
      }),
    );
    return slips();
  });
}

const namedIn = (votes: ReadonlyMap<string, Vote>, people: readonly Settled[]): Vote[] =>
  people.flatMap(({ code }) => votes.get(code) ?? []);

function settled(units: readonly VotingUnit[], { unit, cycle, people }: Asked) {
  const { unit: name, people: candidates } = unitNamed(units, unit);
  if (people.length === 0) stop(ballotWords.nobody);
  return people.map((asked) => {
    const candidate = candidates.find(({ member }) => member.code === asked.code);
    if (candidate === undefined) return stop(ballotWords.nobody);
    const why = hindrance(candidate, asked);
    return why === undefined ? settledAs(candidate, name, cycle, asked) : stop(why);
  });
}

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

/**
 * Two counts of a unit's ballots on paper. Where they differ the vote is marked so, and what differs is said; where they are alike
 * the vote is counted, and waits for its protocol.
 */
export function enterCounts(unit: string, counts: readonly (DoubleCount & { readonly code: string })[]) {
  return exclusively(() => {
    const { units, votes } = standing();
    const { people } = unitNamed(units, unit);
    const onPaper = people.flatMap(({ vote, raters }) =>
      vote?.mode === "paper" && vote.state !== "counted" ? [{ vote, raters }] : [],
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
    keepVotes(next.filter((vote) => votes.get(vote.code)?.state !== vote.state));
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

/**
 * Gives up a unit's vote: its ballots count for nobody, and what they were is never told. Of a vote by codes the team's decision says so,
 * and the next protocol names it. What is counted stays, unless its tally can count for nobody.
 */
export function voidVote(unit: string, decision: string): null {
  return exclusively(() => {
    const { units } = standing();
    const votes = unitNamed(units, unit).people.flatMap(({ vote }) => vote ?? []);
    const open = votes.filter(({ state }) => state !== "counted");
    if (open.length === 0) stop(ballotWords.notOpen);
    if (open.some(({ mode }) => mode === "codes") && !hasNumber(decision)) stop(ballotWords.voidNumber);
    voidVotes(
      open.map(({ code }) => code),
      decision.trim(),
    );
    return null;
  });
}
