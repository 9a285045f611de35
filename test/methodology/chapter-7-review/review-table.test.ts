/** Every category × complaint × re-evaluated cells × role: allowed exactly when 7.1, 7.2, 7.4 and 7.5 allow it. */
import { describe, expect, test } from "vitest";
import { isRefusal, rootCauses } from "../../../src/methodology/finding";
import type { Bands, CivilServant, MeasureRow, Person, UnitHead } from "../../../src/methodology/person";
import { evaluate } from "../../../src/methodology/result";
import { points } from "../../../src/methodology/units";
import { printedValue } from "../outcomes";
import {
  again,
  appraisalDate,
  headConduct,
  learning,
  complaints as made,
  measure,
  monthLate,
  overMonthLate,
  parent,
  staffConduct,
  workedHead,
  workedServant,
} from "../rows";

const bandsOf = (excellentFrom: string, normalFrom: string): Bands => ({
  excellentFrom: points(excellentFrom),
  normalFrom: points(normalFrom),
});
/** Bands in which every total below is of the one category, before the review and after. */
const bands = {
  excellent: bandsOf("0.02", "0.01"),
  normal: bandsOf("100", "0.01"),
  unsatisfactory: bandsOf("100", "99.99"),
  unknown: undefined,
} as const;

/** The worked servant with an additional task of 70 and an adopted skill of 7. */
const plan = (over: Readonly<Record<string, Partial<MeasureRow>>>): MeasureRow[] => [
  measure("1", [0, 100, 100], over["1"]),
  measure("2", [20, 10, 12], monthLate),
  parent("3", over["3"]),
  measure("3.1", [0, 4, 4], over["3.1"]),
  measure("3.2", [0, 10, 2], overMonthLate),
  measure("3.3", [0, 1, 1]),
  measure("4", [50, 80, 62]),
  measure("1", [0, 1, 1], { section: "additional", ...over.В1 }),
];
const servant = (over: Partial<CivilServant> = {}): CivilServant =>
  workedServant({ measures: plan({}), conduct: staffConduct([7, 6, 6, 7, 5], [7]), ...over });
const head = (over: Partial<UnitHead> = {}): UnitHead => workedHead(over);
const trainings = (second: number | string) => [
  learning("1", [0, 100, 100]),
  learning("2", [0, 100, 60], { reEvaluation: again(second) }),
];
const none = undefined;

interface Cells {
  readonly cells: string;
  readonly person: Person;
  /** What is wrong with the cells whoever is reviewed. */
  readonly wrong?: string;
  readonly count: number;
}

/**
 * Servant: A = (70 + 53 + 46⅔ + 34 + 70) / 5 = 54.73, B = 12, C1 = (31 + 7) / 6 = 6.33, C2 = 7.08: 80.14 before.
 * Head: 86.32 before.
 */
