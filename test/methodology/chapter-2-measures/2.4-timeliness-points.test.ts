import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelinessPoints } from "../../../src/methodology/chapter-2-measures/2.4-timeliness-points";
import { civilDate } from "../../../src/methodology/civil-date";
import type { Timing } from "../../../src/methodology/person";
import { nextDay, oracleLateness } from "../oracle";
import { brief, found, given, printedValue, refusal } from "../outcomes";
import { appraisalDate, day, place } from "../rows";

const timing = (due: string, completed: string | undefined, over: Partial<Timing> = {}): Timing => ({
  due: day(due),
  completed: completed === undefined ? undefined : day(completed),
  delayCause: "employee",
  delayReason: undefined,
  ...over,
});

describe("2.4 Хугацааны оноо: done", () => {
  test.for([
    // “төлөвлөсөн хугацаанд эсхүл төлөвлөсөн хугацаанаас өмнө гүйцэтгэсэн бол 10 оноо”
    { due: "2025-06-30", done: "2024-12-31", is: given("10", "2.4.3") },
    { due: "2025-06-30", done: "2025-06-29", is: given("10", "2.4.3") },
    { due: "2025-06-30", done: "2025-06-30", is: given("10", "2.4.3") },
    // “бага зэрэг хоцорсон (нэг сар хүртэл) бол 5 оноо”
    { due: "2025-06-30", done: "2025-07-01", is: given("5", "2.4.2") },
    { due: "2025-06-30", done: "2025-07-27", is: given("5", "2.4.2") }, // 27 days: no month is as short
    { due: "2025-06-30", done: "2025-07-28", is: given("5", "2.4.2", "month") }, // 28 days
    { due: "2025-06-30", done: "2025-07-30", is: given("5", "2.4.2", "month") },
    // “хоцорсон (нэг сараас дээш) бол 0 оноо”
    { due: "2025-06-30", done: "2025-07-31", is: given("0", "2.4.1", "month") }, // 31 days
    { due: "2025-06-30", done: "2025-08-01", is: given("0", "2.4.1") }, // 32 days: no month is as long
    { due: "2025-06-30", done: "2025-12-20", is: given("0", "2.4.1") }, // done on the appraisal day
    // the same day of a shorter month is its last one
    { due: "2025-01-31", done: "2025-02-28", is: given("5", "2.4.2", "month") },
    { due: "2025-01-31", done: "2025-03-01", is: given("0", "2.4.1", "month") },
    { due: "2025-01-28", done: "2025-02-28", is: given("5", "2.4.2", "month") },
    { due: "2025-01-28", done: "2025-03-01", is: given("0", "2.4.1") }, // 32 days
    { due: "2025-03-31", done: "2025-04-30", is: given("5", "2.4.2", "month") },
    { due: "2025-03-31", done: "2025-05-01", is: given("0", "2.4.1", "month") },
    // a leap year
    { due: "2024-01-31", done: "2024-02-29", is: given("5", "2.4.2", "month") },
    { due: "2024-01-31", done: "2024-03-01", is: given("0", "2.4.1", "month") },
    { due: "2024-02-29", done: "2024-03-29", is: given("5", "2.4.2", "month") },
    { due: "2024-02-29", done: "2024-03-30", is: given("0", "2.4.1", "month") },
    { due: "2025-02-28", done: "2025-03-28", is: given("5", "2.4.2", "month") },
    { due: "2025-02-28", done: "2025-03-29", is: given("0", "2.4.1", "month") },
    // across the year
    { due: "2024-12-31", done: "2025-01-31", is: given("5", "2.4.2", "month") },
    { due: "2024-12-31", done: "2025-02-01", is: given("0", "2.4.1") }, // 32 days
    { due: "2024-12-15", done: "2025-01-15", is: given("5", "2.4.2", "due-on-day-off", "month") }, // 2024-12-15: a Sunday
    { due: "2024-12-15", done: "2025-01-16", is: given("0", "2.4.1", "due-on-day-off") }, // 32 days
  ])("due $due, done $done → $is.gives ($is.under)", ({ due, done, is }) => {
    expect(brief(timelinessPoints(timing(due, done), appraisalDate))).toEqual(is);
  });

  test("no appraisal date is needed for what is done", () => {
    expect(brief(timelinessPoints(timing("2025-06-30", "2025-07-01"), undefined))).toEqual(
      given("5", "2.4.2"),
    );
  });

  test("on time needs no cause, and a cause takes nothing away", () => {
    for (const delayCause of [undefined, "employee", "beyond-employee"] as const) {
      const onTime = timing("2025-06-30", "2025-06-30", { delayCause });
      expect(brief(timelinessPoints(onTime, appraisalDate))).toEqual(given("10", "2.4.3"));
    }
  });

  test("every day around a month, in every month of a common and a leap year, by an independent calendar", () => {
    const dates = fc.record({
      year: fc.constantFrom(2023, 2024, 2025, 2100),
      month: fc.integer({ min: 1, max: 12 }),
      dayOfMonth: fc.integer({ min: 1, max: 31 }),
      later: fc.integer({ min: 0, max: 40 }),
    });
    const clauses = { none: "2.4.3", "up-to-a-month": "2.4.2", "over-a-month": "2.4.1" } as Record<
      string,
      string
    >;
    fc.assert(
      fc.property(dates, ({ year, month, dayOfMonth, later }) => {
        const due = civilDate(year, month, dayOfMonth);
        fc.pre(due !== undefined);
        const start = [year, month, dayOfMonth] as const;
        const end = Array.from({ length: later }).reduce<readonly [number, number, number]>(nextDay, start);
        const points = found(timelinessPoints(timing(due ?? "", civilDate(...end)), undefined));
        expect(points.clause).toBe(clauses[oracleLateness(start, end)]);
        expect(points.facts).toMatchObject({ daysLate: later });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("2.5 reasons beyond the employee", () => {
  const beyond = { delayCause: "beyond-employee" } as const;

  test.for([
    // “үл хамаарах шалтгаанаар … хоцорсон тохиолдолд албан хаагчийн оноог бууруулахгүй”
    { due: "2025-06-30", done: "2025-07-01", reason: "Үер", is: given("10", "2.5", "beyond-employee") },
    { due: "2025-06-30", done: "2025-07-31", reason: "Үер", is: given("10", "2.5", "beyond-employee") },
    {
      due: "2024-06-30", // a Sunday
      done: "2025-07-31",
      reason: "Үер",
      is: given("10", "2.5", "due-on-day-off", "beyond-employee"),
    },
    {
      due: "2025-06-30",
      done: undefined,
      reason: "Үер",
      is: given("10", "2.5", "not-finished", "beyond-employee"),
    },
    { due: "2025-06-30", done: "2025-07-01", reason: undefined, is: refusal("2.5 delay-reason-missing") },
  ])("due $due, done $done, $reason", ({ due, done, reason, is }) => {
    const outcome = timelinessPoints(timing(due, done, { ...beyond, delayReason: reason }), appraisalDate);
    expect(brief(outcome)).toEqual(is);
  });

  test("the reason is kept", () => {
    const late = timing("2025-06-30", "2025-07-02", { ...beyond, delayReason: "Үер" });
    expect(found(timelinessPoints(late, appraisalDate)).facts).toMatchObject({ reason: "Үер", daysLate: 2 });
  });
});

describe("2.4 not finished: late up to the appraisal date", () => {
  test.for([
    // before it is due nothing is late
    { due: "2025-12-31", is: given("10", "2.4.3", "not-yet-due") },
    { due: "2025-12-21", is: given("10", "2.4.3", "not-yet-due") },
    { due: "2025-12-20", is: given("10", "2.4.3", "not-yet-due") }, // that day is not over
    { due: "2025-12-19", is: given("5", "2.4.2", "not-finished") },
    { due: "2025-11-20", is: given("5", "2.4.2", "not-finished", "month") }, // 30 days: exactly a month
    { due: "2025-11-19", is: given("0", "2.4.1", "not-finished", "month") }, // 31 days
    { due: "2025-06-30", is: given("0", "2.4.1", "not-finished") },
  ])("due $due → $is.gives", ({ due, is }) => {
    const points = timelinessPoints(timing(due, undefined), appraisalDate);
    expect(brief(points)).toEqual(is);
    expect(found(points).facts).toMatchObject({ finished: false, until: "2025-12-20" });
  });
});

describe("2.4 done after the appraisal day: not finished on it", () => {
  const is = (...[points, clause, ...readings]: [string, string, ...string[]]) =>
    given(points, clause, "done-after-appraisal", ...readings);

  // what a blank gives, above
  test.for([
    { due: "2025-12-31", done: "2025-12-31", is: is("10", "2.4.3", "not-yet-due") },
    { due: "2025-12-20", done: "2025-12-21", is: is("10", "2.4.3", "not-yet-due") },
    { due: "2025-12-19", done: "2025-12-21", is: is("5", "2.4.2") },
    { due: "2025-12-19", done: "2026-06-01", is: is("5", "2.4.2") }, // not 0: nobody knew of June on the day
    { due: "2025-11-20", done: "2026-01-05", is: is("5", "2.4.2", "month") }, // 30 days to the day: exactly a month
    { due: "2025-11-19", done: "2025-12-21", is: is("0", "2.4.1", "month") }, // 31 days
    { due: "2025-06-30", done: "2026-06-30", is: is("0", "2.4.1") },
  ])("due $due, done $done → $is.gives", ({ due, done, is: expected }) => {
    const points = timelinessPoints(timing(due, done), appraisalDate);
    expect(brief(points)).toEqual(expected);
    expect(found(points).facts).toMatchObject({ finished: false, until: "2025-12-20", completedLater: done });
    const blank = timelinessPoints(timing(due, undefined), appraisalDate);
    expect(brief(points)).toMatchObject({ gives: printedValue(blank), under: blank.clause });
  });

  test("it may lie outside the employee's power as any other", () => {
    const late = timing("2025-11-28", "2025-12-22", { delayCause: "beyond-employee", delayReason: "Үер" });
    expect(brief(timelinessPoints(late, appraisalDate))).toEqual(is("10", "2.5", "beyond-employee"));
  });

  test("without an appraisal day what is done is done", () => {
    expect(brief(timelinessPoints(timing("2025-06-30", "2026-06-30"), undefined))).toEqual(
      given("0", "2.4.1"),
    );
  });
});

describe("2.4 the due day", () => {
  test.for([
    // Saturday 6 December, Sunday 7 December 2025: no Monday is put in their place
    { due: "2025-12-06", done: "2025-12-08", is: given("5", "2.4.2", "due-on-day-off") },
    { due: "2025-12-07", done: "2025-12-08", is: given("5", "2.4.2", "due-on-day-off") },
    { due: "2025-12-05", done: "2025-12-08", is: given("5", "2.4.2") }, // a Friday
    { due: "2025-12-08", done: "2025-12-09", is: given("5", "2.4.2") }, // a Monday
    { due: "2025-12-07", done: "2025-12-07", is: given("10", "2.4.3") }, // not late: nothing rests on it
    { due: "2025-12-07", done: undefined, is: given("5", "2.4.2", "not-finished", "due-on-day-off") },
    { due: "2025-05-31", done: "2025-06-30", is: given("5", "2.4.2", "due-on-day-off", "month") }, // a Saturday
  ])("on a day off: due $due, done $done", ({ due, done, is }) => {
    expect(brief(timelinessPoints(timing(due, done), appraisalDate))).toEqual(is);
  });

  test.for([
    // written as “III улирал”: its last day, a Tuesday
    { due: "2025-09-30", done: "2025-09-30", is: given("10", "2.4.3", "due-period") },
    { due: "2025-09-30", done: "2025-10-30", is: given("5", "2.4.2", "due-period", "month") },
    { due: "2025-09-30", done: "2025-10-31", is: given("0", "2.4.1", "due-period", "month") },
    { due: "2025-12-31", done: undefined, is: given("10", "2.4.3", "due-period", "not-yet-due") },
    { due: "2025-08-31", done: "2025-09-01", is: given("5", "2.4.2", "due-period", "due-on-day-off") }, // a Sunday
  ])("of a period: due $due, done $done", ({ due, done, is }) => {
    expect(brief(timelinessPoints(timing(due, done, { duePeriod: true }), appraisalDate))).toEqual(is);
  });
});

describe("2.4 refuses", () => {
  test.for([
    { of: timing("2025-06-30", undefined), appraised: undefined, is: refusal("2.4 appraisal-date-missing") },
    {
      of: { ...timing("2025-06-30", "2025-06-30"), due: undefined },
      appraised: appraisalDate,
      is: refusal("2.4 due-missing"),
    },
    {
      of: timing("2025-06-30", "2025-07-01", { delayCause: undefined }),
      appraised: appraisalDate,
      is: refusal("2.4 delay-cause-missing"),
    },
    {
      of: timing("2025-06-30", undefined, { delayCause: undefined }),
      appraised: appraisalDate,
      is: refusal("2.4 delay-cause-missing"),
    },
  ])("$is.refused", ({ of, appraised, is }) => {
    const outcome = timelinessPoints(of, appraised, place(12));
    expect(brief(outcome)).toEqual(is);
    expect(outcome.at).toEqual(place(12));
  });

  test("and says by how many days it was late", () => {
    const outcome = timelinessPoints(
      timing("2025-06-30", "2025-07-05", { delayCause: undefined }),
      undefined,
    );
    expect(outcome.facts).toEqual({ daysLate: 5, open: false });
    const open = timelinessPoints(timing("2025-06-30", undefined, { delayCause: undefined }), appraisalDate);
    expect(open.facts).toMatchObject({ open: true });
  });
});
