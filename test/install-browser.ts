/**
 * Finds the Chromium of the browser tests before they run, or installs one: nothing is skipped. As root on Debian the
 * distribution's package, otherwise Playwright's; where that fails the tests stop with the command to run.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromiumPath, WITHOUT_CHROMIUM } from "../workbench/cli/chromium";

export function setup(): void {
  if (chromiumPath() !== undefined) return;
  const isRoot = process.getuid?.() === 0;
  const commands =
    isRoot && existsSync("/usr/bin/apt-get")
      ? ["apt-get update -qq", "apt-get install -y -qq --no-install-recommends chromium"]
      : ["npx playwright-core install chromium"];
  try {
    for (const command of commands) {
      console.log(`No Chromium found: ${command}`);
      const [program = "", ...words] = command.split(" ");
      execFileSync(program, words, { stdio: "inherit" });
    }
  } catch (error) {
    throw new Error(WITHOUT_CHROMIUM, { cause: error });
  }
  if (chromiumPath() === undefined) throw new Error(WITHOUT_CHROMIUM);
}
