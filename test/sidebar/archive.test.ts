/** What the two screens ask of the server: the archive of a copy alone, files, and a year that begins from the one before. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chosen } from "./archive-screens";
import { nextYear } from "./fixtures/next-year";
import { clean, empty, filled, launch, openSidebar, type Sidebar } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const asked = async ({ calls }: Sidebar, name: string) =>
  (await calls()).flatMap(([one, values]) => (one === name ? [values] : []));
const workbookState = (standing: string) => ({
  ...{ ...filled, list: clean.list, archive: { ...filled.archive, standing } },
});

async function openArchive(standing: string, later = standing): Promise<Sidebar> {
  const answers = { workbookState: { first: [workbookState(standing)], value: workbookState(later) } };
  const sidebar = await openSidebar(browser, { answers });
  await sidebar.page.locator(".tasks").waitFor();
  await sidebar.page.getByRole("button", { name: /^Архив, файл/u }).click();
  return sidebar;
}

test("in the file in which people work nothing freezes; only the steps are shown", async () => {
  const sidebar = await openArchive("original");
  expect(await sidebar.page.locator(".primary").count()).toBe(0);
  expect(await sidebar.page.getByRole("button", { name: "Архив болгох" }).count()).toBe(0);
  await sidebar.page.getByText("Газрын үнэлгээ 2026 архив").waitFor();
  await sidebar.close();
});

test("a copy: not before somebody agrees, then step by step, and the file says what it is", async () => {
  const sidebar = await openArchive("copy", "archive");
  const { page } = sidebar;
  await page.getByRole("button", { name: "Архив болгох", exact: true }).click();
  expect(await asked(sidebar, "archiveSteps")).toEqual([]);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Архив болгох", exact: true }).click();
  await page.getByText("Энэ файл архив боллоо.").first().waitFor();
  expect(await asked(sidebar, "archiveSteps")).toEqual([[true]]);
  expect(await asked(sidebar, "archiveStep")).toEqual([["list"], ["whole"]]);
  expect(await page.locator(".primary").count()).toBe(0);
  await sidebar.close();
});

test("where nothing says which file it is, people do", async () => {
  const sidebar = await openArchive("unknown", "original");
  await sidebar.page.getByRole("button", { name: "Энэ бол ажлын файл" }).click();
  await idle(sidebar.page);
  expect(await asked(sidebar, "keepHome")).toEqual([[]]);
  expect(await sidebar.page.getByRole("button", { name: "Энэ бол хуулбар" }).count()).toBe(0);
  await sidebar.close();
  const copy = await openArchive("unknown");
  await copy.page.getByRole("button", { name: "Энэ бол хуулбар" }).click();
  await copy.page.getByRole("checkbox").check();
  await copy.page.getByRole("button", { name: "Архив болгох", exact: true }).click();
  await copy.page
    .getByRole("button", { name: /Архив болгох|CSV татах/u })
    .first()
    .waitFor();
  expect(await asked(copy, "archiveSteps")).toEqual([[true]]);
  await copy.close();
});

test.for([
  ["CSV татах", "summary"],
  ["JSON татах", "result"],
  ["Дараа жилийн файл", "next-year"],
] as const)("%s is a file", async ([name, kind]) => {
  const sidebar = await openArchive("original");
  const [file] = await Promise.all([
    sidebar.page.waitForEvent("download"),
    sidebar.page.getByRole("button", { name }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("dun-2026.csv");
  expect(await asked(sidebar, "exportFile")).toEqual([[kind]]);
  await sidebar.close();
});

test("a year from the one before: who left stays away, blank settings are saved, then each plan", async () => {
  const answers = {
    workbookState: { first: [empty, { ...empty, settings: { body: "", year: "2026" } }], value: filled },
  };
  const sidebar = await openSidebar(browser, { answers });
  const { page } = sidebar;
  await chosen(JSON.stringify(nextYear))(page);
  await page.locator("summary").first().click();
  await page.getByRole("checkbox").nth(1).uncheck();
  await page.getByRole("button", { name: "4 хүнтэй эхлэх" }).click();
  await page.getByText("орлоо.").first().waitFor();
  const [[people] = []] = await asked(sidebar, "setUpWorkbook");
  expect((people as string[][]).map(([code]) => code)).toEqual(["001", "003", "009", "010"]);
  expect(await asked(sidebar, "saveSettings")).toEqual([[{ body: nextYear.settings.body }]]);
  const plans = await asked(sidebar, "carryPlan");
  expect(plans.map(([unit, rows]) => [unit, (rows as { code: string }[]).map(({ code }) => code)])).toEqual([
    ["Захиргааны хэлтэс", ["003"]],
    ["Хяналтын хэлтэс", ["010"]],
  ]);
  expect(plans.map(([, , ofUnit]) => ofUnit)).toEqual([[], nextYear.unitPlans]);
  await page.getByRole("button", { name: "Тохиргоог шалгах" }).click();
  expect(await page.locator("#title").textContent()).toBe("Тохиргоо");
  await sidebar.close();
});
