/** What is typed about a vote: by the officer who holds it, and by a voter. */

export interface BallotDraft {
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
