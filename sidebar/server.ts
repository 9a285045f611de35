/** The only file that names google.script.run: the server's functions as promises, its failures as kinds. */
import type { Server } from "../src/addon/wire";

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

/** A function of the server by google.script.run. */
function call(name: string, message: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(failureOf(error));
    try {
      if (typeof google === "undefined") throw new Error("google.script.run is missing");
      const run = google.script.run.withSuccessHandler(resolve).withFailureHandler(fail);
      const method = run[name];
      if (typeof method !== "function") throw new Error(`google.script.run.${name} is missing`);
      Reflect.apply(method, run, message);
    } catch (error) {
      fail(error);
    }
  });
}

const asked = new Proxy(
  {},
  {
    get:
      (_, name) =>
      (...message: unknown[]) =>
        call(String(name), message),
  },
);
export const server = asked as Server; // every name that it is asked for is the server's own

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
