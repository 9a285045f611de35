/** Live points in the grid, under what people do to the rows of a plan. */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load, rowsOf, tab } from "../../cases/files";
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

/** The rows of the plan as another program finds them in the saved file, in their order. */
async function savedRows(page: Page): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  const file = path.join(tmpdir(), `live-${process.pid}.xlsx`);
  await download.saveAs(file);
  const workbook = await load(new Uint8Array(readFileSync(file)));
  return rowsOf(tab(workbook, PLAN)).map((row) =>
    ["Код", "Хэсэг", "Дугаар", "Биелэлтийн хувь", "Хугацааны оноо", "Нийлбэр оноо"]
      .map((header) => String(row[header] ?? ""))
      .join(" · "),
  );
}

test("a row deleted, the rows sorted, a word for a number: the others' points stand", () =>
  withPage(async ({ page, side }) => {
    await goTo(page, PLAN, "A2");
    const before = await savedRows(page);
    expect(before.filter((row) => row.endsWith(" · 70")).length).toBeGreaterThan(1);

    await choose(page, "Засах", "Устгах", "2 дугаар мөрийг устгах");
    await soon(() => savedRows(page)).toEqual(before.slice(1));
    await goTo(page, PLAN, "V2");
    await picture(page, "live-row-deleted");

    const box = page.locator(".o-namebox input, .o-named-range-selector input").first();
    await box.fill(`A2:W${before.length}`);
    await box.press("Enter");
    await soon(() => activeCell(page)).toContain("A2");
    await choose(page, "Өгөгдөл", "Мужийг эрэмбэлэх", "Буурахаар");
    const sorted = await savedRows(page);
    expect(sorted).not.toEqual(before.slice(1));
    expect([...sorted].sort()).toEqual(before.slice(1).sort());
    await goTo(page, PLAN, "V2");
    await picture(page, "live-sorted");

    await goTo(page, PLAN, "K3");
    await typeHere(page, "тавин");
    const spoiled = await savedRows(page);
    const differing = spoiled.filter((row, index) => row !== sorted[index]);
    expect(differing).toEqual([expect.stringContaining("2.2: “тавин”")]);
    await goTo(page, PLAN, "V3");
    await picture(page, "live-one-bad-cell");

    await step(side, "Шалгах").click();
    await side.locator(".primary").click();
    await side.locator(".cell").first().waitFor();
    expect(await side.getByText("баганын томъёо").count()).toBe(0);
  }));
