import { describe, expect, test } from "vitest";
import {
  civilDate,
  daysBetween,
  daysInMonth,
  oneMonthAfter,
  partsOf,
} from "../../src/methodology/civil-date";
import { day } from "./rows";

describe("civilDate", () => {
  test.for([
    { parts: [2025, 12, 31], is: "2025-12-31" },
    { parts: [2025, 1, 1], is: "2025-01-01" },
    { parts: [2024, 2, 29], is: "2024-02-29" },
    { parts: [2000, 2, 29], is: "2000-02-29" },
    { parts: [2025, 2, 29], is: undefined },
    { parts: [2100, 2, 29], is: undefined },
    { parts: [2025, 2, 30], is: undefined },
    { parts: [2025, 4, 31], is: undefined },
    { parts: [2025, 0, 1], is: undefined },
    { parts: [2025, 13, 1], is: undefined },
    { parts: [2025, 5, 0], is: undefined },
  ] as const)("$parts → $is", ({ parts: [year, month, dayOfMonth], is }) => {
    expect(civilDate(year, month, dayOfMonth)).toBe(is);
  });
});

test("a date gives back its parts", () => {
  expect(partsOf(day("2025-03-09"))).toEqual({ year: 2025, month: 3, day: 9 });
});

test("the months have the lengths of the calendar", () => {
  const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1));
  expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(daysInMonth(2024, 2)).toBe(29);
});

describe("oneMonthAfter: the same day, or the last one of a shorter month", () => {
  test.for([
    { from: "2025-01-15", to: "2025-02-15" },
    { from: "2025-01-28", to: "2025-02-28" },
    { from: "2025-01-29", to: "2025-02-28" },
    { from: "2025-01-31", to: "2025-02-28" },
    { from: "2024-01-29", to: "2024-02-29" },
    { from: "2024-01-31", to: "2024-02-29" },
    { from: "2025-02-28", to: "2025-03-28" },
    { from: "2025-03-31", to: "2025-04-30" },
    { from: "2025-11-30", to: "2025-12-30" },
    { from: "2025-12-31", to: "2026-01-31" },
  ])("$from → $to", ({ from, to }) => {
    expect(oneMonthAfter(day(from))).toBe(to);
  });
});

describe("daysBetween", () => {
  test.for([
    { from: "2025-06-30", to: "2025-06-30", days: 0 },
    { from: "2025-06-30", to: "2025-07-01", days: 1 },
    { from: "2025-06-30", to: "2025-06-29", days: -1 },
    { from: "2024-02-28", to: "2024-03-01", days: 2 },
    { from: "2025-02-28", to: "2025-03-01", days: 1 },
    { from: "2024-12-31", to: "2025-12-31", days: 365 },
  ])("$from … $to: $days", ({ from, to, days }) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });
});
