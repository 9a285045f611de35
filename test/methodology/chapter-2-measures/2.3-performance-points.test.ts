import { describe, expect, test } from "vitest";
import { performancePoints } from "../../../src/methodology/chapter-2-measures/2.3-performance-points";
import { establish } from "../../../src/methodology/finding";
import { exact, percent } from "../../../src/methodology/units";
import { brief, given } from "../outcomes";
import { place, quotient } from "../rows";

const achieved = (value: string) => {
  const raw = quotient(value);
  const facts = { baseline: exact(0), target: exact(100), reached: raw, raw };
  return establish("2.2", percent(raw), facts, { at: place(5) });
};

describe("2.3 Гүйцэтгэлийн оноо", () => {
  test.for([
    // “29-с бага бол “хангалтгүй” гэж үзэн 0 оноо”
    { achievement: "0", is: given("0", "2.3.1") },
    { achievement: "28.99", is: given("0", "2.3.1") },
    { achievement: "28.9999", is: given("0", "2.3.1") },
    // the annex is silent here
    { achievement: "29", is: given("0", "2.3.1", "between-29-and-30") },
    { achievement: "29.5", is: given("0", "2.3.1", "between-29-and-30") },
    { achievement: "29.9999", is: given("0", "2.3.1", "between-29-and-30") },
    // “30-100 хувь бол 18-60 оноо”
    { achievement: "30", is: given("18", "2.3.2") },
    { achievement: "30.0001", is: given("18.00006", "2.3.2") },
    { achievement: "100/3", is: given("20", "2.3.2") },
    { achievement: "50", is: given("30", "2.3.2") },
    { achievement: "85", is: given("51", "2.3.2") },
    { achievement: "99.99", is: given("59.994", "2.3.2") },
    { achievement: "100", is: given("60", "2.3.2") },
  ])("$achievement % → $is.gives оноо ($is.under)", ({ achievement, is }) => {
    expect(brief(performancePoints(achieved(achievement)))).toEqual(is);
  });

  test("rests on the percent and stands where it stands", () => {
    const achievement = achieved("85");
    const performance = performancePoints(achievement);
    expect(performance.grounds).toEqual([achievement]);
    expect(performance.at).toEqual(place(5));
  });
});
