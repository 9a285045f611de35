import { describe, expect, test } from "vitest";
import { annex } from "../../src/law/annex/index";
import { type Reading, readings } from "../../src/law/readings";

/** Every hole that the mission lists, in its order, with the clause that leaves it. Written by hand, not from the code. */
const holes = [
  ["between-29-and-30", "2.3"],
  ["target-equals-baseline", "2.2"],
  ["worse-than-baseline", "2.2"],
  ["falling-target", "2.2"],
  ["month", "2.4"],
  ["due-period", "2.4"],
  ["not-finished", "2.4"],
  ["not-yet-due", "2.4"],
  ["done-after-appraisal", "2.4"],
  ["full-without-date", "2.4"],
  ["due-on-day-off", "2.4"],
  ["failed-but-timely", "2.1"],
  ["beyond-employee", "2.5"],
  ["dropped-measure", "2.7"],
  ["dropped-sub-measures", "2.8"],
  ["moved-within-year", "2.7"],
  ["rounding", "2.7"],
  ["learning-percent", "3.1"],
  ["evidence-required", "3.2"],
  ["indicator-blank", "4.3"],
  ["fractions", "4.1"],
  ["indicator-for-some", "4.2"],
  ["peer-average", "4.6"],
  ["who-votes", "4.4"],
  ["who-may-vote", "4.4"],
  ["unit-of-one", "4.4"],
  ["incomplete-ballot", "4.6"],
  ["nothing-to-average", "2.7"],
  ["column-3", "4.3"],
  ["unit-percent-above-100", "5.1"],
  ["unit-plan-percent", "5.1"],
  ["whose-score-falls", "6.2"],
  ["one-ground-once", "6.1"],
  ["heads-too", "6.1"],
  ["another-years-papers", "6.1"],
  ["6.5-after-review", "6.5"],
  ["order-of-ceiling", "6.6"],
  ["floor", "6.1"],
  ["normal-complains", "7.4"],
  ["after-review", "7.4"],
  ["review-twice", "7.5"],
  ["heads-columns", "7.4"],
  ["bands", "7.2"],
  ["ties", "7.7"],
  ["not-rated", "7.7"],
];

const entries: readonly (readonly [string, Reading])[] = Object.entries(readings);

describe("the readings", () => {
  test("are the holes of the annex, each with its clause", () => {
    expect(entries.map(([id, { clause }]) => [id, clause]).sort()).toEqual([...holes].sort());
  });

  test.for(entries)("%s: a question, a choice and a reason, of an existing clause", ([, reading]) => {
    expect(Object.keys(annex)).toContain(reading.clause);
    expect(reading.question).toMatch(/^[“А-ЯЁӨҮ0-9].*\?$/u);
    expect(reading.statement).toMatch(/^[“А-ЯЁӨҮ0-9].*[^\s.?]$/u);
    for (const text of [reading.choice, reading.reason, reading.statement]) {
      // they end a sentence that explain/ writes, so they bring no full stop and no line of their own
      expect(text).toMatch(/^\S.*[^\s.]$/u);
      expect(text).not.toMatch(/ {2}|\n|["']/u);
    }
    expect(["warning", "note", "list"]).toContain(reading.shown);
  });

  test("that decide somebody's number against a first impression are warnings", () => {
    const warnings = entries.filter(([, { shown }]) => shown === "warning").map(([id]) => id);
    expect(warnings.sort()).toEqual([
      "between-29-and-30",
      "done-after-appraisal",
      "failed-but-timely",
      "floor",
      "not-yet-due",
      "target-equals-baseline",
      "worse-than-baseline",
    ]);
  });

  test("ask no question twice", () => {
    expect(new Set(entries.map(([, { question }]) => question)).size).toBe(entries.length);
    expect(new Set(entries.map(([, { statement }]) => statement)).size).toBe(entries.length);
  });
});
