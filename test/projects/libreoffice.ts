/**
 * The LibreOffice of the tests that open our files elsewhere, and the Python of the one that computes codes anew: found before they run, or installed as root on Debian, so that
 * nothing is skipped; where there is none the tests stop with the command to run.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { officePath, pdfTextPath, pythonPath } from "./office";

// Liberation Sans is as wide as Arial, which our files ask for.
const PACKAGES = "libreoffice-calc-nogui poppler-utils fonts-liberation python3-minimal";
const WITHOUT_OFFICE = `No LibreOffice, no pdftotext or no Python: run \`sudo apt-get install ${PACKAGES}\` (elsewhere install LibreOffice, Poppler and Python 3), or set SOFFICE_PATH.`;

const isComplete = () => [officePath(), pdfTextPath(), pythonPath()].every((found) => found !== undefined);

export function setup(): void {
  if (isComplete()) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Error(WITHOUT_OFFICE);
  try {
    for (const command of [
      "apt-get update -qq",
      `apt-get install -y -qq --no-install-recommends ${PACKAGES}`,
    ]) {
      console.log(`No LibreOffice found: ${command}`);
      const [program = "", ...words] = command.split(" ");
      execFileSync(program, words, { stdio: "inherit" });
    }
  } catch (error) {
    throw new Error(WITHOUT_OFFICE, { cause: error });
  }
  if (!isComplete()) throw new Error(WITHOUT_OFFICE);
}
