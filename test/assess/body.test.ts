import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../src/explain/problem";
import { type Case, judge, soundLines } from "./judge";
import {
  adjustment,
  assessTabs,
  assessWorkbook,
  cellsOf,
  complaint,
  everyone,
  measureOf,
  OTHER_UNIT,
  personOf,
  problemLines,
  rowOf,
  smallBody,
  soundStandings,
  standings,
  tabsOf,
  UNIT,
  type Workbook,
} from "./small-body";

const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));

test("the sound workbook ranks everybody and warns only of the few raters and of its lost identity", () => {
  const assessment = assessWorkbook(smallBody());
  expect(standings(assessment)).toEqual(soundStandings);
  expect(assessment.counts).toEqual({
    read: 5,
    ranked: 5,
    notRated: 0,
    blocked: 0,
    incomplete: 0,
    unowned: 0,
  });
  expect(soundLines).toEqual([
    "warning | identity-lost | Тохиргоо~1 | 7.7",
    ...[2, 3, 4].map(
      (row, index) =>
        `warning | tally-very-few-raters | Хамт олон!${row} Хүчинтэй | 4.4 | ${["007", "014", "015"][index]}`,
    ),
  ]);
  expect(assessment.ranking.map(({ rank, code }) => [rank, code])).toEqual([
    [1, "001"],
    [1, "002"],
    [3, "014"],
    [3, "007"],
    [3, "015"],
  ]);
  expect(assessment.ranking[0]?.result.category).toBe("excellent");
  expect(assessment.ranking[2]?.result.category).toBe("normal");
});

