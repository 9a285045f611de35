import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distribution, movedBy, sheetMean, tens } from "../../src/methodology/summary";
import { exact, points } from "../../src/methodology/units";

describe("the mean of printed totals, on the sheet's two decimals", () => {
  test.for([
    { of: [], is: "undefined" },
    { of: [76.2], is: "76.2" },
    { of: [90, 66, 66, 65], is: "71.75" }, // 287 / 4
    { of: [66, 66, 65], is: "65.67" }, // 65.666…
    { of: [0.01, 0.02], is: "0.02" }, // 0.015, half up
    { of: [100.0, 99.99], is: "100" }, // 99.995
    { of: [86.32, 76.2, 76.2], is: "79.57" }, // 238.72 / 3 = 79.5733…
  ])("$of → $is", ({ of, is }) => {
    expect(String(sheetMean(of))).toBe(is);
    expect(String(sheetMean(of.map(exact)))).toBe(is);
    expect(String(sheetMean([...of].reverse()))).toBe(is);
  });
});

test("how much a mean moved, and nothing while one is missing", () => {
  expect(String(movedBy(points("4.67"), points("4.8")))).toBe("0.13");
  expect(String(movedBy(points(5), points("4.67")))).toBe("-0.33");
  expect(movedBy(undefined, points(5))).toBeUndefined();
  expect(movedBy(points(5), undefined)).toBeUndefined();
});

describe("the distribution over ten points each", () => {
  test("has these bounds", () => {
    expect(tens().map(({ from, to }) => `${from}–${to}`)).toEqual([
      ...["0–9.99", "10–19.99", "20–29.99", "30–39.99", "40–49.99"],
      ...["50–59.99", "60–69.99", "70–79.99", "80–89.99", "90–100"],
    ]);
  });

  test.for([
    { total: 0, ten: 0 },
    { total: 9.99, ten: 0 },
    { total: 10, ten: 1 },
    { total: 89.99, ten: 8 },
    { total: 90, ten: 9 },
    { total: 99.99, ten: 9 },
    { total: 100, ten: 9 },
  ])("$total falls into ten number $ten", ({ total, ten }) => {
    expect(distribution([total]).indexOf(1)).toBe(ten);
    expect(distribution([points(total)])).toEqual(distribution([total]));
  });

  test("counts everybody once, between the bounds of one ten", () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(hundredths), (totals) => {
        const counts = distribution(totals.map((total) => total / 100));
        const within = tens().map(
          ({ from, to }) =>
            totals.filter((total) => from.lte(total / 100) && to.gte(exact(total / 100))).length,
        );
        expect(counts).toEqual(within);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(totals.length);
      }),
    );
  });
});
