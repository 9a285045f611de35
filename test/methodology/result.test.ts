import { describe, expect, test } from "vitest";
import { isRefusal } from "../../src/methodology/finding";
import type { Bands } from "../../src/methodology/person";
import { evaluate } from "../../src/methodology/result";
import { points } from "../../src/methodology/units";
import { brief, found, given, printedValue, refusal } from "./outcomes";
import {
  again,
  appraisalDate,
  complaints,
  headConduct,
  learning,
  measure,
  staffConduct,
  tally,
  unreadable,
  workedHead,
  workedServant,
} from "./rows";

const bands = (excellentFrom: string, normalFrom: string): Bands => ({
  excellentFrom: points(excellentFrom),
  normalFrom: points(normalFrom),
});

/** Bands that make the worked 76.20 the category, at its edge. */
const making = {
  excellent: bands("76.2", "50"),
  normal: bands("76.21", "76.2"),
  unsatisfactory: bands("90", "76.21"),
  unknown: undefined,
};

/** The fifth indicator goes from 5 to 7: C1 = 33 / 5 = 6.60, and 76.20 becomes 76.60. */
const reEvaluated = staffConduct([7, 6, 6, 7, 5], [], [undefined, undefined, undefined, undefined, 7]);

const byCategory = given("true", "7.2");
const byComplaint = given("true", "7.1");
const byComplaintOfNormal = given("true", "7.1", "normal-complains");
const notAllowed = refusal("7.5 review-not-allowed");
const needsBands = refusal("7.2 review-needs-bands");
const before = given("76.2", "6.6");
const after = given("76.6", "6.6", "after-review");
const because = (cause: string) => refusal("7.4 rests-on-refused", cause);

describe("7 category × complaint × re-evaluated", () => {
  test.for([
    // 7.2 “Маш сайн” болон “Хангалтгүй”
    {
      category: "excellent",
      complaints: 0,
      again: false,
      ground: byCategory,
      total: before,
      final: "excellent",
    },
    {
      category: "excellent",
      complaints: 0,
      again: true,
      ground: byCategory,
      total: after,
      final: "excellent",
    },
    {
      category: "excellent",
      complaints: 1,
      again: false,
      ground: byComplaint,
      total: before,
      final: "excellent",
    },
    {
      category: "excellent",
      complaints: 1,
      again: true,
      ground: byComplaint,
      total: after,
      final: "excellent",
    },
    {
      category: "unsatisfactory",
      complaints: 0,
      again: false,
      ground: byCategory,
      total: before,
      final: "unsatisfactory",
    },
    // the category follows the review: 76.60 is above 76.21
    {
      category: "unsatisfactory",
      complaints: 0,
      again: true,
      ground: byCategory,
      total: after,
      final: "normal",
    },
    {
      category: "unsatisfactory",
      complaints: 1,
      again: false,
      ground: byComplaint,
      total: before,
      final: "unsatisfactory",
    },
    {
      category: "unsatisfactory",
      complaints: 1,
      again: true,
      ground: byComplaint,
      total: after,
      final: "normal",
    },
    // 7.4 “Хэвийн” ангилалд хамаарах албан хаагчид энэ багана хамаарахгүй; 7.1 prevails
    { category: "normal", complaints: 0, again: false, ground: notAllowed, total: before, final: "normal" },
    {
      category: "normal",
      complaints: 0,
      again: true,
      ground: notAllowed,
      total: because("7.5 review-not-allowed"),
      final: undefined,
    },
    {
      category: "normal",
      complaints: 1,
      again: false,
      ground: byComplaintOfNormal,
      total: before,
      final: "normal",
    },
    {
      category: "normal",
      complaints: 1,
      again: true,
      ground: byComplaintOfNormal,
      total: after,
      final: "excellent",
    },
    // the bands are not confirmed
    { category: "unknown", complaints: 0, again: false, ground: needsBands, total: before, final: undefined },
    {
      category: "unknown",
      complaints: 0,
      again: true,
      ground: needsBands,
      total: because("7.2 review-needs-bands"),
      final: undefined,
    },
    {
      category: "unknown",
      complaints: 1,
      again: false,
      ground: byComplaint,
      total: before,
      final: undefined,
    },
    { category: "unknown", complaints: 1, again: true, ground: byComplaint, total: after, final: undefined },
  ] as const)("$category, $complaints complaints, re-evaluated $again", (row) => {
    const person = workedServant({
      complaints: complaints(row.complaints),
      ...(row.again ? { conduct: reEvaluated } : {}),
    });
    const result = evaluate(person, { appraisalDate, bands: making[row.category] });
    expect(result.preliminaryCategory).toBe(row.category === "unknown" ? undefined : row.category);
    expect(result.ground === undefined ? undefined : brief(result.ground)).toEqual(row.ground);
    expect(result.reEvaluated).toBe(row.again);
    expect(printedValue(result.preliminary.total)).toBe("76.2");
    expect(brief(result.total)).toEqual(row.total);
    expect(result.category).toBe(row.final);
  });
});

