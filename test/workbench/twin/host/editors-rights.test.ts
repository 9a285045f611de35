/** What an editor who is not the owner may do with protections. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

const PROTECTED = "You are trying to edit a protected cell or object.";

let host: Host;
const run = (body: string): unknown => evaluate(host, body);

/** The owner protects A1:A9, and warns about B1:B9. */
beforeEach(() => {
  host = smallHost();
  run(`sheet.getRange("A1:A9").protect().setDescription("own");
    sheet.getRange("B1:B9").protect().setDescription("warning").setWarningOnly(true)`);
  host.role = "editor";
});

test("an editor protects a tab and a range, and changes what he made; it does not bind him", () => {
  run(`sheet.getRange("C1:C9").protect().setDescription("mine"); sheet.getRange("C1").setValue(1);
    book.insertSheet("Миний").protect().setDescription("mine too").setUnprotectedRanges([book.getRange("Миний!A1")]);
    book.getSheetByName("Миний").getRange("B2").setValue(2).protect().setWarningOnly(true).setWarningOnly(false)`);
  const listing = `return ["SHEET", "RANGE"].flatMap((type) => book.getProtections(type)).map((each) =>
    [each.getDescription(), each.isWarningOnly(), each.canEdit()])`;
  const expected = [
    ["mine too", false, true],
    ["own", false, false],
    ["warning", true, true],
    ["mine", false, true],
    ["", false, true],
  ];
  expect(run(listing)).toEqual(expected);
  host = smallHost("", { workbook: host.snapshot().data, role: "editor" });
  expect(run(listing)).toEqual(expected);
  run(`book.getProtections("RANGE")[2].remove(); book.getProtections("SHEET")[0].remove()`);
  expect(run(listing)).toEqual([expected[1], expected[2], expected[4]]);
});

test.for(["setDescription('x')", "setWarningOnly(true)", "setUnprotectedRanges([])", "remove()"])(
  "what the owner made binds him: %s",
  (call) => {
    expect(() => run(`book.getProtections("RANGE")[0].${call}`)).toThrow(PROTECTED);
    host.role = "owner";
    run(`book.getProtections("RANGE")[0].${call}`);
  },
);

test("a warning of the owner's he may change, and not remove", () => {
  run(`book.getProtections("RANGE")[1].setDescription("x").setWarningOnly(false)`);
  expect(run(`return book.getProtections("RANGE")[1].canEdit()`)).toBe(true);
  run(`sheet.getRange("B1").setValue(1)`);
  host = smallHost();
  run(`sheet.protect().setWarningOnly(true)`);
  host.role = "editor";
  expect(() => run(`book.getProtections("SHEET")[0].remove()`)).toThrow(PROTECTED);
});

test("cells that bind him he may not protect anew", () => {
  expect(() => run(`sheet.getRange("A9:D9").protect()`)).toThrow(PROTECTED);
});

test("the owner is bound by nothing", () => {
  run(`sheet.getRange("C1").protect()`);
  host.role = "owner";
  expect(run(`return book.getProtections("RANGE").map((each) => each.canEdit())`)).toEqual([
    true,
    true,
    true,
  ]);
  run(`sheet.getRange("A1:C1").setValue(1); book.getProtections("RANGE").forEach((each) => each.remove())`);
  expect(run(`return book.getProtections("RANGE").length`)).toBe(0);
});
