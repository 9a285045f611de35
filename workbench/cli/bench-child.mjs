/** Loaded before a command that the benchmark runs: at its end it tells what it cost, on the fourth stream. */
import { writeSync } from "node:fs";

const TELLING = 3;

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(
    TELLING,
    JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }),
  );
});
