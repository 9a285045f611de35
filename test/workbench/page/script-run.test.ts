/** What an add-on's page finds in its frame: google.script as Google has it; and a server that goes away. */
import { rmSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleWith, callIn, lastFrame } from "./more-functions";
import { choose, type OpenPage, picture, standsAt, startWorkbench, type Workbench } from "./open-page";

/** Beside the real bundle, functions that this test calls. */
const MORE = `
function echo(value) { return value; }
function soonest(n) { return n; }
function fail() { throw new Error("Хэл: шалтгаан"); }
function dated() { return { at: new Date() }; }
function hidden_() { return 1; }
function openDialog() {
  const page = HtmlService.createHtmlOutput("<p id='p'>Хэвлэх</p><button onclick='google.script.host.close()'>Хаах</button>");
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(320).setHeight(200), "Хуудас хэвлэх");
}
function ask() { const ui = SpreadsheetApp.getUi(); return String(ui.alert("Гарчиг", "Итгэлтэй байна уу?", ui.ButtonSet.YES_NO)); }
function stand() { SpreadsheetApp.getActive().getSheetByName("Гомдол").getRange("C4").activate(); }
function where() { return SpreadsheetApp.getActiveSheet().getName() + "!" + SpreadsheetApp.getActiveRange().getA1Notation(); }
function menuFail() { throw new Error("Цэсний ажил зогслоо"); }
function addMenu_() { SpreadsheetApp.getUi().createMenu("Туршилт").addItem("Зогсоох", "menuFail").addToUi(); }
`;

let folder: string;
let workbench: Workbench;
let open: OpenPage;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  folder = bundleWith(MORE, (code) => {
    const changed = code.replace("function onOpen() {", "function onOpen() {\n  addMenu_();");
    expect(changed).toContain("  addMenu_();");
    return changed;
  });
  workbench = await startWorkbench(folder);
  open = await workbench.open();
  page = open.page;
  frame = lastFrame(page);
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

const call = (name: string, ...args: readonly unknown[]) => callIn(frame, name, ...args);

test("answers and failures come to their handlers, with the user object", async () => {
  expect(await call("echo", { a: [1, "б", null, true] })).toEqual({
    value: { a: [1, "б", null, true] },
    object: "мөр",
  });
  expect(await call("fail")).toEqual({ error: "Хэл: шалтгаан", isError: true, object: "мөр" });
  expect(await call("dated")).toMatchObject({
    error: expect.stringContaining("illegal value"),
    isError: true,
  });
});

test("what cannot travel is refused at once; names that end with _ are not there; calls are asynchronous", async () => {
  const thrown = (what: string) =>
    frame.evaluate(`(() => { try { ${what}; return ""; } catch (error) { return error.message; } })()`);
  expect(await thrown("google.script.run.echo(new Date())")).toContain("illegal value in property: 0");
  expect(await thrown("google.script.run.echo({ f: () => 1 })")).toContain("illegal value in property: 0.f");
  expect(await frame.evaluate("typeof google.script.run.hidden_")).toBe("undefined");
  const order = `new Promise((done) => {
    const seen = [];
    google.script.run.withSuccessHandler(() => { seen.push("answer"); done(seen); }).echo(1);
    seen.push("called");
  })`;
  expect(await frame.evaluate(order)).toEqual(["called", "answer"]);
});

test("twenty-five calls at once are all answered, in order", async () => {
  const all = `new Promise((done) => {
    const seen = [];
    for (let n = 0; n < 25; n += 1)
      google.script.run.withSuccessHandler((value) => { seen.push(value); if (seen.length === 25) done(seen); }).soonest(n);
  })`;
  expect(await frame.evaluate(all)).toEqual(Array.from({ length: 25 }, (_, n) => n));
});

test("the frame cannot reach the page, and reaches no address", async () => {
  const tries = `(() => { try { return String(parent.document.title); } catch (error) { return error.name; } })()`;
  expect(await frame.evaluate(tries)).toBe("SecurityError");
  expect(
    await frame.evaluate(`fetch("${workbench.url}/sample.json").then(() => "got", () => "refused")`),
  ).toBe("refused");
});

test("activate moves the grid; the script knows where the person stands", async () => {
  await call("stand");
  await standsAt(page, "Гомдол", "C4");
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  expect(await call("where")).toMatchObject({ value: "Гомдол!C4" });
});

test("an alert is answered by the person", async () => {
  page.once("dialog", (dialog) => void dialog.dismiss());
  expect(await call("ask")).toMatchObject({ value: "NO" });
  page.once("dialog", (dialog) => void dialog.accept());
  expect(await call("ask")).toMatchObject({ value: "YES" });
});

test("a modal dialog has its title, size and google.script; it may print, and closes itself", async () => {
  await call("openDialog");
  const box = page.getByRole("dialog", { name: "Хуудас хэвлэх" });
  await box.waitFor();
  const inside = box.locator("iframe").contentFrame();
  await inside.getByText("Хэвлэх").waitFor();
  expect(await box.locator("iframe").boundingBox()).toMatchObject({ width: 320, height: 200 });
  const sandbox = (await box.locator("iframe").getAttribute("sandbox")) ?? "";
  expect(sandbox.split(" ")).toEqual(
    expect.arrayContaining(["allow-scripts", "allow-modals", "allow-downloads", "allow-popups"]),
  );
  expect(sandbox).not.toContain("allow-same-origin");
  await picture(page, "dialog");
  await inside.getByRole("button").click();
  await box.waitFor({ state: "detached" });
});

test("a script's own menu stands in the bar, and what stops it is said", async () => {
  await choose(page, "Туршилт", "Зогсоох");
  await page.getByRole("alert").getByText("Цэсний ажил зогслоо").waitFor();
  await picture(page, "script-error");
  expect(
    open.complaints.filter((text) => !/illegal value|Content Security Policy|connect-src/u.test(text)),
  ).toEqual([]);
});

test("a lost server is said in words, and the open workbook stays", async () => {
  await workbench.stopServing();
  await choose(page, "Файл", "Алдаатай жишээг эхнээс нь");
  await page.getByRole("alert").getByText("Локал сервер хариулсангүй").waitFor();
  await standsAt(page, "Гомдол", "C4");
  await choose(page, "Өргөтгөл", "Ажлын гүйцэтгэлийн үнэлгээ", "Үнэлгээг нээх");
  await page.locator("#side").getByText("Локал сервер хариулсангүй").waitFor();
});
