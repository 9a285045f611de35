/** TOLOVLOGOO_AVG, TOLOVLOGOO_TOLOV: a mean of what is there so far is the ranking's as soon as all is there. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toNumber } from "../../src/explain/numbers";
import { HEADERS } from "../../src/functions/headers";
import { functions } from "../../src/functions/index";
import * as rest from "../../src/functions/rest";
import { measurePoints } from "../../src/methodology/chapter-2-measures/2.1-measure-points";
import { measuresMean } from "../../src/methodology/chapter-2-measures/2.7-measures-mean";
import { learningPoints } from "../../src/methodology/chapter-3-learning/3.1-learning-points";
import { learningMean } from "../../src/methodology/chapter-3-learning/3.3-learning-mean";
import { isRefusal } from "../../src/methodology/finding";
import { readable } from "../../src/methodology/person";
import { exact, isShownAlike } from "../../src/methodology/units";
import { plainServants, servantOf } from "../methodology/plain-people";
import { appraisalDate } from "../methodology/rows";

const { planMeans, planStates } = functions;

Object.assign(globalThis, { addon_: () => rest });

/** Code, section, number, sum, decision, the team's points; then whether anything else is typed. */
type Line = readonly [unknown, unknown, unknown, unknown, unknown?, unknown?, unknown?];
const columnsOf = (lines: readonly Line[]) =>
  Array.from({ length: 6 }, (_, place) => lines.map((line) => [line[place] ?? ""])) as unknown as Parameters<
    typeof planMeans
  >[0];
const means = (lines: readonly Line[]) => (planMeans(columnsOf(lines)) as unknown[][]).flat();
const states = (lines: readonly Line[]) =>
  (
    planStates(
      columnsOf(lines),
      lines.map((line) => [line[6] ?? ""]),
    ) as unknown[][]
  ).flat();

