/** A run that is killed, and another person who acts between two calls of a run. */
import { expect, test } from "vitest";
import type { FaultEffect } from "../../../../workbench/twin/host/call-account";
import { evaluate, smallHost } from "./small-host";

const OUT_OF_TIME = "Exceeded maximum execution time";

/** Writes, reads, writes, and then the call that fails; whatever is caught and mended is mended by a dead run. */
const BODY = `
  const lock = LockService.getDocumentLock();
  lock.tryLock(1);
  try {
    sheet.getRange("A1").setValue("read");
    sheet.getRange("A1").getValue();
    sheet.getRange("A2").setValue("waiting");
    PropertiesService.getDocumentProperties().setProperty("k", "v");
    sheet.getRange("A3").setNote("the fault");
  } catch (error) {
    try { sheet.getRange("A4").setValue("mended"); } catch (again) {}
    return "survived";
  } finally {
    try { sheet.getRange("A5").setValue("finally"); SpreadsheetApp.flush(); lock.releaseLock(); } catch (error) {}
  }`;

test.for<{ effect: FaultEffect; values: object; ends: unknown }>([
  {
    effect: "throw",
    values: { A1: "read", A2: "waiting", A4: "mended", A5: "finally" },
    ends: "survived",
  },
  { effect: "kill", values: { A1: "read", A2: "waiting" }, ends: OUT_OF_TIME },
  { effect: "kill-losing", values: { A1: "read" }, ends: OUT_OF_TIME },
])("$effect: what stands, and how the run ends", ({ effect, values, ends }) => {
  const host = smallHost();
  host.failAt((name) => name === "Range.setNote", effect);
  const outcome = () => {
    try {
      return evaluate(host, BODY);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(outcome()).toBe(ends);
  host.failAt(undefined);
  expect(host.snapshot().values["0"]).toEqual(values);
  expect(host.snapshot().data).toMatchObject({ documentProperties: { k: "v" } });
  expect(evaluate(host, `return LockService.getDocumentLock().hasLock()`)).toBe(false);
  evaluate(host, `sheet.getRange("A3").setValue("the next run")`);
  expect(host.snapshot().values["0"]).toMatchObject({ A3: "the next run" });
});

test("a tab that was only waiting to be made is not there after the loss", () => {
  const host = smallHost();
  host.failAt((name) => name === "Spreadsheet.toast", "kill-losing");
  expect(() => evaluate(host, `book.insertSheet("Шинэ"); book.toast("x")`)).toThrow(OUT_OF_TIME);
  host.failAt(undefined);
  expect(evaluate(host, `return book.getSheets().map((each) => each.getName())`)).toEqual(["Sheet1"]);
});

test("another person's act comes before what waits in the run's buffer", () => {
  const host = smallHost();
  const seen: unknown[] = [];
  host.atCall((name, nth) => {
    seen.push([name, nth]);
    if (name !== "Range.setNote") return;
    seen.push(host.snapshot().values["0"]);
    expect(host.editCell("Sheet1", "A1", "theirs")).toEqual({ ok: true });
    expect(host.editCell("Sheet1", "B1", "theirs")).toEqual({ ok: true });
    host.writeNote("Sheet1", "C1", "their note");
  });
  evaluate(
    host,
    `sheet.getRange("A1").setValue("ours"); book.insertSheet("Шинэ").getRange("A1").setValue("in it");
    sheet.getRange("A1").setNote("our note"); book.getSheetByName("Шинэ").getRange("A2").setValue("after it")`,
  );
  host.atCall(undefined);
  expect(seen).toEqual([
    ["Spreadsheet.getSheets", 1],
    ["Range.setValue", 2],
    ["Spreadsheet.insertSheet", 3],
    ["Range.setValue", 4],
    ["Range.setNote", 5],
    {},
    ["Range.setValue", 6],
  ]);
  const { data, values } = host.snapshot();
  const [first, second] = data.sheets;
  expect(values[first?.id ?? ""]).toEqual({ A1: "ours", B1: "theirs" });
  expect(first?.notes).toEqual({ A1: "our note", C1: "their note" });
  expect(values[second?.id ?? ""]).toEqual({ A1: "in it", A2: "after it" });
});

test("a row that somebody inserts moves what was there, and not what the run writes later", () => {
  const host = smallHost();
  evaluate(host, `sheet.getRange("A2").setValue("before")`);
  host.atCall((name) => {
    if (name === "Range.setValue") host.insertRowAbove("Sheet1", 1);
  });
  evaluate(host, `sheet.getRange("A2").setValue("ours")`);
  host.atCall(undefined);
  expect(host.snapshot().values["0"]).toEqual({ A2: "ours", A3: "before" });
  expect(evaluate(host, `return sheet.getMaxRows()`)).toBe(1001);
});

test("an entry that is refused takes back nothing of the run", () => {
  const host = smallHost();
  evaluate(
    host,
    `sheet.getRange("B1").setDataValidation(app.newDataValidation().requireNumberBetween(0, 1).setAllowInvalid(false).build())`,
  );
  host.atCall((name) => {
    if (name === "Range.setNote") expect(host.editCell("Sheet1", "B1", "5")).toMatchObject({ ok: false });
  });
  evaluate(
    host,
    `sheet.getRange("A1").setValue("ours"); sheet.getRange("A1").getValue(); sheet.getRange("A1").setNote("x")`,
  );
  host.atCall(undefined);
  expect(host.snapshot().values["0"]).toEqual({ A1: "ours" });
  expect(host.snapshot().data.sheets[0]?.notes).toEqual({ A1: "x" });
});

test("a person's note and row stop at protections", () => {
  const host = smallHost();
  evaluate(host, `sheet.protect()`);
  host.role = "editor";
  expect(() => host.writeNote("Sheet1", "A1", "x")).toThrow("protected cell or object");
  expect(() => host.insertRowAbove("Sheet1", 1)).toThrow("protected cell or object");
});
