/** `npm run template -- OUT.xlsx --roster ROSTER.csv`: the empty workbook, as set-up makes it, for these people. */
import { parseArgs } from "node:util";
import { writeXlsx } from "../twin/xlsx";
import { CommandFailure, readBytes, runCommand, writeWhole } from "./files";
import { local } from "./local";
import { openBundle } from "./open-bundle";

const USAGE =
  "Хэрэглэх нь: npm run template -- ГАРАХ.xlsx --roster БҮРТГЭЛ.csv (code,name,position,unit,role)";

/**
 * Of each tab, beside those of its people, which set-up adds: Excel has rows without end, and a formatted blank one costs in
 * time, memory and bytes. Three hundred units of Google's thousand rows each are more than a Google spreadsheet may have.
 */
const ROWS = 100;

await runCommand(async () => {
  const { positionals, values } = argumentsOf();
  const [output] = positionals;
  if (output === undefined || positionals.length > 1 || values.roster === undefined)
    throw new CommandFailure(USAGE);
  const people = await peopleOf(values.roster);
  const host = openBundle(undefined, { undoes: false, rowsOfNewTab: ROWS });
  host.run("setUpWorkbook", people);
  writeWhole(output, await writeXlsx(host.snapshot()));
  console.log(`${people.length} хүний загварыг бичив: ${output}`);
  return 0;
});

/** The people of a file; what is wrong with its rows is told as the sidebar tells it, and nothing is made of the rest. */
async function peopleOf(path: string) {
  const { proposedHeads, readRosterText, rosterLine, rosterNotes } = await local();
  const roster = readRosterText(await textOf(path));
  const { lines, issues } = roster;
  if (issues.length > 0) {
    throw new CommandFailure(
      [`${path}: ${issues.length} алдаа олдсон тул загвар бичсэнгүй.`, ...issues.map(rosterLine)].join("\n"),
    );
  }
  if (lines.length === 0) throw new CommandFailure(`${path}: нэг ч хүн алга.`);
  for (const note of rosterNotes(roster)) console.log(note);
  if (lines.some(({ proposed }) => proposed.role)) console.log(proposedHeads(roster));
  return lines.map(({ person }) => person);
}

/** A file read in another encoding would give people with � in their names. */
async function textOf(path: string): Promise<string> {
  const { fileText, fileRefusal } = await local();
  const read = fileText(readBytes(path), (bytes, encoding) =>
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes),
  );
  if ("refused" in read) throw new CommandFailure(`${path}: ${fileRefusal(read.refused)}`);
  if (read.encoding !== "utf-8") console.log(`${path}: ${read.encoding} кодчиллоор уншив.`);
  return read.text;
}

function argumentsOf() {
  try {
    return parseArgs({ allowPositionals: true, options: { roster: { type: "string" } } });
  } catch {
    throw new CommandFailure(USAGE);
  }
}
