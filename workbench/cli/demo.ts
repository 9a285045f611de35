/** `npm run demo`: the main job on the sample body: set up, filled in, validated, computed, ranked and written. */
import { mkdirSync } from "node:fs";
import { fillSample, sampleRoster } from "../samples/build";
import { writeXlsx } from "../xlsx";
import { runCommand, writeWhole } from "./files";
import { openBundle } from "./open-bundle";
import { mark, printReport, rank } from "./report";

const OUTPUT = "out/sample-ranked.xlsx";

await runCommand(async () => {
  const host = openBundle();
  host.run("setUpWorkbook", sampleRoster());
  fillSample(host);
  host.resetCalls();
  const ranked = rank(host);
  const { service } = host.calls;
  const report = mark(host, ranked);
  printReport(report);
  mkdirSync("out", { recursive: true });
  writeWhole(OUTPUT, await writeXlsx(host.snapshot()));
  console.log(`Нэг товчны ажил ${service} дуудлагаар. Жагсаалтыг бичив: ${OUTPUT}`);
  return report.counts.blocked > 0 ? 2 : 0;
});
