/** The screens of the fourth step against the built bundle on the sample body: nothing between them is pretended. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { CODE, columnOf, gridOf } from "../../workbench/samples/tabs";
import type { Host } from "../../workbench/twin/host/host";
import { plainBody } from "../cases/body";
import { filledData } from "../cases/files";
import { bytesOf } from "../projects/browser";
import { openSample } from "../projects/sample";
import { launch, openSidebar, picture } from "./page";

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await launch();
  host = openSample();
  host.run("rankWorkbook");
});
afterAll(() => browser.close());

const longest = { timeout: 60_000 };
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor(longest);
const primary = (page: Page) => page.locator(".primary");
const tabNames = (of = host) => of.snapshot().data.sheets.map(({ name }) => name);

async function open(task: string, on = host) {
  const sidebar = await openSidebar(browser, { host: on });
  await sidebar.page.locator(".tasks").waitFor(longest);
  await sidebar.page.getByRole("button", { name: new RegExp(`^${task}`) }).click();
  await idle(sidebar.page);
  return sidebar;
}

test("the review: all who wait are kept in one go, one person's two derivations are read", async () => {
  const { page, errors, close } = await open("Дахин үнэлгээ");
  await page.getByText(/^\d+\/\d+ хянасан$/u).waitFor();
  await picture(page, "real-review.light", true);
  await page.locator(".reviewed .row").first().click();
  await page.getByText("Хяналтаас өмнө").waitFor(longest);
  await picture(page, "real-review-person.light", true);
  await page.getByRole("button", { name: "Буцах" }).click();
  await page.getByLabel(/^Хүлээгдэж буй бүгдийг сонгох/u).check();
  await primary(page).click();
  await primary(page).click();
  await page
    .getByText(/хүнийг хэвээр гэж бүртгэв/u)
    .first()
    .waitFor(longest);
  await picture(page, "real-review-kept.light", true);
  const text = (await page.getByText(/^\d+\/\d+ хянасан$/u).textContent()) ?? "";
  const [done, all] = text.match(/\d+/gu) ?? [];
  expect(done).toBe(all);
  expect(errors).toEqual([]);
  await close();
});

test("sheets of everybody in steps, and again: unchanged", async () => {
  const { page, errors, close } = await open("Үнэлгээний хуудас");
  await primary(page).click();
  await page.locator(".row.made").nth(3).waitFor(longest);
  await idle(page);
  const first = tabNames();
  await picture(page, "real-sheets.light", true);
  await primary(page).click();
  await idle(page);
  expect(await page.locator(".row.made", { hasText: "өөрчлөх зүйлгүй" }).count()).toBe(4);
  expect(tabNames()).toEqual(first);
  await page.getByRole("button", { name: "Хэвлэх", exact: true }).click();
  await page.getByText("Хэвлэх цонх нээгдлээ.").waitFor(longest);
  expect(host.dialogs).toHaveLength(1);
  expect(errors).toEqual([]);
  await close();
});

test("statistics", async () => {
  const { page, close } = await open("Статистик");
  await primary(page).click();
  await page.getByText("Байгууллага бүхэлдээ").waitFor(longest);
  await picture(page, "real-statistics.light", true);
  expect(await page.locator("section.statistics").count()).toBe(5);
  await close();
});

test("printed sheets: all match; a planted change is caught and told", async () => {
  const { page, errors, close } = await open("Хэвлэсэн хуудас шалгах");
  await primary(page).click();
  await page.getByText("Хэвлэсэн хуудас бүр одоогийн өгөгдөлтэй таарч байна.").waitFor(longest);

  const plan = gridOf(host, "Захиргааны хэлтэс");
  const [codes, reached] = [CODE, "Хүрсэн түвшин"].map((header) => columnOf(plan, header)) as [
    number,
    number,
  ];
  const row = plan.texts.findIndex((cells) => cells[codes]?.startsWith("002 · "));
  const before = plan.texts[row]?.[reached] ?? "";
  expect(before).toBe("100");
  const typeIt = (content: string) =>
    host.workbook.write({ type: "UPDATE_CELL", sheetId: plan.id, col: reached, row, content });
  typeIt("1");
  await primary(page).click();
  await idle(page);
  const card = page.locator(".cards > li", { hasText: "Бат-Эрдэнийн Номин" });
  await card.waitFor(longest);
  expect(await page.locator(".cards > li").count()).toBe(1);
  expect(await card.textContent()).toContain("Хүрсэн түвшин");
  await picture(page, "real-seals.light", true);
  typeIt(before);
  expect(errors).toEqual([]);
  await close();
});

test("the archive of a copy: every tab frozen in steps, and the file says so; the summary is a file with a UTF-8 mark", async () => {
  const small = openBundle(filledData(plainBody(2, 3)), { spreadsheetId: "copy" });
  small.run("rankWorkbook");
  const before = tabNames(small);
  const { page, errors, close } = await open("Архив, файл", small);
  await page.getByRole("checkbox").check();
  await primary(page).click();
  await page.locator("#main").getByText("Энэ файл архив боллоо.").waitFor(longest);
  expect(tabNames(small)).toEqual(["Архивын тухай", ...before]);
  await picture(page, "real-archive.light", true);
  const csv = page.getByRole("button", { name: "CSV татах" });
  const [download] = await Promise.all([page.waitForEvent("download"), csv.click()]);
  const text = (await bytesOf(download)).toString("utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text.trim().split("\r\n")).toHaveLength(7);
  expect(errors).toEqual([]);
  await close();
}, 120_000);
