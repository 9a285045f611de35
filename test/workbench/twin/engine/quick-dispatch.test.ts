/** A write asks no plugin that has nothing to say of it. */
import { expect, test, vi } from "vitest";
import { openWorkbook } from "../../../../workbench/twin/engine";
import { CorePlugin } from "../../../../workbench/twin/engine/o-spreadsheet";

test("a cell is written without a call of what does nothing", () => {
  const workbook = openWorkbook();
  type Idle = Record<"allowDispatch" | "beforeHandle" | "handle", (command: { type: string }) => void>;
  const idle = Object.getPrototypeOf(CorePlugin.prototype) as Idle;
  const methods = (["allowDispatch", "beforeHandle", "handle"] as const).map((name) => vi.spyOn(idle, name));
  workbook.write({ type: "UPDATE_CELL", sheetId: "0", col: 0, row: 0, content: "=1+1" });
  workbook.write({ type: "UPDATE_CELL", sheetId: "0", col: 0, row: 2_000, content: "1" });
  expect(() => workbook.flush()).toThrow(/refused UPDATE_CELL/);
  const calls = methods.map((method) => method.mock.calls.filter(([{ type }]) => type === "UPDATE_CELL"));
  vi.restoreAllMocks();
  expect(calls).toEqual([[], [], []]);
  expect(workbook.getters.getEvaluatedCell({ sheetId: "0", col: 0, row: 0 }).value).toBe(2);
});
