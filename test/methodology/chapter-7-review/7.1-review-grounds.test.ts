import { describe, expect, test } from "vitest";
import { complaintsOfYear, reviewGround } from "../../../src/methodology/chapter-7-review/7.1-review-grounds";
import { points } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { day, complaints as made, place } from "../rows";

describe("7.1, 7.2, 7.5 Хянах үндэслэл", () => {
  test.for([
    // 7.2 “Маш сайн” болон “Хангалтгүй” үнэлгээний ангилалд хамрагдсан … дахин үнэлгээ хийнэ
    { category: "excellent", complaints: 0, is: given("true", "7.2") },
    { category: "unsatisfactory", complaints: 0, is: given("true", "7.2") },
    // 7.4, 7.5 “Хэвийн” … хамаарахгүй; “бусад үндэслэлээр … хориглоно”
    { category: "normal", complaints: 0, is: refusal("7.5 review-not-allowed") },
    { category: undefined, complaints: 0, is: refusal("7.2 review-needs-bands") },
    // 7.1 “гомдлыг … гаргасан бол … дахин үнэлнэ”
    { category: "excellent", complaints: 1, is: given("true", "7.1") },
    { category: "unsatisfactory", complaints: 1, is: given("true", "7.1") },
    { category: "normal", complaints: 1, is: given("true", "7.1", "normal-complains") },
    { category: undefined, complaints: 1, is: given("true", "7.1") },
    { category: "normal", complaints: 2, is: given("true", "7.1", "normal-complains") },
  ] as const)("$category, $complaints complaints", ({ category, complaints, is }) => {
    expect(brief(reviewGround({ complaints: made(complaints) }, points("76.2"), category))).toEqual(is);
  });

  test.for([
    { date: "2019-06-01", counts: false },
    { date: "2024-12-31", counts: false },
    { date: "2025-01-01", counts: true },
    { date: "2026-03-31", counts: true },
    { date: "2026-04-01", counts: false },
    { date: undefined, counts: true },
  ])("a complaint of $date about 2025", ({ date, counts }) => {
    const at = place(4, "Гомдол");
    const complaint = { at, date: date === undefined ? undefined : day(date) };
    const { own, refusals } = complaintsOfYear([complaint], 2025);
    expect(own).toEqual(counts ? [complaint] : []);
    expect(refusals.map(brief)).toEqual(counts ? [] : [refusal("7.1 complaint-of-other-year")]);
    for (const one of refusals) expect(one).toMatchObject({ at, facts: { date, year: 2025 } });
    // A day is of no year while nobody has said which one is appraised.
    expect(complaintsOfYear([complaint], undefined).own).toEqual(date === undefined ? [complaint] : []);
  });

  test("says what it rests on", () => {
    expect(found(reviewGround({ complaints: made(2) }, points(80), "normal")).facts).toEqual({
      complaints: 2,
    });
    const byCategory = found(reviewGround({ complaints: made(0) }, points(95), "excellent"));
    expect(byCategory.facts).toMatchObject({ category: "excellent" });
    expect(
      String((reviewGround({ complaints: made(0) }, points(80), "normal").facts as { total: unknown }).total),
    ).toBe("80");
  });
});
