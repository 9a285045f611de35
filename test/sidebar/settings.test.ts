/** The settings on the real bundle: two limits, a year and a day proposed, what is stored, and what follows. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/twin/host/host";
import { idOf } from "../sheets/live-tabs";
import { smallData } from "../sheets/small-body";
import { launch, openSidebar } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const after = (page: Page) => page.locator("main[aria-busy=false]").waitFor();

/** A setting's cell as the engine has it. */
function cellOf(host: Host, name: string) {
  const { getters } = host.workbook;
  const sheetId = idOf(host, "Тохиргоо");
  const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => row);
  const row =
    rows.find((one) => getters.getEvaluatedCell({ sheetId, row: one, col: 0 }).value === name) ?? -1;
  const { value, type, format } = getters.getEvaluatedCell({ sheetId, row, col: 1 });
  return { value, type, format, row, sheetId };
}

async function opened() {
  const host = openBundle(smallData());
  const sidebar = await openSidebar(browser, { host, screen: "settings" });
  await sidebar.page.locator("#title").waitFor();
  await after(sidebar.page);
  return { host, ...sidebar };
}

const save = async (page: Page) => {
  await page.getByRole("button", { name: "Хадгалах" }).click();
  await after(page);
};

test("two limits give all ends of the categories; what is proposed is stored as a number and a date", async () => {
  const { host, page, close } = await opened();
  const now = new Date();
  const year = now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear();
  expect(await page.getByLabel("Үнэлгээний жил").inputValue()).toBe(String(year));
  expect(await page.getByLabel("Үнэлэх өдөр").inputValue()).toBe(`${year}.12.15`);
  await page.getByLabel("“Маш сайн” хэдэн онооноос").fill("90,5");
  await page.getByLabel("“Хэвийн” хэдэн онооноос").fill("70");
  await page.getByText("Маш сайн 90,5–100 · Хэвийн 70–90.49 · Хангалтгүй 0–69.99").waitFor();
  await page.getByLabel("Явцын ярилцлагын эцсийн өдөр (6.4)").fill(`${year} оны 7 дугаар сарын 10`);
  await save(page);
  await page.getByText("Хадгаллаа.").first().waitFor();
  expect(cellOf(host, "Үнэлгээний жил")).toMatchObject({ value: year, type: "number" });
  for (const name of ["Үнэлэх өдөр", "Явцын ярилцлагын эцсийн өдөр"])
    expect(cellOf(host, name), name).toMatchObject({ type: "number", format: "yyyy-mm-dd" });
  const limits = {
    "Маш сайн: доод оноо": 90.5,
    "Маш сайн: дээд оноо": 100,
    "Хэвийн: доод оноо": 70,
    "Хэвийн: дээд оноо": 90.49,
    "Хангалтгүй: доод оноо": 0,
    "Хангалтгүй: дээд оноо": 69.99,
  };
  for (const [name, value] of Object.entries(limits))
    expect(cellOf(host, name), name).toMatchObject({ value, type: "number" });
  await close();
});

test("nothing that was saved is marked as wrong in the workbook", async () => {
  const { host, page, close } = await opened();
  await page.getByLabel("“Маш сайн” хэдэн онооноос").fill("90");
  await page.getByLabel("“Хэвийн” хэдэн онооноос").fill("70");
  await save(page);
  const { getters } = host.workbook;
  for (const name of ["Үнэлгээний жил", "Үнэлэх өдөр", "Маш сайн: доод оноо", "Хангалтгүй: дээд оноо"]) {
    const { row, sheetId } = cellOf(host, name);
    expect(getters.isDataValidationInvalid({ sheetId, row, col: 1 }), name).toBe(false);
  }
  await close();
});

test("limits the wrong way round are said at once, and nothing is stored", async () => {
  const { host, page, close } = await opened();
  const says = "“Маш сайн” нь “Хэвийн”-ээс өндөр онооноос эхэлнэ.";
  await page.getByLabel("“Маш сайн” хэдэн онооноос").fill("60");
  await page.getByLabel("“Хэвийн” хэдэн онооноос").fill("90");
  expect(await page.locator("#bands").textContent()).toBe(says);
  await save(page);
  await page.locator("#status", { hasText: says }).waitFor();
  expect(cellOf(host, "Маш сайн: доод оноо").value ?? "").toBe("");
  await page.getByLabel("“Хэвийн” хэдэн онооноос").fill("40");
  await save(page);
  await page.getByText("Хадгаллаа.").first().waitFor();
  expect(cellOf(host, "Маш сайн: доод оноо").value).toBe(60);
  await close();
});

test("what follows: the check, or the tabs where a skill came or rows are to be others", async () => {
  const { page, close } = await opened();
  await page.getByLabel("Байгууллага", { exact: true }).fill("Туршилтын газар");
  await save(page);
  expect(await page.locator(".primary").textContent()).toBe("Шалгах алхам руу");
  await page.getByLabel("Албан хаагч: 1", { exact: true }).fill("Хэлний мэдлэг");
  expect(await page.locator("#unsaved").textContent()).toBe("Хадгалаагүй өөрчлөлт: 1");
  await save(page);
  expect(await page.locator(".primary").textContent()).toBe("Бэлтгэх алхам руу");
  await close();
});
