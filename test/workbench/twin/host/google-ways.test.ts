/** How Google writes notations, formats, colours and dates back, and other habits of its objects. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

let host: Host;
const run = (body: string): unknown => evaluate(host, body);

beforeEach(() => {
  host = smallHost();
});

test("whole rows and columns read as they were asked for", () => {
  const notations = `["5:7", "C:E", "A2:C", "$B:$B", "A1:Z1000", "c:e", "B2"].map((a1) => sheet.getRange(a1).getA1Notation())`;
  expect(run(`return ${notations}`)).toEqual(["5:7", "C:E", "A2:C1000", "B:B", "A1:Z1000", "C:E", "B2"]);
  expect(run(`return sheet.getRange("5:7").offset(1, 0).getA1Notation()`)).toBe("A6:Z8");
});

test("the default number format", () => {
  const format = `return sheet.getRange("A1").getNumberFormat()`;
  expect(run(format)).toBe("0.###############");
  run(`sheet.getRange("A1").setNumberFormat("0.00").setValue(1)`);
  expect(run(format)).toBe("0.00");
  for (const plain of ["General", "", "0.###############"]) {
    run(`sheet.getRange("A1").setNumberFormat("0.00").setNumberFormat("${plain}")`);
    expect(run(`return sheet.getRange("A1").getDisplayValue()`)).toBe("1");
    expect(run(format)).toBe("0.###############");
  }
});

test("colours by name and in short are read back in full; what is no colour is refused", () => {
  expect(
    run(`const cell = sheet.getRange("A1").setBackground("Red").setFontColor("#AbC"); sheet.setTabColor("cornflowerblue");
    sheet.setConditionalFormatRules([app.newConditionalFormatRule().whenCellEmpty().setBackground("white")
      .setRanges([cell]).build()]);
    return [cell.getBackground(), cell.getFontColor(), sheet.getTabColor(),
      sheet.getConditionalFormatRules()[0].getBooleanCondition().getBackground()]`),
  ).toEqual(["#ff0000", "#aabbcc", "#6495ed", "#ffffff"]);
  for (const call of ["setBackground", "setFontColor"])
    expect(() => run(`sheet.getRange("A1").${call}("reddish")`)).toThrow("Invalid color: reddish");
  expect(() => run(`sheet.setTabColor("#12345")`)).toThrow("Invalid color");
  expect(() => run(`sheet.getRange("A1").setBorder(true, true, true, true, null, null, "x", null)`)).toThrow(
    "Invalid color",
  );
  expect(run(`return sheet.getRange("A1").setBackground(null).getBackground()`)).toBe("#ffffff");
});

test("a date rule's values are Dates of the spreadsheet's zone", () => {
  expect(
    run(`const day = new Date(2025, 11, 31);
    sheet.getRange("A1").setDataValidation(app.newDataValidation().requireDateBetween(new Date(2025, 0, 1), day).build());
    sheet.getRange("A2").setDataValidation(app.newDataValidation().requireDateAfter(day).build());
    const [between, after] = sheet.getRange("A1:A2").getDataValidations().flat().map((rule) => rule.getCriteriaValues());
    return [after[0] instanceof Date, after[0].getTime() === day.getTime(), between[1].getTime() === day.getTime(),
      Utilities.formatDate(between[0], book.getSpreadsheetTimeZone(), "yyyy-MM-dd")]`),
  ).toEqual([true, true, true, "2025-01-01"]);
});

test("a metadata finder is one object that its methods narrow", () => {
  expect(
    run(`sheet.addDeveloperMetadata("k", "1").addDeveloperMetadata("k", "2"); book.addDeveloperMetadata("k", "3", "DOCUMENT");
    const finder = book.createDeveloperMetadataFinder();
    const values = () => finder.find().map((one) => one.getValue());
    const all = values(); const same = finder.withKey("k") === finder; const keyed = values();
    finder.withLocationType(app.DeveloperMetadataLocationType.SHEET); const sheets = values();
    finder.withVisibility(app.DeveloperMetadataVisibility.DOCUMENT).withValue("2"); const one = values();
    finder.withVisibility(app.DeveloperMetadataVisibility.PROJECT);
    return [all, same, keyed, sheets, one, values()]`),
  ).toEqual([["3", "1", "2"], true, ["3", "1", "2"], ["1", "2"], ["2"], []]);
});

test("a data region, or what of it lies beside, or above and below", () => {
  run(`sheet.getRange("B2:D4").setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]])`);
  expect(
    run(`return [[], ["ROWS"], ["COLUMNS"]].map(([dimension]) => (dimension
      ? sheet.getRange("C3").getDataRegion(app.Dimension[dimension]) : sheet.getRange("C3").getDataRegion()).getA1Notation())`),
  ).toEqual(["B2:D4", "C2:C4", "B3:D3"]);
});
