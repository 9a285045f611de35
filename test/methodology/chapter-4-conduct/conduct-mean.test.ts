import { describe, expect, test } from "vitest";
import type { ConductScale } from "../../../src/law/scales";
import { conductMean } from "../../../src/methodology/chapter-4-conduct/conduct-mean";
import { brief, found, given, refusal } from "../outcomes";
import { headConduct, staffConduct } from "../rows";

const staff: ConductScale = {
  indicator: "4.1",
  skill: "4.2",
  mean: "4.3",
  highest: 7,
  indicators: 5,
};
const heads: ConductScale = {
  indicator: "5.4",
  skill: "5.5",
  mean: "5.6",
  highest: 15,
  indicators: 6,
};

/** 34 / 6 and 82 / 6 have more decimals than the sheet. */
const rounded = (value: string) => (["5.67", "13.67"].includes(value) ? ["rounding"] : []);

describe("4.2, 5.5 an indicator for some", () => {
  // “ажлын онцлогоос хамаарч”: the reader leaves it out of the row of whom it is not for
  test.for([
    { of: staffConduct([7, 6, 6, 7, 5], [3]), scale: staff, is: "5.67", rounded: ["rounding"] }, // 34 / 6
    { of: staffConduct([7, 6, 6, 7, 5]), scale: staff, is: "6.2", rounded: [] }, // 31 / 5: neither 0 nor a divisor
    { of: headConduct([14, 13, 12, 15, 13, 14]), scale: heads, is: "13.5", rounded: [] }, // 81 / 6
  ])("$scale.skill: $is", ({ of, scale, is, rounded: more }) => {
    const leftOut = ["Төсвийн мэдлэг"];
    const mean = found(conductMean({ ...of, leftOut }, scale, false));
    expect(brief(mean)).toEqual(given(is, scale.mean, "column-3", "indicator-for-some", ...more));
    expect(mean.facts).toMatchObject({ leftOut });
  });
});

describe("4.1, 4.2, 5.4 fractions", () => {
  test.for([
    { points: "6.5", is: given("6.5", "4.1", "fractions") },
    { points: "6.55", is: given("6.55", "4.1", "fractions") },
    { points: "6", is: given("6", "4.1") },
  ])("$points of 7", ({ points, is }) => {
    const [first] = found(conductMean(staffConduct([points, 6, 6, 7, 5]), staff, false)).grounds;
    expect(first === undefined ? undefined : brief(first)).toEqual(is);
  });

  test.for([
    { of: staffConduct(["6.555", 6, 6, 7, 5]), scale: staff, is: "4.1 points-decimals" },
    { of: staffConduct([7, 6, 6, 7, 5], ["0.001"]), scale: staff, is: "4.2 points-decimals" },
    { of: headConduct(["14.125", 13, 12, 15, 13, 14]), scale: heads, is: "5.4 points-decimals" },
    { of: headConduct([14, 13, 12, 15, 13, 14], ["9.999"]), scale: heads, is: "5.5 points-decimals" },
  ])("three decimals: $is", ({ of, scale, is }) => {
    expect(brief(conductMean(of, scale, false))).toEqual(refusal(`${scale.mean} rests-on-refused`, is));
  });
});

describe("2.7, 4.3 a row beside one that the team set aside", () => {
  test("says so", () => {
    const row = { ...staffConduct([7, 6, 6, 7, 5]), isOneOfTwo: true };
    expect(brief(conductMean(row, staff, false))).toEqual(
      given("6.2", "4.3", "column-3", "moved-within-year"),
    );
  });
});

describe("7.4 a superior's indicator re-evaluated (column 3)", () => {
  test.for([
    {
      of: staffConduct([7, 6, 6, 7, 5], [], [undefined, undefined, undefined, undefined, 7]),
      scale: staff,
      first: "6.2",
      second: "6.6",
    },
    { of: staffConduct([7, 6, 6, 7, 5], [3], [0]), scale: staff, first: "5.67", second: "4.5" }, // 34 / 6, 27 / 6
    { of: headConduct([14, 13, 12, 15, 13, 14], [], [15]), scale: heads, first: "13.5", second: "13.67" }, // 81, 82 / 6
  ])("$scale.mean: $first, then $second", ({ of, scale, first, second }) => {
    expect(brief(conductMean(of, scale, false))).toEqual(
      given(first, scale.mean, "column-3", ...rounded(first)),
    );
    expect(brief(conductMean(of, scale, true))).toEqual(
      given(second, scale.mean, "column-3", ...rounded(second)),
    );
  });

  test("keeps the indicator, its scale and what was replaced", () => {
    const [replaced] = found(conductMean(staffConduct([7, 6, 6, 7, 5], [], [5]), staff, true)).grounds;
    expect(replaced?.clause).toBe("7.4");
    expect(replaced?.facts).toMatchObject({ name: "Хандлага, ёс зүй", highest: 7 });
    expect(replaced?.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual(["4.1 7"]);
    expect(replaced?.readings).toEqual([]);
  });

  test("of a head it says that the head's columns open as the staff's do", () => {
    const [replaced] = found(
      conductMean(headConduct([14, 13, 12, 15, 13, 14], [], [15]), heads, true),
    ).grounds;
    expect(replaced === undefined ? undefined : brief(replaced)).toEqual(given("15", "7.4", "heads-columns"));
  });
});
