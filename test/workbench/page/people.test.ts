/** Several people at one page, how the add-on is installed, and what a script keeps with the document: a vote by codes. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyWorkbookData } from "../../../workbench/twin/engine";
import { readXlsx, writeXlsx } from "../../../workbench/twin/xlsx";
import { bundleWith, callIn, lastFrame } from "./more-functions";
import {
  choose,
  goTo,
  lastRuns,
  type OpenPage,
  picture,
  ready,
  soon,
  startWorkbench,
  typeHere,
  violations,
  type Workbench,
} from "./open-page";

const MORE = `
function menuVote() {
  const page = HtmlService.createHtmlOutput("<main aria-busy=false><p id=key>" + Session.getTemporaryActiveUserKey() + "</p>" +
    "<label>Код <input id=code></label></main><script>const field = document.getElementById('code');" +
    "field.value = sessionStorage.getItem('code') || '';" +
    "field.addEventListener('input', () => sessionStorage.setItem('code', field.value))</" + "script>");
  SpreadsheetApp.getUi().showSidebar(page.setTitle("Санал"));
}
function openNotes() {
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput("<input id=note>"), "Тэмдэглэл");
}
function who() {
  const own = PropertiesService.getUserProperties(), before = own.getProperty("own");
  own.setProperty("own", "мэдэгдсэн");
  return [Session.getTemporaryActiveUserKey(), before];
}
function installed() { return String(ScriptApp.getInstallationSource()); }
function castBallot(ballot) { PropertiesService.getDocumentProperties().setProperty("ballot", ballot); return "хүлээн авлаа"; }
function castAndWrite(ballot) {
  SpreadsheetApp.getActive().getSheetByName("Тохиргоо").getRange("B2").setValue(ballot);
  return castBallot(ballot);
}
function stored() { return PropertiesService.getDocumentProperties().getProperty("ballot"); }
function cell() { return SpreadsheetApp.getActive().getSheetByName("Тохиргоо").getRange("B2").getValue(); }
`;

let folder: string;
let workbench: Workbench;
beforeAll(async () => {
  folder = bundleWith(MORE);
  workbench = await startWorkbench(folder);
});
afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true });
});

async function withPage(walk: (open: OpenPage) => Promise<void>): Promise<void> {
  const open = await workbench.open();
  await walk(open);
  expect(open.complaints).toEqual([]);
  await open.close();
}

const value = async (page: Page, name: string, ...args: readonly unknown[]) =>
  ((await callIn(lastFrame(page), name, ...args)) as { value: unknown }).value;
const undo = async (page: Page) => {
  await goTo(page, "Тохиргоо", "A1");
  await page.keyboard.press("Control+z");
};

/** What is said of the person before may stand there still. */
async function another(page: Page, person = "хүн-2"): Promise<void> {
  await choose(page, "Тусламж", "Өөр хүн болж үргэлжлүүлэх");
  await page.locator(".toast-box", { hasText: `Одоо өөр хүн болов (${person})` }).waitFor();
}

