/** A bundle's custom functions in the cells of a host. */
import { expect, test } from "vitest";
import { evaluate, smallHost } from "./small-host";

const SOURCE = `
/**
 * Хугацааны оноо.
 * @param {number} points Оноо
 * @param {Date} due Хугацаа
 * @customfunction
 */
function HUGATSAA(points, due) {
  if (points === "") return "";
  if (!(due instanceof Date)) throw new Error("Хугацаа огноо биш байна.");
  return [[points, due.getFullYear()], [due, due.getDate()]];
}

/** @customfunction */
function ALL(rows) { return [rows instanceof Array, rows[0] instanceof Array, rows.length, rows[0].length].join(); }

/** @customfunction */
function WRITES() { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1); return 1; }

/** @customfunction */
function ZONE() { return SpreadsheetApp.getActive().getSpreadsheetTimeZone(); }

/** @customfunction */
function READS() { return SpreadsheetApp.getActiveSheet().getRange("A1").getValue(); }

/** @customfunction */
function ASKS() { return SpreadsheetApp.getUi() === null; }

/** @customfunction */
function LOCKS() { return LockService.getDocumentLock().tryLock(1); }
/** @customfunction */
function INSTALLED() { return String(ScriptApp.getInstallationSource()); }

/** @customfunction */
function WHO() { return Session.getActiveUser().getEmail(); }

/** Not a custom function. */
function other() { return 1; }`;

test("arguments and results cross in Google's convention, with the realm's own values", () => {
  const host = smallHost(SOURCE);
  evaluate(
    host,
    `sheet.getRange("A1:B1").setValues([[5, "2025-12-31"]]);
    sheet.getRange("D1").setFormula("=HUGATSAA(A1;B1)"); sheet.getRange("D5").setFormula("=hugatsaa(A9,B1)");
    sheet.getRange("D7").setFormula("=HUGATSAA(A1,A1)"); sheet.getRange("D9").setFormula("=ALL(A1:B3)")`,
  );
  expect(host.snapshot().values["0"]).toMatchObject({ D1: 5, E1: 2025, D2: 46022, E2: 31, D5: "" });
  expect(host.snapshot().values["0"]?.D7).toEqual({ error: "#ERROR!" });
  expect(host.snapshot().values["0"]?.D9).toBe("true,true,3,2");
  const cell = host.workbook.getters.getEvaluatedCell({ sheetId: "0", col: 3, row: 6 });
  expect(cell).toMatchObject({ message: "Хугацаа огноо биш байна." });
});

test("a saved workbook is computed by the bundle that opens it", () => {
  const first = smallHost(SOURCE);
  evaluate(first, `sheet.getRange("A1").setFormula('=ALL({1,2;3,4})')`);
  const { data } = first.snapshot();
  const again = smallHost(SOURCE.replace(".join()", '.join("|")'), { workbook: data });
  expect(again.snapshot().values["0"]?.A1).toBe("true|true|2|2");
});

test("a custom function reads the spreadsheet, and that is no cost of a run", () => {
  const host = smallHost(SOURCE, { timeZone: "Europe/Berlin" });
  evaluate(
    host,
    `sheet.getRange("A1:C1").setValues([[5, "", "=ZONE()"]]); sheet.getRange("D1").setFormula("=READS()")`,
  );
  host.workbook.flush();
  host.resetCalls();
  expect(host.snapshot().values["0"]).toMatchObject({ C1: "Europe/Berlin", D1: 5 });
  expect(host.calls).toMatchObject({ service: 0, handles: 0 });
  const again = smallHost(SOURCE, { workbook: host.snapshot().data });
  expect(again.snapshot().values["0"]).toMatchObject({ C1: "Europe/Berlin", D1: 5 });
});

test.for(["WRITES", "ASKS", "LOCKS", "INSTALLED", "WHO"])(
  "a custom function changes and asks nothing: %s",
  (name) => {
    const host = smallHost(SOURCE);
    evaluate(host, `sheet.getRange("C1").setFormula("=${name}()")`);
    host.resetCalls();
    const cell = host.workbook.getters.getEvaluatedCell({ sheetId: "0", col: 2, row: 0 });
    expect(cell).toMatchObject({
      value: "#ERROR",
      message: expect.stringContaining("You do not have permission to call"),
    });
    expect(host.snapshot().values["0"]?.A1).toBeUndefined();
    expect(host.calls.service).toBe(0);
  },
);

test("a function without the mark is not known to cells", () => {
  const host = smallHost(SOURCE);
  evaluate(host, `sheet.getRange("C1").setFormula("=OTHER()")`);
  expect(host.snapshot().values["0"]?.C1).toEqual({ error: "#NAME?" });
});