describe("by hand", () => {
  test.for<{ title: string; lines: readonly Line[]; shows: readonly unknown[]; says: readonly unknown[] }>([
    {
      title: "А and В are one mean, Б another, each on its first row; below the headers",
      lines: [
        [...HEADERS.plan, "Арга хэмжээ"] as unknown as Line,
        ["008 · Ж.Сүхбаатар", "А", "1", 53],
        ["008 · Ж.Сүхбаатар", "А", "2", 70],
        ["008 · Ж.Сүхбаатар", "Б", "1", 15],
        ["008", "В", "1", 60.5],
        ["008", "Б", "2", 10],
      ],
      // (53 + 70 + 60.5) / 3 = 61.1666…; (15 + 10) / 2
      shows: ["", 61.17, "", 12.5, "", ""],
      says: ["", "3/3", "", "2/2", "", ""],
    },
    {
      title: "what has no points yet is left out, and counted where it was begun",
      lines: [
        ["1", "А", "1", 60, "", "", "Тайлан"],
        ["1", "А", "2", "", "", "", "Хурал"],
        ["1", "А", "3", "", "", "", 5],
        ["1", "А", "4", ""],
        ["1", "Б", "1", ""],
      ],
      shows: [60, "", "", "", ""],
      says: ["1/3", "", "", "", ""],
    },
    {
      title: "2.8: sub-measures are one measure; a decision takes them out; the team's points stand in place",
      lines: [
        ["1", "А", "1", ""],
        ["1", "А", "1.1", 60],
        ["1", "А", "1.2", 30],
        ["1", "А", "2", 70, "А/12"],
        ["1", "А", "3", 20, "", 40],
        ["1", "А", "4", ""],
        ["1", "А", "4.1", 10, "А/13"],
        ["1", "А", "4.2", 50],
      ],
      // (45 + 40 + 50) / 3
      shows: [45, "", "", "", "", "", "", ""],
      says: ["4/4", "", "", "", "", "", "", ""],
    },
    {
      title: "the team's points of a measure with sub-measures; a message in place of a sum is no sum",
      lines: [
        ["1", "А", "1", "", "", 66],
        ["1", "А", "1.1", 60],
        ["1", "В", "1", "2.2: Хүрэх түвшин суурьтай тэнцүү (1)", "", "", 1],
        ["2", "Б", "1", 15, "–"],
      ],
      shows: [66, "", "", 15],
      says: ["1/2", "", "", "1/1"],
    },
    {
      title: "what the ranking refuses gives no mean and says so: a number twice",
      lines: [
        ["1", "А", "1", 40],
        ["1", "А", "1", 60],
        ["1", "В", "1", 60],
      ],
      shows: ["", "", ""],
      says: ["алдаатай", "", ""],
    },
    {
      title: "2.8: points of its own beside sub-measures; 3.3: parts of Б",
      lines: [
        ["1", "А", "1", 40],
        ["1", "А", "1.1", 60],
        ["1", "Б", "1.1", 15],
        ["2", "А", "1", 40],
        ["2", "А", "1.1", 60, "А/12"],
      ],
      shows: ["", "", "", 40, ""],
      says: ["алдаатай", "", "алдаатай", "1/1", ""],
    },
    {
      title: "2.7: a decision that names no number; a row that is begun and has no number is awaited",
      lines: [
        ["1", "А", "1", 40, "тийм"],
        ["1", "А", "2", 60],
        ["2", "А", "1", 40, true],
        ["3", "А", "1", 40, "хассан"],
        ["4", "А", "1", 40, "А/7"],
        ["4", "А", "2", 50],
        ["4", "А", "", 60, "", "", "Тайлан"],
        ["4", "А", "", ""],
      ],
      shows: ["", "", "", "", 50, "", "", ""],
      says: ["алдаатай", "", "алдаатай", "алдаатай", "1/2", "", "", ""],
    },
    {
      title: "a begun row without a code, as below a merge, is awaited by the person above",
      lines: [
        ["1", "А", "1", 40, "", "", "Тайлан"],
        ["", "А", "2", 60, "", "", "Хурал"],
        ["", "", "", ""],
        ["2", "А", "1", 50, "", "", "Үзлэг"],
      ],
      shows: [40, "", "", 50],
      says: ["1/2", "", "", "1/1"],
    },
    {
      title: "a code whose zeros a spreadsheet cut off is that of the text",
      lines: [
        ["007 · Сүх Болд", "А", "1", 40],
        [7, "А", "2", 60],
      ],
      shows: [50, ""],
      says: ["2/2", ""],
    },
    {
      title: "rows without a code or a section are nobody's; a code with cut zeros is its own",
      lines: [
        ["", "А", "1", 60],
        ["1", "", "1", 60],
        [7, "А", 1, 50],
        ["Latin", "A", "1,1", 40],
      ],
      shows: ["", "", 50, 40],
      says: ["", "", "1/1", "1/1"],
    },
  ])("$title", ({ lines, shows, says }) => {
    expect(means(lines)).toEqual(shows);
    expect(states(lines)).toEqual(says);
  });

  test("one row of cells gives one cell; columns of other lengths are refused", () => {
    expect(planMeans(["1", "А", "1", 60, "", ""])).toBe(60);
    expect(() => planMeans([[["1"], ["1"]], [["А"]], "1", 60, "", ""])).toThrow(/^2\.7: Мужуудын хэмжээ/u);
    expect(() => planStates(["1", "А", "1", 60, "", ""], [["a"], ["b"]])).toThrow(/^2\.7: Мужуудын хэмжээ/u);
  });
});

test("of anybody's whole plan the means are those of 2.7 and 3.3", () => {
  let compared = 0;
  const all = plainServants.map((plain) => servantOf(plain));
  fc.assert(
    fc.property(all, fc.boolean(), ({ measures, learning }, backwards) => {
      const round = { appraisalDate, reviewed: true };
      const [ofMeasures, ofLearning] = [measuresMean(measures, round), learningMean(learning, true)];
      const first = { ...round, reviewed: false };
      const lines: Line[] = [
        ...readable(measures).map((row): Line => {
          const earned = measurePoints(row, first);
          const sum = isRefusal(earned) ? "" : toNumber(earned.value);
          const section = row.section === "measure" ? "А" : "В";
          const team = row.reEvaluation === undefined ? "" : toNumber(row.reEvaluation.points);
          return ["1", section, row.number, sum, row.droppedBy, team];
        }),
        ...readable(learning).map((row): Line => {
          const earned = learningPoints(row, false);
          const team = row.reEvaluation === undefined ? "" : toNumber(row.reEvaluation.points);
          return ["1", "Б", row.number, isRefusal(earned) ? "" : toNumber(earned.value), row.droppedBy, team];
        }),
      ];
      const shown = means(backwards ? lines.reverse() : lines);
      for (const [mean, isOwn] of [
        [ofMeasures, (line: Line) => line[1] !== "Б"],
        [ofLearning, (line: Line) => line[1] === "Б"],
      ] as const) {
        if (isRefusal(mean)) continue;
        compared += 1;
        const live = shown[lines.findIndex(isOwn)];
        expect(isShownAlike(exact(Number(live)), mean.value), `${live} ${mean.value}`).toBe(true);
      }
    }),
  );
  expect(compared).toBeGreaterThan(50);
});
