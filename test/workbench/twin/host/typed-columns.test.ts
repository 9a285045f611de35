/** Typed columns of Tables: values go on, what would make cells unlike their column is refused. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

const REFUSAL = "This operation is not allowed on cells in typed columns.";

let host: Host;
const run = (body: string): unknown => evaluate(host, body);

beforeEach(() => {
  host = smallHost();
  run(`sheet.getRange("B2:C4").setValues([["Нэр", "Оноо"], ["а", 1], ["б", 2]])`);
  host.convertToTable("Sheet1", "B2:C4");
});

const REFUSED = [
  `setNumberFormat("0.00")`,
  `setNumberFormats([["0.00"]])`,
  `setDataValidation(app.newDataValidation().requireNumberBetween(0, 1).build())`,
  `setDataValidations([[null]])`,
  `clearDataValidations()`,
  `setFormula("=1+1")`,
  `setFormulas([["=1+1"]])`,
  `setValue("=1+1")`,
  `setValues([["=1+1"]])`,
];

test.for(REFUSED)("%s", (call) => {
  expect(() => run(`sheet.getRange("C4").${call}`)).toThrow(REFUSAL);
  expect(host.snapshot().values["0"]).toMatchObject({ C4: 2 });
  run(`sheet.getRange("C5").${call}`);
  run(`sheet.getRange("C2").${call}`);
});

test.for(["PASTE_NORMAL", "PASTE_FORMAT", "PASTE_DATA_VALIDATION"])("%s", (type) => {
  const paste = (to: string) =>
    run(`sheet.getRange("E9").copyTo(sheet.getRange("${to}"), app.CopyPasteType.${type}, false)`);
  expect(() => paste("B3")).toThrow(REFUSAL);
  paste("B5");
});

test("values, looks and notes go on", () => {
  run(`sheet.getRange("B3:C3").setValues([["в", 9]]).setBackground("#ff0000").setNotes([["x", "y"]]);
    sheet.getRange("B4").clearContent(); sheet.getRange("E1").copyTo(sheet.getRange("C4"), { contentsOnly: true })`);
  expect(host.snapshot().values["0"]).toEqual({ B2: "Нэр", C2: "Оноо", B3: "в", C3: 9 });
});

test("they follow their cells, go along with a copy of the tab, and are saved", () => {
  run(`sheet.insertRowBefore(1)`);
  expect(() => run(`sheet.getRange("C5").setFormula("=1")`)).toThrow(REFUSAL);
  run(`sheet.getRange("C3").setFormula("=1")`);
  run(`sheet.activate(); book.duplicateActiveSheet()`);
  host = smallHost("", { workbook: host.snapshot().data });
  expect(() => run(`sheet.getRange("C5").setFormula("=1")`)).toThrow(REFUSAL);
  expect(() => run(`book.getSheetByName("Copy of Sheet1").getRange("C5").setFormula("=1")`)).toThrow(REFUSAL);
  run(`sheet.deleteRows(4, 2); sheet.getRange("C4").setFormula("=1")`);
});
