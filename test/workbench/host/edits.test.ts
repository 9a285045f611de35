/** A person's edits in the grid, which are commands to the model, under protections. */
import { expect, test } from "vitest";
import type { HostHooks } from "../../../workbench/host/records";
import { evaluate, smallHost } from "./small-host";

function protectedHost(warningOnly: boolean, hooks: HostHooks, role: "owner" | "editor") {
  const host = smallHost("", { hooks, role: "owner" });
  evaluate(host, `sheet.getRange("B2:C3").protect().setWarningOnly(${warningOnly})`);
  host.role = role;
  const { model } = host.workbook;
  const [sheetId = ""] = model.getters.getSheetIds();
  return {
    host,
    types: (col: number, row: number) =>
      model.dispatch("UPDATE_CELL", { sheetId, col, row, content: "x" }).isSuccessful,
    addsRow: () => {
      const sheetName = model.getters.getSheetName(sheetId);
      const row = { sheetId, sheetName, dimension: "ROW", base: 0, position: "after", quantity: 1 } as const;
      return model.dispatch("ADD_COLUMNS_ROWS", row).isSuccessful;
    },
  };
}

test.for([
  { warns: false, role: "owner", agrees: false, typed: true, asked: 0, refused: 0 },
  { warns: false, role: "editor", agrees: true, typed: false, asked: 0, refused: 1 },
  { warns: true, role: "owner", agrees: true, typed: true, asked: 1, refused: 0 },
  { warns: true, role: "owner", agrees: false, typed: false, asked: 1, refused: 0 },
  { warns: true, role: "editor", agrees: false, typed: false, asked: 1, refused: 0 },
] as const)("warning $warns, $role, agrees $agrees → typed $typed", (row) => {
  let asked = 0;
  let refused = 0;
  const hooks = {
    onWarnedEdit: () => {
      asked++;
      return row.agrees;
    },
    onRefusedEdit: () => {
      refused++;
    },
  };
  const { types } = protectedHost(row.warns, hooks, row.role);
  expect([types(1, 1), asked, refused]).toEqual([row.typed, row.asked, row.refused]);
  expect(types(0, 0)).toBe(true);
});

test("a warning about some cells does not stand in the way of new rows; scripts are not asked", () => {
  const { host, addsRow } = protectedHost(true, { onWarnedEdit: () => false }, "owner");
  expect(addsRow()).toBe(true);
  evaluate(host, `sheet.getRange("B2").setValue("by script")`);
  expect(evaluate(host, `return sheet.getRange("B2").getValue()`)).toBe("by script");
});
