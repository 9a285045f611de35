import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  ADJUSTMENT_CLAUSES,
  ADJUSTMENT_RULES,
  type AdjustmentClause,
  adjustmentLimits,
  adjustmentNote,
  clauseRuns,
  followsReview,
} from "../../src/law/adjustments";
import { annex, type Clause, edition } from "../../src/law/annex/index";
import * as scales from "../../src/law/scales";
import { CLAUSES } from "../../src/law/words";
import { sourceFiles, stringsOf } from "./source-files";

describe("the numbers stand in their clauses", () => {
  const { STAFF_SCALE: staff, HEAD_SCALE: heads, PEER_SCALE: peers } = scales;

  test.for<[Clause, string]>([
    ["2.1", `${scales.MEASURE_FULL_MARK} хүртэлх оноогоор`],
    ["2.1", `гүйцэтгэлд 0-${scales.PERFORMANCE_FULL_MARK} оноо`],
    ["2.1", `байдалд 0-${scales.ON_TIME} оноо`],
    ["2.2", `Биелэлтийн хувь ${scales.FULL_PERCENT}-с дээш`],
    ["2.3.1", `${scales.UNSATISFACTORY_BELOW}-с бага бол “хангалтгүй”`],
    [
      "2.3.2",
      `${scales.SCORED_FROM}-${scales.FULL_PERCENT} хувь бол 18-${scales.PERFORMANCE_FULL_MARK} оноо`,
    ],
    ["2.3.2", `(Биелэлтийн хувь × ${scales.PERFORMANCE_FULL_MARK}) / ${scales.FULL_PERCENT} %`],
    ["2.4.1", `бол ${scales.OVER_A_MONTH_LATE} оноо`],
    ["2.4.2", `бол ${scales.UP_TO_A_MONTH_LATE} оноо`],
    ["2.4.3", `бол ${scales.ON_TIME} оноо`],
    ["3.1", `0-${scales.LEARNING_FULL_MARK} оноогоор`],
    ["3.1", `× ${scales.LEARNING_FULL_MARK}) / ${scales.FULL_PERCENT} %`],
    ["4.1", `0-${staff.highest} оноогоор`],
    ["4.2", `1-${scales.MOST_SKILLS} хүртэлх үзүүлэлтээр`],
    ["4.5", `0-${peers.highest} хүртэлх оноог`],
    ["5.2", `× ${scales.UNIT_PLAN_FULL_MARK}) / ${scales.FULL_PERCENT} %`],
    ["5.4", `гэсэн ${heads.indicators} үзүүлэлтээр`],
    ["5.4", `0-${heads.highest} оноогоор`],
    ["5.5", `1-${scales.MOST_SKILLS} хүртэлх үзүүлэлтээр`],
    ["6.6", `үнэлгээний оноог ${scales.TOTAL_CEILING} гэж`],
  ])("%s: %s", ([clause, says]) => {
    expect(annex[clause]).toContain(says);
  });

  test("and in the tables", () => {
    expect(scales.CONDUCT_SCALES.map(({ mean, highest, indicators }) => [mean, highest, indicators])).toEqual(
      edition.tables.map(({ clause, maximum, indicators }) => [clause, maximum, indicators.length]),
    );
    expect(new Set(edition.tables.map(({ professionalSkills }) => professionalSkills))).toEqual(
      new Set([0, scales.MOST_SKILLS]),
    );
  });

  test("the parts of a measure, and the components of a sheet, add up to the full marks", () => {
    expect(scales.PERFORMANCE_FULL_MARK + scales.ON_TIME).toBe(scales.MEASURE_FULL_MARK);
    const sum = (...clauses: string[]) =>
      clauses.reduce((total, clause) => total + (scales.COMPONENT_FULL_MARKS[clause] ?? Number.NaN), 0);
    expect([sum("2.7", "3.3", "4.3", "4.6"), sum("5.2", "5.3", "5.6")]).toEqual([
      scales.TOTAL_CEILING,
      scales.TOTAL_CEILING,
    ]);
  });
});

