import { describe, expect, test } from "vitest";
import { reEvaluatedPoints } from "../../../src/methodology/chapter-7-review/7.4-re-evaluated-points";
import { establish, refuse } from "../../../src/methodology/finding";
import { points } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { place } from "../rows";

// “… 5, … 4, … 3 дугаар баганад дахин үнэлсэн үнэлгээг бичнэ”
describe("7.4 Дахин үнэлсэн оноо", () => {
  const name = "Хандлага, ёс зүй";
  const first = establish("4.1", points(5), { indicator: name, highest: 7 });
  const cell = { table: "superior", name, highest: 7, at: place(31) } as const;

  test("stand in place of the first ones, which stay beside them", () => {
    const replaced = found(reEvaluatedPoints(points("6.5"), first, cell));
    expect(brief(replaced)).toEqual(given("6.5", "7.4"));
    expect(replaced.facts).toEqual({ name, before: points(5), highest: 7 });
    expect(replaced.grounds).toEqual([first]);
    expect(replaced.at).toEqual(place(31));
  });

  test("have nothing beside them when the first were refused", () => {
    const refused = refuse("4.3", "indicator-missing", { indicator: name });
    const replaced = found(reEvaluatedPoints(points(6), refused, cell));
    expect(replaced.facts).toMatchObject({ before: undefined });
    expect(replaced.grounds).toEqual([]);
  });

  test.for([
    { highest: 70, value: "0", outcome: given("0", "7.4") },
    { highest: 70, value: "70", outcome: given("70", "7.4") },
    { highest: 70, value: "70.01", outcome: refusal("7.4 review-out-of-range") },
    { highest: 15, value: "15", outcome: given("15", "7.4") },
    { highest: 15, value: "15.01", outcome: refusal("7.4 review-out-of-range") },
    { highest: 7, value: "7", outcome: given("7", "7.4") },
    { highest: 7, value: "7.01", outcome: refusal("7.4 review-out-of-range") },
    // as finely as 4.1 allows
    { highest: 7, value: "6.125", outcome: refusal("7.4 points-decimals") },
    { highest: 7, value: "-0.01", outcome: refusal("7.4 review-out-of-range") },
  ])("$value on 0–$highest", ({ highest, value, outcome }) => {
    expect(brief(reEvaluatedPoints(points(value), first, { ...cell, highest }))).toEqual(outcome);
  });
});
