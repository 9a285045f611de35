/**
 * `npm run compare -- ONE.xlsx OTHER.xlsx`: whether two workbooks have the same result: the tabs in which it stands, cell
 * by cell. The fingerprints on the list are among the cells, and in them everything that people typed.
 */
import type { WorkbookData } from "../twin/index";
import { CommandFailure, readWorkbookFile, runCommand } from "./files";
import { local } from "./local";

const USAGE = "Хэрэглэх нь: npm run compare -- НЭГ.xlsx НӨГӨӨ.xlsx";
const MOST_LINES = 20;

await runCommand(async () => {
  const [one, other, ...rest] = process.argv.slice(2);
  if (one === undefined || other === undefined || rest.length > 0) throw new CommandFailure(USAGE);
  const files = [one, other] as const;
  const [left, right] = await Promise.all(files.map(async (file) => (await readWorkbookFile(file)).data));
  if (left === undefined || right === undefined) throw new CommandFailure(USAGE);
  const { TAB_NAMES } = await local();

  const differences: string[] = [];
  for (const tab of [TAB_NAMES.totals, TAB_NAMES.list]) {
    const [mine, others] = [cellsOf(left, tab, one), cellsOf(right, tab, other)];
    const addresses = [...new Set([...mine.keys(), ...others.keys()])];
    const different = addresses.filter((at) => mine.get(at) !== others.get(at));
    for (const at of different)
      differences.push(`${tab}!${at}: “${mine.get(at) ?? ""}”, “${others.get(at) ?? ""}”`);
    console.log(`“${tab}”: ${addresses.length} нүднээс ${different.length} нь ялгаатай.`);
  }
  for (const line of differences.slice(0, MOST_LINES)) console.log(line);
  if (differences.length > MOST_LINES) console.log(`… өөр ${differences.length - MOST_LINES} нүд`);
  return differences.length === 0 ? 0 : 2;
});

/** The filled cells of a tab by their addresses. */
function cellsOf({ sheets }: WorkbookData, tab: string, file: string): Map<string, string> {
  const sheet = sheets.find(({ name }) => name === tab);
  if (sheet === undefined)
    throw new CommandFailure(`${file}: “${tab}” хуудас алга. Эхлээд “4 Нэгтгэх”-ийг ажиллуулна уу.`);
  const filled = Object.entries(sheet.cells).flatMap(([at, content]) =>
    content === undefined || content === ""
      ? []
      : [[at, typeof content === "string" ? content : JSON.stringify(content)] as const],
  );
  return new Map(filled);
}
