/** Step 2 on fixtures of the real bundle: where a number and a name lead, and the reminder that is copied. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { halfFilled, launch, openSidebar } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const { units, gaps } = halfFilled.progress;

async function checked() {
  const sidebar = await openSidebar(browser, { answers: { checkWorkbook: { value: halfFilled } } });
  const { page } = sidebar;
  await page.locator("#title").waitFor();
  await page.getByRole("button", { name: /^\d Шалгах/u }).click();
  await page.locator(".primary").click();
  await page.getByText("Алдаа алга, дутуу бий").waitFor();
  return sidebar;
}

/** What the stand-in was asked to go to, the last. */
const visited = (page: Page) => page.locator("[aria-current=true]").first().getAttribute("data-key");

test("everybody is in one of the four numbers", async () => {
  const { page, close } = await checked();
  const { read, ranked, incomplete, blocked, notRated } = halfFilled.counts;
  const numbers = (await page.locator(".tile dd").allTextContents()).map(Number);
  expect(numbers).toEqual([ranked, incomplete, blocked - incomplete, notRated]);
  expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(read);
  await page.getByText(`Бүртгэлд ${read} хүн`).first().waitFor();
  await close();
});

test("a unit a line: done of how many, and a click to the first gap", async () => {
  const { page, close } = await checked();
  const rows = page.locator(".progress-table tbody");
  expect(await rows.count()).toBe(units.length + 1);
  for (const [index, { unit, plan, conduct, ballots }] of units.entries()) {
    const text = ((await rows.nth(index).textContent()) ?? "").replace(/\s+/gu, " ");
    expect(text).toContain(unit);
    for (const part of [plan, conduct, ballots]) expect(text).toContain(`${part.done}/${part.of}`);
  }
  await page.locator("button.progress-cell").first().click();
  expect(await visited(page)).toMatch(/^progress /u);
  await close();
});

test("each kind of gap is one card with its names; a name leads to the person's first", async () => {
  const { page, close } = await checked();
  const cards = page.locator(".card.gap");
  expect(await cards.count()).toBe(gaps.length);
  for (const [index, { what, people }] of gaps.entries())
    expect(await cards.nth(index).textContent()).toContain(`${what}: ${people.length} хүн`);
  await cards.nth(0).locator(".cell").first().click();
  expect(await visited(page)).toContain(`gap ${gaps[0]?.what ?? ""}`);
  await close();
});

test("the reminder says whose what is missing, to whom and when", async () => {
  const { page, close } = await checked();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const waiting = units.find(({ people }) => people.length > 0);
  await page.getByRole("button", { name: `Сануулга хуулах: ${waiting?.unit ?? ""}` }).click();
  await page.locator("#status", { hasText: "Хуулав." }).waitFor();
  const copied = String(await page.evaluate("navigator.clipboard.readText()"));
  const [to, when, ...lines] = copied.replaceAll("\r", "").split("\n");
  expect(to).toBe(`${waiting?.head ?? ""} (${waiting?.unit ?? ""})`);
  expect(when).toMatch(/^Гүйцэтгэлийн үнэлгээнд \d{4}\.\d{2}\.\d{2} өдрийн байдлаар дутуу:$/u);
  expect(lines).toEqual(waiting?.people.map(({ name, missing }) => `• ${name}: ${missing}`));
  await close();
});
