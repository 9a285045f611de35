/** 4.4–4.6 The tallies of a workbook: who may have voted, a unit of one, who moved, sums that are not whole. */
import { describe, expect, test } from "vitest";
import { messageOf, readingLine } from "../../src/explain/problem";
import { consolidatedListOf } from "../../src/paper/list-page";
import { type Case, judge } from "./judge";
import {
  assessWorkbook,
  conductOf,
  measureOf,
  OTHER_UNIT,
  personOf,
  problemLines,
  rowOf,
  smallBody,
  standings,
  trainingOf,
  UNIT,
  type Workbook,
} from "./small-body";

const [ENTITLED, CIRCLE] = ["Санал өгөх эрхтэй", "Бүрэлдэхүүний шийдвэр"];
const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));
const tally =
  (over: Record<string, unknown>, code = "007") =>
  (w: Workbook) => {
    w.peers.headers = [...new Set([...w.peers.headers, ENTITLED, CIRCLE])];
    Object.assign(rowOf(w.peers, code), over);
  };
/** 015 moved to the other unit after the vote; its conduct tab is there, without a row yet. */
const moved = (w: Workbook) => {
  rowOf(w.roster, "015").Нэгж = OTHER_UNIT;
  Object.assign(w, { otherConduct: { ...w.conduct, name: `${OTHER_UNIT} · хандлага`, rows: [] } });
};
/** As many more colleagues in the unit; of those who are rated nothing else is filled in yet. */
const colleagues = (w: Workbook, count: number, rated: "Тийм" | "Үгүй") =>
  w.roster.rows.push(
    ...Array.from({ length: count }, (_, index) =>
      personOf(`10${index}`, { "Овог, нэр": `Хүн ${index}`, "Үнэлэх эсэх": rated, Шалтгаан: "Чөлөөтэй" }),
    ),
  );
/** Five of ten: (30 + 30 + 30) / 15 = 6. */
const five = { Олгосон: 5, Хүчинтэй: 5, "Хандлага, ёс зүй": 30, "Багаар ажиллах": 30, Харилцаа: 30 };

describe("4.4 “нэгжийн албан хаагч бүрийн саналыг нууцаар авч”", () => {
  test.for<Case>([
    {
      title: "the protocol counted as many as got a ballot",
      spoil: tally({ [ENTITLED]: 2 }),
      says: [],
    },
    {
      title: "more ballots than the protocol counted: void",
      spoil: tally({ [ENTITLED]: 1 }),
      says: ["error | more-ballots-than-entitled | Хамт олон!2 Хүчинтэй | 4.4 | 007"],
      changes: blocked("007"),
    },
    {
      title: "three ballots, two colleagues by the roster, three in the protocol: 40 + 15 + 5 + 36 / 9",
      spoil: tally({ [ENTITLED]: 3, Олгосон: 3, Хүчинтэй: 3 }),
      says: ["info | tally-few-raters | Хамт олон!2 Хүчинтэй | 4.4 | 007"],
      changes: { "007": "64" },
    },
    {
      title: "half a colleague",
      spoil: tally({ [ENTITLED]: 2.5 }),
      says: ["error | number-not-whole | Хамт олон!2 Санал өгөх эрхтэй | 4.4 | 007"],
      changes: blocked("007"),
    },
    {
      title: "more than were issued: void, and nothing says that it was counted",
      spoil: tally({ Олгосон: 2, Хүчинтэй: 3 }),
      says: [
        "error | more-ballots-than-issued | Хамт олон!2 Хүчинтэй | 4.4 | 007",
        "info | tally-few-raters | Хамт олон!2 Хүчинтэй | 4.4 | 007",
      ],
      changes: blocked("007"),
    },
    {
      title: "nobody may vote by the protocol, and two did",
      spoil: tally({ [ENTITLED]: 0 }),
      says: ["error | more-ballots-than-entitled | Хамт олон!2 Хүчинтэй | 4.4 | 007"],
      changes: blocked("007"),
    },
    {
      title: "who is on leave may not vote: two of two got a ballot",
      spoil: (w) => {
        colleagues(w, 8, "Үгүй");
      },
      says: [],
      changes: Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`10${index}`, "not-rated"])),
    },
    {
      title: "five issued to ten: all ten by the protocol ask too",
      spoil: tally({ [ENTITLED]: 10, Олгосон: 5, Хүчинтэй: 2 }),
      says: ["warning | ballots-issued-to-some | Хамт олон!2 Олгосон | 4.4 | 007"],
    },
    {
      title: "015 moved to another unit after the vote: nobody's tally is void",
      spoil: moved,
      says: [
        `warning | other-unit | ${UNIT}!7 Код | 2.7 | 015`,
        `warning | other-unit | ${UNIT}!8 Код | 2.7 | 015`,
        `warning | other-unit | ${UNIT} · хандлага!4 Код | 4.3 | 015`,
        // two voted on each, one colleague is left
        "warning | ballots-above-roster | Хамт олон!2 Санал өгөх эрхтэй | 4.4 | 007",
        "warning | ballots-above-roster | Хамт олон!3 Санал өгөх эрхтэй | 4.4 | 014",
        // alone among the staff of the other unit, where nobody can vote
        "error | nobody-may-vote | Хамт олон!4 Бүрэлдэхүүний шийдвэр | 4.4 | 015",
        "info | unit-differs | Хамт олон!4 Нэгж | 4.4 | 015",
      ],
      changes: blocked("015"),
    },
    {
      title: "015 moved, and the protocols have the day of the vote",
      spoil: (w) => {
        moved(w);
        for (const code of ["007", "014", "015"]) tally({ [ENTITLED]: 2 }, code)(w);
      },
      says: [
        `warning | other-unit | ${UNIT}!7 Код | 2.7 | 015`,
        `warning | other-unit | ${UNIT}!8 Код | 2.7 | 015`,
        `warning | other-unit | ${UNIT} · хандлага!4 Код | 4.3 | 015`,
        "info | unit-differs | Хамт олон!4 Нэгж | 4.4 | 015",
        "info | entitled-alone | Хамт олон!4 Санал өгөх эрхтэй | 4.4 | 015",
      ],
    },
    {
      title: "more were issued than may vote: counted, and asked about",
      spoil: tally({ [ENTITLED]: 2, Олгосон: 5, Хүчинтэй: 2 }),
      says: ["warning | ballots-issued-above | Хамт олон!2 Олгосон | 4.4 | 007"],
    },
    {
      title: "how many were issued is not said",
      spoil: tally({ Олгосон: "" }),
      says: ["warning | row-half-filled | Хамт олон!2 Олгосон | 4.4 | 007"],
    },
    {
      title: "a sum that whole points do not add up to: counted, (12.5 + 12 + 12) / 6 = 6.08",
      spoil: tally({ Харилцаа: 12.5 }),
      says: ["warning | sum-of-ballots-fraction | Хамт олон!2 Харилцаа | 4.5 | 007"],
      changes: { "007": "66.08" },
    },
    {
      title: "a sum of three decimals",
      spoil: tally({ Харилцаа: 12.125 }),
      // nothing says that it was counted
      says: ["error | points-decimals | Хамт олон!2 Харилцаа | 4.5 | 007"],
      changes: blocked("007"),
    },
  ])("$title", judge);
});

