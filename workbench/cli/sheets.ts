/** `npm run sheets -- IN.xlsx FOLDER`: the evaluation sheets of each unit the consolidated list and the minutes of the team as PDF, by the print page. */
import path from "node:path";
import { ask } from "./ask-server";
import { launch } from "./chromium";
import { CommandFailure, makeFolder, readWorkbookFile, runCommand, writeWhole } from "./files";
import { openBundle } from "./open-bundle";
import { openPrintPage, ready } from "./print-page";

const USAGE = "Хэрэглэх нь: npm run sheets -- ОРОХ.xlsx ХАВТАС";

await runCommand(async () => {
  const [input, folder, ...rest] = process.argv.slice(2);
  if (input === undefined || folder === undefined || rest.length > 0) throw new CommandFailure(USAGE);
  const host = openBundle((await readWorkbookFile(input)).data);
  const { steps } = ask(host, "sheetSteps", { kind: "all" });
  if (steps.length === 0) throw new CommandFailure(`${input}: “Албан хаагчид” хуудсанд хүн олдсонгүй.`);
  makeFolder(folder);
  const browser = await launch();
  try {
    const wanted = [
      ...steps.map(({ label, key }) => ({
        name: `Үнэлгээний хуудас, ${label}`,
        selection: { kind: "unit", unit: key.slice("unit:".length) } as const,
      })),
      { name: "Нэгдсэн жагсаалт", selection: { kind: "list" } as const },
      { name: "Үнэлгээний багийн хурлын тэмдэглэл", selection: { kind: "meeting" } as const },
    ];
    for (const { name, selection } of wanted) {
      const page = await openPrintPage(browser, host, selection);
      await ready(page.page);
      const file = path.join(folder, `${name.replace(/[\\/:*?"<>|]/g, "-")}.pdf`);
      writeWhole(file, await page.pdf());
      await page.close();
      console.log(file);
    }
  } finally {
    await browser.close();
  }
  return 0;
});
