/** The built sidebar against the built bundle on a real workbook: nothing between them is pretended. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { fillSample, sampleRoster } from "../../workbench/samples/build";
import { applyMistakes } from "../../workbench/samples/mistakes";
import type { Host } from "../../workbench/twin/host/host";
import { addressOf } from "../../workbench/twin/xlsx/grid/address";
import { launch, openSidebar, picture } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const step = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^\\d ${name}`) });
const primary = (page: Page) => page.locator(".primary");
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const pasted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\t")).join("\n");
const tabNames = (host: Host) => host.snapshot().data.sheets.map(({ name }) => name);
const activeTab = (host: Host) => ask(host, "workbookState").active.tab;
/** Where the grid stands: `Хэлтэс!K12`. */
const activePlace = ({ selection: { sheetId, zone }, workbook: { getters } }: Host) =>
  `${getters.getSheetName(sheetId)}!${addressOf(zone.top + 1, zone.left + 1)}`;
const longest = { timeout: 120_000 };
/** Two units of the sample: 13 tabs. */
const FEW = sampleRoster().filter(
  ([, , , unit = ""], _, all) => unit === all[0]?.[3] || unit === all.at(-1)?.[3],
);

/** The host, with something done before the n-th call of set-up; a promise that it gives is waited for. */
function before(host: Host, nth: number, act: () => unknown) {
  let calls = 0;
  return {
    run: async (name: string, ...values: unknown[]) => {
      if (name === "setUpWorkbook") {
        calls += 1;
        if (calls === nth) await act();
      }
      return host.run(name, ...values);
    },
  };
}

async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.getByLabel("Excel, Sheets-ээс хуулсан мөрүүд").fill(pasted(rows));
  await primary(page).click();
}

test("from an empty file: set up, check, go to a cell, mend, rank, why", async () => {
  const host = openBundle();
  const { page, errors, close } = await openSidebar(browser, { host });
  await paste(page, sampleRoster());
  await page.getByText("Хүснэгт бэлэн").waitFor(longest);
  expect(await page.locator("main").textContent()).toContain("17 хуудас үүслээ.");
  expect(tabNames(host)).toHaveLength(17);

  fillSample(host);
  const planted = applyMistakes(host);
  await page.reload();
  await step(page, "Шалгах").click();
  await primary(page).click();
  await page.locator(".group").first().waitFor(longest);
  const first = page.locator(".group").first();
  expect(await first.locator("h2").textContent()).toBe("Хяналтын хэлтэс");
  await picture(page, "real-check.light");
  const tab = (await first.locator("h2").textContent()) ?? "";
  await first.locator(".cell").first().click();
  await expect.poll(() => activeTab(host)).toBe(tab);
  for (const { cell, level, tab: of, blocks } of planted) {
    if (level === "") continue;
    const [lacking] = level === "info" ? blocks : [];
    if (lacking !== undefined) {
      // Not filled in yet: told by the person's name, which leads to the cell.
      const name = sampleRoster().find(([code]) => code === lacking)?.[1] ?? "";
      await page.locator(".card.gap").getByRole("button", { name, exact: true }).click();
      await expect.poll(() => activePlace(host)).toBe(`${of}!${cell}`);
      continue;
    }
    const group = page.locator(".group", { has: page.getByRole("heading", { name: of, exact: true }) });
    if ((await group.getAttribute("open")) === null) await group.locator("summary").first().click();
    await group
      .getByRole("button", { name: `Нүд рүү очих: ${cell}`, exact: true })
      .first()
      .waitFor();
  }

  await step(page, "Нэгтгэх").click();
  await primary(page).click();
  await page.getByText("Жагсаалт бэлэн").waitFor(longest);
  expect(activeTab(host)).toBe("Нэгдсэн жагсаалт");
  await idle(page);
  const place = page.getByRole("button", { name: /^Эрэмбэ\s*1\b/u }).first();
  const total = ((await place.locator(".total").textContent()) ?? "").match(/\d+\.\d\d/u)?.[0] ?? "-";
  await place.click();
  await page.locator(".tree").waitFor(longest);
  expect(await page.locator(".tree").textContent()).toContain(total.replace(".", ",").replace(/,?0+$/u, ""));
  await picture(page, "real-why.light");
  expect(errors).toEqual([]);
  await close();
}, 240_000);

test("set-up closed in the middle goes on where it stopped, and makes what one run makes", async () => {
  const [host, whole] = [openBundle(), openBundle()];
  whole.run("setUpWorkbook", FEW);
  const { page, close } = await openSidebar(browser, { host: before(host, 3, () => new Promise(() => {})) });
  await paste(page, FEW);
  await page.getByText("6/13 хуудас").waitFor(longest);
  await page.reload();
  await page.getByText("Бэлтгэл дундаа зогссон").waitFor(longest);
  expect(tabNames(host).length).toBeLessThan(13);
  await primary(page).click();
  await page.getByText("Хүснэгт бэлэн").waitFor(longest);
  expect(host.snapshot().data.sheets.map(({ name, cells }) => ({ name, cells }))).toEqual(
    whole.snapshot().data.sheets.map(({ name, cells }) => ({ name, cells })),
  );
  await close();
}, 240_000);

test("set-up that fails in the middle says why, and goes on", async () => {
  const host = openBundle();
  const { page, close } = await openSidebar(browser, {
    host: before(host, 2, () => host.holdLockElsewhere(true)),
  });
  await paste(page, FEW);
  await page.getByText("Өөр хүн тооцож байна").waitFor(longest);
  await page.getByText("3/13 хуудас").waitFor();
  host.holdLockElsewhere(false);
  await primary(page).click();
  await page.getByText("Хүснэгт бэлэн").waitFor(longest);
  expect(tabNames(host)).toHaveLength(13);
  await close();
});

test("set-up that people stop ends after its step; what was made stays", async () => {
  const host = openBundle();
  let release = () => {};
  const { page, close } = await openSidebar(browser, {
    host: before(host, 2, () => new Promise<void>((resolve) => (release = resolve))),
  });
  await paste(page, FEW);
  await page.getByRole("button", { name: "Болих" }).click();
  await page.getByText("Зогсоож байна").waitFor();
  release();
  await page.getByText("Бэлтгэл дундаа зогссон").waitFor(longest);
  expect(tabNames(host)).toHaveLength(6);
  await page.getByRole("button", { name: "Одоогоор үргэлжлүүлэхгүй" }).click();
  await page.getByText(`${FEW.length} хүн, 2 нэгж`).waitFor();
  await close();
});
