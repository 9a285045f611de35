/** Pasting: what Excel copies, blocks across frozen rows and columns, rows beside formulas that fill their column. */
import { beforeEach, expect, test } from "vitest";
import { openWorkbook, type Workbook } from "../../../../workbench/twin/engine";
import { copiedRows } from "../../../../workbench/twin/engine/clipboard";

const TAB = "0";
let workbook: Workbook;
/** How often a person was asked about protected cells. */
let asked: number;

const zoneOf = (a1: string) => workbook.getters.getRangeFromSheetXC(TAB, a1).zone;
const write = (cells: Record<string, string>, format?: string) => {
  for (const [a1, content] of Object.entries(cells)) {
    const { left: col, top: row } = zoneOf(a1);
    workbook.write({ type: "UPDATE_CELL", sheetId: TAB, col, row, content, ...(format && { format }) });
  }
  workbook.flush();
};
const act = (type: string, payload: object = {}) =>
  (
    workbook.model.dispatch as (type: string, payload: object) => { reasons: string[]; isSuccessful: boolean }
  )(type, payload);
const pasteText = (at: string, text: string) =>
  act("PASTE_FROM_OS_CLIPBOARD", { target: [zoneOf(at)], clipboardContent: { text } });
function copy(from: string, type: "COPY" | "CUT" = "COPY"): void {
  const zone = zoneOf(from);
  workbook.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  act(type);
}
const paste = (at: string) => act("PASTE", { target: [zoneOf(at)] });
const shown = (...cells: string[]) => cells.map((a1) => workbook.snapshot().values[TAB]?.[a1] ?? "");

/** A header of two columns and one that is computed, all three rows of data filled, header and first column frozen. */
beforeEach(() => {
  workbook = openWorkbook();
  asked = 0;
  write({ A1: "Код", B1: "Тоо", A2: "001", B2: "1", A3: "002", B3: "2", A4: "003", B4: "3" });
  write({ C1: '=ARRAYFORMULA(IF(ROW(B1:B)=ROW(),"Хоёр дахин",IF(B1:B="","",B1:B*2)))' });
  workbook.write({ type: "FREEZE_ROWS", sheetId: TAB, quantity: 1 });
  workbook.write({ type: "FREEZE_COLUMNS", sheetId: TAB, quantity: 1 });
  workbook.flush();
  workbook.guardEdits((_, zone) => {
    if (zone?.left === 2 || zone?.top === 0) asked += 1;
    return true;
  });
});

test.for<[text: string, cells: string[][]]>([
  ["а\tб\r\nв\tг\r\n", [["а", "б"], ["в", "г"]]], // biome-ignore format: a row of cells a line
  ["а", [["а"]]],
  ["", [[""]]],
  ["а\n\n", [["а"], [""]]],
  ["\tа\t", [["", "а", ""]]],
  ['"нэг\nхоёр"\tб\n', [["нэг\nхоёр", "б"]]],
  ['"нэг\r\nхоёр"\r\nб\r\n', [["нэг\nхоёр"], ["б"]]],
  ['"а ""б"" в\n"\tг', [['а "б" в\n', "г"]]],
  ['"Хувь"\tб', [['"Хувь"', "б"]]],
  ['"Хувь" гэсэн\tб', [['"Хувь" гэсэн', "б"]]],
  ['"хаагаагүй\nб', [['"хаагаагүй'], ["б"]]],
])("%j is read as Excel means it", ([text, cells]) => {
  expect(copiedRows(text)).toEqual(cells);
});

test("a block across the frozen row and column is pasted, as one step of undo", () => {
  expect(pasteText("A1", "Код\tТоо\n011\t5\n012\t6\n").isSuccessful).toBe(true);
  expect(shown("A2", "B2", "C2", "A3", "B3", "C3", "A4")).toEqual([11, 5, 10, 12, 6, 12, 3]);
  workbook.undo();
  expect(shown("A2", "B2", "A3", "B3")).toEqual([1, 1, 2, 2]);
});