describe("7.4 the review", () => {
  const circumstances = { appraisalDate, bands: making.excellent };

  test("a reviewed total rests on its ground too, an unreviewed one does not", () => {
    const reviewed = evaluate(workedServant({ conduct: reEvaluated }), circumstances);
    expect(found(reviewed.total).grounds.map(({ clause }) => clause)).toEqual([
      "2.7",
      "3.3",
      "4.3",
      "4.6",
      "7.2",
    ]);
    const untouched = evaluate(workedServant(), circumstances);
    expect(found(untouched.total).grounds.map(({ clause }) => clause)).toEqual(["2.7", "3.3", "4.3", "4.6"]);
    expect(untouched.final).toBe(untouched.preliminary);
  });

  test("keeps both sheets", () => {
    const { preliminary, final } = evaluate(workedServant({ conduct: reEvaluated }), circumstances);
    expect([preliminary, final].map(({ superior }) => printedValue(superior))).toEqual(["6.2", "6.6"]);
  });

  test.for([
    {
      of: "a measure",
      person: workedServant({ measures: [measure("1", [0, 1, 1], { reEvaluation: again(60) })] }),
    },
    {
      of: "a learning measure",
      person: workedServant({ learning: [learning("1", [0, 1, 1], { reEvaluation: again(9) })] }),
    },
    { of: "an indicator", person: workedServant({ conduct: reEvaluated }) },
    {
      of: "a head's indicator",
      person: workedHead({ conduct: headConduct([14, 13, 12, 15, 13, 14], [], [13]) }),
    },
    {
      of: "a head's learning",
      person: workedHead({ learning: [learning("1", [0, 1, 1], { reEvaluation: again(0) })] }),
    },
  ])("$of alone makes a review", ({ person }) => {
    expect(evaluate(person, circumstances).reEvaluated).toBe(true);
  });

  test("peers are never re-evaluated: the part stays as it was", () => {
    const { preliminary, final } = evaluate(workedServant({ conduct: reEvaluated }), circumstances);
    expect(final.peers).toEqual(preliminary.peers);
  });
});

describe("refused", () => {
  test("without a preliminary total there is no category, no ground and no total", () => {
    const result = evaluate(workedServant({ tally: tally(0, [0, 0, 0]) }), {
      appraisalDate,
      bands: making.normal,
    });
    expect(result.preliminaryCategory).toBeUndefined();
    expect(result.ground).toBeUndefined();
    expect(brief(result.total)).toEqual(refusal("6.6 rests-on-refused", "4.4 no-valid-ballots"));
    expect(result.category).toBeUndefined();
  });

  test("re-evaluated points do not mend what was refused before", () => {
    const blank = staffConduct([7, 6, 6, 7, undefined], [], [undefined, undefined, undefined, undefined, 7]);
    const result = evaluate(workedServant({ conduct: blank }), { appraisalDate, bands: making.excellent });
    expect(isRefusal(result.total)).toBe(true);
    expect(brief(result.total)).toMatchObject({ refused: "7.4 rests-on-refused" });
  });

  test("rows that could not be read block the person", () => {
    const result = evaluate(workedServant({ conduct: unreadable(31), measures: [unreadable(12)] }), {
      appraisalDate,
      bands: making.excellent,
    });
    expect(brief(result.total)).toEqual(refusal("6.6 rests-on-refused", "2.7 unreadable", "4.3 unreadable"));
  });
});
