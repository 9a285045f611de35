/** Writes wait for a read; they are carried out in few batches; tabs are known before they exist. */
import { expect, test } from "vitest";
import { openWorkbook } from "../../../../workbench/twin/engine";

function create(id: number, rows = 1000, cols = 26) {
  return { type: "CREATE_SHEET", sheetId: `t${id}`, position: id, name: `Tab ${id}`, rows, cols } as const;
}

test("nothing is carried out before a read or a flush", () => {
  const workbook = openWorkbook();
  workbook.write({ type: "UPDATE_CELL", sheetId: "0", col: 0, row: 0, content: "1" }, create(1));
  expect(workbook.batches).toBe(0);
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Tab 1"]);
  expect(workbook.batches).toBe(0);
  expect(workbook.getters.getSheetIds()).toEqual(["0", "t1"]);
  expect(workbook.batches).toBe(1);
  workbook.flush();
  expect(workbook.batches).toBe(1);
});

test("45,000 writes over new tabs take three batches, the tabs all in the first", () => {
  const workbook = openWorkbook();
  for (let tab = 0; tab < 3; tab++) {
    workbook.write(create(tab));
    for (let i = 0; i < 15_000; i++) {
      const place = { sheetId: `t${tab}`, col: i % 20, row: Math.floor(i / 20) };
      workbook.write({ type: "UPDATE_CELL", ...place, content: String(i) });
    }
  }
  workbook.flush();
  expect(workbook.batches).toBe(3);
  expect(workbook.getters.getEvaluatedCell({ sheetId: "t2", col: 19, row: 749 }).value).toBe(14_999);
});

test("the outline follows renames, moves of rows and deletions before they happen", () => {
  const workbook = openWorkbook();
  workbook.write(create(1, 10, 5));
  workbook.write({ type: "RENAME_SHEET", sheetId: "t1", oldName: "Tab 1", newName: "Төлөвлөгөө" });
  const grid = { sheetId: "t1", sheetName: "Төлөвлөгөө" };
  workbook.write({
    type: "ADD_COLUMNS_ROWS",
    ...grid,
    dimension: "ROW",
    base: 0,
    quantity: 4,
    position: "after",
  });
  workbook.write({ type: "REMOVE_COLUMNS_ROWS", ...grid, dimension: "COL", elements: [0, 1] });
  workbook.write({ type: "DELETE_SHEET", sheetId: "0", sheetName: "Sheet1" });
  const expected = [{ id: "t1", name: "Төлөвлөгөө", rows: 14, columns: 3, type: "GRID" }];
  expect(workbook.sheets()).toEqual(expected);
  workbook.flush();
  expect(workbook.sheets()).toEqual(expected);
});

test("a tab trimmed right after it was made is made smaller", () => {
  const workbook = openWorkbook();
  const elements = Array.from({ length: 990 }, (_, i) => 10 + i);
  workbook.write(create(1));
  workbook.write({
    type: "REMOVE_COLUMNS_ROWS",
    sheetId: "t1",
    sheetName: "Tab 1",
    dimension: "ROW",
    elements,
  });
  expect(workbook.sheets()[1]).toMatchObject({ rows: 10, columns: 26 });
  expect(workbook.getters.getNumberRows("t1")).toBe(10);
});

test("a write that looks at the document sees the writes before it", () => {
  const workbook = openWorkbook();
  const cell = { sheetId: "0", col: 0, row: 0 };
  workbook.write({ type: "UPDATE_CELL", ...cell, content: "а" });
  workbook.write((getters) => {
    const before = getters.getCell(cell);
    const content = before && !before.isFormula ? `${before.content}б` : "";
    return [{ type: "UPDATE_CELL", ...cell, content }];
  });
  expect(workbook.getters.getEvaluatedCell(cell).value).toBe("аб");
  expect(workbook.batches).toBe(1);
});
