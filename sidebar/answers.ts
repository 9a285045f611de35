/** What the server is asked and what it answers: its own types, so that the two sides cannot drift apart. */
import type { JobReport } from "../src/addon/jobs";
import type { Derivation } from "../src/explain/derivation";
import type { SheetSelection } from "../src/explain/evaluation-sheet";
import type { ProblemLine } from "../src/explain/list-lines";
import type {
  ForbiddenReview,
  HeadSuggestion,
  ReviewLine as Line,
  ReviewReport as Report,
  ReviewDifference,
} from "../src/explain/review-lines";
import type { SealLine as Seal } from "../src/explain/seal-lines";
import type { UnitStatistics as UnitNumbers } from "../src/explain/statistics";
import type { SettingName } from "../src/record/tabs/settings";
import type { SetUpReport } from "../src/sheets/set-up";

export type {
  Derivation,
  ForbiddenReview,
  HeadSuggestion,
  JobReport,
  ProblemLine,
  ReviewDifference,
  SettingName,
  SetUpReport,
  SheetSelection,
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

/** Null where a complaint stands and the first evaluation is refused yet. */
export type ReviewLine = Omit<Line, "preliminaryTotal"> & { readonly preliminaryTotal: number | null };

export interface ReviewReport extends Omit<Report, "lines" | "counts"> {
  readonly lines: readonly ReviewLine[];
  /** `unknown`: whether they are to be reviewed is not known, since they have no preliminary total. */
  readonly counts: Report["counts"] & { readonly unknown?: number };
}

export interface ReviewComparison {
  readonly line: ReviewLine;
  readonly before: Derivation;
  readonly after: Derivation;
}

/** What became of “хэвээр” for the people asked for. */
export interface ReviewConfirmation {
  readonly confirmed: readonly string[];
  readonly already: readonly string[];
  readonly refused: readonly {
    readonly code: string;
    readonly name: string;
    readonly clause: string;
    readonly sentence: string;
  }[];
}

/** An entry of chapter 6 as a person confirms it; the amount as typed, unsigned. */
export interface AdjustmentEntry {
  readonly code: string;
  readonly clause: string;
  readonly amount: string;
  readonly reason: string;
  readonly document: string;
}

/** Where the entry was written, or by which clause it was refused. */
export type AddedAdjustment =
  | { readonly added: true; readonly tab: string; readonly cell: string }
  | { readonly added: false; readonly clause: string; readonly sentence: string };

export interface Step {
  readonly key: string;
  readonly label: string;
}

/** What one step wrote: a tab, new or anew; or nothing, since the tab held the same already. */
export interface MadeTab {
  readonly tab: string;
  readonly outcome: "made" | "renewed" | "archived" | "unchanged" | "kept";
  /** The name under which a tab that somebody edited by hand is kept. */
  readonly archivedAs?: string;
}

/** The consolidated list, or the evaluation sheets of a selection. */
export type PrintSelection = SheetSelection | { readonly kind: "list" };

/** `difference`: the team's mean less the head's, as printed. */
export type UnitStatistics = UnitNumbers & { readonly difference?: number | null };

export interface Statistics {
  readonly body: UnitStatistics;
  readonly units: readonly UnitStatistics[];
}

/** `sentence`: the status in words; `edited`: what was kept of the paper is no longer as the add-on wrote it. */
export type SealLine = Seal & { readonly sentence?: string; readonly edited?: boolean };

export interface SealReport {
  readonly counts: {
    readonly same: number;
    readonly changed: number;
    readonly notPrinted: number;
    readonly unknown?: number;
    readonly gone?: number;
  };
  readonly lines: readonly SealLine[];
}

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
