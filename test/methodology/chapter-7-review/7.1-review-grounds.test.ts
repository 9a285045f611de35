import { describe, expect, test } from "vitest";
import { reviewGround } from "../../../src/methodology/chapter-7-review/7.1-review-grounds";
import { points } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { complaints as made } from "../rows";

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
