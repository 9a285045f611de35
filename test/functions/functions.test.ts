import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toNumber } from "../../src/explain/numbers";
import { functions } from "../../src/functions/index";
import * as rest from "../../src/functions/rest";
import { learningPoints } from "../../src/methodology/chapter-3-learning/3.1-learning-points";
import { superiorMean } from "../../src/methodology/chapter-4-conduct/4.3-superior-mean";
import { peerMean } from "../../src/methodology/chapter-4-conduct/4.6-peer-mean";
import { unitPlanPoints } from "../../src/methodology/chapter-5-unit-head/5.2-unit-plan-points";
import { managementMean } from "../../src/methodology/chapter-5-unit-head/5.6-management-mean";
import { isUnreadable } from "../../src/methodology/person";
import { exact, sheetPoints } from "../../src/methodology/units";
import { expectMongolian } from "../explain/wording";
import { found, printedValue } from "../methodology/outcomes";
import { people, plainServants, servantOf } from "../methodology/plain-people";
import { learning, tally, unitPlan } from "../methodology/rows";

const {
  achievementPercents,
  achievementPoints,
  conductMeans,
  peerMeans,
  timelinessOf: timelinessIn,
} = functions;

// the lazy part of the bundle, which reads texts and holds the sentences
Object.assign(globalThis, { addon_: () => rest });

const UB = "Asia/Ulaanbaatar";
type Cells = readonly unknown[];
const timelinessOf = ([due, completed, cause, appraisal, year]: Cells, zone: () => string = () => UB) =>
  timelinessIn([due, completed, cause, appraisal, year], zone);

/** What a cell shows when the function refuses: Mongolian, with the clause in front. */
function expectRefusal(call: () => unknown, begins: string): void {
  let message = "";
  try {
    call();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message.startsWith(begins), `“${message}”`).toBe(true);
  expectMongolian(message);
}

describe("BIELELT_HUVI (2.2)", () => {
  test.for([
    { levels: [0, 100, 85], percent: 85 },
    { levels: [20, 10, 12], percent: 80 },
    { levels: [20, 10, 22], percent: 0 },
    { levels: [20, 10, 8], percent: 100 },
    { levels: [50, 80, 59], percent: 30 },
    { levels: [5, 6, 5.3], percent: 30 },
    { levels: [0, 100, 28.99], percent: 28.99 },
    { levels: [0, 3, 1], percent: 100 / 3 },
    { levels: [-5, 5, 0], percent: 50 },
    { levels: [100, 100, 100], percent: 100 },
    { levels: ["0", "100", "85,5"], percent: 85.5 },
    { levels: ["0 %", "100 %", "85 %"], percent: 85 },
  ])("$levels → $percent", ({ levels: [baseline, target, reached], percent }) => {
    expect(achievementPercents(baseline, target, reached)).toBe(percent);
  });

  test.for([
    ["", 100, 85],
    [0, "", 85],
    [0, 100, ""],
    [0, 100, undefined],
    ["", "", ""],
  ])("blank in, blank out: %j", ([baseline, target, reached]) => {
    expect(achievementPercents(baseline, target, reached)).toBe("");
  });

  test("a column gives a column, a row a row, a block a block", () => {
    expect(achievementPercents([[0], [20], [""]], [[100], [10], [1]], [[85], [12], [1]])).toEqual([
      [85],
      [80],
      [""],
    ]);
    expect(achievementPercents([[0, 20]], [[100, 10]], [[85, 12]])).toEqual([[85, 80]]);
    expect(
      achievementPercents(0, 100, [
        [1, 2],
        [3, ""],
      ]),
    ).toEqual([
      [1, 2],
      [3, ""],
    ]);
    expect(achievementPercents([[0]], [[100]], [[85]])).toEqual([[85]]);
    expect(achievementPercents([[0], [0]], [[100]], [[85], [30]])).toEqual([[85], [30]]);
  });

  test.for<{ levels: unknown[]; begins: string }>([
    { levels: [0, 100, "1,234"], begins: "2.2: “1,234”" },
    { levels: [0, 100, "85 оноо"], begins: "2.2: “85 оноо”" },
    { levels: [0, 100, true], begins: "2.2: " },
    { levels: [0, 100, "#REF!"], begins: "2.2: " },
    { levels: [0, 100, new Date("2025-05-03T00:00:00+08:00")], begins: "2.2: " },
    { levels: [100, 100, 90], begins: "2.2: " },
    { levels: [[[0], [0]], [[1], [1], [1]], 1], begins: "2.2: Мужуудын хэмжээ" },
    { levels: [[[0, 0]], [[1], [1]], 1], begins: "2.2: Мужуудын хэмжээ" },
  ])("$levels is refused", ({ levels: [baseline, target, reached], begins }) => {
    expectRefusal(() => achievementPercents(baseline, target, reached), begins);
  });
});

