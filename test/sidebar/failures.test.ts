/** The card of a failed job: what it says, and how the job is repeated from it. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { failures } from "../../src/explain/failures";
import { clean, derivation, empty, filled, launch, openSidebar, settings } from "./page";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const step = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^\\d ${name}`) });
const idle = (page: Page) => page.locator("main[aria-busy=false]").waitFor();
const focusedName = (page: Page) => page.evaluate("document.activeElement.textContent") as Promise<string>;

test("a job that failed is repeated from its card as it was asked, and the focus goes to the title", async () => {
  const { page, calls, answer, close } = await openSidebar(browser, {
    answers: { explainPerson: { error: "Service error: Spreadsheets ⟦busy⟧" } },
  });
  // Opened on a person's row it asks of that person by itself.
  await page.getByRole("button", { name: "Яагаад ийм оноо вэ?" }).click();
  const card = page.getByRole("alert");
  await card.waitFor();
  expect(await card.locator("h2").textContent()).toBe("Google завгүй байна");
  expect(await card.locator("details[open]").count()).toBe(0);
  await card.getByText("Дэлгэрэнгүй").click();
  expect(await card.locator("details").textContent()).toBe("ДэлгэрэнгүйService error: Spreadsheets");
  const asked = async () => (await calls()).filter(([name]) => name === "explainPerson");
  expect(await asked()).toHaveLength(1);

  const again = card.getByRole("button", { name: "Дахин оролдох" });
  await again.focus();
  await page.keyboard.press("Enter");
  await idle(page);
  await again.waitFor();
  await answer({ explainPerson: { value: [derivation] } });
  await again.press("Enter");
  await expect.poll(() => card.count()).toBe(0);
  await idle(page);
  const [first, ...others] = await asked();
  expect(others).toEqual([first, first]);
  expect(await focusedName(page)).toBe("Яагаад ийм оноо вэ?");
  await close();
});

test("settings that failed are saved as they were; what was typed since is kept", async () => {
  const { page, calls, answer, close } = await openSidebar(browser, {
    answers: { saveSettings: { error: "NetworkError: Connection failure due to HTTP 0" } },
  });
  await page.getByRole("button", { name: "Тохиргоо" }).click();
  const [body, chair] = [page.getByRole("textbox", { name: "Байгууллага" }), page.getByLabel("Ахлагч")];
  await body.fill("Шинэ газар");
  await page.locator(".primary").click();
  const again = page.getByRole("button", { name: "Дахин оролдох" });
  await again.waitFor();
  await chair.fill("Болд");
  await answer({ saveSettings: { value: { ...settings, body: "Шинэ газар" } } });
  await again.click();
  await idle(page);
  expect((await calls()).filter(([name]) => name === "saveSettings").map(([, sent]) => sent)).toEqual([
    [{ body: "Шинэ газар" }],
    [{ body: "Шинэ газар" }],
  ]);
  expect(await chair.inputValue()).toBe("Болд");
  await close();
});

test("marks that could not be drawn behind a ranking are drawn again from the card; the list stands", async () => {
  const { page, calls, answer, close } = await openSidebar(browser, {
    answers: { checkWorkbook: { error: "Service error: Spreadsheets" } },
  });
  await step(page, "Нэгтгэх").click();
  await page.locator(".primary").click();
  const again = page.getByRole("button", { name: "Дахин оролдох" });
  await again.waitFor();
  await answer({ checkWorkbook: { value: clean } });
  await again.click();
  await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  expect((await calls()).filter(([name]) => name === "checkWorkbook")).toHaveLength(2);
  expect((await calls()).filter(([name]) => name === "rankWorkbook")).toHaveLength(1);
  await page.getByText("Жагсаалт бэлэн").waitFor();
  await close();
});

test.for([
  { why: "a sidebar of another version", error: "Script function not found: checkWorkbook" },
  { why: "a script without a document", error: failures.noLock },
])("$why is not mended by repeating: no button", async ({ error }) => {
  const { page, close } = await openSidebar(browser, { answers: { checkWorkbook: { error } } });
  await step(page, "Шалгах").click();
  await page.locator(".primary").click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("button", { name: "Дахин оролдох" }).count()).toBe(0);
  await close();
});

test("work that failed halfway goes on by the button of its screen alone; at its first step by the card", async () => {
  const report = { made: ["Тохиргоо"], completed: [], held: [], plain: [], people: 1, left: 1 };
  const { page, calls, answer, close } = await openSidebar(browser, {
    answers: { workbookState: { value: empty }, setUpWorkbook: { error: "Service error: Spreadsheets" } },
  });
  const again = page.getByRole("button", { name: "Дахин оролдох" });
  const roster = page.getByLabel("Excel, Sheets-ээс хуулсан мөрүүд");
  await roster.fill("1,Дорж,Дарга,Хэлтэс,дарга");
  await page.locator(".primary").click();
  await again.waitFor();
  await roster.fill("2,Болд,Жолооч,Хэлтэс,Албан хаагч");
  await answer({ setUpWorkbook: { first: [report], error: "Service error: Spreadsheets" } });
  await again.click();
  await page.getByText("Бэлтгэл дундаа зогссон").waitFor();
  await page.getByRole("alert").waitFor();
  expect(await again.count()).toBe(0);
  const people = (await calls()).filter(([name]) => name === "setUpWorkbook").map(([, [rows]]) => rows);
  const row = ["1", "Дорж", "Дарга", "Хэлтэс", "Нэгжийн дарга"];
  expect(people).toEqual([[row], [row], []]);
  const drafts = (await page.evaluate("sessionStorage.getItem('appraisal-sidebar')")) as string;
  expect(JSON.parse(drafts).rosterText).toBe("2,Болд,Жолооч,Хэлтэс,Албан хаагч"); // typed since
  await close();
});

test("an entry of chapter 6 is repeated by its own button, with what its fields hold then", async () => {
  const { page, calls, answer, close } = await openSidebar(browser, {
    answers: {
      workbookState: { value: { ...filled, list: clean.list } },
      addAdjustment: { error: "Service error: Spreadsheets" },
    },
  });
  await page.getByRole("button", { name: /^Дахин үнэлгээ/u }).click();
  await idle(page);
  await page.getByText("Нэгжийн даргын оноог шийдэх").click();
  await page.getByRole("button", { name: "Сүрэнжавын Алтанзул" }).click();
  await page.getByLabel("Бууруулах оноо").fill("8");
  await page.getByLabel("Үндэслэл").fill("Тогтоогдсон");
  await page.getByLabel("Баримт").fill("Протокол 4");
  await page.locator(".primary").click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("button", { name: "Дахин оролдох" }).count()).toBe(0);
  await page.getByLabel("Бууруулах оноо").fill("7");
  await answer({ addAdjustment: { value: { added: true, tab: "Оноо өөрчлөх", cell: "A9" } } });
  await page.locator(".primary").click();
  await page.getByText("Бичлээ: Оноо өөрчлөх, A9").waitFor();
  const sent = (await calls()).flatMap(([name, [entry]]) => (name === "addAdjustment" ? [entry] : []));
  expect(sent).toEqual([expect.objectContaining({ amount: "8" }), expect.objectContaining({ amount: "7" })]);
  await close();
});
