/** The real bundle with functions beside its own, which a test calls, in a folder of its own. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { DIST } from "../../../workbench/cli/open-bundle";

export function bundleWith(more: string, change: (code: string) => string = (code) => code): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bundle-"));
  cpSync(DIST, folder, { recursive: true });
  const code = path.join(folder, "Code.js");
  writeFileSync(code, change(readFileSync(code, "utf8")) + more);
  return folder;
}

/** The frame of the add-on's page that was opened last. */
export function lastFrame(page: Page): Frame {
  const last = page
    .frames()
    .filter((each) => each.url().endsWith("/frame"))
    .at(-1);
  if (!last) throw new Error("There is no frame.");
  return last;
}

/** One call of google.script.run in the frame: what its handlers are given. */
export const callIn = (frame: Frame, name: string, ...args: readonly unknown[]) =>
  frame.evaluate(
    `new Promise((done) => google.script.run
      .withSuccessHandler((value, object) => done({ value, object }))
      .withFailureHandler((error, object) => done({ error: error.message, isError: error instanceof Error, object }))
      .withUserObject("мөр")
      .${name}(...${JSON.stringify(args)}))`,
  );
