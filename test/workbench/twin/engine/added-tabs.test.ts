import { expect, test } from "vitest";
import { addTabs } from "../../../../workbench/page/documents/added-tabs";
import { openWorkbook } from "../../../../workbench/twin/engine";
import { emptyWorkbookData } from "../../../../workbench/twin/engine/saved-workbook";

const file = () => {
  const workbook = openWorkbook(emptyWorkbookData("Тайлан"));
  const sheetId = workbook.sheets()[0]?.id ?? "";
  const write = (row: number, col: number, content: string) =>
    workbook.write({ type: "UPDATE_CELL", sheetId, row, col, content });
  write(0, 0, "Арга хэмжээ");
  write(1, 0, "'007");
  write(1, 1, "=40+2");
  write(1, 2, "2026-06-30");
  write(1, 3, "'=нэр");
  workbook.write({ type: "CREATE_SHEET", sheetId: "blank", position: 1, name: "Хоосон", rows: 5, cols: 5 });
  workbook.flush();
  return workbook.snapshot().data;
};

test("what the other file shows comes as values, under a name of its own, as one step of undo", () => {
  const workbook = openWorkbook(emptyWorkbookData("тайлан"));
  const names = () => workbook.sheets().map(({ name }) => name);
  expect(addTabs(workbook, file())).toEqual(["Тайлан (2)"]);
  const { getters } = workbook;
  const sheetId = workbook.sheets().find(({ name }) => name === "Тайлан (2)")?.id ?? "";
  const shown = (row: number, col: number) => getters.getEvaluatedCell({ sheetId, row, col });
  expect(shown(0, 0).value).toBe("Арга хэмжээ");
  expect(shown(1, 0)).toMatchObject({ value: "007", type: "text" });
  expect(shown(1, 1)).toMatchObject({ value: 42, type: "number" });
  expect(shown(1, 2).formattedValue).toBe("2026-06-30");
  expect(shown(1, 3)).toMatchObject({ value: "=нэр", type: "text" });
  expect(getters.getCell({ sheetId, row: 1, col: 1 })?.isFormula).toBe(false);
  workbook.undo();
  expect(names()).toEqual(["тайлан"]);
  workbook.redo();
  expect(names()).toEqual(["тайлан", "Тайлан (2)"]);
});
