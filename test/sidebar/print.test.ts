/** The print page in Chromium: the built page, asking the built bundle, printed to PDF. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../src/addon/wire";
import { openPrintPage, type PrintPage, ready } from "../../workbench/cli/print-page";
import type { Host } from "../../workbench/twin/host/host";
import { type Body, measure, plainBody, type Row, UNIT, WORKED, workedBody } from "../cases/body";
import { handMadeOf, openFile } from "../cases/files";
import { openSample } from "../projects/sample";
import { violations } from "./axe";
import { launch, picture } from "./page";
import { isFilledWith, pagesOf } from "./pdf";

const HEADER_COLOUR = "#eceff1";
const HOSTILE = '<img src=x onerror="alert(1)">';
const UNBROKEN = "Ө".repeat(300);

let browser: Browser;
let sample: Host;
beforeAll(async () => {
  browser = await launch();
  sample = openSample();
});
afterAll(() => browser.close());

async function printed(host: Host, selection: Message<"openPrint">[0], appendix = false): Promise<PrintPage> {
  const opened = await openPrintPage(browser, host, selection, appendix);
  await ready(opened.page);
  return opened;
}

/** A file for people to look at, where SHOTS names a folder. */
function keep(name: string, pdf: Uint8Array): Uint8Array {
  if (process.env.SHOTS !== undefined) writeFileSync(path.join(process.env.SHOTS, `${name}.pdf`), pdf);
  return pdf;
}

