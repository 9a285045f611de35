/**
 * Every reading is met: attached to a finding or a refusal of the person who rests on it, and read in the derivation, at
 * the foot of the list and on that person's sheet. Who rests on which is written by hand.
 */
import { describe, expect, test } from "vitest";
import { derivationOf, linesOf } from "../../src/explain/derivation";
import { readingLine } from "../../src/explain/problem";
import { type ReadingId, readings } from "../../src/law/readings";
import { isRefusal, readingsIn } from "../../src/methodology/finding";
import type { CivilServant, Person, UnitHead } from "../../src/methodology/person";
import { consolidatedListOf } from "../../src/paper/list-page";
import {
  again,
  change,
  complaints,
  day,
  headConduct,
  learning,
  measure,
  parent,
  place,
  staffConduct,
  tally,
  unitPlan,
  workedHead,
  workedServant,
} from "../methodology/rows";
import { assessedBody, evaluationSheetOf, memberOf } from "../paper/sheet-body";

const none = undefined;
const dropped = { droppedBy: "Тушаал А/7" };
const full = [0, 100, 100] as const;
const circle = "Багийн шийдвэр 4: Хуулийн хэлтэс";
const elsewhere = { at: place(4, "Хуулийн хэлтэс") };
const complained = complaints(1);

const servant = (over: Partial<CivilServant>): CivilServant => workedServant(over);
const head = (over: Partial<UnitHead>): UnitHead => workedHead(over);
const measured = (...measures: CivilServant["measures"]) => servant({ measures });
const kept = (ground: "7.1" | "7.2") => ({ at: place(2, "Хяналт"), ground, outcome: "kept" }) as const;

