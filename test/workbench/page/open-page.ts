/** The page of `npm start` in Chromium: one server and one browser a test file. */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { expect } from "vitest";
import { DIST } from "../../../workbench/cli/open-bundle";
import { type Serving, serve } from "../../../workbench/server/serve";
import { launch } from "../../projects/browser";
import { samples } from "../../projects/sample";

export interface OpenPage {
  readonly page: Page;
  /** The add-on's page in the sidebar. */
  readonly side: FrameLocator;
  /** What the browser complained of, and the addresses it asked for outside the server. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface Workbench {
  readonly url: string;
  /** A fresh browser; without `inPlace` one that can only download, as Firefox. */
  open(options?: OpenOptions): Promise<OpenPage>;
  /** The server goes away; pages stay open. */
  stopServing(): Promise<void>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly inPlace?: boolean;
}

export async function startWorkbench(bundle = DIST): Promise<Workbench> {
  const [browser, serving] = await Promise.all([launch(), serve(bundle, 0, samples)]);
  return {
    url: serving.url,
    open: (options = {}) => openPage(browser, serving, options),
    stopServing: serving.close,
    close: async () => {
      await browser.close();
      await serving.close();
    },
  };
}

async function openPage(browser: Browser, serving: Serving, options: OpenOptions): Promise<OpenPage> {
  const { width = 1366, height = 768, inPlace = false } = options;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
  });
  if (!inPlace) await context.addInitScript("delete showSaveFilePicker; delete showOpenFilePicker");
  else await context.addInitScript(PICKERS);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== serving.url) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(serving.url);
  await ready(page);
  return { page, side: page.frameLocator("#side iframe"), complaints, close: () => context.close() };
}

/** What a person chooses in the pickers, which no driver reaches: files of the browser's own disk, as real as others. */
const PICKERS = `{
  const folder = () => navigator.storage.getDirectory();
  window.showSaveFilePicker = async ({ suggestedName }) => (await folder()).getFileHandle(suggestedName, { create: true });
  window.showOpenFilePicker = async () => {
    const names = [];
    for await (const name of (await folder()).keys()) names.push(name);
    return [await (await folder()).getFileHandle(names.sort()[0])];
  };
}`;

/** Waits until it is so. */
export const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

/** The grid is there and the sidebar has its data. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".o-grid canvas").first().waitFor();
  await page.frameLocator("#side iframe").locator("main[aria-busy=false]").waitFor();
}

/** One of the four steps in the sidebar. */
export const step = (side: FrameLocator, name: string) =>
  side.getByRole("button", { name: new RegExp(`^\\d ${name}`) });

/** Chooses an item of the menu bar by mouse, menu by menu. */
export async function choose(page: Page, menu: string, ...items: readonly string[]): Promise<void> {
  await page.getByRole("menubar").getByRole("menuitem", { name: menu, exact: true }).click();
  for (const item of items) await page.getByRole("menu").getByRole("menuitem", { name: item }).last().click();
}

export const activeTab = (page: Page): Promise<string | null> =>
  page.locator(".o-sheet.active .o-sheet-name").textContent();

/** Where the name box says that the person stands. */
export const activeCell = (page: Page): Promise<string> =>
  page.locator(".o-named-range-selector input").inputValue();

/** What the formula bar shows of the active cell. */
export const activeContent = async (page: Page): Promise<string> =>
  ((await page.locator(".o-topbar-composer .o-composer").textContent()) ?? "").replaceAll("\u200b", "");

export async function standsAt(page: Page, tab: string, cell: string): Promise<void> {
  await soon(() => activeTab(page)).toBe(tab);
  await soon(() => activeCell(page)).toBe(cell);
}

/** Goes to a tab and a cell as people do: its tab below, and the name box. */
export async function goTo(page: Page, tab: string, cell: string): Promise<void> {
  await page.locator(".o-list-sheets").click();
  await page.locator(".o-menu-item", { hasText: new RegExp(`^${tab}$`) }).click();
  const box = page.locator(".o-named-range-selector input");
  // The name box draws itself anew after the tab changes and may drop what was typed then: people type it again.
  await soon(async () => {
    if ((await activeCell(page)) !== cell) {
      await box.fill(cell);
      await box.press("Enter");
      await page.waitForTimeout(100);
    }
    return activeCell(page);
  }).toBe(cell);
  await standsAt(page, tab, cell);
}

/** Clicks on the active cell, by the handle at its corner. */
export async function clickActiveCell(page: Page): Promise<void> {
  const handle = await page.locator(".o-autofill").boundingBox();
  if (!handle) throw new Error("The active cell is not in sight.");
  await page.mouse.click(handle.x - 6, handle.y - 4);
}

/** Presses a key for each letter, as a Mongolian keyboard does; the driver's own typing would insert the text whole. */
export async function typeText(page: Page, text: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  for (const [place, key] of [...text].entries()) {
    await keys.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
    await keys.send("Input.dispatchKeyEvent", { type: "keyUp", key });
    // The first letter empties the cell with the next picture; nobody types the second before it.
    if (place === 0)
      await page.evaluate("new Promise((go) => requestAnimationFrame(() => setTimeout(go, 50)))");
  }
  await keys.detach();
}

/** Types into the active cell, with the focus in the grid. */
export async function typeHere(page: Page, text: string): Promise<void> {
  await typeText(page, text);
  await page.keyboard.press("Enter");
}

/** The functions of the script that ran, the latest first, as the help menu has them. */
export async function lastRuns(page: Page): Promise<string[]> {
  await choose(page, "Тусламж", "Сүүлийн ажлуудын зардал");
  const box = page.locator("dialog.question[open]");
  const names = await box.locator("tbody th").allTextContents();
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
  return names;
}

/**
 * What axe finds in the page's own parts. `.o-spreadsheet` is o-spreadsheet's own, a canvas and tool buttons without names,
 * unmodified; what the frames show is asked of the sidebar's own tests.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(
    `axe.run({ exclude: [[".o-spreadsheet"]] }, { iframes: false }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
  );
}

/** A picture for people to look at, where SHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `page-${name}.png`), animations: "disabled" });
}
