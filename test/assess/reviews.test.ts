/** 2.8, 6, 7 What rests on decisions and papers: dropped sub-measures, papers of another year, 6.5, the two grounds. */
import { describe, expect, test } from "vitest";
import { reviewCounts } from "../../src/explain/review-report";
import { type Case, judge } from "./judge";
import {
  adjustment,
  assessWorkbook,
  complaint,
  measureOf,
  OTHER_UNIT,
  rowOf,
  smallBody,
  UNIT,
  type Workbook,
  who,
} from "./small-body";

const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));
const AGAIN = "Дахин үнэлсэн оноо";
const PROVEN = { "Нотлох баримт": "Акт 4" };
const [DROPPED, LEVELLESS] = [
  { "Хассан шийдвэр": "Тушаал А/15" },
  { "Суурь түвшин": "", "Хүрэх түвшин": "", "Хүрсэн түвшин": "", "Гүйцэтгэсэн огноо": "" },
];
const openOf = (code: string, row = 2) => `info | complaint-open | Гомдол!${row} Шийдвэр | 7.1 | ${code}`;
const OF_NORMAL = "info | normal-complains | Албан хаагчид!3 | 7.4 | 007";

/** The measure 1 of 007 in row 3, with 1.1 and 1.2, both dropped, in rows 9 and 10. */
const droppedSubs =
  (own: Record<string, unknown>, first: Record<string, unknown> = {}) =>
  (w: Workbook) => {
    Object.assign(rowOf(w.plan, "007", "А"), own);
    w.plan.rows.push(measureOf("007", "1.1", { ...DROPPED, ...first }), measureOf("007", "1.2", DROPPED));
  };
const DROPPED_LINES = [9, 10].map(
  (row) => `info | dropped-measure | ${UNIT}!${row} Хассан шийдвэр | 2.7 | 007`,
);
const BY_ITSELF = `info | dropped-sub-measures | ${UNIT}!3 Хассан шийдвэр | 2.8 | 007`;

const LEFT = "info | dropped-sub-measures | Албан хаагчид!3 | 2.8 | 007";

describe("2.8 all sub-measures dropped", () => {
  test.for<Case>([
    {
      title: "a measure with levels of its own counts by them: 40 + 26",
      spoil: droppedSubs({}),
      says: [...DROPPED_LINES, BY_ITSELF],
    },
    {
      title: "34 is due where 58 was: (10 + 58) / 2 + 26",
      spoil: (w) => {
        droppedSubs({ "Хүрсэн түвшин": 2 })(w); // 20 %: 0 + 10
        w.plan.rows.push(measureOf("007", "2", { "Хүрсэн түвшин": 8 })); // 48 + 10
      },
      says: [
        ...DROPPED_LINES,
        BY_ITSELF,
        `warning | failed-but-timely | ${UNIT}!3 Хүрсэн түвшин | 2.1 | 007`,
      ],
      changes: { "007": "60" },
    },
    {
      title: "one without levels leaves with them: 40 of the other + 26",
      spoil: (w) => {
        droppedSubs(LEVELLESS)(w);
        w.plan.rows.push(measureOf("007", "2"));
      },
      says: [...DROPPED_LINES, LEFT],
    },
    {
      title: "and nothing is left",
      spoil: droppedSubs(LEVELLESS),
      says: [`info | no-measures | ${UNIT}~1 | 2.7 | 007`],
      changes: blocked("007"),
    },
    {
      title: "re-evaluated points on the measure that counts hold: 60 + 26",
      spoil: (w) => {
        droppedSubs({ [AGAIN]: 60, ...PROVEN })(w);
        w.complaints.rows.push(complaint("007"));
      },
      says: [openOf("007"), OF_NORMAL, ...DROPPED_LINES, BY_ITSELF],
      changes: { "007": "86" },
    },
    {
      title: "re-evaluated points on a dropped sub-measure are refused in their place",
      spoil: (w) => {
        droppedSubs({}, { [AGAIN]: 60, ...PROVEN })(w);
        w.complaints.rows.push(complaint("007"));
      },
      says: [
        openOf("007"),
        `error | re-evaluated-dropped | ${UNIT}!9 ${AGAIN} | 7.4 | 007`,
        ...DROPPED_LINES,
        BY_ITSELF,
      ],
      changes: blocked("007"),
    },
    {
      title: "re-evaluated points on a measure that left with its sub-measures, too",
      spoil: (w) => {
        droppedSubs({ ...LEVELLESS, [AGAIN]: 60, ...PROVEN })(w);
        w.plan.rows.push(measureOf("007", "2"));
        w.complaints.rows.push(complaint("007"));
      },
      says: [
        openOf("007"),
        `error | re-evaluated-dropped | ${UNIT}!3 ${AGAIN} | 7.4 | 007`,
        ...DROPPED_LINES,
        LEFT,
      ],
      changes: blocked("007"),
    },
    {
      title: "the number 1 in the tabs of two units is two measures: (40 + 70) / 2 + 26",
      spoil: (w) => {
        w.otherPlan.rows.push(measureOf("007", "1", { "Хүрсэн түвшин": 10 }));
      },
      says: [
        `warning | other-unit | ${OTHER_UNIT}!3 Код | 2.7 | 007`,
        "info | moved-within-year | Албан хаагчид!3 | 2.7 | 007",
      ],
      changes: { "007": "81" },
    },
  ])("$title", judge);
});