describe("BIELELT_ONOO (2.3, 3.1, 5.2)", () => {
  test.for([
    { percent: 100, highest: undefined, points: 60 },
    { percent: 85, highest: 60, points: 51 },
    { percent: 30, highest: 60, points: 18 },
    { percent: 29.99, highest: 60, points: 0 },
    { percent: 29, highest: 60, points: 0 },
    { percent: 28.99, highest: 60, points: 0 },
    { percent: 0, highest: 60, points: 0 },
    // no 30 % step
    { percent: 20, highest: 15, points: 3 },
    { percent: 60, highest: 15, points: 9 },
    { percent: 20, highest: 70, points: 14 },
    { percent: 87.4, highest: 70, points: 61.18 },
    { percent: "85%", highest: "60", points: 51 },
    { percent: 85, highest: "", points: 51 },
    { percent: "", highest: 60, points: "" },
    { percent: undefined, highest: undefined, points: "" },
  ])("$percent of $highest → $points", ({ percent, highest, points }) => {
    expect(achievementPoints(percent, highest)).toBe(points);
  });

  test("the shape is kept", () => {
    expect(achievementPoints([[100], [""], [30]], undefined)).toEqual([[60], [""], [18]]);
    expect(achievementPoints([[100, 20]], 15)).toEqual([[15, 3]]);
    expect(achievementPoints([[100], [100]], [[60], [15]])).toEqual([[60], [15]]);
  });

  test.for([
    { percent: 101, highest: 60 },
    { percent: -1, highest: 60 },
    { percent: 50, highest: 7 },
    { percent: 50, highest: "жаран" },
    { percent: "олон", highest: 60 },
    { percent: "#N/A", highest: 60 },
  ])("$percent of $highest is refused", ({ percent, highest }) => {
    expectRefusal(() => achievementPoints(percent, highest), "2.3: ");
  });
});

