/** The page's own parts: menus, files, protections, hostile texts, runs, what a screen reader meets. */
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../../workbench/twin/xlsx";
import {
  activeContent,
  activeTab,
  choose,
  goTo,
  lastRuns,
  type OpenPage,
  picture,
  ready,
  soon,
  startWorkbench,
  step,
  typeHere,
  violations,
  type Workbench,
} from "./open-page";

const PLAN = "Захиргааны хэлтэс";
/** The first header of a plan, below its line of guidance. */
const HEADER = "A2";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

/** A fresh page; whatever the browser complained of fails the test. */
async function withPage(walk: (open: OpenPage) => Promise<void>): Promise<void> {
  const open = await workbench.open();
  await walk(open);
  expect(open.complaints).toEqual([]);
  await open.close();
}

const dialog = (page: Page) => page.locator("dialog[open]");

test("the menu has the add-on's items as onOpen made them, and the keyboard reaches them", () =>
  withPage(async ({ page }) => {
    await page.keyboard.press("F6");
    await page.keyboard.press("Shift+F6");
    await page.getByRole("menubar").getByRole("menuitem").first().focus();
    for (let press = 0; press < 6; press += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const inner = page.getByRole("menu").last().getByRole("menuitem");
    expect(await inner.allTextContents()).toEqual([
      "Үнэлгээг нээх",
      "Яагаад ийм оноо вэ?",
      "Санал өгөх",
      "1 Бэлтгэх",
      "2 Шалгах",
      "4 Нэгтгэх",
      "Google дээр шалгах",
    ]);
    await picture(page, "menu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Өргөтгөл");
  }));

test("new and empty; custom functions answer while typing, with ; too, and say in words what is wrong", () =>
  withPage(async ({ page }) => {
    await choose(page, "Файл", "Шинэ хоосон хүснэгт");
    await soon(() => activeTab(page)).toBe("Хуудас1");
    await ready(page);
    await goTo(page, "Хуудас1", "B2");
    await typeHere(page, "=BIELELT_HUVI(20; 10; 12)");
    await typeHere(page, "=BIELELT_ONOO(50; 33)");
    await goTo(page, "Хуудас1", "B2");
    expect(await activeContent(page)).toBe("=BIELELT_HUVI(20, 10, 12)");
    const said = page.locator("#cell");
    await soon(() => said.textContent()).toBe("Хуудас1, B2; 80");
    await goTo(page, "Хуудас1", "B3");
    await soon(() => said.textContent()).toMatch(/^Хуудас1, B3; #ERROR; алдаа: .*60, 15/u);
  }));

test("a protection that warns asks, and keeps or changes the cell as answered", () =>
  withPage(async ({ page }) => {
    await goTo(page, PLAN, HEADER);
    await typeHere(page, "Өөр гарчиг");
    await dialog(page).getByText("Санамсаргүй өөрчилж болохгүй").waitFor();
    await picture(page, "protected");
    // Whoever presses Enter without reading changes nothing.
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Болих");
    await page.keyboard.press("Enter");
    await goTo(page, PLAN, HEADER);
    expect(await activeContent(page)).toBe("Код");
    await typeHere(page, "Өөр гарчиг");
    await dialog(page).getByRole("button", { name: "Засах" }).click();
    await goTo(page, PLAN, HEADER);
    expect(await activeContent(page)).toBe("Өөр гарчиг");
  }));

test("a run of the script is one step of undo", () =>
  withPage(async ({ page, side }) => {
    const tabs = page.locator(".o-sheet");
    const before = await tabs.count();
    await step(side, "Нэгтгэх").click();
    await side.locator(".primary").click();
    await side.getByText("Жагсаалт бэлэн").waitFor();
    await soon(() => tabs.count()).toBe(before + 2);
    // The marks follow the ranking as a run of their own.
    await soon(async () => (await lastRuns(page))[0]).toBe("checkWorkbook");
    await goTo(page, "Тохиргоо", "A1");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await soon(() => tabs.count()).toBe(before);
  }));

test("saved as .xlsx and opened again: the same; a damaged file is refused in words", () =>
  withPage(async ({ page }) => {
    await goTo(page, "Тохиргоо", "B2");
    await typeHere(page, "Өөр байгууллага");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(download.suggestedFilename()).toBe("Жишээ байгууллага.xlsx");
    const file = path.join(tmpdir(), `workbench-${process.pid}.xlsx`);
    await download.saveAs(file);
    const { data } = await readXlsx(new Uint8Array(readFileSync(file)));
    expect(data.sheets.find(({ name }) => name === "Тохиргоо")?.cells.B2).toBe("Өөр байгууллага");

    const chosen = page.waitForEvent("filechooser");
    await choose(page, "Файл", ".xlsx нээх");
    await (await chosen).setFiles(file);
    await soon(() => page.locator("h1").textContent()).toBe(`workbench-${process.pid}`);
    await ready(page);
    await goTo(page, "Тохиргоо", "B2");
    expect(await activeContent(page)).toBe("Өөр байгууллага");

    writeFileSync(file, "энэ бол хүснэгт биш");
    const again = page.waitForEvent("filechooser");
    await choose(page, "Файл", ".xlsx нээх");
    await (await again).setFiles(file);
    await page.getByRole("alert").getByText("Энэ нь .xlsx файл биш байна").waitFor();
    expect(await activeContent(page)).toBe("Өөр байгууллага");
  }));

const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '=IMPORTDATA("http://example.com/x")',
  "\u202Eгнэмоткур",
  "Ө".repeat(5000),
];

test("an empty file set up from a pasted roster; hostile names stand as text in grid, sidebar and list", () =>
  withPage(async ({ page, side }) => {
    await choose(page, "Файл", "Шинэ хоосон хүснэгт");
    await soon(() => activeTab(page)).toBe("Хуудас1");
    await ready(page);
    const rows = HOSTILE.map((name, index) => `00${index + 1}\t${name}\tНягтлан\tЗахиргаа\tАлбан хаагч`);
    await side.getByLabel("Excel, Sheets-ээс хуулсан мөрүүд").fill(rows.join("\n"));
    await side.locator(".primary").click();
    // Whole, set-up shows the roster from its top.
    await side.getByText("Хүснэгт бэлэн").waitFor({ timeout: 60_000 });
    expect(await page.locator(".o-sheet").count()).toBeGreaterThan(5);
    await goTo(page, "Албан хаагчид", "B3");
    expect(await activeContent(page)).toContain(HOSTILE[1]);
    await soon(() => page.locator("#cell").textContent()).toContain(HOSTILE[1]);
    await step(side, "Нэгтгэх").click();
    await side.locator(".primary").click();
    await soon(() => page.locator(".o-sheet").allTextContents()).toContain("Нэгдсэн жагсаалт");
    expect(await side.locator("img").count()).toBe(0);
    expect(await page.locator("img[src=x]").count()).toBe(0);
    expect(await page.title()).toContain("Шинэ хүснэгт");
    await picture(page, "hostile");
  }));

test("two quick clicks start one run; a sidebar closed during a run loses nothing", () =>
  withPage(async ({ page, side }) => {
    await step(side, "Нэгтгэх").click();
    await side.locator(".primary").dblclick();
    await side.getByText("Жагсаалт бэлэн").waitFor();
    await soon(async () => (await lastRuns(page))[0]).toBe("checkWorkbook");
    const runs = await lastRuns(page);
    expect(runs.filter((name) => name === "rankWorkbook")).toHaveLength(1);

    await step(side, "Шалгах").click();
    // Where all is complete, the first button leads on to ranking.
    await side.getByRole("button", { name: "Дахин шалгах" }).click({ noWaitAfter: true });
    await page.getByRole("button", { name: "Самбарыг хаах" }).click();
    await soon(async () => (await lastRuns(page)).filter((name) => name === "checkWorkbook").length).toBe(
      runs.filter((name) => name === "checkWorkbook").length + 1,
    );
    expect(await page.locator("#side").isHidden()).toBe(true);
    await choose(page, "Өргөтгөл", "Ажлын гүйцэтгэлийн үнэлгээ", "Үнэлгээг нээх");
    await ready(page);
  }));

test("axe finds nothing in the page's own parts: bar, menus, sidebar frame, questions, messages", () =>
  withPage(async ({ page }) => {
    expect(await violations(page)).toEqual([]);
    await page.getByRole("menubar").getByRole("menuitem", { name: "Файл" }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await choose(page, "Тусламж", "Гарын товчлол");
    await picture(page, "keys");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await choose(page, "Тусламж", "Сүүлийн ажлуудын зардал");
    await picture(page, "costs");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await choose(page, "Файл", "Нэрийг солих");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await goTo(page, PLAN, HEADER);
    await typeHere(page, "Өөр");
    await dialog(page).getByText("Санамсаргүй").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await choose(page, "Өргөтгөл", "Ажлын гүйцэтгэлийн үнэлгээ", "2 Шалгах");
    await page.locator(".toast-box").waitFor();
    expect(await violations(page)).toEqual([]);
  }));
