/** The Chromium of this machine, for the pages that are looked at or printed without a screen. */
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

export const WITHOUT_CHROMIUM =
  "No Chrome or Chromium: run `npx playwright-core install chromium --with-deps` (on Debian `sudo apt-get install chromium`), or set CHROME_PATH.";

/** The path of a Chrome or Chromium: CHROME_PATH, one on the search path, or Playwright's own; undefined = there is none. */
export function chromiumPath(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(path.delimiter)];
  const found = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const candidates = [process.env.CHROME_PATH, ...found, chromium.executablePath()];
  return candidates.find((file) => file !== undefined && existsSync(file));
}

/** How it is started: as root without its sandbox, which refuses root; where no locale is set with one that keeps Cyrillic file names. */
export function launchOptions(): LaunchOptions {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error(WITHOUT_CHROMIUM);
  const env = { LANG: "C.UTF-8", ...process.env };
  return { executablePath, env, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}

/** Starts it; the caller closes it. */
export async function launch(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
