import { describe, expect, test } from "vitest";
import { indicatorSum } from "../../../src/methodology/chapter-4-conduct/4.5-indicator-sum";
import { exact } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { place } from "../rows";

describe("4.5 Хамт олны үзүүлэлтийн онооны нийлбэр", () => {
  test.for([
    // “үзүүлэлт тус бүрт 0-8 хүртэлх оноог өгнө”: four ballots give 0 to 32
    { sum: 0, is: given("0", "4.5") },
    { sum: 29, is: given("29", "4.5") },
    { sum: 32, is: given("32", "4.5") },
    // ballots of whole points do not add up to it: counted, and asked about
    { sum: "28.5", is: given("28.5", "4.5", "fractions") },
    { sum: "28.25", is: given("28.25", "4.5", "fractions") },
    { sum: "28.125", is: refusal("4.5 points-decimals") },
    { sum: "32.001", is: refusal("4.5 sum-above-scale") },
    { sum: 33, is: refusal("4.5 sum-above-scale") },
    { sum: -1, is: refusal("4.5 sum-above-scale") },
    { sum: undefined, is: refusal("4.5 tally-incomplete") },
  ])("$sum by four ballots", ({ sum, is }) => {
    const one = { indicator: "Харилцаа", sum: sum === undefined ? undefined : exact(sum) };
    const outcome = indicatorSum(one, 4, 4, place(41));
    expect(brief(outcome)).toEqual(is);
    expect(outcome.at).toEqual(place(41));
  });

  test("the mean is over the ballots that count, the scale over the valid ones", () => {
    const one = { indicator: "Харилцаа", sum: exact(29) };
    expect(found(indicatorSum(one, 4, 5)).facts).toMatchObject({ valid: 4, mean: exact("5.8") });
    expect(brief(indicatorSum({ ...one, sum: exact(33) }, 4, 5))).toEqual(refusal("4.5 sum-above-scale"));
  });

  test("says how much the ballots can give", () => {
    const outcome = indicatorSum({ indicator: "Харилцаа", sum: exact(33) }, 4, 4);
    expect(outcome.facts).toMatchObject({ indicator: "Харилцаа", highest: 32 });
  });
});
