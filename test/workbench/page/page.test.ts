/** The page's own parts: menus, files, protections, hostile texts, runs, what a screen reader meets. */
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../../../workbench/xlsx";
import {
  activeCell,
  activeContent,
  activeTab,
  choose,
  goTo,
  type OpenPage,
  picture,
  ready,
  soon,
  standsAt,
  startWorkbench,
  step,
  typeHere,
  type Workbench,
} from "./open-page";

const PLAN = "Захиргааны хэлтэс";

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
      "1 Бэлтгэх",
      "2 Шалгах",
      "4 Нэгтгэх",
    ]);
    await picture(page, "menu");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Өргөтгөл");
  }));

test("custom functions answer while typing, with ; too, and say in words what is wrong", () =>
  withPage(async ({ page }) => {
    await goTo(page, "Тохиргоо", "E4");
    await typeHere(page, "=BIELELT_HUVI(20; 10; 12)");
    await goTo(page, "Тохиргоо", "E4");
    expect(await activeContent(page)).toBe("=BIELELT_HUVI(20, 10, 12)");
    await soon(() => page.locator("#cell").textContent()).toBe("Тохиргоо, E4; 80");
  }));

test("a protection that warns asks, and keeps or changes the cell as answered", () =>
  withPage(async ({ page }) => {
    await goTo(page, PLAN, "A1");
    await typeHere(page, "Өөр гарчиг");
    await dialog(page).getByText("Санамсаргүй өөрчилж болохгүй").waitFor();
    await picture(page, "protected");
    await page.keyboard.press("Escape");
    await goTo(page, PLAN, "A1");
    expect(await activeContent(page)).toBe("Код");
    await typeHere(page, "Өөр гарчиг");
    await dialog(page).getByRole("button", { name: "Засах" }).click();
    await goTo(page, PLAN, "A1");
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
    await soon(() => page.locator("#cost").textContent()).toContain("checkWorkbook");
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
  }).catch((error: unknown) => {
    throw error;
  }));

test("an unsaved change is not lost without a question", () =>
  withPage(async ({ page }) => {
    await goTo(page, "Тохиргоо", "B2");
    await typeHere(page, "Хадгалаагүй");
    await choose(page, "Файл", "Шинэ хоосон хүснэгт");
    await dialog(page).getByText("хадгалаагүй өөрчлөлт алга болно").waitFor();
    await page.keyboard.press("Escape");
    await goTo(page, "Тохиргоо", "B2");
    expect(await activeContent(page)).toBe("Хадгалаагүй");
    await choose(page, "Файл", "Шинэ хоосон хүснэгт");
    await dialog(page).getByRole("button", { name: "Хадгалахгүйгээр" }).click();
    await soon(() => activeTab(page)).toBe("Sheet1");
  }));
