import { describe, expect, test } from "vitest";
import { readCode, readMeasureNumber } from "../../../src/read/cells/code";
import { accepted, notFilled, type Read, read, refused } from "./readings";

describe("a person's code is text", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: "007", is: accepted("007") },
    { cell: 7, is: accepted("7") },
    { cell: " 014 ", is: accepted("014") },
    { cell: "0\u200b14", is: accepted("014") },
    { cell: "А-12", is: accepted("А-12") },
    { cell: "=014", is: accepted("=014") },
    // the code with its person's name
    { cell: "008 · Ж.Сүхбаатар", is: accepted("008") },
    { cell: "008·1", is: accepted("008·1") },
    { cell: "1".repeat(51), is: refused("text-too-long") },
    { cell: "#REF!", is: refused("cell-error") },
    { cell: "", is: notFilled },
  ])("$cell", ({ cell, is }) => {
    expect(read(readCode(cell))).toEqual(is);
  });
});

describe("a measure's number is text", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: "1", is: accepted("1") },
    { cell: 1, is: accepted("1") },
    { cell: "1.", is: accepted("1") },
    { cell: "01", is: accepted("1") },
    { cell: "03.02", is: accepted("3.2") },
    { cell: "0", is: accepted("0") },
    { cell: "1.2", is: accepted("1.2") },
    { cell: 1.2, is: accepted("1.2") },
    { cell: "1,2", is: accepted("1.2") },
    // not 1.1
    { cell: "1.10", is: accepted("1.10") },
    // 1.2 became 1 February
    { cell: new Date("2025-02-01T00:00:00+08:00"), is: refused("number-is-date") },
    { cell: "1.2.3", is: refused("two-levels") },
    { cell: "нэг", is: refused("number-of-measure") },
    { cell: "1а", is: refused("number-of-measure") },
    { cell: -1, is: refused("number-of-measure") },
    { cell: true, is: refused("number-of-measure") },
    { cell: "#N/A", is: refused("cell-error") },
    { cell: "", is: notFilled },
  ])("$cell", ({ cell, is }) => {
    expect(read(readMeasureNumber(cell))).toEqual(is);
  });

  test("a sub-measure cut up again is refused by 2.8", () => {
    expect(readMeasureNumber("1.2.3").issues[0]).toMatchObject({ clause: "2.8", facts: { number: "1.2.3" } });
  });
});
