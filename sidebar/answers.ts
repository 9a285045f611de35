/** What the server is asked and what it answers: its own types, so that the two sides cannot drift apart. */
import type { JobReport } from "../src/addon/jobs";
import type { Derivation } from "../src/explain/derivation";
import type {
  AddedAdjustment,
  AdjustmentEntry,
  ForbiddenReview,
  HeadSuggestion,
  ReviewComparison,
  ReviewConfirmation,
  ReviewDifference,
  ReviewLine,
  ReviewReport,
} from "../src/explain/review-lines";
import type { SheetSelection } from "../src/paper/evaluation-sheet";
import type { ProblemLine } from "../src/paper/list-lines";
import type { Statistics, UnitStatistics } from "../src/paper/statistics";
import type { SettingName } from "../src/workbook/settings";
import type { SealLine, SealReport } from "../src/seal/seal-lines";
import type { Archived } from "../src/sheets/archive";
import type { SetUpReport } from "../src/sheets/set-up";
import type { WrittenSheets } from "../src/sheets/write-sheets";

export type {
  AddedAdjustment,
  AdjustmentEntry,
  Derivation,
  ForbiddenReview,
  HeadSuggestion,
  JobReport,
  ProblemLine,
  ReviewComparison,
  ReviewConfirmation,
  ReviewDifference,
  ReviewLine,
  ReviewReport,
  SealLine,
  SealReport,
  SettingName,
  SetUpReport,
  SheetSelection,
  Statistics,
  UnitStatistics,
};

/** A row of a roster: code, name, position, unit, role. */
export type RosterRow = readonly [code: string, name: string, position: string, unit: string, role: string];

export interface PersonLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly role: string;
}

export type SettingValues = Readonly<Partial<Record<SettingName, string>>>;

export interface WorkbookState {
  readonly people: readonly PersonLine[];
  readonly units: readonly string[];
  /** Whether the tabs of the appraisal are there. */
  readonly hasTabs: boolean;
  /** The name of the consolidated list's tab. */
  readonly list: string | null;
  readonly settings: SettingValues;
  readonly active: { readonly tab: string; readonly code: string | null };
}

export interface Step {
  readonly key: string;
  readonly label: string;
}

/** What one step wrote: a tab, new or anew; or nothing, since the tab held the same already. */
export interface MadeTab {
  readonly tab: string;
  readonly outcome: WrittenSheets["outcome"] | Archived["outcome"];
  /** The name under which a tab that somebody edited by hand is kept. */
  readonly archivedAs?: string;
}

/** The consolidated list, or the evaluation sheets of a selection. */
export type PrintSelection = SheetSelection | { readonly kind: "list" };

export interface Server {
  workbookState(): Promise<WorkbookState>;
  /** Makes at most so many tabs; nothing is left to do when `left` is 0. */
  setUpWorkbook(people: readonly RosterRow[], mostTabs: number): Promise<SetUpReport>;
  checkWorkbook(): Promise<JobReport>;
  rankWorkbook(): Promise<JobReport>;
  /** The place in the list, where there is one, and the total; null for an unknown or unrated person. */
  explainPerson(code: string): Promise<readonly Derivation[] | null>;
  saveSettings(values: SettingValues): Promise<SettingValues>;
  goTo(tab: string, cell: string): Promise<boolean>;
  reviewList(): Promise<ReviewReport>;
  reviewOf(code: string): Promise<ReviewComparison | null>;
  confirmReviews(codes: readonly string[]): Promise<ReviewConfirmation>;
  addAdjustment(entry: AdjustmentEntry): Promise<AddedAdjustment>;
  sheetSteps(selection: SheetSelection): Promise<{ steps: readonly (Step & { readonly people: number })[] }>;
  makeSheets(key: string, appendix: boolean): Promise<MadeTab & { readonly people: number }>;
  openPrint(selection: PrintSelection, appendix: boolean): Promise<void>;
  makeStatistics(): Promise<{ readonly tab: string; readonly statistics: Statistics }>;
  checkSeals(): Promise<SealReport>;
  archiveSteps(): Promise<{ readonly steps: readonly Step[] }>;
  archiveStep(key: string): Promise<MadeTab>;
  /** A file as Excel opens it: its text begins with a UTF-8 mark. */
  summaryCsv(): Promise<{ readonly name: string; readonly text: string }>;
}
