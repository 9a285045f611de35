/** The archive as a file, from the sidebar and from the menu, and an empty document that begins from the year before. */
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../../workbench/cli/ask-server";
import { openBundle } from "../../../workbench/cli/open-bundle";
import { readXlsx } from "../../../workbench/twin/xlsx";
import { bytesOf } from "../../projects/browser";
import { openSample } from "../../projects/sample";
import { activeTab, choose, picture, ready, soon, startWorkbench, step, type Workbench } from "./open-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const tabs = (page: Page) => page.locator(".o-sheet-name").allTextContents();

async function isArchive(file: Download): Promise<void> {
  expect(file.suggestedFilename()).toBe("Жишээ байгууллага 2026 архив.xlsx");
  const { data } = await readXlsx(new Uint8Array(await bytesOf(file)));
  const contents = data.sheets.flatMap(({ cells }) => Object.values(cells).map(String));
  expect(contents.filter((content) => content.startsWith("="))).toEqual([]);
  expect(data.sheets.flatMap(({ figures }) => figures).length).toBeGreaterThan(0);
  expect(ask(openBundle(data), "workbookState").archive.standing).toBe("archive");
}

test("from step 4 and from the menu; the document stays as it is, and an opened archive says what it is", async () => {
  const { page, side, complaints, close } = await workbench.open();
  await step(side, "Нэгтгэх").click();
  await side.getByRole("button", { name: "Тооцож эрэмбэлэх" }).click();
  await side.locator(".tasks").waitFor();
  await side.locator("main[aria-busy=false]").waitFor();
  const before = await tabs(page);
  await side.getByRole("button", { name: /^Архив, файл/u }).click();
  const [ofSidebar] = await Promise.all([
    page.waitForEvent("download"),
    side.getByRole("button", { name: "Архив татах" }).click(),
  ]);
  await isArchive(ofSidebar);
  await side.getByText("Татлаа: Жишээ байгууллага 2026 архив.xlsx").first().waitFor();
  await picture(page, "archive-downloaded");
  const [ofMenu] = await Promise.all([
    page.waitForEvent("download"),
    choose(page, "Файл", "Архив татах (.xlsx)"),
  ]);
  await isArchive(ofMenu);
  expect(await tabs(page)).toEqual(before);

  const chooser = page.waitForEvent("filechooser");
  await choose(page, "Файл", ".xlsx нээх…");
  const buffer = await bytesOf(ofMenu);
  await (await chooser).setFiles({ name: "архив.xlsx", mimeType: "application/zip", buffer });
  await soon(() => activeTab(page)).toBe("Архивын тухай");
  await ready(page);
  await side.getByText("Энэ файл бол архив.").waitFor();
  await picture(page, "archive-opened");
  expect(complaints).toEqual([]);
  await close();
}, 180_000);

test("an empty document from the year before: the same people and plans, and nothing of the scores", async () => {
  const { text } = ask(openSample(), "exportFile", "next-year");
  const { page, side, complaints, close } = await workbench.open();
  await choose(page, "Файл", "Шинэ хоосон хүснэгт");
  await side.getByRole("button", { name: "Өмнөх жилийн файлаас эхлэх" }).click();
  await side
    .locator("input[type=file]")
    .setInputFiles({ name: "2027.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await side.getByText("38 хүнтэй эхлэх").waitFor();
  await picture(page, "next-year-found");
  await side.getByRole("button", { name: "38 хүнтэй эхлэх" }).click();
  await side.getByText("орлоо.").first().waitFor({ timeout: 120_000 });
  await picture(page, "next-year-done");
  await side.getByRole("button", { name: "Тохиргоог шалгах" }).click();
  expect(await side.getByLabel("Үнэлгээний жил").inputValue()).toBe("2027");
  await step(side, "Шалгах").click();
  expect(complaints).toEqual([]);
  await close();
}, 240_000);
