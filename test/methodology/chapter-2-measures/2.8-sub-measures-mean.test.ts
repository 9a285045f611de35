import { describe, expect, test } from "vitest";
import { subMeasuresMean } from "../../../src/methodology/chapter-2-measures/2.8-sub-measures-mean";
import type { MeasureRow } from "../../../src/methodology/person";
import { brief, found, given, refusal } from "../outcomes";
import { again, appraisalDate, day, measure, overMonthLate, parent, place } from "../rows";

const subs = [
  measure("3.1", [0, 4, 4]),
  measure("3.2", [0, 10, 2], overMonthLate),
  measure("3.3", [0, 1, 1]),
];
const divided = (own: MeasureRow | undefined, subMeasures: readonly MeasureRow[] = subs) =>
  ({ section: "measure", number: "3", name: "Архивын ажил", own, subMeasures, byItself: false }) as const;

describe("2.8 Дэд арга хэмжээний дундаж", () => {
  test.for([
    // “онооны нийлбэрийн дундаж нь тухайн арга хэмжээний биелэлтийн оноо болно”: (70 + 0 + 70) / 3
    { of: "three under their measure", row: divided(parent("3")), is: given("140/3", "2.8") },
    { of: "three without a row of the measure", row: divided(undefined), is: given("140/3", "2.8") },
    { of: "one alone", row: divided(parent("3"), [measure("3.1", [0, 4, 4])]), is: given("70", "2.8") },
    { of: "two", row: divided(parent("3"), subs.slice(0, 2)), is: given("35", "2.8") },
    // a due date is the measure's own, not a score
    {
      of: "a measure with its own due date",
      row: divided(parent("3", { due: day("2025-12-31") })),
      is: given("140/3", "2.8"),
    },
  ])("$of", ({ row, is }) => {
    expect(brief(subMeasuresMean(row, { appraisalDate, reviewed: false }))).toEqual(is);
  });

  test("rests on every sub-measure and stands at the measure's row", () => {
    const mean = found(
      subMeasuresMean(divided(parent("3", { at: place(17) })), { appraisalDate, reviewed: false }),
    );
    expect(mean.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual([
      "2.1 70",
      "2.1 0",
      "2.1 70",
    ]);
    expect(mean.at).toEqual(place(17));
    expect(mean.facts).toMatchObject({ count: 3, name: "Архивын ажил" });
  });

  test.for([
    { of: "baseline", own: parent("3", { baseline: measure("3", [0, 1, 1]).baseline }) },
    { of: "target", own: parent("3", { target: measure("3", [0, 1, 1]).target }) },
    { of: "reached", own: parent("3", { reached: measure("3", [0, 1, 1]).reached }) },
    { of: "completed", own: parent("3", { completed: day("2025-06-30") }) },
  ])("refuses a second score in the measure's own row: $of", ({ own }) => {
    expect(brief(subMeasuresMean(divided(own), { appraisalDate, reviewed: false }))).toEqual(
      refusal("2.8 sub-measures-and-own-score"),
    );
  });

  test("refuses what a sub-measure refuses", () => {
    const row = divided(parent("3"), [measure("3.1", [0, 4, 4]), measure("3.2", [0, 10, undefined])]);
    expect(brief(subMeasuresMean(row, { appraisalDate, reviewed: false }))).toEqual(
      refusal("2.8 rests-on-refused", "2.2 level-missing"),
    );
  });
});

describe("2.8, 7.4 re-evaluated", () => {
  const reviewedSubs = [measure("3.1", [0, 4, 4], { reEvaluation: again(40) }), ...subs.slice(1)];

  test.for([
    {
      of: "the measure as a whole",
      row: divided(parent("3", { reEvaluation: again("52.5") })),
      is: given("52.5", "7.4"),
    },
    {
      of: "a sub-measure: (40 + 0 + 70) / 3",
      row: divided(parent("3"), reviewedSubs),
      is: given("110/3", "2.8"),
    },
    {
      of: "both: nobody can know which one holds",
      row: divided(parent("3", { reEvaluation: again("52.5") }), reviewedSubs),
      is: refusal("7.4 review-of-parent-and-sub"),
    },
  ])("$of", ({ row, is }) => {
    expect(brief(subMeasuresMean(row, { appraisalDate, reviewed: true }))).toEqual(is);
  });

  test("the measure as a whole is on the scale of 70 and keeps the mean beside it", () => {
    const whole = divided(parent("3", { reEvaluation: again("52.5") }));
    const replaced = found(subMeasuresMean(whole, { appraisalDate, reviewed: true }));
    expect(replaced.facts).toMatchObject({ name: "Архивын ажил", highest: 70 });
    expect(replaced.grounds.map(({ clause, value }) => `${clause} ${value}`)).toEqual(["2.8 140/3"]);
  });

  test("before the review neither counts", () => {
    const whole = divided(parent("3", { reEvaluation: again("52.5") }));
    expect(brief(subMeasuresMean(whole, { appraisalDate, reviewed: false }))).toEqual(given("140/3", "2.8"));
    expect(
      brief(subMeasuresMean(divided(parent("3"), reviewedSubs), { appraisalDate, reviewed: false })),
    ).toEqual(given("140/3", "2.8"));
  });
});
