import { describe, expect, test } from "vitest";
import type { ConductScale } from "../../../src/law/scales";
import { conductMean } from "../../../src/methodology/chapter-4-conduct/conduct-mean";
import { brief, found, given } from "../outcomes";
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
  });
});
