import { describe, expect, test } from "vitest";
import { type Case, judge } from "./judge";
import {
  adjustment,
  assessWorkbook,
  complaint,
  measureOf,
  rowOf,
  STAFF_INDICATORS,
  settingOf,
  smallBody,
  UNIT,
  type Workbook,
} from "./small-body";

const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));
/** The measure of 007: its row 3 in the unit's tab. */
const measure = (over: Record<string, unknown>) => (w: Workbook) => {
  Object.assign(rowOf(w.plan, "007", "А"), over);
};
const levels = (baseline: unknown, target: unknown, reached: unknown) =>
  measure({ "Суурь түвшин": baseline, "Хүрэх түвшин": target, "Хүрсэн түвшин": reached });

describe("2 Арга хэмжээ", () => {
  test.for<Case>([
    {
      title: "target = baseline, kept: 100 % by reading; 70 + 26",
      spoil: levels(100, 100, 100),
      says: [`warning | target-equals-baseline | ${UNIT}!3 Хүрэх түвшин | 2.2 | 007`],
      changes: { "007": "96" },
    },
    {
      title: "target = baseline, not kept",
      spoil: levels(100, 100, 90),
      says: [`error | target-equals-baseline | ${UNIT}!3 Хүрэх түвшин | 2.2 | 007`],
      changes: blocked("007"),
    },
    {
      title: "below baseline: 0 + 10 + 26",
      spoil: levels(20, 30, 10),
      says: [
        `warning | worse-than-baseline | ${UNIT}!3 Хүрсэн түвшин | 2.2 | 007`,
        `warning | failed-but-timely | ${UNIT}!3 Хүрсэн түвшин | 2.1 | 007`,
      ],
      changes: { "007": "36" },
    },
    {
      title: "falling target: 80 % → 48 + 10 + 26",
      spoil: levels(20, 10, 12),
      says: [`info | falling-target | ${UNIT}!3 Хүрэх түвшин | 2.2 | 007`],
      changes: { "007": "84" },
    },
    { title: "above 100 %: 70 + 26", spoil: levels(0, 10, 12), says: [], changes: { "007": "96" } },
    ...[29, 29.5, 29.99].map((reached) => ({
      title: `${reached} %: 0 + 10 + 26 by reading`,
      spoil: levels(0, 100, reached),
      says: [
        `warning | between-29-and-30 | ${UNIT}!3 Хүрсэн түвшин | 2.3 | 007`,
        `warning | failed-but-timely | ${UNIT}!3 Хүрсэн түвшин | 2.1 | 007`,
      ],
      changes: { "007": "36" },
    })),
    { title: "30 %: 18 + 10 + 26", spoil: levels(5, 6, 5.3), says: [], changes: { "007": "54" } },
    {
      title: "a blank level is not 0",
      spoil: levels(0, 10, ""),
      says: [`info | level-missing | ${UNIT}!3 Хүрсэн түвшин | 2.2 | 007`],
      changes: blocked("007"),
    },
    {
      title: "text numbers are read: 85,5 % → 51.3 + 10 + 26",
      spoil: levels("0", "100", "85,5"),
      says: [`info | number-read-as | ${UNIT}!3 Хүрсэн түвшин | 2.2 | 007`],
      changes: { "007": "87.3" },
    },
    {
      title: "an ambiguous number",
      spoil: levels(0, 2_000, "1,234"),
      says: [`error | number-ambiguous | ${UNIT}!3 Хүрсэн түвшин | 2.2 | 007`],
      changes: blocked("007"),
    },
    {
      title: "0.855 beside a target of 100 per cent: 0 + 10 + 26",
      spoil: measure({ "Хүрэх түвшин": 100, "Хүрсэн түвшин": 0.855, "Хэмжих нэгж": "хувь" }),
      says: [
        `warning | fraction-of-percent | ${UNIT}!3 Хүрсэн түвшин | 2.2 | 007`,
        `warning | failed-but-timely | ${UNIT}!3 Хүрсэн түвшин | 2.1 | 007`,
      ],
      changes: { "007": "36" },
    },
    {
      title: "one sub-measure only",
      spoil: measure({ Дугаар: "1.1" }),
      says: [`warning | one-sub-measure | ${UNIT}!3 Дугаар | 2.8 | 007`],
    },
    {
      title: "sub-measures and a score of its own",
      spoil: (w) => w.plan.rows.push(measureOf("007", "1.1"), measureOf("007", "1.2")),
      says: [`error | sub-measures-and-own-score | ${UNIT}!3 Дугаар | 2.8 | 007`],
      changes: blocked("007"),
    },
    {
      title: "two levels of sub-measures",
      spoil: (w) => w.plan.rows.push(measureOf("007", "2.1.1")),
      says: [`error | two-levels | ${UNIT}!9 Дугаар | 2.8 | 007`],
      changes: blocked("007"),
    },
    {
      title: "1.10 is not 1.1",
      spoil: (w) => {
        measure({ Дугаар: "1.1" })(w);
        w.plan.rows.push(measureOf("007", "1.10"));
      },
      says: [],
    },
    {
      title: "a number that Sheets turned into a date",
      spoil: measure({ Дугаар: new Date("2025-02-01T00:00:00+08:00") }),
      says: [
        `error | number-is-date | ${UNIT}!3 Дугаар | 2.7 | 007`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "no measures",
      spoil: (w) => {
        w.plan.rows = w.plan.rows.filter((row) => row.Код !== "007" || row.Хэсэг !== "А");
      },
      says: [`info | no-measures | ${UNIT}~1 | 2.7 | 007`],
      changes: blocked("007"),
    },
    {
      title: "dropped by a decision with a number, and another one stays",
      spoil: (w) =>
        w.plan.rows.push(measureOf("007", "2", { "Хассан шийдвэр": "Тушаал А/15", "Хүрсэн түвшин": "" })),
      says: [`info | dropped-measure | ${UNIT}!9 Хассан шийдвэр | 2.7 | 007`],
    },
    {
      title: "dropped without a number",
      spoil: (w) => w.plan.rows.push(measureOf("007", "2", { "Хассан шийдвэр": "тушаалаар" })),
      says: [`error | dropped-without-number | ${UNIT}!9 Хассан шийдвэр | 2.7 | 007`],
      changes: blocked("007"),
    },
  ])("$title", judge);
});

describe("2.4, 2.5 Хугацаа", () => {
  const timing = (over: Record<string, unknown>) => measure(over);
  test.for<Case>([
    {
      title: "late without a cause",
      spoil: timing({ "Гүйцэтгэсэн огноо": "2025-07-10" }),
      says: [`info | delay-cause-missing | ${UNIT}!3 Хоцорсон шалтгаан | 2.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "not done, or nobody said when: the day is asked for, or the cause",
      spoil: timing({ "Гүйцэтгэсэн огноо": "" }),
      says: [`info | delay-cause-missing | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "late, own fault: 30 + 5 + 26",
      spoil: timing({ "Гүйцэтгэсэн огноо": "2025-07-10", "Хоцорсон шалтгаан": "Хамаарах" }),
      says: [],
      changes: { "007": "61" },
    },
    {
      title: "late for outside reasons, written down",
      spoil: timing({
        "Гүйцэтгэсэн огноо": "2025-09-10",
        "Хоцорсон шалтгаан": "Үл хамаарах",
        "Шалтгааны тайлбар": "Үер буусан",
      }),
      says: [`info | beyond-employee | ${UNIT}!3 Шалтгааны тайлбар | 2.5 | 007`],
    },
    {
      title: "late for outside reasons without a written reason",
      spoil: timing({ "Гүйцэтгэсэн огноо": "2025-09-10", "Хоцорсон шалтгаан": "Үл хамаарах" }),
      says: [`error | delay-reason-missing | ${UNIT}!3 Шалтгааны тайлбар | 2.5 | 007`],
      changes: blocked("007"),
    },
    {
      title: "done without a date",
      spoil: timing({ "Хүрсэн түвшин": 10, "Гүйцэтгэсэн огноо": "" }),
      says: [`error | completion-date-missing | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "no due date",
      spoil: timing({ "Дуусах хугацаа": "" }),
      says: [`info | due-missing | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "30 February",
      spoil: timing({ "Дуусах хугацаа": "2025-02-30" }),
      says: [`error | date-no-such-day | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "the year 2205",
      spoil: timing({ "Гүйцэтгэсэн огноо": "2205-06-30" }),
      says: [`error | date-year | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "done before start",
      spoil: timing({ "Эхлэх хугацаа": "2025-06-30", "Гүйцэтгэсэн огноо": "2025-06-01" }),
      says: [`error | completed-before-start | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "due outside the appraisal year",
      spoil: timing({ "Дуусах хугацаа": "2026-01-31" }),
      says: [`warning | due-outside-year | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`],
    },
    {
      title: "done after the appraisal day",
      spoil: timing({ "Дуусах хугацаа": "2025-12-31", "Гүйцэтгэсэн огноо": "2025-12-30" }),
      says: [
        `warning | done-after-appraisal | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`,
        `warning | not-yet-due | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`,
      ],
    },
    {
      title: "due a day before the appraisal, done after it: 30 + 5 + 26, as a blank gives",
      spoil: timing({
        "Дуусах хугацаа": "2025-12-19",
        "Гүйцэтгэсэн огноо": "2026-02-10",
        "Хоцорсон шалтгаан": "Хамаарах",
      }),
      says: [`warning | done-after-appraisal | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
      changes: { "007": "61" },
    },
    {
      title: "the same with a blank",
      spoil: timing({
        "Дуусах хугацаа": "2025-12-19",
        "Гүйцэтгэсэн огноо": "",
        "Хоцорсон шалтгаан": "Хамаарах",
      }),
      says: [`info | not-finished | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
      changes: { "007": "61" },
    },
    {
      title: "reached in full and done after the appraisal day: 60 + 5 + 26, never refused",
      spoil: timing({
        "Хүрсэн түвшин": 10,
        "Дуусах хугацаа": "2025-12-19",
        "Гүйцэтгэсэн огноо": "2025-12-21",
        "Хоцорсон шалтгаан": "Хамаарах",
      }),
      says: [`warning | done-after-appraisal | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
      changes: { "007": "91" },
    },
    {
      title: "not finished and not yet due: 30 + 10 + 26",
      spoil: timing({ "Дуусах хугацаа": "2025-12-31", "Гүйцэтгэсэн огноо": "" }),
      says: [`warning | not-yet-due | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`],
    },
    {
      title: "reached in full without a date, not yet due: 60 + 10 + 26",
      spoil: timing({ "Хүрсэн түвшин": 10, "Дуусах хугацаа": "2025-12-31", "Гүйцэтгэсэн огноо": "" }),
      says: [`warning | not-yet-due | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`],
      changes: { "007": "96" },
    },
    {
      title: "reached in full without a date, overdue, but beyond the employee: 60 + 10 + 26",
      spoil: timing({
        "Хүрсэн түвшин": 10,
        "Гүйцэтгэсэн огноо": "",
        "Хоцорсон шалтгаан": "Үл хамаарах",
        "Шалтгааны тайлбар": "Үер буусан",
      }),
      says: [
        `info | not-finished | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`,
        `info | beyond-employee | ${UNIT}!3 Шалтгааны тайлбар | 2.5 | 007`,
      ],
      changes: { "007": "96" },
    },
    {
      title: "due on a Sunday, done on the Monday: late by a day, 30 + 5 + 26",
      spoil: timing({
        "Дуусах хугацаа": "2025-06-29",
        "Гүйцэтгэсэн огноо": "2025-06-30",
        "Хоцорсон шалтгаан": "Хамаарах",
      }),
      says: [`info | due-on-day-off | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`],
      changes: { "007": "61" },
    },
    {
      title: "day and month unclear: read as 3 June",
      spoil: timing({ "Гүйцэтгэсэн огноо": "03.06.2025" }),
      says: [`warning | date-day-or-month | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
    },
    {
      title: "due in a quarter",
      spoil: timing({ "Дуусах хугацаа": "II улирал" }),
      says: [`info | due-period | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`],
    },
    {
      title: "00:30 of the due day is on time",
      spoil: timing({
        "Дуусах хугацаа": new Date("2025-06-30T00:00:00+08:00"),
        "Гүйцэтгэсэн огноо": new Date("2025-06-30T00:30:00+08:00"),
      }),
      says: [],
    },
  ])("$title", judge);
});

describe("3 Мэдлэг", () => {
  test.for<Case>([
    {
      title: "points without evidence",
      spoil: (w) => {
        rowOf(w.plan, "007", "Б")["Нотлох баримт"] = "";
      },
      says: [`error | evidence-missing | ${UNIT}!4 Нотлох баримт | 3.2 | 007`],
      changes: blocked("007"),
    },
    ...["–", "байхгүй", 0, false, true, "Хавсаргаагүй"].map((nothing) => ({
      title: `“${nothing}” names no document`,
      spoil: (w: Workbook) => {
        rowOf(w.plan, "007", "Б")["Нотлох баримт"] = nothing;
      },
      says: [`error | evidence-missing | ${UNIT}!4 Нотлох баримт | 3.2 | 007`],
      changes: blocked("007"),
    })),
    {
      title: "no learning measures",
      spoil: (w) => {
        w.plan.rows = w.plan.rows.filter((row) => row.Код !== "007" || row.Хэсэг !== "Б");
      },
      says: [`info | no-learning | ${UNIT}~1 | 3.3 | 007`],
      changes: blocked("007"),
    },
    {
      title: "sub-measures of learning",
      spoil: (w) => {
        rowOf(w.plan, "007", "Б").Дугаар = "1.1";
      },
      says: [`error | learning-sub-measure | ${UNIT}!4 Дугаар | 3.3 | 007`],
      changes: blocked("007"),
    },
    {
      title: "a blank baseline is 0",
      spoil: (w) => {
        rowOf(w.plan, "007", "Б")["Суурь түвшин"] = "";
      },
      says: [],
    },
  ])("$title", judge);
});

describe("4, 5 Хандлага, хамт олон, нэгжийн дарга", () => {
  const score = (cell: unknown) => (w: Workbook) => {
    rowOf(w.conduct, "007").Харилцаа = cell;
    rowOf(w.conduct, "007")["Дүн шинжилгээ хийх"] = cell;
  };
  const tally = (over: Record<string, unknown>) => (w: Workbook) => {
    Object.assign(rowOf(w.peers, "007"), over);
  };
  const unitPercent = (cell: unknown, format?: string) => (w: Workbook) => {
    rowOf(w.roster, "001")["Нэгжийн биелэлтийн хувь"] = cell;
    if (format !== undefined) w.roster.formats = { 0: { "Нэгжийн биелэлтийн хувь": format } };
  };
  const at = `${UNIT} · хандлага!2 Дүн шинжилгээ хийх`;
  test.for<Case>([
    {
      title: "7.5 on the 7 scale",
      spoil: score(7.5),
      says: [`error | number-out-of-range | ${at} | 4.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "−1 on the 7 scale",
      spoil: score(-1),
      says: [`error | number-out-of-range | ${at} | 4.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "8О, a letter for a zero",
      spoil: score("8О"),
      says: [`error | number-letters | ${at} | 4.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "a score that Sheets turned into a date",
      spoil: score(new Date("2025-05-03T00:00:00+08:00")),
      says: [`error | number-is-date | ${at} | 4.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "a blank indicator",
      spoil: score(""),
      says: [`info | indicator-missing | ${at} | 4.3 | 007`],
      changes: blocked("007"),
    },
    { title: "0 is a score: 40 + 15 + 4 + 6", spoil: score(0), says: [], changes: { "007": "65" } },
    {
      title: "a row of names only",
      spoil: (w) => {
        w.conduct.rows[0] = { Код: "007", "Овог, нэр": "Дорж Сүрэн" };
      },
      says: STAFF_INDICATORS.map(
        (name) => `info | indicator-missing | ${UNIT} · хандлага!2 ${name} | 4.3 | 007`,
      ),
      changes: blocked("007"),
    },
    {
      title: "more valid ballots than colleagues by the roster: counted, and asked for the protocol's number",
      spoil: tally({ Олгосон: 3, Хүчинтэй: 3 }),
      says: [
        // one of them moved since: 40 + 15 + 5 + 36 / 9
        "warning | ballots-above-roster | Хамт олон!2 Санал өгөх эрхтэй | 4.4 | 007",
        "info | tally-few-raters | Хамт олон!2 Хүчинтэй | 4.4 | 007",
      ],
      changes: { "007": "64" },
    },
    {
      title: "more ballots than issued",
      spoil: tally({ Олгосон: 1 }),
      says: [
        "error | more-ballots-than-issued | Хамт олон!2 Хүчинтэй | 4.4 | 007",
        "warning | ballots-issued-to-some | Хамт олон!2 Олгосон | 4.4 | 007",
      ],
      changes: blocked("007"),
    },
    {
      title: "no valid ballot is not 0 points",
      spoil: tally({ Хүчинтэй: 0 }),
      says: ["info | no-valid-ballots | Хамт олон!2 Хүчинтэй | 4.4 | 007"],
      changes: blocked("007"),
    },
    {
      title: "one rater",
      spoil: tally({ Хүчинтэй: 1, "Хандлага, ёс зүй": 6, "Багаар ажиллах": 6, Харилцаа: 6 }),
      says: [],
    },
    {
      title: "a sum above what the ballots can give",
      spoil: tally({ Харилцаа: 17 }),
      says: ["error | sum-above-scale | Хамт олон!2 Харилцаа | 4.5 | 007"],
      changes: blocked("007"),
    },
    {
      title: "half a ballot",
      spoil: tally({ Хүчинтэй: 1.5 }),
      says: ["error | number-not-whole | Хамт олон!2 Хүчинтэй | 4.4 | 007"],
      changes: blocked("007"),
    },
    {
      title: "a sum not filled",
      spoil: tally({ Харилцаа: "" }),
      says: ["info | tally-incomplete | Хамт олон!2 Хандлага, ёс зүй | 4.5 | 007"],
      changes: blocked("007"),
    },
    {
      title: "no protocol",
      spoil: tally({ Протокол: "" }),
      says: ["warning | tally-protocol-missing | Хамт олон!2 Протокол | 4.4 | 007"],
    },
    {
      title: "0.9 formatted as per cent is 90",
      spoil: unitPercent(0.9, "0.00%"),
      says: ["info | number-read-as | Албан хаагчид!2 Нэгжийн биелэлтийн хувь | 5.1 | 001"],
    },
    {
      title: "90% as text",
      spoil: unitPercent("90%"),
      says: ["info | number-read-as | Албан хаагчид!2 Нэгжийн биелэлтийн хувь | 5.1 | 001"],
    },
    {
      title: "0.9 without the format: 0.63 + 27, and asked",
      spoil: unitPercent(0.9),
      says: ["warning | fraction-of-percent | Албан хаагчид!2 Нэгжийн биелэлтийн хувь | 5.1 | 001"],
      changes: { "001": "27.63" },
    },
    {
      title: "105 per cent of the unit's plan",
      spoil: unitPercent(105),
      says: ["error | unit-percent-out-of-range | Албан хаагчид!2 Нэгжийн биелэлтийн хувь | 5.1 | 001"],
      changes: blocked("001"),
    },
    {
      title: "no unit percent",
      spoil: unitPercent(""),
      says: ["info | unit-percent-missing | Албан хаагчид!2 Нэгжийн биелэлтийн хувь | 5.1 | 001"],
      changes: blocked("001"),
    },
    {
      title: "no document for it",
      spoil: (w) => {
        rowOf(w.roster, "001").Баримт = "";
      },
      says: ["warning | unit-document-missing | Албан хаагчид!2 Баримт | 5.1 | 001"],
    },
  ])("$title", judge);
});

describe("6 Оноо өөрчлөх", () => {
  const entries =
    (...rows: Record<string, unknown>[]) =>
    (w: Workbook) => {
      w.adjustments.rows.push(...rows);
    };
  const at = (header: string, row = 2) => `Оноо өөрчлөх!${row} ${header}`;
  test.for<Case>([
    { title: "6.1: 66 − 3", spoil: entries(adjustment("007", "6.1", 3)), says: [], changes: { "007": "63" } },
    {
      title: "6.3 as a number: 66 + 5",
      spoil: entries(adjustment("007", 6.3, 5)),
      says: [],
      changes: { "007": "71" },
    },
    {
      title: "6.3 past 100: 90 + 5 + … stays at the net",
      spoil: (w) => {
        rowOf(w.roster, "001")["Нэгжийн биелэлтийн хувь"] = 100;
        entries(adjustment("001", "6.3", 5))(w);
      },
      says: [`info | heads-too | ${at("Заалт")} | 6.1 | 001`],
      changes: { "001": "100" },
    },
    {
      title: "6.4 of a head: 90 − 6",
      spoil: entries(adjustment("001", "6.4", 6)),
      says: [],
      changes: { "001": "84" },
    },
    ...[0, 0.99, 5.01, 6].map((amount) => ({
      title: `${amount} by 6.1 is outside 1–5`,
      spoil: entries(adjustment("007", "6.1", amount)),
      says: [`error | adjustment-out-of-range | ${at("Оноо")} | 6.1 | 007`],
      changes: blocked("007"),
    })),
    ...[5, 5.99, 10.01].map((amount) => ({
      title: `${amount} by 6.4 is outside 6–10`,
      spoil: entries(adjustment("001", "6.4", amount)),
      says: [`error | adjustment-out-of-range | ${at("Оноо")} | 6.4 | 001`],
      changes: blocked("001"),
    })),
    {
      title: "signed: the clause gives the sign",
      spoil: entries(adjustment("007", "6.1", -3)),
      says: [`error | adjustment-signed | ${at("Оноо")} | 6.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "without an amount",
      spoil: entries(adjustment("007", "6.1", "")),
      says: [`error | adjustment-without-amount | ${at("Оноо")} | 6.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "without a reason",
      spoil: entries({ ...adjustment("007", "6.1", 3), Үндэслэл: "" }),
      says: [`error | adjustment-without-reason | ${at("Үндэслэл")} | 6.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "without a document",
      spoil: entries({ ...adjustment("007", "6.1", 3), Баримт: "" }),
      says: [`error | adjustment-without-document | ${at("Баримт")} | 6.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "a head's clause on staff",
      spoil: entries(adjustment("007", "6.2", 3)),
      says: [`error | adjustment-of-other-role | ${at("Заалт")} | 6.2 | 007`],
      changes: blocked("007"),
    },
    {
      title: "twice by one clause",
      spoil: entries(adjustment("007", "6.1", 3), adjustment("007", "6.1", 2)),
      says: [
        `error | adjustment-twice | ${at("Заалт")} | 6.1 | 007`,
        `error | adjustment-twice | ${at("Заалт", 3)} | 6.1 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "a clause that is none",
      spoil: entries(adjustment("007", "6.7", 3)),
      says: [`error | choice-unknown | ${at("Заалт")} | 6.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "a clause that Sheets turned into a date",
      spoil: entries(adjustment("007", new Date("2025-01-06T00:00:00+08:00"), 3)),
      says: [`error | number-is-date | ${at("Заалт")} | 6.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "no clause",
      spoil: entries(adjustment("007", "", 3)),
      says: [`error | adjustment-clause-missing | ${at("Заалт")} | 6.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "for a code that nobody has",
      spoil: entries({ ...adjustment("099", "6.1", 3), "Овог, нэр": "Хэн ч биш" }),
      says: [`error | code-unknown | ${at("Код")} | 6.1`],
    },
  ])("$title", judge);
});

/** The complaint of `complaint()` has no decision yet. */
const OPEN = "info | complaint-open | Гомдол!2 Шийдвэр | 7.1 | 007";

describe("7 Хянах, дахин үнэлэх", () => {
  test.for<Case>([
    {
      title: "a “Хэвийн” person without a complaint",
      spoil: measure({ "Дахин үнэлсэн оноо": 60, "Нотлох баримт": "Акт 4" }),
      says: [`error | review-not-allowed | ${UNIT}!3 Дахин үнэлсэн оноо | 7.5 | 007`],
      changes: blocked("007"),
    },
    {
      title: "a “Хэвийн” person who complained: 60 + 26",
      spoil: (w) => {
        measure({ "Дахин үнэлсэн оноо": 60, "Нотлох баримт": "Акт 4" })(w);
        w.complaints.rows.push(complaint("007"));
      },
      says: [OPEN, "info | normal-complains | Албан хаагчид!3 | 7.4 | 007"],
      changes: { "007": "86" },
    },
    {
      title: "a “Маш сайн” head: 63 + 15 + 11.5",
      spoil: (w) => {
        rowOf(w.management, "001")["Манлайлах (дахин)"] = 9;
      },
      says: [],
      changes: { "001": "89.5" },
    },
    {
      title: "without evidence",
      spoil: (w) => {
        measure({ "Дахин үнэлсэн оноо": 60 })(w);
        w.complaints.rows.push(complaint("007"));
      },
      says: [
        `warning | re-evaluated-without-evidence | ${UNIT}!3 Нотлох баримт | 7.3 | 007`,
        OPEN,
        "info | normal-complains | Албан хаагчид!3 | 7.4 | 007",
      ],
      changes: { "007": "86" },
    },
    {
      title: "71 in a column of 0–70",
      spoil: measure({ "Дахин үнэлсэн оноо": 71, "Нотлох баримт": "Акт 4" }),
      says: [
        `error | review-out-of-range | ${UNIT}!3 Дахин үнэлсэн оноо | 7.4 | 007`,
        `error | review-not-allowed | ${UNIT}!3 Дахин үнэлсэн оноо | 7.5 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "a parent and its sub-measure",
      spoil: (w) => {
        const blank = {
          "Суурь түвшин": "",
          "Хүрэх түвшин": "",
          "Хүрсэн түвшин": "",
          "Гүйцэтгэсэн огноо": "",
        };
        const again = { "Дахин үнэлсэн оноо": 60, "Нотлох баримт": "Акт 4" };
        measure({ ...blank, ...again })(w);
        w.plan.rows.push(measureOf("007", "1.1", again), measureOf("007", "1.2"));
      },
      says: [
        `error | review-of-parent-and-sub | ${UNIT}!3 Дахин үнэлсэн оноо | 7.4 | 007`,
        `error | review-not-allowed | ${UNIT}!3 Дахин үнэлсэн оноо | 7.5 | 007`,
        `error | review-not-allowed | ${UNIT}!9 Дахин үнэлсэн оноо | 7.5 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "a complaint without content",
      spoil: (w) => {
        w.complaints.rows.push({ ...complaint("007"), Агуулга: "" });
      },
      says: [OPEN, "warning | row-half-filled | Гомдол!2 Агуулга | 7.1 | 007"],
    },
    {
      title: "re-evaluated while the bands are unconfirmed and nobody complained",
      spoil: (w) => {
        settingOf(w, "Ангилал баталгаажсан эсэх").Утга = "Үгүй";
        measure({ "Дахин үнэлсэн оноо": 60, "Нотлох баримт": "Акт 4" })(w);
      },
      says: [
        "warning | bands-unconfirmed | Тохиргоо!12 Утга | 7.2",
        `error | review-needs-bands | ${UNIT}!3 Дахин үнэлсэн оноо | 7.2 | 007`,
      ],
      changes: blocked("007"),
    },
  ])("$title", judge);
});

describe("7.2 Ангилал: categories wait, the ranking does not", () => {
  const set = (values: Record<string, unknown>) => (w: Workbook) => {
    for (const [name, value] of Object.entries(values)) settingOf(w, name).Утга = value;
  };
  const cases: (Case & { readonly category?: string })[] = [
    {
      title: "not set",
      spoil: set({ "Маш сайн: доод оноо": "", "Хэвийн: доод оноо": "" }),
      says: ["warning | bands-missing | Тохиргоо!5 Утга | 7.2"],
    },
    {
      title: "not confirmed",
      spoil: set({ "Ангилал баталгаажсан эсэх": "" }),
      says: ["warning | bands-unconfirmed | Тохиргоо!12 Утга | 7.2"],
    },
    {
      title: "without a source",
      spoil: set({ "Ангиллын эх сурвалж": "" }),
      says: ["warning | bands-without-source | Тохиргоо!11 Утга | 7.2"],
    },
    {
      title: "a gap",
      spoil: set({ "Хэвийн: дээд оноо": 85 }),
      says: ["error | bands-gap | Тохиргоо!8 Утга | 7.2"],
    },
    {
      title: "an overlap",
      spoil: set({ "Хэвийн: дээд оноо": 90 }),
      says: ["error | bands-overlap | Тохиргоо!8 Утга | 7.2"],
    },
    {
      title: "the wrong order",
      spoil: set({ "Маш сайн: доод оноо": 50, "Хэвийн: дээд оноо": 49.99 }),
      says: ["error | bands-order | Тохиргоо!5 Утга | 7.2"],
    },
    {
      title: "not up to 100",
      spoil: set({ "Маш сайн: дээд оноо": 99 }),
      says: ["error | bands-order | Тохиргоо!5 Утга | 7.2"],
    },
    {
      title: "above 100",
      spoil: set({ "Маш сайн: доод оноо": 150 }),
      says: ["error | number-out-of-range | Тохиргоо!5 Утга | 7.2"],
    },
    {
      title: "only the lower edges: enough",
      spoil: set({
        "Маш сайн: дээд оноо": "",
        "Хэвийн: дээд оноо": "",
        "Хангалтгүй: доод оноо": "",
        "Хангалтгүй: дээд оноо": "",
      }),
      says: [],
      category: "normal",
    },
    {
      title: "an edge at 66: the total of 66 is in",
      spoil: set({ "Хэвийн: доод оноо": 66, "Хангалтгүй: дээд оноо": 65.99 }),
      says: [],
      category: "normal",
    },
    {
      title: "an edge at 66.01: the total of 66 is out",
      spoil: set({ "Хэвийн: доод оноо": 66.01, "Хангалтгүй: дээд оноо": 66 }),
      says: [],
      category: "unsatisfactory",
    },
  ];
  test.for(cases)("$title", (one) => {
    judge(one);
    const workbook = smallBody();
    one.spoil(workbook);
    const found = assessWorkbook(workbook).ranking.find(({ code }) => code === "007");
    expect(found?.result.category).toBe(one.category);
  });
});

describe("Тохиргоо", () => {
  test.for<Case>([
    {
      title: "no appraisal day",
      spoil: (w) => {
        settingOf(w, "Үнэлэх өдөр").Утга = "";
      },
      says: ["warning | setting-missing | Тохиргоо!4 Утга | 2.4"],
    },
    {
      title: "appraised in another year",
      spoil: (w) => {
        settingOf(w, "Үнэлэх өдөр").Утга = "2027-01-10";
        w.plan.rows = w.plan.rows.map((row) => ({ ...row, "Гүйцэтгэсэн огноо": "2025-06-30" }));
      },
      says: ["warning | appraisal-year | Тохиргоо!4 Утга | 2.4"],
    },
    {
      title: "before the year, too: no day, so who waits for one is blocked",
      spoil: (w) => {
        settingOf(w, "Үнэлэх өдөр").Утга = "2024-12-20";
        rowOf(w.plan, "007", "А")["Гүйцэтгэсэн огноо"] = "";
      },
      says: [
        "warning | appraisal-year | Тохиргоо!4 Утга | 2.4",
        `error | appraisal-date-missing | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`,
      ],
      changes: blocked("007"),
    },
    ...["", "IV улирал"].map((day) => ({
      title: `done in the next year, and the appraisal's day is “${day}”: before or after it nobody knows`,
      spoil: (w: Workbook) => {
        settingOf(w, "Үнэлэх өдөр").Утга = day;
        Object.assign(rowOf(w.plan, "007", "А"), {
          "Гүйцэтгэсэн огноо": "2026-02-01",
          "Хоцорсон шалтгаан": "Хамаарах",
        });
      },
      says: [
        day === ""
          ? "warning | setting-missing | Тохиргоо!4 Утга | 2.4"
          : "error | date-unclear | Тохиргоо!4 Утга | 2.4",
        `error | completed-maybe-later | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`,
      ],
      changes: blocked("007"),
    })),
    {
      title: "done before the year: counted and asked about",
      spoil: (w) => {
        rowOf(w.plan, "007", "А")["Гүйцэтгэсэн огноо"] = "2024-06-30";
      },
      says: [`warning | completed-before-year | ${UNIT}!3 Гүйцэтгэсэн огноо | 2.4 | 007`],
    },
    {
      title: "appraised in January after the year",
      spoil: (w) => {
        settingOf(w, "Үнэлэх өдөр").Утга = "2026-01-10";
      },
      says: [],
    },
    ...["", "2025 он"].map((year) => ({
      title: `the year is “${year}”: a quarter without its year is no day, and none is guessed from the appraisal`,
      spoil: (w: Workbook) => {
        settingOf(w, "Үнэлгээний жил").Утга = year;
        rowOf(w.plan, "007", "А")["Дуусах хугацаа"] = "IV улирал";
      },
      says: [
        year === ""
          ? "warning | setting-missing | Тохиргоо!3 Утга | 2.4"
          : "error | number-unclear | Тохиргоо!3 Утга | 2.4",
        `${year === "" ? "info" : "error"} | appraisal-year-missing | ${UNIT}!3 Дуусах хугацаа | 2.4 | 007`,
      ],
      changes: blocked("007"),
    })),
    {
      title: "a setting twice",
      spoil: (w) => {
        w.settings.rows.push({ Тохиргоо: "Үнэлгээний жил", Утга: 2024 });
      },
      says: ["error | setting-twice | Тохиргоо!15 Тохиргоо | 7.7"],
    },
    {
      title: "half a year",
      spoil: (w) => {
        settingOf(w, "Үнэлгээний жил").Утга = 2025.5;
      },
      says: ["error | number-not-whole | Тохиргоо!3 Утга | 2.4"],
    },
    {
      title: "an adopted skill without its column",
      spoil: (w) => {
        settingOf(w, "Нэгжийн даргын мэргэжлийн ур чадвар 1").Утга = "Төсвийн мэдлэг";
      },
      says: [
        "warning | skill-column-missing | Удирдах арга барил!1 | 5.5",
        "info | indicator-missing | Удирдах арга барил!2 Төсвийн мэдлэг | 5.6 | 001",
        "info | indicator-missing | Удирдах арга барил!3 Төсвийн мэдлэг | 5.6 | 002",
        // nobody says that the body is of the law's kinds
        "warning | skills-without-ground | Тохиргоо!14 Утга | 5.5",
      ],
      changes: blocked("001", "002"),
    },
    {
      title: "an adopted skill counts: (6 × 12 + 5) / 7 = 11",
      spoil: (w) => {
        settingOf(w, "Нэгжийн даргын мэргэжлийн ур чадвар 1").Утга = "Төсвийн мэдлэг";
        w.management.headers.push("Төсвийн мэдлэг");
        for (const row of w.management.rows) row["Төсвийн мэдлэг"] = 5;
      },
      says: ["warning | skills-without-ground | Тохиргоо!14 Утга | 5.5"],
      changes: { "001": "89", "002": "89" },
    },
    {
      title: "a skill named as an indicator of the annex",
      spoil: (w) => {
        settingOf(w, "Нэгжийн даргын мэргэжлийн ур чадвар 1").Утга = "Манлайлах";
      },
      says: ["error | skills-repeat | Тохиргоо!14 Утга | 5.5 | 001,002"],
      changes: blocked("001", "002"),
    },
    ...["Код", "овог,  нэр", "Дундаж оноо", "Манлайлах (дахин)"].map((skill) => ({
      title: `a skill called like the column ${skill}`,
      spoil: (w: Workbook) => {
        settingOf(w, "Нэгжийн даргын мэргэжлийн ур чадвар 1").Утга = skill;
      },
      says: ["error | skills-repeat | Тохиргоо!14 Утга | 5.5 | 001,002"],
      changes: blocked("001", "002"),
    })),
  ])("$title", judge);
});
