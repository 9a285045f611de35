/** Custom functions get and give values in Google's convention. */
import { beforeEach, expect, test } from "vitest";
import {
  type CustomFunctionCaller,
  openWorkbook,
  registerCustomFunctions,
  type Workbook,
} from "../../../../workbench/twin/engine";

const UB = "Asia/Ulaanbaatar";

let workbook: Workbook;
let seen: unknown[][];
let answer: (...args: unknown[]) => unknown;

beforeEach(() => {
  registerCustomFunctions([{ name: "Bielelt", description: "Биелэлт", parameters: [] }]);
  workbook = openWorkbook();
  seen = [];
  answer = () => 1;
  workbook.attach(caller());
});

function caller(): CustomFunctionCaller {
  return {
    has: (name) => name === "BIELELT",
    call(_, args) {
      seen.push([...args]);
      return answer(...args);
    },
    array: (items) => [...items],
    date: (instant) => new Date(instant),
  };
}

function write(cells: Record<string, string>): void {
  for (const [a1, content] of Object.entries(cells)) {
    const { zone } = workbook.getters.getRangeFromSheetXC("0", a1);
    workbook.write({ type: "UPDATE_CELL", sheetId: "0", col: zone.left, row: zone.top, content });
  }
}

function value(a1: string): unknown {
  return workbook.snapshot().values["0"]?.[a1];
}

function argumentOf(formula: string): unknown {
  write({ Z1: formula });
  workbook.flush();
  return seen.at(-1)?.[0];
}

test("one cell is a value, an empty cell is an empty text", () => {
  write({ A1: "5", A2: "TRUE", A3: "үг" });
  expect(argumentOf("=BIELELT(A1)")).toBe(5);
  expect(argumentOf("=bielelt(A2:A2)")).toBe(true);
  expect(argumentOf("=Bielelt(A3)")).toBe("үг");
  expect(argumentOf("=BIELELT(B9)")).toBe("");
  expect(argumentOf('=BIELELT("x"&1)')).toBe("x1");
});

test("a range is an array of rows, and an open range reaches the last row of the tab", () => {
  write({ A1: "1", B1: "2", A2: "3" });
  expect(argumentOf("=BIELELT(A1:B2)")).toEqual([
    [1, 2],
    [3, ""],
  ]);
  const rows = argumentOf("=BIELELT(A2:A)") as unknown[][];
  expect(rows).toHaveLength(999);
  expect(rows[0]).toEqual([3]);
  expect(rows[998]).toEqual([""]);
});

test("a date is an instant of the workbook's time zone", () => {
  write({ A1: "2025-12-31", A2: "=A1+0.5" });
  expect(workbook.timeZone).toBe(UB);
  expect(argumentOf("=BIELELT(A1)")).toEqual(new Date("2025-12-31T00:00:00+08:00"));
  expect(argumentOf("=BIELELT(A2)")).toEqual(new Date("2025-12-31T12:00:00+08:00"));
});

test.each([
  ["=1/0", "#DIV/0!"],
  ["=NA()", "#N/A"],
  ["=Nowhere!A1", "#REF!"],
  ["=NO_SUCH_FUNCTION()", "#NAME?"],
])("the error of %s arrives as the text %s", (formula, text) => {
  write({ A1: formula });
  expect(argumentOf("=BIELELT(A1)")).toBe(text);
});

test("a returned array spills, short rows and nothing become empty texts", () => {
  answer = () => [[1, "а"], [null], [undefined, true]];
  write({ D1: "=BIELELT(1)" });
  expect(["D1", "E1", "D2", "E2", "D3", "E3"].map(value)).toEqual([1, "а", "", "", "", true]);
});

test("a returned date is a number with a date format", () => {
  answer = () => new Date("2026-01-05T00:00:00+08:00");
  write({ D1: "=BIELELT(1)" });
  const cell = workbook.getters.getEvaluatedCell({ sheetId: "0", col: 3, row: 0 });
  expect(cell).toMatchObject({ value: 46027, format: "yyyy-mm-dd", formattedValue: "2026-01-05" });
});

test("a thrown error is an #ERROR! cell that carries the message, and averages do not swallow it", () => {
  answer = () => {
    throw new Error("Хувь 0–100 байна.");
  };
  write({ D1: "=BIELELT(1)", D2: "=AVERAGE(D1:D1)" });
  expect(value("D1")).toEqual({ error: "#ERROR!" });
  expect(value("D2")).toEqual({ error: "#ERROR!" });
  expect(workbook.getters.getEvaluatedCell({ sheetId: "0", col: 3, row: 0 })).toMatchObject({
    type: "error",
    message: "Хувь 0–100 байна.",
  });
});

test("what a cell cannot show is an error, not a text", () => {
  answer = () => ({ points: 5 });
  write({ D1: "=BIELELT(1)" });
  expect(value("D1")).toEqual({ error: "#ERROR!" });
});

test("ARRAYFORMULA spreads operators and conditions over open ranges; blanks stay blank", () => {
  write({ C2: "Б", C3: "А", M2: "7", M3: "8", N2: '=ARRAYFORMULA(IF(C2:C="Б","",M2:M))' });
  expect(["N2", "N3", "N4"].map(value)).toEqual(["", 8, ""]);
  write({ P2: '=ARRAYFORMULA(C2:C3&"-"&M2:M3*2)', Q2: "=ARRAYFORMULA(ROUND(M2:M3/3,1))" });
  expect(["P2", "P3", "Q2", "Q3"].map(value)).toEqual(["Б-14", "А-16", 2.3, 2.7]);
});

test("an error in a condition is its own cell's, in a column and beside a row of values", () => {
  write({ C2: "Б", C3: "=1/0", C4: "А", N2: '=ARRAYFORMULA(IF(C2:C4="Б",1,2))' });
  expect(["N2", "N3", "N4"].map(value)).toEqual([1, { error: "#DIV/0!" }, 2]);
  write({ P2: '=ARRAYFORMULA(IF(C2:C4="Б",HSTACK(1,2),3))', S2: "=IF(C3,1,2)" });
  expect(["P2", "P3", "P4", "Q2", "Q3", "S2"].map(value)).toEqual([
    ...[1, { error: "#DIV/0!" }, 3],
    ...[2, { error: "#DIV/0!" }, { error: "#DIV/0!" }],
  ]);
});

test("inside ARRAYFORMULA a custom function gets the whole arrays once", () => {
  answer = (points, limits) =>
    (points as number[][]).map(([point], i) => [Number(point) / Number((limits as number[][])[i]?.[0])]);
  write({ S2: "30", S3: "30", C2: "Б", C3: "А", T2: '=ARRAYFORMULA(BIELELT(S2:S3,IF(C2:C3="Б",15,60)))' });
  expect(["T2", "T3"].map(value)).toEqual([2, 0.5]);
  expect(seen).toHaveLength(1);
});

test("two workbooks of one process have their own answers, and an unattached one has none", () => {
  const other = openWorkbook();
  other.write({ type: "UPDATE_CELL", sheetId: "0", col: 3, row: 0, content: "=BIELELT(1)" });
  expect(other.snapshot().values["0"]?.D1).toEqual({ error: "#NAME?" });
  other.attach({ ...caller(), call: () => "other" });
  write({ D1: "=BIELELT(1)" });
  expect(value("D1")).toBe(1);
  expect(other.snapshot().values["0"]?.D1).toBe("other");
});

test("a custom function may not take a built-in function's name", () => {
  const register = () => registerCustomFunctions([{ name: "SUM", description: "", parameters: [] }]);
  expect(register).toThrow("SUM has the name of a built-in function");
});