const filled: readonly (Cells & { readonly after: string })[] = [
  { cells: "none", person: servant(), count: 0, after: "80.14" },
  // 1: 70 → 60, A = 52.73
  {
    cells: "a measure's sum",
    person: servant({ measures: plan({ "1": { reEvaluation: again(60) } }) }),
    count: 1,
    after: "78.14",
  },
  // 3.1: 70 → 40, measure 3 = 36⅔, A = 52.73
  {
    cells: "a sub-measure",
    person: servant({ measures: plan({ "3.1": { reEvaluation: again(40) } }) }),
    count: 1,
    after: "78.14",
  },
  // 3: 46⅔ → 50, A = 55.40
  {
    cells: "a parent of sub-measures",
    person: servant({ measures: plan({ "3": { reEvaluation: again(50) } }) }),
    count: 1,
    after: "80.81",
  },
  {
    cells: "parent and sub-measure",
    person: servant({
      measures: plan({ "3": { reEvaluation: again(50) }, "3.1": { reEvaluation: again(40) } }),
    }),
    count: 2,
    wrong: "7.4 review-of-parent-and-sub",
    after: "",
  },
  // В1: 70 → 65, A = 53.73
  {
    cells: "an additional task",
    person: servant({ measures: plan({ В1: { reEvaluation: again(65) } }) }),
    count: 1,
    after: "79.14",
  },
  // 9 → 11, B = 13
  { cells: "knowledge", person: servant({ learning: trainings(11) }), count: 1, after: "81.14" },
  // 5 → 6.5, C1 = 39.5 / 6 = 6.58
  {
    cells: "an indicator of the superior's",
    person: servant({ conduct: staffConduct([7, 6, 6, 7, 5], [7], [none, none, none, none, "6.5"]) }),
    count: 1,
    after: "80.39",
  },
  // 7 → 1, C1 = 32 / 6 = 5.33
  {
    cells: "an adopted skill",
    person: servant({ conduct: staffConduct([7, 6, 6, 7, 5], [7], [none, none, none, none, none, 1]) }),
    count: 1,
    after: "79.14",
  },
  {
    cells: "a sum of 70.01",
    person: servant({ measures: plan({ "1": { reEvaluation: again("70.01") } }) }),
    count: 1,
    wrong: "7.4 review-out-of-range",
    after: "",
  },
  {
    cells: "knowledge of 15.01",
    person: servant({ learning: trainings("15.01") }),
    count: 1,
    wrong: "7.4 review-out-of-range",
    after: "",
  },
  {
    cells: "an indicator of 7.01",
    person: servant({ conduct: staffConduct([7, 6, 6, 7, 5], [7], ["7.01"]) }),
    count: 1,
    wrong: "7.4 review-out-of-range",
    after: "",
  },
  { cells: "head: none", person: head(), count: 0, after: "86.32" },
  { cells: "head: knowledge", person: head({ learning: trainings(11) }), count: 1, after: "87.32" },
  // 14 → 15, 93 / 7 = 13.29
  {
    cells: "head: an indicator",
    person: head({ conduct: headConduct([14, 13, 12, 15, 13, 14], [11], [15]) }),
    count: 1,
    after: "86.47",
  },
  // 11 → 4, 85 / 7 = 12.14
  {
    cells: "head: an adopted skill",
    person: head({
      conduct: headConduct([14, 13, 12, 15, 13, 14], [11], [none, none, none, none, none, none, 4]),
    }),
    count: 1,
    after: "85.32",
  },
  {
    cells: "head: an indicator of 15.01",
    person: head({ conduct: headConduct([14, 13, 12, 15, 13, 14], [11], ["15.01"]) }),
    count: 1,
    wrong: "7.4 review-out-of-range",
    after: "",
  },
  {
    cells: "head: knowledge of −0.01",
    person: head({ learning: trainings("-0.01") }),
    count: 1,
    wrong: "7.4 review-out-of-range",
    after: "",
  },
];

const grounds = [
  { category: "excellent", complaints: 0, ground: "7.2" },
  { category: "excellent", complaints: 1, ground: "7.1" },
  { category: "excellent", complaints: 2, ground: "7.1" },
  { category: "normal", complaints: 0, ground: "7.5 review-not-allowed" },
  { category: "normal", complaints: 1, ground: "7.1" },
  { category: "normal", complaints: 2, ground: "7.1" },
  { category: "unsatisfactory", complaints: 0, ground: "7.2" },
  { category: "unsatisfactory", complaints: 1, ground: "7.1" },
  { category: "unsatisfactory", complaints: 2, ground: "7.1" },
  { category: "unknown", complaints: 0, ground: "7.2 review-needs-bands" },
  { category: "unknown", complaints: 1, ground: "7.1" },
  { category: "unknown", complaints: 2, ground: "7.1" },
] as const;

const table = grounds.flatMap((one) => filled.map((two) => ({ ...one, ...two })));

