import { hindrance, type Settled, settledAs } from "../ballot/beginning";
import { hashOfPhrase, LEAST_LETTERS, lettersOfPhrase } from "../ballot/hash";
import { type CodeVote, givesUp, type Salted, type Vote } from "../ballot/vote";
import type { VotingUnit } from "../ballot/voting";
import { ballotWords } from "../explain/ballot-words";
import { isPublished } from "../google/installation";
import { peersTable } from "../law/annex/tables";
import type { SlipPage } from "../paper/ballot-pages";
import { slipsOfVotes } from "../paper/vote-pages";
import { hasNumber } from "../read/cells/decision";
import { keepVotes, readVotes, voidedBy, voidVotes } from "../sheets/votes";
import { ballotReport } from "./ballot-report";
import { exclusively, undisturbed } from "./jobs";
import { standing, stop, unitNamed } from "./vote-standing";

const MOST_SPARE = 5;

/** A vote on people of a unit, on paper or, with what is kept of their codes, by codes. */
interface Asked<P extends Settled = Settled> {
  readonly unit: string;
  readonly cycle: string;
  readonly people: readonly P[];
}
interface AskedCodes extends Asked<Settled & { readonly salt: string; readonly hashes: readonly string[] }> {
  readonly phrase: string;
  readonly recovery: Salted;
  readonly spare: number;
}

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
    refuseBeside(unitNamed(units, asked.unit), ({ mode }) => mode === "codes");
    keepVotes(
      settled(units, asked).map((one) => ({
        ...{ ...one, voided: voided(one.code, one.cycle), mode: "paper" as const, state: "open" as const },
      })),
    );
    return null;
  });
}

/**
 * Keeps what is needed of codes that were made in the browser: their salted hashes, and that of the commission's pass phrase. Asked
 * again with the same codes, it has them. Gives whom they are for.
 */
export function issueCodes({ phrase, recovery, spare, ...asked }: AskedCodes): SlipPage {
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
    const own = new Set(asked.people.filter(isKept).map(({ code }) => code));
    refuseBeside(unitNamed(units, asked.unit), (vote) => !own.has(vote.code));
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
          ...{
            voided: voided(one.code, one.cycle),
            mode: "codes",
            state: "open",
            spare,
            phrase: kept,
            recovery,
          },
          ...{ salt: own, hashes: [...hashes].sort(), valid: 0, sums: peersTable.indicators.map(() => 0) },
        };
      }),
    );
    return slips();
  });
}

/** One vote a unit at a time: it is closed as a whole, by one phrase, or counted as a whole. */
function refuseBeside({ people }: VotingUnit, isOther: (vote: Vote) => boolean): void {
  const other = people.find(({ vote }) => vote !== undefined && vote.state !== "counted" && isOther(vote));
  if (other !== undefined) stop(ballotWords.begun(other.member.name));
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

/**
 * Gives up a unit's vote: its ballots count for nobody, and what they were is never told. Of a vote by codes the team's decision says so,
 * and the next protocol names it. What is counted stays, so that nobody votes again for another result, but of people who left.
 */
export function voidVote(unit: string, decision: string, secret: string): null {
  return exclusively(() => {
    const { units } = standing();
    const open = unitNamed(units, unit).people.flatMap(({ vote, isGone }) =>
      vote !== undefined && (vote.state !== "counted" || isGone) ? [vote] : [],
    );
    if (open.length === 0) stop(ballotWords.notOpen);
    if (open.some(({ mode }) => mode === "codes") && !hasNumber(decision)) stop(ballotWords.voidNumber);
    const sealed = open.filter((vote) => vote.mode === "codes" && vote.state === "open");
    const checked = new Map(sealed.map((vote) => [vote.phrase.salt, vote]));
    if ([...checked.values()].some((vote) => !givesUp(vote, secret))) stop(ballotWords.secretWrong);
    voidVotes(open, decision.trim());
    return null;
  });
}
