/** The screens of the fourth step that follow the ranking: sheets, statistics, printed sheets. */
import type { Page } from "playwright-core";
import { nothingDiffers } from "./fixtures/google";
import { madeSheets, seals, sheetSteps } from "./fixtures/paper";
import { clean, filled } from "./page";
import type { ScreenState } from "./screens";

const withList = { workbookState: { value: { ...filled, list: clean.list } } };
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const primary = (page: Page) => page.locator(".primary").click();
const task = async (page: Page, name: string) => {
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await idle(page);
};
const opened =
  (name: string, ...more: readonly ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    await page.locator(".tasks").waitFor();
    await task(page, name);
    for (const act of more) await act(page);
  };
const [inSheets, inStatistics, inSeals] = [
  "Үнэлгээний хуудас",
  "Статистик",
  "Хэвлэсэн хуудас шалгах",
] as const;
const asked = async (page: Page) => {
  await primary(page);
  await idle(page);
};
const code = (text: string) => async (page: Page) => {
  await primary(page);
  await idle(page);
  await page.getByLabel("Цаасан дээрх код").fill(text);
};

export const laterScreens: readonly ScreenState[] = [
  { name: "rank-tasks", answers: withList, sees: "Дараагийн ажил" },
  { name: "sheets-all", answers: withList, walk: opened(inSheets), sees: "Хуудас үүсгэх" },
  {
    name: "sheets-unit",
    answers: withList,
    walk: opened(inSheets, (page) => page.getByRole("radio", { name: "Нэг нэгж" }).check()),
    sees: "Хуудас үүсгэх",
  },
  {
    name: "sheets-person",
    answers: withList,
    walk: opened(inSheets, (page) => page.getByRole("radio", { name: "Нэг хүн" }).check()),
    sees: "Хүн хайх",
  },
  {
    name: "sheets-person-chosen",
    answers: withList,
    walk: opened(
      inSheets,
      (page) => page.getByRole("radio", { name: "Нэг хүн" }).check(),
      (page) => page.locator(".rows .row").first().click(),
    ),
    sees: "Өөр хүн",
  },
  {
    name: "sheets-working",
    answers: { ...withList, makeSheets: { first: madeSheets.slice(0, 3), never: true } },
    walk: opened(inSheets, primary),
    sees: "3/4 алхам",
  },
  {
    name: "sheets-halfway",
    answers: { ...withList, makeSheets: { first: madeSheets.slice(0, 2), error: "Хуудас хамгаалалттай." } },
    walk: opened(inSheets, primary),
    sees: "Дундаа зогссон",
  },
  { name: "sheets-done", answers: withList, walk: opened(inSheets, primary), sees: "4 хуудас" },
  {
    name: "sheets-nobody",
    answers: { ...withList, sheetSteps: { value: { ...sheetSteps, steps: [] } } },
    walk: opened(inSheets, primary),
    sees: "Хуудас үүсгэх хүн алга",
  },
  { name: "statistics-before", answers: withList, walk: opened(inStatistics), sees: "7.5 үүнийг хориглосон" },
  {
    name: "statistics",
    answers: withList,
    walk: opened(inStatistics, primary),
    sees: "Байгууллага бүхэлдээ",
  },
  { name: "seals-before", answers: withList, walk: opened(inSeals), sees: "баталгаажуулах код" },
  { name: "seals", answers: withList, walk: opened(inSeals, primary), sees: "Юу өөрчлөгдсөн" },
  {
    name: "seals-same",
    answers: {
      ...withList,
      checkSeals: {
        value: { counts: { same: 1, changed: 0, notPrinted: 0 }, lines: seals.lines.slice(1, 2) },
      },
    },
    walk: opened(inSeals, primary),
    sees: "бүр одоогийн өгөгдөлтэй таарч байна",
  },
  {
    name: "seals-none",
    answers: {
      ...withList,
      checkSeals: {
        value: { counts: { same: 0, changed: 0, notPrinted: 1 }, lines: seals.lines.slice(3) },
      },
    },
    walk: opened(inSeals, primary),
    sees: "Хэвлэсэн хуудас алга",
  },
  {
    name: "seals-code-same",
    answers: withList,
    walk: opened(inSeals, code("0В7Е-55D2-13АА".toLowerCase().replace("в", "b"))),
    sees: "Цаас одоогийн өгөгдөлтэй таарч байна",
  },
  {
    name: "seals-code-changed",
    answers: withList,
    walk: opened(inSeals, code("3fa9 0c1e 77b2")),
    sees: "өгөгдөл дараа нь өөрчлөгдсөн",
  },
  {
    name: "seals-code-unknown",
    answers: withList,
    walk: opened(inSeals, code("ffff ffff ffff ffff")),
    sees: "Ийм баталгаажуулах код алга",
  },
  { name: "google-before", screen: "google", sees: "Google Sheets юуг хэрхэн хийдэгт тулгуурлана" },
  {
    name: "google-working",
    screen: "google",
    answers: { checkGoogle: { never: true } },
    walk: primary,
    sees: "Нэг бүрчлэн шалгаж байна",
  },
  { name: "google-differs", screen: "google", walk: asked, sees: "1/3 таарлаа" },
  {
    name: "google-fits",
    screen: "google",
    answers: { checkGoogle: { value: nothingDiffers } },
    walk: asked,
    sees: "1/1 таарлаа",
  },
];
