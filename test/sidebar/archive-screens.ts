/** What leaves the product, and what the next year begins with: each state of their two screens. */
import type { Page } from "playwright-core";
import { nextYear } from "./fixtures/next-year";
import { clean, empty, filled } from "./page";
import type { ScreenState } from "./screens";

const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const primary = (page: Page) => page.locator(".primary").click();
const standing = (of: string) => ({
  workbookState: {
    value: { ...filled, list: clean.list, archive: { ...filled.archive, standing: of } },
  },
});
const inArchive = async (page: Page) => {
  await page.locator(".tasks").waitFor();
  await page.getByRole("button", { name: /^Архив, файл/u }).click();
  await idle(page);
};
const opened =
  (...more: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    await inArchive(page);
    for (const act of more) await act(page);
  };
const isSure = (page: Page) => page.getByRole("checkbox").check();

const inEmpty = { workbookState: { value: empty } };
const begin = async (page: Page) => {
  await page.getByRole("button", { name: "Өмнөх жилийн файлаас эхлэх" }).click();
  await page.getByText("Файл сонгох (.json)").waitFor();
};
export const chosen = (text: string) => async (page: Page) => {
  await begin(page);
  const file = { name: "2027.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
};
const file = chosen(JSON.stringify(nextYear));

export const archiveScreens: readonly ScreenState[] = [
  { name: "archive-original", answers: standing("original"), walk: inArchive, sees: "Make a copy" },
  {
    name: "archive-local",
    answers: { ...standing("original"), saveArchive: { value: "Газрын үнэлгээ 2026 архив.xlsx" } },
    walk: inArchive,
    sees: "Архив татах",
  },
  {
    name: "archive-local-working",
    answers: { ...standing("original"), saveArchive: { never: true } },
    walk: opened(primary),
    sees: "Архивыг бэлтгэж байна",
  },
  { name: "archive-unknown", answers: standing("unknown"), walk: inArchive, sees: "Энэ бол ажлын файл" },
  { name: "archive-copy", answers: standing("copy"), walk: inArchive, sees: "Хуулбарыг архив болгох" },
  {
    name: "archive-copy-unsure",
    answers: standing("copy"),
    walk: opened(primary),
    sees: "Эхлээд доорх зөвшөөрлийг",
  },
  {
    name: "archive-working",
    answers: { ...standing("copy"), archiveStep: { never: true } },
    walk: opened(isSure, primary),
    sees: "0/2 алхам",
  },
  {
    name: "archive-done",
    answers: {
      workbookState: {
        first: [standing("copy").workbookState.value],
        value: standing("archive").workbookState.value,
      },
    },
    walk: opened(isSure, primary),
    sees: "Энэ файл архив боллоо",
  },
  { name: "archive-begun", answers: standing("begun"), sees: "Архивлалт дуусаагүй" },
  { name: "archive-whole", answers: standing("archive"), sees: "Энэ файл бол архив" },
  { name: "next-year-before", answers: inEmpty, walk: begin, sees: "Файл сонгох (.json)" },
  { name: "next-year-refused", answers: inEmpty, walk: chosen("{}"), sees: "дараа жилийн файл биш" },
  { name: "next-year-found", answers: inEmpty, walk: file, sees: "5 хүнтэй эхлэх" },
  {
    name: "next-year-who-left",
    answers: inEmpty,
    walk: async (page) => {
      await file(page);
      await page.locator("summary").first().click();
      await page.getByRole("checkbox").nth(1).uncheck();
    },
    sees: "4 хүнтэй эхлэх",
  },
  {
    name: "next-year-working",
    answers: { ...inEmpty, carryPlan: { never: true } },
    walk: async (page) => {
      await file(page);
      await primary(page);
    },
    sees: "Өмнөх жилийнхийг оруулж байна",
  },
  {
    name: "next-year-done",
    answers: { workbookState: { first: [empty, empty], value: filled } },
    walk: async (page) => {
      await file(page);
      await primary(page);
    },
    sees: "6 мөр",
  },
  {
    name: "next-year-left",
    answers: {
      workbookState: { first: [empty, empty], value: filled },
      carryPlan: {
        value: { written: 1, left: ["Тайлан гаргах: нэгжийн даргын төлөвлөгөөнд зөвхөн Б хэсэг байна"] },
      },
    },
    walk: async (page) => {
      await file(page);
      await primary(page);
    },
    sees: "2 мөр орсонгүй",
  },
  {
    name: "next-year-stopped",
    answers: { ...inEmpty, carryPlan: { error: "Service error: Spreadsheets" } },
    walk: async (page) => {
      await file(page);
      await primary(page);
    },
    sees: "Өмнө нь дундаа зогссон",
  },
];
