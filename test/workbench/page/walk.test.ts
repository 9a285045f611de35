/** The whole walk of a newcomer on the page: by mouse, and again by keyboard alone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  activeContent,
  activeTab,
  choose,
  clickActiveCell,
  goTo,
  lastRuns,
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
  expect(await lastRuns(page)).toContain("rankWorkbook");
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
  /** What has the focus, in the page or in the sidebar. */
  const focused = async () => {
    const frame = (await inSide(page))
      ? page.frames().find((each) => each.url().endsWith("/frame"))
      : undefined;
    return String(await (frame ?? page).evaluate("document.activeElement.textContent")).trim();
  };
  const tabTo = async (name: RegExp, key = "Tab") => {
    const met: string[] = [];
    for (let count = 0; count < 120; count += 1) {
      const at = await focused();
      if (name.test(at)) return;
      met.push(at.slice(0, 30));
      await press(key);
    }
    throw new Error(`The keyboard does not reach ${name.source}: ${met.join(" | ")}`);
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
  await tabTo(/^22? Шалгах/);
  await press("Enter");
  await press("Tab"); // from the heading
  await tabTo(/^Шалгах$/);
  await press("Enter");
  await side.locator(".cell").first().waitFor();
  await tabTo(/^Нүд рүү очих/, "Shift+Tab");
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
  await tabTo(/^44? Нэгтгэх/, "Shift+Tab");
  await press("Enter");
  await press("Tab");
  await tabTo(/^Тооцож эрэмбэлэх$/);
  await press("Enter");
  await side.getByText("Жагсаалт бэлэн").waitFor();
  await tabTo(/^Яагаад ийм оноо вэ\?$/);
  await press("Enter");
  await side.getByRole("heading", { name: "Яагаад ийм оноо вэ?" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

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
  await side.getByText("= 76,2").first().waitFor();
  await picture(page, "6-why");
  expect(complaints).toEqual([]);
  await close();
});
