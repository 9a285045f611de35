/** The minutes of the team's meeting in Chromium: the built page, asking the built bundle, printed to PDF. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MEETING_WORDS } from "../../src/explain/meeting-words";
import { openBundle } from "../../workbench/cli/open-bundle";
import { openPrintPage, ready } from "../../workbench/cli/print-page";
import type { Host } from "../../workbench/twin/host/host";
import { plainBody } from "../cases/body";
import { added, bands, complaint, plainData } from "../cases/review-body";
import { violations } from "./axe";
import { launch, picture } from "./page";
import { isFilledWith, pagesOf } from "./pdf";

const HEADER_COLOUR = "#eceff1";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A body of so many people, all “Маш сайн”; half of them kept, with two complaints, one of a very long text. */
function bodyWith(people: number): Host {
  const body = plainBody(1, people);
  const codes = body.roster.map((row) => String(row.Код));
  const settings = {
    ...bands(1, 0.5),
    "Үнэлгээний багийн ахлагч": "Сүрэнжавын Алтанзул",
    "Үнэлгээний багийн нарийн бичгийн дарга": "Бат-Эрдэнийн Номин",
  };
  const long = {
    ...complaint(codes[2] ?? ""),
    ...(people > 3 && { Агуулга: `${"Ө".repeat(120)} ${"гомдлын агуулга ".repeat(20)}` }),
  };
  const complained = added(
    "Гомдол",
    complaint(codes[1] ?? ""),
    long,
  )({
    ...body,
    settings: { ...body.settings, ...settings },
  });
  const host = openBundle(plainData(complained));
  host.run("confirmReviews", codes.slice(0, Math.ceil(people / 2)), "Тэмдэглэл №7");
  return host;
}

/** Whatever sticks out of its cell or of the page, as it is laid out for printing. */
async function overflows(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("article, article *")]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}: ${one.textContent?.slice(0, 40)}`),
  );
  await page.emulateMedia({ media: null });
  return found;
}

test.each([
  { people: 3, least: 1, most: 1 },
  { people: 20, least: 1, most: 3 },
  { people: 200, least: 4, most: 14 },
])(
  "$people people: nothing cut, the header on every page, landscape",
  async ({ people, least, most }) => {
    const { page, pdf, calls, errors, close } = await openPrintPage(browser, bodyWith(people), {
      kind: "meeting",
    });
    await ready(page);
    expect(errors).toEqual([]);
    expect(calls).toEqual(["meetingPage"]);
    expect(await overflows(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await picture(page, `meeting-${people}`, true);
    const paper = await pdf();
    if (process.env.SHOTS !== undefined)
      writeFileSync(path.join(process.env.SHOTS, `meeting-${people}.pdf`), paper);
    const pages = pagesOf(paper);
    expect(pages.length).toBeGreaterThanOrEqual(least);
    expect(pages.length).toBeLessThanOrEqual(most);
    for (const one of pages) {
      expect([Math.round(one.width), Math.round(one.height)]).toEqual([842, 595]);
    }
    for (const one of pages.slice(0, -1)) expect(isFilledWith(one, HEADER_COLOUR)).toBe(true);
    const text = (await page.locator("article").textContent()) ?? "";
    for (const words of [
      MEETING_WORDS.title,
      MEETING_WORDS.reviewed,
      MEETING_WORDS.complaints,
      MEETING_WORDS.signatures,
    ])
      expect(text).toContain(words);
    const rows = await page.locator("tbody tr").count();
    expect(rows).toBe(people + 2);
    await close();
  },
  120_000,
);
