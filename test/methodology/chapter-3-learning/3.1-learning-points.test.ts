import { describe, expect, test } from "vitest";
import { learningPoints } from "../../../src/methodology/chapter-3-learning/3.1-learning-points";
import { brief, found, given, refusal } from "../outcomes";
import { again, learning } from "../rows";

const byReading = (gives: string) => given(gives, "3.1", "learning-percent");

describe("3.1 Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээний оноо", () => {
  test.for([
    // “хүрсэн түвшинг хүрэх түвшинтэй харьцуулж 0-15 оноогоор”: Биелэлтийн хувь × 15 / 100 %
    { of: [0, 100, 100], is: byReading("15") },
    { of: [0, 100, 60], is: byReading("9") },
    { of: [0, 3, 1], is: byReading("5") },
    { of: [0, 100, 250], is: byReading("15") },
    { of: [20, 10, 12], is: byReading("12") },
    // no 30 % step
    { of: [0, 100, 30], is: byReading("4.5") },
    { of: [0, 100, "29.99"], is: byReading("4.4985") },
    { of: [0, 100, 29], is: byReading("4.35") },
    { of: [0, 100, 1], is: byReading("0.15") },
    // baseline 0 when none is given
    { of: [undefined, 40, 10], is: byReading("3.75") },
    { of: [20, 40, 10], is: byReading("0") },
    // kept
    { of: [5, 5, 5], is: byReading("15") },
    { of: [5, 5, 4], is: refusal("3.1 rests-on-refused", "2.2 target-equals-baseline") },
    { of: [undefined, undefined, 4], is: refusal("3.1 rests-on-refused", "2.2 level-missing") },
    { of: [undefined, 4, undefined], is: refusal("3.1 rests-on-refused", "2.2 level-missing") },
  ] as const)("$of", ({ of, is }) => {
    expect(brief(learningPoints(learning("1", of), false))).toEqual(is);
  });

  test.for([
    // 3.2 “гэрчилгээ, сертификат болон бусад нотлох баримт бичгийг үндэслэнэ”
    { of: [0, 100, 1], evidence: undefined, is: refusal("3.1 rests-on-refused", "3.2 evidence-missing") },
    { of: [0, 100, 1], evidence: "Гэрчилгээ 12", is: byReading("0.15") },
    // nothing earned, nothing to prove
    { of: [0, 100, 0], evidence: undefined, is: byReading("0") },
    { of: [10, 100, 5], evidence: undefined, is: byReading("0") },
  ] as const)("$of with evidence $evidence", ({ of, evidence, is }) => {
    expect(brief(learningPoints(learning("1", of, { evidence }), false))).toEqual(is);
  });

  test("rests on the percent and on the document", () => {
    const points = found(learningPoints(learning("1", [0, 100, 60]), false));
    expect(points.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual([
      "2.2 60",
      "3.2 Гэрчилгээ 12",
    ]);
  });

  test.for([
    { reviewed: false, is: byReading("9") },
    { reviewed: true, is: given("7.5", "7.4") },
  ])("7.4 the team's points, reviewed $reviewed", ({ reviewed, is }) => {
    const row = learning("1", [0, 100, 60], { reEvaluation: again("7.5") });
    expect(brief(learningPoints(row, reviewed))).toEqual(is);
  });

  test("7.4 keeps what it replaced, on the scale of 15", () => {
    const replaced = found(learningPoints(learning("1", [0, 100, 60], { reEvaluation: again(0) }), true));
    expect(replaced.facts).toMatchObject({ highest: 15, name: "Сургалт 1" });
    expect(replaced.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual(["3.1 9"]);
  });
});
