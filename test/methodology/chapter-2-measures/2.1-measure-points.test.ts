import { describe, expect, test } from "vitest";
import { measurePoints } from "../../../src/methodology/chapter-2-measures/2.1-measure-points";
import { brief, found, given, refusal } from "../outcomes";
import { again, appraisalDate, day, measure, monthLate, overMonthLate } from "../rows";

describe("2.1 Арга хэмжээний оноо", () => {
  test.for([
    // “арга хэмжээний гүйцэтгэлд 0-60 оноо, … төлөвлөсөн хугацаанд гүйцэтгэсэн байдалд 0-10 оноо өгнө”
    { row: measure("1", [0, 100, 100]), is: given("70", "2.1") }, // 60 + 10
    { row: measure("1", [20, 10, 12], monthLate), is: given("53", "2.1") }, // 48 + 5
    { row: measure("1", [50, 80, 62]), is: given("34", "2.1") }, // 24 + 10
    { row: measure("1", [0, 100, 30]), is: given("28", "2.1") }, // 18 + 10
    { row: measure("1", [0, 3, 1]), is: given("30", "2.1") }, // 20 + 10
    { row: measure("1", [0, 100, 85], overMonthLate), is: given("51", "2.1") }, // 51 + 0
    // nothing but the time was earned: by the letter the two are added
    { row: measure("1", [0, 200, 59]), is: given("10", "2.1", "failed-but-timely") }, // 0 + 10
    { row: measure("1", [0, 100, "28.99"], monthLate), is: given("5", "2.1", "failed-but-timely") }, // 0 + 5
    { row: measure("1", [0, 10, 2], overMonthLate), is: given("0", "2.1") }, // 0 + 0
  ])("$row.baseline, $row.target, $row.reached → $is.gives", ({ row, is }) => {
    expect(brief(measurePoints(row, { appraisalDate, reviewed: false }))).toEqual(is);
  });

  test("rests on 2.3 with its 2.2, and on 2.4, at the row's place", () => {
    const sum = found(
      measurePoints(measure("1", [20, 10, 12], monthLate), { appraisalDate, reviewed: false }),
    );
    expect(sum.grounds.map(({ clause }) => clause)).toEqual(["2.3.2", "2.4.2"]);
    expect(sum.grounds[0]?.grounds.map(({ clause }) => clause)).toEqual(["2.2"]);
    expect(sum.at).toEqual({ tab: "Санхүүгийн хэлтэс", row: 11 });
  });

  test.for([
    {
      row: measure("1", [undefined, 100, 85]),
      is: refusal("2.1 rests-on-refused", "2.2 level-missing"),
    },
    {
      row: measure("1", [0, 100, 85], { due: undefined }),
      is: refusal("2.1 rests-on-refused", "2.4 due-missing"),
    },
    // both at once, so that both can be mended at once
    {
      row: measure("1", [0, 100, undefined], { due: undefined }),
      is: refusal("2.1 rests-on-refused", "2.2 level-missing", "2.4 due-missing"),
    },
  ])("refuses what 2.2 and 2.4 refuse: $is.because", ({ row, is }) => {
    expect(brief(measurePoints(row, { appraisalDate, reviewed: false }))).toEqual(is);
  });
});

describe("2.1, 2.4 fully reached and no day of completion", () => {
  const undated = (due: string, reached: number) =>
    measure("1", [0, 100, reached], { due: day(due), completed: undefined, delayCause: "employee" });

  test.for([
    { row: undated("2025-12-20", 100), is: given("70", "2.1") }, // due on the appraisal day: not late
    { row: undated("2025-12-19", 100), is: refusal("2.1 rests-on-refused", "2.4 completion-date-missing") },
    { row: undated("2025-12-19", 140), is: refusal("2.1 rests-on-refused", "2.4 completion-date-missing") },
    { row: undated("2025-12-19", 99), is: given("64.4", "2.1") }, // not finished, a day late: 59.4 + 5
    { row: undated("2025-12-31", 100), is: given("70", "2.1") }, // not yet due
    // 2.5 gives the same points whatever the day
    {
      row: { ...undated("2025-06-30", 100), delayCause: "beyond-employee", delayReason: "Үер" } as const,
      is: given("70", "2.1"),
    },
    {
      row: { ...undated("2025-06-30", 100), delayCause: undefined },
      is: refusal("2.1 rests-on-refused", "2.4 completion-date-missing"),
    },
    // a day after the appraisal is a day: never refused for it, late to the appraisal day
    { row: { ...undated("2025-12-19", 100), completed: day("2025-12-21") }, is: given("65", "2.1") }, // 60 + 5
    { row: { ...undated("2025-12-31", 100), completed: day("2025-12-30") }, is: given("70", "2.1") },
    { row: { ...undated("2025-06-30", 140), completed: day("2026-03-01") }, is: given("60", "2.1") }, // 60 + 0
  ])("due $row.due, reached $row.reached", ({ row, is }) => {
    expect(brief(measurePoints(row, { appraisalDate, reviewed: false }))).toEqual(is);
  });
});

describe("7.4 the team's points in place of the sum", () => {
  const row = measure("1", [20, 10, 12], { ...monthLate, reEvaluation: again("40.5") });

  test("only when reviewed", () => {
    expect(brief(measurePoints(row, { appraisalDate, reviewed: false }))).toEqual(given("53", "2.1"));
    expect(brief(measurePoints(row, { appraisalDate, reviewed: true }))).toEqual(given("40.5", "7.4"));
  });

  test("0 is a re-evaluation too", () => {
    const toNothing = { ...row, reEvaluation: again(0) };
    expect(brief(measurePoints(toNothing, { appraisalDate, reviewed: true }))).toEqual(given("0", "7.4"));
  });

  test("keeps what it replaced, on the scale of 70", () => {
    const replaced = found(measurePoints(row, { appraisalDate, reviewed: true }));
    expect(replaced.facts).toMatchObject({ name: "Арга хэмжээ 1", highest: 70 });
    expect(replaced.grounds.map((ground) => [ground.clause, String(ground.value)])).toEqual([["2.1", "53"]]);
  });
});
