/** A person's edits in the grid, which are commands to the model, under protections. */
import { expect, test } from "vitest";
import type { HostHooks } from "../../../../workbench/twin/host/records";
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

/** A tab of which A is free and the header and B are not: what a person does to it, and whether that asked. */
function warnedTab() {
  let asked = 0;
  let typed = 0;
  const host = smallHost("", { hooks: { onWarnedEdit: () => ++asked > 0 } });
  evaluate(
    host,
    `sheet.getRange("A1:B2").setValues([["Код", "Оноо"], ["001", "=1"]]);
    sheet.protect().setWarningOnly(true).setUnprotectedRanges([sheet.getRange("A2:A9")])`,
  );
  const { model } = host.workbook;
  const [sheetId = ""] = model.getters.getSheetIds();
  const sheetName = model.getters.getSheetName(sheetId);
  const act = (type: string, payload: object) => {
    asked = 0;
    const dispatch = model.dispatch as (type: string, payload: object) => { isSuccessful: boolean };
    expect(dispatch(type, { sheetId, sheetName, ...payload }).isSuccessful).toBe(true);
    return asked;
  };
  return {
    host,
    types: (col: number, row: number) => act("UPDATE_CELL", { col, row, content: `${++typed}` }),
    adds: (dimension: string, base: number) =>
      act("ADD_COLUMNS_ROWS", { dimension, base, position: "before", quantity: 1 }),
    removes: (dimension: string, at: number) => act("REMOVE_COLUMNS_ROWS", { dimension, elements: [at] }),
    renames: (newName: string) => act("RENAME_SHEET", { newName, oldName: sheetName }),
  };
}

test("a warning asks about the cells it covers: names, new rows and a person's own columns are free", () => {
  const { host, types, adds, removes, renames } = warnedTab();
  expect([types(0, 0), types(1, 1), types(0, 1)]).toEqual([1, 1, 0]);
  expect([renames("Миний нэр"), adds("ROW", 1), adds("COL", 1)]).toEqual([0, 0, 0]);
  expect([types(1, 0), types(1, 1), types(1, 50)]).toEqual([0, 0, 0]); // the column of one's own, its header too
  expect([types(0, 0), types(2, 0)]).toEqual([1, 1]); // its neighbours as before
  expect([removes("ROW", 1), removes("COL", 1)]).toEqual([0, 0]);
  expect(removes("COL", 1)).toBe(1);
  host.undo();
  evaluate(host, `sheet.insertColumnBefore(1); sheet.getRange("A1").setValue("Скриптийнх")`);
  expect(types(0, 0)).toBe(1); // what a script adds is not a person's own
});

test("a column beside the table is a person's own from the first word in it, and no longer when that is taken back", () => {
  const { host, types } = warnedTab();
  expect([types(3, 0), types(3, 1), types(3, 0)]).toEqual([0, 0, 0]);
  expect(types(1, 2)).toBe(1);
  const free = () => host.workbook.getters.getProtections("0")[0]?.unprotected;
  expect(free()).toContain("D:D");
  for (let step = 0; step < 4; step++) host.undo();
  expect(free()).not.toContain("D:D");
});

test("a person's own column is free after the file was saved and opened", () => {
  const { host, adds } = warnedTab();
  adds("COL", 1);
  let asked = 0;
  const again = smallHost("", { workbook: host.snapshot().data, hooks: { onWarnedEdit: () => ++asked > 0 } });
  const { model } = again.workbook;
  const [sheetId = ""] = model.getters.getSheetIds();
  model.dispatch("UPDATE_CELL", { sheetId, col: 1, row: 0, content: "x" });
  expect(asked).toBe(0);
});
