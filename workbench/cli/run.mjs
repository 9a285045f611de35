/**
 * `node workbench/cli/run.mjs NAME …`: a command, as it was built, in a process of its own with a limit to its memory. What a
 * file may make of it beyond an error (no memory left, a crash of Node) ends in one sentence and exit code 1, as every other
 * failure.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Megabytes: some five thousand people. */
const MOST_MEMORY = 2048;
/** Milliseconds: the largest bodies on the slowest machines need two minutes. A formula may have been made to have no end. */
const LONGEST = 300_000;
const TOO_LONG =
  "Файлыг боловсруулах ажил хэт удсан тул зогсоов: илүү мөр, томъёог хасаад дахин оролдоно уу.";
const TOO_MUCH =
  "Файлыг боловсруулахад санах ой хүрэлцсэнгүй: илүү хуудас, мөр, томъёог хасаад дахин оролдоно уу.";

const [name, ...args] = process.argv.slice(2);
const command = fileURLToPath(new URL(`../../dist-local/cli/${name}.mjs`, import.meta.url));
if (!existsSync(command)) {
  console.error("dist-local/ is missing, or has no such command: run `npm run build`.");
  process.exit(1);
}
const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, command, ...args], {
  stdio: ["inherit", "inherit", "pipe"],
});
let said = "";
child.stderr.setEncoding("utf8").on("data", (text) => {
  said += text;
});
// A terminal's Ctrl+C reaches the command too, which decides; what ends this process alone is handed on. What a command says
// of having been stopped is news to nobody.
let isStopped = false;
process.on("SIGINT", () => {
  isStopped = true;
});
process.on("SIGTERM", () => {
  isStopped = true;
  child.kill("SIGTERM");
});
let isTooLong = false;
const deadline = setTimeout(() => {
  isTooLong = true;
  child.kill("SIGKILL");
}, LONGEST);
child.on("close", (code, signal) => {
  clearTimeout(deadline);
  const isInterrupted = signal === "SIGINT" || signal === "SIGTERM";
  // Node that runs out of memory aborts, by a signal or by the code that shells give for it.
  const hasCrashed = (signal !== null && !isInterrupted) || code === 134 || code === 133 || code === 139;
  const isDone = code === 0 || code === 2;
  const told = isStopped && !isDone ? "" : hasCrashed ? `${TOO_MUCH}\n` : said;
  process.stderr.write(isTooLong ? `${TOO_LONG}\n` : told);
  process.exitCode = hasCrashed || signal !== null ? 1 : (code ?? 1);
});
