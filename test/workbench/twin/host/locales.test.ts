/** A spreadsheet whose numbers have a decimal comma. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

let host: Host;
const run = (body: string): unknown => evaluate(host, body);

beforeEach(() => {
  host = smallHost("", { locale: "ru_RU" });
});

test("it is the spreadsheet's, and is saved; the user has another", () => {
  expect(run(`return [book.getSpreadsheetLocale(), Session.getActiveUserLocale()]`)).toEqual(["ru_RU", "mn"]);
  const again = smallHost("", { workbook: host.snapshot().data });
  expect(evaluate(again, `return book.getSpreadsheetLocale()`)).toBe("ru_RU");
  const german = smallHost("", { workbook: host.snapshot().data, locale: "de_DE" });
  expect(evaluate(german, `return book.getSpreadsheetLocale()`)).toBe("de_DE");
});

test.for([
  { text: "90,5", value: 90.5, shown: "90,5" },
  { text: "-7", value: -7, shown: "-7" },
  { text: "85,5%", value: 0.855, shown: "85,50%" },
  { text: "90.5", value: "90.5", shown: "90.5" },
  { text: "үг", value: "үг", shown: "үг" },
])("$text, typed or written by a script, is $value", ({ text, value, shown }) => {
  expect(host.editCell("Sheet1", "A1", text)).toEqual({ ok: true });
  run(`sheet.getRange("A2").setValue(${JSON.stringify(text)})`);
  expect(run(`return sheet.getRange("A1:A2").getValues().flat()`)).toEqual([value, value]);
  expect(run(`return sheet.getRange("A1:A2").getDisplayValues().flat()`)).toEqual([shown, shown]);
});

test("a number of a script is that number; a date with points is a date", () => {
  run(`sheet.getRange("A1").setValue(90.5)`);
  host.editCell("Sheet1", "A2", "31.12.2025");
  host.editCell("Sheet1", "A3", "31.02.2025");
  expect(
    run(
      `return sheet.getRange("A1:A3").getValues().flat().map((one) => one.getFullYear ? one.getFullYear() : one)`,
    ),
  ).toEqual([90.5, 2025, "31.02.2025"]);
  expect(run(`return sheet.getRange("A1:A2").getDisplayValues().flat()`)).toEqual(["90,5", "31.12.2025"]);
});

test("between arguments only a semicolon is understood; a comma is an error of the cell", () => {
  run(`sheet.getRange("A1:A6").setFormulas([["=IF(1>0;2;3)"], ["=IF(1>0,2,3)"], ["=SUM(0,5;1)"], ['=LEN("a;b,c")'],
    ["=SUM({1\\\\2;3\\\\4})"], ["=SUM(1.5;1)"]])`);
  expect(run(`return sheet.getRange("A1:A6").getValues().flat()`)).toEqual([2, "#ERROR!", 1.5, 5, 10, 2.5]);
  expect(run(`return sheet.getRange("A1:A6").getFormulas().flat()`)).toEqual([
    ...[
      "=IF(1>0;2;3)",
      expect.any(String),
      "=SUM(0,5;1)",
      '=LEN("a;b,c")',
      "=SUM({1\\2;3\\4})",
      "=SUM(1,5;1)",
    ],
  ]);
});

test("where numbers have a point, both separators are understood and commas come back", () => {
  host = smallHost();
  run(`sheet.getRange("A1:A2").setFormulas([["=IF(1>0;2;3)"], ["=IF(1>0,2,3)"]])`);
  expect(run(`return sheet.getRange("A1:A2").getFormulas().flat()`)).toEqual([
    "=IF(1>0,2,3)",
    "=IF(1>0,2,3)",
  ]);
});

test("formulas of rules, too", () => {
  run(`sheet.getRange("A1").setDataValidation(
      app.newDataValidation().requireFormulaSatisfied("=OR(A1=1;A1=2)").setAllowInvalid(false).build());
    sheet.setConditionalFormatRules([app.newConditionalFormatRule().whenFormulaSatisfied("=OR($A1=1;$A1=0,5)")
      .setBackground("#ff0000").setRanges([sheet.getRange("A1:A9")]).build()])`);
  expect(host.editCell("Sheet1", "A1", "2")).toEqual({ ok: true });
  expect(host.editCell("Sheet1", "A1", "3")).toMatchObject({ ok: false });
  expect(
    run(`return [sheet.getRange("A1").getDataValidation().getCriteriaValues()[0],
      sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()[0]]`),
  ).toEqual(["=OR(A1=1;A1=2)", "=OR($A1=1;$A1=0,5)"]);
});