test("five ballots issued to ten colleagues: counted, and asked about", () => {
  const workbook = smallBody();
  colleagues(workbook, 8, "Тийм");
  for (const row of workbook.peers.rows) Object.assign(row, { Олгосон: 10 });
  tally(five)(workbook);
  const assessment = assessWorkbook(workbook);
  expect(standings(assessment)["007"]).toBe("66"); // 40 + 15 + 5 + 6
  expect(problemLines(assessment).filter((line) => line.includes("ballots-issued"))).toEqual([
    "warning | ballots-issued-to-some | Хамт олон!2 Олгосон | 4.4 | 007",
  ]);
});

const ALONE = "099";
const CIRCLE_OF = { [CIRCLE]: "Багийн 12-р шийдвэр: Хуулийн хэлтсийн 3 албан хаагч" };
const sums = { "Хандлага, ёс зүй": 20, "Багаар ажиллах": 20, Харилцаа: 20 };
/** 099 is alone in a unit, scored as the others are: 40 + 15 + 5 = 60 before the tally. */
const alone =
  (tallied: Record<string, unknown> | undefined) =>
  (w: Workbook): void => {
    w.peers.headers = [...new Set([...w.peers.headers, ENTITLED, CIRCLE])];
    w.roster.rows.push(personOf(ALONE, { "Овог, нэр": "Ганц Хүн", Нэгж: "Архив" }));
    const tab = (name: string, like: Workbook["plan"], rows: Record<string, unknown>[]) => ({
      ...like,
      name,
      rows: rows.map((row) => ({ ...row, Код: ALONE, "Овог, нэр": "Ганц Хүн" })),
    });
    Object.assign(w, {
      lonePlan: tab("Архив", w.plan, [measureOf("007", "1"), trainingOf("007", "1")]),
      loneConduct: tab("Архив · хандлага", w.conduct, [conductOf("007")]),
    });
    if (tallied !== undefined) w.peers.rows.push({ Код: ALONE, "Овог, нэр": "Ганц Хүн", ...tallied });
  };
const NO_HEAD = "warning | unit-without-head | Албан хаагчид!7 | 5.1";
const FEW = "info | tally-few-raters | Хамт олон!5 Хүчинтэй | 4.4 | 099";
const counts = { Олгосон: 3, Хүчинтэй: 3, Хүчингүй: 0, Протокол: "Протокол 5" };

