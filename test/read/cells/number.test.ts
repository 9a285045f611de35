import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/methodology/units";
import { readNumber, wholeNumber, within } from "../../../src/read/cells/number";
import { accepted, factsOf, normalised, notFilled, type Read, read, refused, warned } from "./readings";

const was = (value: string) => normalised(value, "number-read-as");

describe("a number as people write it", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: 85.5, is: accepted("85.5") },
    { cell: 0, is: accepted("0") },
    { cell: -20, is: accepted("-20") },
    { cell: 0.1 + 0.2, is: accepted("0.3") },
    { cell: "85", is: accepted("85") },
    { cell: "85.5", is: accepted("85.5") },
    { cell: "85,5", is: was("85.5") },
    { cell: "1.234,5", is: was("1234.5") },
    { cell: "1,234.5", is: was("1234.5") },
    { cell: "1,234,567", is: was("1234567") },
    { cell: "0,125", is: was("0.125") },
    // a point parts decimals, but somebody may have meant thousands
    { cell: "10.000", is: warned("10", "number-maybe-thousands") },
    { cell: "-1.234", is: warned("-1.234", "number-maybe-thousands") },
    { cell: "0.125", is: accepted("0.125") },
    { cell: "1000.125", is: accepted("1000.125") },
    { cell: "12,3456", is: was("12.3456") },
    // no-break, narrow and zero-width spaces
    { cell: "1\u00a0234", is: was("1234") },
    { cell: "1\u202f234,5", is: was("1234.5") },
    { cell: "8\u200b5", is: accepted("85") },
    { cell: " 85 ", is: accepted("85") },
    { cell: "８５", is: was("85") },
    { cell: "８５．５", is: was("85.5") },
    { cell: "−5", is: was("-5") },
    { cell: "–5", is: was("-5") },
    { cell: "-5", is: accepted("-5") },
    { cell: "+5", is: was("5") },
    { cell: "'85", is: was("85") },
  ])("$cell", ({ cell, is }) => {
    expect(read(readNumber(cell))).toEqual(is);
  });
});

describe("what could mean two numbers, or none, is refused", () => {
  test.for<{ cell: unknown; is: Read; proposal?: string }>([
    { cell: "1,234", is: refused("number-ambiguous") },
    { cell: "-12,345", is: refused("number-ambiguous") },
    { cell: "85..5", is: refused("number-unclear") },
    { cell: "8,5,5", is: refused("number-unclear") },
    { cell: "1e3", is: refused("number-unclear") },
    { cell: "0x10", is: refused("number-unclear") },
    { cell: "½", is: refused("number-unclear") },
    { cell: "Infinity", is: refused("number-unclear") },
    { cell: Number.POSITIVE_INFINITY, is: refused("number-unclear") },
    { cell: Number.NaN, is: refused("number-unclear") },
    { cell: "тав", is: refused("number-unclear") },
    { cell: {}, is: refused("number-unclear") },
    { cell: "85 оноо", is: refused("number-unclear"), proposal: "85" },
    { cell: "85/100", is: refused("number-unclear"), proposal: "85" },
    { cell: "85 / 100", is: refused("number-unclear"), proposal: "85" },
    { cell: "1/2", is: refused("number-unclear") },
    { cell: "85/1000", is: refused("number-unclear") },
    { cell: "85,5 оноо", is: refused("number-unclear"), proposal: "85,5" },
    // the sign belongs to a percent field only
    { cell: "85%", is: refused("number-unclear"), proposal: "85" },
    { cell: "٨٥", is: refused("number-other-digits") },
    { cell: "᠘᠕", is: refused("number-other-digits") },
    { cell: "8О", is: refused("number-letters") },
    { cell: "8O", is: refused("number-letters") },
    { cell: "l5", is: refused("number-letters") },
    { cell: true, is: refused("number-is-boolean") },
    { cell: false, is: refused("number-is-boolean") },
    { cell: "TRUE", is: refused("number-unclear") },
  ])("$cell", ({ cell, is, proposal }) => {
    const reading = readNumber(cell);
    expect(read(reading)).toEqual(is);
    expect(reading.bad).toBe(true);
    expect(factsOf(reading).proposal).toBe(proposal);
  });

  test("a score that Sheets turned into a date: 3.5 became 3 May", () => {
    const thirdOfMay = new Date("2025-05-03T00:00:00+08:00");
    expect(read(readNumber(thirdOfMay))).toEqual(refused("number-is-date"));
    expect(factsOf(readNumber(thirdOfMay))).toEqual({ proposal: "3.5" });
    // a number that got a date's format: 12 is 11 January 1900, 2025 a day of 1905; what has hours is no whole one
    for (const [day, proposal] of [
      ["1900-01-11T00:00:00+08:00", "12"],
      ["1900-01-11T00:00:00+07:07", "12"],
      ["1905-07-17T00:00:00+08:00", "2025"],
      ["1900-01-11T12:00:00+08:00", undefined],
    ] as const)
      expect(factsOf(readNumber(new Date(day)))).toEqual({ proposal });
    for (const time of [Number.NaN, 8.64e15, -8.64e15])
      expect(read(readNumber(new Date(time)))).toEqual(refused("date-beyond-calendar"));
  });
});

test.for([undefined, null, "", " ", "\u00a0", "\u200b"])("%j is not filled, and never 0", (cell) => {
  expect(read(readNumber(cell))).toEqual(notFilled);
  expect(readNumber(cell).bad).toBe(false);
});

