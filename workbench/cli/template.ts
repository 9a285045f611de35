/** `npm run template -- OUT.xlsx --roster ROSTER.csv`: the empty workbook, as set-up makes it, for these people. */
import { parseArgs } from "node:util";
import { writeXlsx } from "../xlsx";
import { CommandFailure, readBytes, runCommand, writeWhole } from "./files";
import { local } from "./local";
import { openBundle } from "./open-bundle";

const USAGE =
  "Хэрэглэх нь: npm run template -- ГАРАХ.xlsx --roster БҮРТГЭЛ.csv (code,name,position,unit,role)";

await runCommand(async () => {
  const { positionals, values } = argumentsOf();
  const [output] = positionals;
  if (output === undefined || positionals.length > 1 || values.roster === undefined)
    throw new CommandFailure(USAGE);
  const people = await peopleOf(values.roster);
  const host = openBundle();
  host.run("setUpWorkbook", people);
  writeWhole(output, await writeXlsx(host.snapshot()));
  console.log(`${people.length} хүний загварыг бичив: ${output}`);
  return 0;
});

/** The people of a file; what is wrong with its rows is told as the sidebar tells it, and nothing is made of the rest. */
async function peopleOf(path: string) {
  const { readRosterText, rosterLine } = await local();
  const { people, issues } = readRosterText(textOf(path));
  if (issues.length > 0) {
    throw new CommandFailure(
      [`${path}: ${issues.length} алдаа олдсон тул загвар бичсэнгүй.`, ...issues.map(rosterLine)].join("\n"),
    );
  }
  if (people.length === 0) throw new CommandFailure(`${path}: нэг ч хүн алга.`);
  return people;
}

/** A file in another encoding would give people with � in their names. */
function textOf(path: string): string {
  const bytes = readBytes(path);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandFailure(
      `${path}: UTF-8 кодчилолтой файл биш байна. Excel-д “CSV UTF-8” төрлөөр хадгална уу.`,
    );
  }
}

function argumentsOf() {
  try {
    return parseArgs({ allowPositionals: true, options: { roster: { type: "string" } } });
  } catch {
    throw new CommandFailure(USAGE);
  }
}
