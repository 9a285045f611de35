/** What a range shows: a row says for itself what is wrong with it, and the row of headers stays blank. */
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { HEADERS, OF_BODY } from "../../src/functions/headers";
import { functions } from "../../src/functions/index";
import * as rest from "../../src/functions/rest";
import { conductForm } from "../../src/workbook/conduct";
import { peers } from "../../src/workbook/peers";
import { plan } from "../../src/workbook/plan";
import { SETTINGS } from "../../src/workbook/settings";
import { expectMongolian } from "../explain/wording";

const { achievementPercents, achievementPoints, conductMeans, peerMeans, timelinessOf } = functions;

let loaded = 0;
const lazy = () => {
  loaded += 1;
  return rest;
};
beforeEach(() => {
  loaded = 0;
  Object.assign(globalThis, { addon_: lazy });
});
afterAll(() => Object.assign(globalThis, { addon_: undefined }));

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const zone = () => "Asia/Ulaanbaatar";
const day = (text: string) => new Date(`${text}T00:00:00+08:00`);
const done = day("2025-06-30");
const { percent } = plan.columns;
const [staff, heads] = (["civil-servant", "unit-head"] as const).map((role) => conductForm(role, []));

test("the headers that a function knows are those of the columns, and its other arguments the settings", () => {
  expect(OF_BODY).toEqual({ appraisalDate: SETTINGS.appraisalDate.name, year: SETTINGS.year.name });
  const { baseline, target, reached, due, completed, delayCause } = plan.columns;
  const { code, section, number, sum, droppedBy, reEvaluated } = plan.columns;
  expect(HEADERS).toEqual({
    levels: [baseline, target, reached].map(({ header }) => header),
    percent: [percent.header],
    timing: [due, completed, delayCause].map(({ header }) => header),
    staff: staff?.indicators,
    heads: heads?.indicators,
    plan: [code, section, number, sum, droppedBy, reEvaluated].map(({ header }) => header),
    tally: [peers.columns.sum1, peers.columns.sum2, peers.columns.sum3, peers.columns.valid].map(
      ({ header }) => header,
    ),
  });
});

const [levels, timing, staffNames, headNames] = [
  HEADERS.levels,
  HEADERS.timing,
  HEADERS.staff,
  HEADERS.heads,
].map((headers) => headers.map((header) => `${header} *`.toUpperCase()));
const [first = "", second = "", third = "", valid = ""] = HEADERS.tally;

describe("a first row of headers is passed over without the rest of the add-on", () => {
  test.for<{ name: string; call: () => unknown; gives: unknown }>([
    {
      name: "BIELELT_HUVI",
      call: () => achievementPercents([[levels?.[0]], [0]], [[levels?.[1]], [10]], [[levels?.[2]], [5]]),
      gives: [[""], [50]],
    },
    {
      name: "BIELELT_ONOO",
      call: () => achievementPoints([[percent.header], [50]], 60),
      gives: [[""], [30]],
    },
    {
      name: "HUGATSAA_ONOO",
      call: () =>
        timelinessOf(
          [[[timing?.[0]], [done]], [[timing?.[1]], [done]], [[timing?.[2]], [""]], "", 2025],
          zone,
        ),
      gives: [[""], [10]],
    },
    {
      name: "HANDLAGA_AVG, staff with an adopted skill",
      call: () =>
        conductMeans(
          [
            [...(staffNames ?? []), "Хэлний мэдлэг"],
            [7, 6, 6, 7, 5, 5],
          ],
          7,
        ),
      gives: [[""], [6]],
    },
    {
      name: "HANDLAGA_AVG, heads",
      call: () => conductMeans([headNames, [15, 15, 15, 15, 15, 15]], 15),
      gives: [[""], [15]],
    },
    {
      name: "HAMT_OLON_AVG",
      call: () =>
        peerMeans(
          [
            [first, second, third],
            [8, 8, 8],
          ],
          [[valid], [1]],
        ),
      gives: [[""], [8]],
    },
    { name: "a tab without rows", call: () => achievementPercents(...HEADERS.levels), gives: "" },
  ])("$name", ({ call, gives }) => {
    expect(call()).toEqual(gives);
    expect(loaded).toBe(0);
  });

  test("other texts, and headers further down, are rows like any other", () => {
    const other = achievementPercents(column(["Суурь", 0]), column(["Хүрэх", 10]), column(["Хүрсэн", 5]));
    const below = achievementPoints([[50], [percent.header]], 60);
    expect(other).toEqual([[expect.stringMatching(/^2\.2: “Суурь”/u)], [50]]);
    expect(below).toEqual([[30], [expect.stringMatching(/^2\.3: “Биелэлтийн хувь”/u)]]);
  });
});

