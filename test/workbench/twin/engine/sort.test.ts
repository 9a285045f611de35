/** Sorting beside formulas that fill their column. */
import { beforeEach, expect, test } from "vitest";
import { openWorkbook, type Workbook } from "../../../../workbench/twin/engine";

let workbook: Workbook;
const write = (cells: Record<string, string>) => {
  for (const [a1, content] of Object.entries(cells)) {
    const { zone } = workbook.getters.getRangeFromSheetXC("0", a1);
    workbook.write({ type: "UPDATE_CELL", sheetId: "0", col: zone.left, row: zone.top, content });
  }
  workbook.flush();
};
const sort = (top: number, bottom: number) =>
  workbook.model.dispatch("SORT_CELLS", {
    ...{ sheetId: "0", col: 0, row: top, zone: { left: 0, right: 2, top, bottom } },
    sortDirection: "desc",
  });
const shown = (...cells: string[]) => cells.map((a1) => workbook.snapshot().values["0"]?.[a1]);

beforeEach(() => {
  workbook = openWorkbook();
  write({ A1: "Тоо", B1: "Нэр", A2: "1", B2: "а", A3: "3", B3: "б", A4: "2", B4: "в" });
  write({ C1: '=ARRAYFORMULA(IF(ROW(A1:A)=ROW(),"Хоёр дахин",A1:A*2))' });
});

test("what a header fills is left to it", () => {
  let asked = 0;
  workbook.guardEdits((_, zone) => {
    if (zone?.left === 2) asked += 1;
    return true;
  });
  expect(sort(1, 3).isSuccessful).toBe(true);
  expect(shown("A2", "A3", "A4", "B2", "B3", "B4")).toEqual([3, 2, 1, "б", "в", "а"]);
  expect(shown("C1", "C2", "C3", "C4")).toEqual(["Хоёр дахин", 6, 4, 2]);
  expect(asked).toBe(0);
});

test("a frozen top row is a header, whatever stands below it", () => {
  write({ A2: "я", A3: "а", A4: "м" });
  workbook.write({ type: "FREEZE_ROWS", sheetId: "0", quantity: 1 });
  workbook.flush();
  expect(sort(0, 3).isSuccessful).toBe(true);
  expect(shown("A1", "A2", "A3", "A4", "B1", "B2")).toEqual(["Тоо", "я", "м", "а", "Нэр", "а"]);
});

test("a line of guidance above the header stays with it, and no row of data is taken for a header by its looks", () => {
  const row = { sheetId: "0", sheetName: "Sheet1", dimension: "ROW", base: 0, position: "before" } as const;
  workbook.write({ type: "ADD_COLUMNS_ROWS", ...row, quantity: 1 });
  workbook.write({ type: "FREEZE_ROWS", sheetId: "0", quantity: 2 });
  write({ A1: "Цагаан нүдийг бөглөнө", A3: "9", A4: "а", A5: "б" });
  expect(sort(0, 4).isSuccessful).toBe(true);
  expect(shown("A1", "A2", "A3", "A4", "A5")).toEqual(["Цагаан нүдийг бөглөнө", "Тоо", "б", "а", 9]);
  expect(shown("C2", "C5")).toEqual(["Хоёр дахин", 18]);
  write({ A3: "9", A4: "а", A5: "б" });
  expect(sort(2, 4).isSuccessful).toBe(true);
  expect(shown("A3", "A4", "A5")).toEqual(["б", "а", 9]);
});

test("a formula among the rows that are sorted may not fill others", () => {
  write({ C1: "", C2: "=ARRAYFORMULA(A2:A4*2)" });
  expect(sort(1, 3).reasons).toEqual(["SortZoneWithArrayFormulas"]);
});