test("another person goes on with a fresh page for voting, of which nobody before has seen or typed anything", () =>
  withPage(async ({ page, side }) => {
    expect(await value(page, "who")).toEqual(["local-user", null]);
    expect(await value(page, "who")).toEqual(["local-user", "мэдэгдсэн"]);
    await another(page);
    await side.locator("#key", { hasText: "хүн-2" }).waitFor();
    expect(await value(page, "who")).toEqual(["хүн-2", null]);
    await side.getByLabel("Код").pressSequentially("ABCD-1234");
    await callIn(lastFrame(page), "openNotes");
    await page.getByRole("dialog", { name: "Тэмдэглэл" }).waitFor();
    // The same person's page is opened again: it has what they typed.
    await callIn(lastFrame(page), "menuVote");
    await soon(() => side.getByLabel("Код").inputValue()).toBe("ABCD-1234");

    await another(page, "хүн-3");
    await side.locator("#key", { hasText: "хүн-3" }).waitFor();
    expect(await side.getByLabel("Код").inputValue()).toBe("");
    expect(await lastFrame(page).evaluate("sessionStorage.length")).toBe(0);
    expect(await page.getByRole("dialog", { name: "Тэмдэглэл" }).count()).toBe(0);
    expect(await page.locator(".toast-box").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await picture(page, "another-person");
  }));

test("the add-on is published to the domain while the check mark says so", () =>
  withPage(async ({ page }) => {
    const help = page.getByRole("menubar").getByRole("menuitem", { name: "Тусламж" });
    const item = page.getByRole("menuitemcheckbox", { name: "Нэмэлт: байгууллагын доменд нийтэлсэн" });
    const isChecked = async () => {
      await help.click();
      const checked = await item.getAttribute("aria-checked");
      expect(await violations(page)).toEqual([]);
      await picture(page, `installed-${checked}`);
      await page.keyboard.press("Escape");
      return checked;
    };
    expect([await isChecked(), await value(page, "installed")]).toEqual([
      ...["true", "APPS_MARKETPLACE_DOMAIN_ADD_ON"],
    ]);
    await help.click();
    await item.click();
    await page.locator(".toast-box", { hasText: "Нэмэлтийг нийтлээгүй" }).waitFor();
    expect([await isChecked(), await value(page, "installed")]).toEqual(["false", "NONE"]);
    // A document that is opened now has it so too; a page that is loaded again does not.
    await choose(page, "Файл", "Алдаатай жишээг эхнээс нь");
    await soon(() => page.locator("h1").textContent()).toBe("Жишээ байгууллага, алдаатай");
    await ready(page);
    expect(await value(page, "installed")).toBe("NONE");
    await page.reload();
    await ready(page);
    expect([await isChecked(), await value(page, "installed")]).toEqual([
      ...["true", "APPS_MARKETPLACE_DOMAIN_ADD_ON"],
    ]);
  }));

test("what is spent is kept in the browser, comes back on reload, and no undo in the grid takes it back", () =>
  withPage(async ({ page }) => {
    const before = await value(page, "cell");
    await value(page, "castAndWrite", "бүтэн");
    await value(page, "castAndWrite", "зарцуулсан");
    await undo(page);
    await soon(() => value(page, "cell")).toBe("бүтэн");
    expect(await value(page, "stored")).toBe("зарцуулсан");
    await undo(page);
    await soon(() => value(page, "cell")).toBe(before);
    expect(await value(page, "stored")).toBe("зарцуулсан");
    await page.keyboard.press("Control+y");
    expect(await value(page, "stored")).toBe("зарцуулсан");
    const kept = page.locator("#kept", { hasText: "Хөтөчид хадгалсан" });
    await kept.waitFor();

    // A ballot alone, which changes no cell, is kept as well.
    await page.reload();
    await ready(page);
    expect(await value(page, "stored")).toBe("зарцуулсан");
    await value(page, "castBallot", "дараагийнх");
    await kept.waitFor();
    await page.reload();
    await ready(page);
    expect(await value(page, "stored")).toBe("дараагийнх");
    await undo(page);
    expect(await value(page, "stored")).toBe("дараагийнх");
  }));

test("it goes into no file and comes out of none; a saved document that has it is still to be kept", () =>
  withPage(async ({ page }) => {
    await goTo(page, "Тохиргоо", "B2");
    await typeHere(page, "Газар");
    await value(page, "castBallot", "нууц");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    const file = path.join(tmpdir(), `ballot-${process.pid}.xlsx`);
    await download.saveAs(file);
    const { data } = await readXlsx(new Uint8Array(readFileSync(file)));
    expect(data.sheets.find(({ name }) => name === "Тохиргоо")?.cells.B2).toBe("Газар");
    expect(data.documentProperties).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain("нууц");

    await choose(page, "Файл", "Хөтөчид хадгалсан");
    await page.locator("dialog.question").getByText("файлд хадгалаагүй").waitFor();
    await page.keyboard.press("Escape");

    const forged = { ...emptyWorkbookData("Тохиргоо"), documentProperties: { ballot: "хуурамч" } };
    writeFileSync(file, await writeXlsx({ data: forged, values: {} }));
    const chosen = page.waitForEvent("filechooser");
    await choose(page, "Файл", ".xlsx нээх");
    await (await chosen).setFiles(file);
    await soon(() => page.locator("h1").textContent()).toBe(`ballot-${process.pid}`);
    await ready(page);
    expect(await value(page, "stored")).toBeNull();
    rmSync(file);
  }));

test("a ballot that is cast leaves no line among the last runs", () =>
  withPage(async ({ page }) => {
    expect(await value(page, "castBallot", "нэг")).toBe("хүлээн авлаа");
    await value(page, "stored");
    const runs = await lastRuns(page);
    expect(runs[0]).toBe("stored");
    expect(runs).not.toContain("castBallot");
  }));
