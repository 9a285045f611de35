/** What the sidebar knows while it is open. The workbook keeps everything else. */

import type { NextYear } from "../src/read/next-year";
import type { RosterChoices } from "../src/read/roster-text";
import type {
  Derivation,
  GoogleReport,
  ImportMessage,
  ImportReport,
  JobReport,
  MadeTab,
  SealReport,
  SettingName,
  SettingValues,
  Statistics,
  WorkbookState,
} from "./answers";
import type { Failure } from "./failures";
import type { Job } from "./job-kinds";
import { NO_REVIEW, NOTHING_OF_REVIEW, type ReviewDrafts, type ReviewScreens } from "./review-drafts";
import { SCREENS, type Screen } from "./screens";
import type { LongKind, LongWorks, SetUpDone } from "./steps";
import { NO_VOTES, NOTHING_OF_VOTES, type VoteDrafts, type VoteScreens } from "./vote-drafts";

/** The job that runs; long work says how far it is, and stops after its step when people asked for that. */
export interface RunningJob {
  readonly kind: Job;
  readonly since: number;
  readonly done?: number;
  readonly all?: number | null;
  readonly stopping?: boolean;
}

export interface State extends VoteScreens, ReviewScreens {
  screen: Screen;
  book: WorkbookState | undefined;
  job: RunningJob | undefined;
  failures: Partial<Record<Screen, Failure>>;
  /** The marks of the cells are drawn after a ranking; what takes the lock waits for them. */
  marking: Promise<void> | undefined;
  setUp: SetUpDone | undefined;
  /** The settings that were saved last. */
  saved: readonly SettingName[] | undefined;
  report: { readonly of: JobReport; readonly at: string; readonly ranked: boolean } | undefined;
  why: { readonly code: string; readonly derivation: readonly Derivation[] | null } | undefined;
  statistics: { readonly tab: string; readonly of: Statistics } | undefined;
  seals: { readonly of: SealReport; readonly at: string } | undefined;
  google: { readonly of: GoogleReport; readonly at: string } | undefined;
  /** How a table would be brought into a plan, or was. */
  importing: ImportReport | undefined;
  /** The file of the year before that people chose, and who of it left. */
  nextYear: { readonly file: NextYear; readonly gone: ReadonlySet<string> } | undefined;
  /** What was brought in of it. */
  carried: { readonly people: number; readonly rows: number; readonly left: readonly string[] } | undefined;
  /** What the last long work of a kind wrote. */
  made: { sheets?: readonly MadeTab[]; archive?: readonly MadeTab[] };
  /** Said on a screen until the next action there. */
  notes: Partial<Record<Screen, string>>;
  /** The groups of problems and the branches of a derivation that people opened or closed. */
  open: Map<string, boolean>;
  hiddenLevels: Set<string>;
  /** How many problems of a group are drawn. */
  drawn: Map<string, number>;
  visited: string;
  drafts: Drafts;
}

export const NO_IMPORT: Drafts["import"] = {
  ...{ unit: "", from: "paste", tab: "", text: "" },
  ...{ person: "", section: "", people: [], parts: "" },
};

/** What people typed and have not given to the workbook yet; it outlives a closed sidebar, not a closed browser tab. */
export interface Drafts extends VoteDrafts, ReviewDrafts {
  screen: Screen | undefined;
  rosterPath: "paste" | "fill";
  rosterText: string;
  /** What people decided about that text. */
  rosterChoices: RosterChoices;
  /** People are added to a roster that there is. */
  rosterAdding: boolean;
  /** The rows of a list that were not written, each with why. */
  rosterLeft: readonly string[];
  /** The table that is brought in, and what people decided about it. */
  import: {
    readonly unit: string;
    readonly from: "tab" | "paste";
    readonly tab: string;
    readonly text: string;
    readonly person: string;
    readonly section: string;
    readonly people: readonly (readonly [text: string, codes: readonly string[]])[];
    readonly parts: ImportMessage["parts"];
  };
  /** What columns of those names become, for the next unit too, and for which table it was chosen. */
  importColumns: readonly (readonly [label: string, field: string, table: string])[];
  settings: SettingValues;
  search: string;
  sheets: {
    readonly kind: "all" | "unit" | "person";
    readonly unit: string;
    readonly code: string;
    readonly appendix: boolean;
  };
  /** The characters typed from a paper. */
  seal: string;
  /** A job that was running when the sidebar was closed. */
  running: { readonly kind: Job; readonly since: number } | undefined;
  /** Long work that is not whole. */
  long: { [K in LongKind]?: LongWorks[K] };
}

const KEY = "appraisal-sidebar";
const NO_DRAFTS: Drafts = {
  screen: undefined,
  rosterPath: "paste",
  rosterText: "",
  rosterChoices: {},
  rosterAdding: false,
  rosterLeft: [],
  import: NO_IMPORT,
  importColumns: [],
  settings: {},
  search: "",
  ...NO_REVIEW,
  sheets: { kind: "all", unit: "", code: "", appendix: false },
  ...NO_VOTES,
  seal: "",
  running: undefined,
  long: {},
};

export function newState(): State {
  const drafts = readDrafts();
  return {
    screen: drafts.screen ?? "set-up",
    book: undefined,
    job: undefined,
    failures: {},
    marking: undefined,
    setUp: undefined,
    saved: undefined,
    report: undefined,
    why: undefined,
    ...NOTHING_OF_REVIEW,
    chosen: new Set(),
    statistics: undefined,
    seals: undefined,
    google: undefined,
    importing: undefined,
    nextYear: undefined,
    carried: undefined,
    ...NOTHING_OF_VOTES,
    made: {},
    notes: {},
    open: new Map(),
    hiddenLevels: new Set(),
    drawn: new Map(),
    visited: "",
    drafts,
  };
}

function readDrafts(): Drafts {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Partial<Drafts>; // written by keepDrafts alone
    const screen = SCREENS.find((one) => one === kept.screen);
    return { ...NO_DRAFTS, ...kept, screen };
  } catch {
    return { ...NO_DRAFTS }; // a browser that keeps nothing: the drafts live as long as the sidebar
  }
}

export function keepDrafts(drafts: Drafts): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // As above.
  }
}
