/** What the server is asked and what it answers, in the sidebar's words: all of it taken from the server's own type. */
import type { Answer, Message } from "../src/addon/wire";

export type WorkbookState = Answer<"workbookState">;
export type PersonLine = WorkbookState["people"][number];

/** A row of a roster: code, name, position, unit, role. */
export type RosterRow = Message<"setUpWorkbook">[0][number];
export type SetUpReport = Answer<"setUpWorkbook">;

export type ImportMessage = Message<"importRows">[0];
export type ImportReport = Answer<"importRows">;

export type JobReport = Answer<"rankWorkbook">;
export type ProblemLine = JobReport["problems"][number];

export type Derivation = NonNullable<Answer<"explainPerson">>[number];

export type SettingValues = Message<"saveSettings">[0];
export type SettingName = keyof SettingValues;

export type ReviewReport = Answer<"reviewList">;
export type ReviewLine = ReviewReport["lines"][number];
export type ReviewDifference = ReviewLine["differences"][number];
export type ForbiddenReview = ReviewReport["forbidden"][number];
export type HeadSuggestion = ReviewReport["suggestions"][number];
export type ReviewComparison = NonNullable<Answer<"reviewOf">>;
export type ReviewConfirmation = Answer<"confirmReviews">;
export type ReviewUndo = Message<"undoReview">[0][number];
export type DeskRow = ReviewComparison["desk"]["rows"][number];
export type DeskComplaint = ReviewComparison["desk"]["complaints"][number];

export type SheetSelection = Message<"sheetSteps">[0];
/** The consolidated list, the evaluation sheets of a selection, or a paper of a vote. */
export type PrintSelection = Message<"openPrint">[0];
export type EvaluationSheet = Answer<"sheetPages">[number];
export type SheetTable = EvaluationSheet["tables"][number];
export type ListPage = Answer<"listPage">;
/** The minutes of the evaluation team's meeting. */
export type MeetingPage = Answer<"meetingPage">;

export type SlipPage = Answer<"slipPage">;
export type ProtocolPage = Answer<"protocolPage">;
/** Of whom codes are printed. */
export type CodeSelection = Extract<PrintSelection, { readonly kind: "codes" }>;
export type IssuedPerson = Message<"issueCodes">[0]["people"][number];

export type Statistics = Answer<"makeStatistics">["statistics"];
export type UnitStatistics = Statistics["units"][number];

export type SealReport = Answer<"checkSeals">;
export type SealLine = SealReport["lines"][number];

export type BallotReport = Answer<"ballotState">;
export type BallotUnit = BallotReport["units"][number];
export type BallotPerson = BallotUnit["people"][number];
export type Difference = Answer<"enterCounts">["differences"][number];
export type TallyReport = Answer<"importTallies">;
export type OpenVotes = Answer<"openVotes">;
export type TypedCounts = Message<"enterCounts">[1][number]["first"];

export type GoogleReport = Answer<"checkGoogle">;
export type GoogleDifference = GoogleReport["differing"][number];

/** What can be downloaded. */
export type FileKind = Message<"exportFile">[0];

export type Step = Answer<"archiveSteps">["steps"][number];

/** What one step wrote: a tab, new or anew; or nothing, since the tab held the same already. */
export type MadeTab = Omit<Answer<"makeSheets">, "people" | "outcome"> & {
  readonly outcome: Answer<"makeSheets" | "archiveStep">["outcome"];
};
