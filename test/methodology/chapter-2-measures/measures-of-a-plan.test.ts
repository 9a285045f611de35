import { describe, expect, test } from "vitest";
import {
  compareNumbers,
  hasOwnScore,
  measuresOfPlan,
} from "../../../src/methodology/chapter-2-measures/measures-of-a-plan";
import type { MeasureRow } from "../../../src/methodology/person";
import { measure, parent, place } from "../rows";

const outline = (rows: readonly MeasureRow[]) =>
  measuresOfPlan(rows, hasOwnScore).measures.map(({ section, number, own, subMeasures }) =>
    [section, number, own === undefined ? "-" : "own", ...subMeasures.map((row) => row.number)].join(" "),
  );

const full = [0, 1, 1] as const;
const dropped = { droppedBy: "Тушаал А/7" };
const plan = [
  measure("10", full),
  measure("2.10", full),
  measure("1", full, { section: "additional" }),
  measure("2.2", full),
  parent("2"),
  measure("1", full),
  measure("3.1", full),
];

describe("2.7, 2.8 the plan's rows put together", () => {
  test.for([{ order: plan }, { order: [...plan].reverse() }])(
    "by section and number, whatever their order",
    ({ order }) => {
      expect(outline(order)).toEqual([
        "measure 1 own",
        "measure 2 own 2.2 2.10",
        "measure 3 - 3.1",
        "measure 10 own",
        "additional 1 own",
      ]);
    },
  );

  test.for([
    { of: "a measure", rows: [measure("1", full, dropped)], measures: [], dropped: ["1"] },
    {
      of: "a measure with its sub-measures",
      rows: [parent("1", dropped), measure("1.1", full), measure("1.2", full)],
      measures: [],
      dropped: ["1"],
    },
    {
      of: "one sub-measure of two",
      rows: [parent("1"), measure("1.1", full, dropped), measure("1.2", full)],
      measures: ["measure 1 own 1.2"],
      dropped: ["1.1"],
    },
    {
      of: "every sub-measure, and the measure with them",
      rows: [parent("1"), measure("1.1", full, dropped), measure("1.2", full, dropped)],
      measures: [],
      dropped: ["1.1", "1.2"],
    },
  ])("dropped by decision: $of", ({ rows, measures, dropped: gone }) => {
    expect(outline(rows)).toEqual(measures);
    expect(measuresOfPlan(rows, hasOwnScore).dropped.map(({ number }) => number)).toEqual(gone);
  });

  // 2.8 “2 буюу түүнээс дээш дэд арга хэмжээнд хуваагдаж байгаа тохиолдолд”: of none left the mean is of nothing
  test.for([
    {
      of: "a measure with levels of its own",
      rows: [measure("1", full), measure("1.1", full, dropped), measure("1.2", full, dropped)],
      byItself: [["1", true]],
      gone: ["1.1", "1.2"],
    },
    {
      of: "a measure without any: it leaves with them",
      rows: [parent("1"), measure("1.1", full, dropped), measure("1.2", full, dropped), measure("2", full)],
      byItself: [["2", false]],
      gone: ["1.1", "1.2", "1"],
    },
    {
      of: "sub-measures without the measure's row",
      rows: [measure("1.1", full, dropped), measure("1.2", full, dropped), measure("2", full)],
      byItself: [["2", false]],
      gone: ["1.1", "1.2"],
    },
    {
      of: "one of two: the other is its mean",
      rows: [parent("1"), measure("1.1", full, dropped), measure("1.2", full)],
      byItself: [["1", false]],
      gone: ["1.1"],
    },
    {
      of: "the measure itself, and what stands below it with it",
      rows: [measure("1", full, dropped), measure("1.1", full), measure("1.2", full)],
      byItself: [],
      gone: ["1", "1.1", "1.2"],
    },
  ])("every sub-measure of $of", ({ rows, byItself, gone }) => {
    const plan = measuresOfPlan(rows, hasOwnScore);
    expect(plan.measures.map(({ number, byItself: one }) => [number, one])).toEqual(byItself);
    expect(plan.gone.map(({ row }) => row.number)).toEqual(gone);
    for (const { decision } of plan.gone) expect(decision).toBe("Тушаал А/7");
  });

  test("one number in the tabs of two units is two measures, by tab", () => {
    const elsewhere = { at: place(5, "Хуулийн хэлтэс") };
    const rows = [
      measure("1", full, elsewhere),
      measure("2.1", full),
      measure("2.2", full, elsewhere),
      measure("1", full),
    ];
    expect(
      measuresOfPlan(rows, hasOwnScore).measures.map(({ number, own, subMeasures }) => [
        number,
        (own ?? subMeasures[0])?.at.tab,
      ]),
    ).toEqual([
      ["1", "Санхүүгийн хэлтэс"],
      ["2", "Санхүүгийн хэлтэс"],
      ["1", "Хуулийн хэлтэс"],
      ["2", "Хуулийн хэлтэс"],
    ]);
  });

  test("a sub-measure without its measure's row lends it its name", () => {
    expect(measuresOfPlan([measure("3.1", full)], hasOwnScore).measures[0]?.name).toBe("Арга хэмжээ 3.1");
  });
});

describe("the order of numbers", () => {
  test.for([
    { before: "2", after: "10" },
    { before: "1.2", after: "1.10" },
    { before: "1", after: "1.1" },
  ])("$before, then $after", ({ before, after }) => {
    expect(compareNumbers(before, after)).toBeLessThan(0);
    expect(compareNumbers(after, before)).toBeGreaterThan(0);
    expect(compareNumbers(before, before)).toBe(0);
  });
});
