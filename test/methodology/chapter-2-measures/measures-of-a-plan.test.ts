import { describe, expect, test } from "vitest";
import {
  compareNumbers,
  measuresOfPlan,
} from "../../../src/methodology/chapter-2-measures/measures-of-a-plan";
import type { MeasureRow } from "../../../src/methodology/person";
import { measure, parent } from "../rows";

const outline = (rows: readonly MeasureRow[]) =>
  measuresOfPlan(rows).measures.map(({ section, number, own, subMeasures }) =>
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
    expect(measuresOfPlan(rows).dropped.map(({ number }) => number)).toEqual(gone);
  });

  test("a sub-measure without its measure's row lends it its name", () => {
    expect(measuresOfPlan([measure("3.1", full)]).measures[0]?.name).toBe("Арга хэмжээ 3.1");
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
