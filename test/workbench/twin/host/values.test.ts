/** Range: what is written and what is read back. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

let host: Host;
const run = (body: string, input?: unknown): unknown => evaluate(host, body, input);

beforeEach(() => {
  host = smallHost();
});

test("texts are read as a person types them", () => {
  run(
    `sheet.getRange("A1:F1").setValues([["12", "2025-12-31", "85%", "TRUE", "'07", "Бат"]]);
    sheet.getRange("A2:B2").setValues([[3.5, false]]);`,
  );
  expect(run(`return sheet.getRange("A1:F1").getDisplayValues()[0]`)).toEqual([
    ...["12", "2025-12-31", "85%", "TRUE", "07", "Бат"],
  ]);
  expect(run(`return sheet.getRange("A1:F1").getValues()[0].map((value) => typeof value)`)).toEqual([
    ...["number", "object", "number", "boolean", "string", "string"],
  ]);
  expect(run(`return sheet.getRange("C1:C1").getValue()`)).toBe(0.85);
  expect(run(`return sheet.getRange("A2:C2").getValues()`)).toEqual([[3.5, false, ""]]);
});

test("plain text format keeps everything literally", () => {
  const texts = [["007"], ["1.10"], ["=x"], ["2025-01-01"], ["85%"]];
  run(`sheet.getRange("A1:A5").setNumberFormat("@").setValues(input)`, texts);
  expect(run(`return sheet.getRange("A1:A5").getValues()`)).toEqual(texts);
  expect(run(`return sheet.getRange("A3").getFormula()`)).toBe("");
  expect(run(`return sheet.getRange("A3").getNumberFormat()`)).toBe("@");
});

test("a Date goes in and comes out as the civil date of the workbook's zone", () => {
  const civil = `sheet.getRange("A1").setValue(new Date(2026, 0, 5));
    const read = sheet.getRange("A1").getValue();
    return [read instanceof Date, read.getFullYear(), read.getMonth(), read.getDate(), read.getHours()]`;
  expect(run(civil)).toEqual([true, 2026, 0, 5, 0]);
  expect(run(`return sheet.getRange("A1").getDisplayValue()`)).toBe("2026-01-05");
  expect(host.snapshot().values["0"]).toEqual({ A1: 46027 });
});

test("errors are read as Google's texts", () => {
  run(`sheet.getRange("A1:D1").setFormulas([["=1/0", "=Nowhere!A1", "=D1", "=NO_SUCH()"]])`);
  expect(run(`return sheet.getRange("A1:D1").getValues()[0]`)).toEqual([
    "#DIV/0!",
    "#REF!",
    "#NAME?",
    "#NAME?",
  ]);
});

test("formulas accept both separators and leave array literals and texts alone", () => {
  run(`sheet.getRange("A1").setFormula("=SUM(1;2)"); sheet.getRange("A2").setFormula('=IF(TRUE;"a;b";0)');
    sheet.getRange("B1").setValue("=SUM({1;2};3)")`);
  expect(run(`return sheet.getRange("A1:B2").getFormulas()`)).toEqual([
    ["=SUM(1,2)", "=SUM({1;2},3)"],
    ['=IF(TRUE,"a;b",0)', ""],
  ]);
  expect(run(`return sheet.getRange("A1:B2").getValues()`)).toEqual([
    [3, 6],
    ["a;b", ""],
  ]);
});

test("a formula set on a range moves along with each cell", () => {
  run(`sheet.getRange("B1:B3").setFormula("=A1*$C$1")`);
  expect(run(`return sheet.getRange("B1:B3").getFormulas()`)).toEqual([
    ["=A1*$C$1"],
    ["=A2*$C$1"],
    ["=A3*$C$1"],
  ]);
});

test("data that does not fit is refused in Google's words", () => {
  expect(() => run(`sheet.getRange("A1:B2").setValues([[1, 2]])`)).toThrow(
    "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
  );
  expect(() => run(`sheet.getRange("A1:B1").setNotes([["x"]])`)).toThrow(
    "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
  );
});

test("notes are written, read and cleared", () => {
  run(`sheet.getRange("A1:B1").setNotes([["а", ""]]); sheet.getRange("C3").setNote("в")`);
  expect(run(`return sheet.getRange("A1:C3").getNotes()`)).toEqual([
    ["а", "", ""],
    ["", "", ""],
    ["", "", "в"],
  ]);
  run(`sheet.getRange("A1:C3").clearNote()`);
  expect(run(`return sheet.getRange("C3").getNote()`)).toBe("");
});

test("blank values clear cells and leave formats", () => {
  run(
    `sheet.getRange("A1:B1").setBackground("#ff0000").setValues([[1, 2]]); sheet.getRange("A1").setValue("")`,
  );
  expect(run(`return sheet.getRange("A1:B1").getValues()[0]`)).toEqual(["", 2]);
  expect(run(`return sheet.getRange("A1").getBackground()`)).toBe("#ff0000");
  expect(run(`return sheet.getRange("A1").isBlank()`)).toBe(true);
});

test("the values belong to the script's realm", () => {
  const body = `const rows = sheet.getRange("A1:B2").getValues();
    return [rows instanceof Array, rows[0] instanceof Array, Object.getPrototypeOf(rows) === Array.prototype]`;
  expect(run(body)).toEqual([true, true, true]);
});

test("errors of services are errors of the script's realm", () => {
  const body = `try { sheet.getRange(5000, 1); } catch (error) { return [error instanceof Error, error.message]; }`;
  expect(run(body)).toEqual([true, "The coordinates of the range are outside the dimensions of the sheet."]);
});

test("a method that the host lacks says so", () => {
  expect(() => run(`sheet.getPivotTables()`)).toThrow(
    "Sheet.getPivotTables is not provided by the local host.",
  );
  expect(() => run(`Utilities.zip([])`)).toThrow("Utilities.zip is not provided by the local host.");
});

test.each([
  ["dd.MM.yyyy", "05.01.2026"],
  ["yyyy-MM-dd HH:mm", "2026-01-05 00:00"],
  ['yyyy "ОНЫ" m', "2026 ОНЫ 1"],
])("the date format %s shows %s", (format, shown) => {
  run(`sheet.getRange("A1").setNumberFormat(input).setValue("2026-01-05")`, format);
  expect(run(`return sheet.getRange("A1").getDisplayValue()`)).toBe(shown);
});
