/** What the screens of the fourth step ask of the server, and when. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import project from "../../package.json";
import { bytesOf } from "../projects/browser";
import { checkedAtGoogle } from "./fixtures/google";
import { madeSheets, seals, statistics } from "./fixtures/paper";
import { comparison, confirmation, crowd, kept, review, untouched } from "./fixtures/review";
import { type Answers, clean, filled, launch, openSidebar } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const withList = { workbookState: { value: { ...filled, list: clean.list } } };
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const primary = (page: Page) => page.locator(".primary");
const focusedName = (page: Page) =>
  page.evaluate(
    "(document.activeElement.textContent || document.activeElement.getAttribute('data-key') || '').trim()",
  ) as Promise<string>;

async function open(task: string, answers: Answers = {}) {
  const sidebar = await openSidebar(browser, { answers: { ...withList, ...answers } });
  const { page } = sidebar;
  await page.locator(".tasks").waitFor();
  await page.getByRole("button", { name: new RegExp(`^${task}`) }).click();
  await idle(page);
  return sidebar;
}

const asked = async (calls: () => Promise<[string, unknown[]][]>, name: string) =>
  (await calls()).filter(([called]) => called === name).map(([, values]) => values);

test("everybody who waits in the narrowed list is marked, drawn or not, and nobody else; one call keeps them", async () => {
  const { page, calls, close } = await open("Дахин үнэлгээ", { reviewList: { value: crowd } });
  await page.getByLabel("Үндэслэл").selectOption("Маш сайн");
  await page.getByLabel("Нэгж", { exact: true }).selectOption("Хэлтэс 2");
  const wanted = crowd.lines.filter(
    ({ unit, preliminaryCategory }) => unit === "Хэлтэс 2" && preliminaryCategory === "Маш сайн",
  );
  await page.getByLabel(`Хүлээгдэж буй бүгдийг сонгох (${wanted.length})`).check();
  await page.getByLabel("Нэгж", { exact: true }).selectOption("");
  expect(await primary(page).textContent()).toBe(`Хэвээр гэж бүртгэх (${wanted.length})`);
  await primary(page).click();
  await page.getByText(`${wanted.length} хүнийг хэвээр үлдээх үү?`).waitFor();
  expect(await page.locator(".kept-people li").count()).toBe(wanted.length);
  await page.getByLabel("Баримт: хурлын тэмдэглэлийн дугаар").fill("Тэмдэглэл №7");
  expect(await asked(calls, "confirmReviews")).toEqual([]);
  await primary(page).click();
  await page.getByText("хэвээр гэж бүртгэв").first().waitFor();
  expect(await asked(calls, "confirmReviews")).toEqual([[wanted.map(({ code }) => code), "Тэмдэглэл №7"]]);
  await close();
});

test("500 people: a box answers at once, and what is typed narrows the list", async () => {
  const { page, close } = await open("Дахин үнэлгээ", { reviewList: { value: crowd } });
  const began = Date.now();
  await page.getByLabel("Хүлээгдэж буй бүгдийг сонгох (500)").check();
  await page.getByText("Хэвээр гэж бүртгэх (500)").waitFor();
  expect(Date.now() - began).toBeLessThan(2_000);
  await page.getByLabel("Нэр, код, нэгжээр хайх").fill("Хүн 499");
  expect(await page.locator(".reviewed").count()).toBe(1);
  await close();
});

test("what was kept is said, who was refused is named; the marks of both go", async () => {
  const { page, close } = await open("Дахин үнэлгээ", {
    reviewDesk: { value: { report: kept(review, ["012", "021"]), of: null } },
  });
  await page.getByLabel("Хүлээгдэж буй бүгдийг сонгох (4)").check();
  await primary(page).click();
  await primary(page).click();
  await page.getByText("4/6 хянасан").waitFor();
  await page.getByText("Лувсангийн Дэлгэрмаа (7.5)").waitFor();
  expect(await primary(page).textContent()).toBe("Хянаж эхлэх");
  await close();
});

test("a person from the list, kept from their own screen: the next who waits; back to the same place", async () => {
  const report = kept(review, ["012"]);
  const next = { ...untouched, line: report.lines[2] };
  const { page, calls, close } = await open("Дахин үнэлгээ", {
    reviewOf: { value: untouched },
    reviewDesk: { value: { report, of: next } },
    confirmReviews: { value: { ...confirmation, confirmed: ["012"], refused: [] } },
  });
  await page.getByRole("button", { name: "Ёндонгийн Хүслэн" }).click();
  await idle(page);
  expect(await asked(calls, "reviewOf")).toEqual([["012"]]);
  await page.getByText("2/6").waitFor();
  await page.getByRole("button", { name: "Хянасан, хэвээр" }).click();
  await page.getByText("хэвээр гэж бүртгэв").first().waitFor();
  expect(await asked(calls, "confirmReviews")).toEqual([[["012"], ""]]);
  expect(await asked(calls, "reviewDesk")).toEqual([["021"]]);
  await page.getByText("3/6").waitFor();
  expect(await page.locator("#title").textContent()).toBe(report.lines[2]?.name);
  await page.getByRole("button", { name: "Буцах: Дахин үнэлгээ" }).click();
  await page.getByText("3/6 хянасан").waitFor();
  await close();
});

test("before and after: only what moved is shown until all is asked for; each moved line has both halves", async () => {
  const { page, close } = await open("Дахин үнэлгээ");
  await page.getByRole("button", { name: "Бат-Эрдэнийн Номин" }).click();
  await page.getByText("Юу өөрчлөгдсөн").waitFor();
  const first = page.locator(".both").first();
  expect(await first.locator(".half").allTextContents()).toEqual([
    expect.stringContaining("50,92 + 12 + 6,2 + 7,08 = 76,2"),
    expect.stringContaining("54,92 + 12 + 6,2 + 7,08 = 80,2"),
  ]);
  const tree = page.locator(".pairs-tree");
  expect(await tree.textContent()).not.toContain("Хамт олны үнэлгээ");
  const before = await page.locator(".pairs-tree li").count();
  await page.getByRole("button", { name: "Өөрчлөгдөөгүйг ч харуулах" }).click();
  expect(await page.locator(".pairs-tree li").count()).toBeGreaterThan(before);
  await close();
});

test("an entry of chapter 6 is written only when a person has filled it in and confirms; as it was typed", async () => {
  const { page, calls, answer, close } = await open("Дахин үнэлгээ", {
    addAdjustment: {
      first: [{ added: false, clause: "6.5", sentence: "Оноо 6–10 байна." }],
      value: { added: true, tab: "Оноо өөрчлөх", cell: "A9" },
    },
  });
  await page.getByText("Нэгжийн даргын оноог шийдэх").click();
  await page.getByRole("button", { name: "Сүрэнжавын Алтанзул" }).click();
  await primary(page).click();
  expect(await focusedName(page)).toBe("entry-amount");
  await page.getByLabel("Бууруулах оноо").fill("7,5");
  await primary(page).click();
  expect(await focusedName(page)).toBe("entry-reason");
  await page.getByLabel("Үндэслэл").fill("Дахин үнэлгээгээр тогтоогдсон");
  await page.reload();
  await page.getByRole("button", { name: "Жагсаалтыг харах" }).click();
  await idle(page);
  await page.getByText("Нэгжийн даргын оноог шийдэх").click();
  await page.getByRole("button", { name: "Сүрэнжавын Алтанзул" }).click();
  expect(await page.getByLabel("Үндэслэл").inputValue()).toBe("Дахин үнэлгээгээр тогтоогдсон");
  await page.getByLabel("Баримт").fill("Протокол 4");
  expect(await asked(calls, "addAdjustment")).toEqual([]);
  await primary(page).click();
  await page.getByText("Оноо 6–10 байна.").waitFor();
  const entered = review.suggestions.map((one) => (one.code === "001" ? { ...one, entered: true } : one));
  await answer({ reviewList: { value: { ...review, suggestions: entered } } });
  await primary(page).click();
  await page.getByText("Бичлээ: Оноо өөрчлөх, A9").waitFor();
  await page.getByText("6.5 заалтын бичилт “Оноо өөрчлөх” хуудсанд байна.").waitFor();
  expect(await page.locator(".chosen").textContent()).toContain("Сүрэнжавын Алтанзул");
  const entry = {
    code: "001",
    clause: "6.5",
    amount: "7,5",
    reason: "Дахин үнэлгээгээр тогтоогдсон",
    document: "Протокол 4",
  };
  expect(await asked(calls, "addAdjustment")).toEqual([[entry], [entry]]);
  await close();
});

test("forbidden points lead to their cell", async () => {
  const { page, calls, close } = await open("Дахин үнэлгээ");
  await page.getByRole("button", { name: "Нүд рүү очих: W14" }).click();
  await expect.poll(() => asked(calls, "goTo")).toEqual([["Хураалтын хэлтэс", "W14"]]);
  await close();
});

test("sheets: each step once, with the appendix as chosen; closed and reopened, it goes on with the next", async () => {
  const { page, calls, answer, close } = await open("Үнэлгээний хуудас", {
    makeSheets: { first: madeSheets.slice(0, 2), never: true },
  });
  await page.getByLabel("Оноо бүрийн тооцооллыг хавсаргах").check();
  await primary(page).click();
  await page.getByText("2/4 алхам").waitFor();
  expect((await asked(calls, "makeSheets")).map(([key]) => key)).toEqual([
    "unit:Захиргааны хэлтэс",
    "unit:Хураалтын хэлтэс",
    "unit:Хяналтын хэлтэс",
  ]);
  await page.reload();
  await page.getByText("4 алхмын 2 нь").waitFor();
  await answer({ makeSheets: { first: madeSheets.slice(2), value: null } });
  await primary(page).click();
  await page.getByText("4 хуудас", { exact: true }).waitFor();
  expect(await asked(calls, "sheetSteps")).toEqual([]);
  expect(await asked(calls, "makeSheets")).toEqual([
    ["unit:Хяналтын хэлтэс", true],
    ["unit:Үйлчилгээний хэлтэс", true],
  ]);
  expect(await page.locator(".row.made").allTextContents()).toEqual([
    expect.stringContaining("Захиргааны"),
    expect.stringContaining("өөрчлөх зүйлгүй"),
    expect.stringContaining("(архив 2026-12-15)"),
    expect.stringContaining("Үйлчилгээний"),
  ]);
  await close();
});

test("sheets and print of one unit, of one person; nothing without a choice", async () => {
  const { page, calls, close } = await open("Үнэлгээний хуудас");
  await page.getByRole("radio", { name: "Нэг нэгж" }).check();
  await primary(page).click();
  await page.getByText("Нэгжээ сонгоно уу.").waitFor();
  await page.getByLabel("Нэгж", { exact: true }).selectOption("Хураалтын хэлтэс");
  await page.getByRole("button", { name: "Хэвлэх", exact: true }).click();
  await page.getByText("Хэвлэх цонх нээгдлээ.").waitFor();
  await page.getByRole("radio", { name: "Нэг хүн" }).check();
  await page.getByLabel("Хүн хайх").fill("002");
  await page.locator(".rows .row").first().click();
  await primary(page).click();
  await page.getByText("4 хуудас", { exact: true }).waitFor();
  expect(await asked(calls, "openPrint")).toEqual([[{ kind: "unit", unit: "Хураалтын хэлтэс" }, false]]);
  expect(await asked(calls, "sheetSteps")).toEqual([[{ kind: "person", code: "002" }]]);
  await close();
});

test("the summary is a file with its UTF-8 mark; no address is asked for it", async () => {
  const { page, close } = await open("Архив, файл");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV татах" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("dun-2026.csv");
  const bytes = await bytesOf(file);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString("utf8")).toBe("\uFEFFКод,Овог\r\n002,Номин\r\n");
  await close();
});

test("the whole review by keyboard alone", async () => {
  const { page, calls, close } = await openSidebar(browser, { answers: withList });
  await page.locator(".tasks").waitFor();
  const tabTo = async (name: RegExp) => {
    for (let press = 0; press < 60; press += 1) {
      if (name.test(await focusedName(page))) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name.source}.`);
  };
  await tabTo(/^Дахин үнэлгээ/u);
  await page.keyboard.press("Enter");
  await page.getByText("2/6 хянасан").waitFor();
  expect(await focusedName(page)).toBe("Дахин үнэлгээ");
  await tabTo(/^choose-012$/u);
  await page.keyboard.press("Space");
  expect(await focusedName(page)).toBe("choose-012");
  await tabTo(/^Хэвээр гэж бүртгэх \(1\)$/u);
  await page.keyboard.press("Enter");
  await tabTo(/^Тийм, 1 хүнийг хэвээр$/u);
  await page.keyboard.press("Enter");
  await page.getByText("хэвээр гэж бүртгэв").first().waitFor();
  expect(await asked(calls, "confirmReviews")).toEqual([[["012"], ""]]);
  await page.locator("#title").evaluate((title) => (title as HTMLElement).focus());
  await tabTo(/^Бат-Эрдэнийн Номин/u);
  await page.keyboard.press("Enter");
  await page.getByText("Юу өөрчлөгдсөн").waitFor();
  await page.locator("#title").evaluate((title) => (title as HTMLElement).focus());
  await page.keyboard.press("Shift+Tab");
  expect(await focusedName(page)).toBe("Буцах: Дахин үнэлгээ");
  await page.keyboard.press("Enter");
  await page.getByText("хянасан").first().waitFor();
  await close();
});

const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '=IMPORTDATA("x")',
  "\u202Eгнэмоткур",
  "Ө".repeat(5000),
  "</script><script>document.title=1</script>",
];

test("hostile names stand as text on every later screen", async () => {
  const hostile = <T extends object>(of: T | undefined, ...fields: readonly (keyof T)[]) =>
    HOSTILE.map((name, index) => ({
      ...of,
      code: `c${index}`,
      ...Object.fromEntries(fields.map((field) => [field, name])),
    }));
  const lines = hostile(review.lines[0], "name", "unit", "role", "preliminaryCategory");
  const first = {
    ...review.lines[0],
    code: "c0",
    name: HOSTILE[0],
    unit: HOSTILE[3],
    finalCategory: HOSTILE[4],
  };
  const { page, errors, close } = await open("Дахин үнэлгээ", {
    workbookState: { value: { ...filled, list: HOSTILE[0], units: HOSTILE } },
    reviewList: {
      value: {
        ...review,
        lines,
        forbidden: hostile(review.forbidden[0], "name", "sentence", "tab", "cell"),
        suggestions: hostile(review.suggestions[0], "name", "unit", "sentence"),
      },
    },
    reviewOf: {
      value: {
        ...comparison,
        line: {
          ...first,
          differences: HOSTILE.map((what) => ({ clause: "2.7", what, before: 1, after: 2 })),
        },
        after: { ...comparison.after, sentence: HOSTILE[0] },
      },
    },
    sheetSteps: { value: { steps: HOSTILE.map((label) => ({ key: label, label, people: 1 })) } },
    makeSheets: {
      first: HOSTILE.map((tab) => ({ tab, outcome: "renewed", archivedAs: tab })),
      value: null,
    },
    makeStatistics: {
      value: {
        tab: HOSTILE[0],
        statistics: {
          ...statistics.statistics,
          units: HOSTILE.map((unit) => ({ ...statistics.statistics.units[0], unit, head: unit })),
        },
      },
    },
    checkSeals: {
      value: {
        ...seals,
        lines: HOSTILE.map((name) => ({
          ...seals.lines[0],
          name,
          unit: name,
          changes: [{ what: name, before: name, after: name }],
        })),
      },
    },
  });
  const holds = async (...texts: readonly string[]) => {
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(1);
    for (const text of texts) expect(await page.locator("main").textContent()).toContain(text);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  };
  const task = async (name: string) => {
    await page
      .locator("#top")
      .getByRole("button", { name: /^4 Нэгтгэх/u })
      .click();
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await primary(page).click();
    await idle(page);
  };
  await holds(...HOSTILE);
  await page.locator(".reviewed .row").first().click();
  await page.getByText("Юу өөрчлөгдсөн").waitFor();
  await holds(...HOSTILE);
  await page.getByRole("button", { name: "Буцах" }).click();
  await page.getByText("Нэгжийн даргын оноог шийдэх").click();
  await page.locator(".group .rows .row").nth(3).click();
  await holds(HOSTILE[3] ?? "");
  await task("Үнэлгээний хуудас");
  await holds(...HOSTILE);
  await task("Статистик");
  await holds(...HOSTILE);
  await task("Хэвлэсэн хуудас шалгах");
  await holds(...HOSTILE);
  expect(await page.title()).toBe("Ажлын гүйцэтгэлийн үнэлгээ");
  expect(errors).toEqual([]);
  await close();
});

test("the check at Google: what differs with what it endangers, the transcript to copy, the version below", async () => {
  const { page, calls, close } = await openSidebar(browser, { screen: "google" });
  await page.getByText(`Хувилбар ${project.version}`).waitFor();
  await primary(page).click();
  await idle(page);
  expect(await asked(calls, "checkGoogle")).toEqual([[]]);
  expect(await page.locator(".card .what").allTextContents()).toEqual(
    checkedAtGoogle.differing.map(({ endangers }) => endangers),
  );
  await primary(page).click();
  await page.getByText("Хуулав.").waitFor();
  const text = (await page.evaluate("navigator.clipboard.readText()")) as string;
  expect(JSON.parse(text)).toEqual(checkedAtGoogle.transcript);
  await page.getByRole("button", { name: /^1 Бэлтгэх/u }).click();
  await page.getByText(`Хувилбар ${project.version}`).waitFor();
  await close();
});