describe("7.1, 7.2, 7.4, 7.5 the table of all combinations", () => {
  test("is whole: 4 categories × 3 complaints × 18 fillings of cells", () => {
    expect(table).toHaveLength(216);
  });

  test.for(table)("$category, $complaints complaints, $cells", (row) => {
    const person = { ...row.person, complaints: made(row.complaints) };
    const result = evaluate(person, { appraisalDate, bands: bands[row.category] });
    const before = row.person.role === "unit-head" ? "86.32" : "80.14";
    expect(printedValue(result.preliminary.total)).toBe(before);
    expect(result.preliminaryCategory ?? "unknown").toBe(row.category);
    const { ground } = result;
    if (ground === undefined) throw new Error("there is a total, so there is a ground or a refusal");
    expect(isRefusal(ground) ? `${ground.clause} ${ground.reason}` : ground.clause).toBe(row.ground);
    expect(result.cells).toHaveLength(row.count);

    const forbidden =
      row.count > 0 && row.ground.includes(" ") ? Array<string>(row.count).fill(row.ground) : [];
    const wrong = row.wrong === undefined ? [] : [row.wrong];
    const causes = isRefusal(result.total)
      ? rootCauses(result.total).map(({ clause, reason }) => `${clause} ${reason}`)
      : [];
    expect(causes).toEqual([...wrong, ...forbidden]);
    if (causes.length === 0) expect(printedValue(result.total)).toBe(row.after);
    if (row.count === 0) expect(result.final).toBe(result.preliminary);
    expect(result.final.peers).toEqual(result.preliminary.peers);
  });

  test("every refused cell is refused in its place", () => {
    const person = servant({
      measures: plan({ "1": { at: { tab: "А", row: 12 }, reEvaluation: again(60) } }),
      conduct: staffConduct([7, 6, 6, 7, 5], [7], [6]),
    });
    const { total } = evaluate(person, { appraisalDate, bands: bands.normal });
    if (!isRefusal(total)) throw new Error("a normal servant without a complaint");
    expect(rootCauses(total).map(({ at, facts }) => ({ at, ...facts }))).toMatchObject([
      { at: { tab: "А", row: 12 }, table: "measures", name: "Арга хэмжээ 1" },
      { at: { row: 31 }, table: "superior", name: "Хандлага, ёс зүй" },
    ]);
  });
});

describe("7.5 the review happens once", () => {
  const at = { tab: "Хяналт", row: 4 };
  const reviews = [{ at, ground: undefined, outcome: "kept" }] as const;
  test.for([
    { of: "nothing re-evaluated", person: servant({ reviews }), causes: [] },
    {
      of: "re-evaluated",
      person: servant({ reviews, learning: trainings(11) }),
      causes: ["7.5 review-confirmed"],
    },
    {
      of: "a head, re-evaluated",
      person: head({ reviews, learning: trainings(11) }),
      causes: ["7.5 review-confirmed"],
    },
  ])("“Хэвээр” and $of", ({ person, causes }) => {
    const { total } = evaluate(person, { appraisalDate, bands: bands.excellent });
    const found = isRefusal(total) ? rootCauses(total) : [];
    expect(found.map(({ clause, reason }) => `${clause} ${reason}`)).toEqual(causes);
    for (const one of found) expect(one.at).toEqual(at);
  });
});

describe("7.1 a complaint is a ground also while there is no total", () => {
  test.for([
    { complaints: 0, ground: undefined },
    { complaints: 1, ground: "7.1" },
  ])("$complaints complaints", ({ complaints, ground }) => {
    const result = evaluate(servant({ complaints: made(complaints), tally: undefined }), {
      appraisalDate,
      bands: bands.normal,
    });
    expect(isRefusal(result.total)).toBe(true);
    expect(result.ground?.clause).toBe(ground);
  });

  test("what is wrong with the team's points is told beside what is wrong with the first ones", () => {
    const person = servant({ complaints: made(1), tally: undefined, learning: trainings(16) });
    const { total } = evaluate(person, { appraisalDate, bands: undefined });
    const causes = isRefusal(total)
      ? rootCauses(total).map(({ clause, reason }) => `${clause} ${reason}`)
      : [];
    expect(causes).toEqual(["4.6 tally-missing", "7.4 review-out-of-range"]);
  });
});