describe("one bad row is its own affair", () => {
  test.for<{ title: string; call: () => unknown; says: string; others: readonly unknown[] }>([
    {
      title: "a word for a number",
      call: () => achievementPercents(column([0, 0, 0]), column([100, 100, 100]), column([85, "тавин", 30])),
      says: "2.2: “тавин”",
      others: [85, 30],
    },
    {
      title: "a target like its baseline",
      call: () => achievementPercents(column([0, 100, 0]), column([100, 100, 100]), column([85, 90, 30])),
      says: "2.2: Хүрэх түвшин суурьтай тэнцүү (100)",
      others: [85, 30],
    },
    {
      title: "a percent above 100",
      call: () => achievementPoints(column([100, 101, 30]), 60),
      says: "2.3: 101 ",
      others: [60, 18],
    },
    {
      title: "31 February",
      call: () =>
        timelinessOf([column([done, "2025-02-31", done]), column([done, done, done]), "", "", 2025], zone),
      says: "2.4: “2025-02-31”",
      others: [10, 10],
    },
    {
      title: "an unknown cause",
      call: () =>
        timelinessOf(
          [column([done, done, done]), column([done, done, done]), column(["", "Магадгүй", ""]), "", ""],
          zone,
        ),
      says: "2.4: “Магадгүй”",
      others: [10, 10],
    },
    {
      title: "an indicator of 8 on a scale of 7",
      call: () =>
        conductMeans(
          [
            [7, 7],
            [8, 7],
            [6, 7],
          ],
          7,
        ),
      says: "4.3: 8 ",
      others: [7, 6.5],
    },
    {
      title: "a blank indicator",
      call: () =>
        conductMeans(
          [
            [7, 7],
            ["", 7],
            [6, 7],
          ],
          7,
        ),
      says: "4.3: Хоосон үзүүлэлт",
      others: [7, 6.5],
    },
    {
      title: "a tally half typed",
      call: () =>
        peerMeans(
          [
            [8, 8, 8],
            [8, "", ""],
            [16, 16, 16],
          ],
          column([1, "", 2]),
        ),
      says: "4.4: ",
      others: [8, 8],
    },
    {
      title: "a sum beyond its ballots",
      call: () =>
        peerMeans(
          [
            [8, 8, 8],
            [9, 8, 8],
            [16, 16, 16],
          ],
          column([1, 1, 2]),
        ),
      says: "4.5: “Хандлага, ёс зүй”",
      others: [8, 8],
    },
  ])("$title", ({ call, says, others }) => {
    const [before, bad, after] = (call() as unknown[][]).flat();
    expect([before, after]).toEqual(others);
    expect(String(bad).startsWith(says), String(bad)).toBe(true);
    expectMongolian(String(bad));
  });

  test("an appraisal day that is none is said where a due date is, not in blank rows", () => {
    const shown = timelinessOf([column(["", done]), column(["", ""]), "", "2025-02-31", ""], zone);
    expect(shown).toEqual([[""], [expect.stringMatching(/^2\.4: Үнэлэх өдөр: “2025-02-31”/u)]]);
  });

  test("a year that is none is said as the year", () => {
    const shown = timelinessOf([column(["II улирал", done]), column([done, done]), "", "", "энэ жил"], zone);
    expect(shown).toEqual([[expect.stringMatching(/^2\.4: Үнэлгээний жил: “энэ жил”/u)], [10]]);
  });

  test("an instant that was typed as a text is a day in the spreadsheet's zone", () => {
    const due = column(["2025-06-29T16:00:00.000Z", done]);
    expect(timelinessOf([due, column([done, done]), "", "", ""], zone)).toEqual([[10], [10]]);
  });

  test("what is no fault of a cell is thrown", () => {
    Object.assign(globalThis, { addon_: () => ({}) });
    expect(() => achievementPercents([["х"], ["х"]], [[1], [1]], [[1], [1]])).toThrow(TypeError);
  });
});
