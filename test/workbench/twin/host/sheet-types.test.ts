/** Sheets that are no grids: a chart's own sheet, a sheet that shows a database. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

let host: Host;

/** Sheet1 with a chart, its own sheet behind it, another grid, and a connected sheet. */
beforeEach(() => {
  host = smallHost();
  evaluate(
    host,
    `sheet.getRange("A1:B3").setValues([["Нэр", "Оноо"], ["а", 80], ["б", 90]]);
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange("A1:B3")).setNumHeaders(1).setOption("title", "Дүн")
      .setPosition(5, 2, 0, 0).build());
    book.insertSheet("Хүснэгт")`,
  );
  expect(host.moveChartToOwnSheet("Sheet1")).toBe("Chart1");
  host.connectSheet("Өгөгдөл");
});

test("all sheets are there, in order, with their types, also in a saved workbook", () => {
  const listing = `return book.getSheets().map((each) => [each.getName(), each.getType(), each.getIndex()])`;
  const expected = [
    ["Sheet1", "GRID", 1],
    ["Chart1", "OBJECT", 2],
    ["Хүснэгт", "GRID", 3],
    ["Өгөгдөл", "DATASOURCE", 4],
  ];
  expect(evaluate(host, listing)).toEqual(expected);
  host.resetCalls();
  expect(evaluate(host, `return book.getSheetByName("Chart1").getType() === app.SheetType.OBJECT`)).toBe(
    true,
  );
  expect(host.calls.byName).toMatchObject({ "Sheet.getType": 1 });
  expect(host.calls.service).toBe(1);
  const again = smallHost("", { workbook: host.snapshot().data });
  expect(evaluate(again, listing)).toEqual(expected);
  expect(evaluate(again, `return book.getNumSheets()`)).toBe(4);
});

test("the chart left its first sheet", () => {
  expect(evaluate(host, `return sheet.getCharts().length`)).toBe(0);
  const [first, second] = host.snapshot().data.sheets;
  expect([first?.figures.length, second?.figures.length]).toEqual([0, 1]);
  expect(() => host.moveChartToOwnSheet("Sheet1")).toThrow("There is no chart");
});

test.for([
  `getRange("A1")`,
  `getRange(1, 1)`,
  `getDataRange()`,
  `getLastRow()`,
  `getMaxRows()`,
  `getMaxColumns()`,
  `setFrozenRows(1)`,
  `clear()`,
  `appendRow([1])`,
  `protect()`,
  `getProtections(app.ProtectionType.SHEET)`,
  `setConditionalFormatRules([])`,
  `newChart()`,
])("%s is refused", (call) => {
  expect(() => evaluate(host, `book.getSheetByName("Chart1").${call}`)).toThrow(
    "The action is not supported for OBJECT sheet.",
  );
  expect(() => evaluate(host, `book.getSheetByName("Өгөгдөл").${call}`)).toThrow(
    "The action is not supported for DATASOURCE sheet.",
  );
});

test("what every tab has works: name, place, visibility, colour; there is no active cell", () => {
  expect(
    evaluate(
      host,
      `const chart = book.getSheetByName("Chart1");
      chart.setName("Диаграмм").setTabColor("#ff0000").activate();
      const active = [book.getActiveSheet().getName(), book.getActiveRange(), book.getCurrentCell()];
      chart.hideSheet();
      return [...active, chart.isSheetHidden(), chart.getTabColor(), book.getSheetById(chart.getSheetId()).getName()];`,
    ),
  ).toEqual(["Диаграмм", null, null, true, "#ff0000", "Диаграмм"]);
  expect(() => evaluate(host, `book.getRange("Диаграмм!A1")`)).toThrow("not supported for OBJECT sheet");
  expect(
    evaluate(host, `book.deleteSheet(book.getSheetByName("Диаграмм")); return book.getNumSheets()`),
  ).toBe(3);
});

test("a copy is of its type", () => {
  expect(
    evaluate(host, `book.getSheetByName("Chart1").activate(); return book.duplicateActiveSheet().getType()`),
  ).toBe("OBJECT");
});