/** The one thing that is not plain about a person, by the reading that decides it; all others are as in the worked example. */
const people: Readonly<Record<Exclude<ReadingId, "ties" | "not-rated">, Person>> = {
  "failed-but-timely": measured(measure("1", [0, 10, 2])),
  "target-equals-baseline": measured(measure("1", [100, 100, 100])),
  "worse-than-baseline": measured(measure("1", [20, 10, 22])),
  "falling-target": measured(measure("1", [20, 10, 12])),
  "between-29-and-30": measured(measure("1", [0, 200, 59])),
  month: measured(measure("1", full, { completed: day("2025-07-30"), delayCause: "employee" })),
  "due-period": measured(measure("1", full, { duePeriod: true })),
  "not-yet-due": measured(measure("1", [0, 10, 5], { due: day("2025-12-31"), completed: none })),
  "done-after-appraisal": measured(
    measure("1", full, { due: day("2025-12-31"), completed: day("2025-12-30") }),
  ),
  "full-without-date": measured(measure("1", full, { completed: none, delayCause: "employee" })),
  // a Sunday
  "due-on-day-off": measured(
    measure("1", full, { due: day("2025-06-29"), completed: day("2025-06-30"), delayCause: "employee" }),
  ),
  "not-finished": measured(measure("1", [0, 10, 5], { completed: none, delayCause: "employee" })),
  "beyond-employee": measured(
    measure("1", full, { completed: day("2025-09-01"), delayCause: "beyond-employee", delayReason: "Үер" }),
  ),
  "dropped-measure": measured(measure("1", full), measure("2", full, dropped)),
  "nothing-to-average": measured(),
  "dropped-sub-measures": measured(
    measure("1", full),
    measure("1.1", full, dropped),
    measure("1.2", full, dropped),
  ),
  "moved-within-year": measured(measure("1", full), measure("1", full, elsewhere)),
  rounding: measured(measure("1", full), measure("2", [20, 10, 12]), measure("3", full)), // 198 / 3 = 66; B, C as worked
  "learning-percent": servant({ learning: [learning("1", [none, 100, 60])] }),
  "evidence-required": servant({ learning: [learning("1", full, { evidence: none })] }),
  "indicator-blank": servant({ conduct: staffConduct([7, none, 6, 7, 5]) }),
  fractions: servant({ conduct: staffConduct(["6.5", 6, 6, 7, 5]) }),
  "indicator-for-some": servant({
    conduct: { ...staffConduct([7, 6, 6, 7, 5]), leftOut: ["Төсвийн мэдлэг"] },
  }),
  "peer-average": servant({}),
  "who-votes": servant({}),
  "who-may-vote": servant({}),
  "unit-of-one": servant({ raters: 0, tally: tally(3, [20, 20, 20], { circle }) }),
  "incomplete-ballot": servant({ tally: tally(3, [20, 20, 20], { issued: 4, spoiled: 1 }) }),
  "column-3": servant({}),
  "unit-percent-above-100": head({ unitPlan: unitPlan(104) }),
  "unit-plan-percent": head({ unitPlan: unitPlan(none, { measures: [measure("1", full)] }) }),
  "whose-score-falls": head({ adjustments: [change("6.4", 6)] }),
  "one-ground-once": servant({ adjustments: [change("6.1", 1), change("6.3", 1)] }),
  "heads-too": head({ adjustments: [change("6.1", 1)] }),
  "another-years-papers": servant({ adjustments: [change("6.1", 1, { date: day("2019-02-01") })] }),
  "6.5-after-review": head({ adjustments: [change("6.5", 6)] }),
  // 70 + 15 + 15 and 5 more
  "order-of-ceiling": head({
    unitPlan: unitPlan(100),
    learning: [learning("1", full)],
    conduct: headConduct([15, 15, 15, 15, 15, 15]),
    adjustments: [change("6.3", 5)],
  }),
  // 0 + 0 + 0 − 5
  floor: head({
    unitPlan: unitPlan(0),
    learning: [learning("1", [0, 100, 0])],
    conduct: headConduct([0, 0, 0, 0, 0, 0]),
    adjustments: [change("6.1", 5)],
  }),
  // “Хэвийн” is from 60 to 90
  "normal-complains": servant({
    complaints: complained,
    conduct: staffConduct([7, 6, 6, 7, 5], [], [none, none, none, none, 7]),
  }),
  "after-review": servant({
    complaints: complained,
    conduct: staffConduct([7, 6, 6, 7, 5], [], [none, none, none, none, 7]),
  }),
  // 90.86: “Маш сайн”, then a complaint after “Хэвээр”
  "review-twice": head({
    unitPlan: unitPlan(100),
    reviews: [kept("7.2")],
    complaints: complained,
    learning: [learning("1", full, { reEvaluation: again(14) })],
  }),
  "heads-columns": head({
    complaints: complained,
    learning: [learning("1", full, { reEvaluation: again(14) })],
  }),
  bands: servant({ learning: [learning("1", full, { reEvaluation: again(14) })] }),
};

/** Where the reading refuses somebody instead. */
const refused: Readonly<Partial<Record<ReadingId, Person>>> = {
  "target-equals-baseline": measured(measure("1", [100, 100, 90])),
  "beyond-employee": measured(
    measure("1", full, { completed: day("2025-09-01"), delayCause: "beyond-employee" }),
  ),
  fractions: servant({ adjustments: [change("6.1", "2.125")] }),
  "nothing-to-average": servant({ tally: tally(0, [0, 0, 0]) }),
  "who-may-vote": servant({ tally: tally(4, [29, 27, 29], { entitled: 3 }) }),
  "unit-plan-percent": head({ unitPlan: unitPlan(90, { measures: [measure("1", full)] }) }),
  "unit-of-one": servant({ raters: 0 }),
  "whose-score-falls": servant({ adjustments: [change("6.2", 1)] }),
  "one-ground-once": servant({ adjustments: [change("6.1", 1), change("6.1", 1)] }),
  "another-years-papers": servant({
    complaints: [{ at: place(2, "Гомдол"), date: day("2019-02-01") }],
  }),
  "review-twice": head({
    unitPlan: unitPlan(100),
    reviews: [kept("7.2")],
    learning: [learning("1", full, { reEvaluation: again(14) })],
  }),
};

