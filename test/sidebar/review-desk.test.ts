/** The desk of the team's review: what is typed is kept, the keys, what is sent; and the whole walk by keyboard on a real body. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Host } from "../../workbench/twin/host/host";
import { COLLEAGUES, HEAD, WORKED } from "../cases/body";
import { added, bands, bodyOf, complaint, plainData } from "../cases/review-body";
import { rowsIn } from "../cases/review-desk";
import { violations } from "./axe";
import { review, untouched } from "./fixtures/review";
import { type Answers, clean, filled, launch, openSidebar, picture } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const longest = { timeout: 60_000 };
const withList: Answers = { workbookState: { value: { ...filled, list: clean.list } } };
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor(longest);
const focused = (page: Page) =>
  page.evaluate(
    "document.activeElement?.getAttribute('data-key') ?? document.activeElement?.id ?? ''",
  ) as Promise<string>;
const field = (page: Page, name: RegExp) => page.getByLabel(name).first();

async function openDesk(answers: Answers = {}) {
  const sidebar = await openSidebar(browser, {
    answers: { ...withList, reviewOf: { value: untouched }, ...answers },
  });
  const { page } = sidebar;
  await page.locator(".tasks").waitFor();
  await page.getByRole("button", { name: /^Дахин үнэлгээ/u }).click();
  await idle(page);
  await page.getByRole("button", { name: "Ёндонгийн Хүслэн" }).click();
  await idle(page);
  return sidebar;
}
const sent = async (calls: () => Promise<[string, unknown[]][]>, name: string) =>
  (await calls()).filter(([called]) => called === name).map(([, values]) => values);

describe("one person on the desk", () => {
  test("what was typed outlives other screens and a closed sidebar, and what was typed back is nothing", async () => {
    const { page, calls, close } = await openDesk();
    await field(page, /А 2 /u).fill("58");
    await field(page, /^Баримт/u).fill("Акт 4");
    await page.getByRole("button", { name: "Буцах: Дахин үнэлгээ" }).click();
    await page.getByText("Хадгалаагүй зүйл бий").waitFor();
    await page.reload();
    await page.locator(".primary").click();
    await idle(page);
    await page.getByRole("button", { name: "Ёндонгийн Хүслэн" }).click();
    await idle(page);
    expect(await field(page, /А 2 /u).inputValue()).toBe("58");
    expect(await field(page, /^Баримт/u).inputValue()).toBe("Акт 4");
    await field(page, /А 2 /u).fill("");
    await field(page, /^Баримт/u).fill("");
    await page.getByRole("button", { name: "Буцах: Дахин үнэлгээ" }).click();
    expect(await page.getByText("Хадгалаагүй зүйл бий").count()).toBe(0);
    expect(await sent(calls, "saveReview")).toEqual([]);
    await close();
  });

  test("Enter goes on to the next field and saves from the last; only what differs is sent, beside what was shown", async () => {
    const { page, calls, close } = await openDesk();
    await field(page, /А 2 /u).fill("58");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toContain("А 3");
    await field(page, /^Баримт/u).fill("Акт 4");
    await page.keyboard.press("Enter");
    await page.getByText("Ёндонгийн Хүслэн: хадгаллаа.").first().waitFor();
    expect(await sent(calls, "saveReview")).toEqual([
      [
        {
          code: "012",
          cells: [{ key: untouched.desk.rows[1]?.key, shown: "", points: "58" }],
          document: "Акт 4",
        },
      ],
    ]);
    expect(await sent(calls, "reviewDesk")).toEqual([["021"]]);
    // The focus is at the name of whoever is next.
    expect(await focused(page)).toBe("title");
    await close();
  });

  test("Ctrl+Enter saves from any field; with nothing typed it says what to do, and asks nothing", async () => {
    const { page, calls, close } = await openDesk();
    await field(page, /А 2 /u).focus();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Шинэ оноо бичээгүй байна.").waitFor();
    expect(await sent(calls, "saveReview")).toEqual([]);
    await page.keyboard.type("58");
    await page.keyboard.press("Control+Enter");
    await page.getByText("хадгаллаа").first().waitFor();
    await close();
  });

  test("“хэвээр” beside typed points is not entered", async () => {
    const { page, calls, close } = await openDesk();
    await field(page, /А 2 /u).fill("58");
    await page.getByRole("button", { name: "Хянасан, хэвээр" }).click();
    await page.getByText("Шинэ оноо бичсэн байна").waitFor();
    expect(await sent(calls, "confirmReviews")).toEqual([]);
    await close();
  });

  test("Alt with an arrow walks through the list in its order, and the field of that row keeps the focus", async () => {
    const { page, calls, close } = await openDesk();
    await field(page, /А 2 /u).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByText("3/6").waitFor();
    await idle(page);
    expect(await focused(page)).toContain("А 2");
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByText("2/6").waitFor();
    expect((await sent(calls, "reviewOf")).flat()).toEqual(["012", "021", "012"]);
    await close();
  });

  test("a refused save is said at its row; what was typed stays, and nobody else is shown", async () => {
    const { key } = untouched.desk.rows[1] ?? { key: "" };
    const { page, close } = await openDesk({
      saveReview: { value: { saved: false, clause: "7.4", sentence: "А 2: 80 нь 70-аас их.", key } },
    });
    await field(page, /А 2 /u).fill("80");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").getByText("А 2: 80 нь 70-аас их.").waitFor();
    expect(await page.locator(".refused-row").textContent()).toContain("А 2");
    expect(await field(page, /А 2 /u).inputValue()).toBe("80");
    await close();
  });

  test("each field says whose it is and which measure; each link leads to its own cell", async () => {
    const { page, calls, close } = await openDesk();
    expect(await field(page, /А 2 /u).getAttribute("aria-label")).toBe(
      "Ёндонгийн Хүслэн: А 2 Иргэдийн өргөдөл, гомдлыг хугацаанд нь шийдвэрлэх, дахин үнэлсэн оноо, 0–70",
    );
    await page.getByRole("button", { name: "А 2, нүд рүү очих: U4" }).click();
    expect(await sent(calls, "goTo")).toEqual([["Захиргааны хэлтэс", "U4"]]);
    await close();
  });

  test("what was saved last is put back by one press, from the list too", async () => {
    const { page, calls, close } = await openDesk({
      reviewDesk: { value: { report: review, of: untouched } },
    });
    await field(page, /А 2 /u).fill("58");
    await page.keyboard.press("Control+Enter");
    await page.getByText("хадгаллаа").first().waitFor();
    await page.getByRole("button", { name: "Буцах: Дахин үнэлгээ" }).click();
    await page.getByRole("button", { name: "Буцаах", exact: true }).click();
    await page.getByText("Буцаалаа").waitFor();
    expect(await sent(calls, "undoReview")).toEqual([[[{ code: "012", cells: [], entries: [] }]]]);
    expect(await page.getByRole("button", { name: "Буцаах", exact: true }).count()).toBe(0);
    await close();
  });
});

describe("on a real body", () => {
  const [SECOND] = COLLEAGUES;
  const complained = SECOND?.code ?? "";

  async function tabTo(page: Page, name: RegExp): Promise<void> {
    const named = () =>
      page.evaluate(
        "(document.activeElement?.getAttribute('data-key') ?? '') + ' | ' + (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')",
      ) as Promise<string>;
    for (let press = 0; press < 120; press += 1) {
      if (name.test(await named())) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${name.source}: ${await named()}`);
  }

  test("by keyboard alone: a complaint, two re-evaluations, one decline, all the rest, computed anew, printed", async () => {
    const data = plainData(bodyOf(bands(70, 60), added("Гомдол", complaint(complained))));
    const host: Host = openBundle(data);
    host.run("rankWorkbook");
    const { page, errors, close } = await openSidebar(browser, { host });
    const press = async (name: RegExp) => {
      await tabTo(page, name);
      await page.keyboard.press("Enter");
      await idle(page);
    };
    await page.locator(".tasks").waitFor(longest);
    await press(/^task-Дахин үнэлгээ/u);
    await page.getByText("0/6 хянасан").waitFor(longest);

    // A complaint: two rows anew, on both grounds that wait.
    await press(new RegExp(`^review-${complained} `, "u"));
    await page.getByText("Оноо бага").waitFor();
    await tabTo(page, /А 1 .*дахин үнэлсэн оноо/u);
    await page.keyboard.type("60");
    await page.keyboard.press("Enter");
    await page.keyboard.type("12,5");
    await tabTo(page, /desk-document/u);
    await page.keyboard.type("Тэмдэглэл №7");
    await picture(page, "real-desk.light", true);
    await page.keyboard.press("Enter");
    await page.getByText("хадгаллаа").first().waitFor(longest);
    await idle(page);

    // Another person anew, reached by Alt and an arrow.
    for (let step = 0; step < 6 && (await page.getByText(`${WORKED.code} · `).count()) === 0; step += 1) {
      await page.keyboard.press("Alt+ArrowDown");
      await idle(page);
    }
    await tabTo(page, /А 1 .*дахин үнэлсэн оноо/u);
    await page.keyboard.type("58");
    await tabTo(page, /desk-document/u);
    await page.keyboard.type("Тэмдэглэл №7");
    await page.keyboard.press("Enter");
    await page.getByText(`${WORKED.name}: хадгаллаа.`).first().waitFor(longest);
    await idle(page);

    // Everybody else is kept, after a question.
    await page.locator("#title").evaluate((title) => (title as HTMLElement).focus());
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, /^review-all/u);
    await page.keyboard.press("Space");
    await press(/^primary/u);
    await tabTo(page, /Баримт|kept-document/u);
    await page.keyboard.type("Тэмдэглэл №7");
    await press(/^primary/u);
    await page.getByText("6/6 хянасан").waitFor(longest);

    // The review moved points of the head's staff: 6.5 is suggested and declined.
    await press(/^suggestions/u);
    await press(new RegExp(`^suggestion-6.5 ${HEAD.code}`, "u"));
    await tabTo(page, /^entry-reason/u);
    await page.keyboard.type("Дарга баримтад тулгуурласан");
    await press(/^outlined/u);
    await page.getByText("Баг энэ саналаас татгалзсан").waitFor(longest);
    expect(await violations(page)).toEqual([]);

    await page.locator("#title").evaluate((title) => (title as HTMLElement).focus());
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await press(/^primary.*Дахин тооцох/u);
    await page.getByText("цагт дахин тооцов").waitFor(longest);
    await picture(page, "real-recomputed.light", true);
    for (const name of [/^primary.*Жагсаалт хэвлэх/u, /^print-meeting/u]) {
      await press(name);
      await page.getByText("Хэвлэх цонх нээгдлээ.").waitFor(longest);
    }
    expect(host.dialogs).toHaveLength(2);
    expect(errors).toEqual([]);

    const register = rowsIn(host, "Хяналт");
    const of = (code: string) => register.filter((row) => row.Код === code);
    expect(of(complained).map((row) => [row.Үндэслэл, row.Дүн])).toEqual([
      ["7.1", "Дахин үнэлсэн"],
      ["7.2", "Дахин үнэлсэн"],
    ]);
    expect(of(WORKED.code)).toMatchObject([{ Дүн: "Дахин үнэлсэн", Тайлбар: "А 1: 70 → 58" }]);
    expect(of(HEAD.code).map((row) => [row.Үндэслэл, row.Дүн, row.Тайлбар ?? ""])).toEqual([
      ["7.2", "Хэвээр", ""],
      ["6.5", "Татгалзсан", "Дарга баримтад тулгуурласан"],
    ]);
    expect(host.run("reviewList")).toMatchObject({
      counts: { toReview: 6, waiting: 0, kept: 4, reEvaluated: 2 },
    });
    await close();
  }, 240_000);
});
