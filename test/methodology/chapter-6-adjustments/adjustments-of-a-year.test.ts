import { describe, expect, test } from "vitest";
import {
  adjustmentOfYear,
  adjustmentsOfYear,
} from "../../../src/methodology/chapter-6-adjustments/adjustments-of-a-year";
import { brief, given, refusal } from "../outcomes";
import { change, day, place, unreadable } from "../rows";

describe("6 one ground, once", () => {
  test("different clauses stand together, by clause whatever their order", () => {
    const entries = [
      change("6.5", 10),
      change("6.3", 5),
      change("6.1", 1),
      change("6.4", 6),
      change("6.2", 2),
    ];
    const expected = [
      given("-1", "6.1", "heads-too"),
      given("-2", "6.2", "whose-score-falls"),
      given("5", "6.3", "heads-too"),
      given("-6", "6.4", "whose-score-falls"),
      given("-10", "6.5", "6.5-after-review"),
    ];
    expect(adjustmentsOfYear(entries, "unit-head").map(brief)).toEqual(expected);
    expect(adjustmentsOfYear([...entries].reverse(), "unit-head").map(brief)).toEqual(expected);
  });

  test("one clause twice is refused in both rows, which both are named", () => {
    const entries = [
      change("6.1", 5, { at: place(9) }),
      change("6.3", 5, { at: place(7) }),
      change("6.1", 1, { at: place(8) }),
    ];
    const outcomes = adjustmentsOfYear(entries, "civil-servant");
    expect(outcomes.map(brief)).toEqual([
      refusal("6.1 adjustment-twice"),
      refusal("6.1 adjustment-twice"),
      given("5", "6.3"),
    ]);
    expect(outcomes.map(({ at }) => at?.row)).toEqual([9, 8, 7]);
    expect(outcomes[0]?.facts).toEqual({ rows: [8, 9] });
  });

  test("an entry that could not be read is refused, not skipped", () => {
    const outcomes = adjustmentsOfYear([change("6.3", 2), unreadable(62)], "civil-servant");
    expect(outcomes.map(brief)).toEqual([refusal("6.1 unreadable"), given("2", "6.3")]);
    expect(outcomes[0]?.at).toEqual(place(62));
  });

  test("the paper of another year is refused, the others stand", () => {
    const entries = [change("6.1", 2, { date: day("2019-02-01") }), change("6.3", 2)];
    expect(adjustmentsOfYear(entries, "civil-servant", 2025).map(brief)).toEqual([
      refusal("6.1 adjustment-of-other-year"),
      given("2", "6.3"),
    ]);
  });

  test("none is none", () => {
    expect(adjustmentsOfYear([], "unit-head")).toEqual([]);
  });
});

describe("6 what the entries change together", () => {
  const changed = (...entries: Parameters<typeof adjustmentsOfYear>[0]) =>
    adjustmentOfYear(adjustmentsOfYear(entries, "unit-head"))?.toString();

  test("their sum; nothing without entries", () => {
    // 5 − 2 − 6
    expect(changed(change("6.3", 5), change("6.2", 2), change("6.4", 6))).toBe("-3");
    expect(changed()).toBe("0");
  });

  test("nobody knows while one of them is refused", () => {
    expect(changed(change("6.3", 5), unreadable(9))).toBeUndefined();
    expect(changed(change("6.3", 5), change("6.3", 1))).toBeUndefined();
  });
});