const days = [
  { date: "2019-06-01", counts: false },
  { date: "2024-12-31", counts: false },
  { date: "2025-01-01", counts: true },
  { date: "2026-03-31", counts: true },
  { date: "2026-04-01", counts: false },
] as const;

describe("1.1, 6, 7.1 “тухайн жилийн”: papers of another year", () => {
  test.for<Case>([
    ...days.map(({ date, counts }) => ({
      title: `6.1 of ${date}: ${counts ? "66 − 3" : "refused"}`,
      spoil: (w: Workbook) => {
        w.adjustments.rows.push({ ...adjustment("007", "6.1", 3), Огноо: date });
      },
      says: counts ? [] : ["error | adjustment-of-other-year | Оноо өөрчлөх!2 Огноо | 6.1 | 007"],
      changes: counts ? { "007": "63" } : blocked("007"),
    })),
    ...days.map(({ date, counts }) => ({
      title: `a complaint of ${date}`,
      spoil: (w: Workbook) => {
        w.complaints.rows.push({ ...complaint("007"), Огноо: date });
      },
      says: [
        openOf("007"),
        ...(counts ? [] : ["error | complaint-of-other-year | Гомдол!2 Огноо | 7.1 | 007"]),
      ],
      changes: counts ? {} : blocked("007"),
    })),
    {
      title: "a complaint of 2019 opens nothing",
      spoil: (w) => {
        Object.assign(rowOf(w.plan, "007", "А"), { [AGAIN]: 60, ...PROVEN });
        w.complaints.rows.push({ ...complaint("007"), Огноо: "2019-06-01" });
      },
      says: [
        openOf("007"),
        "error | complaint-of-other-year | Гомдол!2 Огноо | 7.1 | 007",
        `error | review-not-allowed | ${UNIT}!3 ${AGAIN} | 7.5 | 007`,
      ],
      changes: blocked("007"),
    },
    ...(["", undefined] as const).flatMap((year) => {
      const unsaid = (w: Workbook) => {
        const { rows } = w.settings;
        const at = rows.findIndex(({ Тохиргоо: name }) => name === "Үнэлгээний жил");
        if (year === undefined) rows.splice(at, 1);
        else Object.assign(rows[at] ?? {}, { Утга: year });
      };
      const SAID =
        year === undefined
          ? "warning | setting-row-missing | Тохиргоо~1 | 7.7"
          : "warning | setting-missing | Тохиргоо!3 Утга | 2.4";
      const how = year === undefined ? "has no row" : "is blank";
      return [
        {
          title: `where the year ${how}, a dated complaint opens nothing and waits`,
          spoil: (w: Workbook) => {
            unsaid(w);
            Object.assign(rowOf(w.plan, "007", "А"), { [AGAIN]: 60, ...PROVEN });
            w.complaints.rows.push({ ...complaint("007"), Огноо: "2025-06-01" });
          },
          says: [SAID, openOf("007"), "error | complaint-of-other-year | Гомдол!2 Огноо | 7.1 | 007"],
          changes: blocked("007"),
        },
        {
          title: `where the year ${how}, a dated 6.1 waits`,
          spoil: (w: Workbook) => {
            unsaid(w);
            w.adjustments.rows.push({ ...adjustment("007", "6.1", 3), Огноо: "2025-06-01" });
          },
          says: [SAID, "error | adjustment-of-other-year | Оноо өөрчлөх!2 Огноо | 6.1 | 007"],
          changes: blocked("007"),
        },
      ];
    }),
    {
      title: "6.1 without a date: counted, and said",
      spoil: (w) => w.adjustments.rows.push({ ...adjustment("007", "6.1", 3), Огноо: "" }),
      says: ["info | adjustment-undated | Оноо өөрчлөх!2 Огноо | 6.1 | 007"],
      changes: { "007": "63" },
    },
    {
      title: "6 with three decimals",
      spoil: (w) => w.adjustments.rows.push(adjustment("007", "6.1", 2.125)),
      says: ["error | adjustment-decimals | Оноо өөрчлөх!2 Оноо | 6.1 | 007"],
      changes: blocked("007"),
    },
    {
      title: "6 with two decimals: 66 − 2.25",
      spoil: (w) => w.adjustments.rows.push(adjustment("007", "6.1", 2.25)),
      says: [],
      changes: { "007": "63.75" },
    },
  ])("$title", judge);
});

