/** `npm run archive -- IN.xlsx OUT.xlsx`: the year as values, charts and looks, in a file that says that it is an archive. */
import { writeXlsx } from "../twin/xlsx";
import { ask } from "./ask-server";
import { CommandFailure, readWorkbookFile, runCommand, writeWhole } from "./files";
import { openBundle } from "./open-bundle";

const USAGE = "Хэрэглэх нь: npm run archive -- ОРОХ.xlsx ГАРАХ.xlsx";
/** Not that of the workbook: what is frozen is a copy of it. */
const SPREADSHEET_ID = "archive";

await runCommand(async () => {
  const [input, output, ...others] = process.argv.slice(2);
  if (input === undefined || output === undefined || others.length > 0) throw new CommandFailure(USAGE);
  const { data, warnings } = await readWorkbookFile(input);
  const host = openBundle(data, { undoes: false, spreadsheetId: SPREADSHEET_ID });
  const { people, archive } = ask(host, "workbookState");
  if (archive.standing === "archive")
    throw new CommandFailure(`${input}: энэ файл аль хэдийн архив болсон байна.`);
  if (people.length === 0)
    throw new CommandFailure(
      `${input}: энэ нэмэлтийн загвараар хийсэн файл биш байна: “Албан хаагчид” хуудсанд хүн олдсонгүй.`,
    );
  const { steps } = ask(host, "archiveSteps", true);
  for (const { key } of steps) ask(host, "archiveStep", key);
  writeWhole(output, await writeXlsx(host.snapshot()));
  for (const warning of warnings) console.error(warning);
  console.log(`${steps.length} хуудастай архивыг бичив: ${output}`);
  return 0;
});
