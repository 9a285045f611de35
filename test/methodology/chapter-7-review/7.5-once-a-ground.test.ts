/** 7.5 “… заасан үндэслэлээс бусад үндэслэлээр … хориглоно”: a ground is reviewed once, the two grounds each (7.1, 7.2). */
import { describe, expect, test } from "vitest";
import { isRefusal, rootCauses } from "../../../src/methodology/finding";
import type { Bands, Review } from "../../../src/methodology/person";
import { evaluate } from "../../../src/methodology/result";
import { points } from "../../../src/methodology/units";
import { brief, given } from "../outcomes";
import { appraisalDate, complaints, day, place, staffConduct, workedServant } from "../rows";

const entry = (ground: Review["ground"], outcome: Review["outcome"], row = 2): Review => ({
  at: place(row, "Хяналт"),
  ground,
  outcome,
});
const [kept72, kept71] = [entry("7.2", "kept"), entry("7.1", "kept", 3)];
const [again72, again71] = [entry("7.2", "re-evaluated"), entry("7.1", "re-evaluated", 3)];
const keptAll = entry(undefined, "kept");

const bandsOf = (excellentFrom: string, normalFrom: string): Bands => ({
  excellentFrom: points(excellentFrom),
  normalFrom: points(normalFrom),
});
/** Bands that make the worked 76.20 the category. */
const bands = { excellent: bandsOf("70", "50"), normal: bandsOf("90", "50") };

/** The fifth indicator from 5 to 7: 76.20 becomes 76.60. */
const reEvaluated = staffConduct([7, 6, 6, 7, 5], [], [undefined, undefined, undefined, undefined, 7]);

interface Case {
  readonly of: string;
  readonly category?: keyof typeof bands;
  readonly complains?: boolean;
  readonly reviews: readonly Review[];
  readonly again?: boolean;
  readonly waiting: readonly string[];
  /** What is wrong with the re-evaluated cells, and at which row of the register. */
  readonly wrong?: string;
}

const cases: readonly Case[] = [
  { of: "nobody came yet", reviews: [], waiting: ["7.2"] },
  { of: "7.2 “Хэвээр”", reviews: [kept72], waiting: [] },
  { of: "7.2 re-evaluated", reviews: [again72], again: true, waiting: [] },
  { of: "re-evaluated, not in the register", reviews: [], again: true, waiting: [] },
  {
    of: "7.2 “Хэвээр” and cells",
    reviews: [kept72],
    again: true,
    waiting: [],
    wrong: "7.5 review-confirmed at 2",
  },
  // a complaint after the review by category
  { of: "both grounds wait", complains: true, reviews: [], waiting: ["7.1", "7.2"] },
  { of: "a complaint after “Хэвээр”", complains: true, reviews: [kept72], waiting: ["7.1"] },
  { of: "… re-evaluated", complains: true, reviews: [kept72, again71], again: true, waiting: [] },
  { of: "… re-evaluated, not in the register", complains: true, reviews: [kept72], again: true, waiting: [] },
  { of: "… “Хэвээр” again", complains: true, reviews: [kept72, kept71], waiting: [] },
  {
    of: "… “Хэвээр” again, and cells",
    complains: true,
    reviews: [kept72, kept71],
    again: true,
    waiting: [],
    wrong: "7.5 review-confirmed at 2",
  },
  {
    of: "a complaint after a re-evaluation",
    complains: true,
    reviews: [again72],
    again: true,
    waiting: ["7.1"],
  },
  { of: "… “Хэвээр”", complains: true, reviews: [again72, kept71], again: true, waiting: [] },
  { of: "… re-evaluated again", complains: true, reviews: [again72, again71], again: true, waiting: [] },
  { of: "the complaint first, 7.2 waits", complains: true, reviews: [kept71], waiting: ["7.2"] },
  // an entry without a ground is about all of them
  { of: "“Хэвээр” on no ground by name", complains: true, reviews: [keptAll], waiting: [] },
  {
    of: "“Хэвээр” on no ground by name, and cells",
    complains: true,
    reviews: [keptAll],
    again: true,
    waiting: [],
    wrong: "7.5 review-confirmed at 2",
  },
  // 7.4 “Хэвийн”
  { of: "a complaint", category: "normal", complains: true, reviews: [], waiting: ["7.1"] },
  { of: "the complaint “Хэвээр”", category: "normal", complains: true, reviews: [kept71], waiting: [] },
  {
    of: "the complaint “Хэвээр”, and cells",
    category: "normal",
    complains: true,
    reviews: [kept71],
    again: true,
    waiting: [],
    wrong: "7.5 review-confirmed at 3",
  },
  { of: "no ground at all", category: "normal", reviews: [], waiting: [] },
];

describe("7.5 once a ground", () => {
  test.for(cases)("$category $of", ({ category = "excellent", complains = false, again = false, ...one }) => {
    const person = workedServant({
      reviews: one.reviews,
      complaints: complaints(complains ? 1 : 0),
      ...(again ? { conduct: reEvaluated } : {}),
    });
    const { review, total } = evaluate(person, { appraisalDate, bands: bands[category] });
    expect(review.waiting).toEqual(one.waiting);
    const wrong = isRefusal(total)
      ? rootCauses(total).map(({ clause, reason, at }) => `${clause} ${reason} at ${at?.row}`)
      : [];
    expect(wrong).toEqual(one.wrong === undefined ? [] : [one.wrong]);
    if (one.wrong !== undefined) return;
    const twice = complains && category === "excellent" && one.reviews.length > 0;
    expect(brief(total)).toEqual(
      again ? given("76.6", "6.6", "after-review", ...(twice ? ["review-twice"] : [])) : given("76.2", "6.6"),
    );
  });
});

describe("7.1 a complaint of another year opens nothing and is refused in its row", () => {
  const of2019 = [{ at: place(5, "Гомдол"), date: day("2019-05-20") }];
  test.for([
    { category: "normal", again: false, wrong: ["7.1 complaint-of-other-year"], waiting: [] },
    {
      category: "normal",
      again: true,
      wrong: ["7.5 review-not-allowed", "7.1 complaint-of-other-year"],
      waiting: [],
    },
    { category: "excellent", again: false, wrong: ["7.1 complaint-of-other-year"], waiting: ["7.2"] },
  ] as const)("$category, re-evaluated $again", ({ category, again, wrong, waiting }) => {
    const person = workedServant({ complaints: of2019, ...(again ? { conduct: reEvaluated } : {}) });
    const { total, review, ground } = evaluate(person, { appraisalDate, bands: bands[category], year: 2025 });
    const causes = isRefusal(total) ? rootCauses(total) : [];
    expect(causes.map(({ clause, reason }) => `${clause} ${reason}`)).toEqual(wrong);
    expect(causes.at(-1)?.at).toEqual(place(5, "Гомдол"));
    expect(review.waiting).toEqual(waiting);
    expect(ground?.clause).not.toBe("7.1");
  });

  test("one of the year beside it opens the columns; the person waits all the same", () => {
    const both = [...of2019, { at: place(6, "Гомдол"), date: day("2025-12-22") }];
    const person = workedServant({ complaints: both, conduct: reEvaluated });
    const { total, ground } = evaluate(person, { appraisalDate, bands: bands.normal, year: 2025 });
    expect(ground?.clause).toBe("7.1");
    const causes = isRefusal(total) ? rootCauses(total) : [];
    expect(causes.map(({ clause, reason }) => `${clause} ${reason}`)).toEqual([
      "7.1 complaint-of-other-year",
    ]);
  });
});