describe("6.5 “төлөвлөгөөний биелэлтийг бодитой бус үнэлсэн нь … дахин үнэлгээгээр тогтоогдсон”", () => {
  const entered = (w: Workbook) => {
    w.adjustments.rows.push(adjustment("001", "6.5", 6));
    w.complaints.rows.push(complaint("007"));
  };
  const AFTER = "info | 6.5-after-review | Оноо өөрчлөх!2 Заалт | 6.5 | 001";
  test.for<Case>([
    {
      title: "a point of the plan moved: 90 − 6, and 60 + 26",
      spoil: (w) => {
        entered(w);
        Object.assign(rowOf(w.plan, "007", "А"), { [AGAIN]: 60, ...PROVEN });
      },
      says: [openOf("007"), OF_NORMAL, AFTER],
      changes: { "001": "84", "007": "86" },
    },
    {
      title: "only a point of conduct moved: questioned; 40 + 15 + 5.2 + 6",
      spoil: (w) => {
        entered(w);
        rowOf(w.conduct, "007")["Ажлын цаг ашиглалт (дахин)"] = 6;
      },
      says: [
        openOf("007"),
        OF_NORMAL,
        AFTER,
        "warning | proven-by-conduct-only | Оноо өөрчлөх!2 Заалт | 6.5 | 001",
      ],
      changes: { "001": "84", "007": "66.2" },
    },
    {
      title: "nothing moved",
      spoil: entered,
      says: [openOf("007"), AFTER, "warning | unproven-by-review | Оноо өөрчлөх!2 Заалт | 6.5 | 001"],
      changes: { "001": "84" },
    },
    {
      title: "what moved could not be read: nothing is said of it",
      spoil: (w) => {
        entered(w);
        rowOf(w.plan, "007", "А")["Дахин үнэлсэн оноо"] = "ес";
      },
      says: [openOf("007"), AFTER, `error | number-unclear | ${UNIT}!3 Дахин үнэлсэн оноо | 7.4 | 007`],
      changes: { "001": "84", ...blocked("007") },
    },
  ])("$title", judge);
});

interface Entered {
  readonly ground: string;
  readonly outcome: string;
  readonly day?: string;
  readonly total?: number;
}
const [KEPT, MOVED] = ["Хэвээр", "Дахин үнэлсэн"];
/** The register, with a row an entry, all of the head 001, who is “Маш сайн” with 90. */
const registered = (w: Workbook, ...entries: readonly Entered[]) =>
  Object.assign(w, {
    reviews: {
      name: "Хяналт",
      headers: ["Код", "Овог, нэр", "Үндэслэл", "Дүн", "Нийт оноо", "Баримт", "Огноо"],
      rows: entries.map(({ ground, outcome, day = "2025-12-23", total = "" }) => ({
        ...who("001"),
        Үндэслэл: ground,
        Дүн: outcome,
        "Нийт оноо": total,
        Баримт: "Акт 4",
        Огноо: day,
      })),
    },
  });
