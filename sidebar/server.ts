/** The only file that names google.script.run: the server's functions as promises. */
import type { Server } from "../src/addon/wire";

type Run = {
  withSuccessHandler(handler: (value: unknown) => void): Run;
  withFailureHandler(handler: (error: unknown) => void): Run;
} & Readonly<Record<string, (...values: unknown[]) => unknown>>;

declare const google: { readonly script: { readonly run: Run } } | undefined;

/** A function of the server by google.script.run. */
function call(name: string, message: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (typeof google === "undefined") throw new Error("google.script.run is missing");
    const run = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
    const method = run[name];
    if (typeof method !== "function") throw new Error(`google.script.run.${name} is missing`);
    Reflect.apply(method, run, message);
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
/** Downloads an archive made of a copy: answered by the local page itself, and by nobody at Google. */
export const saveArchive = (): (() => Promise<unknown>) | undefined =>
  typeof google !== "undefined" && typeof google.script.run.saveArchive === "function"
    ? () => call("saveArchive", [])
    : undefined;

export const server = asked as Server; // every name that it is asked for is the server's own
