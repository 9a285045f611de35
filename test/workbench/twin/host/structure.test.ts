/** Tabs, rows, columns, merges, sizes, copying and sorting. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

let host: Host;
const run = (body: string, input?: unknown): unknown => evaluate(host, body, input);

beforeEach(() => {
  host = smallHost();
});

test("insertSheet in its forms", () => {
  run(`book.insertSheet("Б"); book.insertSheet("А", 0); book.insertSheet(1); book.insertSheet()`);
  expect(run(`return book.getSheets().map((each) => each.getName())`)).toEqual([
    ...["А", "Sheet2", "Sheet3", "Sheet1", "Б"],
  ]);
  expect(run(`return [book.getActiveSheet().getName(), book.getNumSheets()]`)).toEqual(["Sheet3", 5]);
  expect(() => run(`book.insertSheet("а")`)).toThrow(
    'A sheet with the name "а" already exists. Please enter another name.',
  );
});

test("a tab made from a template has its contents", () => {
  run(`sheet.getRange("A1:B1").setValues([["x", "=A1"]]); sheet.getRange("A1").setNote("тэмдэглэл");
    book.insertSheet("Хуулбар", 0, { template: sheet })`);
  expect(
    run(`const copy = book.getSheetByName("Хуулбар");
    return [copy.getIndex(), copy.getRange("A1:B1").getValues()[0], copy.getRange("A1").getNote()]`),
  ).toEqual([...[1, ["x", "x"], "тэмдэглэл"]]);
});

test("tabs are renamed, moved, hidden, duplicated, deleted and found by id", () => {
  run(`book.insertSheet("Б"); book.insertSheet("В"); book.moveActiveSheet(1);
    sheet.setName("Эхний/1"); book.getSheetByName("Б").hideSheet(); book.duplicateActiveSheet()`);
  expect(run(`return book.getSheets().map((each) => [each.getName(), each.isSheetHidden()])`)).toEqual([
    ...[
      ["В", false],
      ["Copy of В", false],
      ["Эхний/1", false],
      ["Б", true],
    ],
  ]);
  expect(
    run(
      `return book.getSheets().every((each) => book.getSheetById(each.getSheetId()).getName() === each.getName())`,
    ),
  ).toBe(true);
  run(`book.deleteSheet(book.getSheetByName("Copy of В"))`);
  expect(run(`return book.getSheetByName("Copy of В")`)).toBeNull();
  expect(() => run(`sheet.setName("a'b")`)).toThrow("apostrophe");
});

test("the last tab stays", () => {
  expect(() => run(`book.deleteSheet(sheet)`)).toThrow("You can't remove all the sheets in a document.");
});

test("ranges in all their notations", () => {
  const notations = run(`return [sheet.getRange(2, 3), sheet.getRange(1, 1, 2), sheet.getRange(1, 1, 2, 3),
    sheet.getRange("B2:C"), sheet.getRange("B:B"), sheet.getRange("3:4"), sheet.getRange("$A$1"),
    book.getRange("'Sheet1'!D5"), sheet.getRange("B2:D4").offset(1, 1), sheet.getRange("B2:D4").offset(1, 1, 1, 1),
    sheet.getRange("B2:D4").getCell(2, 2)].map((range) => range.getA1Notation())`);
  expect(notations).toEqual([
    ...["C2", "A1:A2", "A1:C2", "B2:C1000", "B:B", "3:4", "A1", "D5", "C3:E5", "C3", "C3"],
  ]);
  for (const wrong of [`"ZZZ1"`, `1001, 1`, `1, 27`]) {
    expect(() => run(`sheet.getRange(${wrong})`)).toThrow("outside the dimensions of the sheet");
  }
  expect(() => run(`sheet.getRange("үгүй")`)).toThrow("Range not found");
  expect(() => run(`sheet.getRange(0, 1)`)).toThrow("The starting row of the range is too small.");
});

test("rows and columns are inserted and deleted; formulas and notes follow", () => {
  run(`sheet.getRange("A3").setValue(5).setNote("а"); sheet.getRange("B1").setFormula("=A3");
    sheet.insertRowsBefore(2, 2); sheet.insertColumnsAfter(1, 1); sheet.deleteRows(3, 1); sheet.deleteColumn(26)`);
  expect(
    run(`return [sheet.getRange("C1").getFormula(), sheet.getRange("A4").getNote(), sheet.getMaxRows(),
    sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()]`),
  ).toEqual(["=A4", "а", 1001, 26, 4, 3]);
  expect(() => run(`sheet.deleteRows(1, sheet.getMaxRows())`)).toThrow(
    "You can't delete all the rows on the sheet.",
  );
});

test("sizes, freezing and hiding", () => {
  run(`sheet.setColumnWidths(1, 2, 150); sheet.setRowHeight(1, 40); sheet.setFrozenRows(2); sheet.setFrozenColumns(1);
    sheet.hideColumns(3); sheet.hideRows(5, 2); sheet.showRows(6); sheet.setHiddenGridlines(true);
    sheet.setTabColor("#00ff00"); sheet.getRange("D1").setValue("урт урт урт гарчиг"); sheet.autoResizeColumns(4, 1)`);
  expect(
    run(`return [sheet.getColumnWidth(2), sheet.getRowHeight(1), sheet.getFrozenRows(), sheet.getFrozenColumns(),
    sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(6), sheet.getTabColor(),
    sheet.hasHiddenGridlines(), sheet.isRowHiddenByFilter(2), sheet.getFilter()]`),
  ).toEqual([...[150, 40, 2, 1, true, true, false, "#00ff00", true, false, null]]);
  expect(run(`return sheet.getColumnWidth(4)`)).toBeGreaterThan(120);
  run(`sheet.setFrozenRows(0)`);
  expect(run(`return sheet.getFrozenRows()`)).toBe(0);
});

test("merges", () => {
  run(`sheet.getRange("A1:B2").merge(); sheet.getRange("D1:E2").mergeAcross()`);
  expect(
    run(`return sheet.getRange("A1:E2").getMergedRanges().map((range) => range.getA1Notation()).sort()`),
  ).toEqual([...["A1:B2", "D1:E1", "D2:E2"]]);
  run(`sheet.getRange("A1:E2").breakApart()`);
  expect(run(`return sheet.getRange("A1").isPartOfMerge()`)).toBe(false);
});

test("looks are set one by one and by rows", () => {
  run(`sheet.getRange("A1:B1").setBackgrounds([["#ff0000", null]]).setFontWeight("bold").setFontColor("#0000ff")
    .setFontSize(14).setFontStyle("italic").setHorizontalAlignments([["center", "right"]]).setVerticalAlignment("middle")
    .setWrap(true).setNumberFormats([["0.00", "yyyy-mm-dd"]])
    .setBorder(true, true, true, true, null, null, "#111111", app.BorderStyle.SOLID_MEDIUM)`);
  expect(
    run(`const range = sheet.getRange("A1:B1"); return [range.getBackgrounds(), range.getFontWeight(),
    range.getFontColor(), range.getFontSize(), range.getFontStyle(), range.getHorizontalAlignments(),
    range.getVerticalAlignment(), range.getWrap(), range.getWrapStrategy() === app.WrapStrategy.WRAP,
    range.getNumberFormats()]`),
  ).toEqual([
    ...[
      [["#ff0000", "#ffffff"]],
      "bold",
      "#0000ff",
      14,
      "italic",
      [["center", "right"]],
      "middle",
      true,
      true,
    ],
    [["0.00", "yyyy-mm-dd"]],
  ]);
  expect(Object.values(host.snapshot().data.borders)[0]).toMatchObject({ top: { style: "medium" } });
  expect(() => run(`sheet.getRange("A1").setNumberFormat("[")`)).toThrow("cannot show the number format");
  run(`sheet.getRange("A1:B1").clearFormat()`);
  expect(run(`return [sheet.getRange("A1").getBackground(), sheet.getRange("A1").getFontWeight()]`)).toEqual([
    ...["#ffffff", "normal"],
  ]);
});

test("appendRow grows the tab, clear empties it, sort and copyTo move values", () => {
  run(`sheet.deleteRows(3, 998); [["б", 2], ["а", 1], ["в", 3]].forEach((row) => sheet.appendRow(row))`);
  expect(run(`return [sheet.getMaxRows(), sheet.getDataRange().getValues()]`)).toEqual([
    3,
    [
      ["б", 2],
      ["а", 1],
      ["в", 3],
    ],
  ]);
  run(
    `sheet.getRange("A1:B3").sort({ column: 2, ascending: false }); sheet.getRange("A1:B1").copyTo(sheet.getRange("D2"))`,
  );
  expect(
    run(`return [sheet.getRange("A1:A3").getValues().flat(), sheet.getRange("D2:E2").getValues()[0]]`),
  ).toEqual([
    ["в", "б", "а"],
    ["в", 3],
  ]);
  run(`sheet.clear()`);
  expect(run(`return [sheet.getLastRow(), sheet.getDataRange().getA1Notation()]`)).toEqual([0, "A1"]);
});

test("a tab is cleared where cells that had looks of their own are merged", () => {
  run(`sheet.getRange("A1:B2").setFontSize(18).setBackground("#ff0000").merge();
       sheet.getRange("A1").setValue("x"); sheet.clearContents()`);
  expect(run(`return [sheet.getLastRow(), sheet.getRange("A1").getBackground()]`)).toEqual([0, "#ff0000"]);
  run(`sheet.clear(); sheet.getRange("A1:B2").breakApart()`);
  expect(run(`return sheet.getRange("A1:B2").getBackgrounds().flat()`)).toEqual(Array(4).fill("#ffffff"));
});

test("a range list does the same for each of its ranges", () => {
  run(`sheet.getRangeList(["A1", "C2:D2"]).setValue("x").setFontWeight("bold")`);
  expect(host.snapshot().values["0"]).toEqual({ A1: "x", C2: "x", D2: "x" });
});

test("copyTo pastes what it is told: values, formats with borders, or widths", () => {
  const copied = (how: string) => {
    const one = smallHost();
    evaluate(
      one,
      `sheet.getRange("A1:B1").setFormulas([["=1+1", "=A1*2"]]).setFontWeight("bold").setNumberFormat("0.00");
       sheet.getRange("A1").setBorder(true, true, true, true, true, true);
       sheet.setColumnWidth(1, 300);
       sheet.getRange("A1:B1").copyTo(sheet.getRange("D2"), ${how});`,
    );
    const look = `const at = sheet.getRange("D2"); return [sheet.getRange("D2:E2").getFormulas()[0],
      sheet.getRange("D2:E2").getValues()[0], at.getFontWeight(), at.getNumberFormat(), sheet.getColumnWidth(4)];`;
    const [formulas, values, ...looks] = evaluate(one, look) as unknown[];
    return { formulas, values, looks, borders: Object.keys(one.snapshot().data.sheets[0]?.borders ?? {}) };
  };
  expect(copied("{}")).toEqual({
    ...{ formulas: ["=1+1", "=D2*2"], values: [2, 4], looks: ["bold", "0.00", 96], borders: ["A1", "D2"] },
  });
  const pasted = (type: string) => copied(`app.CopyPasteType.PASTE_${type}, false`);
  expect(pasted("VALUES")).toMatchObject({ formulas: ["", ""], values: [2, 4], borders: ["A1"] });
  expect(pasted("FORMAT")).toMatchObject({
    values: ["", ""],
    looks: ["bold", "0.00", 96],
    borders: ["A1", "D2"],
  });
  expect(pasted("COLUMN_WIDTHS")).toMatchObject({
    values: ["", ""],
    looks: ["normal", "0.###############", 300],
  });
  expect(() => copied("app.CopyPasteType.PASTE_NORMAL, true")).toThrow("does not transpose");
  expect(pasted("NO_BORDERS")).toMatchObject({ values: [2, 4], borders: ["A1"] });
  expect(pasted("FORMULA")).toMatchObject({
    formulas: ["=1+1", "=D2*2"],
    looks: ["normal", "0.###############", 96],
  });
  expect(() => copied(`"PASTE_ALL", false`)).toThrow("does not know PASTE_ALL");
});