const REFUSED_ONLY: readonly ReadingId[] = [
  ...(["full-without-date", "nothing-to-average", "evidence-required", "indicator-blank"] as const),
  ...(["unit-percent-above-100", "another-years-papers", "bands"] as const),
];

const cases = [
  ...(Object.entries(people) as [ReadingId, Person][]).map(([id, person]) => ({
    id,
    person,
    is: REFUSED_ONLY.includes(id),
  })),
  ...(Object.entries(refused) as [ReadingId, Person][]).map(([id, person]) => ({ id, person, is: true })),
];

test("the table has every reading; the two that only a list has stand below", () => {
  expect([...Object.keys(people), "ties", "not-rated"].sort()).toEqual(Object.keys(readings).sort());
});

describe("a reading is seen where somebody rests on it", () => {
  test.for(cases)("$id, refused: $is", ({ id, person, is }) => {
    const assessment = assessedBody([person], { confirmed: id !== "bands" });
    const [assessed] = assessment.people;
    if (assessed?.result === undefined) throw new Error("nobody was evaluated");
    const { total } = assessed.result;
    expect(isRefusal(total)).toBe(is);
    expect(readingsIn(total)).toContain(id);
    const { question, choice, reason } = readings[id];
    const lines = linesOf(derivationOf(total)).map((line) => line.trim());
    expect(lines).toContain(`※ ${question} ${choice}: ${reason}.`);
    expect(consolidatedListOf(assessment).readings).toContain(readingLine(id));
    expect(evaluationSheetOf(assessment, person.code, false)?.readings).toContain(readingLine(id));
  });

  // nobody's foot says what nobody rests on
  test("and nowhere else", () => {
    const plain = assessedBody([measured(measure("1", full))]);
    const always: ReadingId[] = [
      ...(["learning-percent", "who-votes", "who-may-vote", "peer-average", "column-3", "rounding"] as const),
    ];
    const foot = (Object.keys(readings) as ReadingId[]).filter((id) => always.includes(id)).map(readingLine);
    expect(consolidatedListOf(plain).readings).toEqual(foot); // 85 / 12 = 7.08 of the ballots is rounded
    expect(evaluationSheetOf(plain, "014", false)?.readings).toEqual(foot);
  });
});

describe("what only the list rests on", () => {
  const [first, second] = [servant({ code: "014" }), servant({ code: "015" })];

  test("ties: two of one total", () => {
    const assessment = assessedBody([first, second]);
    expect(consolidatedListOf(assessment).readings).toContain(readingLine("ties"));
    for (const { finding } of assessment.ranking) {
      expect(readingsIn(finding)).toEqual(["ties"]);
      expect(linesOf(derivationOf(finding))[1]).toContain(readings.ties.question);
    }
    expect(consolidatedListOf(assessedBody([first])).readings).not.toContain(readingLine("ties"));
  });

  test("not rated: somebody stands below", () => {
    const members = [memberOf(first), memberOf(second, { rated: false, reason: "Чөлөөтэй" })];
    const assessment = assessedBody([first], { members });
    expect(consolidatedListOf(assessment).readings).toContain(readingLine("not-rated"));
    expect(consolidatedListOf(assessedBody([first])).readings).not.toContain(readingLine("not-rated"));
  });

  test("bands: while they are not confirmed, on the list and on each sheet", () => {
    const assessment = assessedBody([first], { confirmed: false });
    expect(consolidatedListOf(assessment).readings).toContain(readingLine("bands"));
    expect(evaluationSheetOf(assessment, "014", false)?.readings).toContain(readingLine("bands"));
    expect(consolidatedListOf(assessedBody([first])).readings).not.toContain(readingLine("bands"));
  });
});

test("a parent that left with its sub-measures rests on it, too", () => {
  const left = measured(
    measure("1", full),
    parent("2"),
    measure("2.1", full, dropped),
    measure("2.2", full, dropped),
  );
  const assessment = assessedBody([left]);
  expect(consolidatedListOf(assessment).readings).toContain(readingLine("dropped-sub-measures"));
});