describe("HUGATSAA_ONOO (2.4, 2.5)", () => {
  test.for([
    { due: "2025-06-30", done: "2025-06-30", cause: "", points: 10 },
    { due: "2025-06-30", done: "2025-01-15", cause: "", points: 10 },
    { due: "2025-06-30", done: "2025-07-01", cause: "Хамаарах", points: 5 },
    { due: "2025-06-30", done: "2025-07-30", cause: "Хамаарах", points: 5 },
    { due: "2025-06-30", done: "2025-07-31", cause: "Хамаарах", points: 0 },
    { due: "2025-01-31", done: "2025-02-28", cause: "Хамаарах", points: 5 },
    { due: "2025-01-31", done: "2025-03-01", cause: "Хамаарах", points: 0 },
    { due: "2025-06-30", done: "2025-12-01", cause: "Үл хамаарах", points: 10 },
    { due: "2025-06-30", done: "2025-12-01", cause: "үл хамаарах", points: 10 },
    { due: "2025 оны II улирал", done: "2025.06.30", cause: "", points: 10 },
    // not finished: up to the appraisal day
    { due: "2025-12-01", done: "", cause: "Хамаарах", appraisal: "2025-12-20", points: 5 },
    { due: "2025-12-31", done: "", cause: "", appraisal: "2025-12-20", points: 10 },
    // done after the appraisal day is not done on it: nothing is late, so nobody asks why
    { due: "2025-12-31", done: "2026-01-10", cause: "", appraisal: "2025-12-31", points: 10 },
    { due: "2025-11-30", done: "2026-06-01", cause: "Хамаарах", appraisal: "2025-12-20", points: 5 },
    { due: "2025-11-30", done: "2026-06-01", cause: "", appraisal: "2025-12-20", points: "" },
    // what decides it is blank
    { due: "", done: "2025-06-30", cause: "", points: "" },
    { due: "2025-06-30", done: "", cause: "", points: "" },
    { due: "2025-06-30", done: "2025-07-01", cause: "", points: "" },
    { due: "", done: "", cause: "", points: "" },
  ])("due $due, done $done, $cause → $points", ({ due, done, cause, appraisal, points }) => {
    expect(timelinessOf([due, done, cause, appraisal])).toBe(points);
  });

  test("dates of cells are days of Ulaanbaatar, whatever their time", () => {
    const due = new Date("2025-06-30T00:00:00+08:00");
    expect(timelinessOf([due, new Date("2025-06-30T23:59:00+08:00"), "", ""])).toBe(10);
    expect(timelinessOf([due, new Date("2025-07-01T00:30:00+08:00"), "Хамаарах", ""])).toBe(5);
  });

  test("dates are days of the spreadsheet's own zone, which is asked once, where there is a date", () => {
    const midnight = (day: string) => new Date(`${day}T00:00:00+01:00`);
    let asked = 0;
    const berlin = () => {
      asked += 1;
      return "Europe/Berlin";
    };
    const [due, late] = [midnight("2025-01-31"), midnight("2025-03-01")];
    expect(timelinessOf([[[due], [due]], [[due], [late]], [[""], ["Хамаарах"]], "", ""], berlin)).toEqual([
      [10],
      [0],
    ]);
    expect(asked).toBe(1);
    timelinessOf(["2025-01-31", "2025-01-31", "", "", ""], berlin);
    expect(asked).toBe(1);
  });

  test.for([
    { due: "II улирал", year: 2025, appraisal: "", points: 10 },
    { due: "2 дугаар улирал", year: "2025", appraisal: "", points: 10 },
    { due: "6 сар", year: 2025, appraisal: "2026-01-15", points: 10 },
    { due: "II улирал", year: 2026, appraisal: "2025-12-20", points: 10 },
    { due: "I улирал", year: 2025, appraisal: "2025-12-20", points: 0 },
    // a year of its own counts
    { due: "2026 оны I улирал", year: 2025, appraisal: "", points: 10 },
    // the settings have none yet
    { due: "II улирал", year: "", appraisal: "", points: "" },
  ])("$due of the year $year, done 2025-06-30 → $points", ({ due, year, appraisal, points }) => {
    expect(timelinessOf([due, "2025-06-30", "Хамаарах", appraisal, year])).toBe(points);
  });

  test("columns beside one appraisal day", () => {
    expect(
      timelinessOf([
        [["2025-06-30"], ["2025-12-01"], [""]],
        [["2025-06-30"], [""], [""]],
        [[""], ["Хамаарах"], [""]],
        "2025-12-20",
      ]),
    ).toEqual([[10], [5], [""]]);
    expect(timelinessOf([[["2025-06-30"]], [["2025-06-30"]], undefined, undefined])).toEqual([[10]]);
  });

  test.for<{ args: unknown[]; begins: string }>([
    { args: ["2025-02-30", "2025-06-30", "", ""], begins: "2.4: “2025-02-30”" },
    { args: ["2025-06-30", "удахгүй", "", ""], begins: "2.4: “удахгүй”" },
    { args: ["2025-06-30", "2025-07-30", "Магадгүй", ""], begins: "2.4: “Магадгүй”" },
    { args: ["2025-06-30", "", "", "1925-12-20"], begins: "2.4: Үнэлэх өдөр: “1925-12-20”" },
    { args: [[["2025-06-30"]], [["2025-06-30"], [""]], "", ""], begins: "2.4: Мужуудын хэмжээ" },
    { args: ["II улирал", "2025-06-30", "", ""], begins: "2.4: Үнэлгээний жил хоосон тул “II улирал”" },
    { args: ["II улирал", "2025-06-30", "", "", "ирэх жил"], begins: "2.4: Үнэлгээний жил: “ирэх жил”" },
  ])("$args is refused", ({ args, begins }) => {
    expectRefusal(() => timelinessOf(args), begins);
  });
});

