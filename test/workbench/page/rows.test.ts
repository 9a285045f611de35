/** What people do to the rows and columns of a plan tab: paste, copy, delete, insert, sort, and take it back. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ordinalMark } from "../../../workbench/page/grid/ordinals";
import {
  activeContent,
  choose,
  goTo,
  type OpenPage,
  picture,
  soon,
  startWorkbench,
  typeHere,
  type Workbench,
} from "./open-page";
import { planTab } from "./plan-tab";

const PLAN = "Захиргааны хэлтэс";
const COMPUTED = ["Биелэлтийн хувь", "Гүйцэтгэлийн оноо", "Хугацааны оноо", "Нийлбэр оноо"];

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

async function withPage(walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close }: OpenPage = await workbench.open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await walk(page);
  expect(complaints).toEqual([]);
  await close();
}

const plan = (page: Page) => planTab(page, PLAN);
const box = (page: Page) => page.locator(".o-named-range-selector input");
const dialogs = (page: Page) => page.locator("dialog[open]");

/** Selects a range as people do, by the name box. */
async function select(page: Page, range: string): Promise<void> {
  await box(page).fill(range);
  await box(page).press("Enter");
  await page.waitForTimeout(200);
}

/** What another program put on the clipboard. */
async function pasteFromExcel(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press("Control+v");
}

/** One step of undo, and all is as it was. */
async function undone(page: Page, before: readonly string[]): Promise<void> {
  await page.locator("#grid .o-grid").focus();
  await page.keyboard.press("Control+z");
  await soon(async () => (await plan(page)).rows).toEqual(before);
}

test("a block of Excel's is pasted across the frozen column: two lines in a cell, computed columns, one step of undo", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { rows, headers, at, free, value } = await plan(page);
    const [code, name] = [value(1, "Код"), value(1, "Овог, нэр")];
    const given: Readonly<Record<string, unknown>> = {
      ...{ Код: code, "Овог, нэр": name, Хэсэг: "А", "Хэмжих нэгж": "хувь" },
      ...{ "Суурь түвшин": 0, "Хүрэх түвшин": 100, "Хүрсэн түвшин": 50 },
      ...Object.fromEntries(COMPUTED.map((header) => [header, 999])),
    };
    const line = (number: string, measure: string) =>
      headers
        .map((header) => ({ ...given, Дугаар: number, "Арга хэмжээ": measure })[header] ?? "")
        .join("\t");
    await goTo(page, PLAN, at(headers[0] ?? "", free));
    await pasteFromExcel(
      page,
      `${line("1.10", '"Нэг дэх мөр,\nхоёр дахь ""мөр"""')}\r\n${line("1.20", "б")}\r\n`,
    );
    await soon(async () => (await plan(page)).rows.length).toBe(rows.length + 2);
    const after = await plan(page);
    expect(after.rows.slice(0, rows.length)).toEqual(rows);
    expect(after.value(free, "Арга хэмжээ")).toBe('Нэг дэх мөр,\nхоёр дахь "мөр"');
    expect([after.value(free, "Код"), after.value(free, "Дугаар")]).toEqual([code, "1.10"]);
    expect(after.value(free + 1, "Дугаар")).toBe("1.20");
    expect(after.value(free, "Биелэлтийн хувь")).toBe(50);
    await picture(page, "pasted");

    // The row below the block keeps what it is: plain text.
    await goTo(page, PLAN, after.at("Дугаар", after.free));
    await typeHere(page, "2.10");
    await goTo(page, PLAN, after.at("Дугаар", after.free));
    expect(await activeContent(page)).toBe("2.10");
    await page.keyboard.press("Control+z");
    await undone(page, rows);
    expect(await dialogs(page).count()).toBe(0);
  }));

test("over the headers it is asked once, before anything is written", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { rows, at, headerRow } = await plan(page);
    const text = `Миний толгой\r\n${"Өөр"}\r\n`;
    const header = at("Код", 1).replace(/\d+$/, String(headerRow));
    for (const answer of ["Болих", "Засах"]) {
      await goTo(page, PLAN, header);
      await pasteFromExcel(page, text);
      await soon(() => dialogs(page).count()).toBe(1);
      await dialogs(page).getByRole("button", { name: answer }).click();
      await goTo(page, PLAN, header);
      await soon(() => activeContent(page)).toBe(answer === "Болих" ? "Код" : "Миний толгой");
    }
    await page.locator("#grid .o-grid").focus();
    await page.keyboard.press("Control+z");
    await soon(async () => (await plan(page)).rows).toEqual(rows);
  }));

test("a person's rows are copied within the grid: computed cells compute, the others' stay", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { rows, at, free, headers, lastColumn } = await plan(page);
    const first = headers[0] ?? "";
    await select(page, `${at(first, 3)}:${at(first, 5).replace(/^[A-Z]+/, lastColumn)}`);
    await page.locator("#grid .o-grid").focus();
    await page.keyboard.press("Control+c");
    await goTo(page, PLAN, at(first, free));
    await page.keyboard.press("Control+v");
    await soon(async () => (await plan(page)).rows.length).toBe(rows.length + 3);
    const after = await plan(page);
    expect(after.rows.slice(0, rows.length)).toEqual(rows);
    for (const header of ["Хэсэг", "Дугаар", "Арга хэмжээ", ...COMPUTED])
      expect([free, free + 1, free + 2].map((row) => after.value(row, header))).toEqual(
        [3, 4, 5].map((row) => after.value(row, header)),
      );
    await picture(page, "copied");
    expect(await dialogs(page).count()).toBe(0);
    await undone(page, rows);
  }));

