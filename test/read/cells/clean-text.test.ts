import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, comparable, isBlank, readText } from "../../../src/read/cells/clean-text";
import { accepted, notFilled, type Read, read, refused } from "./readings";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));

describe("text without what cannot be seen", () => {
  test.for([
    ["  Арга \t хэмжээ\n1 ", "Арга хэмжээ 1"],
    ["Арга\u00a0хэмжээ", "Арга хэмжээ"],
    ["Арга\u202fхэмжээ", "Арга хэмжээ"],
    ["Ар\u200bга", "Арга"],
    ["Ар\u00adга", "Арга"],
    ["\u202eАрга\u202c", "Арга"],
    ["\ufeffАрга", "Арга"],
    ["сай\u0306н".replace("й\u0306", "и\u0306"), "сайн"],
    ["нэг‑хоёр", "нэг-хоёр"],
    ["Ар\u0007га\u0085 \u0001нэг\u009f", "Арга нэг"],
    ["\u0001", ""],
    ["и\u200b\u0306", "й"],
    ["Ар\ufffeга\uffff", "Арга"],
    ["Ар\ud83dга", "Ар\ufffdга"],
    ["\udc00Арга 🙂", "\ufffdАрга 🙂"],
  ] as const)("%j → %s", ([text, clean]) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("no two letters of those that pass at the first look are to be cleaned", () => {
    const letters = [...range(0x21, 0x7e), ...range(0x400, 0x4ff)];
    const wrong = letters.flatMap((first) =>
      letters.map((second) => first + second).filter((pair) => pair.normalize("NFC") !== pair),
    );
    expect(wrong).toEqual([]);
    expect(letters.filter((letter) => cleanText(` ${letter}`) !== letter)).toEqual([]);
  });

  test("cleaning twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

test("headers are compared without case and spaces", () => {
  expect(comparable("  СУУРЬ   түвшин ")).toBe("суурь түвшин");
});

test.for([
  [undefined, true],
  [null, true],
  ["", true],
  ["\u00a0\u200b ", true],
  [0, false],
  [false, false],
  ["0", false],
] as const)("%j is blank: %s", ([cell, blank]) => {
  expect(isBlank(cell)).toBe(blank);
});

describe("a cell as text", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: "Гэрчилгээ  12", is: accepted("Гэрчилгээ 12") },
    { cell: 12, is: accepted("12") },
    { cell: new Date("2025-12-31T08:00:00+08:00"), is: accepted("2025-12-31") },
    { cell: new Date("2025-12-31T00:00:00+08:00"), is: accepted("2025-12-31") },
    { cell: new Date(Number.NaN), is: refused("date-beyond-calendar") },
    { cell: new Date(8.64e15), is: refused("date-beyond-calendar") },
    { cell: new Date(-8.64e15), is: refused("date-beyond-calendar") },
    { cell: new Date(Date.UTC(12_000, 0, 1)), is: refused("date-beyond-calendar") },
    { cell: "=HYPERLINK", is: accepted("=HYPERLINK") },
    { cell: "а".repeat(4_999), is: accepted("а".repeat(4_999)) },
    { cell: "а".repeat(5_000), is: refused("text-too-long") },
    { cell: "#DIV/0!", is: refused("cell-error") },
    { cell: "Loading…", is: refused("cell-loading") },
    { cell: "", is: notFilled },
  ])("$cell", ({ cell, is }) => {
    expect(read(readText(cell))).toEqual(is);
  });
});
