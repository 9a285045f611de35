/**
 * Finds the Chromium of the browser tests before they run, or installs one: nothing is skipped. As root on Debian the
 * distribution's package; otherwise the tests stop with the command to run.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export function setup(): void {
  if (found() !== undefined) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found: installing Debian's package.");
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: "inherit",
    });
  }
  if (found() === undefined) {
    throw new Error(
      "The browser tests need Chromium: `sudo apt-get install chromium`, or set CHROMIUM to its path.",
    );
  }
}

function found(): string | undefined {
  return [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));
}