describe("HANDLAGA_AVG (4.3, 5.6)", () => {
  const worked = [7, 6, 6, 7, 5];
  const column = (cells: unknown[]) => cells.map((cell) => [cell]);

  test("one mean for a row, for a column and for a cell", () => {
    expect(conductMeans([worked], undefined)).toBe(6.2);
    expect(conductMeans(column(worked), 7)).toBe(6.2);
    expect(conductMeans(5, undefined)).toBe(5);
    expect(conductMeans([[5]], undefined)).toBe(5);
    expect(conductMeans([[14, 13, 12, 15, 13, 14, 11]], 15)).toBe(13.14);
  });

  test("one mean a row for a block, blank for a blank row", () => {
    expect(conductMeans([worked, ["", "", "", "", ""], [7, 7, 7, 7, 7]], 7)).toEqual([[6.2], [""], [7]]);
    expect(
      conductMeans(
        [
          [8, 8, 7],
          [1, 2, 2],
        ],
        8,
      ),
    ).toEqual([[7.67], [1.67]]);
  });

  test("a dash is an indicator that is not for this person", () => {
    expect(conductMeans([[7, 6, "–"]], 7)).toBe(6.5);
    expect(
      conductMeans(
        [
          [7, "-", 6, " — "],
          [7, 7, 7, 1],
          ["–", "", "–", ""],
        ],
        7,
      ),
    ).toEqual([[6.5], [5.5], [""]]);
  });

  test("blank in, blank out", () => {
    expect(conductMeans([["", "", ""]], undefined)).toBe("");
    expect(conductMeans("", undefined)).toBe("");
    expect(conductMeans(undefined, undefined)).toBe("");
    expect(
      conductMeans(
        [
          ["", ""],
          ["", ""],
        ],
        15,
      ),
    ).toEqual([[""], [""]]);
  });

  test.for<{ args: unknown[]; begins: string }>([
    { args: [[[7, "", 6]], undefined], begins: "4.3: Хоосон үзүүлэлт" },
    { args: [[[14, "", 6]], 15], begins: "5.6: Хоосон үзүүлэлт" },
    { args: [[[7.5, 6]], undefined], begins: "4.3: 7,5 " },
    { args: [[[-1, 6]], undefined], begins: "4.3: −1 " },
    { args: [[[15.5]], 15], begins: "5.6: 15,5 " },
    { args: [[[8.5]], 8], begins: "4.5: 8,5 " },
    { args: [[["сайн", 6]], 7], begins: "4.3: “сайн”" },
    { args: [[[true, 6]], 7], begins: "4.3: " },
    { args: [[[6, 6]], 10], begins: "4.3: Дээд оноо" },
    { args: [[[6, 6]], "арав"], begins: "4.3: “арав”" },
  ])("$args is refused", ({ args: [scores, highest], begins }) => {
    expectRefusal(() => conductMeans(scores, highest), begins);
  });
});

