/** How blank cells look is kept as runs of rows: nobody can tell it from cells of their own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { openWorkbook, type Workbook, type WriteCommand } from "../../../../workbench/twin/engine";
import {
  type Blank,
  Blanks,
  blankIn,
  type Columns,
  relooked,
  withLines,
  withoutLines,
} from "../../../../workbench/twin/engine/look-runs";

type Edges = [left: number, top: number, right: number, bottom: number];
const zoneOf = ([left, top, right, bottom]: Edges) => ({ left, top, right, bottom });
const formatted = (edges: Edges, look: object, sheetId = "a"): WriteCommand => ({
  type: "SET_FORMATTING",
  sheetId,
  target: [zoneOf(edges)],
  ...look,
});
const cleared = (edges: Edges): WriteCommand => ({
  type: "CLEAR_FORMATTING",
  sheetId: "a",
  target: [zoneOf(edges)],
});
const cell = (col: number, row: number, what: object): WriteCommand => ({
  type: "UPDATE_CELL",
  sheetId: "a",
  col,
  row,
  ...what,
});
const lines = { sheetId: "a", sheetName: "А" } as const;
const BOLD = { style: { bold: true } };
const RED = { style: { fillColor: "#FF0000" } };

function opened(...writes: WriteCommand[]): Workbook {
  const workbook = openWorkbook();
  workbook.write({ type: "CREATE_SHEET", sheetId: "a", name: "А", position: 0, rows: 8, cols: 4 }, ...writes);
  workbook.flush();
  return workbook;
}

/** The looks of a column, a sign a row: of its style, then of its format. */
const signs = new Map([
  [undefined, "."],
  ["0%", "%"],
  ["0.00", "0"],
]);
function column({ getters }: Workbook, col: number, sheetId = "a"): string {
  const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => {
    const { style, format } = getters.getCell({ sheetId, col, row }) ?? {};
    return `${style?.bold ? "b" : ""}${style?.fillColor ? "r" : ""}${signs.get(format) ?? format}`;
  });
  return rows.join(" ");
}
const formatAt = ({ getters }: Workbook, col: number, row: number) =>
  getters.getEvaluatedCell({ sheetId: "a", col, row }).format;

test("styles and formats of a zone are laid one upon the other, and taken away", () => {
  const workbook = opened(formatted([1, 1, 2, 6], BOLD), formatted([1, 3, 1, 4], { format: "0%" }));
  expect(column(workbook, 1)).toBe(". b. b. b% b% b. b. .");
  workbook.write(
    formatted([1, 2, 1, 3], RED),
    formatted([1, 4, 1, 4], { format: "" }),
    cleared([1, 6, 2, 7]),
  );
  expect(column(workbook, 1)).toBe(". b. br. br% b. b. . .");
  expect(column(workbook, 2)).toBe(". b. b. b. b. b. . .");
});

test("what is written to a cell leaves its look, and what is taken out of it too", () => {
  const workbook = opened(formatted([0, 0, 0, 7], { ...BOLD, format: "0%" }));
  workbook.write(cell(0, 3, { content: "0.5" }), cell(0, 5, RED));
  expect(workbook.getters.getEvaluatedCell({ sheetId: "a", col: 0, row: 3 }).formattedValue).toBe("50%");
  workbook.write(cell(0, 3, { content: "" }), formatted([0, 2, 0, 4], { format: "0.00" }));
  expect(column(workbook, 0)).toBe("b% b% b0 b0 b0 r% b% b%");
});

test("rows and columns that come look like their neighbours, and those that go take their looks along", () => {
  const workbook = opened(formatted([1, 2, 1, 4], BOLD), formatted([2, 4, 2, 4], RED));
  const [rows, columns] = [{ ...lines, dimension: "ROW" } as const, { ...lines, dimension: "COL" } as const];
  workbook.write({ type: "ADD_COLUMNS_ROWS", ...rows, base: 4, quantity: 2, position: "after" });
  workbook.write({ type: "ADD_COLUMNS_ROWS", ...columns, base: 1, quantity: 1, position: "before" });
  expect(column(workbook, 1)).toBe(". . b. b. b. b. b. . . .");
  expect(column(workbook, 2)).toBe(column(workbook, 1));
  expect(column(workbook, 3)).toBe(". . . . r. r. r. . . .");
  workbook.write({ type: "REMOVE_COLUMNS_ROWS", ...rows, elements: [0, 3, 5] });
  workbook.write({ type: "REMOVE_COLUMNS_ROWS", ...columns, elements: [2] });
  expect(column(workbook, 1)).toBe(". b. b. b. . . .");
  expect(column(workbook, 2)).toBe(". . r. r. . . .");
});

test("a copy of a tab has looks of its own", () => {
  const workbook = opened(formatted([1, 1, 1, 3], BOLD));
  workbook.write({ type: "DUPLICATE_SHEET", sheetId: "a", sheetIdTo: "b", sheetNameTo: "Б" });
  workbook.write(formatted([1, 2, 1, 4], RED, "b"), formatted([1, 0, 1, 0], { format: "0%" }));
  expect(column(workbook, 1)).toBe("% b. b. b. . . . .");
  expect(column(workbook, 1, "b")).toBe(". b. br. br. r. . . .");
});

test("looks are undone and done again", () => {
  const workbook = opened(formatted([1, 1, 1, 3], BOLD));
  workbook.write(formatted([1, 2, 1, 6], { format: "0.00" }));
  workbook.flush();
  workbook.write({ type: "DELETE_SHEET", ...lines });
  workbook.undo();
  workbook.undo();
  expect(column(workbook, 1)).toBe(". b. b. b. . . . .");
  workbook.redo();
  expect(column(workbook, 1)).toBe(". b. b0 b0 0 0 0 .");
});

