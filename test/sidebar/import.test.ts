/** A plan that people have, brought in by the sidebar on the real bundle: shown, decided, written; remembered for the next unit. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { tableOf } from "../sheets/live-tabs";
import { MORE_PEOPLE, smallData, UNIT } from "../sheets/small-body";
import { launch, openSidebar } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const HEADERS = "№\tЮу хийх\tБиелэлт\tХэн";
const ROWS = [
  "1\tТайлан хүлээн авах\t92%\tС.Болд",
  "2\tХяналт\t=1+1\tСүх Болт",
  "1\tҮзлэг\t3\tГ.Зул",
  "3\tХурал\t4\tС.Болд, Г.Зул",
];
const after = (page: Page) => page.locator("main[aria-busy=false]").waitFor();

async function read(page: Page, unit: string, text: string): Promise<void> {
  await page.getByLabel("Аль нэгжийн төлөвлөгөө вэ?").selectOption(unit);
  await page.getByRole("radio", { name: "Буулгана" }).check();
  await page.getByLabel("Баганын нэртэй нь хуулсан мөрүүд").fill(text);
  await page.locator(".primary").click();
  await after(page);
}

test("from the text of another table to the rows of the plan", { timeout: 90_000 }, async () => {
  const host = openBundle(smallData());
  host.run("setUpWorkbook", MORE_PEOPLE);
  // Set-up prepared rows for everybody: these are filled, and none is added.
  const prepared = tableOf(host, UNIT).rows.length;
  const { page, close } = await openSidebar(browser, { host, screen: "import" });
  await page.locator("#title").waitFor();
  await after(page);
  await page.locator(".primary").click();
  await page.locator("#status", { hasText: "Нэгжээ сонгоно уу." }).waitFor();

  await read(page, UNIT, [HEADERS, ...ROWS].join("\n"));
  await page.getByRole("button", { name: "Оруулах мөр алга" }).waitFor();
  await page.getByLabel("Юу хийх (Тайлан хүлээн авах)").selectOption({ label: "Арга хэмжээ" });
  await after(page);
  await page.getByLabel("Хэн (С.Болд)").selectOption({ label: "Овог, нэр" });
  await after(page);
  await page.getByLabel("Хэсэг нь бичигдээгүй мөр аль хэсэг вэ?").selectOption("А");
  await after(page);
  await page.getByRole("button", { name: "2 мөрийг оруулах" }).waitFor();
  await page.getByText("Мөр 3: Сүх Болт: Хяналт").waitFor();
  await page.getByLabel("“Сүх Болт” · 1 мөр").selectOption("002");
  await after(page);
  await page.getByRole("button", { name: "3 мөрийг оруулах" }).waitFor();
  await page.getByLabel("“С.Болд, Г.Зул” · 1 мөр").selectOption({ label: "Бүгдэд нь: Сүх Болд, Ган Зул" });
  await after(page);
  await page.getByRole("button", { name: "5 мөрийг оруулах" }).click();
  await page.getByText("Төлөвлөгөө орлоо").waitFor();
  const rows = (unit: string) =>
    tableOf(host, unit)
      .rows.map(({ cells }) =>
        ["Код", "Хэсэг", "Дугаар", "Арга хэмжээ", "Хүрсэн түвшин"].map((header) => String(cells[header])),
      )
      .filter(([, , , measure]) => measure !== "");
  expect(rows(UNIT)).toEqual([
    ["002 · Сүх Болд", "А", "1", "Тайлан хүлээн авах", "92%"],
    ["002 · Сүх Болд", "А", "2", "Хяналт", "=1+1"],
    ["002 · Сүх Болд", "А", "3", "Хурал", "4"],
    ["003 · Ган Зул", "А", "1", "Үзлэг", "3"],
    ["003 · Ган Зул", "А", "3", "Хурал", "4"],
  ]);
  expect(tableOf(host, UNIT).rows).toHaveLength(prepared);

  await page.getByRole("button", { name: "Дараагийн нэгж" }).click();
  await read(page, "Алба", `${HEADERS}\n1\tДүгнэлт\t5\tӨ.Хүн`);
  await page.getByLabel("Хэсэг нь бичигдээгүй мөр аль хэсэг вэ?").selectOption("В");
  await after(page);
  await page.getByRole("button", { name: "1 мөрийг оруулах" }).click();
  await page.getByText("Төлөвлөгөө орлоо").waitFor();
  expect(rows("Алба")).toEqual([["005 · Өөр Хүн", "В", "1", "Дүгнэлт", "5"]]);
  await close();
});

test("which of two columns is the level is chosen before anything is written", {
  timeout: 90_000,
}, async () => {
  const host = openBundle(smallData());
  host.run("setUpWorkbook", MORE_PEOPLE);
  const { page, close } = await openSidebar(browser, { host, screen: "import" });
  await page.locator("#title").waitFor();
  await after(page);
  const table = [
    "№\tХариуцагч\tХэсэг\tАрга хэмжээ\tСуурь\tЗорилт\tГүйцэтгэл\tБиелэлт\tБиелэлт, %",
    "1\t002\tА\tТайлан\t50\t80\t75\t70\t83%",
  ];
  await read(page, UNIT, table.join("\n"));
  const which = page.getByLabel("“Хүрсэн түвшин” аль багана вэ?");
  await page.getByRole("button", { name: "Багана сонгоогүй байна" }).click();
  await page.locator("#status", { hasText: "Эхлээд шар зүйлийг сонгоно уу." }).waitFor();
  await which.selectOption({ label: "Аль нь ч биш" });
  await after(page);
  await page.getByText("50 → 80", { exact: true }).waitFor();
  await page.locator("summary", { hasText: "Аль багана юу болох вэ?" }).click();
  await page.getByLabel("Гүйцэтгэл (75)").selectOption({ label: "Хүрсэн түвшин" });
  await after(page);
  await page.getByText("50 → 80, хүрсэн 75").waitFor();
  await page.getByRole("button", { name: "1 мөрийг оруулах" }).click();
  await page.getByText("Төлөвлөгөө орлоо").waitFor();
  const [row] = tableOf(host, UNIT).rows.filter(({ cells }) => cells["Арга хэмжээ"] === "Тайлан");
  expect(["Зорилт", "Хүрэх түвшин", "Хүрсэн түвшин"].map((header) => String(row?.cells[header]))).toEqual([
    ...["", "80", "75"],
  ]);
  await close();
});
