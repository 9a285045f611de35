import { describe, expect, test } from "vitest";
import { superiorMean } from "../../../src/methodology/chapter-4-conduct/4.3-superior-mean";
import { brief, found, given, refusal } from "../outcomes";
import { staffConduct, unreadable } from "../rows";

/** The table's column 3 is the points of the unit head. */
const mean = (gives: string, ...readings: string[]) => given(gives, "4.3", "column-3", ...readings);

describe("4.3 Нэгжийн даргын үнэлгээ", () => {
  test.for([
    // “онооны нийлбэрийг нийт үзүүлэлтийн тоонд харьцуулах”
    { row: staffConduct([7, 6, 6, 7, 5]), is: mean("6.2") }, // 31 / 5
    { row: staffConduct([7, 7, 7, 7, 7]), is: mean("7") },
    { row: staffConduct([0, 0, 0, 0, 0]), is: mean("0") }, // 0 is a score
    // 4.2 “1-3 хүртэлх үзүүлэлтээр нэмэгдүүлэн үнэлж болно”: they count as the others do
    { row: staffConduct([7, 6, 6, 7, 5], [3]), is: mean("5.67", "rounding") }, // 34 / 6
    { row: staffConduct([7, 6, 6, 7, 5], [7, 7]), is: mean("6.43", "rounding") }, // 45 / 7
    { row: staffConduct([7, 6, 6, 7, 5], [1, 2, 3]), is: mean("4.63", "rounding") }, // 37 / 8 = 4.625, half up
    { row: staffConduct([7, 6, 6, 7, 5], [1, 2, 3, 4]), is: refusal("4.2 too-many-skills") },
    // a blank is neither 0 nor skipped
    {
      row: staffConduct([7, undefined, 6, 7, 5]),
      is: refusal("4.3 rests-on-refused", "4.3 indicator-missing"),
    },
    {
      row: staffConduct([7, undefined, 6, 7, 5], [undefined]),
      is: refusal("4.3 rests-on-refused", "4.3 indicator-missing", "4.3 indicator-missing"),
    },
    { row: staffConduct([]), is: refusal("4.3 indicators-missing") },
    { row: undefined, is: refusal("4.3 indicators-missing") },
    { row: unreadable(31), is: refusal("4.3 rests-on-refused", "4.3 unreadable") },
  ])("$is", ({ row, is }) => {
    expect(brief(superiorMean(row, false))).toEqual(is);
  });

  test("the five rest on 4.1, the adopted skill on 4.2, each on a scale of 7", () => {
    const five = found(superiorMean(staffConduct([7, 6, 6, 7, 5], [3]), false));
    expect(five.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual([
      "4.1 7",
      "4.1 6",
      "4.1 6",
      "4.1 7",
      "4.1 5",
      "4.2 3",
    ]);
    expect(five.grounds.map(({ facts }) => (facts as { highest: number }).highest)).toEqual([
      7, 7, 7, 7, 7, 7,
    ]);
    expect(five.facts).toMatchObject({ count: 6 });
  });
});