describe("People", () => {
  test.for<Case>([
    {
      title: "doubled spaces, case and hyphen kinds in another tab's name",
      spoil: (w) => {
        rowOf(w.plan, "014", "А")["Овог, нэр"] = " бат–эрдэнэ   БОЛД ";
      },
      says: [],
    },
    {
      title: "line breaks, emoji and direction marks",
      spoil: (w) => {
        rowOf(w.plan, "007", "А")["Овог, нэр"] = "Дорж\nСүрэн\u200f 🙂";
      },
      says: [],
    },
    {
      title: "a name that is nobody's beside the code: the code decides",
      spoil: (w) => {
        rowOf(w.plan, "014", "А")["Овог, нэр"] = "Доржийн Сүрэн";
      },
      says: [`warning | name-differs | ${UNIT}!5 Овог, нэр | 2.7 | 014`],
    },
    {
      title: "the name of another beside the code: it may be either's, and both are blocked",
      spoil: (w) => {
        rowOf(w.plan, "014", "А")["Овог, нэр"] = "Дорж Сүрэн";
      },
      says: [
        `error | owner-unclear | ${UNIT}!5 Код | 2.7 | 014,007`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 014`,
      ],
      changes: blocked("014", "007"),
    },
    {
      title: "no code: the one person of that name",
      spoil: (w) => {
        rowOf(w.plan, "014", "А").Код = "";
      },
      says: [`info | code-of-name | ${UNIT}!5 Код | 2.7 | 014`],
    },
    {
      title: "no code and a Latin letter in the name: no join, and whose it may be is blocked",
      spoil: (w) => {
        Object.assign(rowOf(w.plan, "014", "А"), { Код: "", "Овог, нэр": "Бaт-Эрдэнэ Болд" });
      },
      says: [
        `warning | name-latin | ${UNIT}!5 Овог, нэр | 2.7 | 014`,
        `error | code-missing | ${UNIT}!5 Код | 2.7 | 014`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 014`,
      ],
      changes: blocked("014"),
    },
    {
      title: "Latin letters beside the code are pointed at",
      spoil: (w) => {
        rowOf(w.roster, "014")["Овог, нэр"] = "Бaт-Эрдэнэ Болд";
      },
      says: [
        "warning | name-latin | Албан хаагчид!4 Овог, нэр | 7.7 | 014",
        `warning | name-differs | ${UNIT}!5 Овог, нэр | 2.7 | 014`,
        `warning | name-differs | ${UNIT}!6 Овог, нэр | 2.7 | 014`,
        `warning | name-differs | ${UNIT} · хандлага!3 Овог, нэр | 4.3 | 014`,
        "warning | name-differs | Хамт олон!3 Овог, нэр | 4.6 | 014",
      ],
    },
    {
      title: "є ї in a name",
      spoil: (w) => {
        for (const tab of [w.roster, w.plan, w.conduct, w.peers]) {
          for (const row of tab.rows) if (row.Код === "007") row["Овог, нэр"] = "Дорж Сїрэн";
        }
      },
      says: [
        "warning | name-other-letters | Албан хаагчид!3 Овог, нэр | 7.7 | 007",
        `warning | name-other-letters | ${UNIT}!3 Овог, нэр | 2.7 | 007`,
        `warning | name-other-letters | ${UNIT}!4 Овог, нэр | 2.7 | 007`,
        `warning | name-other-letters | ${UNIT} · хандлага!2 Овог, нэр | 4.3 | 007`,
        "warning | name-other-letters | Хамт олон!2 Овог, нэр | 4.6 | 007",
      ],
    },
    {
      title: "two people of one name, told apart by code",
      spoil: (w) => {
        for (const tab of [w.roster, w.plan, w.conduct, w.peers]) {
          for (const row of tab.rows) if (row.Код === "015") row["Овог, нэр"] = "Дорж Сүрэн";
        }
      },
      says: [],
    },
    {
      title: "two people of one name and a row without a code: both are blocked",
      spoil: (w) => {
        rowOf(w.roster, "015")["Овог, нэр"] = "Дорж Сүрэн";
        for (const tab of [w.plan, w.conduct, w.peers]) {
          for (const row of tab.rows) if (row.Код === "015") row["Овог, нэр"] = "Дорж Сүрэн";
        }
        rowOf(w.plan, "015", "А").Код = "";
      },
      says: [
        `error | code-missing | ${UNIT}!7 Код | 2.7 | 007,015`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 015`,
      ],
      changes: blocked("007", "015"),
    },
    {
      title: "a code that a spreadsheet took for a number",
      spoil: (w) => {
        rowOf(w.plan, "007", "А").Код = 7;
        Object.assign(rowOf(w.plan, "007", "Б"), { Код: 7, "Овог, нэр": "" });
      },
      says: [
        `info | code-read-as | ${UNIT}!3 Код | 2.7 | 007`,
        `info | code-read-as | ${UNIT}!4 Код | 2.7 | 007`,
      ],
    },
    {
      title: "the number of two people's codes is nobody's",
      spoil: (w) => {
        w.roster.rows.push(
          personOf("07", { "Овог, нэр": "Очир", "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" }),
        );
        Object.assign(rowOf(w.plan, "007", "А"), { Код: 7, "Овог, нэр": "" });
      },
      says: [
        `error | code-unknown | ${UNIT}!3 Код | 2.7 | 001,007,07`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 007`,
      ],
      changes: { ...blocked("001", "007"), "07": "not-rated" },
    },
    {
      title: "a code that lost its zeros: proposed, and laid at the door of the name",
      spoil: (w) => {
        rowOf(w.plan, "007", "А").Код = "7";
      },
      says: [
        `error | code-unknown | ${UNIT}!3 Код | 2.7 | 007`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "a person in the tab of another unit",
      spoil: (w) => {
        w.otherPlan.rows.push(measureOf("007", "2"));
      },
      says: [
        `warning | other-unit | ${OTHER_UNIT}!3 Код | 2.7 | 007`,
        "info | moved-within-year | Албан хаагчид!3 | 2.7 | 007",
      ],
    },
    {
      title: "a head listed among the staff's conduct",
      spoil: (w) => {
        w.conduct.rows.push({ ...rowOf(w.conduct, "007"), Код: "001", "Овог, нэр": "Ганбаатар Оюун" });
      },
      says: [`error | staff-row-for-head | ${UNIT} · хандлага!5 Код | 5.4 | 001`],
      changes: blocked("001"),
    },
    {
      title: "a civil servant listed among the heads",
      spoil: (w) => {
        w.management.rows.push({ ...rowOf(w.management, "001"), Код: "007", "Овог, нэр": "Дорж Сүрэн" });
      },
      says: ["error | head-row-for-staff | Удирдах арга барил!4 Код | 4.1 | 007"],
      changes: blocked("007"),
    },
    {
      title: "peers of a head are not counted",
      spoil: (w) => {
        w.peers.rows.push({ ...rowOf(w.peers, "007"), Код: "001", "Овог, нэр": "Ганбаатар Оюун" });
      },
      says: [
        "warning | peers-of-head | Хамт олон!5 Код | 5.4 | 001",
        "warning | tally-very-few-raters | Хамт олон!5 Хүчинтэй | 4.4 | 001",
      ],
    },
    {
      title: "measures of a head are not counted",
      spoil: (w) => {
        w.plan.rows.push({ ...measureOf("007", "2"), Код: "001", "Овог, нэр": "Ганбаатар Оюун" });
      },
      says: [`warning | measures-of-head | ${UNIT}!9 Хэсэг | 5.1 | 001`],
    },
    {
      title: "a unit without a head",
      spoil: (w) => {
        w.roster.rows.push(
          personOf("016", {
            "Овог, нэр": "Очир",
            Нэгж: "Архив",
            "Үнэлэх эсэх": "Үгүй",
            Шалтгаан: "Чөлөөтэй",
          }),
        );
      },
      says: ["warning | unit-without-head | Албан хаагчид!7 | 5.1"],
      changes: { "016": "not-rated" },
    },
    {
      title: "a unit with two heads: neither is believed",
      spoil: (w) => {
        rowOf(w.roster, "002").Нэгж = UNIT;
      },
      says: ["error | unit-with-heads | Албан хаагчид!6 | 5.1 | 001,002"],
      changes: blocked("001", "002"),
    },
    {
      title: "a person without a unit",
      spoil: (w) => {
        w.roster.rows.push(personOf("016", { "Овог, нэр": "Очир", Нэгж: "" }));
      },
      says: [
        "error | unit-missing | Албан хаагчид!7 Нэгж | 7.7 | 016",
        "info | no-measures | Албан хаагчид~7 | 2.7 | 016",
        "info | no-learning | Албан хаагчид~7 | 3.3 | 016",
        "info | indicators-missing | Албан хаагчид~7 | 4.3 | 016",
        "info | tally-missing | Хамт олон~1 | 4.6 | 016",
      ],
      changes: blocked("016"),
    },
    {
      title: "a role that is none",
      spoil: (w) => {
        rowOf(w.roster, "015").Үүрэг = "Жолооч";
      },
      says: ["error | choice-unknown | Албан хаагчид!5 Үүрэг | 5.1 | 015"],
      changes: blocked("015"),
    },
    {
      title: "no role",
      spoil: (w) => {
        rowOf(w.roster, "015").Үүрэг = "";
      },
      says: ["error | role-missing | Албан хаагчид!5 Үүрэг | 5.1 | 015"],
      changes: blocked("015"),
    },
    {
      title: "no name",
      spoil: (w) => {
        rowOf(w.roster, "015")["Овог, нэр"] = "";
        for (const tab of [w.plan, w.conduct, w.peers]) {
          for (const row of tab.rows) if (row.Код === "015") row["Овог, нэр"] = "";
        }
      },
      says: ["error | name-missing | Албан хаагчид!5 Овог, нэр | 7.7 | 015"],
      changes: blocked("015"),
    },
    {
      title: "a name of 5,000 characters",
      spoil: (w) => {
        rowOf(w.roster, "015")["Овог, нэр"] = "а".repeat(5_000);
      },
      says: ["error | text-too-long | Албан хаагчид!5 Овог, нэр | 7.7 | 015"],
      changes: blocked("015"),
    },
    {
      title: "not rated, with and without a reason",
      spoil: (w) => {
        Object.assign(rowOf(w.roster, "014"), { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Жирэмсний амралттай" });
        rowOf(w.roster, "015")["Үнэлэх эсэх"] = "Үгүй";
      },
      says: ["warning | not-rated-without-reason | Албан хаагчид!5 Шалтгаан | 7.7 | 015"],
      changes: { "014": "not-rated", "015": "not-rated" },
    },
    {
      title: "an apostrophe in a unit's name",
      spoil: (w) => {
        rowOf(w.roster, "002").Нэгж = "Хуулийн 'хэлтэс'";
        w.otherPlan.name = "Хуулийн 'хэлтэс'";
      },
      says: ["error | unit-name-apostrophe | Албан хаагчид!6 Нэгж | 7.7 | 002"],
      changes: blocked("002"),
    },
  ])("$title", judge);
});

test("one code twice blocks both, under keys of their own, and nobody is lost", () => {
  const workbook = smallBody();
  rowOf(workbook.roster, "015").Код = "014";
  const assessment = assessWorkbook(workbook);
  expect(standings(assessment)).toEqual({
    "001": "90",
    "002": "90",
    "007": "66",
    "014@4": "blocked",
    "014@5": "blocked",
  });
  expect(problemLines(assessment)).toContain("error | code-twice | Албан хаагчид!4 Код | 7.7 | 014@4");
  expect(problemLines(assessment)).toContain("error | code-twice | Албан хаагчид!5 Код | 7.7 | 014@5");
});

describe("Structure", () => {
  test.for<Case>([
    {
      title: "a plan tab and a conduct tab renamed, known by what the add-on wrote on them",
      spoil: (w) => {
        Object.assign(w.plan, { name: "Санхүү 2025", identity: `plan:${UNIT}` });
        Object.assign(w.conduct, { name: "Хандлага Санхүү", identity: `conduct:${UNIT}` });
        Object.assign(w.peers, { name: "Санал" });
      },
      says: [2, 3, 4].map(
        (row, index) =>
          `warning | tally-very-few-raters | Санал!${row} Хүчинтэй | 4.4 | ${["007", "014", "015"][index]}`,
      ),
    },
    {
      title: "columns moved and another one inserted",
      spoil: (w) => {
        w.conduct.headers = ["Тэмдэглэл", ...[...w.conduct.headers].reverse()];
        w.adjustments.headers = [...w.adjustments.headers].reverse();
      },
      says: [],
    },
    {
      title: "blank rows between",
      spoil: (w) => {
        w.plan.rows.splice(2, 0, {}, {});
        w.plan.rows.push({}, {});
      },
      says: [],
    },
    {
      title: "50,000 empty formatted rows",
      spoil: (w) => {
        w.plan.rows.push(...Array.from({ length: 50_000 }, () => ({})));
      },
      says: [],
    },
    {
      title: "a total typed inside and below the data",
      spoil: (w) => {
        w.roster.rows.push({ "Овог, нэр": "Нийт" });
        w.plan.rows.push({ "Овог, нэр": "Дундаж оноо", "Хүрсэн түвшин": 35 });
        w.conduct.rows.push({ "Овог, нэр": "Нийт:", "Хандлага, ёс зүй": 15 });
        w.peers.rows.push({ "Овог, нэр": "Дүн", Хүчинтэй: 6 });
        w.adjustments.rows.push({ "Овог, нэр": "Нийт", Оноо: 3 });
      },
      says: [
        "warning | row-of-totals | Албан хаагчид!7 Овог, нэр | 7.7",
        `warning | row-of-totals | ${UNIT}!9 Арга хэмжээ | 2.1`,
        `warning | row-of-totals | ${UNIT} · хандлага!5 Овог, нэр | 4.3`,
        "warning | row-of-totals | Хамт олон!5 Овог, нэр | 4.6",
        "warning | row-of-totals | Оноо өөрчлөх!2 Овог, нэр | 6.1",
      ],
    },
    {
      title: "a total whose word stands in place of the code",
      spoil: (w) => {
        w.roster.rows.push({ Код: "Нийт", "Нэгжийн биелэлтийн хувь": 90 });
        w.peers.rows.push({ Код: "Нийт", Хүчинтэй: 6 });
      },
      says: [
        "warning | row-of-totals | Албан хаагчид!7 Овог, нэр | 7.7",
        "warning | row-of-totals | Хамт олон!5 Овог, нэр | 4.6",
      ],
    },
    {
      title: "a needed column deleted",
      spoil: (w) => {
        w.otherPlan.headers = w.otherPlan.headers.filter((header) => header !== "Хүрсэн түвшин");
      },
      says: [
        `error | header-missing | ${OTHER_UNIT}!1 | 2.2`,
        `error | tab-unreadable | ${OTHER_UNIT}~1 | 7.7 | 002`,
        `info | level-missing | ${OTHER_UNIT}!2 Хүрсэн түвшин | 2.2 | 002`,
      ],
      changes: blocked("002"),
    },
    {
      title: "an indicator's column deleted",
      spoil: (w) => {
        w.management.headers = w.management.headers.filter((header) => header !== "Манлайлах");
      },
      says: [
        "error | header-missing | Удирдах арга барил!1 | 5.4",
        "error | tab-unreadable | Удирдах арга барил~1 | 7.7 | 001,002",
        "info | indicator-missing | Удирдах арга барил!2 Манлайлах | 5.6 | 001",
        "info | indicator-missing | Удирдах арга барил!3 Манлайлах | 5.6 | 002",
      ],
      changes: blocked("001", "002"),
    },
    {
      title: "a column that only explains deleted",
      spoil: (w) => {
        w.otherPlan.headers = w.otherPlan.headers.filter((header) => header !== "Зорилт");
      },
      says: [`warning | header-missing | ${OTHER_UNIT}!1 | 2.1`],
    },
    {
      title: "two equal headers in a plan",
      spoil: (w) => {
        w.otherPlan.headers.push("Хүрсэн түвшин");
      },
      says: [
        `error | header-twice | ${OTHER_UNIT}!1 | 2.2`,
        `error | tab-unreadable | ${OTHER_UNIT}~1 | 7.7 | 002`,
      ],
      changes: blocked("002"),
    },
    {
      title: "two equal headers in the roster",
      spoil: (w) => {
        w.roster.headers.push("Үүрэг");
      },
      says: [
        "error | header-twice | Албан хаагчид!1 | 5.1",
        "error | tab-unreadable | Албан хаагчид~1 | 7.7 | 001,007,014,015,002",
      ],
      changes: blocked("001", "007", "014", "015", "002"),
    },
    {
      title: "a tab without its headers",
      spoil: (w) => {
        w.otherPlan.headers = [];
        w.otherPlan.rows = [];
      },
      says: [
        `error | tab-missing | Албан хаагчид~6 | 7.7 | 002`,
        `info | no-learning | Албан хаагчид~6 | 3.3 | 002`,
      ],
      changes: blocked("002"),
    },
    {
      title: "the roster duplicated: asked which",
      spoil: (w) => {
        Object.assign(w, { copy: { ...w.roster, name: "Албан хаагчид-ийн хуулбар" } });
      },
      says: ["error | tab-duplicated | Албан хаагчид-ийн хуулбар~1 | 7.7 | 001,007,014,015,002"],
      changes: blocked("001", "007", "014", "015", "002"),
    },
    {
      title: "a tab of one's own with the roster's headers is no copy",
      spoil: (w) => {
        Object.assign(w, { phones: { ...w.roster, name: "Утасны жагсаалт" } });
      },
      says: [],
    },
    {
      title: "a plan tab duplicated: one question, and nobody else is blocked",
      spoil: (w) => {
        Object.assign(w, { copy: { ...w.otherPlan, name: `${OTHER_UNIT}-ийн хуулбар` } });
      },
      says: [`error | tab-duplicated | ${OTHER_UNIT}-ийн хуулбар~1 | 7.7 | 002`],
      changes: blocked("002"),
    },
    {
      title: "the copy stands before the original",
      spoil: (w) => {
        const { plan, ...others } = w;
        for (const key of Object.keys(w)) delete (w as Partial<Workbook>)[key as keyof Workbook];
        Object.assign(w, { copy: { ...plan, name: `Copy of ${UNIT}` }, plan, ...others });
      },
      says: [`error | tab-duplicated | Copy of ${UNIT}~1 | 7.7 | 001,007,014,015`],
      changes: blocked("001", "007", "014", "015"),
    },
    {
      title: "what stands in the copy only is read: 014 got another measure there",
      spoil: (w) => {
        const rows = [...w.plan.rows.slice(0, 3), measureOf("014", "2", { "Хүрсэн түвшин": 10 })];
        Object.assign(w, { copy: { ...w.plan, name: `${UNIT} (2)`, identity: `plan:${UNIT}`, rows } });
      },
      says: [
        `error | tab-duplicated | ${UNIT} (2)~1 | 7.7 | 001,007`,
        "info | moved-within-year | Албан хаагчид!4 | 2.7 | 014",
      ],
      changes: { ...blocked("001", "007"), "014": "81" }, // (40 + 70) / 2 + 26
    },
    {
      title: "the superior's points and the adjustments duplicated",
      spoil: (w) => {
        w.adjustments.rows.push(adjustment("007", "6.1", 3));
        Object.assign(w, { copy: { ...w.conduct, name: "Хандлага (2)" } });
        Object.assign(w, { copy2: { ...w.adjustments, name: "Оноо өөрчлөх (2)" } });
      },
      says: [
        "error | tab-duplicated | Хандлага (2)~1 | 7.7 | 007,014,015",
        "error | tab-duplicated | Оноо өөрчлөх (2)~1 | 7.7 | 007",
      ],
      changes: blocked("007", "014", "015"),
    },
    {
      title: "a copy in which nothing is scored yet asks nothing",
      spoil: (w) => {
        const rows = w.conduct.rows.map(({ Код, "Овог, нэр": name }) => ({ Код, "Овог, нэр": name }));
        Object.assign(w, { copy: { ...w.conduct, name: "Хандлага (2)", rows } });
      },
      says: [],
    },
    {
      title: "the tallies duplicated",
      spoil: (w) => {
        w.peers.rows.splice(1);
        Object.assign(w, { copy: { ...w.peers, name: "Хамт олон-ийн хуулбар", identity: "peers" } });
      },
      says: [
        "error | tab-duplicated | Хамт олон-ийн хуулбар~1 | 7.7 | 007",
        "info | tally-missing | Хамт олон~1 | 4.6 | 014",
        "info | tally-missing | Хамт олон~1 | 4.6 | 015",
      ],
      changes: blocked("007", "014", "015"),
    },
    {
      title: "a row that holds only what set-up prepares is blank, its number once more or not",
      spoil: (w) => {
        w.plan.rows.push({ Код: "007 · Дорж Сүрэн", "Овог, нэр": "Дорж Сүрэн", Хэсэг: "А", Дугаар: "1" });
        w.plan.rows.push({ Код: "007", "Овог, нэр": "Дорж Сүрэн" }, { Хэсэг: "А", Дугаар: "2" });
      },
      says: [],
    },
    {
      title: "a number twice",
      spoil: (w) => {
        w.plan.rows.push(measureOf("007", "1"));
      },
      says: [
        `error | number-twice | ${UNIT}!3 Дугаар | 2.7 | 007`,
        `error | number-twice | ${UNIT}!9 Дугаар | 2.7 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "no section, no number",
      spoil: (w) => {
        rowOf(w.plan, "007", "А").Дугаар = "";
        rowOf(w.plan, "014", "А").Хэсэг = "";
      },
      says: [
        `error | number-missing | ${UNIT}!3 Дугаар | 2.7 | 007`,
        `error | section-missing | ${UNIT}!5 Хэсэг | 2.7 | 014`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 007`,
        `info | no-measures | ${UNIT}~1 | 2.7 | 014`,
      ],
      changes: blocked("007", "014"),
    },
    {
      title: "two rows of a person among the superior's points",
      spoil: (w) => {
        w.conduct.rows.push(rowOf(w.conduct, "007"));
      },
      says: [
        `error | row-twice | ${UNIT} · хандлага!2 Код | 4.3 | 007`,
        `error | row-twice | ${UNIT} · хандлага!5 Код | 4.3 | 007`,
      ],
      changes: blocked("007"),
    },
    ...["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?"].map((text) => ({
      title: `${text} in an input is never 0`,
      spoil: (w: Workbook) => {
        rowOf(w.plan, "007", "А")["Хүрсэн түвшин"] = text;
      },
      says: [`error | cell-error | ${UNIT}!3 Хүрсэн түвшин | 2.2 | 007`],
      changes: blocked("007"),
    })),
    {
      title: "Loading… in an input is never 0",
      spoil: (w) => {
        rowOf(w.conduct, "007")["Дүн шинжилгээ хийх"] = "Loading...";
      },
      says: [`error | cell-loading | ${UNIT} · хандлага!2 Дүн шинжилгээ хийх | 4.1 | 007`],
      changes: blocked("007"),
    },
  ])("$title", judge);

  const missing: readonly [keyof Workbook, string, readonly string[]][] = [
    ["plan", UNIT, ["001", "007", "014", "015"]],
    ["otherPlan", OTHER_UNIT, ["002"]],
    ["conduct", `${UNIT} · хандлага`, ["007", "014", "015"]],
    ["management", "Удирдах арга барил", ["001", "002"]],
    ["peers", "Хамт олон", ["007", "014", "015"]],
    ["adjustments", "Оноо өөрчлөх", ["001", "007", "014", "015", "002"]],
  ];
  test.for(missing)("the tab %s deleted", ([key, name, people]) => {
    const workbook: Partial<Workbook> = smallBody();
    delete workbook[key];
    const assessment = assessWorkbook(workbook);
    // There is no such tab to go to: the roster's row of the first of them is where to begin.
    const missing = assessment.problems.filter(({ id }) => id === "tab-missing");
    expect(missing).toMatchObject([{ facts: { name }, tab: "Албан хаагчид", near: true, people }]);
    expect(missing[0]?.row).toBe(2 + everyone.indexOf(people[0] ?? ""));
    expect(standings(assessment)).toEqual({ ...soundStandings, ...blocked(...people) });
  });

  test("without the settings everybody is still ranked, without a category", () => {
    const { settings: _, ...others } = smallBody();
    const assessment = assessWorkbook(others);
    expect(problemLines(assessment)).toContain("error | tab-missing | Албан хаагчид~1 | 7.7");
    expect(standings(assessment)).toEqual(soundStandings);
    expect(assessment.ranking.map(({ result }) => result.category)).toEqual(Array(5).fill(undefined));
  });

  test("without the roster nobody is ranked, and it is said", () => {
    const { roster: _, ...others } = smallBody();
    const assessment = assessWorkbook(others);
    expect(assessment.counts).toEqual({
      read: 0,
      ranked: 0,
      notRated: 0,
      blocked: 0,
      incomplete: 0,
      unowned: 16,
    });
    expect(problemLines(assessment)).toContain("error | tab-missing | Албан хаагчид | 7.7");
  });

  test("headers in the tenth row are found, in the eleventh not", () => {
    const workbook = smallBody();
    const [others, plan] = [tabsOf({ ...workbook, otherPlan: workbook.plan }), cellsOf(workbook.otherPlan)];
    const below = (rows: number) => ({ ...plan, cells: [...Array(rows).fill([""]), ...plan.cells] });
    const rest = others.filter(({ name }, index) => index === others.findIndex((tab) => tab.name === name));
    expect(standings(assessTabs([...rest, below(9)]))).toEqual(soundStandings);
    expect(standings(assessTabs([...rest, below(10)]))).toEqual({ ...soundStandings, ...blocked("002") });
  });

  test("headers are known with other spaces, case and a star", () => {
    const tabs = tabsOf(smallBody()).map((tab) => ({
      ...tab,
      cells: tab.cells.map((row, index) =>
        index === 0 ? row.map((cell) => ` ${String(cell).toUpperCase()}* `) : row,
      ),
    }));
    expect(standings(assessTabs(tabs))).toEqual(soundStandings);
  });

  test("the order of rows and of tabs decides nothing", () => {
    const workbook = smallBody();
    for (const tab of Object.values(workbook)) tab.rows.reverse();
    expect(standings(assessTabs(tabsOf(workbook).reverse()))).toEqual(soundStandings);
  });
});

describe("people in = people out, whatever happens to the cells", () => {
  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      "",
      "#REF!",
      "Loading...",
      "85,5",
      "1,234",
      -1,
      0,
      101,
      1e9,
      true,
      null,
      undefined,
    ),
    fc.constantFrom<unknown>("007", "014", "Нийт", "Дорж Сүрэн", "1.1", "Үгүй", "Нэгжийн дарга", "Б", "6.2"),
    fc.constantFrom<unknown>(new Date("2025-05-03T00:00:00+08:00"), new Date(Number.NaN), "30.02.2025", "½"),
    fc.string({ unit: "binary" }),
    fc.double(),
  );
  const hits = fc.array(
    fc.record({
      tab: fc.nat({ max: 8 }),
      row: fc.nat({ max: 9 }),
      column: fc.nat({ max: 23 }),
      cell: junk,
    }),
    { minLength: 1, maxLength: 12 },
  );

  test("the counts add up, every name is somewhere, every problem is worded", () => {
    fc.assert(
      fc.property(hits, fc.boolean(), (all, headersToo) => {
        const workbook = smallBody();
        workbook.adjustments.rows.push(adjustment("007", "6.1", 3));
        workbook.complaints.rows.push(complaint("007"));
        workbook.plan.rows.push(measureOf("014", "2"));
        const tabs = tabsOf(workbook).map((tab) => ({ ...tab, cells: tab.cells.map((row) => [...row]) }));
        for (const { tab, row, column, cell } of all) {
          const cells = tabs[tab]?.cells[headersToo ? row : row + 1];
          if (cells !== undefined && column < cells.length) cells[column] = cell;
        }
        const assessment = assessTabs(tabs);
        const { read, ranked, notRated, blocked: stopped } = assessment.counts;
        expect(ranked + notRated + stopped).toBe(read);
        expect(assessment.ranking.length + assessment.unranked.length).toBe(read);
        expect(new Set(assessment.people.map(({ member }) => member.key)).size).toBe(read);
        for (const person of assessment.people) {
          if (person.status === "blocked") expect(person.problems.length).toBeGreaterThan(0);
        }
        for (const problem of assessment.problems) {
          expect(oneLine(problem)).not.toMatch(/undefined|\[object/u);
          expect(problem.tab).toBeTruthy();
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a spoiled cell of one person's row never changes the total of another", () => {
    const inputs = [
      "Хэсэг",
      "Дугаар",
      "Суурь түвшин",
      "Хүрэх түвшин",
      "Хүрсэн түвшин",
      "Дуусах хугацаа",
      "Гүйцэтгэсэн огноо",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...inputs), junk, (header, cell) => {
        const workbook = smallBody();
        rowOf(workbook.plan, "007", "А")[header] = cell;
        const { "007": _, ...others } = standings(assessWorkbook(workbook));
        const { "007": __, ...sound } = soundStandings;
        expect(others).toEqual(sound);
      }),
      { numRuns: 300 },
    );
  });
});
