/** `npm run template -- OUT.xlsx --roster ROSTER.csv`: the empty workbook, as set-up makes it, for these people. */
import { parseArgs } from "node:util";
import { writeXlsx } from "../xlsx";
import { CommandFailure, readBytes, runCommand, writeWhole } from "./files";
import { openBundle } from "./open-bundle";
import { rosterOf } from "./roster-csv";

const USAGE =
  "Хэрэглэх нь: npm run template -- ГАРАХ.xlsx --roster БҮРТГЭЛ.csv (code,name,position,unit,role)";

await runCommand(async () => {
  const { positionals, values } = argumentsOf();
  const [output] = positionals;
  if (output === undefined || positionals.length > 1 || values.roster === undefined)
    throw new CommandFailure(USAGE);
  const people = rosterOf(readBytes(values.roster).toString("utf8"), values.roster);
  const host = openBundle();
  host.run("setUpWorkbook", people);
  writeWhole(output, await writeXlsx(host.snapshot()));
  console.log(`${people.length} хүний загварыг бичив: ${output}`);
  return 0;
});

function argumentsOf() {
  try {
    return parseArgs({ allowPositionals: true, options: { roster: { type: "string" } } });
  } catch {
    throw new CommandFailure(USAGE);
  }
}
