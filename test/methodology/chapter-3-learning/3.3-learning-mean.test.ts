import { describe, expect, test } from "vitest";
import { learningMean } from "../../../src/methodology/chapter-3-learning/3.3-learning-mean";
import { brief, found, given, refusal } from "../outcomes";
import { again, learning, unreadable } from "../rows";

const dropped = { droppedBy: "Тушаал А/7" };
const third = [0, 3, 1] as const; // 5 points

describe("3.3 Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээний дундаж оноо", () => {
  test.for([
    // “оноонуудын нийлбэрийг нийт арга хэмжээний тоонд харьцуулсан оноо”
    {
      of: "15 and 9",
      rows: [learning("1", [0, 100, 100]), learning("2", [0, 100, 60])],
      is: given("12", "3.3"),
    },
    {
      of: "15, 5, 0: 6.666…",
      rows: [learning("1", [0, 1, 1]), learning("2", third), learning("3", [0, 1, 0])],
      is: given("6.67", "3.3", "rounding"),
    },
    {
      of: "15 and a dropped 0",
      rows: [learning("1", [0, 1, 1]), learning("2", [0, 1, 0], dropped)],
      is: given("15", "3.3", "dropped-measure"),
    },
    { of: "none", rows: [], is: refusal("3.3 no-learning") },
    { of: "all dropped", rows: [learning("1", third, dropped)], is: refusal("3.3 no-learning") },
    {
      of: "an unreadable row and one without evidence",
      rows: [learning("1", third, { evidence: undefined }), unreadable(23)],
      is: refusal("3.3 rests-on-refused", "3.3 unreadable", "3.2 evidence-missing"),
    },
  ])("$of", ({ rows, is }) => {
    expect(brief(learningMean(rows, false))).toEqual(is);
  });

  test("re-evaluated points count only when reviewed", () => {
    const rows = [learning("1", [0, 1, 1], { reEvaluation: again(10) }), learning("2", [0, 1, 1])];
    expect(brief(learningMean(rows, false))).toEqual(given("15", "3.3"));
    expect(brief(learningMean(rows, true))).toEqual(given("12.5", "3.3"));
  });

  test("rests on the rows by number, and names the dropped ones", () => {
    const rows = [learning("10", [0, 1, 1]), learning("3", third, dropped), learning("2", third)];
    const mean = found(learningMean(rows, false));
    expect(mean.grounds.map(({ value }) => String(value))).toEqual(["5", "15"]);
    expect(mean.facts).toMatchObject({ count: 2, dropped: [{ number: "3", decision: "Тушаал А/7" }] });
  });
});
