/**
 * `npm run demo`: the main job on the sample body: set up, filled in (out/sample.xlsx), validated, computed, ranked and
 * written. With `--mistakes` on its copy with mistakes: what is said of each, and that nobody else is stopped.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { fillSample, sampleRoster } from "../samples/build";
import { applyMistakes, type PlantedMistake } from "../samples/mistakes";
import { writeXlsx } from "../twin/xlsx";
import { CommandFailure, runCommand, writeWhole } from "./files";
import { openBundle } from "./open-bundle";
import { isWhole, type JobReport, mark, printReport, rank } from "./report";

const FILLED = "out/sample.xlsx";
const OUTPUT = "out/sample-ranked.xlsx";
const OUTPUT_WITH_MISTAKES = "out/sample-mistakes.xlsx";

await runCommand(async () => {
  const withMistakes = argumentsOf().mistakes === true;
  const host = openBundle();
  host.run("setUpWorkbook", sampleRoster());
  fillSample(host);
  mkdirSync("out", { recursive: true });
  if (!withMistakes) writeWhole(FILLED, await writeXlsx(host.snapshot()));
  const planted = withMistakes ? applyMistakes(host) : [];
  host.resetCalls();
  const ranked = rank(host);
  const { service } = host.calls;
  const report = mark(host, ranked);
  await printReport(report);
  const unnoticed = withMistakes ? printPlanted(planted, report) : 0;
  const output = withMistakes ? OUTPUT_WITH_MISTAKES : OUTPUT;
  writeWhole(output, await writeXlsx(host.snapshot()));
  console.log(`Нэг товчны ажил ${service} дуудлагаар. Жагсаалтыг бичив: ${output}`);
  if (withMistakes) return unnoticed > 0 ? 1 : 0;
  return isWhole(report) ? 0 : 2;
});

/** Prints what was planted, and how much of it was said at its cell; how many were not. */
function printPlanted(planted: readonly PlantedMistake[], { problems }: JobReport): number {
  const counted = planted.filter(({ level }) => level !== "");
  const found = counted.filter(({ tab, cell, level, message }) =>
    problems.some(
      (one) => one.tab === tab && one.cell === cell && one.level === level && one.message.includes(message),
    ),
  );
  console.log("\nЗориуд хийсэн алдаа:");
  for (const { tab, cell, value, shows, blocks } of planted) {
    const stopped = blocks.length === 0 ? "" : ` (зогссон: ${blocks.join(", ")})`;
    console.log(`  ${tab}!${cell} “${value}”: ${shows}${stopped}`);
  }
  console.log(`${counted.length} алдаанаас нүдэнд нь олсон: ${found.length}.`);
  return counted.length - found.length;
}

function argumentsOf() {
  try {
    return parseArgs({ options: { mistakes: { type: "boolean" } } }).values;
  } catch {
    throw new CommandFailure("Хэрэглэх нь: npm run demo [-- --mistakes]");
  }
}