describe("a live cell gives what the sheet gives", () => {
  test.for([
    tally(4, [29, 27, 29], { issued: 6, spoiled: 2 }),
    tally(1, [8, 7, 8], { issued: 9, spoiled: 8 }),
    tally(7, [50, 50, 51], { issued: undefined, spoiled: 1 }),
    tally(4, [29, 27, 29], { spoiled: undefined }),
  ])("4.6 of a tally with spoiled ballots: $valid valid, $spoiled spoiled", ({ valid, sums, ...others }) => {
    const whole = { ...others, valid, sums };
    const cells = sums.map(({ sum }) => Number(sum));
    expect(peerMeans([cells], valid)).toBe(toNumber(found(peerMean(whole, 99)).value));
  });

  test("4.6 of any tally, spoiled ballots or none", () => {
    fc.assert(
      fc.property(plainServants, (plain) => {
        const { tally: one, raters } = servantOf(plain);
        if (one === undefined || isUnreadable(one)) throw new Error("the generator made no tally");
        const cells = one.sums.map(({ sum }) => Number(sum));
        expect(peerMeans([cells], one.valid)).toBe(toNumber(found(peerMean(one, raters)).value));
      }),
    );
  });

  test("4.3 and 5.6 of any row of indicators", () => {
    fc.assert(
      fc.property(people, ({ person }) => {
        const { conduct } = person;
        if (conduct === undefined || isUnreadable(conduct)) throw new Error("the generator made no row");
        const cells = conduct.scores.map((score) => Number(score.points));
        const [mean, highest] =
          person.role === "unit-head"
            ? [managementMean(conduct, false), 15]
            : [superiorMean(conduct, false), 7];
        expect(conductMeans([cells], highest)).toBe(toNumber(found(mean).value));
      }),
    );
  });

  test("5.2 before it is put on the sheet, 3.1 and 2.3 as they are", () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(hundredths, (percent) => {
        const cell = percent / 100;
        expect(sheetPoints(exact(Number(achievementPoints(cell, 70)))).toString()).toBe(
          printedValue(unitPlanPoints(unitPlan(cell))),
        );
        const row = learning("1", [0, 100, cell]);
        expect(achievementPoints(cell, 15)).toBe(toNumber(found(learningPoints(row, false)).value));
      }),
    );
  });
});

describe("HAMT_OLON_AVG (4.6)", () => {
  test("the worked tally: 29 + 27 + 29 of four ballots", () => {
    expect(peerMeans([[29, 27, 29]], 4)).toBe(7.08);
    expect(peerMeans([[29], [27], [29]], 4)).toBe(7.08);
    // a row of counts is none a row of sums
    const threeRows = [
      [29, 27, 29],
      [1, 1, 1],
      [2, 2, 2],
    ];
    expect(() => peerMeans(threeRows, [[4, 1, 1]])).toThrow("мөрийн тоо тэнцүү биш");
    expect(peerMeans([[29, 27, 29]], [[4]])).toBe(7.08);
  });

  test("a mean a row, blank for a blank one", () => {
    expect(
      peerMeans(
        [
          [29, 27, 29],
          ["", "", ""],
          [8, 8, 8],
        ],
        [[4], [""], [1]],
      ),
    ).toEqual([[7.08], [""], [8]]);
    expect(
      peerMeans(
        [
          [16, 16, 16],
          [0, 0, 0],
        ],
        2,
      ),
    ).toEqual([[8], [0]]);
    expect(peerMeans([["", "", ""]], "")).toBe("");
  });

  test.for<{ args: unknown[]; begins: string }>([
    { args: [[[29, 27, 29]], 0], begins: "4.4: " },
    { args: [[[29, 27, 29]], ""], begins: "4.4: " },
    { args: [[["", 27, 29]], 4], begins: "4.5: " },
    { args: [[[33, 27, 29]], 4], begins: "4.5: " },
    { args: [[[-1, 27, 29]], 4], begins: "4.5: " },
    { args: [[[29, 27, 29]], 4.5], begins: "4.6: Энд 4,5 " },
    { args: [[[29, 27, 29]], "дөрөв"], begins: "4.6: “дөрөв”" },
    { args: [[[29, 27]], 4], begins: "4.6: Гурван үзүүлэлт" },
    { args: [29, 4], begins: "4.6: Гурван үзүүлэлт" },
    {
      args: [
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
        [[1], [1], [1]],
      ],
      begins: "4.6: ",
    },
  ])("$args is refused", ({ args: [sums, valid], begins }) => {
    expectRefusal(() => peerMeans(sums, valid), begins);
  });
});
