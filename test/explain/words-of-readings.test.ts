/** What a derivation says where a reading decides: the words of 2.3.1 and 2.4.3, numbers cut, who voted. */
import { describe, expect, test } from "vitest";
import { derivationOf, linesOf } from "../../src/explain/derivation";
import { measurePoints } from "../../src/methodology/chapter-2-measures/2.1-measure-points";
import { superiorMean } from "../../src/methodology/chapter-4-conduct/4.3-superior-mean";
import { peerMean } from "../../src/methodology/chapter-4-conduct/4.6-peer-mean";
import { unitPlanPoints } from "../../src/methodology/chapter-5-unit-head/5.2-unit-plan-points";
import type { Outcome } from "../../src/methodology/finding";
import type { MeasureRow } from "../../src/methodology/person";
import { appraisalDate, day, measure, staffConduct, tally, unitPlan } from "../methodology/rows";

const linesOfOutcome = (outcome: Outcome<unknown>) =>
  linesOf(derivationOf(outcome)).map((line) => line.trim());
const lineOf = (outcome: Outcome<unknown>, clause: string) =>
  linesOfOutcome(outcome).find((line) => line.startsWith(`${clause}  `));
const points = (levels: Parameters<typeof measure>[1], over: Partial<MeasureRow> = {}) =>
  measurePoints(measure("1", levels, { name: "", ...over }), { appraisalDate, reviewed: false });

describe("2.3.1 “хангалтгүй” is a word of what is below 29", () => {
  test.for([
    { levels: [0, 200, 57], says: "2.3.1  Гүйцэтгэлийн оноо: “хангалтгүй” тул 0" }, // 28.5
    { levels: [0, 10_000, 2_899], says: "2.3.1  Гүйцэтгэлийн оноо: “хангалтгүй” тул 0" }, // 28.99
    { levels: [0, 100, 29], says: "2.3.1  Гүйцэтгэлийн оноо: 30 хувьд хүрээгүй тул 0" },
    { levels: [0, 200, 59], says: "2.3.1  Гүйцэтгэлийн оноо: 30 хувьд хүрээгүй тул 0" }, // 29.5
    { levels: [0, 100, "29.99999"], says: "2.3.1  Гүйцэтгэлийн оноо: 30 хувьд хүрээгүй тул 0" },
  ] as const)("$levels", ({ levels, says }) => {
    expect(lineOf(points(levels), "2.3.1")).toBe(says);
  });
});

describe("a number that is not shown in full is cut, the inputs are in full", () => {
  test.for([
    {
      levels: [0, 100, "29.99999"],
      says: "2.2  Биелэлтийн хувь: (29,99999 − 0) / (100 − 0) × 100 % = 29,9999… %",
    },
    // never “30… %” beside 0 points
    {
      levels: [0, 10_000_000_000, 2_999_999_000],
      says: "2.2  Биелэлтийн хувь: (2999999000 − 0) / (10000000000 − 0) × 100 % = 29,9999… %",
    },
    {
      levels: [0, 3, 2],
      says: "2.2  Биелэлтийн хувь: (2 − 0) / (3 − 0) × 100 % = 66,6666… %",
    },
    {
      levels: ["0.123456", "10.123456", "-0.876544"],
      says: "2.2  Биелэлтийн хувь: ((−0,876544) − 0,123456) / (10,123456 − 0,123456) × 100 % = −10 %, тооцох нь 0 %",
    },
    {
      levels: ["7.654321", "7.654321", "7.654321"],
      says: "2.2  Биелэлтийн хувь: хүрэх түвшин суурьтай тэнцүү (7,654321), яг хүрсэн тул 100 %",
    },
  ] as const)("$levels", ({ levels, says }) => {
    const outcome = points(levels);
    expect(lineOf(outcome, "2.2")).toBe(says);
    expect(linesOfOutcome(outcome).join("\n")).not.toMatch(/\b30… %/u);
  });

  test("of 5.1 and 5.2: the percent in full, the points cut and then put on the sheet", () => {
    const outcome = unitPlanPoints(unitPlan("87.123456"));
    expect(lineOf(outcome, "5.1")).toBe("5.1  Нэгжийн төлөвлөгөөний биелэлт: 87,123456 % (Тайлан 7)");
    expect(lineOf(outcome, "5.2")).toMatch(/ = 60,9864… → 60,99$/u); // 60.9864192
  });
});

