/** 2.2, 5.1 · Per cents: each cell by its own number format, the levels of a row in one measure. */
import { describe, expect, test } from "vitest";
import { isPercent } from "../../src/workbook/levels";
import { type Case, judge } from "./judge";
import {
  adjustment,
  assessWorkbook,
  problemLines,
  rowOf,
  smallBody,
  standings,
  UNIT,
  type Workbook,
} from "./small-body";

const HEADERS = { baseline: "Суурь түвшин", target: "Хүрэх түвшин", reached: "Хүрсэн түвшин" } as const;
type Level = keyof typeof HEADERS;
const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));

/** The levels of 007 in row 3 of the unit's tab, with the formats of some of them. */
const levels =
  (cells: readonly [unknown, unknown, unknown], formats: Partial<Record<Level, string>>, unit = "") =>
  (w: Workbook) => {
    const [baseline, target, reached] = cells;
    const over = { [HEADERS.baseline]: baseline, [HEADERS.target]: target, [HEADERS.reached]: reached };
    Object.assign(rowOf(w.plan, "007", "А"), over, { "Хэмжих нэгж": unit });
    const own = Object.entries(formats).map(([level, format]) => [HEADERS[level as Level], format]);
    w.plan.formats = { 1: Object.fromEntries(own) };
  };
const ALL = (format: string) => ({ baseline: format, target: format, reached: format });
const at = (level: Level) => `${UNIT}!3 ${HEADERS[level]}`;
const readAs = (...of: Level[]) => of.map((level) => `info | number-read-as | ${at(level)} | 2.2 | 007`);
const differs = (level: Level) => `warning | live-percent-differs | ${at(level)} | 2.2 | 007`;
const mixed = (level: Level) => `error | levels-mixed | ${at(level)} | 2.2 | 007`;

// 60 % → 36 + 10 + 26 = 72
describe("the levels of one row", () => {
  test.for<Case>([
    {
      title: "all in a per-cent format, in whatever unit",
      spoil: levels([0, 1, 0.6], ALL("0%"), "тоо"),
      says: readAs("target", "reached"),
      changes: { "007": "72" },
    },
    {
      title: "a baseline of 0 in whatever format",
      spoil: levels([0, 1, 0.6], { target: "0.00%", reached: "0%" }),
      says: readAs("target", "reached"),
      changes: { "007": "72" },
    },
    {
      title: "all plain beside formats that only look like per cents",
      spoil: levels([0, 100, 60], { target: '0"%"', reached: "0\\%", baseline: "0" }, "хувь"),
      says: [],
      changes: { "007": "72" },
    },
    {
      title: "a text with its sign beside numbers in a per-cent format",
      spoil: levels([0.1, 1, "64%"], { baseline: "0%", target: "0%" }),
      says: [...readAs("baseline", "target", "reached"), differs("baseline")],
      changes: { "007": "72" },
    },
    {
      title: "texts with their sign",
      spoil: levels(["0%", "100%", "60 %"], {}),
      says: readAs("baseline", "target", "reached"),
      changes: { "007": "72" },
    },
    ...["хувь", "Хувиар", "процент", "ПРОЦЕНТ", "%", "биелэлт, %"].map((unit) => ({
      title: `a per cent beside a plain 100, measured in “${unit}”`,
      spoil: levels([0, 100, 0.6], { reached: "0%" }, unit),
      says: [...readAs("reached"), differs("reached")],
      changes: { "007": "72" },
    })),
    {
      title: "a text with its sign beside a plain 100, measured in per cent: the live column shows the same",
      spoil: levels([0, 100, "60%"], {}, "хувь"),
      says: readAs("reached"),
      changes: { "007": "72" },
    },
    ...["", "тоо", "хувьцаа", "хувилбар"].map((unit) => ({
      title: `a per cent beside a plain number, measured in “${unit}”`,
      spoil: levels([0, 100, 0.6], { reached: "0%" }, unit),
      says: [...readAs("reached"), mixed("reached")],
      changes: blocked("007"),
    })),
    {
      title: "a plain number reached beside a target in per cent",
      spoil: levels([0, 1, 60], { target: "0%" }),
      says: [...readAs("target"), mixed("target")],
      changes: blocked("007"),
    },
    {
      title: "a text with its sign beside plain numbers",
      spoil: levels([0, 100, "60%"], {}, "удаа"),
      says: [...readAs("reached"), mixed("reached")],
      changes: blocked("007"),
    },
    {
      title: "more than 1 in a per-cent format is more than 100 %",
      spoil: levels([0, 100, 1.04], { reached: "0%" }, "хувь"),
      says: [...readAs("reached"), differs("reached")],
      changes: { "007": "96" },
    },
    {
      title: "another row's per cents decide nothing",
      spoil: (w) => {
        levels([0, 100, 60], { reached: '0"%"' }, "хувь")(w);
        Object.assign(rowOf(w.plan, "014", "А"), {
          "Хүрэх түвшин": 1,
          "Хүрсэн түвшин": 0.5,
          "Хэмжих нэгж": "хувь",
        });
        w.plan.formats = { ...w.plan.formats, 3: { [HEADERS.target]: "0%", [HEADERS.reached]: "0%" } };
      },
      says: ["target", "reached"].map(
        (level) => `info | number-read-as | ${UNIT}!5 ${HEADERS[level as Level]} | 2.2 | 014`,
      ),
      changes: { "007": "72" },
    },
    {
      title: "a training counted in per cent: a blank baseline is 0",
      spoil: (w) => {
        const over = { "Суурь түвшин": "", "Хүрэх түвшин": 100, "Хүрсэн түвшин": 0.8, "Хэмжих нэгж": "хувь" };
        Object.assign(rowOf(w.plan, "007", "Б"), over);
        w.plan.formats = { 2: { [HEADERS.reached]: "0%" } };
      },
      says: [
        `info | number-read-as | ${UNIT}!4 Хүрсэн түвшин | 2.2 | 007`,
        `warning | live-percent-differs | ${UNIT}!4 Хүрсэн түвшин | 2.2 | 007`,
      ],
      changes: { "007": "63" },
    },
  ])("$title", judge);

  test.for<[string, boolean]>([
    ["хувь", true],
    ["Хувиар", true],
    ["гүйцэтгэлийн хувь", true],
    ["хувь (%)", true],
    ["процентоор", true],
    ["%", true],
    ["хувьцаа", false],
    ["хувилбар", false],
    ["хувийн хэвшлийн байгууллага", false],
    ["хувь пункт", false],
    ["тоо", false],
    ["", false],
  ])("“%s” is a per cent: %s", ([unit, is]) => {
    expect(isPercent(unit)).toBe(is);
  });
});

