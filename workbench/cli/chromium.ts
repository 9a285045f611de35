/** The Chromium of this machine, for the pages that are looked at or printed without a screen. */
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The path of a Chrome or Chromium: CHROME_PATH, or one on the search path; undefined where there is none. */
export function chromiumPath(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(path.delimiter)];
  const found = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROME_PATH, ...found].find((file) => file !== undefined && existsSync(file));
}

/** Starts it; the caller closes it. As root it runs without its sandbox, which refuses root. */
export function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    throw new Error(
      "No Chrome or Chromium: run `npx playwright-core install chromium --with-deps`, or set CHROME_PATH.",
    );
  }
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}
