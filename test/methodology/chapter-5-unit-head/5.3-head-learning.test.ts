import { describe, expect, test } from "vitest";
import { headLearning } from "../../../src/methodology/chapter-5-unit-head/5.3-head-learning";
import { brief, found, given, refusal } from "../outcomes";
import { again, learning } from "../rows";

describe("5.3 Нэгжийн даргын мэдлэг", () => {
  const rows = [learning("1", [0, 100, 100], { reEvaluation: again(10) }), learning("2", [0, 100, 60])];

  test.for([
    // “энэхүү аргачлалын 3 дугаар зүйлийг баримтлан үнэлж”
    { of: rows, reviewed: false, is: given("12", "5.3") },
    { of: rows, reviewed: true, is: given("9.5", "5.3") }, // (10 + 9) / 2
    { of: [], reviewed: false, is: refusal("3.3 no-learning") },
  ])("reviewed $reviewed: $is", ({ of, reviewed, is }) => {
    expect(brief(headLearning(of, reviewed))).toEqual(is);
  });

  test("7.4 the head's column 4 opens as the staff's does, and says so", () => {
    const [mean] = found(headLearning(rows, true)).grounds;
    expect(mean?.grounds.map(brief)).toEqual([
      given("10", "7.4", "heads-columns"),
      given("9", "3.1", "learning-percent"),
    ]);
  });

  test("rests on 3.3", () => {
    expect(found(headLearning(rows, false)).grounds.map(({ clause }) => clause)).toEqual(["3.3"]);
  });
});
