/** The only file that names google.script.run: the server's functions as promises, its failures as kinds. */
import type { JobReport } from "../src/addon/jobs";
import type { Derivation } from "../src/explain/derivation";
import type { ProblemLine } from "../src/explain/list-lines";
import type { SettingName } from "../src/record/tabs/settings";
import type { SetUpReport } from "../src/sheets/set-up";

export type { Derivation, JobReport, SettingName, SetUpReport };

/** A row of a roster: code, name, position, unit, role. */
export type RosterRow = readonly [code: string, name: string, position: string, unit: string, role: string];

/** A problem; the parts of the message, where the server gives them apart. */
export type SidebarProblem = ProblemLine & Partial<{ readonly what: string; readonly mend: string }>;

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

export interface Server {
  workbookState(): Promise<WorkbookState>;
  setUpWorkbook(people: readonly RosterRow[]): Promise<SetUpReport>;
  checkWorkbook(): Promise<JobReport>;
  rankWorkbook(): Promise<JobReport>;
  /** The place in the list, where there is one, and the total; null for an unknown or unrated person. */
  explainPerson(code: string): Promise<readonly Derivation[] | null>;
  saveSettings(values: SettingValues): Promise<SettingValues>;
  goTo(tab: string, cell: string): Promise<boolean>;
}

export type FailureKind = "accounts" | "permission" | "locked" | "offline" | "time" | "other";

export class ServerFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

type Run = {
  withSuccessHandler(handler: (value: unknown) => void): Run;
  withFailureHandler(handler: (error: unknown) => void): Run;
} & Readonly<Record<string, (...values: unknown[]) => unknown>>;

declare const google: { readonly script: { readonly run: Run } } | undefined;

/** A server function of this name, by google.script.run. */
export function call<T>(name: string, ...values: unknown[]): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (error: unknown) => reject(failureOf(error));
    try {
      if (typeof google === "undefined") throw new Error("google.script.run is missing");
      const run = google.script.run
        .withSuccessHandler((value) => resolve(value as T)) // the types of both sides are one declaration
        .withFailureHandler(fail);
      const method = run[name];
      if (typeof method !== "function") throw new Error(`google.script.run.${name} is missing`);
      Reflect.apply(method, run, values);
    } catch (error) {
      fail(error);
    }
  });
}

export const server: Server = {
  workbookState: () => call("workbookState"),
  setUpWorkbook: (people) => call("setUpWorkbook", people),
  checkWorkbook: () => call("checkWorkbook"),
  rankWorkbook: () => call("rankWorkbook"),
  explainPerson: (code) => call("explainPerson", code),
  saveSettings: (values) => call("saveSettings", values),
  goTo: (tab, cell) => call("goTo", tab, cell),
};

const KINDS: readonly (readonly [FailureKind, RegExp])[] = [
  ["accounts", /PERMISSION_DENIED/u],
  ["locked", /Өөр хүн|could not obtain lock|lock timeout/iu],
  ["time", /maximum execution time|timed? ?out/iu],
  ["offline", /NetworkError|HTTP 0|connection|failed to fetch|offline/iu],
  ["permission", /permission|protected|authori[sz]ation|not authori[sz]ed|access denied|хамгаал|эрхгүй/iu],
];

function failureOf(error: unknown): ServerFailure {
  const text = error instanceof Error || isMessage(error) ? error.message : String(error);
  const message = text.replace(/^(?:Error|Exception|ScriptError): /u, "");
  const kind = KINDS.find(([, pattern]) => pattern.test(message))?.[0] ?? "other";
  return new ServerFailure(kind, message);
}

const isMessage = (error: unknown): error is { message: string } =>
  typeof error === "object" &&
  error !== null &&
  "message" in error &&
  typeof (error as { message: unknown }).message === "string";