describe("2.4.3 “хугацаандаа гүйцэтгэсэн” is said of what is done", () => {
  const [due, late] = [day("2025-12-31"), day("2025-12-19")];
  test.for([
    {
      over: {},
      says: "2.4.3  Хугацааны оноо: хугацаандаа гүйцэтгэсэн тул 10 (дуусах 2025-06-30, гүйцэтгэсэн 2025-06-30)",
    },
    {
      over: { due, completed: undefined },
      says: "2.4.3  Хугацааны оноо: хугацаа нь болоогүй тул 10 (дуусах 2025-12-31, дуусаагүй, үнэлэх өдөр 2025-12-20)",
    },
    {
      over: { due, completed: day("2025-12-30") },
      says: "2.4.3  Хугацааны оноо: хугацаа нь болоогүй тул 10 (дуусах 2025-12-31, дуусаагүй, үнэлэх өдөр 2025-12-20; гүйцэтгэсэн огноо (2025-12-30) үнэлэх өдрөөс хойш)",
    },
    {
      over: { due: late, completed: day("2026-01-10"), delayCause: "employee" },
      says: "2.4.2  Хугацааны оноо: нэг сар хүртэл хоцорсон тул 5 (дуусах 2025-12-19, дуусаагүй, үнэлэх өдөр 2025-12-20; гүйцэтгэсэн огноо (2026-01-10) үнэлэх өдрөөс хойш)",
    },
  ] as const)("$says", ({ over, says }) => {
    expect(lineOf(points([0, 10, 5], over), says.slice(0, 5))).toBe(says);
  });
});

describe("4.4 who may vote, and by whose decision", () => {
  const circle = "Багийн шийдвэр 4: Хуулийн хэлтэс";
  test.for([
    {
      of: tally(3, [20, 20, 20], { issued: 4, spoiled: 1 }),
      raters: 5,
      says: "4.4  Санал: олгосон 4, хүчинтэй 3, хүчингүй 1",
    },
    {
      of: tally(3, [20, 20, 20], { entitled: 4 }),
      raters: 9,
      says: "4.4  Санал: олгосон 3, хүчинтэй 3, хүчингүй 0; протоколоор санал өгөх эрхтэй 4",
    },
    {
      of: tally(3, [20, 20, 20], { circle }),
      raters: 0,
      says: `4.4  Санал: олгосон 3, хүчинтэй 3, хүчингүй 0; шийдвэрээр тогтоосон бүрэлдэхүүн: ${circle}`,
    },
    {
      of: tally(3, [20, 20, 20], { circle, entitled: 6 }),
      raters: 0,
      says: `4.4  Санал: олгосон 3, хүчинтэй 3, хүчингүй 0; протоколоор санал өгөх эрхтэй 6; шийдвэрээр тогтоосон бүрэлдэхүүн: ${circle}`,
    },
  ])("$says", ({ of, raters, says }) => {
    expect(lineOf(peerMean(of, raters), "4.4")).toBe(says);
  });

  test("nobody: impossible to rate, with the way out, and votes are not asked for", () => {
    expect(linesOfOutcome(peerMean(undefined, 0))[0]).toBe(
      "4.4  Нэгжид нь санал өгөх хамт ажиллагч алга тул хамт олны үнэлгээг үнэлэх боломжгүй.",
    );
  });
});

test("4.3 which adopted skills are not this person's", () => {
  const row = { ...staffConduct([7, 6, 6, 7, 5]), leftOut: ["Төсвийн мэдлэг", "Аудит"] };
  expect(lineOf(superiorMean(row, false), "4.3")).toBe(
    "4.3  Нэгжийн даргын үнэлгээний дундаж: 31 / 5 = 6,2; энэ албан тушаалд хамаарахгүй: Төсвийн мэдлэг, Аудит",
  );
});