test("the first row is deleted, a row is inserted above it: nobody is asked, the others' points stand", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { rows, at, headerRow, headers } = await plan(page);
    const first = at(headers[0] ?? "", 1);
    await goTo(page, PLAN, first);
    await choose(page, "Засах", "Устгах", `${headerRow + 1} ${ordinalMark(headerRow + 1)} мөрийг устгах`);
    await soon(async () => (await plan(page)).rows).toEqual(rows.slice(1));
    expect(await dialogs(page).count()).toBe(0);
    await undone(page, rows);

    await goTo(page, PLAN, first);
    await choose(page, "Оруулах", "Мөр оруулах", "Дээр нь мөр");
    await soon(async () => (await plan(page)).at("Код", 1)).toBe(at("Код", 1));
    await goTo(page, PLAN, first);
    await soon(() => activeContent(page)).toBe("");
    expect((await plan(page)).rows).toEqual(rows);
    await page.locator("#grid .o-grid").focus();
    await page.keyboard.press("Control+z");
    await goTo(page, PLAN, first);
    await soon(() => activeContent(page)).not.toBe("");
    expect((await plan(page)).rows).toEqual(rows);
  }));

test("the rows are sorted whole, the header and what stands above it stay", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { rows, at, free, headers, lastColumn, headerRow } = await plan(page);
    const end = `${lastColumn}${headerRow + free - 1}`;
    // From the code down, header and all, as people drag.
    await select(page, `${at("Код", 1).replace(/\d+$/, "")}1:${end}`);
    await choose(page, "Өгөгдөл", "Мужийг эрэмбэлэх", "Буурахаар");
    await soon(async () => (await plan(page)).rows).not.toEqual(rows);
    const sorted = await plan(page);
    expect([sorted.headerRow, sorted.headers]).toEqual([headerRow, headers]);
    expect([...sorted.rows].sort()).toEqual([...rows].sort());
    expect(sorted.value(1, "Код")).toBe(sorted.value(2, "Код"));
    expect(await dialogs(page).count()).toBe(0);
    await picture(page, "sorted");
    await undone(page, rows);
  }));

test("sorted by one column, or by one cell of it, rows stay whole, and nothing is asked", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { rows, at } = await plan(page);
    const cell = at("Арга хэмжээ", 1);
    for (const selected of [`${cell}:${at("Арга хэмжээ", rows.length)}`, cell]) {
      await goTo(page, PLAN, cell);
      await select(page, selected);
      await choose(page, "Өгөгдөл", "Мужийг эрэмбэлэх", "Өсөхөөр");
      await soon(async () => (await plan(page)).rows).not.toEqual(rows);
      expect([...(await plan(page)).rows].sort()).toEqual([...rows].sort());
      expect(await dialogs(page).count()).toBe(0);
      await undone(page, rows);
    }
  }));

test("where nothing is frozen “Болих” sorts nothing", () =>
  withPage(async (page) => {
    await page.getByRole("button", { name: "Хуудас нэмэх" }).or(page.locator(".o-add-sheet")).first().click();
    await page.keyboard.type("б");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.keyboard.type("а");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await select(page, "A1:A2");
    await choose(page, "Өгөгдөл", "Мужийг эрэмбэлэх", "Өсөхөөр");
    await dialogs(page).getByRole("button", { name: "Болих" }).click();
    await select(page, "A1");
    expect(await activeContent(page)).toBe("б");
  }));

test("a column of one's own and another name for the tab raise no question", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { at, headerRow, rows } = await plan(page);
    const header = at("Зорилт", 1).replace(/\d+$/, String(headerRow));
    await goTo(page, PLAN, header);
    await choose(page, "Оруулах", "Багана оруулах", "Зүүнд нь багана");
    await goTo(page, PLAN, header);
    await typeHere(page, "Миний тэмдэглэл");
    await typeHere(page, "Утсаар ярьсан");
    await goTo(page, PLAN, header);
    await soon(() => activeContent(page)).toBe("Миний тэмдэглэл");
    const after = await plan(page);
    expect(after.value(1, "Миний тэмдэглэл")).toBe("Утсаар ярьсан");
    expect(after.rows.map((row) => row.replace(/Миний тэмдэглэл=[^·]* · /, ""))).toEqual(rows);

    await page.locator(".o-sheet.active .o-sheet-name").dblclick();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("Манай хэлтэс");
    await page.keyboard.press("Enter");
    await soon(() => page.locator(".o-sheet.active .o-sheet-name").textContent()).toBe("Манай хэлтэс");
    expect(await dialogs(page).count()).toBe(0);
  }));

test("a refused value opens one window, which has the focus and goes by a key", () =>
  withPage(async (page) => {
    await goTo(page, PLAN, "A1");
    const { at, rows } = await plan(page);
    const cell = at("Хэсэг", 1);
    await goTo(page, PLAN, cell);
    const before = await activeContent(page);
    await typeHere(page, "Я");
    await dialogs(page).getByText("Дараахаас сонгоно").waitFor();
    await page.waitForTimeout(500);
    expect(await dialogs(page).count()).toBe(1);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Ойлголоо");
    await picture(page, "refused");
    await page.keyboard.press("Enter");
    await soon(() => dialogs(page).count()).toBe(0);
    expect(await page.evaluate("document.getElementById('grid').contains(document.activeElement)")).toBe(
      true,
    );
    await goTo(page, PLAN, cell);
    expect(await activeContent(page)).toBe(before);
    expect((await plan(page)).rows).toEqual(rows);
  }));
