/** What a live cell shows, beside what its clause gives for that row. */
import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/explain/problem";
import { type Case, judge } from "./judge";
import { assessWorkbook, problemLines, rowOf, smallBody, UNIT } from "./small-body";

const PLAN = {
  percent: "Биелэлтийн хувь",
  performance: "Гүйцэтгэлийн оноо",
  time: "Хугацааны оноо",
  sum: "Нийлбэр оноо",
};

/** Everything that the small body's live cells rightly show. */
function shown() {
  const workbook = smallBody();
  for (const row of workbook.plan.rows) {
    const isLearning = row.Хэсэг === "Б";
    const [percent, performance, time, sum] = isLearning ? [100, 15, "", 15] : [50, 30, 10, 40];
    Object.assign(row, {
      [PLAN.percent]: percent,
      [PLAN.performance]: performance,
      [PLAN.time]: time,
      [PLAN.sum]: sum,
    });
  }
  for (const row of workbook.conduct.rows) row["Дундаж оноо"] = 5;
  for (const row of workbook.management.rows) row["Дундаж оноо"] = 12;
  for (const row of workbook.peers.rows) row["Дундаж оноо"] = 6;
  return workbook;
}

test("what is right is not spoken of", () => {
  expect(problemLines(assessWorkbook(shown()))).toEqual(problemLines(assessWorkbook(smallBody())));
});

describe("another number is said at its cell, and changes nobody's total", () => {
  test.for<Case>([
    {
      title: "2.2",
      spoil: ({ plan }) => Object.assign(rowOf(plan, "007", "А"), { [PLAN.percent]: 0.5 }),
      says: [`warning | live-differs | ${UNIT}!3 ${PLAN.percent} | 2.2 | 007`],
    },
    {
      title: "2.3",
      spoil: ({ plan }) => Object.assign(rowOf(plan, "007", "А"), { [PLAN.performance]: 30.01 }),
      says: [`warning | live-differs | ${UNIT}!3 ${PLAN.performance} | 2.3 | 007`],
    },
    {
      title: "2.4",
      spoil: ({ plan }) => Object.assign(rowOf(plan, "007", "А"), { [PLAN.time]: 5 }),
      says: [`warning | live-differs | ${UNIT}!3 ${PLAN.time} | 2.4 | 007`],
    },
    {
      title: "2.1",
      spoil: ({ plan }) => Object.assign(rowOf(plan, "007", "А"), { [PLAN.sum]: 35 }),
      says: [`warning | live-differs | ${UNIT}!3 ${PLAN.sum} | 2.1 | 007`],
    },
    {
      title: "3.1, with the per cent that it rests on",
      spoil: ({ plan }) =>
        Object.assign(rowOf(plan, "007", "Б"), {
          [PLAN.percent]: 10,
          [PLAN.performance]: 60,
          [PLAN.sum]: 70,
        }),
      says: [
        `warning | live-differs | ${UNIT}!4 ${PLAN.percent} | 2.2 | 007`,
        `warning | live-differs | ${UNIT}!4 ${PLAN.performance} | 3.1 | 007`,
        `warning | live-differs | ${UNIT}!4 ${PLAN.sum} | 3.1 | 007`,
      ],
    },
    {
      title: "4.3",
      spoil: ({ conduct }) => Object.assign(rowOf(conduct, "014"), { "Дундаж оноо": 5.5 }),
      says: [`warning | live-differs | ${UNIT} · хандлага!3 Дундаж оноо | 4.3 | 014`],
    },
    {
      title: "5.6",
      spoil: ({ management }) => Object.assign(rowOf(management, "001"), { "Дундаж оноо": 13 }),
      says: ["warning | live-differs | Удирдах арга барил!2 Дундаж оноо | 5.6 | 001"],
    },
    {
      title: "4.6",
      spoil: ({ peers }) => Object.assign(rowOf(peers, "015"), { "Дундаж оноо": 18 }),
      says: ["warning | live-differs | Хамт олон!4 Дундаж оноо | 4.6 | 015"],
    },
  ])("$title", judge);

  test("both numbers are said, as cells show them", () => {
    const workbook = smallBody();
    Object.assign(rowOf(workbook.plan, "007", "А"), {
      "Хүрэх түвшин": 3,
      "Хүрсэн түвшин": 1,
      [PLAN.percent]: 0.5,
    });
    const [said] = assessWorkbook(workbook).problems.filter(({ id }) => id === "live-differs");
    expect(said === undefined ? "" : messageOf(said).what).toContain(
      "Нүдэнд 0,5 харагдаж байгаа боловч заалтаар 33,33 гарна",
    );
  });
});

describe("nothing is said", () => {
  test.for<{ title: string; over: Readonly<Record<string, unknown>> }>([
    {
      title: "of the last digits of a double",
      over: { [PLAN.percent]: 50.00000000000001, [PLAN.sum]: 40.0000000001 },
    },
    { title: "of what two decimals do not show", over: { [PLAN.percent]: 50.004 } },
    {
      title: "of a text, an error, a blank",
      over: { [PLAN.percent]: "2.2: …", [PLAN.performance]: "#REF!", [PLAN.sum]: "" },
    },
    {
      title: "of a row that a decision removed",
      over: { "Хассан шийдвэр": "А/41", [PLAN.percent]: 99, [PLAN.sum]: 1 },
    },
    { title: "where the clause refuses", over: { "Хүрсэн түвшин": "", [PLAN.percent]: 99, [PLAN.sum]: 1 } },
    {
      title: "of a row that cannot be read",
      over: { "Хүрсэн түвшин": "тавин", [PLAN.percent]: 99, [PLAN.time]: 0 },
    },
  ])("$title", ({ over }) => {
    const workbook = smallBody();
    Object.assign(rowOf(workbook.plan, "007", "А"), over);
    expect(problemLines(assessWorkbook(workbook)).filter((line) => line.includes("live-differs"))).toEqual(
      [],
    );
  });
});
