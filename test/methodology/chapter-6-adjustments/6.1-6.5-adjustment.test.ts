import { describe, expect, test } from "vitest";
import { adjustment } from "../../../src/methodology/chapter-6-adjustments/6.1-6.5-adjustment";
import type { AdjustmentClause } from "../../../src/methodology/person";
import { brief, found, given, refusal } from "../outcomes";
import { change, day, place } from "../rows";

const outOfRange = (clause: string) => refusal(`${clause} adjustment-out-of-range`);

describe("6.1–6.5 of a unit head: each clause's range, both ends", () => {
  test.for([
    // “гүйцэтгэлийн үнэлгээг 1-5 оноогоор бууруулна”; heads are civil servants too
    { clause: "6.1", amount: "0.99", is: outOfRange("6.1") },
    { clause: "6.1", amount: 1, is: given("-1", "6.1", "heads-too") },
    { clause: "6.1", amount: 5, is: given("-5", "6.1", "heads-too") },
    { clause: "6.1", amount: "5.01", is: outOfRange("6.1") },
    // “Нэгжийн дарга … хугацаанд багтаан хянан баталгаажуулаагүй бол … 1-5 оноогоор бууруулна”
    { clause: "6.2", amount: "0.99", is: outOfRange("6.2") },
    { clause: "6.2", amount: 1, is: given("-1", "6.2", "whose-score-falls") },
    { clause: "6.2", amount: 5, is: given("-5", "6.2", "whose-score-falls") },
    { clause: "6.2", amount: "5.01", is: outOfRange("6.2") },
    // “1-5 оноогоор нэмэгдүүлж болно”
    { clause: "6.3", amount: "0.99", is: outOfRange("6.3") },
    { clause: "6.3", amount: 1, is: given("1", "6.3", "heads-too") },
    { clause: "6.3", amount: 5, is: given("5", "6.3", "heads-too") },
    { clause: "6.3", amount: "5.01", is: outOfRange("6.3") },
    // “6-10 оноогоор бууруулах үндэслэл болно”
    { clause: "6.4", amount: "5.99", is: outOfRange("6.4") },
    { clause: "6.4", amount: 6, is: given("-6", "6.4", "whose-score-falls") },
    { clause: "6.4", amount: 10, is: given("-10", "6.4", "whose-score-falls") },
    { clause: "6.4", amount: "10.01", is: outOfRange("6.4") },
    // “нэгжийн даргын гүйцэтгэлийн үнэлгээг 6-10 оноогоор бууруулна”
    { clause: "6.5", amount: "5.99", is: outOfRange("6.5") },
    { clause: "6.5", amount: 6, is: given("-6", "6.5", "6.5-after-review") },
    { clause: "6.5", amount: 10, is: given("-10", "6.5", "6.5-after-review") },
    { clause: "6.5", amount: "10.01", is: outOfRange("6.5") },
    // no clause asks for a whole number; the sheet has two decimals
    { clause: "6.1", amount: "2.5", is: given("-2.5", "6.1", "heads-too", "fractions") },
    { clause: "6.3", amount: "4.75", is: given("4.75", "6.3", "heads-too", "fractions") },
    { clause: "6.4", amount: "6.5", is: given("-6.5", "6.4", "whose-score-falls", "fractions") },
    { clause: "6.5", amount: "9.99", is: given("-9.99", "6.5", "6.5-after-review", "fractions") },
    { clause: "6.1", amount: "2.125", is: refusal("6.1 adjustment-decimals") },
    { clause: "6.5", amount: "6.001", is: refusal("6.5 adjustment-decimals") },
    // the amount is unsigned, and 0 is no adjustment
    { clause: "6.1", amount: -3, is: outOfRange("6.1") },
    { clause: "6.3", amount: 0, is: outOfRange("6.3") },
  ] as const)("$clause, $amount", ({ clause, amount, is }) => {
    expect(brief(adjustment(change(clause, amount), "unit-head"))).toEqual(is);
  });
});