/** Манлайлах from 12 to 9: 63 + 15 + 11.5. */
const moved = (w: Workbook) => {
  rowOf(w.management, "001")["Манлайлах (дахин)"] = 9;
};
const TWICE = "info | review-twice | Албан хаагчид!2 | 7.5 | 001";
const twiceAt = (level: string, row: number) => `${level} | reviewed-twice | Хяналт!${row} Код | 7.5 | 001`;

describe("7.1, 7.2, 7.5 once a ground", () => {
  test.for<Case>([
    {
      title: "7.1 after a 7.2 “Хэвээр”: recorded beside it, 89.5",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT }, { ground: "7.1", outcome: MOVED });
        w.complaints.rows.push(complaint("001"));
        moved(w);
      },
      says: [openOf("001"), TWICE],
      changes: { "001": "89.5" },
    },
    {
      title: "7.1 after a 7.2 that moved points: the cells hold the last",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: MOVED }, { ground: "7.1", outcome: MOVED });
        w.complaints.rows.push(complaint("001"));
        moved(w);
      },
      says: [openOf("001"), TWICE],
      changes: { "001": "89.5" },
    },
    {
      title: "“Хэвээр” on both grounds",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT }, { ground: "7.1", outcome: KEPT });
        w.complaints.rows.push(complaint("001"));
      },
      says: [openOf("001")],
    },
    {
      title: "“Хэвээр” on both grounds, and points",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT }, { ground: "7.1", outcome: KEPT });
        w.complaints.rows.push(complaint("001"));
        moved(w);
      },
      says: [openOf("001"), "error | review-confirmed | Хяналт!2 Дүн | 7.5 | 001"],
      changes: blocked("001"),
    },
    {
      title: "points after a 7.2 “Хэвээр” without a complaint",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT });
        moved(w);
      },
      says: ["error | review-confirmed | Хяналт!2 Дүн | 7.5 | 001"],
      changes: blocked("001"),
    },
    {
      title: "one ground twice, with two outcomes: refused",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: MOVED }, { ground: "7.2", outcome: KEPT });
        moved(w);
      },
      says: [twiceAt("error", 2), twiceAt("error", 3), "error | review-confirmed | Хяналт!3 Дүн | 7.5 | 001"],
      changes: blocked("001"),
    },
    {
      title: "one ground twice, with one outcome: asked about",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT }, { ground: "7.2", outcome: KEPT });
      },
      says: [twiceAt("warning", 2), twiceAt("warning", 3)],
    },
    {
      title: "an entry without a ground beside one with it: asked about",
      spoil: (w) => {
        registered(w, { ground: "", outcome: KEPT }, { ground: "7.2", outcome: KEPT });
      },
      says: [twiceAt("warning", 2), twiceAt("warning", 3)],
    },
    {
      title: "an entry of 2019 reviewed nothing, and points beside its “Хэвээр” hold: 89.5",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT, day: "2019-12-23" });
        moved(w);
      },
      says: ["warning | review-of-other-year | Хяналт!2 Огноо | 7.2 | 001"],
      changes: { "001": "89.5" },
    },
    {
      title: "nor did one of 2027-01-20",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT, day: "2027-01-20" });
        moved(w);
      },
      says: ["warning | review-of-other-year | Хяналт!2 Огноо | 7.2 | 001"],
      changes: { "001": "89.5" },
    },
    {
      title: "one of 2025-01-20 reviewed nothing either",
      spoil: (w) => registered(w, { ground: "7.2", outcome: KEPT, day: "2025-01-20" }),
      says: ["warning | review-of-other-year | Хяналт!2 Огноо | 7.2 | 001"],
    },
    {
      title: "but beside points its year may be mistyped: refused",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT, day: "2025-01-20" });
        moved(w);
      },
      says: [
        "warning | review-of-other-year | Хяналт!2 Огноо | 7.2 | 001",
        "error | review-confirmed | Хяналт!2 Дүн | 7.5 | 001",
      ],
      changes: blocked("001"),
    },
    {
      title: "unless the register explains the points: last year's “Хэвээр” stays last year's",
      spoil: (w) => {
        registered(
          w,
          { ground: "7.2", outcome: KEPT, day: "2025-01-20" },
          { ground: "7.2", outcome: MOVED, day: "2026-01-20" },
        );
        moved(w);
      },
      says: ["warning | review-of-other-year | Хяналт!2 Огноо | 7.2 | 001"],
      changes: { "001": "89.5" },
    },
    {
      title: "after a complaint of the year it is about that",
      spoil: (w) => {
        registered(w, { ground: "7.1", outcome: KEPT, day: "2025-02-20" });
        w.complaints.rows.push({ ...complaint("001"), Огноо: "2025-02-05" });
      },
      says: [openOf("001")],
    },
    {
      title: "one after the next March is late",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT, day: "2026-05-04" });
        moved(w);
      },
      says: ["error | review-confirmed | Хяналт!2 Дүн | 7.5 | 001"],
      changes: blocked("001"),
    },
    {
      title: "an entry of 2019 is no second one of 2025",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: MOVED, day: "2019-12-23" }, { ground: "7.2", outcome: KEPT });
      },
      says: ["warning | review-of-other-year | Хяналт!2 Огноо | 7.2 | 001"],
    },
    {
      title: "an entry from before the complaint is not about it, and points after it hold: 89.5",
      spoil: (w) => {
        registered(w, { ground: "", outcome: KEPT, day: "2025-12-21" });
        w.complaints.rows.push(complaint("001"));
        moved(w);
      },
      says: [openOf("001"), "warning | review-before-complaint | Хяналт!2 Огноо | 7.2 | 001", TWICE],
      changes: { "001": "89.5" },
    },
    {
      title: "its total is not the one that counts",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: MOVED, total: 89 });
        moved(w);
      },
      says: ["warning | review-total-differs | Хяналт!2 Нийт оноо | 7.4 | 001"],
      changes: { "001": "89.5" },
    },
    {
      title: "one that says 7.1 is, and its day is asked about",
      spoil: (w) => {
        registered(w, { ground: "7.2", outcome: KEPT }, { ground: "7.1", outcome: KEPT, day: "2025-12-21" });
        w.complaints.rows.push(complaint("001"));
      },
      says: [openOf("001"), "warning | review-before-complaint | Хяналт!3 Огноо | 7.2 | 001"],
    },
    {
      title: "a complaint in the register of which there is none",
      spoil: (w) => {
        registered(w, { ground: "7.1", outcome: KEPT });
      },
      says: ["warning | review-ground-differs | Хяналт!2 Үндэслэл | 7.1 | 001"],
    },
  ])("$title", judge);
});