describe("the clauses of chapter 6 that people enter", () => {
  test.for(ADJUSTMENT_CLAUSES)("%s: range and sign are those of its text", (clause) => {
    const { sign, lowest, highest } = ADJUSTMENT_RULES[clause];
    expect(annex[clause]).toContain(`${lowest}-${highest} оноогоор ${sign < 0 ? "бууруул" : "нэмэгдүүл"}`);
  });

  test("whom they are for, and what follows the review", () => {
    expect(ADJUSTMENT_CLAUSES.map((clause) => [clause, ADJUSTMENT_RULES[clause].for])).toEqual([
      ["6.1", "everyone"],
      ["6.2", "unit-head"],
      ["6.3", "everyone"],
      ["6.4", "unit-head"],
      ["6.5", "unit-head"],
    ]);
    expect(ADJUSTMENT_CLAUSES.filter(followsReview)).toEqual(["6.5"]);
    expect([followsReview("6.6"), followsReview("7.4")]).toEqual([false, false]);
  });

  test("each is the word by which people choose it", () => {
    const words: Readonly<Record<AdjustmentClause, string>> = CLAUSES;
    expect(Object.entries(words)).toEqual(ADJUSTMENT_CLAUSES.map((clause) => [clause, clause]));
  });

  test.for([
    [["6.1", "6.2", "6.3", "6.4", "6.5"], "6.1–6.5"],
    [["6.1", "6.2", "6.3", "6.4", "6.5", "6.7"], "6.1–6.5, 6.7"],
    [["6.1", "6.3", "6.4"], "6.1, 6.3–6.4"],
    [["6.9", "6.10"], "6.9–6.10"],
    [[], ""],
  ] as const)("%j in runs: %s", ([clauses, runs]) => {
    expect(clauseRuns(clauses)).toBe(runs);
  });

  test("the note beside the choice, and the limits of the amount", () => {
    expect(clauseRuns()).toBe("6.1–6.5");
    expect(adjustmentNote()).toBe(
      "6.1 −1…−5 · 6.2 −1…−5 (дарга) · 6.3 +1…+5 · 6.4 −6…−10 (дарга) · 6.5 −6…−10 (дарга)",
    );
    expect(adjustmentLimits()).toEqual([1, 10]);
  });
});

describe("the help of the custom functions", () => {
  const entry = readFileSync(new URL("../../src/addon/entry.ts", import.meta.url), "utf8");
  const helpOf = (name: string) =>
    new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*function ${name}\\(`, "u").exec(entry)?.[1] ?? "";
  const { STAFF_SCALE: staff, HEAD_SCALE: heads, PEER_SCALE: peers } = scales;
  const marks = [
    scales.PERFORMANCE_FULL_MARK,
    scales.LEARNING_FULL_MARK,
    scales.UNIT_PLAN_FULL_MARK,
  ] as const;

  /** Every numeral of a help text besides the numbers of clauses, in order, as the law has it. */
  const told: Readonly<Record<string, readonly number[]>> = {
    BIELELT_HUVI: [scales.FULL_PERCENT, 0, scales.FULL_PERCENT, 0, scales.FULL_PERCENT],
    BIELELT_ONOO: [marks[0], scales.SCORED_FROM, 0, marks[1], marks[2], ...marks, marks[0]],
    HUGATSAA_ONOO: [
      ...[scales.ON_TIME, scales.UP_TO_A_MONTH_LATE, scales.OVER_A_MONTH_LATE, scales.ON_TIME],
      ...[scales.ON_TIME, scales.UP_TO_A_MONTH_LATE, scales.OVER_A_MONTH_LATE],
    ],
    HANDLAGA_AVG: [staff.highest, peers.highest, heads.highest, staff.highest],
    HAMT_OLON_AVG: [peers.indicators, 0, peers.highest],
    TOLOVLOGOO_AVG: [],
    TOLOVLOGOO_TOLOV: [],
  };

  test.for(Object.entries(told))("%s tells the numbers of the law", ([name, numbers]) => {
    const numerals = helpOf(name)
      .replace(/\d\.\d/gu, "")
      .match(/\d+/gu);
    expect((numerals ?? []).map(Number)).toEqual(numbers);
  });

  test("is that of every custom function", () => {
    const functions = [...entry.matchAll(/@customfunction\n \*\/\nfunction ([A-Z_]+)/gu)].map(
      ([, name]) => name,
    );
    expect(functions.sort()).toEqual(Object.keys(told).sort());
  });
});

test("the order that the annex came by, and its year, are named in the law alone", () => {
  const [, year, order] = / (\d{4}) оны (\d+) дугаар тушаалын/u.exec(edition.source) ?? [];
  const naming = (text: string) =>
    text.includes(`${year} оны ${order}`) || text.includes(`${order} дугаар тушаал`);
  const files = sourceFiles.filter((file) => stringsOf(file).some(naming)).map(({ path }) => path);
  expect([year, order]).toEqual(["2023", "98"]);
  expect(files).toEqual(["law/annex/index.ts"]);
});
