import { describe, expect, test } from "vitest";
import { clauseSentences } from "../../src/explain/clauses";
import { issueSentences } from "../../src/explain/issues";
import { messageOf } from "../../src/explain/problem";
import { type Message, refusalSentences } from "../../src/explain/refusals";
import { type ReadingId, readings } from "../../src/law/readings";
import type { ClauseFacts, ComputedClause } from "../../src/methodology/facts";
import { refuse } from "../../src/methodology/finding";
import type { RefusalFacts, RefusalReason } from "../../src/methodology/refusals";
import { exact, percent, points } from "../../src/methodology/units";
import type { Issue, IssueId } from "../../src/read/cells/issues";
import { causeOf } from "../../src/read/problem";
import { day, place } from "../methodology/rows";
import { expectMongolian } from "./wording";

const timing = { due: day("2025-06-30"), until: day("2025-07-10"), finished: true, daysLate: 10 };
const mean = { sum: exact(85), count: 12, mean: exact(85).div(12) };
const levels = { baseline: exact(20), target: exact(10), reached: exact(12) };
const change = { amount: points(3), reason: "Тайлан хоцорсон", document: "Тушаал А/15" };
const indicator = { indicator: "Багаар ажиллах", highest: 7 };
const achievement = percent(85);

const clauses: ClauseFacts = {
  "2.1": { name: "Тайлан", performance: points(48), timeliness: points(5) },
  "2.2": { ...levels, raw: exact(80) },
  "2.3.1": { achievement: percent(20) },
  "2.3.2": { achievement, fullMark: 60 },
  "2.4.1": timing,
  "2.4.2": timing,
  "2.4.3": { ...timing, finished: false },
  "2.5": { ...timing, reason: "Үер" },
  "2.6": { name: "Даалгавар" },
  "2.7": { ...mean, dropped: [{ number: "3", decision: "Тушаал А/15", at: place(9) }] },
  "2.8": { ...mean, name: "Тайлан" },
  "3.1": { name: "Сургалт", achievement, fullMark: 15 },
  "3.2": { document: "Гэрчилгээ 12" },
  "3.3": { ...mean, dropped: [] },
  "4.1": indicator,
  "4.2": indicator,
  "4.3": { ...mean, leftOut: ["Төсвийн удирдлага"] },
  "4.4": { issued: 4, valid: 4, spoiled: 0, entitled: 5, circle: "Тушаал А/3, Захиргааны хэлтэс" },
  "4.5": { indicator: "Харилцаа", sum: exact(29), valid: 4, mean: exact("7.25") },
  "4.6": { ...mean, ballots: 4, indicators: 3 },
  "5.1": { achievement, document: "Тайлан 7" },
  "5.2": { achievement, fullMark: 70, earned: points("59.5") },
  "5.3": { points: points(12) },
  "5.4": indicator,
  "5.5": indicator,
  "5.6": { ...mean, leftOut: [] },
  "6.1": change,
  "6.2": change,
  "6.3": change,
  "6.4": change,
  "6.5": change,
  "6.6": {
    parts: [points(63), points(12), points(15)],
    adjustment: exact(-3),
    net: exact(87),
    limit: exact(0),
  },
  "7.1": { complaints: 1 },
  "7.2": { category: "excellent", total: points(92) },
  "7.4": { name: "Тайлан", before: points(53), highest: 70 },
  "7.7": { total: points(92), tiedWith: 1 },
};

describe("a sentence of every computed clause", () => {
  test.for(Object.keys(clauses) as ComputedClause[])("%s", (clause) => {
    const sentence = clauseSentences[clause] as (facts: unknown, value: unknown) => string;
    expectMongolian(sentence(clauses[clause], points("7.08")));
  });

  test("the numbers stand in the formulas as the annex writes them", () => {
    const { "2.2": percentOf, "2.7": measures, "4.6": peers, "6.6": total } = clauseSentences;
    expect(percentOf(clauses["2.2"], exact(80))).toBe(
      "Биелэлтийн хувь: (12 − 20) / (10 − 20) × 100 % = 80 %",
    );
    const risen = { baseline: exact(-5), target: exact(5), reached: exact(-6), raw: exact(-10) };
    expect(percentOf(risen, exact(0))).toBe(
      "Биелэлтийн хувь: ((−6) − (−5)) / (5 − (−5)) × 100 % = −10 %, тооцох нь 0 %",
    );
    expect(
      measures({ ...mean, sum: exact(203), count: 4, mean: exact("50.915"), dropped: [] }, points("50.92")),
    ).toBe("Арга хэмжээний биелэлтийн дундаж оноо: 203 / 4 = 50,915 → 50,92");
    expect(peers({ ...mean, ballots: 4, indicators: 3 }, points("7.08"))).toBe(
      "Хамт олны үнэлгээний дундаж: 85 / (4 × 3) = 7,0833… → 7,08",
    );
    expect(total(clauses["6.6"], points(87))).toBe("Нийт оноо: 63 + 12 + 15 − 3 = 87");
    const over = { parts: [points(98)], adjustment: exact(5), net: exact(103), limit: exact(-3) };
    expect(total(over, points(100))).toBe("Нийт оноо: 98 + 5 = 103, тооцох нь 100");
  });
});

