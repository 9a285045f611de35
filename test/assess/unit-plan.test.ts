/** 5.1 · `Нэгжийн төлөвлөгөө` in the small body: whose head gets which percent, and whom a bad row stops. */
import { describe, expect, test } from "vitest";
import { fingerprints } from "../../src/seal/fingerprint";
import { type Case, judge } from "./judge";
import { assessWorkbook, OTHER_UNIT, rowOf, smallBody, UNIT, type Workbook } from "./small-body";

const TAB = "Нэгжийн төлөвлөгөө";
const HEADERS = [
  ...["Нэгж", "Дугаар", "Зорилт", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хэмжих нэгж"],
  ...["Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин", "Биелэлтийн хувь", "Хассан шийдвэр"],
];
const measureOf = (unit: string, number: string, reached: unknown, over: Record<string, unknown> = {}) => ({
  Нэгж: unit,
  Дугаар: number,
  "Арга хэмжээ": "Орлого төвлөрүүлэх",
  "Хэмжих нэгж": "тоо",
  "Суурь түвшин": 0,
  "Хүрэх түвшин": 10,
  "Хүрсэн түвшин": reached,
  ...over,
});
const planned =
  (...rows: Record<string, unknown>[]) =>
  (w: Workbook) => {
    w.unitPlan = { name: TAB, headers: [...HEADERS], rows };
  };
/** The head's own percent in the roster is 90. */
const typed = (code: string, percent: unknown) => (w: Workbook) => {
  rowOf(w.roster, code)["Нэгжийн биелэлтийн хувь"] = percent;
};
const both =
  (...spoils: ((w: Workbook) => void)[]) =>
  (w: Workbook) => {
    for (const spoil of spoils) spoil(w);
  };
const blocked = (...codes: string[]) => Object.fromEntries(codes.map((code) => [code, "blocked"]));
const PERCENT = "Албан хаагчид!2 Нэгжийн биелэлтийн хувь";

describe("a head's percent", () => {
  test.for<Case>([
    {
      title: "by the unit's plan where none is typed: (80 + 90) / 2 = 85 → 59.5 + 27",
      spoil: both(planned(measureOf(UNIT, "1", 8), measureOf(UNIT, "2", 9)), typed("001", "")),
      says: [],
      changes: { "001": "86.5" },
    },
    {
      title: "a typed one that agrees",
      spoil: planned(measureOf(UNIT, "1", 8), measureOf(UNIT, "2", 10)),
      says: [],
    },
    {
      title: "one that does not blocks its head alone",
      spoil: planned(measureOf(UNIT, "1", 8)),
      says: [`error | unit-percent-differs | ${PERCENT} | 5.1 | 001`],
      changes: blocked("001"),
    },
    {
      title: "rows that hold only what set-up prepares are none",
      spoil: planned({ Нэгж: UNIT, Дугаар: "1" }, { Нэгж: OTHER_UNIT, Дугаар: "1" }),
      says: [],
    },
    {
      title: "an empty tab is as good as none",
      spoil: (w) => {
        w.unitPlan = { name: TAB, headers: [], rows: [] };
      },
      says: [],
    },
    {
      title: "a unit in another case is that unit",
      spoil: planned(measureOf(UNIT.toUpperCase(), "1", 9)),
      says: [],
    },
    {
      title: "a level that cannot be read",
      spoil: planned(measureOf(UNIT, "1", "9,5,5"), measureOf(OTHER_UNIT, "1", 9)),
      says: [`error | number-unclear | ${TAB}!2 Хүрсэн түвшин | 5.1 | 001`],
      changes: blocked("001"),
    },
    {
      title: "a unit that nobody is of, between two units",
      spoil: planned(measureOf(UNIT, "1", 9), measureOf("Аж ахуй", "1", 5), measureOf(OTHER_UNIT, "1", 9)),
      says: [`error | unit-unknown | ${TAB}!3 Нэгж | 5.1 | 001,002`],
      changes: blocked("001", "002"),
    },
    {
      title: "a row without a unit below another",
      spoil: planned(measureOf(UNIT, "1", 9), measureOf("", "2", 5)),
      says: [`error | unit-missing | ${TAB}!3 Нэгж | 5.1 | 001`],
      changes: blocked("001"),
    },
    {
      title: "decisions without a number, and a row without one",
      spoil: planned(
        measureOf(UNIT, "1", 9, { "Хассан шийдвэр": "тийм шүү" }),
        measureOf(UNIT, "2", 9, { "Хассан шийдвэр": "Тийм" }),
        measureOf(OTHER_UNIT, "", 9),
      ),
      says: [
        `error | dropped-without-number | ${TAB}!2 Хассан шийдвэр | 2.7 | 001`,
        `error | dropped-without-number | ${TAB}!3 Хассан шийдвэр | 2.7 | 001`,
        `error | number-missing | ${TAB}!4 Дугаар | 5.1 | 002`,
      ],
      changes: blocked("001", "002"),
    },
    {
      title: "a number twice is said at both cells",
      spoil: planned(measureOf(UNIT, "1", 9), measureOf(UNIT, "1", 9), measureOf(OTHER_UNIT, "1", 9)),
      says: [2, 3].map((row) => `error | number-twice | ${TAB}!${row} Дугаар | 5.1 | 001`),
      changes: blocked("001"),
    },
    {
      title: "blank units below are of the nearest unit that is named",
      spoil: planned(
        measureOf(UNIT, "1", 9),
        ...[measureOf("", "2", 9), measureOf("", "3", 9), measureOf("", "4", 9)],
      ),
      says: [3, 4, 5].map((row) => `error | unit-missing | ${TAB}!${row} Нэгж | 5.1 | 001`),
      changes: blocked("001"),
    },
    {
      title: "a total in the column of units",
      spoil: planned(measureOf(UNIT, "1", 9), { Нэгж: "Нийт", "Хүрсэн түвшин": 9 }),
      says: [`warning | row-of-totals | ${TAB}!3 Арга хэмжээ | 5.1`],
    },
    {
      title: "a copy of the tab is asked about, of the heads alone",
      spoil: both(planned(measureOf(UNIT, "1", 9)), (w) => {
        const { unitPlan } = w;
        if (unitPlan !== undefined) Object.assign(w, { copy: { ...unitPlan, name: `${TAB} (2)` } });
      }),
      says: [`error | tab-duplicated | ${TAB} (2)~1 | 7.7 | 001,002`],
      changes: blocked("001", "002"),
    },
    {
      title: "what was dropped is left out",
      spoil: planned(measureOf(UNIT, "1", 9), measureOf(UNIT, "2", 1, { "Хассан шийдвэр": "Тушаал А/7" })),
      says: [`info | dropped-measure | ${TAB}!3 Хассан шийдвэр | 2.7 | 001`],
    },
    {
      title: "a total below",
      spoil: planned(measureOf(UNIT, "1", 9), { "Арга хэмжээ": "Нийт дундаж", "Хүрсэн түвшин": 9 }),
      says: [`warning | row-of-totals | ${TAB}!3 Арга хэмжээ | 5.1`],
    },
  ])("$title", judge);
});

test("its rows are in the head's canonical text, and in nobody else's", () => {
  const workbook = smallBody();
  planned(measureOf(UNIT, "2", 9))(workbook);
  const [before, after] = [smallBody(), workbook].map((one) => fingerprints(assessWorkbook(one)));
  const textOf = (code: string) => after?.get(code)?.canonicalText ?? "";
  expect(textOf("001")).toContain(`\n${TAB} 2 · Хүрсэн түвшин = 9\n`);
  expect(textOf("001")).toContain(`\n${TAB} 2 · Нэгж = ${UNIT}\n`);
  const moved = [...(before?.keys() ?? [])].filter(
    (code) => before?.get(code)?.fingerprint !== after?.get(code)?.fingerprint,
  );
  expect(moved).toEqual(["001"]);
});