describe("a formula that gives no value is refused, never 0", () => {
  test.for(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#ERROR!"])("%s", (cell) => {
    expect(read(readNumber(cell))).toEqual(refused("cell-error"));
  });

  test.for(["Loading...", "Loading…", "Ачаалж байна…"])("%s", (cell) => {
    expect(read(readNumber(cell))).toEqual(refused("cell-loading"));
  });
});

describe("a percent field", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: "85%", is: was("85") },
    { cell: "85 %", is: was("85") },
    { cell: "85,5%", is: was("85.5") },
    { cell: "８５％", is: was("85") },
    { cell: 0.855, is: accepted("0.855") },
    { cell: "85 хувь", is: refused("number-unclear") },
    { cell: "%", is: refused("number-unclear") },
  ])("$cell", ({ cell, is }) => {
    expect(read(readNumber(cell, { percentSign: true }))).toEqual(is);
  });
});

describe("a scale of 0 to 7 clamps nothing", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: 0, is: accepted("0") },
    { cell: 7, is: accepted("7") },
    { cell: 6.5, is: accepted("6.5") },
    { cell: 7.01, is: refused("number-out-of-range") },
    { cell: 7.5, is: refused("number-out-of-range") },
    { cell: -1, is: refused("number-out-of-range") },
    { cell: "−1", is: refused("number-out-of-range") },
    { cell: "", is: notFilled },
    { cell: "олон", is: refused("number-unclear") },
  ])("$cell", ({ cell, is }) => {
    expect(read(within(readNumber(cell), 0, 7))).toEqual(is);
  });

  test("the refusal names the value and the scale", () => {
    const reading = within(readNumber("7,5"), 0, 7);
    expect(factsOf(reading)).toEqual({ value: exact("7.5"), low: 0, high: 7 });
  });
});

describe("a number of ballots is whole", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: 0, is: accepted("0") },
    { cell: 4, is: accepted("4") },
    { cell: "4", is: accepted("4") },
    { cell: "４", is: was("4") },
    { cell: 4.5, is: refused("number-not-whole") },
    { cell: -1, is: refused("number-not-whole") },
    { cell: "дөрөв", is: refused("number-unclear") },
    { cell: "", is: notFilled },
  ])("$cell", ({ cell, is }) => {
    expect(read(wholeNumber(readNumber(cell)))).toEqual(is);
  });
});

describe("every way of writing a number gives the number", () => {
  const grouped = (whole: string, mark: string) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark);
  const fullWidth = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const parts = fc.tuple(
    fc.boolean(),
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.integer({ min: 0, max: 9_999 }),
  );

  const formats: Record<string, (whole: string, decimals: string) => string> = {
    "a decimal point": (whole, decimals) => `${whole}.${decimals}`,
    "a decimal comma": (whole, decimals) => `${whole},${decimals}`,
    "groups of no-break spaces": (whole, decimals) => `${grouped(whole, "\u00a0")},${decimals}`,
    "groups of narrow spaces": (whole, decimals) => `${grouped(whole, "\u202f")}.${decimals}`,
    "groups of points": (whole, decimals) => `${grouped(whole, ".")},${decimals}`,
    "groups of commas": (whole, decimals) => `${grouped(whole, ",")}.${decimals}`,
    "full-width digits": (whole, decimals) => fullWidth(`${whole}.${decimals}`),
  };

  test.for(Object.entries(formats))("%s", ([, format]) => {
    fc.assert(
      fc.property(parts, ([negative, whole, fraction]) => {
        const decimals = String(fraction).padStart(4, "0");
        const written = (negative ? "−" : "") + format(String(whole), decimals);
        const value = readNumber(written).value;
        expect(value?.equals(exact(`${negative ? "-" : ""}${whole}.${decimals}`))).toBe(true);
      }),
    );
  });

  test("no text at all is read as a number and refused at once, or throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.anything()), (cell) => {
        fc.pre(typeof cell !== "object" || cell === null || Array.isArray(cell) === false);
        fc.pre(typeof cell !== "object" || cell === null);
        const { value, bad, issues } = readNumber(cell);
        expect(bad).toBe(issues.some(({ level }) => level === "error"));
        if (bad) expect(value).toBeUndefined();
      }),
    );
  });
});

test("a count that no number holds is refused without a value, so that nothing is computed with it", () => {
  for (const count of ["9".repeat(400), "9".repeat(20), "9007199254740993", 1e308]) {
    const { value, bad, issues } = wholeNumber(readNumber(count));
    expect({ value, bad }).toEqual({ value: undefined, bad: true });
    expect(issues).toMatchObject([
      { id: "number-out-of-range", facts: { low: 0, high: Number.MAX_SAFE_INTEGER } },
    ]);
  }
  expect(wholeNumber(readNumber(9007199254740991)).value).toBe(9007199254740991);
  for (const count of [`-${"9".repeat(400)}`, 0.1 + 0.7 - 0.8, `0.${"0".repeat(30)}1`]) {
    const { value, bad, issues } = wholeNumber(readNumber(count));
    expect({ value, bad }).toEqual({ value: undefined, bad: true });
    expect(issues).toMatchObject([{ id: "number-not-whole" }]);
  }
  expect(wholeNumber(within(readNumber("9".repeat(30)), 2000, 2100))).toMatchObject({
    ...{
      value: undefined,
      bad: true,
      issues: [{ id: "number-out-of-range", facts: { low: 2000, high: 2100 } }],
    },
  });
});
