/** The whole walk of a newcomer on the page: by mouse, and again by keyboard alone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  activeContent,
  activeTab,
  choose,
  clickActiveCell,
  goTo,
  picture,
  ready,
  soon,
  standsAt,
  startWorkbench,
  step,
  typeHere,
  type Workbench,
} from "./open-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const LIST = "Нэгдсэн жагсаалт";

test("by mouse: mistakes, check, go to a cell, mend it, check again, rank, why", async () => {
  const { page, side, complaints, close } = await workbench.open();
  await picture(page, "1-opened");
  await choose(page, "Файл", "Алдаатай жишээг эхнээс нь");
  await soon(() => page.title()).toContain("алдаатай");
  await ready(page);

  await step(side, "Шалгах").click();
  await side.locator(".primary").click();
  const cells = side.locator(".cell");
  await cells.first().waitFor();
  await picture(page, "2-checked");
  const errors = async () => Number(await side.locator(".filter.error .filter-count").textContent());
  const before = await errors();

  // “1,234” of somebody in Үйлчилгээний хэлтэс
  const group = side.locator(".group", { hasText: "бутархай уу, мянгат уу" });
  if ((await group.getAttribute("open")) === null) await group.locator("summary").first().click();
  const problem = group.locator("li", { hasText: "бутархай уу, мянгат уу" }).locator(".cell");
  const cell = ((await problem.textContent()) ?? "").replace(/^.*: /, "").trim();
  await problem.click();
  await standsAt(page, "Үйлчилгээний хэлтэс", cell);
  expect(await activeContent(page)).toContain("1,234");
  await picture(page, "3-at-problem");

  await clickActiveCell(page);
  await typeHere(page, "1234");
  await side.locator(".primary").click();
  await soon(errors).toBe(before - 1);

  await step(side, "Нэгтгэх").click();
  await side.locator(".primary").click();
  await side.getByText("Жагсаалт бэлэн").waitFor();
  expect((await page.locator("#cost").textContent()) ?? "").toMatch(/^\d+ дуудлага · Google дээр ≈ \d+,\d с/);
  await picture(page, "4-ranked");

  await choose(page, "Өргөтгөл", "Ажлын гүйцэтгэлийн үнэлгээ", "4 Нэгтгэх");
  await soon(() => activeTab(page)).toBe(LIST);
  await picture(page, "5-list");
  expect(complaints).toEqual([]);
  await close();
});

test("by keyboard alone: from the menu to a mended cell, the list and why", async () => {
  const { page, side, complaints, close } = await workbench.open();
  const press = (key: string) => page.keyboard.press(key);
  /** The name of what has the focus, in the page or in the sidebar. */
  const focused = async () =>
    String(
      (await page.evaluate("document.activeElement.tagName === 'IFRAME'"))
        ? await side.locator(":focus").first().evaluate(nameOf)
        : await page.evaluate("document.activeElement.textContent"),
    ).trim();
  const tabTo = async (name: RegExp) => {
    for (let count = 0; count < 80; count += 1) {
      if (name.test(await focused().catch(() => ""))) return;
      await press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name.source}.`);
  };

  // Файл → Алдаатай жишээг эхнээс нь
  await page.locator("#grid .o-grid").waitFor();
  await press("F6");
  for (let count = 0; count < 3 && (await focused()) !== "Файл"; count += 1) await press("F6");
  await press("ArrowDown");
  await press("End");
  expect(await focused()).toBe("Алдаатай жишээг эхнээс нь");
  await press("Enter");
  await soon(() => page.title()).toContain("алдаатай");
  await ready(page);

  // Into the sidebar, check, and to a cell
  await tabInto(page);
  await tabTo(/^2 ?Шалгах/);
  await press("Enter");
  await tabTo(/^Шалгах$/);
  await press("Enter");
  await side.locator(".cell").first().waitFor();
  await tabTo(/^Нүд рүү очих/);
  await press("Enter");
  await soon(() => page.locator("#cell").textContent()).toMatch(/тэмдэглэл: /);

  // Back into the grid: F6, type, and check again
  await press("F6");
  for (let count = 0; count < 3 && !(await inGrid(page)); count += 1) await press("F6");
  expect(await inGrid(page)).toBe(true);
  await typeHere(page, "1");
  await press("Shift+F6");
  for (let count = 0; count < 3 && !(await inSide(page)); count += 1) await press("F6");
  await tabTo(/^Дахин шалгах$/);
  await press("Enter");

  await side.locator("main[aria-busy=false]").waitFor();
  await press("Shift+Tab");
  await tabTo(/^4 ?Нэгтгэх/);
  await press("Enter");
  await tabTo(/^Тооцож эрэмбэлэх$/);
  await press("Enter");
  await side.getByText("Жагсаалт бэлэн").waitFor();
  await tabTo(/^Яагаад ийм оноо вэ\?$/);
  await press("Enter");
  expect(complaints).toEqual([]);
  await close();
});

const nameOf = (element: Element) => element.textContent ?? "";
const inSide = (page: Page) =>
  page.evaluate("document.activeElement.tagName === 'IFRAME'") as Promise<boolean>;
const inGrid = (page: Page) =>
  page.evaluate("document.getElementById('grid').contains(document.activeElement)") as Promise<boolean>;

async function tabInto(page: Page): Promise<void> {
  for (let count = 0; count < 4 && !(await inSide(page)); count += 1) await page.keyboard.press("F6");
  expect(await inSide(page)).toBe(true);
}

test("why the score of code 002 is 76.20: standing on the person's row", async () => {
  const { page, side, complaints, close } = await workbench.open();
  await goTo(page, "Албан хаагчид", "B3");
  expect(await activeContent(page)).toContain("Номин");
  await choose(page, "Өргөтгөл", "Ажлын гүйцэтгэлийн үнэлгээ", "Яагаад ийм оноо вэ?");
  await soon(() => side.locator("h1").textContent()).toBe("Яагаад ийм оноо вэ?");
  await ready(page);
  await side.locator(".primary").click();
  await side
    .getByText(/76[.,]20/)
    .first()
    .waitFor();
  await picture(page, "6-why");
  expect(complaints).toEqual([]);
  await close();
});
