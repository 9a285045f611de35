import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clamp,
  countOf,
  exact,
  inPercent,
  magnitude,
  percent,
  shareOf,
  sheetPoints,
  sum,
} from "../../src/methodology/units";
import { quotient } from "./rows";

describe("exact", () => {
  test.for([
    { written: 5.3, is: "5.3" },
    { written: 0.1 + 0.2, is: "0.3" }, // 0.30000000000000004
    { written: -2.5, is: "-2.5" },
    { written: 1e-7, is: "0.0000001" },
    { written: 123456789.1234, is: "123456789.1234" },
    { written: 9007199254740991, is: "9007199254740991" },
    { written: 1e21, is: "1000000000000000000000" },
    { written: "29.999999999999982", is: "29.999999999999982" },
    { written: "0", is: "0" },
  ])("$written is $is", ({ written, is }) => {
    expect(exact(written).equals(exact(is))).toBe(true);
  });

  test.for([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is no number", (value) => {
    expect(() => exact(value)).toThrow(RangeError);
  });

  test("a cell with up to four decimals is the decimal that it shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (tenThousandths) => {
        const value = exact(tenThousandths / 10_000);
        expect(value.n * 10_000n).toBe(BigInt(tenThousandths) * value.d);
      }),
    );
  });
});

describe("sheetPoints: half up to two decimals", () => {
  test.for([
    { value: "0", printed: "0" },
    { value: "0.004999", printed: "0" },
    { value: "0.005", printed: "0.01" },
    { value: "1.005", printed: "1.01" }, // a double would give 1.00
    { value: "7.084999", printed: "7.08" },
    { value: "7.085", printed: "7.09" },
    { value: "85/12", printed: "7.08" },
    { value: "140/3", printed: "46.67" },
    { value: "69.995", printed: "70" },
  ])("$value → $printed", ({ value, printed }) => {
    expect(sheetPoints(quotient(value)).toString()).toBe(printed);
  });
});

describe("clamp", () => {
  test.for([
    { value: "-0.01", is: "0" },
    { value: "0", is: "0" },
    { value: "99.99", is: "99.99" },
    { value: "100", is: "100" },
    { value: "100.01", is: "100" },
  ])("$value → $is", ({ value, is }) => {
    expect(clamp(exact(value), 0, 100).toString()).toBe(is);
  });
});

test.for([
  { value: "0", is: 0 },
  { value: "12", is: 12 },
  { value: "12.5", is: undefined },
  { value: "-1", is: undefined },
])("$value as a count: $is", ({ value, is }) => {
  expect(countOf(exact(value))).toBe(is);
});

test("without its sign, in per cent, as a share of a full mark", () => {
  expect(["-3", "3", "0"].map((value) => String(magnitude(exact(value))))).toEqual(["3", "3", "0"]);
  expect(String(inPercent(exact("0.855")))).toBe("85.5");
  expect(String(shareOf(60, percent("33.3")))).toBe("19.98");
  expect(shareOf(70, percent(quotient("100/3"))).equals(quotient("70/3"))).toBe(true);
});

test("a sum is exact, and nothing adds up to 0", () => {
  expect(sum([exact(0.1), exact(0.2), exact("-0.3")]).toString()).toBe("0");
  expect(sum([]).toString()).toBe("0");
});

test("no count is more than a double holds", () => {
  expect(countOf(exact("9007199254740991"))).toBe(9007199254740991);
  for (const digits of ["9007199254740992", "9".repeat(400)]) expect(countOf(exact(digits))).toBeUndefined();
});
