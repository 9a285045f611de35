/** The same host in a page: engine, services and a realm that hides the browser. */
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../../../../workbench/cli/chromium";

const PAGE_SCRIPT = `
import { openHost } from "./workbench/twin/host/open";
import { loadBundle } from "./workbench/twin/realm/browser";
globalThis.open_host = (source, options) => openHost({ bundle: { files: [{ name: "Code.js", source }] }, realm: loadBundle, ...options });`;

const SOURCE = `
/** @customfunction */
function DOUBLE(rows) { return rows instanceof Array ? rows.map((row) => [row[0] * 2]) : rows * 2; }
function look(names) { return names.filter((name) => new Function("return typeof " + name)() !== "undefined"); }
function seen() {
  return [typeof window, typeof document, typeof fetch, typeof setTimeout, typeof location, typeof self, typeof crypto];
}
function write() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange("A1:A3").setValues([[1], ["2025-12-31"], ["=DOUBLE(A1)"]]);
  sheet.getRange("B1").setFormula("=DOUBLE(A1:A2)");
  const values = sheet.getRange("A1:B3").getValues();
  return [values[0], values[1][0] instanceof Date, values[1][0].getDate(), values[2][0], values instanceof Array];
}
function secret_() { return 1; }
`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const options = {
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    logLevel: "error",
  } as const;
  const stdin = { contents: PAGE_SCRIPT, resolveDir: process.cwd(), loader: "ts" } as const;
  const { outputFiles } = await build({ ...options, stdin });
  browser = await launch();
  page = await browser.newPage();
  await page.setContent("<!doctype html><title>Workbench</title><body></body>");
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  await page.evaluate(
    `globalThis.host = open_host(${JSON.stringify(SOURCE)}, { now: Date.parse("2026-01-05") })`,
  );
});

afterAll(async () => {
  await browser?.close();
});

function run(expression: string): Promise<unknown> {
  return page.evaluate(expression);
}

test("services, custom functions and dates work as in Node", async () => {
  expect(await run(`host.run("write")`)).toEqual([[1, 2], true, 31, 2, true]);
  expect(await run(`host.snapshot().values["0"]`)).toMatchObject({
    A2: 46022,
    A3: 2,
    B1: 2,
    B2: 3_534_220_800_000,
  });
});

test("the browser is hidden from the script", async () => {
  expect(await run(`host.run("seen")`)).toEqual(Array(7).fill("undefined"));
  const names =
    "fetch URL XMLHttpRequest setTimeout localStorage TextEncoder crypto indexedDB alert postMessage";
  expect(await run(`host.run("look", ${JSON.stringify(names.split(" "))})`)).toEqual([]);
  expect(await run(`host.run("look", ["Intl", "Promise", "SpreadsheetApp", "console"])`)).toHaveLength(4);
});

test("its globals are known, and names that end with _ cannot be called", async () => {
  expect(await run(`host.realm.globals`)).toEqual(["DOUBLE", "look", "seen", "write", "secret_"]);
  await expect(run(`host.run("secret_")`)).rejects.toThrow("Script function not found");
});
