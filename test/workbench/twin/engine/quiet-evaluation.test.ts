/** Whatever is not computed anew after a batch is what it would be: the workbook that is opened from its saved form shows the same. */
import { expect, test } from "vitest";
import { openWorkbook, type Workbook } from "../../../../workbench/twin/engine";

const cell = (sheetId: string, col: number, row: number, content: string) =>
  ({ type: "UPDATE_CELL", sheetId, col, row, content }) as const;
const created = (sheetId: string, name: string) =>
  ({ type: "CREATE_SHEET", sheetId, name, position: 1, rows: 20, cols: 6 }) as const;
const rowsOf = (sheetId: string, sheetName: string) => ({ dimension: "ROW", sheetId, sheetName }) as const;
const formatted = (sheetId: string, zone: [number, number, number, number], look: object) => {
  const [left, top, right, bottom] = zone;
  return { type: "SET_FORMATTING" as const, sheetId, target: [{ left, top, right, bottom }], ...look };
};

/** Values and number formats of all cells that show something, as they stand. */
function shown({ getters }: Workbook) {
  return getters.getSheetIds().flatMap((sheetId) =>
    getters.getEvaluatedCellsPositions(sheetId).flatMap((position) => {
      const { value, format } = getters.getEvaluatedCell(position);
      // Blank cells that an array filled before it was blocked lose what is known of their format: o-spreadsheet itself does so.
      return value === null ? [] : [`${sheetId} ${position.col},${position.row} ${value} ${format ?? ""}`];
    }),
  );
}

const anew = (workbook: Workbook) => openWorkbook(workbook.snapshot().data);

test("tabs are made, grow, shrink and merge; formulas, arrays and formats stand in others and in them", () => {
  const workbook = openWorkbook();
  const steps: (() => void)[] = [
    () => workbook.write(cell("0", 0, 0, "7"), cell("0", 1, 0, "=A1*2"), cell("0", 2, 0, "=SEQUENCE(4)")),
    () => workbook.write(created("a", "А"), cell("a", 0, 0, "5"), cell("a", 0, 4, "6")),
    () => workbook.write(formatted("a", [0, 0, 1, 9], { format: "0.00" }), cell("a", 1, 1, "8")),
    () =>
      workbook.write({
        type: "ADD_COLUMNS_ROWS",
        ...rowsOf("a", "А"),
        base: 0,
        quantity: 2,
        position: "after",
      }),
    () => workbook.write(cell("0", 1, 1, "=А!A1+А!A7"), cell("0", 1, 2, "=А!C3")),
    () =>
      workbook.write({
        type: "ADD_COLUMNS_ROWS",
        ...rowsOf("a", "А"),
        base: 0,
        quantity: 3,
        position: "before",
      }),
    () => workbook.write(created("b", "Б"), cell("b", 3, 0, "=SEQUENCE(3)*А!A4"), cell("b", 0, 0, "=D3")),
    () => workbook.write({ type: "REMOVE_COLUMNS_ROWS", ...rowsOf("a", "А"), elements: [1, 2] }),
    () => workbook.write(created("c", "В"), cell("c", 0, 5, "9"), cell("c", 1, 5, "x")),
    () =>
      workbook.write({
        type: "ADD_MERGE",
        force: true,
        sheetId: "c",
        target: [{ left: 0, right: 1, top: 5, bottom: 5 }],
      }),
    () => workbook.write({ type: "REMOVE_COLUMNS_ROWS", ...rowsOf("c", "В"), elements: [0, 1, 2] }),
    () =>
      workbook.write(
        formatted("0", [2, 0, 2, 9], { format: "0%" }),
        formatted("b", [3, 1, 3, 3], { style: { bold: true } }),
      ),
    () => workbook.write(cell("0", 2, 2, "1"), created("d", "Г")),
    () =>
      workbook.write(
        cell("0", 2, 2, ""),
        formatted("0", [1, 9, 1, 9], { format: "0.0" }),
        cell("0", 3, 0, "=B10"),
      ),
  ];
  for (const step of steps) {
    step();
    expect(shown(workbook).sort()).toEqual(shown(anew(workbook)).sort());
  }
  expect(workbook.getters.getEvaluatedCell({ sheetId: "0", col: 2, row: 3 }).formattedValue).toBe("400%");
  expect(workbook.getters.getEvaluatedCell({ sheetId: "0", col: 2, row: 8 }).format).toBe("0%");
});

test("INDIRECT finds a tab that is new", () => {
  const workbook = openWorkbook();
  workbook.write(cell("0", 0, 0, '=IFERROR(INDIRECT("Шинэ!A1"),"алга")'));
  expect(workbook.getters.getEvaluatedCell({ sheetId: "0", col: 0, row: 0 }).value).toBe("алга");
  workbook.write(created("a", "Шинэ"), cell("a", 0, 0, "3"));
  expect(workbook.getters.getEvaluatedCell({ sheetId: "0", col: 0, row: 0 }).value).toBe(3);
});

test("looks of blank cells are undone and done again, and stay under what is written later", () => {
  const workbook = openWorkbook();
  const at = { sheetId: "0", col: 1, row: 3 };
  workbook.write(cell("0", 1, 2, "text"));
  workbook.flush();
  const before = shown(workbook);
  workbook.write(formatted("0", [0, 0, 3, 9], { style: { bold: true }, format: "0.00" }));
  workbook.write(formatted("0", [1, 3, 1, 3], { style: { italic: true } }));
  expect(workbook.getters.getCellStyle(at)).toEqual({ bold: true, italic: true });
  workbook.write(cell("0", 1, 3, "2"));
  expect(workbook.getters.getEvaluatedCell(at)).toMatchObject({ value: 2, formattedValue: "2.00" });
  workbook.undo();
  expect(workbook.getters.getCellStyle(at)).toEqual({ bold: true, italic: true });
  workbook.undo();
  expect(shown(workbook)).toEqual(before);
  expect(workbook.getters.getCell(at)).toBeUndefined();
  workbook.redo();
  expect(workbook.getters.getCellStyle({ ...at, row: 4 })).toEqual({ bold: true });
});

test("the colours that the colour picker offers, and where rows begin, are known when somebody asks", () => {
  const workbook = openWorkbook();
  workbook.write(formatted("0", [0, 0, 0, 0], { style: { fillColor: "#123456" } }));
  workbook.write({ type: "RESIZE_COLUMNS_ROWS", ...rowsOf("0", "Sheet1"), elements: [0], size: 60 });
  const { getters } = workbook;
  expect(getters.getCustomColors()).toContain("#123456");
  expect(getters.getRowDimensions("0", 1).start).toBe(60);
});
