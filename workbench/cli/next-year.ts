/**
 * `npm run next-year -- IN.xlsx OUT.xlsx`: the next year's workbook for the same people, with the settings and what the plans
 * say, by the file that the sidebar gives and takes.
 */
import { writeXlsx } from "../twin/xlsx";
import { ask } from "./ask-server";
import { CommandFailure, readWorkbookFile, runCommand, writeWhole } from "./files";
import { local } from "./local";
import { openBundle } from "./open-bundle";

const USAGE = "Хэрэглэх нь: npm run next-year -- ОРОХ.xlsx ГАРАХ.xlsx";
/** As a template has it: see template.ts. */
const ROWS = 100;

await runCommand(async () => {
  const [input, output, ...others] = process.argv.slice(2);
  if (input === undefined || output === undefined || others.length > 0) throw new CommandFailure(USAGE);
  const { carriedOver, readNextYear, unfilled } = await local();
  const file = readNextYear(await fileOf(input));
  if (file === undefined || file.people.length === 0)
    throw new CommandFailure(
      `${input}: энэ нэмэлтийн загвараар хийсэн файл биш байна: “Албан хаагчид” хуудсанд хүн олдсонгүй.`,
    );
  const { people, settings, plans } = carriedOver(file, () => true);
  const host = openBundle(undefined, { undoes: false, rowsOfNewTab: ROWS });
  ask(host, "setUpWorkbook", people, 2);
  const asked = unfilled(settings, ask(host, "workbookState").settings);
  if (Object.keys(asked).length > 0) ask(host, "saveSettings", asked);
  ask(host, "setUpWorkbook", []);
  let written = 0;
  const left: string[] = [];
  for (const { unit, rows, ofUnit } of plans) {
    const done = ask(host, "carryPlan", unit, rows, ofUnit);
    written += done.written;
    left.push(...done.left);
  }
  writeWhole(output, await writeXlsx(host.snapshot()));
  for (const line of left) console.error(line);
  console.log(`${people.length} хүн, төлөвлөгөөний ${written} мөртэй дараа жилийн файлыг бичив: ${output}`);
  return left.length === 0 ? 0 : 2;
});

/** Apart, so that what was read is forgotten. */
async function fileOf(path: string): Promise<string> {
  const { data } = await readWorkbookFile(path);
  return ask(openBundle(data, { undoes: false }), "exportFile", "next-year").text;
}
