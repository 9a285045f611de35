/** What the sidebar knows of votes: as the server said it, and as an officer or a voter types it. */
import type { BallotReport, Difference, OpenVotes, TallyReport } from "./answers";

interface BallotDraft {
  readonly unit: string;
  readonly person: string;
  readonly code: string;
  readonly points: readonly (number | undefined)[];
  /** What became of the last one that was sent. */
  readonly answer: "accepted" | "refused" | undefined;
}

/** What an officer settles about a unit's vote, and what two members counted. */
export interface UnitVoteDraft {
  readonly mode: "paper" | "codes";
  readonly cycle: string;
  readonly spare: string;
  readonly people: Readonly<Record<string, PersonVoteDraft>>;
  readonly counts: Readonly<Record<string, readonly [first: readonly string[], second: readonly string[]]>>;
  readonly members: readonly [string, string];
  readonly protocol: string;
  readonly decision: string;
}
interface PersonVoteDraft {
  readonly entitled?: string;
  readonly circle?: string;
  readonly decision?: string;
  /** Spare slips that nobody was given. */
  readonly returned?: string;
}
export const NO_UNIT_VOTE: UnitVoteDraft = {
  ...{ mode: "paper", cycle: "", spare: "0", people: {}, counts: {} },
  ...{ members: ["", ""], protocol: "", decision: "" },
};
export const NO_BALLOT: BallotDraft = { unit: "", person: "", code: "", points: [], answer: undefined };

/** What outlives a closed sidebar of it: nothing of a ballot. */
export interface VoteDrafts {
  /** The unit whose vote is open on the screen, and what was typed of each. */
  ballotUnit: string;
  unitVotes: Readonly<Record<string, UnitVoteDraft>>;
}
export const NO_VOTES: VoteDrafts = { ballotUnit: "", unitVotes: {} };

/** What the screens of a vote show. */
export interface VoteScreens {
  /** A table of tallies of another system, and its protocol: ballots may be pasted by mistake, so nothing keeps it. */
  tallyText: string;
  tallyProtocol: string;
  /** The commission's phrase while it is typed. */
  phrase: string;
  /** Where each unit's vote stands. */
  ballots: BallotReport | undefined;
  /** Where the two counts of a unit's ballots differ. */
  differences: readonly Difference[] | undefined;
  /** Tallies of another system, as they would be brought in, or were. */
  tallies: TallyReport | undefined;
  /** Who is voted on by codes, as a voter sees it. */
  votes: OpenVotes | undefined;
  /** A voter's ballot while it is filled in: nowhere else, and not here once it is sent. */
  ballot: BallotDraft;
}
export const NOTHING_OF_VOTES: VoteScreens = {
  ...{ ballots: undefined, differences: undefined, tallies: undefined, votes: undefined },
  ballot: NO_BALLOT,
  ...{ tallyText: "", tallyProtocol: "", phrase: "" },
};
