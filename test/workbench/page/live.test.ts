/** Live points in the grid, under what people do to the rows of a plan. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ordinalMark } from "../../../workbench/page/grid/ordinals";
import {
  activeCell,
  choose,
  goTo,
  type OpenPage,
  picture,
  soon,
  startWorkbench,
  step,
  typeHere,
  type Workbench,
} from "./open-page";
import { type PlanTab, planTab } from "./plan-tab";

const PLAN = "Захиргааны хэлтэс";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

async function withPage(walk: (open: OpenPage) => Promise<void>): Promise<void> {
  const open = await workbench.open();
  await walk(open);
  expect(open.complaints).toEqual([]);
  await open.close();
}

/** Who and which measure, and what is computed of it, row by row. */
function points({ rows, value }: PlanTab): string[] {
  const headers = ["Код", "Хэсэг", "Дугаар", "Биелэлтийн хувь", "Хугацааны оноо", "Нийлбэр оноо"];
  return rows.map((_, index) => headers.map((header) => String(value(index + 1, header) ?? "")).join(" · "));
}

const saved = async (page: Page) => points(await planTab(page, PLAN));

test("a row deleted, the rows sorted, a word for a number: the others' points stand", () =>
  withPage(async ({ page, side }) => {
    await goTo(page, PLAN, "A1");
    const plan = await planTab(page, PLAN);
    const { at, headerRow, lastColumn } = plan;
    const before = points(plan);
    expect(before.filter((row) => row.endsWith(" · 70")).length).toBeGreaterThan(1);

    await goTo(page, PLAN, at("Код", 1));
    await choose(page, "Засах", "Устгах", `${headerRow + 1} ${ordinalMark(headerRow + 1)} мөрийг устгах`);
    await soon(() => saved(page)).toEqual(before.slice(1));
    await goTo(page, PLAN, at("Нийлбэр оноо", 1));
    await picture(page, "live-row-deleted");

    const box = page.locator(".o-namebox input, .o-named-range-selector input").first();
    await box.fill(`${at("Код", 1)}:${lastColumn}${headerRow + before.length - 1}`);
    await box.press("Enter");
    await soon(() => activeCell(page)).toContain(at("Код", 1));
    await choose(page, "Өгөгдөл", "Мужийг эрэмбэлэх", "Буурахаар");
    const sorted = await saved(page);
    expect(sorted).not.toEqual(before.slice(1));
    expect([...sorted].sort()).toEqual(before.slice(1).sort());
    await goTo(page, PLAN, at("Нийлбэр оноо", 1));
    await picture(page, "live-sorted");

    await goTo(page, PLAN, at("Хүрсэн түвшин", 2));
    await typeHere(page, "тавин");
    const spoiled = await saved(page);
    const differing = spoiled.filter((row, index) => row !== sorted[index]);
    expect(differing).toEqual([expect.stringContaining("2.2: “тавин”")]);
    await goTo(page, PLAN, at("Нийлбэр оноо", 2));
    await picture(page, "live-one-bad-cell");

    await step(side, "Шалгах").click();
    await side.locator(".primary").click();
    await side.locator(".cell").first().waitFor();
    expect(await side.getByText("баганын томъёо").count()).toBe(0);
  }));