test("a blank cell keeps its number format when it becomes one of its own", () => {
  const workbook = opened(formatted([0, 0, 0, 7], { format: "0%" }));
  workbook.write(formatted([0, 1, 0, 1], { style: { fontSize: 18 } }));
  expect(formatAt(workbook, 0, 1)).toBe("0%");
  workbook.write(cell(0, 2, RED));
  expect(formatAt(workbook, 0, 2)).toBe("0%");
  workbook.write(cell(0, 3, { format: "" }));
  expect(formatAt(workbook, 0, 3)).toBeUndefined();
});

test("an array that spills over blank cells takes their formats and leaves their looks", () => {
  const workbook = opened(formatted([1, 1, 1, 7], { ...BOLD, format: "0%" }));
  workbook.write(cell(1, 0, { content: "=SEQUENCE(3)" }), cell(2, 0, { content: "=SUM(B1:B8)" }));
  const shown = (col: number, row: number) =>
    workbook.getters.getEvaluatedCell({ sheetId: "a", col, row }).formattedValue;
  expect([shown(1, 1), shown(1, 2), shown(2, 0)]).toEqual(["200%", "300%", "6"]);
  workbook.write(cell(1, 0, { content: "" }));
  expect([shown(1, 1), formatAt(workbook, 1, 1), shown(2, 0)]).toEqual(["", "0%", "0"]);
});

test("a saved workbook gives ranges their looks, and is opened with them", () => {
  const workbook = opened(formatted([1, 1, 2, 6], BOLD), formatted([1, 3, 1, 4], { format: "0%" }));
  workbook.write(cell(1, 5, { content: "5" }), formatted([3, 0, 3, 1], { style: { fontSize: 18 } }));
  const { data } = workbook.snapshot();
  const again = openWorkbook(structuredClone(data));
  for (const col of [0, 1, 2, 3]) expect(column(again, col)).toBe(column(workbook, col));
  expect(again.getters.getRowSize("a", 0)).toBe(workbook.getters.getRowSize("a", 0));
  expect(again.snapshot().data.sheets).toEqual(data.sheets);
});

const ROWS = 12;
const place = fc.integer({ min: 0, max: ROWS - 1 });
const dimension = fc.constantFrom<"ROW" | "COL">("ROW", "COL");
const position = fc.constantFrom<"before" | "after">("before", "after");
const elements = fc.array(place, { minLength: 1, maxLength: 3 });
const changes = fc.array(
  fc.oneof(
    fc.record({
      look: fc.constantFrom("", "а", "б", "+"),
      col: fc.nat(3),
      rows: fc.tuple(place, place),
      taken: elements,
    }),
    fc.record({ dimension, base: fc.nat(4), quantity: fc.constantFrom(1, 2), position }),
    fc.record({ dimension, elements }),
  ),
  { maxLength: 30 },
);

/** What a look is after another one is laid upon it. */
const laid = (before: string | undefined, look: string) =>
  (look === "+" ? `${before ?? ""}+` : look) || undefined;

test("runs of rows hold what a grid of cells would", () => {
  const blanks = new Blanks();
  const run = fc.property(changes, (steps) => {
    let grid: (string | undefined)[][] = Array.from({ length: 4 }, () => Array(ROWS).fill(undefined));
    let columns: Columns = [];
    for (const step of steps) {
      if ("look" in step) {
        const { look, col } = step;
        const [top, bottom] = [Math.min(...step.rows), Math.max(...step.rows)];
        const taken = [...new Set(step.taken)]
          .filter((row) => top <= row && row <= bottom)
          .sort((a, b) => a - b);
        const after = (before: Blank | undefined) => blanks.of(undefined, laid(before?.format, look));
        const changed = [...columns];
        changed[col] = relooked(columns[col] ?? [], [top, bottom], taken, after);
        columns = [...changed]; // without holes
        while (grid.length <= col) grid.push([]);
        const cells = grid[col] ?? [];
        for (let row = top; row <= bottom; row++)
          cells[row] = taken.includes(row) ? undefined : laid(cells[row], look);
      } else if ("base" in step) {
        columns = withLines(columns, step);
        const before = step.base + (step.position === "after" ? 1 : 0);
        const come = Array.from({ length: step.quantity });
        if (step.dimension === "COL") grid.splice(before, 0, ...come.map(() => []));
        else for (const cells of grid) cells.splice(before, 0, ...come.map(() => undefined));
      } else {
        columns = withoutLines(columns, step);
        const isLeft = (_: unknown, at: number) => !step.elements.includes(at);
        if (step.dimension === "COL") grid = grid.filter(isLeft);
        else grid = grid.map((cells) => [...cells].filter(isLeft));
      }
      for (const [col, cells] of grid.entries()) {
        const column = columns[col] ?? [];
        for (let row = 0; row < cells.length + 3; row++)
          expect(blankIn(column, row)?.format).toBe(cells[row]);
        for (const [at, { top, bottom, cell }] of column.entries()) {
          const above = column[at - 1];
          expect(bottom).toBeGreaterThanOrEqual(top);
          if (above !== undefined) expect(top).toBeGreaterThan(above.bottom + (above.cell === cell ? 1 : 0));
        }
      }
    }
  });
  fc.assert(run, { numRuns: 200 });
});
