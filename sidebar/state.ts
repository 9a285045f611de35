/** What the sidebar knows while it is open. The workbook keeps everything else. */
import type { Failure } from "./failures";
import type { Job } from "./job-kinds";
import type { Derivation, JobReport, SettingValues, SetUpReport, WorkbookState } from "./server";
import type { LongKind, LongWorks } from "./steps";

export const SCREENS = ["set-up", "check", "ballots", "rank", "why", "settings"] as const;
export type Screen = (typeof SCREENS)[number];

/** The job that runs; long work says how far it is, and stops after its step when people asked for that. */
export interface RunningJob {
  readonly kind: Job;
  readonly since: number;
  readonly done?: number;
  readonly all?: number | null;
  readonly stopping?: boolean;
}

export interface State {
  screen: Screen;
  book: WorkbookState | undefined;
  job: RunningJob | undefined;
  failures: Partial<Record<Screen, Failure>>;
  /** The marks of the cells are drawn after a ranking; what takes the lock waits for them. */
  marking: Promise<void> | undefined;
  setUp: Pick<SetUpReport, "made" | "completed"> | undefined;
  report: { readonly of: JobReport; readonly at: string; readonly ranked: boolean } | undefined;
  why: { readonly code: string; readonly derivation: readonly Derivation[] | null } | undefined;
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

/** What people typed and have not given to the workbook yet; it outlives a closed sidebar, not a closed browser tab. */
export interface Drafts {
  screen: Screen | undefined;
  rosterPath: "paste" | "fill";
  rosterText: string;
  settings: SettingValues;
  search: string;
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
  settings: {},
  search: "",
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
    report: undefined,
    why: undefined,
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
