import { describe, expect, test } from "vitest";
import { categoryOf } from "../../../src/methodology/chapter-7-review/7.2-category";
import { points } from "../../../src/methodology/units";

/** Invented bands: the annex states none. */
const bands = { excellentFrom: points(90), normalFrom: points("60.5") };

describe("7.2 Ангилал", () => {
  test.for([
    { total: "100", category: "excellent" },
    { total: "90", category: "excellent" },
    { total: "89.99", category: "normal" },
    { total: "60.5", category: "normal" },
    { total: "60.49", category: "unsatisfactory" },
    { total: "0", category: "unsatisfactory" },
  ])("$total → $category", ({ total, category }) => {
    expect(categoryOf(points(total), bands)).toBe(category);
  });

  test("тодорхойгүй until the office has confirmed its bands", () => {
    expect(categoryOf(points(100), undefined)).toBeUndefined();
  });
});
