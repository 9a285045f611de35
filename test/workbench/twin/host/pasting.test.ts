/** Range.copyTo: what each type of paste takes along besides contents and looks. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

let host: Host;
const run = (body: string): unknown => evaluate(host, body);

/** A1:B2 with a rule in A1, a conditional format over both columns, a note in B1 and merged cells A2:B2. */
beforeEach(() => {
  host = smallHost();
  run(`sheet.getRange("A1:B1").setValues([[1, "б"]]).setNotes([["", "тэмдэглэл"]]);
    sheet.getRange("A2:B2").merge();
    sheet.getRange("A1:A2").setDataValidation(
      app.newDataValidation().requireFormulaSatisfied("=A1<5").setAllowInvalid(false).build());
    sheet.getRange("D4").setDataValidation(app.newDataValidation().requireNumberGreaterThan(1).build());
    sheet.setConditionalFormatRules([app.newConditionalFormatRule().whenFormulaSatisfied("=$A1>0")
      .setBackground("#ff0000").setRanges([sheet.getRange("A1:B9")]).build()])`);
});

/** What stands in D3:E4 after the paste. */
const pasted = (type: string) => {
  run(`sheet.getRange("A1:B2").copyTo(sheet.getRange("D3"), app.CopyPasteType.${type}, false)`);
  return run(`const at = sheet.getRange("D3:E4");
    const rules = at.getDataValidations().map((row) => row.map((rule) => rule && rule.getCriteriaValues()[0]));
    const formats = sheet.getConditionalFormatRules().filter((rule) => rule.getRanges()[0].getColumn() === 4);
    return { values: at.getValues(), rules, notes: at.getNotes().flat().filter(Boolean),
      merged: at.getMergedRanges().map((one) => one.getA1Notation()),
      formats: formats.map((rule) => [rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition().getCriteriaValues()[0]]) }`);
};
const blank = [
  ["", ""],
  ["", ""],
];
const nothing = {
  values: blank,
  rules: [
    [null, null],
    [1, null],
  ],
  notes: [],
  merged: [],
  formats: [],
};
const values = [
  [1, "б"],
  ["", ""],
];
const rules = [
  ["=D3<5", null],
  ["=D3<5", null],
];
const formats = [["D3:E4", "=$A3>0"]];
const everything = { values, rules, notes: ["тэмдэглэл"], merged: ["D4:E4"], formats };

test.for([
  { type: "PASTE_NORMAL", expected: everything },
  { type: "PASTE_NO_BORDERS", expected: everything },
  { type: "PASTE_FORMAT", expected: { ...nothing, rules, formats } },
  { type: "PASTE_DATA_VALIDATION", expected: { ...nothing, rules } },
  { type: "PASTE_CONDITIONAL_FORMATTING", expected: { ...nothing, formats } },
  { type: "PASTE_FORMULA", expected: { ...nothing, values } },
  { type: "PASTE_VALUES", expected: { ...nothing, values } },
])("$type", ({ type, expected }) => {
  expect(pasted(type)).toEqual(expected);
  expect(pasted(type)).toEqual(expected);
});

test("on another tab a formula of a rule speaks of that tab, a list stays where it is", () => {
  run(`const list = app.newDataValidation().requireValueInRange(sheet.getRange("F1:F3")).build();
    sheet.getRange("A1").setDataValidation(list);
    sheet.getRange("A1:A2").copyTo(book.insertSheet("Б").getRange("A1"), app.CopyPasteType.PASTE_FORMAT, false)`);
  expect(
    run(`const [one, two] = book.getSheetByName("Б").getRange("A1:A2").getDataValidations().flat();
    const list = one.getCriteriaValues()[0];
    return [list.getSheet().getName(), list.getA1Notation(), two.getCriteriaValues()[0]]`),
  ).toEqual(["Sheet1", "F1:F3", "=A1<5"]);
});

test("values meet the rules where they are pasted, a text stays a text", () => {
  run(`sheet.getRange("G1").setFormula('="0"&"01"'); sheet.getRange("G1").copyTo(sheet.getRange("H1"), { contentsOnly: true });
    sheet.getRange("J1").setDataValidation(app.newDataValidation().requireNumberBetween(5, 9).setAllowInvalid(false).build())`);
  run(`sheet.getRange("G2").setNumberFormat("@").setValue("007");
    sheet.getRange("G2").copyTo(sheet.getRange("H2"), { contentsOnly: true })`);
  expect(run(`return sheet.getRange("H1:H2").getValues().flat()`)).toEqual(["001", "007"]);
  expect(() => run(`sheet.getRange("A1").copyTo(sheet.getRange("J1"), { contentsOnly: true })`)).toThrow(
    "The data you entered in cell J1 violates",
  );
});

test.for([
  ["D1:D6", 6],
  ["D1:E6", 12],
  ["D1:D5", 2],
  ["D1:F2", 6],
])("A1:A2 into %s fills %i cells", ([to, filled]) => {
  const other = smallHost();
  evaluate(
    other,
    `sheet.getRange("A1:A2").setValues([[1], [2]]); sheet.getRange("A1:A2").copyTo(sheet.getRange("${to}"))`,
  );
  expect(Object.keys(other.snapshot().values["0"] ?? {})).toHaveLength(Number(filled) + 2);
});

test("values upon themselves: what a formula filled stays, in formatted cells too, and the formula goes", () => {
  run(`sheet.getRange("L1").setFormula("=ARRAYFORMULA(K1:K3*2)"); sheet.getRange("K1:K3").setValues([[1], [2], [3]]);
    sheet.getRange("L2").setNumberFormat("0.00"); sheet.getRange("M1:M2").setValues([["'007"], ["'1.10"]]);
    const range = sheet.getRange("K1:M3"); range.copyTo(range, app.CopyPasteType.PASTE_VALUES, false)`);
  expect(
    run(
      `return [sheet.getRange("K1:M3").getValues(), sheet.getRange("K1:M3").getFormulas().flat().join("")]`,
    ),
  ).toEqual([
    [
      [1, 2, "007"],
      [2, 4, "1.10"],
      [3, 6, ""],
    ],
    "",
  ]);
});
