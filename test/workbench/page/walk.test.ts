/** The whole walk of a newcomer on the page: by mouse, and again by keyboard alone. */
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  activeContent,
  activeTab,
  choose,
  clickActiveCell,
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
