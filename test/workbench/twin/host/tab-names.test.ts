/** Names of tabs: what Google refuses, whoever asks. */
import { beforeEach, expect, test } from "vitest";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

let host: Host;

beforeEach(() => {
  host = smallHost();
  evaluate(host, `book.insertSheet("Төлөвлөгөө")`);
  host.connectSheet("Өгөгдөл");
});

const TOO_LONG = "The sheet name cannot be greater than 100 characters.";
const TAKEN = (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`;

test.for([
  { name: "", message: "The sheet name cannot be empty." },
  { name: "  ", message: "The sheet name cannot be empty." },
  { name: "х".repeat(101), message: TOO_LONG },
  { name: "ТӨЛӨВЛӨГӨӨ", message: TAKEN("ТӨЛӨВЛӨГӨӨ") },
  { name: "өгөгдөл", message: TAKEN("өгөгдөл") },
])("$name: $message", ({ name, message }) => {
  const said = JSON.stringify(name);
  for (const call of [
    `book.insertSheet(${said})`,
    `sheet.setName(${said})`,
    `book.renameActiveSheet(${said})`,
  ])
    expect(() => evaluate(host, `sheet.activate(); ${call}`)).toThrow(message);
  expect(evaluate(host, `return book.getNumSheets()`)).toBe(3);
});

test("a hundred characters are taken, and the tab's own name in other case; a copy's name may get too long", () => {
  const name = "х".repeat(100);
  evaluate(host, `book.getSheetByName("Төлөвлөгөө").setName("ТӨЛӨВЛӨГӨӨ"); sheet.setName("${name}")`);
  expect(evaluate(host, `return book.getSheets().map((each) => each.getName())`)).toEqual([
    ...[name, "ТӨЛӨВЛӨГӨӨ", "Өгөгдөл"],
  ]);
  expect(() => evaluate(host, `sheet.activate(); book.duplicateActiveSheet()`)).toThrow(TOO_LONG);
});
