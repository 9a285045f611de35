/** Notes, protections and metadata follow the grid, can be undone and survive saving. */
import { beforeEach, expect, test } from "vitest";
import { openWorkbook, type Workbook } from "../../../../workbench/twin/engine";

const TAB = "0";
const PROTECTION = { id: "p1", range: "A2:C5", description: "Дүн", warningOnly: false, unprotected: ["B3"] };

let workbook: Workbook;

beforeEach(() => {
  workbook = openWorkbook();
  workbook.write(
    { type: "SET_NOTE", sheetId: TAB, col: 1, row: 3, note: "Тайлбар" },
    { type: "SET_PROTECTIONS", sheetId: TAB, protections: [PROTECTION] },
    { type: "SET_METADATA", owner: TAB, metadata: [{ key: "role", value: "plan" }] },
  );
  workbook.flush();
});

function rows(how: "add" | "remove", at: number, count: number): void {
  const common = { sheetId: TAB, sheetName: "Sheet1", dimension: "ROW" } as const;
  const elements = Array.from({ length: count }, (_, i) => at + i);
  if (how === "remove") workbook.write({ type: "REMOVE_COLUMNS_ROWS", ...common, elements });
  else workbook.write({ type: "ADD_COLUMNS_ROWS", ...common, base: at, quantity: count, position: "before" });
}

test("inserted rows push notes, protections and their holes down", () => {
  rows("add", 2, 3);
  expect(workbook.getters.getNotes(TAB)).toEqual({ B7: "Тайлбар" });
  expect(workbook.getters.getProtections(TAB)).toEqual([
    { ...PROTECTION, range: "A2:C8", unprotected: ["B6"] },
  ]);
});

test("an inserted column moves them to the right", () => {
  const command = { sheetId: TAB, sheetName: "Sheet1", dimension: "COL", base: 0, quantity: 1 } as const;
  workbook.write({ type: "ADD_COLUMNS_ROWS", ...command, position: "before" });
  expect(workbook.getters.getNotes(TAB)).toEqual({ C4: "Тайлбар" });
  expect(workbook.getters.getProtections(TAB)[0]).toMatchObject({ range: "B2:D5", unprotected: ["C3"] });
});

test("deleted rows take their notes and protections with them", () => {
  rows("remove", 1, 4);
  expect(workbook.getters.getNotes(TAB)).toEqual({});
  expect(workbook.getters.getProtections(TAB)).toEqual([]);
});

test("a deleted hole leaves the protection without it", () => {
  rows("remove", 2, 1);
  const [left] = workbook.getters.getProtections(TAB);
  expect(left).toEqual({ id: "p1", range: "A2:C4", description: "Дүн", warningOnly: false });
});

test("undo and redo cover notes, protections and their shifts", () => {
  rows("remove", 1, 4);
  workbook.undo();
  expect(workbook.getters.getNotes(TAB)).toEqual({ B4: "Тайлбар" });
  expect(workbook.getters.getProtections(TAB)).toEqual([PROTECTION]);
  workbook.undo();
  expect(workbook.getters.getNotes(TAB)).toEqual({});
  workbook.redo();
  expect(workbook.getters.getNotes(TAB)).toEqual({ B4: "Тайлбар" });
});

test("a note moves with a range that is cut and pasted", () => {
  const target = [{ left: 1, right: 1, top: 3, bottom: 3 }];
  const to = { col: 4, row: 8, targetSheetId: TAB, sheetName: "Sheet1" };
  workbook.write({ type: "MOVE_RANGES", sheetId: TAB, target, ...to });
  expect(workbook.getters.getNotes(TAB)).toEqual({ E9: "Тайлбар" });
});

test("a duplicated tab has the notes and metadata, not the protections; a deleted tab leaves nothing", () => {
  workbook.write({ type: "DUPLICATE_SHEET", sheetId: TAB, sheetIdTo: "5", sheetNameTo: "Хуулбар" });
  expect(workbook.getters.getNotes("5")).toEqual({ B4: "Тайлбар" });
  expect(workbook.getters.getDeveloperMetadata("5")).toEqual([{ key: "role", value: "plan" }]);
  expect(workbook.getters.getProtections("5")).toEqual([]);
  workbook.write({ type: "DELETE_SHEET", sheetId: TAB, sheetName: "Sheet1" });
  expect(workbook.snapshot().data.sheets.map(({ id }) => id)).toEqual(["5"]);
  expect(workbook.getters.getNotes(TAB)).toEqual({});
});

test("the saved workbook has them under the agreed keys and opens to the same", () => {
  workbook.documentProperties = { schema: "3" };
  workbook.write({ type: "SET_TIME_ZONE", timeZone: "Asia/Hovd" });
  const { data } = workbook.snapshot();
  expect(data.sheets[0]).toMatchObject({
    notes: { B4: "Тайлбар" },
    protections: [PROTECTION],
    metadata: [{ key: "role", value: "plan" }],
  });
  expect(data).toMatchObject({ documentProperties: { schema: "3" }, timeZone: "Asia/Hovd" });
  expect(openWorkbook(structuredClone(data)).snapshot()).toEqual(workbook.snapshot());
});

test("a whole tab's protection has no range and stays through row changes", () => {
  const whole = { ...PROTECTION, range: null, unprotected: ["B3:B4"] };
  workbook.write({ type: "SET_PROTECTIONS", sheetId: TAB, protections: [whole] });
  rows("add", 0, 1);
  expect(workbook.getters.getProtections(TAB)).toEqual([{ ...whole, unprotected: ["B4:B5"] }]);
});