test.for<{ title: string; spoil(w: Workbook): void; is: ReturnType<typeof reviewCounts> }>([
  { title: "both heads by category", spoil: () => {}, is: { due: 2, done: 0, waiting: 2 } },
  {
    title: "reviewed",
    spoil: (w) => registered(w, { ground: "7.2", outcome: KEPT }),
    is: { due: 2, done: 1, waiting: 1 },
  },
  {
    title: "an entry of 2019",
    spoil: (w) => registered(w, { ground: "7.2", outcome: KEPT, day: "2019-12-23" }),
    is: { due: 2, done: 0, waiting: 2 },
  },
  {
    title: "a complaint after an entry without a ground",
    spoil: (w) => {
      registered(w, { ground: "", outcome: KEPT, day: "2025-12-21" });
      w.complaints.rows.push(complaint("001"));
    },
    is: { due: 2, done: 0, waiting: 2 },
  },
  {
    title: "a row of a conduct tab that cannot be read leaves its person without a category",
    spoil: (w) => {
      rowOf(w.management, "001").Манлайлах = "12 оноо";
    },
    is: { due: 1, done: 0, waiting: 1 },
  },
  {
    // 70 + 15 + 7 + 6 of the rows that can be read, 54 + … with the other
    title: "nor do the rows that are left make somebody “Маш сайн”",
    spoil: (w) => {
      Object.assign(rowOf(w.plan, "007", "А"), { "Хүрсэн түвшин": 10 });
      w.plan.rows.push(measureOf("007", "2", { Хэсэг: "Г", "Хүрсэн түвшин": 0 }));
      for (const name of Object.keys(rowOf(w.conduct, "007")).slice(2)) rowOf(w.conduct, "007")[name] = 7;
    },
    is: { due: 2, done: 0, waiting: 2 },
  },
])("7.2 to review, reviewed and waiting: $title", ({ spoil, is }) => {
  const workbook = smallBody();
  spoil(workbook);
  expect(reviewCounts(assessWorkbook(workbook))).toEqual(is);
});
