import type { Assessed, Assessment } from "../assess/assessment";
import { entitledTo } from "../methodology/chapter-4-conduct/4.4-tally";
import { isRefusal, type Refusal } from "../methodology/finding";
import { type CivilServant, isUnreadable, type Tally, type VoteState } from "../methodology/person";
import { comparable } from "../read/cells/clean-text";
import { groupedBy } from "../read/grouped";
import type { Member } from "../read/member";
import type { Vote } from "./vote";

/** Where the vote on a person stands: `none` = nothing yet; `done` = the tally counts; `wrong` = it is there and does not. */
type PersonState = VoteState | "none" | "done" | "wrong";
/** The same of a unit; `partly` = some are done and nothing goes on; `nobody` = it has only its head. */
type UnitState = PersonState | "partly";

/** Somebody who is voted on. */
export interface Candidate {
  readonly member: Pick<Member, "code" | "name">;
  readonly state: PersonState;
  /** Colleagues by the roster. */
  readonly raters: number;
  /** How many may vote, as it is proposed or settled. */
  readonly entitled: number;
  readonly circle: string;
  /** What people typed of it into the person's row: that holds. */
  readonly typed: Partial<Pick<Tally, "entitled" | "circle">>;
  /** The vote that goes on. */
  readonly vote: Vote | undefined;
  /** The tally that stands in the workbook. */
  readonly tally: Tally | undefined;
  readonly refusal: Refusal | undefined;
  /** The roster has nobody of this code any more. */
  readonly isGone: boolean;
}

export interface VotingUnit {
  readonly unit: string;
  readonly state: UnitState;
  readonly people: readonly Candidate[];
}

/** The units with somebody to be voted on, in the roster's order; then those of votes whose people left. */
export function votingUnits(assessment: Assessment, votes: ReadonlyMap<string, Vote>): VotingUnit[] {
  const { people, body } = assessment;
  const known = new Set(people.map(({ member }) => member.code));
  const candidates = people.flatMap((one) => {
    const person = body.people.get(one.member.key);
    return person?.role === "civil-servant" ? [candidateOf(one, person, assessment, votes)] : [];
  });
  const asked = new Set(candidates.map(({ member }) => member.code));
  const others = [...votes.values()]
    .filter(({ code }) => !asked.has(code))
    .map((vote) => ({ unit: vote.unit, candidate: leftOver(vote, !known.has(vote.code)) }));
  const all = [...candidates.map((candidate) => ({ unit: unitOf(candidate), candidate })), ...others];
  return [...groupedBy(all, ({ unit }) => comparable(unit)).values()].map((own) => {
    const of = own.map(({ candidate }) => candidate);
    return { unit: own[0]?.unit ?? "", state: stateOfAll(of), people: of };
  });

  /** A vote stays with the unit in which it was begun, whoever moves meanwhile. */
  function unitOf({ vote, member }: Candidate): string {
    return vote?.unit ?? people.find((one) => one.member === member)?.member.unit ?? "";
  }
}

function candidateOf(
  { member, result }: Assessed,
  { tally, raters }: CivilServant,
  { body }: Assessment,
  votes: ReadonlyMap<string, Vote>,
): Candidate {
  const vote = votes.get(member.code);
  const typed = tally === undefined || isUnreadable(tally) ? undefined : tally;
  const row = body.entries.peers.find((one) => one.member === member)?.entry;
  const settled = typed ?? (row === undefined || isUnreadable(row) ? undefined : row);
  const peers = result?.preliminary.peers ?? undefined;
  const refusal = peers !== undefined && isRefusal(peers) ? peers : undefined;
  const isCounted = tally !== undefined && (isUnreadable(tally) || hasCounts(tally));
  const state = vote?.state ?? (!isCounted ? "none" : refusal === undefined ? "done" : "wrong");
  return {
    ...{ member, state, raters, vote, refusal, tally: typed, isGone: false },
    typed: { entitled: settled?.entitled, circle: settled?.circle },
    entitled: vote?.entitled ?? entitledTo(settled ?? {}, raters) ?? 0,
    circle: vote?.circle ?? settled?.circle ?? "",
  };
}

const hasCounts = ({ valid, spoiled, issued, sums }: Tally): boolean =>
  [valid, spoiled, issued, ...sums.map(({ sum }) => sum)].some((one) => one !== undefined);

const leftOver = (vote: Vote, isGone: boolean): Candidate => ({
  ...{ member: { code: vote.code, name: vote.name }, state: vote.state, raters: 0, vote },
  ...{
    entitled: vote.entitled,
    circle: vote.circle,
    typed: {},
    tally: undefined,
    refusal: undefined,
    isGone,
  },
});

/** What is to be done next comes before what is done. */
function stateOfAll(people: readonly Candidate[]): UnitState {
  const has = (state: PersonState) => people.some((one) => one.state === state);
  for (const state of ["mismatched", "open", "counted"] as const) if (has(state)) return state;
  if (has("none")) return has("done") || has("wrong") ? "partly" : "none";
  return has("wrong") ? "wrong" : "done";
}