const refusals: RefusalFacts = {
  "rests-on-refused": {},
  unreadable: {},
  "level-missing": { level: "reached" },
  "target-equals-baseline": { target: exact(100), reached: exact(90) },
  "due-missing": {},
  "appraisal-year-missing": {},
  "appraisal-date-missing": {},
  "delay-cause-missing": { daysLate: 10, open: false },
  "delay-reason-missing": {},
  "completion-date-missing": {},
  "number-not-unique": { number: "1" },
  "no-measures": {},
  "sub-measures-and-own-score": { number: "1" },
  "no-learning": {},
  "evidence-missing": {},
  "indicator-missing": { indicator: "Харилцаа" },
  "indicators-missing": {},
  "points-decimals": { indicator: "Харилцаа", points: exact("6.125") },
  "too-many-skills": { count: 4, most: 3 },
  "tally-missing": {},
  "vote-open": {},
  "vote-mismatched": {},
  "vote-unwritten": {},
  "tally-incomplete": { field: "sums" },
  "no-valid-ballots": {},
  "more-ballots-than-issued": { valid: 4, spoiled: 1, issued: 4 },
  "more-ballots-than-entitled": { valid: 5, entitled: 4 },
  "nobody-may-vote": {},
  "sum-above-scale": { indicator: "Харилцаа", sum: exact(33), highest: 32 },
  "unit-percent-missing": {},
  "unit-percent-differs": { typed: exact("87.4"), computed: exact(90) },
  "unit-percent-out-of-range": { percent: exact(104) },
  "adjustment-out-of-range": { amount: exact(6), lowest: 1, highest: 5 },
  "adjustment-decimals": { amount: exact("1.005") },
  "adjustment-of-other-year": { date: day("2019-05-20"), year: 2025 },
  "complaint-of-other-year": { date: day("2019-05-20"), year: 2025 },
  "adjustment-without-amount": {},
  "adjustment-without-reason": {},
  "adjustment-without-document": {},
  "adjustment-of-other-role": { for: "unit-head" },
  "adjustment-twice": { rows: [2, 3] },
  "review-not-allowed": { total: exact("76.2") },
  "review-needs-bands": {},
  "review-of-parent-and-sub": { number: "1" },
  "review-out-of-range": { value: exact("70.5"), highest: 70, table: "measures", name: "Тайлан гаргах" },
  "review-confirmed": { count: 2 },
};

describe("what is wrong and how to mend it, of every refusal", () => {
  test.for(Object.keys(refusals) as RefusalReason[])("%s", (reason) => {
    const sentence = refusalSentences[reason] as (facts: unknown) => { what: string; mend: string };
    const { what, mend } = sentence(refusals[reason]);
    expectMongolian(what);
    expectMongolian(mend);
    expect(what).toMatch(/\.$/u);
    expect(mend).toMatch(/\.$/u);
  });
});

test.for(["review-not-allowed", "review-needs-bands"] as const)(
  "%s says whether something was written",
  (id) => {
    const sentence = refusalSentences[id] as (facts: unknown) => { what: string; mend: string };
    const written = { ...refusals[id], table: "measures", name: "Тайлан гаргах" };
    const [before, after] = [sentence(refusals[id]), sentence(written)];
    for (const { what, mend } of [before, after]) {
      expectMongolian(what);
      expectMongolian(mend);
    }
    expect(after.what).toMatch(/дахин үнэлсэн/iu);
    expect(before.what).not.toMatch(/дахин үнэлсэн/iu);
  },
);

/** Facts enough for any issue; each takes its own, and one that is not here is an error of the test. */
const facts: Record<string, unknown> = {
  ...{ text: "85 оноо", value: exact("85.5"), low: 0, high: 7, length: 5_000, longest: 4_999, year: 1925 },
  ...{
    date: "2025-04-03",
    complaint: "2025-04-10",
    whole: "10000",
    choices: ["Тийм", "Үгүй"],
    word: "Тийм",
    code: "007",
    rows: [3, 4],
    number: "1.1",
  },
  ...{
    name: "Дорж Сүрэн",
    roster: "Дорж Сүрэнхүү",
    letters: "a",
    unit: "Архив",
    header: "Код",
    tab: "Архив",
  },
  ...{
    start: "2025-06-30",
    completed: "2025-06-01",
    appraisalDate: "2025-12-20",
    due: "2026-01-31",
    valid: 2,
  },
  ...{ amount: exact(-3), proposal: "3", other: "Албан хаагчид", headers: ["Код"], skill: "Төсвийн мэдлэг" },
  ...{ decision: "А/41", ground: "7.1", shown: exact("0.85"), counted: exact(85) },
  ...{ percents: ["Хүрсэн түвшин"], numbers: ["Хүрэх түвшин"], live: exact("0.85"), read: exact(85) },
  ...{ ballots: 5, raters: 4, issued: 5, entitled: 10, sum: exact("28.5") },
  ...{ archive: "Нэгдсэн жагсаалт 2", to: exact("85"), from: exact(90), zone: "Europe/London" },
  ...{ version: 2, current: 1, range: "A3:B4", count: 3, names: ["NOW"], people: 4, latin: true },
  ...{
    total: exact(90),
    near: "Код дугаар",
    dated: true,
    reason: "Чөлөө",
    again: true,
    named: true,
    setting: "Албан хаагчийн мэргэжлийн ур чадвар 1",
  },
};
/** What is said of an issue with these facts. */
const said = (id: IssueId, own: object) =>
  messageOf({ kind: "issue", level: "error", id, facts: own } as Issue);

