/** The account of service calls, faults, and what makes a run cheap. */
import { expect, test } from "vitest";
import { evaluate, smallHost } from "./small-host";

test("service calls are counted by name, apart from handles", () => {
  const host = smallHost(`
    function work() {
      const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1");
      const range = sheet.getRange(1, 1, 2, 2).offset(0, 0);
      range.getA1Notation();
      range.setValues([[1, 2], [3, 4]]);
      range.getValues();
      sheet.getLastRow();
      sheet.protect().setDescription("x");
      SpreadsheetApp.flush();
      LockService.getDocumentLock().tryLock(10);
      PropertiesService.getDocumentProperties().getProperty("k");
    }`);
  host.run("work");
  expect(host.calls).toMatchObject({ service: 8, reads: 3, writes: 5, handles: 7 });
  expect(host.calls.byName).toMatchObject({ "Range.setValues": 1, "Lock.tryLock": 1, "Sheet.getRange": 1 });
  expect(host.modelledMilliseconds).toBe(800);
  host.resetCalls();
  expect(host.calls).toEqual({ service: 0, reads: 0, writes: 0, handles: 0, byName: {} });
});

test("the n-th service call fails once, before it has an effect, and the script may go on", () => {
  const host = smallHost(`
    function work() {
      const sheet = SpreadsheetApp.getActive().getSheetByName("Sheet1");
      let failed = "";
      ["a", "b", "c"].forEach((text, i) => {
        try { sheet.getRange(i + 1, 1).setValue(text); } catch (error) { failed = error.message; }
      });
      return failed;
    }`);
  host.failAt(2);
  expect(host.run("work")).toBe(
    "Service Spreadsheets failed while accessing document with id local-workbench (Range.setValue).",
  );
  expect(host.snapshot().values["0"]).toEqual({ A1: "a", A3: "c" });
  host.failAt((name, nth) => name === "Range.setValue" && nth > 2);
  host.run("work");
  host.failAt(undefined);
  expect(host.run("work")).toBe("");
});

test("what was written before a failure stays written", () => {
  const host = smallHost();
  host.failAt((name) => name === "Range.setNote");
  expect(() => evaluate(host, `sheet.getRange("A1").setValue(1); sheet.getRange("A1").setNote("x")`)).toThrow(
    "Service Spreadsheets failed",
  );
  expect(host.snapshot().values["0"]).toEqual({ A1: 1 });
});

test("a hundred tabs of 500 rows and 23 columns, filled and protected, are a handful of batches", () => {
  const host = smallHost();
  const body = `for (let i = 0; i < 100; i++) {
    const tab = book.insertSheet("Ажилтан " + i);
    tab.deleteRows(501, 500);
    tab.deleteColumns(24, 3);
    const rows = Array.from({ length: 500 }, (_, r) => Array.from({ length: 23 }, (_, c) => (r < 20 && c < 8 ? r * c : "")));
    tab.getRange(1, 1, 500, 23).setValues(rows);
    tab.getRange(1, 1, 1, 23).setFontWeight("bold");
    tab.getRange(1, 1).setNote("x");
    tab.protect().setDescription("Маягт");
    tab.setFrozenRows(1);
  }`;
  evaluate(host, body);
  expect(host.workbook.batches).toBeLessThanOrEqual(2);
  const sheets = host.snapshot().data.sheets;
  expect(sheets).toHaveLength(101);
  expect(sheets.find(({ name }) => name === "Ажилтан 99")).toMatchObject({
    rowNumber: 500,
    colNumber: 23,
    notes: { A1: "x" },
  });
});

test("alternating reads and writes cost a batch each; writes in a row cost one", () => {
  const host = smallHost();
  evaluate(
    host,
    `for (let i = 1; i <= 10; i++) { sheet.getRange(i, 1).setValue(i); sheet.getRange(i, 1).getValue(); }`,
  );
  expect(host.workbook.batches).toBe(10);
  evaluate(host, `for (let i = 1; i <= 10; i++) sheet.getRange(i, 2).setValue(i)`);
  expect(host.workbook.batches).toBe(11);
});
