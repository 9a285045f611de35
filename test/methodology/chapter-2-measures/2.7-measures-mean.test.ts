import { describe, expect, test } from "vitest";
import { measuresMean } from "../../../src/methodology/chapter-2-measures/2.7-measures-mean";
import { exact } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import {
  again,
  appraisalDate,
  measure,
  monthLate,
  overMonthLate,
  parent,
  place,
  unreadable,
  workedServant,
} from "../rows";

const full = [0, 100, 100] as const; // 70 points
const thirds = [measure("1.1", full), measure("1.2", [0, 10, 2], overMonthLate), measure("1.3", full)]; // 140 / 3
const additional = { section: "additional" } as const;
const dropped = { droppedBy: "Тушаал А/7" };

describe("2.7 Арга хэмжээний биелэлтийн дундаж оноо", () => {
  test.for([
    // “онооны нийлбэрийг нийт арга хэмжээний тоонд хувааж”
    { of: "one measure", rows: [measure("1", full)], is: given("70", "2.7") },
    {
      of: "70 and 53",
      rows: [measure("1", full), measure("2", [20, 10, 12], monthLate)],
      is: given("61.5", "2.7"),
    },
    {
      of: "70, 28, 30, put on the sheet: 42.666…",
      rows: [measure("1", full), measure("2", [0, 100, 30]), measure("3", [0, 3, 1])],
      is: given("42.67", "2.7", "rounding"),
    },
    {
      of: "46.666… and 0: 23.33; rounded on the way it would be 23.34",
      rows: [...thirds, measure("2", [0, 10, 2], overMonthLate)],
      is: given("23.33", "2.7", "rounding"),
    },
    // “Нэмэлт үүрэг даалгавар … нэгэн адил үнэлнэ” (2.6): it counts in both sum and number
    {
      of: "70 and an additional task of 0",
      rows: [measure("1", full), measure("1", [0, 10, 2], { ...overMonthLate, ...additional })],
      is: given("35", "2.7"),
    },
    // a decision removed it: out of both sum and number
    {
      of: "70 and a dropped 0",
      rows: [measure("1", full), measure("2", [0, 10, 2], { ...overMonthLate, ...dropped })],
      is: given("70", "2.7", "dropped-measure"),
    },
    {
      of: "a dropped measure needs no levels",
      rows: [measure("1", full), parent("2", dropped)],
      is: given("70", "2.7", "dropped-measure"),
    },
  ])("$of", ({ rows, is }) => {
    expect(brief(measuresMean(rows, { appraisalDate, reviewed: false }))).toEqual(is);
  });

  test.for([
    {
      // (50, 80, 62) gives 34; it would be 58 if the measure vanished and 1, of 58, stood alone
      of: "34 is due where 58 was: (58 + 10) / 2 of a measure by its own levels",
      rows: [
        measure("1", [0, 100, 80]), // 48 + 10 = 58
        measure("2", [0, 10, 2]), // 20 % and in time: 0 + 10
        measure("2.1", full, dropped),
        measure("2.2", full, dropped),
      ],
      is: given("34", "2.7", "dropped-measure"),
    },
    {
      of: "34 by its own levels alone",
      rows: [measure("1", [50, 80, 62]), measure("1.1", full, dropped), measure("1.2", full, dropped)],
      is: given("34", "2.7", "dropped-measure"),
    },
    {
      of: "70 and a measure without levels that left with its sub-measures",
      rows: [
        measure("1", full),
        parent("2"),
        measure("2.1", [0, 10, 2], dropped),
        measure("2.2", full, dropped),
      ],
      is: given("70", "2.7", "dropped-measure", "dropped-sub-measures"),
    },
    {
      of: "all of it dropped with its sub-measures",
      rows: [parent("1"), measure("1.1", full, dropped), measure("1.2", full, dropped)],
      is: refusal("2.7 no-measures"),
    },
    {
      of: "a level of its own that is not whole",
      rows: [parent("1", { reached: exact(5) }), measure("1.1", full, dropped)],
      is: refusal(
        "2.7 rests-on-refused",
        "2.2 level-missing",
        "2.2 level-missing",
        "2.4 delay-cause-missing",
      ),
    },
    {
      of: "70 and 28 of two units, each called 1",
      rows: [measure("1", full), measure("1", [0, 100, 30], { at: place(4, "Хуулийн хэлтэс") })],
      is: given("49", "2.7", "moved-within-year"),
    },
  ])("$of", ({ rows, is }) => {
    expect(brief(measuresMean(rows, { appraisalDate, reviewed: false }))).toEqual(is);
  });

  test("the measure that counts by its own levels says so at its row", () => {
    const rows = [measure("1", [50, 80, 62], { at: place(17) }), measure("1.1", full, dropped)];
    const [own] = found(measuresMean(rows, { appraisalDate, reviewed: false })).grounds;
    expect(own).toMatchObject({ clause: "2.1", readings: ["dropped-sub-measures"], at: place(17) });
  });

  test("7.4 re-evaluated points of a measure that counts by its own levels hold", () => {
    const rows = [
      measure("1", [50, 80, 62], { reEvaluation: again("40.5") }),
      measure("1.1", full, dropped),
      measure("1.2", full, dropped),
    ];
    const mean = found(measuresMean(rows, { appraisalDate, reviewed: true }));
    expect(brief(mean)).toEqual(given("40.5", "2.7", "dropped-measure"));
    expect(mean.grounds.map(brief)).toEqual([given("40.5", "7.4", "dropped-sub-measures")]);
  });

  test("the worked example: (70 + 53 + 46.666… + 34) / 4 = 50.92", () => {
    const mean = found(measuresMean(workedServant().measures, { appraisalDate, reviewed: false }));
    expect(brief(mean)).toEqual(given("50.92", "2.7", "rounding"));
    expect(mean.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual([
      "2.1 70",
      "2.1 53",
      "2.8 140/3",
      "2.1 34",
    ]);
    const { sum, count, mean: unrounded } = mean.facts as { sum: unknown; count: number; mean: unknown };
    expect([String(sum), count, String(unrounded)]).toEqual(["611/3", 4, "611/12"]);
  });

  test("names what was dropped with its decision", () => {
    const rows = [measure("1", full), measure("2", full, dropped)];
    const mean = found(measuresMean(rows, { appraisalDate, reviewed: false }));
    expect(mean.facts).toMatchObject({ count: 1, dropped: [{ number: "2", decision: "Тушаал А/7" }] });
  });

  test("an additional task rests on 2.6, also with sub-measures", () => {
    const rows = [
      measure("1", full, additional),
      measure("2.1", full, additional),
      measure("2.2", full, additional),
    ];
    const mean = found(measuresMean(rows, { appraisalDate, reviewed: false }));
    expect(mean.grounds.map((ground) => [ground.clause, ground.grounds[0]?.clause])).toEqual([
      ["2.6", "2.1"],
      ["2.6", "2.8"],
    ]);
  });

  test("measure 1 and additional task 1 are two", () => {
    const rows = [measure("1", full), measure("1", [0, 100, 30], additional)];
    expect(brief(measuresMean(rows, { appraisalDate, reviewed: false }))).toEqual(given("49", "2.7")); // (70 + 28) / 2
  });

  test("re-evaluated points count only when reviewed", () => {
    const rows = [measure("1", full, { reEvaluation: again(50) }), measure("2", full)];
    expect(brief(measuresMean(rows, { appraisalDate, reviewed: false }))).toEqual(given("70", "2.7"));
    expect(brief(measuresMean(rows, { appraisalDate, reviewed: true }))).toEqual(given("60", "2.7"));
  });
});

describe("2.7 refuses", () => {
  test.for([
    { of: "a plan without measures, never a silent 0", rows: [], is: refusal("2.7 no-measures") },
    {
      of: "a plan of which all was dropped",
      rows: [measure("1", full, dropped)],
      is: refusal("2.7 no-measures"),
    },
    {
      of: "a row that could not be read",
      rows: [measure("1", full), unreadable(12)],
      is: refusal("2.7 rests-on-refused", "2.7 unreadable"),
    },
    {
      of: "everything wrong at once",
      rows: [unreadable(12), measure("1", [0, 100, undefined]), measure("2", [0, 0, 1])],
      is: refusal(
        "2.7 rests-on-refused",
        "2.7 unreadable",
        "2.2 level-missing",
        "2.2 target-equals-baseline",
      ),
    },
  ])("$of", ({ rows, is }) => {
    expect(brief(measuresMean(rows, { appraisalDate, reviewed: false }))).toEqual(is);
  });
});
