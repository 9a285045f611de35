/** References move with rows, columns and tabs, whether or not anything is kept for undo. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { openWorkbook, type Workbook } from "../../../../workbench/twin/engine";

type Step = { kind: "row" | "column" | "remove" | "tab" | "drop" | "formula" | "blank"; at: number };
const kinds = ["row", "column", "remove", "tab", "drop", "formula", "blank"] as const;
const steps = fc.array(
  fc.record({ kind: fc.constantFrom<Step["kind"]>(...kinds), at: fc.integer({ min: 0, max: 7 }) }),
  { minLength: 1, maxLength: 25 },
);

function act(workbook: Workbook, { kind, at }: Step, number: number): void {
  const [first] = workbook.getters.getSheetIds();
  const ids = workbook.getters.getSheetIds();
  const sheetId = ids[at % ids.length] ?? first ?? "";
  const sheetName = workbook.getters.getSheetName(sheetId);
  const cell = { sheetId, col: at % 5, row: at };
  const { model } = workbook;
  if (kind === "row" || kind === "column") {
    const dimension = kind === "row" ? "ROW" : "COL";
    model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension,
      base: at % 4,
      quantity: 2,
      position: "after",
    });
  } else if (kind === "remove")
    model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension: "ROW", elements: [at] });
  else if (kind === "tab")
    model.dispatch("CREATE_SHEET", {
      sheetId: `t${number}`,
      name: `Т${number}`,
      position: 1,
      rows: 60,
      cols: 20,
    });
  else if (kind === "drop" && ids.length > 1) model.dispatch("DELETE_SHEET", { sheetId, sheetName });
  else if (kind === "formula")
    model.dispatch("UPDATE_CELL", { ...cell, content: `=SUM(A${at + 1}:C9)+Sheet1!B${at + 2}` });
  else if (kind === "blank") model.dispatch("UPDATE_CELL", { ...cell, content: "" });
}

const formulasOf = (workbook: Workbook) => {
  const { data } = workbook.snapshot();
  return data.sheets.map(({ name, cells }) => [name, cells]);
};

test("the same formulas after any steps", () => {
  fc.assert(
    fc.property(steps, (list) => {
      const [kept, unkept] = [openWorkbook(), openWorkbook(undefined, undefined, false)];
      for (const workbook of [kept, unkept]) for (const [i, step] of list.entries()) act(workbook, step, i);
      expect(formulasOf(unkept)).toEqual(formulasOf(kept));
    }),
    { numRuns: 60 },
  );
});
