/** The page from 1024 × 640 to 200 % zoom of a usual screen: nothing is cut, and the grid and the sidebar's button are in sight. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  choose,
  goTo,
  type OpenPage,
  picture,
  ready,
  startWorkbench,
  step,
  violations,
  type Workbench,
} from "./open-page";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const SIZES = [
  { name: "1366 × 768", width: 1366, height: 768, header: 64 },
  { name: "1024 × 640", width: 1024, height: 640, header: 64 },
  { name: "1366 × 768 at 150 %", width: 911, height: 512, header: 40 },
  { name: "1366 × 768 at 200 %", width: 683, height: 384, header: 40 },
] as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not in sight.`);
  return box;
}

const isWithin = ({ x, y, width, height }: Box, size: { width: number; height: number }) =>
  x >= 0 && y >= 0 && x + width <= size.width + 0.5 && y + height <= size.height + 0.5;

/** Elements of the page's own parts whose text does not fit, but for a name that says itself whole in the title. */
const CUT = `[...document.querySelectorAll(".bar button, .side-header, .question *, .toast-box *")]
  .filter((element) => element.checkVisibility() && !element.closest(".name") && element.scrollWidth > element.clientWidth + 1
    && getComputedStyle(element).display !== "inline")
  .map((element) => element.className + ": " + element.textContent)`;

test.each(SIZES)("$name", async ({ name, width, height, header }) => {
  const { page, side, complaints, close }: OpenPage = await workbench.open({ width, height });
  const bar = await boxOf(page, ".bar");
  expect(bar.height).toBeLessThanOrEqual(header);
  for (const part of await page.getByRole("menubar").getByRole("menuitem").all())
    expect(
      isWithin((await part.boundingBox()) ?? bar, { width, height }),
      (await part.textContent()) ?? "",
    ).toBe(true);
  const grid = await boxOf(page, ".o-grid");
  expect(grid.height / height).toBeGreaterThan(0.5);
  expect(grid.width).toBeGreaterThan(300);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  expect(await page.evaluate(CUT)).toEqual([]);

  for (const screen of ["Шалгах", "Нэгтгэх"]) {
    await step(side, screen).click();
    const button = (await side.locator(".primary").boundingBox()) as Box;
    expect(isWithin(button, { width, height }), screen).toBe(true);
  }
  await picture(page, `layout-${width}`);
  expect(await violations(page)).toEqual([]);

  // A menu, a question and the guide fit, or scroll.
  await choose(page, "Тусламж", "Гарын товчлол");
  expect(isWithin(await boxOf(page, "dialog[open]"), { width, height })).toBe(true);
  expect(await page.evaluate(CUT)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("menubar").getByRole("menuitem", { name: "Хэлбэр" }).click();
  expect(isWithin(await boxOf(page, "[role=menu]"), { width, height })).toBe(true);
  await page.keyboard.press("Escape");
  await side.getByRole("button", { name: "Гарын авлага" }).click();
  const guide = page.getByRole("dialog", { name: "Гарын авлага" });
  await guide.locator("iframe").contentFrame().locator("h2").first().waitFor();
  expect(isWithin(await boxOf(page, "dialog[open]"), { width, height })).toBe(true);
  expect(isWithin(await boxOf(page, "dialog[open] iframe"), { width, height })).toBe(true);
  await picture(page, `layout-${width}-guide`);
  await guide.getByRole("button", { name: "Цонхыг хаах" }).click();

  // A name is changed at every size.
  await choose(page, "Файл", "Нэрийг солих");
  expect(isWithin(await boxOf(page, ".name input"), { width, height })).toBe(true);
  await page.keyboard.press("Escape");
  expect(complaints, name).toEqual([]);
  await close();
});

test("the sidebar is folded away and comes back as it was; the grid has its place meanwhile", async () => {
  const { page, side, complaints, close } = await workbench.open({ width: 683, height: 384 });
  await step(side, "Санал").click();
  const before = (await boxOf(page, ".o-grid")).width;
  const fold = page.getByRole("button", { name: "Самбар", exact: true });
  expect(await fold.getAttribute("aria-expanded")).toBe("true");
  await fold.click();
  expect(await fold.getAttribute("aria-expanded")).toBe("false");
  expect(await page.locator("#side").isHidden()).toBe(true);
  await expect.poll(async () => (await boxOf(page, ".o-grid")).width).toBeGreaterThan(before + 250);
  await goTo(page, "Захиргааны хэлтэс", "A1");
  await picture(page, "folded");
  await fold.click();
  expect(await side.getByRole("heading", { level: 1 }).textContent()).toBe("Хамт олны санал");
  await page.getByRole("button", { name: "Самбарыг хаах" }).click();
  expect(await fold.getAttribute("aria-expanded")).toBe("false");
  await fold.click(); // closed, it is opened anew
  await ready(page);
  expect(await fold.getAttribute("aria-expanded")).toBe("true");
  expect(complaints).toEqual([]);
  await close();
});