test("Excel's last newline leaves the row below as it is; plain text stays plain text, blank cells of the block too", () => {
  write({ A2: "007", A3: "1.10", A4: "1.10", A5: "" }, "@");
  pasteText("A2", "008\r\n\r\n");
  expect(shown("A2", "A3", "A4")).toEqual(["008", "", "1.10"]);
  pasteText("A3", "1.20\r\n");
  expect(shown("A3", "A4")).toEqual(["1.20", "1.10"]);
  pasteText("A5", "007");
  expect(shown("A5")).toEqual(["007"]);
});

test("a cell of two lines is one cell", () => {
  pasteText("B2", '"Нэг\nхоёр"\t\n3\t\n');
  expect(shown("B2", "B3", "B4")).toEqual(["Нэг\nхоёр", 3, 3]);
});

test("a pasted text leaves the looks of its cells", () => {
  workbook.write({ type: "SET_FORMATTING", sheetId: TAB, target: [zoneOf("B2")], style: { bold: true } });
  workbook.flush();
  pasteText("B2", "9\n");
  expect(workbook.getters.getCell({ sheetId: TAB, col: 1, row: 1 })).toMatchObject({ content: "9" });
  expect(workbook.getters.getCellStyle({ sheetId: TAB, col: 1, row: 1 })).toMatchObject({ bold: true });
});

test("copied rows keep off what a header fills, and nobody is asked about it", () => {
  copy("A2:C3");
  expect(paste("A3").isSuccessful).toBe(true);
  expect(shown("A3", "B3", "C3", "A4", "B4", "C4")).toEqual([1, 1, 2, 2, 2, 4]);
  pasteText("A2", "005\t50\t999\n006\t60\t=1/0\n");
  expect(shown("A2", "C1", "C2", "C3", "C4")).toEqual([5, "Хоёр дахин", 100, 120, 4]);
  expect(asked).toBe(0);
});

test("rows that a paste adds at the end are filled by the header too", () => {
  const last = workbook.getters.getNumberRows(TAB);
  copy("A2:C4");
  expect(paste(`A${last}`).isSuccessful).toBe(true);
  expect(shown("C1", `C${last}`, `C${last + 2}`)).toEqual(["Хоёр дахин", 2, 6]);
});

test("rows that are cut take their contents along, and what the header fills stays its own", () => {
  copy("A2:C2", "CUT");
  expect(paste("A6").isSuccessful).toBe(true);
  expect(shown("C1", "A2", "B2", "C2", "A6", "B6", "C6")).toEqual(["Хоёр дахин", "", "", "", 1, 1, 2]);
  expect(asked).toBe(0);
});

test("a row that is drawn down leaves to the header what it fills", () => {
  const zone = zoneOf("A2:C2");
  workbook.model.selection.selectZone({ cell: { col: 0, row: 1 }, zone });
  act("AUTOFILL_SELECT", { col: 2, row: 3 });
  act("AUTOFILL");
  expect(shown("C1", "B2", "C2", "B4", "C4")).toEqual([
    "Хоёр дахин",
    1,
    2,
    expect.any(Number),
    expect.any(Number),
  ]);
  expect(asked).toBe(0);
});

test("over protected cells it is asked before anything is written", () => {
  let may = false;
  workbook.guardEdits((_, zone) => zone?.top !== 0 || may);
  expect(pasteText("A1", "Өөр\tӨөр\n5\t6\n").reasons).toEqual(["Readonly"]);
  expect(shown("A1", "A2", "B2")).toEqual(["Код", 1, 1]);
  may = true;
  expect(pasteText("A1", "Өөр\tӨөр\n5\t6\n").isSuccessful).toBe(true);
  expect(shown("A1", "A2", "B2")).toEqual(["Өөр", 5, 6]);
});

test("a sort that would move protected cells is asked before the first of them moves", () => {
  let may = false;
  workbook.guardEdits((_, zone) => zone?.left !== 0 || may);
  const sort = { sheetId: TAB, col: 1, row: 1, zone: zoneOf("A2:C4"), sortDirection: "desc" };
  expect(act("SORT_CELLS", sort).isSuccessful).toBe(false);
  expect(shown("A2", "B2")).toEqual([1, 1]);
  may = true;
  expect(act("SORT_CELLS", sort).isSuccessful).toBe(true);
  expect(shown("A2", "B2", "C2")).toEqual([3, 3, 6]);
});
