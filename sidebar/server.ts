/** The only file that names google.script.run: the server's functions as promises, its failures as kinds. */
import type { Server } from "./answers";

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
  setUpWorkbook: (people, mostTabs) => call("setUpWorkbook", people, mostTabs),
  checkWorkbook: () => call("checkWorkbook"),
  rankWorkbook: () => call("rankWorkbook"),
  explainPerson: (code) => call("explainPerson", code),
  saveSettings: (values) => call("saveSettings", values),
  goTo: (tab, cell) => call("goTo", tab, cell),
  reviewList: () => call("reviewList"),
  reviewOf: (code) => call("reviewOf", code),
  confirmReviews: (codes) => call("confirmReviews", codes),
  addAdjustment: (entry) => call("addAdjustment", entry),
  sheetSteps: (selection) => call("sheetSteps", selection),
  makeSheets: (key, appendix) => call("makeSheets", key, appendix),
  openPrint: (selection, appendix) => call("openPrint", selection, appendix),
  makeStatistics: () => call("makeStatistics"),
  checkSeals: () => call("checkSeals"),
  archiveSteps: () => call("archiveSteps"),
  archiveStep: (key) => call("archiveStep", key),
  summaryCsv: () => call("summaryCsv"),
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
