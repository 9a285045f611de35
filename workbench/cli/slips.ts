/**
 * `npm run slips -- IN.xlsx FOLDER [--half]`: the slips of each unit's vote and its protocol of counting as PDF, by the
 * print page, for the final appraisal of the year or that of its first half. Ends with 2 where nobody can vote on
 * somebody who is to be rated.
 */
import path from "node:path";
import { ask } from "./ask-server";
import { launch } from "./chromium";
import { CommandFailure, makeFolder, readWorkbookFile, runCommand, writeWhole } from "./files";
import { local } from "./local";
import { openBundle } from "./open-bundle";
import { openPrintPage, ready } from "./print-page";

const USAGE = "Хэрэглэх нь: npm run slips -- ОРОХ.xlsx ХАВТАС [--half]";

/** Letters of a name that every file system takes, Cyrillic ones counting twice. */
const LONGEST_NAME = 100;

await runCommand(async () => {
  const [input, folder, half, ...rest] = process.argv.slice(2);
  if (input === undefined || folder === undefined || rest.length > 0) throw new CommandFailure(USAGE);
  if (half !== undefined && half !== "--half") throw new CommandFailure(USAGE);
  const host = openBundle((await readWorkbookFile(input)).data);
  const { steps } = ask(host, "sheetSteps", { kind: "all" });
  if (steps.length === 0) throw new CommandFailure(`${input}: “Албан хаагчид” хуудсанд хүн олдсонгүй.`);
  const [final, first] = (await local()).cyclesOf(ask(host, "workbookState").settings.year);
  const cycle = half === undefined ? final : first;
  const votes = steps.map(({ key }) => ask(host, "slipPage", key.slice("unit:".length), cycle));

  makeFolder(folder);
  const fileNames = differentNames();
  const browser = await launch();
  try {
    for (const { unit } of votes.filter(({ people }) => people.length > 0)) {
      const papers = [
        { name: `Саналын хуудас, ${unit}`, selection: { kind: "slips", unit, cycle } },
        { name: `Протокол, ${unit}`, selection: { kind: "protocol", unit, cycle, members: [] } },
      ] as const;
      for (const { name, selection } of papers) {
        const page = await openPrintPage(browser, host, { ...selection });
        await ready(page.page);
        const file = path.join(folder, `${fileNames(name)}.pdf`);
        writeWhole(file, await page.pdf());
        await page.close();
        console.log(file);
      }
    }
  } finally {
    await browser.close();
  }
  const without = votes.flatMap((vote) => vote.without);
  for (const { name, why } of without) console.log(`Саналын хуудасгүй: ${name}. ${why}`);
  return without.length === 0 ? 0 : 2;
});

/** Names of files of which no two are one, however the units are called. */
function differentNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const plain = name
      .replace(/[\\/:*?"<>|]/g, "-")
      .slice(0, LONGEST_NAME)
      .trim();
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${plain} (${n})`;
    taken.add(free.toLowerCase());
    return free;
  };
}