describe("a unit's per cent, by its own format", () => {
  const percent = (cell: unknown, format: string) => {
    const workbook = smallBody();
    rowOf(workbook.roster, "001")["Нэгжийн биелэлтийн хувь"] = cell;
    workbook.roster.formats = { 0: { "Нэгжийн биелэлтийн хувь": format } };
    return assessWorkbook(workbook);
  };
  // 70 % of it and 27
  test.for<[unknown, string, string]>([
    [0.855, "0.00%", "86.85"],
    [87.4, '0.0"%"', "88.18"],
    [87.4, "0.0\\%", "88.18"],
    ["87.4%", "@", "88.18"],
    [1, "0%", "97"],
    [1.04, "0%", "blocked"],
    ["104%", "", "blocked"],
    [104, '0"%"', "blocked"],
    [1.1, "0%", "blocked"],
  ])("%s in %s: %s", ([cell, format, total]) => {
    expect(standings(percent(cell, format))["001"]).toBe(total);
  });

  test("half a per cent in its format is not asked about", () => {
    expect(problemLines(percent(0.005, "0.0%")).join()).not.toContain("fraction-of-percent");
    expect(problemLines(percent(0.5, '0"%"')).join()).toContain("fraction-of-percent");
  });
});

describe("a number shown as a per cent where none is asked for", () => {
  const formatted =
    (key: "plan" | "conduct" | "peers" | "adjustments" | "settings", row: number, header: string) =>
    (w: Workbook) => {
      w[key].formats = { [row]: { [header]: "0%" } };
    };
  test.for<Case>([
    {
      title: "points of an indicator",
      spoil: (w) => {
        rowOf(w.conduct, "007")["Дүн шинжилгээ хийх"] = 0.05;
        formatted("conduct", 0, "Дүн шинжилгээ хийх")(w);
      },
      says: [`error | number-in-percent | ${UNIT} · хандлага!2 Дүн шинжилгээ хийх | 4.1 | 007`],
      changes: blocked("007"),
    },
    {
      title: "0 is 0 in whatever format",
      spoil: (w) => {
        rowOf(w.conduct, "007")["Дүн шинжилгээ хийх"] = 0;
        formatted("conduct", 0, "Дүн шинжилгээ хийх")(w);
      },
      says: [],
      changes: { "007": "65" }, // 4 for 5
    },
    {
      title: "the sum of a tally",
      spoil: (w) => {
        rowOf(w.peers, "007").Харилцаа = 0.12;
        formatted("peers", 0, "Харилцаа")(w);
      },
      says: ["error | number-in-percent | Хамт олон!2 Харилцаа | 4.5 | 007"],
      changes: blocked("007"),
    },
    {
      title: "a count of ballots",
      spoil: formatted("peers", 0, "Олгосон"),
      says: ["error | number-in-percent | Хамт олон!2 Олгосон | 4.4 | 007"],
      changes: blocked("007"),
    },
    {
      title: "the amount of an entry",
      spoil: (w) => {
        w.adjustments.rows.push(adjustment("007", "6.1", 0.03));
        formatted("adjustments", 0, "Оноо")(w);
      },
      says: ["error | number-in-percent | Оноо өөрчлөх!2 Оноо | 6.1 | 007"],
      changes: blocked("007"),
    },
    {
      title: "re-evaluated points",
      spoil: (w) => {
        Object.assign(rowOf(w.plan, "007", "А"), { "Дахин үнэлсэн оноо": 0.6, "Нотлох баримт": "Акт 4" });
        formatted("plan", 1, "Дахин үнэлсэн оноо")(w);
      },
      says: [`error | number-in-percent | ${UNIT}!3 Дахин үнэлсэн оноо | 7.4 | 007`],
      changes: blocked("007"),
    },
    {
      title: "the number of a measure",
      spoil: (w) => {
        rowOf(w.plan, "007", "А").Дугаар = 0.01;
        formatted("plan", 1, "Дугаар")(w);
      },
      says: [
        `error | number-in-percent | ${UNIT}!3 Дугаар | 2.7 | 007`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "the edge of a category",
      spoil: formatted("settings", 3, "Утга"),
      says: ["error | number-in-percent | Тохиргоо!5 Утга | 7.2"],
    },
    {
      title: "the year",
      spoil: formatted("settings", 1, "Утга"),
      says: ["error | number-in-percent | Тохиргоо!3 Утга | 2.4"],
    },
  ])("$title", judge);
});