describe("what is wrong and how to mend it, of every issue", () => {
  test.for(Object.keys(issueSentences) as IssueId[])("%s", (id) => {
    const { what, mend } = said(id, facts);
    expectMongolian(what);
    expectMongolian(mend);
    expect(what + mend).not.toMatch(/“”|undefined|\[object/u);
    expect(what).toMatch(/\.$/u);
    expect(mend).toMatch(/[.?]$/u);
  });
});

/** A fact as long as a cell can make it; words of the law and numbers of rows are as long as they are. */
function swollen(name: string, fact: unknown): unknown {
  // a day that was read is one
  if (name === "date" && fact !== facts.date) return fact;
  if (["level", "field", "for", "table", "number", "ground"].includes(name) || Array.isArray(fact))
    return fact;
  if (typeof fact === "number") return 1e308;
  return typeof fact === "string" ? "а".repeat(50_000) : exact("9".repeat(50_000));
}
const allSwollen = (some: object) =>
  Object.fromEntries(Object.entries(some).map(([name, fact]) => [name, swollen(name, fact)]));

describe("whatever stands in a cell, a message stays short", () => {
  test.for(Object.keys(issueSentences) as IssueId[])("%s", (id) => {
    const { what, mend } = said(id, allSwollen(facts));
    expect(`${what} ${mend}`.length).toBeLessThan(500);
  });

  test.for(Object.keys(refusals) as RefusalReason[])("refused: %s", (reason) => {
    const sentence = refusalSentences[reason] as (own: unknown) => Message;
    const { what, mend } = sentence(allSwollen(refusals[reason]));
    expect(`${what} ${mend}`.length).toBeLessThan(500);
  });

  test("a number of a derivation, too", () => {
    const level = exact("9".repeat(50_000));
    const facts = { baseline: level, target: level, reached: level, raw: level };
    expect(clauseSentences["2.2"](facts, exact(100)).length).toBeLessThan(500);
  });

  test("cut between signs, never within one", () => {
    expect(said("number-unclear", { text: "🙂".repeat(61) }).what).toBe(
      `“${"🙂".repeat(60)}…” нь тоо биш байна.`,
    );
    expect(said("number-unclear", { text: "🙂".repeat(60) }).what).not.toContain("…");
  });
});

describe("every reading says the hole, the choice and why", () => {
  test.for(Object.entries(readings))("%s", ([id, { question, reason, clause }]) => {
    const { what, mend } = messageOf({ kind: "reading", level: "warning", id: id as ReadingId, clause });
    expectMongolian(what);
    expectMongolian(mend);
    expect(what.startsWith(`※ ${question} `)).toBe(true);
    expect(mend).toContain(reason);
  });
});

test("a refusal that shares its name with a reading is worded as the refusal", () => {
  const facts = { target: exact(100), reached: exact(90) };
  const refused = messageOf(causeOf(refuse("2.2", "target-equals-baseline", facts)));
  expect(refused.what).toBe(
    "Хүрэх түвшин суурьтай тэнцүү (100), харин хүрсэн нь 90; хувийг бодох боломжгүй.",
  );
  expect(messageOf({ kind: "reading", level: "warning", id: "target-equals-baseline" }).what).toMatch(/^※ /u);
});

test("of a very long list of rows the first ones are named", () => {
  const rows = Array.from({ length: 25 }, (_, index) => 2 * index + 3);
  const said = "3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41 гэх мэт";
  const issue: Issue = { kind: "issue", level: "error", id: "code-twice", facts: { code: "7", rows } };
  expect(messageOf(issue).what).toBe(`“7” код давхардсан (мөр ${said}).`);
  const twice = refuse("6.3", "adjustment-twice", { rows });
  expect(messageOf(causeOf(twice)).what).toBe(`Нэг заалтаар хоёр удаа бичсэн байна (мөр ${said}).`);
  const all = { ...issue, facts: { code: "7", rows: rows.slice(0, 20) } };
  expect(messageOf(all).what).not.toContain("гэх мэт");
});
