import { describe, expect, test } from "vitest";
import { reEvaluatedPoints } from "../../../src/methodology/chapter-7-review/7.4-re-evaluated-points";
import { establish, refuse } from "../../../src/methodology/finding";
import { points } from "../../../src/methodology/units";
import { brief, given } from "../outcomes";
import { place } from "../rows";

// “… 5, … 4, … 3 дугаар баганад дахин үнэлсэн үнэлгээг бичнэ”
describe("7.4 Дахин үнэлсэн оноо", () => {
  const first = establish("4.1", points(5), { indicator: "Хандлага, ёс зүй", highest: 7 });

  test("stand in place of the first ones, which stay beside them", () => {
    const replaced = reEvaluatedPoints(points("6.5"), "Хандлага, ёс зүй", 7, first, place(31));
    expect(brief(replaced)).toEqual(given("6.5", "7.4"));
    expect(replaced.facts).toEqual({ name: "Хандлага, ёс зүй", before: points(5), highest: 7 });
    expect(replaced.grounds).toEqual([first]);
    expect(replaced.at).toEqual(place(31));
  });

  test("have nothing beside them when the first were refused", () => {
    const refused = refuse("4.3", "indicator-missing", { indicator: "Хандлага, ёс зүй" });
    const replaced = reEvaluatedPoints(points(6), "Хандлага, ёс зүй", 7, refused);
    expect(replaced.facts).toMatchObject({ before: undefined });
    expect(replaced.grounds).toEqual([]);
  });
});
