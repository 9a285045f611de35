/** Data validation that rejects, for scripts. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

const refusal = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

let host: Host;
const run = (body: string): unknown => evaluate(host, body);
const values = () => host.snapshot().values["0"];

/** B2:B4 takes numbers from 0 to 10. */
beforeEach(() => {
  host = smallHost();
  run(`sheet.getRange("B2:B4").setDataValidation(
    app.newDataValidation().requireNumberBetween(0, 10).setAllowInvalid(false).build());
    sheet.getRange("B2:B4").setValue(5); sheet.getRange("A1").setValue(100)`);
});

test("a value: refused, and the cell is as it was", () => {
  expect(() => run(`sheet.getRange("B3").setValue(11)`)).toThrow(refusal("B3"));
  expect(() => run(`sheet.getRange("B3").setValue("үг")`)).toThrow(refusal("B3"));
  expect(values()).toEqual({ A1: 100, B2: 5, B3: 5, B4: 5 });
  run(`sheet.getRange("B3").setValue(10)`);
  expect(values()).toMatchObject({ B3: 10 });
});

test("values stop at the first that is refused, in the order of rows", () => {
  expect(() =>
    run(`sheet.getRange("A1:C3").setValues([["a", 99, "c"], ["d", 6, "f"], ["g", 12, "i"]])`),
  ).toThrow(refusal("B3"));
  expect(values()).toEqual({ A1: "a", B1: 99, C1: "c", A2: "d", B2: 6, C2: "f", A3: "g", B3: 5, B4: 5 });
});

test("a script may catch it and go on; a rule that is still waiting rejects too", () => {
  host = smallHost();
  expect(
    run(`const rule = app.newDataValidation().requireValueInList(["тийм"]).setAllowInvalid(false).build();
    sheet.getRange("D1").setDataValidation(rule);
    try { sheet.getRange("D1").setValue("үгүй"); } catch (error) { sheet.getRange("D1").setValue("тийм"); return error.message; }`),
  ).toBe(refusal("D1"));
  expect(values()).toMatchObject({ D1: "тийм" });
});

test("a formula's result counts, also where it is filled down", () => {
  expect(() => run(`sheet.getRange("B2").setFormula("=A1")`)).toThrow(refusal("B2"));
  expect(() => run(`sheet.getRange("B2:B4").setFormula("=ROW()*4")`)).toThrow(refusal("B3"));
  expect(() => run(`sheet.getRange("B2").setFormulas([["=1/0"]])`)).toThrow(refusal("B2"));
  expect(run(`return sheet.getRange("B2").getFormula()`)).toBe("=ROW()*4");
  expect(run(`return sheet.getRange("B2:B4").getFormulas()`)).toEqual([["=ROW()*4"], [""], [""]]);
  expect(values()).toEqual({ A1: 100, B2: 8, B3: 5, B4: 5 });
  run(`sheet.getRange("B4").setFormula("=A1/10")`);
  expect(values()).toMatchObject({ B4: 10 });
});

test("appendRow is refused", () => {
  expect(() =>
    run(
      `sheet.getRange("B5").setDataValidation(sheet.getRange("B4").getDataValidation()); sheet.appendRow(["x", 77, "y"])`,
    ),
  ).toThrow(refusal("B5"));
  expect(values()).toEqual({ A1: 100, B2: 5, B3: 5, B4: 5, A5: "x" });
});

test("a blank is always allowed, and clearing contents keeps the rule", () => {
  run(`sheet.getRange("B2").setValue(""); sheet.getRange("B3").clearContent(); sheet.clearContents()`);
  expect(values()).toEqual({});
  expect(() => run(`sheet.getRange("B2").setValue(11)`)).toThrow(refusal("B2"));
});

test("a rule rejects in a copy of its tab and where it moved to, before anything is read", () => {
  expect(() => run(`sheet.activate(); book.duplicateActiveSheet().getRange("B2").setValue(99)`)).toThrow(
    refusal("B2"),
  );
  expect(() => run(`sheet.insertRowBefore(1); sheet.getRange("B5").setValue(99)`)).toThrow(refusal("B5"));
});

test("a rule that only warns refuses nothing", () => {
  run(`sheet.getRange("D1").setDataValidation(app.newDataValidation().requireNumberBetween(0, 1).setAllowInvalid(true).build());
    sheet.getRange("D1").setValue(5)`);
  expect(values()).toMatchObject({ D1: 5 });
});

test("items of a list that look like numbers are compared as the cell shows them", () => {
  run(`sheet.getRange("D1:D2").setDataValidation(
      app.newDataValidation().requireValueInList(["6.1", "6.10"]).setAllowInvalid(false).build());
    sheet.getRange("D2").setNumberFormat("0.00");
    sheet.getRange("D1").setValue(6.1); sheet.getRange("D2").setValue(6.1)`);
  expect(() => run(`sheet.getRange("D2").setNumberFormat("0.000").setValue(6.1)`)).toThrow(refusal("D2"));
  expect(host.editCell("Sheet1", "D1", "6.2")).toMatchObject({ ok: false });
});

test("items from a range, zero among them", () => {
  run(`sheet.getRange("F1:F2").setValues([[0], [7]]);
    sheet.getRange("D1").setDataValidation(
      app.newDataValidation().requireValueInRange(sheet.getRange("F1:F2")).setAllowInvalid(false).build());
    sheet.getRange("D1").setValue(0)`);
  expect(() => run(`sheet.getRange("D1").setValue(1)`)).toThrow(refusal("D1"));
});
