/** The guide as the build makes it: opens where each screen asks, its links lead, it is readable in any width. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHAPTERS } from "../../sidebar/chapters";
import { DIST } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/twin/host/host";
import { openSample } from "../projects/sample";
import { violations } from "./axe";
import { launch, picture } from "./page";

const guide = readFileSync(path.join(DIST, "guide.html"), "utf8");

let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await launch();
  host = openSample();
});
afterAll(() => browser.close());

async function opened(html: string, width = 860): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 620 } });
  await page.setContent(html);
  return page;
}
const focused = (page: Page) => page.evaluate("document.activeElement.id");
const top = (page: Page, id: string) =>
  page.evaluate(`document.getElementById(${JSON.stringify(id)}).getBoundingClientRect().top`);

test("the server opens it at the chapter of each screen, and nothing else enters the page", async () => {
  const chapters = [...new Set(Object.values(CHAPTERS))];
  for (const chapter of chapters) {
    host.run("openGuide", chapter);
    const shown = host.dialogs.at(-1);
    expect(shown).toMatchObject({ title: "Гарын авлага", modal: true });
    const page = await opened(shown?.content ?? "");
    expect(await focused(page)).toBe(chapter);
    expect(await top(page, chapter)).toBeLessThan(200);
    await page.close();
  }
  expect(chapters.length).toBeGreaterThan(8);
  expect(guide.match(/<img alt="[^"]+" src="data:image\/png;base64,[A-Za-z0-9+/=]+">/gu)).toHaveLength(4);
  expect(guide.replaceAll(/<img alt="[^"]+" src="data:[^"]+">/gu, "")).not.toMatch(/<img|src=/u);
  expect(() => host.run("openGuide", '"><script>')).toThrow();
});

test("its links go to their heading, and take the focus along", async () => {
  const page = await opened(guide);
  const links = page.locator("main a");
  expect(await links.count()).toBeGreaterThan(23);
  await page.getByRole("link", { name: "Дахин үнэлгээ", exact: true }).first().click();
  expect(await focused(page)).toBe("15-дахин-үнэлгээ");
  expect(await top(page, "15-дахин-үнэлгээ")).toBeLessThan(60);
  await page.close();
});

test.each([860, 320])("nothing is cut and axe finds nothing at %d px", async (width) => {
  const page = await opened(guide, width);
  await picture(page, `guide.${width}`);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await page.close();
});
