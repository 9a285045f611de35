/** google.script.run: what may be called and what may travel. And undo of what a run did. */
import { expect, test } from "vitest";
import { evaluate, smallHost } from "./small-host";

const SOURCE = `
function echo(value) { return value; }
function kinds(value) { return [value instanceof Array || value instanceof Object, typeof value]; }
function secret_() { return 1; }
function fail() { throw new Error("Болохгүй."); }
function typed() { return [new Date(0)]; }
function service() { return { sheet: SpreadsheetApp.getActiveSheet() }; }
var counter = 0;`;

test("plain data travel as copies; undefined becomes null in an array and goes from an object", () => {
  const host = smallHost(SOURCE);
  const sent = { a: [1, undefined, "б", null, true], b: { c: undefined, d: 2 } };
  expect(host.run("echo", sent)).toEqual({ a: [1, null, "б", null, true], b: { d: 2 } });
  expect(host.run("echo")).toBeUndefined();
  expect(host.run("kinds", [])).toEqual([true, "object"]);
  expect(host.run("kinds", {})).toEqual([true, "object"]);
});

test("a Date or a function travels in neither direction", () => {
  const host = smallHost(SOURCE);
  expect(() => host.run("echo", { when: new Date() })).toThrow(
    "Failed due to illegal value in property: 0.when",
  );
  expect(() => host.run("echo", () => 1)).toThrow("illegal value in property: 0");
  expect(() => host.run("typed")).toThrow("illegal value in property: result[0]");
  expect(() => host.run("service")).toThrow("illegal value in property: result.sheet");
});

test("only functions of the bundle whose name does not end with _ can be called", () => {
  const host = smallHost(SOURCE);
  for (const name of ["secret_", "counter", "nothing", "SpreadsheetApp", "eval"]) {
    expect(() => host.run(name)).toThrow(`Script function not found: ${name}`);
  }
});

test("an error of the script arrives with its message", () => {
  expect(() => smallHost(SOURCE).run("fail")).toThrow("Болохгүй.");
});

test("writes are carried out at the end of the run and can be undone", () => {
  const host = smallHost();
  evaluate(host, `sheet.getRange("A1:A2").setValues([[1], [2]]); sheet.getRange("A1").setNote("x")`);
  expect(host.snapshot().values["0"]).toEqual({ A1: 1, A2: 2 });
  host.undo();
  expect(host.snapshot().values["0"]).toEqual({});
  expect(host.snapshot().data.sheets[0]?.notes).toBeUndefined();
  host.redo();
  expect(host.snapshot().values["0"]).toEqual({ A1: 1, A2: 2 });
});

test("a saved workbook opens in another host, and new ids do not meet old ones", () => {
  const first = smallHost();
  evaluate(first, `sheet.protect(); book.insertSheet("Б").getRange("A1:A2").protect()`);
  const second = smallHost("", { workbook: structuredClone(first.snapshot().data) });
  evaluate(second, `book.insertSheet("В").getRange("A1").protect()`);
  const sheets = second.snapshot().data.sheets;
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(3);
  expect(new Set(sheets.flatMap((sheet) => (sheet.protections ?? []).map(({ id }) => id))).size).toBe(3);
});
