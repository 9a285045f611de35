/** `npm run rank -- IN.xlsx OUT.xlsx [--json FILE] [--export FILE]`: validates, computes and ranks a workbook with the built bundle. */
import { parseArgs } from "node:util";
import { writeXlsx } from "../twin/xlsx";
import { ask } from "./ask-server";
import { CommandFailure, readWorkbookFile, runCommand, writeAll } from "./files";
import { openBundle } from "./open-bundle";
import { farProblems, isWhole, jsonOf, printReport, rankAndMark } from "./report";

const USAGE = "Хэрэглэх нь: npm run rank -- ОРОХ.xlsx ГАРАХ.xlsx [--json ФАЙЛ] [--export ФАЙЛ]";

await runCommand(async () => {
  const { positionals, values } = argumentsOf();
  const [input, output] = positionals;
  if (input === undefined || output === undefined || positionals.length > 2) throw new CommandFailure(USAGE);

  const { host, warnings, far } = await opened(input);
  const ranked = rankAndMark(host);
  if (ranked.counts.read === 0) {
    throw new CommandFailure(
      `${input}: энэ нэмэлтийн загвараар хийсэн файл биш байна: “Албан хаагчид” хуудсанд хүн олдсонгүй.`,
    );
  }
  const report = { ...ranked, problems: [...ranked.problems, ...farProblems(far)] };
  const file = await writeXlsx(host.snapshot());
  const json = values.json === undefined ? [] : [[values.json, await jsonOf(report)] as const];
  const whole =
    values.export === undefined ? [] : [[values.export, ask(host, "exportFile", "result").text] as const];
  writeAll([[output, file], ...json, ...whole]);
  for (const warning of warnings) console.error(warning);
  await printReport(report);
  console.log(`Жагсаалтыг бичив: ${output}`);
  return isWhole(report) ? 0 : 2;
});

/** Apart, so that what was read is forgotten once it is open. */
async function opened(path: string) {
  const { data, warnings, far } = await readWorkbookFile(path);
  return { host: openBundle(data, { undoes: false }), warnings, far };
}

function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: "string" }, export: { type: "string" } },
    });
  } catch {
    throw new CommandFailure(USAGE);
  }
}