describe("6.1–6.5 of a civil servant: the heads' clauses do not concern them", () => {
  test.for([
    { clause: "6.1", amount: 5, is: given("-5", "6.1") },
    { clause: "6.2", amount: 5, is: refusal("6.2 adjustment-of-other-role") },
    { clause: "6.3", amount: 5, is: given("5", "6.3") },
    { clause: "6.4", amount: 6, is: refusal("6.4 adjustment-of-other-role") },
    { clause: "6.5", amount: 6, is: refusal("6.5 adjustment-of-other-role") },
  ] as const)("$clause", ({ clause, amount, is }) => {
    expect(brief(adjustment(change(clause, amount), "civil-servant"))).toEqual(is);
  });
});

describe("6.1–6.5 the papers of the appraised year", () => {
  const otherYear = refusal("6.1 adjustment-of-other-year");
  test.for([
    // 1.1 “тухайн жилийн”: its papers are written to the end of the next March
    { date: "2024-12-31", is: otherYear },
    { date: "2025-01-01", is: given("-2", "6.1") },
    { date: "2025-12-31", is: given("-2", "6.1") },
    { date: "2026-01-01", is: given("-2", "6.1") },
    { date: "2026-03-31", is: given("-2", "6.1") },
    { date: "2026-04-01", is: otherYear },
    { date: "2019-06-01", is: otherYear },
    { date: undefined, is: given("-2", "6.1") }, // the date may stay blank
  ])("$date", ({ date, is }) => {
    const entry = change("6.1", 2, { date: date === undefined ? undefined : day(date) });
    expect(brief(adjustment(entry, "civil-servant", 2025))).toEqual(is);
  });

  test("the refusal says the day and the year; without a year no day does", () => {
    const entry = change("6.1", 2, { date: day("2019-06-01") });
    expect(adjustment(entry, "civil-servant", 2025).facts).toEqual({ date: "2019-06-01", year: 2025 });
    expect(brief(adjustment(entry, "civil-servant"))).toEqual(otherYear);
    expect(adjustment(entry, "civil-servant").facts).toEqual({ date: "2019-06-01", year: undefined });
    expect(brief(adjustment(change("6.1", 2), "civil-servant"))).toEqual(given("-2", "6.1"));
  });
});

describe("6.1–6.5 need an amount, a reason and a document", () => {
  /** An amount that the clause allows. */
  const allowed: Readonly<Record<AdjustmentClause, number>> = {
    "6.1": 5,
    "6.2": 5,
    "6.3": 5,
    "6.4": 6,
    "6.5": 6,
  };

  test.for(Object.entries(allowed) as [AdjustmentClause, number][])("%s", ([clause, amount]) => {
    const asks = (entry: ReturnType<typeof change>) => {
      const outcome = adjustment(entry, "unit-head");
      expect(outcome.at).toEqual(place(61));
      return brief(outcome);
    };
    expect(asks(change(clause, undefined))).toEqual(refusal(`${clause} adjustment-without-amount`));
    expect(asks(change(clause, amount, { reason: undefined }))).toEqual(
      refusal(`${clause} adjustment-without-reason`),
    );
    expect(asks(change(clause, amount, { document: undefined }))).toEqual(
      refusal(`${clause} adjustment-without-document`),
    );
  });

  test("the entry stays beside its points; the refusal says the range", () => {
    const kept = found(adjustment(change("6.4", 7), "unit-head"));
    expect(kept.facts).toMatchObject({ reason: "Хугацаа хэтэрсэн", document: "Тушаал А/15" });
    expect(kept.at).toEqual(place(61));
    expect(adjustment(change("6.4", 5), "unit-head").facts).toMatchObject({ lowest: 6, highest: 10 });
    expect(adjustment(change("6.1", 6), "unit-head").facts).toMatchObject({ lowest: 1, highest: 5 });
  });
});