/** Whatever sticks out of its cell or of the page, as it is laid out for printing. */
async function overflows(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("article, article *")]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}: ${one.textContent?.slice(0, 40)}`),
  );
  await page.emulateMedia({ media: null });
  return found;
}

/** The worked body with more rows, or with other cells of the worked person. */
const withRows = (rows: readonly Row[], roster: Row = {}): Body => ({
  ...workedBody,
  roster: workedBody.roster.map((row) => (row.Код === WORKED.code ? { ...row, ...roster } : row)),
  tables: { ...workedBody.tables, [UNIT]: [...(workedBody.tables[UNIT] ?? []), ...rows] },
});

describe("7.6 Evaluation sheets on paper", () => {
  test("everybody of the body, each on a page of their own, asked for unit by unit", async () => {
    const { page, pdf, calls, errors, close } = await printed(sample, { kind: "all" });
    expect(errors).toEqual([]);
    expect(calls).toEqual(["sheetSteps", ...Array.from({ length: 4 }, () => "sheetPages")]);
    expect(await page.getByRole("status").textContent()).toBe("38 хүний хуудас бэлэн.");
    expect(await page.locator("article").count()).toBe(38);
    expect(await overflows(page)).toEqual([]);
    await picture(page, "print-all");
    const pages = pagesOf(keep("sheets", await pdf()));
    expect(pages.length).toBeGreaterThanOrEqual(38);
    expect(pages.length).toBeLessThanOrEqual(2 * 38 + 8); // two pages a person; some with many readings take three
    for (const { width, height } of pages)
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    await close();
  });

  test("a plan of eighty measures goes over pages, with its header on each and no row cut", async () => {
    const many = Array.from({ length: 80 }, (_, index) => measure(WORKED, String(index + 10), [0, 100, 50]));
    const host = await openFile(await handMadeOf(withRows(many)));
    const { page, pdf, close } = await printed(host, { kind: "person", code: WORKED.code });
    expect(await overflows(page)).toEqual([]);
    const laid = await page.evaluate(() =>
      [...document.querySelectorAll(".page")].map((one) => ({
        place: one.querySelector(".foot .place")?.textContent,
        tables: [...one.querySelectorAll("table")].map(
          (table) => table.querySelectorAll("thead th").length > 0,
        ),
        room: one.clientHeight - (one.querySelector(".content") as HTMLElement).offsetHeight,
      })),
    );
    expect(laid.length).toBeGreaterThanOrEqual(3);
    expect(laid.map(({ place }) => place)).toEqual(laid.map((_, index) => `${index + 1}/${laid.length}`));
    expect(laid.flatMap(({ tables }) => tables)).not.toContain(false);
    // nothing stands below the margin of 20 millimetres
    for (const { room } of laid) expect(room).toBeGreaterThan(2 * 20 * (96 / 25.4) - 1);
    expect(await page.locator("tr.row").count()).toBeGreaterThan(80);
    const pages = pagesOf(keep("long-plan", await pdf()));
    expect(pages).toHaveLength(laid.length);
    for (const one of pages.slice(0, -1)) expect(isFilledWith(one, HEADER_COLOUR)).toBe(true);
    await close();
  });

  test("a text longer than a page goes on over its end, and leaves no page blank", async () => {
    const long = measure(WORKED, "9", [0, 100, 50], {
      "Арга хэмжээ": "Урт нэртэй арга хэмжээ ".repeat(200).trim(),
    });
    const host = await openFile(await handMadeOf(withRows([long])));
    const { page, pdf, close } = await printed(host, { kind: "person", code: WORKED.code });
    expect(await overflows(page)).toEqual([]);
    const laid = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".page")].map((one) => ({
        blocks: one.querySelectorAll(".block").length,
        cut: one.scrollHeight - one.clientHeight,
      })),
    );
    for (const { blocks, cut } of laid) expect([blocks > 0, cut > 1]).toEqual([true, false]);
    const pages = pagesOf(await pdf());
    for (const { content } of pages) expect(content.length).toBeGreaterThan(500);
    await close();
  });

  test("the appendix and the optional signatures come and go by their boxes", async () => {
    const { page, close } = await printed(sample, { kind: "person", code: "002" }, true);
    const lines = page.locator("p.appendix");
    const signatures = page.locator(".signatures p:not(.note):visible");
    expect(await lines.count()).toBeGreaterThan(30);
    expect(await lines.first().textContent()).toContain("6.6");
    expect(await signatures.count()).toBe(4);
    await page.getByLabel("Албан хаагч, даргын гарын үсэг").uncheck();
    expect(await signatures.count()).toBe(2);
    await page.getByLabel("Тайлбар хавсаргах").uncheck();
    await ready(page);
    expect(await lines.count()).toBe(0);
    expect(await signatures.count()).toBe(2);
    await close();
  });

  test("numbers as printed, with a decimal comma; the parts above the total", async () => {
    const { page, close } = await printed(sample, { kind: "person", code: "002" });
    const total = page.locator("section", { has: page.getByRole("heading", { name: "Нийт үнэлгээ" }) });
    const rows = await total.locator("tbody tr").allInnerTexts();
    expect(rows.map((row) => row.split("\t").at(-1))).toEqual([
      "50,92",
      "12,00",
      "6,20",
      "7,08",
      "76,20",
      "Хэвийн",
    ]);
    await close();
  });

  test("whoever has no total gets the reason", async () => {
    const { page, close } = await printed(sample, { kind: "all" });
    const reasons = await page.locator(".reason").allInnerTexts();
    expect(reasons).toHaveLength(2);
    for (const reason of reasons) expect(reason).toMatch(/^Үнэлээгүй: \S/u);
    await close();
  });

  test("a hostile name and a word without end stay text on the page", async () => {
    const host = await openFile(
      await handMadeOf(withRows([], { "Овог, нэр": HOSTILE, "Албан тушаал": UNBROKEN })),
    );
    const { page, pdf, errors, close } = await printed(host, { kind: "person", code: WORKED.code });
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.locator(".who dd").allTextContents()).toContain(HOSTILE);
    expect(await overflows(page)).toEqual([]);
    expect(errors).toEqual([]);
    // a name that breaks out of the style sheet would lose the page's size
    for (const { width } of pagesOf(await pdf())) expect(Math.round(width)).toBe(595);
    await close();
  });

  test("the server's failure is told, and the next try prints", async () => {
    const host = await openFile(await handMadeOf(plainBody(2, 3)));
    host.run("openPrint", { kind: "all" }, false);
    const opening = openPrintPage(browser, host, { kind: "all" });
    host.failAt((name) => name === "Range.getValues");
    const { page, close } = await opening;
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(
      /^Google завгүй байна\. .* \(Service Spreadsheets failed [^⟦]*\)$/u,
    );
    expect(await page.getByRole("button", { name: "Хэвлэх" }).isDisabled()).toBe(true);
    host.failAt(undefined);
    await page.getByRole("button", { name: "Дахин оролдох" }).click();
    await ready(page);
    expect(await page.locator("article").count()).toBe(6);
    await close();
  });

  test.each([{ selection: { kind: "person", code: "002" } }, { selection: { kind: "list" } }] as const)(
    "$selection.kind: accessible to everybody",
    async ({ selection }) => {
      const { page, close } = await printed(sample, selection, true);
      expect(await violations(page)).toEqual([]);
      await close();
    },
  );

  test("the button prints", async () => {
    const { page, close } = await printed(sample, { kind: "person", code: "002" });
    await page.evaluate("window.print = function () { window.printed = true; }");
    await page.getByRole("button", { name: "Хэвлэх" }).click();
    expect(await page.evaluate("window.printed")).toBe(true);
    await close();
  });
});

describe("7.7 The consolidated list for signature", () => {
  test("on landscape pages with its header on each, signatures whole", async () => {
    const { page, pdf, calls, errors, close } = await printed(sample, { kind: "list" });
    expect(calls).toEqual(["listPage"]);
    expect(errors).toEqual([]);
    const heads = await page
      .locator("thead")
      .evaluateAll((all) =>
        all.map((head) => [...head.querySelectorAll("th")].map((one) => one.textContent).join(" · ")),
      );
    const ranked = page.locator("table", { has: page.getByText("Баталгаажуулах код", { exact: true }) });
    expect(await ranked.locator("tbody tr").count()).toBe(36);
    expect(heads[0]).toBe(
      "Д/д · Эрэмбэ · Код · Овог, нэр · Албан тушаал · Нэгж · Арга хэмжээ · Мэдлэг · Удирдлагын үнэлгээ · Хамт олны үнэлгээ · Өөрчлөлт · Нийт оноо · Ангилал · Баталгаажуулах код",
    );
    expect(heads).toContain("Д/д · Код · Овог, нэр · Нэгж · Шалтгаан");
    expect(await page.locator("h1").innerText()).toBe("2026 ОНЫ АЛБАН ХААГЧДЫН ҮНЭЛГЭЭНИЙ НЭГДСЭН ЖАГСААЛТ");
    expect(await ranked.locator("tbody tr").nth(26).allInnerTexts()).toEqual([
      expect.stringMatching(
        /^27\t27\t002\t.+\t50,92\t12,00\t6,20\t7,08\t0,00\t76,20\tХэвийн\t[0-9a-f ]{19}$/u,
      ),
    ]);
    expect(await overflows(page)).toEqual([]);
    await picture(page, "print-list");
    const pages = pagesOf(keep("list", await pdf()));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [842, 595]),
    );
    expect(pages.slice(0, 2).map((one) => isFilledWith(one, HEADER_COLOUR))).toEqual([true, true]);
    const places = await page.locator(".foot .place").allTextContents();
    expect(places).toEqual(pages.map((_, index) => `${index + 1}/${pages.length}`));
    // all who sign on one page, and not alone there
    const last = page.locator(".page").last();
    expect(await last.locator(".signatures p").count()).toBe(5);
    expect(await last.locator(".block").count()).toBeGreaterThan(1);
    expect(await page.locator(".mark").count()).toBe(pages.length);
    await close();
  });
});

test.for([undefined, null, "all", { kind: "unit" }, { kind: "person", code: 7 }, { kind: "everything" }])(
  "%j opens no page: a sentence instead",
  (selection) => {
    expect(() => sample.run("openPrint", selection, false)).toThrow(/тодорхойгүй/u);
  },
);
