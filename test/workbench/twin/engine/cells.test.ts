/** What the engine makes of what is written: plain text, dates, tab names, and edits that are refused. */
import { expect, test } from "vitest";
import { openWorkbook, type Workbook, whyNotSheetName } from "../../../../workbench/twin/engine";

const A1 = { sheetId: "0", col: 0, row: 0 };

function written(content: string, format?: string): { workbook: Workbook; value: unknown; format: unknown } {
  const workbook = openWorkbook();
  workbook.write({ type: "UPDATE_CELL", ...A1, content, ...(format && { format }) });
  const cell = workbook.getters.getEvaluatedCell(A1);
  return { workbook, value: cell.value, format: cell.format };
}

test.each([
  ["=x", "=x"],
  ["=SUM(1,2)", "=SUM(1,2)"],
  ["007", "007"],
  ["1.10", "1.10"],
  ["'=x", "=x"],
  ["'01", "01"],
  ["2025-12-31", "2025-12-31"],
])("plain text keeps %s", (content, value) => {
  expect(written(content, "@").value).toBe(value);
});

test("plain text that looks like a formula survives saving, undo and formulas that refer to it", () => {
  const { workbook } = written("=x", "@");
  workbook.write({ type: "UPDATE_CELL", ...A1, col: 1, content: '=A1&"!"' });
  expect(workbook.getters.getEvaluatedCell({ ...A1, col: 1 }).value).toBe("=x!");
  const { data, values } = workbook.snapshot();
  expect(data.sheets[0]?.cells.A1).toBe("'=x");
  expect(openWorkbook(structuredClone(data)).snapshot()).toEqual({ data, values });
  workbook.write({ type: "UPDATE_CELL", ...A1, content: "y" });
  workbook.undo();
  expect(workbook.getters.getEvaluatedCell(A1).value).toBe("=x");
});

test("equal marked texts in a row survive the page's saving, which joins them", () => {
  const workbook = openWorkbook();
  for (const row of [0, 1]) {
    workbook.write({ type: "UPDATE_CELL", ...A1, row, content: "'01" });
    workbook.write({ type: "UPDATE_CELL", ...A1, col: 1, row, content: "=x", format: "@" });
  }
  workbook.flush();
  const values = Object.values(workbook.snapshot().values["0"] ?? {});
  expect(values).toEqual(["01", "01", "=x", "=x"]);
  const again = openWorkbook(workbook.model.exportData());
  expect(Object.values(again.snapshot().values["0"] ?? {})).toEqual(values);
});

test("taking the plain text format away does not make a formula of a text", () => {
  const { workbook } = written("=1+1", "@");
  workbook.write({
    type: "SET_FORMATTING",
    sheetId: "0",
    target: [{ left: 0, right: 0, top: 0, bottom: 0 }],
    format: "",
  });
  expect(workbook.getters.getEvaluatedCell(A1).value).toBe("=1+1");
});

test.each([
  ["2025-01-05", 45662, "yyyy-mm-dd"],
  ["85%", 0.85, "0%"],
  ["12.5", 12.5, undefined],
  ["TRUE", true, undefined],
  ["'5", "5", undefined],
])("%s is read as a person types it", (content, value, format) => {
  expect(written(content)).toMatchObject({ value, format });
});

test("tab names may hold what Google allows, and formulas can refer to them", () => {
  const workbook = openWorkbook();
  const names = ["А/Б", "[1]", "a:b", "why?", "a*b", "a\\b"];
  for (const [i, name] of names.entries()) {
    workbook.write({ type: "CREATE_SHEET", sheetId: `t${i}`, position: i, name, rows: 5, cols: 5 });
    workbook.write({ type: "UPDATE_CELL", sheetId: `t${i}`, col: 0, row: 0, content: String(i + 1) });
    workbook.write({ type: "UPDATE_CELL", ...A1, row: i, content: `='${name}'!A1*10` });
  }
  expect(names.map((_, row) => workbook.getters.getEvaluatedCell({ ...A1, row }).value)).toEqual([
    10, 20, 30, 40, 50, 60,
  ]);
});

test("an apostrophe in a tab name is refused", () => {
  const workbook = openWorkbook();
  workbook.write({ type: "CREATE_SHEET", sheetId: "t", position: 0, name: "a'b", rows: 5, cols: 5 });
  expect(() => workbook.flush()).toThrow("ForbiddenCharactersInSheetName");
  expect(whyNotSheetName("a'b")).toMatch("apostrophe");
  expect(whyNotSheetName("А/Б")).toBeNull();
});

test("a guard holds for a person's edits and not for queued writes", () => {
  const workbook = openWorkbook();
  workbook.guardEdits(() => false);
  expect(workbook.model.dispatch("UPDATE_CELL", { ...A1, content: "1" }).isSuccessful).toBe(false);
  workbook.write({ type: "UPDATE_CELL", ...A1, content: "2" });
  expect(workbook.getters.getEvaluatedCell(A1).value).toBe(2);
});

test("what the engine refuses is an error at the flush, with its reason", () => {
  const workbook = openWorkbook();
  workbook.write({ type: "UPDATE_CELL", sheetId: "0", col: 500, row: 0, content: "1" });
  expect(() => workbook.flush()).toThrow("The spreadsheet refused UPDATE_CELL: TargetOutOfSheet");
});

test("a dropdown's list follows its range through inserted rows and a renamed tab", () => {
  const workbook = openWorkbook();
  const criterion = {
    type: "isValueInRange" as const,
    values: ["Sheet1!C1:C3"],
    displayStyle: "arrow" as const,
  };
  const ranges = [{ _sheetId: "0", _zone: { left: 0, right: 0, top: 5, bottom: 5 } }];
  workbook.write({ type: "ADD_DATA_VALIDATION_RULE", sheetId: "0", rule: { id: "dv", criterion }, ranges });
  workbook.flush();
  workbook.write({
    ...{ type: "ADD_COLUMNS_ROWS", sheetId: "0", sheetName: "Sheet1", dimension: "ROW" },
    ...{ base: 0, quantity: 2, position: "before" },
  });
  workbook.write({ type: "RENAME_SHEET", sheetId: "0", oldName: "Sheet1", newName: "Жагсаалт" });
  expect(workbook.getters.getDataValidationRule("0", "dv")?.criterion.values).toEqual(["'Жагсаалт'!C3:C5"]);
  workbook.undo();
  expect(workbook.getters.getDataValidationRule("0", "dv")?.criterion.values).toEqual(["Sheet1!C1:C3"]);
});

test("a reference to a blank cell is blank, and an average over it does not fall", () => {
  const workbook = openWorkbook();
  const formulas = ["=Z9", "=Sheet1!Z9", "5", "=AVERAGE(A1:A3)", "=A1+1", "=Z9:Z10"];
  for (const [row, content] of formulas.entries())
    workbook.write({ type: "UPDATE_CELL", ...A1, row, content });
  const value = (row: number) => workbook.getters.getEvaluatedCell({ ...A1, row }).value;
  expect([0, 1, 2, 3, 4, 5, 6].map(value)).toEqual(["", "", 5, 5, 1, "", ""]);
});
