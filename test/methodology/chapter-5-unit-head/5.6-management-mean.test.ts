import { describe, expect, test } from "vitest";
import { managementMean } from "../../../src/methodology/chapter-5-unit-head/5.6-management-mean";
import { brief, found, given, refusal } from "../outcomes";
import { headConduct, unreadable } from "../rows";

const mean = (gives: string, ...readings: string[]) => given(gives, "5.6", "column-3", ...readings);

describe("5.6 Удирдах арга барилын үнэлгээ", () => {
  test.for([
    // “онооны нийлбэрийг нийт үзүүлэлтийн тоонд харьцуулах журмаар”
    { row: headConduct([14, 13, 12, 15, 13, 14]), is: mean("13.5") }, // 81 / 6
    { row: headConduct([14, 13, 12, 15, 13, 14], [11]), is: mean("13.14", "rounding") }, // 92 / 7
    { row: headConduct([15, 15, 15, 15, 15, 15], [15, 15, 15]), is: mean("15") },
    { row: headConduct([0, 0, 0, 0, 0, 0]), is: mean("0") },
    // 5.5 “1-3 хүртэлх үзүүлэлтээр”
    { row: headConduct([15, 15, 15, 15, 15, 15], [1, 1, 1, 1]), is: refusal("5.5 too-many-skills") },
    {
      row: headConduct([14, 13, 12, 15, 13, undefined]),
      is: refusal("5.6 rests-on-refused", "5.6 indicator-missing"),
    },
    { row: undefined, is: refusal("5.6 indicators-missing") },
    { row: unreadable(31), is: refusal("5.6 rests-on-refused", "5.6 unreadable") },
  ])("$is", ({ row, is }) => {
    expect(brief(managementMean(row, false))).toEqual(is);
  });

  test("the six rest on 5.4, the adopted skill on 5.5, each on a scale of 15", () => {
    const { grounds } = found(managementMean(headConduct([14, 13, 12, 15, 13, 14], [11]), false));
    expect(grounds.map(({ clause }) => clause).join(" ")).toBe("5.4 5.4 5.4 5.4 5.4 5.4 5.5");
    expect(new Set(grounds.map(({ facts }) => (facts as { highest: number }).highest))).toEqual(
      new Set([15]),
    );
  });
});