describe("4.4 a unit of one", () => {
  test.for<Case>([
    {
      title: "without a tally: impossible to rate, and no vote is asked for",
      spoil: alone(undefined),
      says: [NO_HEAD, "error | nobody-may-vote | Хамт олон~1 | 4.4 | 099"],
      changes: blocked(ALONE),
    },
    {
      title: "with a tally of nobody knows whom",
      spoil: alone({ ...counts, ...sums }),
      says: [NO_HEAD, FEW, "error | nobody-may-vote | Хамт олон!5 Бүрэлдэхүүний шийдвэр | 4.4 | 099"],
      changes: blocked(ALONE),
    },
    {
      title: "by the circle that the team's decision names: 60 + 60 / 9 = 66.67",
      spoil: alone({ ...counts, ...sums, ...CIRCLE_OF }),
      says: [NO_HEAD, FEW, "info | unit-of-one | Хамт олон!5 Бүрэлдэхүүний шийдвэр | 4.4 | 099"],
      changes: { [ALONE]: "66.67" },
    },
    {
      title: "whose protocol counted fewer",
      spoil: alone({ ...counts, ...sums, ...CIRCLE_OF, [ENTITLED]: 2 }),
      says: [NO_HEAD, FEW, "error | more-ballots-than-entitled | Хамт олон!5 Хүчинтэй | 4.4 | 099"],
      changes: blocked(ALONE),
    },
    {
      title: "a dash and a nought are no decision",
      spoil: (w) => {
        alone({ ...counts, ...sums, [CIRCLE]: "–" })(w);
        tally({ [CIRCLE]: "0" })(w);
      },
      says: [NO_HEAD, FEW, `error | nobody-may-vote | Хамт олон!5 ${CIRCLE} | 4.4 | 099`],
      changes: blocked(ALONE),
    },
    {
      title: "a decision without its number",
      spoil: alone({ ...counts, ...sums, [CIRCLE]: "Хуулийн хэлтэс" }),
      says: [NO_HEAD, FEW, "error | circle-without-number | Хамт олон!5 Бүрэлдэхүүний шийдвэр | 4.4 | 099"],
      changes: blocked(ALONE),
    },
    {
      title: "a decision whose circle did not vote yet",
      spoil: alone(CIRCLE_OF),
      says: [
        NO_HEAD,

        "info | tally-incomplete | Хамт олон!5 Хүчинтэй | 4.4 | 099",
      ],
      changes: blocked(ALONE),
    },
    {
      title: "who had three colleagues on the day of the vote, by the protocol",
      spoil: alone({ ...counts, ...sums, [ENTITLED]: 3 }),
      says: [NO_HEAD, FEW, `info | entitled-alone | Хамт олон!5 Санал өгөх эрхтэй | 4.4 | ${ALONE}`],
      changes: { [ALONE]: "66.67" },
    },
    {
      title: "a circle in a unit that has colleagues is asked about: 40 + 15 + 5 + 6",
      spoil: tally(CIRCLE_OF),
      says: [
        "warning | circle-of-larger-unit | Хамт олон!2 Бүрэлдэхүүний шийдвэр | 4.4 | 007",
        "info | unit-of-one | Хамт олон!2 Бүрэлдэхүүний шийдвэр | 4.4 | 007",
      ],
    },
  ])("$title", judge);

  test("the refusal says that it is impossible, and the way out", () => {
    const workbook = smallBody();
    alone(undefined)(workbook);
    const problem = assessWorkbook(workbook).problems.find(({ id }) => id === "nobody-may-vote");
    if (problem === undefined) throw new Error("somebody voted");
    const { what, mend } = messageOf(problem);
    expect(what).toContain("үнэлэх боломжгүй");
    expect(mend).toContain("Үнэлгээний багийн шийдвэр");
    expect(mend).toContain("Санал өгөх эрхтэй");
  });

  test("the list has them below, with that reason, and the reading at its foot", () => {
    const workbook = smallBody();
    alone(undefined)(workbook);
    const { unranked, readings } = consolidatedListOf(assessWorkbook(workbook));
    const [line] = unranked;
    expect(line?.code).toBe(ALONE);
    expect(line?.reason).toContain("үнэлэх боломжгүй");
    expect(readings).toContain(readingLine("unit-of-one"));
  });

  test("nobody else's sums are taken: the circle's own tally alone moves the total", () => {
    const workbook = smallBody();
    alone({ ...counts, "Хандлага, ёс зүй": 0, "Багаар ажиллах": 0, Харилцаа: 0, ...CIRCLE_OF })(workbook);
    const assessment = assessWorkbook(workbook);
    expect(standings(assessment)[ALONE]).toBe("60");
    expect(problemLines(assessment).filter((line) => line.startsWith("error"))).toEqual([]);
  });
});
