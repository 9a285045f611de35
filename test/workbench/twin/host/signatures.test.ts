/** What methods take: held against Google's typings, and refused where it does not fit. */
import { beforeEach, describe, expect, test } from "vitest";
import { SERVICE_CLASSES } from "../../../../workbench/twin/host/classes";
import type { Host } from "../../../../workbench/twin/host/host";
import { SIGNATURES } from "../../../../workbench/twin/host/signatures";
import { typedSignatures } from "./google-typings";
import { evaluate, smallHost } from "./small-host";

const kinds = new Set(Object.keys(SERVICE_CLASSES));

test.for(Object.entries(SERVICE_CLASSES).filter(([kind]) => kind !== "console"))(
  "%s has Google's methods only, with Google's arguments",
  ([kind, { methods }]) => {
    const names = Object.keys(methods);
    const typed = typedSignatures(kind, names, kinds);
    expect(names.filter((name) => !typed.some((one) => one.startsWith(`${name}(`)))).toEqual([]);
    expect((SIGNATURES as Record<string, string>)[kind]?.match(/\w+\([^)]*\)/g) ?? []).toEqual(typed);
  },
);

describe("refused", () => {
  let host: Host;
  beforeEach(() => {
    host = smallHost();
  });

  test.for([
    { call: `sheet.getRange("A1").setValue()`, method: "Range.setValue" },
    { call: `sheet.getRange("A1").setValue(1, 2)`, method: "Range.setValue" },
    { call: `sheet.getRange("A1").setValues("x")`, method: "Range.setValues" },
    { call: `sheet.getRange("A1").setNote(5)`, method: "Range.setNote" },
    { call: `sheet.getRange("A1").setNumberFormat(undefined)`, method: "Range.setNumberFormat" },
    { call: `sheet.getRange("1", 1)`, method: "Sheet.getRange" },
    { call: `sheet.getRange(1, undefined)`, method: "Sheet.getRange" },
    { call: `sheet.getRange("A1").copyTo(sheet)`, method: "Range.copyTo" },
    { call: `sheet.setFrozenRows("1")`, method: "Sheet.setFrozenRows" },
    { call: `book.getSheetByName(undefined)`, method: "Spreadsheet.getSheetByName" },
    { call: `sheet.getRange("A1").setDataValidation(sheet)`, method: "Range.setDataValidation" },
    {
      call: `app.newDataValidation().requireDateAfter("2025-01-01")`,
      method: "DataValidationBuilder.requireDateAfter",
    },
    { call: `sheet.sort(1, true, 2)`, method: "Sheet.sort" },
  ])("$call", ({ call, method }) => {
    expect(() => evaluate(host, call)).toThrow(
      `The parameters don't match the method signature for ${method}.`,
    );
  });

  test.for([
    { call: `sheet.getRange("A1").insertCheckboxes("тийм", "үгүй")`, message: "knows TRUE and FALSE only" },
    { call: `app.newDataValidation().requireCheckbox("тийм")`, message: "knows TRUE and FALSE only" },
    {
      call: `sheet.addDeveloperMetadata("k", "v", app.DeveloperMetadataVisibility.PROJECT)`,
      message: "no metadata of a project",
    },
    { call: `sheet.getRange("A1").setFontFamily("Arial")`, message: "Range.setFontFamily is not provided" },
    { call: `sheet.protect().removeEditors([])`, message: "Protection.removeEditors is not provided" },
    { call: `book.createDeveloperMetadataFinder().onIntersectingLocations()`, message: "is not provided" },
  ])("$call: the host does not do it", ({ call, message }) => {
    expect(() => evaluate(host, call)).toThrow(message);
  });
});
