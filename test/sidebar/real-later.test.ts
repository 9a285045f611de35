/** The screens of the fourth step against the built bundle on the sample body: nothing between them is pretended. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/host/host";
import { fillSample, sampleRoster } from "../../workbench/samples/build";
import { launch, openSidebar, picture } from "./page";

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await launch();
  host = openBundle();
  host.run("setUpWorkbook", sampleRoster());
  fillSample(host);
  host.run("rankWorkbook");
});
afterAll(() => browser.close());

const longest = { timeout: 60_000 };
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor(longest);
const primary = (page: Page) => page.locator(".primary");
const tabNames = () => host.snapshot().data.sheets.map(({ name }) => name);

async function open(task: string) {
  const sidebar = await openSidebar(browser, { host });
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
