/** Rows that nobody owns: whoever may own one is blocked, nobody else is, and each is counted. */
import { describe, expect, test } from "vitest";
import { type Case, judge } from "./judge";
import {
  adjustment,
  assessTabs,
  assessWorkbook,
  cellsOf,
  complaint,
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
const NOBODY = { Код: "", "Овог, нэр": "" };
/** A second measure of 007, half of whose target is reached, as a row that says nothing of whose it is. */
const second = (over: Record<string, unknown> = {}) => ({ ...measureOf("007", "2"), ...NOBODY, ...over });
/** Puts a row below the one of 007's first measure: above it 007, below it 007's training. */
const insert = (at: number, row: Record<string, unknown>) => (w: Workbook) => {
  w.plan.rows.splice(at, 0, row);
};
const missing = (row: number, ...codes: string[]) =>
  `error | code-missing | ${UNIT}!${row} Код | 2.7 | ${codes.join(",")}`;
const unknown = (row: number, ...codes: string[]) =>
  `error | code-unknown | ${UNIT}!${row} Код | 2.7 | ${codes.join(",")}`;
const unclear = (row: number, ...codes: string[]) =>
  `error | owner-unclear | ${UNIT}!${row} Код | 2.7 | ${codes.join(",")}`;

describe("a row of a plan", () => {
  test.for<Case>([
    {
      title: "called “Нийт …”, without section and number, and with a due date: no total",
      spoil: insert(2, second({ Хэсэг: "", Дугаар: "", "Арга хэмжээ": "Нийт зардлыг бууруулах" })),
      says: [missing(4, "007")],
      changes: blocked("007"),
    },
    {
      title: "only a code that nobody has: an error, and counted, and nobody's",
      spoil: insert(2, { Код: "700" }),
      says: [`error | code-unknown | ${UNIT}!4 Код | 2.7`],
    },
    {
      title: "neither code nor name: the owners of the rows around it",
      spoil: insert(2, second()),
      says: [missing(4, "007")],
      changes: blocked("007"),
    },
    {
      title: "between two people: both",
      spoil: insert(3, second()),
      says: [missing(5, "007", "014")],
      changes: blocked("007", "014"),
    },
    {
      title: "over and below other rows without an owner and a total",
      spoil: (w) => w.plan.rows.splice(3, 0, second(), { "Овог, нэр": "Нийт" }, second({ Дугаар: "3" })),
      says: [
        missing(5, "007", "014"),
        `warning | row-of-totals | ${UNIT}!6 Арга хэмжээ | 2.1`,
        missing(7, "007", "014"),
      ],
      changes: blocked("007", "014"),
    },
    {
      title: "the first row of the tab: the owner below",
      spoil: insert(0, second()),
      says: [missing(2, "001")],
      changes: blocked("001"),
    },
    {
      title: "a measure that begins with “Нийт” is no total while its section is filled",
      spoil: insert(2, second({ Дугаар: "", "Арга хэмжээ": "Нийт тайланг нэгтгэх" })),
      says: [missing(4, "007")],
      changes: blocked("007"),
    },
    {
      title: "nor while its number is",
      spoil: insert(2, second({ Хэсэг: "", "Арга хэмжээ": "Нийт тайланг нэгтгэх" })),
      says: [missing(4, "007")],
      changes: blocked("007"),
    },
    {
      title: "a name of two people: both, and nobody around",
      spoil: (w) => {
        for (const tab of [w.roster, w.plan, w.conduct, w.peers])
          for (const row of tab.rows) if (row.Код === "015") row["Овог, нэр"] = "Дорж Сүрэн";
        w.plan.rows.splice(1, 0, second({ "Овог, нэр": "Дорж Сүрэн" }));
      },
      says: [missing(3, "007", "015")],
      changes: blocked("007", "015"),
    },
    {
      title: "a name that nobody has: the rows around it",
      spoil: insert(3, second({ "Овог, нэр": "Хэн ч биш" })),
      says: [missing(5, "007", "014")],
      changes: blocked("007", "014"),
    },
    {
      title: "a mistyped code without a name: the rows around it",
      spoil: insert(3, second({ Код: "700" })),
      says: [unknown(5, "007", "014")],
      changes: blocked("007", "014"),
    },
    {
      title: "a mistyped code with a name that nobody has",
      spoil: insert(2, second({ Код: "700", "Овог, нэр": "Хэн ч биш" })),
      says: [unknown(4, "007")],
      changes: blocked("007"),
    },
    {
      title: "a name that is another's but for a Latin letter: both",
      spoil: insert(2, second({ Код: "007", "Овог, нэр": "Бат-Эрдэнэ Бoлд" })),
      says: [unclear(4, "007", "014"), `warning | name-latin | ${UNIT}!4 Овог, нэр | 2.7 | 007,014`],
      changes: blocked("007", "014"),
    },
    {
      title: "or for a letter of an old keyboard",
      spoil: (w) => {
        for (const tab of [w.roster, w.plan, w.conduct, w.peers])
          for (const row of tab.rows) if (row.Код === "014") row["Овог, нэр"] = "Өнөр Түвшин";
        w.plan.rows.splice(2, 0, second({ Код: "007", "Овог, нэр": "Єнєр Тvвшин" }));
      },
      says: [
        unclear(4, "007", "014"),
        `warning | name-latin | ${UNIT}!4 Овог, нэр | 2.7 | 007,014`,
        `warning | name-other-letters | ${UNIT}!4 Овог, нэр | 2.7 | 007,014`,
      ],
      changes: blocked("007", "014"),
    },
    {
      title: "the person's own name with such a letter",
      spoil: insert(2, measureOf("007", "2", { "Хүрсэн түвшин": 5, "Овог, нэр": "Дорж Сvрэн" })),
      says: [
        `warning | name-differs | ${UNIT}!4 Овог, нэр | 2.7 | 007`,
        `warning | name-latin | ${UNIT}!4 Овог, нэр | 2.7 | 007`,
        `warning | name-other-letters | ${UNIT}!4 Овог, нэр | 2.7 | 007`,
      ],
    },
    {
      title: "another's name beside the code in its cell: both",
      spoil: insert(2, second({ Код: "007 · Бат-Эрдэнэ Болд" })),
      says: [unclear(4, "007", "014")],
      changes: blocked("007", "014"),
    },
    {
      title: "also where the name's own cell agrees with the code",
      spoil: insert(2, second({ Код: "007 · Бат-Эрдэнэ Болд", "Овог, нэр": "Дорж Сүрэн" })),
      says: [unclear(4, "007", "014")],
      changes: blocked("007", "014"),
    },
    {
      title: "nobody's name beside the code",
      spoil: insert(
        2,
        measureOf("007", "2", { "Хүрсэн түвшин": 5, Код: "007 · Хэн ч биш", "Овог, нэр": "" }),
      ),
      says: [`warning | name-differs | ${UNIT}!4 Код | 2.7 | 007`],
    },
    {
      title: "a code that looks like somebody's: that person too",
      spoil: insert(2, second({ Код: "O15" })),
      says: [unknown(4, "007", "015")],
      changes: blocked("007", "015"),
    },
    {
      title: "a code that looks like one person's beside another's name: both",
      spoil: insert(6, second({ Код: "15", "Овог, нэр": "Бат-Эрдэнэ Болд" })),
      says: [unknown(8, "014", "015")],
      changes: blocked("014", "015"),
    },
    {
      title: "a code that Sheets turned into a date",
      spoil: insert(2, second({ Код: new Date("2025-07-01T00:00:00+08:00") })),
      says: [unknown(4, "007")],
      changes: blocked("007"),
    },
    {
      title: "a code that is an error value",
      spoil: insert(2, second({ Код: "#N/A" })),
      says: [
        `error | cell-error | ${UNIT}!4 Код | 2.7 | 007`,
        `error | owner-unclear | ${UNIT}!4 Код | 2.7 | 007`,
      ],
      changes: blocked("007"),
    },
    {
      title: "a row of who is not rated stops the rated of the unit, where nobody rated is beside it",
      spoil: (w) => {
        Object.assign(rowOf(w.roster, "001"), { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" });
        w.plan.rows = w.plan.rows.filter(({ Код }) => Код === "001" || Код === "014");
        w.plan.rows.splice(0, 0, second());
        w.plan.rows = [...w.plan.rows.slice(0, 2), ...w.plan.rows.slice(2).map(() => ({}))];
      },
      says: [
        missing(2, "007", "014", "015"),
        ...["007", "014", "015"].flatMap((code) => [
          `info | no-measures | ${UNIT}~1 | 2.7 | ${code}`,
          `info | no-learning | ${UNIT}~1 | 3.3 | ${code}`,
        ]),
      ],
      changes: { ...blocked("007", "014", "015"), "001": "not-rated" },
    },
    {
      title: "only whose it is, and nobody's: it holds nothing that somebody could miss",
      spoil: insert(2, { Код: "700", "Овог, нэр": "Хэн ч биш" }),
      says: [`error | code-unknown | ${UNIT}!4 Код | 2.7`],
    },
  ])("$title", judge);

  test("a tab in which nobody is known: its unit, by name or by identity; without a unit everybody", () => {
    const nobodyIn = (over: Partial<Workbook["otherPlan"]>) => {
      const workbook = smallBody();
      workbook.roster.rows.push(personOf("016", { Нэгж: OTHER_UNIT, "Овог, нэр": "Очир" }));
      workbook.plan.rows.push(...workbook.otherPlan.rows);
      Object.assign(workbook.otherPlan, { rows: [second()] }, over);
      const lines = problemLines(assessWorkbook(workbook));
      return lines
        .find((line) => line.includes("code-missing"))
        ?.split(" | ")
        .at(-1);
    };
    expect(nobodyIn({})).toBe("002,016");
    expect(nobodyIn({ name: "Төлөвлөгөө 2", identity: `plan:${OTHER_UNIT}` })).toBe("002,016");
    expect(nobodyIn({ name: "Төлөвлөгөө 2" })).toBe("001,007,014,015,002,016");
  });
});

describe("a row of a tab with one row a person", () => {
  const CONDUCT = `${UNIT} · хандлага`;
  test.for<Case>([
    {
      title: "conduct: whoever of the unit has none there",
      spoil: (w) => Object.assign(rowOf(w.conduct, "014"), NOBODY),
      says: [
        `error | code-missing | ${CONDUCT}!3 Код | 4.3 | 014`,
        `info | indicators-missing | ${CONDUCT}~1 | 4.3 | 014`,
      ],
      changes: blocked("014"),
    },
    {
      title: "conduct: a row too many, of whoever stands around it",
      spoil: (w) => w.conduct.rows.splice(1, 0, { ...rowOf(w.conduct, "007"), ...NOBODY, Код: "700" }),
      says: [`error | code-unknown | ${CONDUCT}!3 Код | 4.3 | 007,014`],
      changes: blocked("007", "014"),
    },
    {
      title: "the columns numbered under the headers are no row of anybody's",
      spoil: (w) => {
        const numbered = Object.fromEntries(w.conduct.headers.map((header, index) => [header, index + 1]));
        w.conduct.rows.unshift(numbered);
      },
      says: [],
    },
    {
      title: "a mean typed below is a total",
      spoil: (w) => w.conduct.rows.push({ ...rowOf(w.conduct, "007"), Код: "", "Овог, нэр": "Дундаж" }),
      says: [`warning | row-of-totals | ${CONDUCT}!5 Овог, нэр | 4.3`],
    },
    {
      title: "heads: the head who has none there",
      spoil: (w) => Object.assign(rowOf(w.management, "002"), NOBODY),
      says: [
        "error | code-missing | Удирдах арга барил!3 Код | 5.6 | 002",
        "info | indicators-missing | Удирдах арга барил~1 | 5.6 | 002",
      ],
      changes: blocked("002"),
    },
    {
      title: "peers: of a unit in which nobody else could have one, nobody",
      spoil: (w) => w.peers.rows.push({ ...rowOf(w.peers, "015"), ...NOBODY, Код: "700", Нэгж: OTHER_UNIT }),
      says: ["error | code-unknown | Хамт олон!5 Код | 4.6"],
    },
    {
      title: "peers: of the unit that the row says, one too many",
      spoil: (w) => w.peers.rows.push({ ...rowOf(w.peers, "015"), ...NOBODY, Код: "700" }),
      says: ["error | code-unknown | Хамт олон!5 Код | 4.6 | 015"],
      changes: blocked("015"),
    },
    {
      title: "peers: the civil servant who has none there",
      spoil: (w) => Object.assign(rowOf(w.peers, "015"), { ...NOBODY, Код: "700" }),
      says: [
        "error | code-unknown | Хамт олон!4 Код | 4.6 | 015",
        "info | tally-missing | Хамт олон~1 | 4.6 | 015",
      ],
      changes: blocked("015"),
    },
  ])("$title", judge);

  test("peers: of the unit that the row names", () => {
    const workbook = smallBody();
    workbook.roster.rows.push(personOf("016", { Нэгж: OTHER_UNIT, "Овог, нэр": "Очир" }));
    Object.assign(rowOf(workbook.peers, "015"), NOBODY);
    expect(problemLines(assessWorkbook(workbook))).toContain(
      "error | code-missing | Хамт олон!4 Код | 4.6 | 015",
    );
  });
});

describe("a row of chapters 6 and 7 stops nobody but whom its name means", () => {
  test.for<Case>([
    {
      title: "an entry without code and name",
      spoil: (w) => w.adjustments.rows.push({ ...adjustment("007", "6.1", 3), ...NOBODY }),
      says: ["error | code-missing | Оноо өөрчлөх!2 Код | 6.1"],
    },
    {
      title: "an entry with a mistyped code, even one that looks like somebody's",
      spoil: (w) => w.adjustments.rows.push({ ...adjustment("007", "6.1", 3), ...NOBODY, Код: "O07" }),
      says: ["error | code-unknown | Оноо өөрчлөх!2 Код | 6.1"],
    },
    {
      title: "an entry labelled like a total, with its clause",
      spoil: (w) => w.adjustments.rows.push({ ...adjustment("007", "6.1", 3), Код: "", "Овог, нэр": "Нийт" }),
      says: ["error | code-missing | Оноо өөрчлөх!2 Код | 6.1"],
    },
    {
      title: "an entry with the name of two people",
      spoil: (w) => {
        for (const tab of [w.roster, w.plan, w.conduct, w.peers])
          for (const row of tab.rows) if (row.Код === "015") row["Овог, нэр"] = "Дорж Сүрэн";
        w.adjustments.rows.push({ ...adjustment("007", "6.1", 3), Код: "" });
      },
      says: ["error | code-missing | Оноо өөрчлөх!2 Код | 6.1 | 007,015"],
      changes: blocked("007", "015"),
    },
    {
      title: "a complaint without an owner",
      spoil: (w) => w.complaints.rows.push({ ...complaint("007"), ...NOBODY }),
      says: ["error | code-missing | Гомдол!2 Код | 7.1"],
    },
  ])("$title", (one) => {
    judge(one);
    const workbook = smallBody();
    one.spoil(workbook);
    expect(assessWorkbook(workbook).counts.unowned).toBe(1);
  });
});

test("a roster's row with a unit or a role is a person, whatever the name begins with", () => {
  const workbook = smallBody();
  workbook.roster.rows.push(personOf("", { "Овог, нэр": "Нийт" }), {
    "Овог, нэр": "Нийт",
    "Албан тушаал": "5",
  });
  const { counts } = assessWorkbook(workbook);
  expect([counts.read, counts.blocked]).toEqual([6, 1]);
});

describe("merged cells", () => {
  /** Tabs in which 007's two rows of the plan (3 and 4) hold code and name once. */
  function merged(over: Record<string, unknown>, columns: readonly number[] = [1, 2]) {
    const workbook = smallBody();
    Object.assign(rowOf(workbook.plan, "007", "Б"), over);
    const merges = columns.map((column) => ({ column, row: 3, lastRow: 4 }));
    const tabs = tabsOf(workbook).map((tab) => (tab.name === UNIT ? { ...tab, merges } : tab));
    return assessTabs(tabs);
  }
  const info = `info | code-of-merge | ${UNIT}!4 Код | 2.7 | 007`;
  const sound = problemLines(assessWorkbook(smallBody()));
  const more = (assessment: ReturnType<typeof merged>) =>
    problemLines(assessment).filter((line) => !sound.includes(line));

  test("the code above in the merge is the row's, and so is the name; which is said", () => {
    const assessment = merged(NOBODY);
    expect([standings(assessment), more(assessment)]).toEqual([soundStandings, [info]]);
    const written = assessment.body.kept.filter(
      ({ member, tab }) => member.key === "007" && tab.kind === "plan",
    );
    expect(written.map(({ row, code }) => [code, row.written("name")])).toEqual([
      ["007", "Дорж Сүрэн"],
      ["007", "Дорж Сүрэн"],
    ]);
  });

  test("only the code is merged", () => {
    expect(more(merged({ Код: "" }, [1]))).toEqual([info]);
    expect(more(merged(NOBODY, [1]))).toEqual([info]);
  });

  test("only the name is merged: the one person of it", () => {
    expect(more(merged(NOBODY, [2]))).toEqual([`info | code-of-name | ${UNIT}!4 Код | 2.7 | 007`]);
  });

  test("a merge over a row of another's name owns nothing: both are blocked", () => {
    const assessment = merged({ Код: "", "Овог, нэр": "Цэрэн Нараа" }, [1]);
    expect(standings(assessment)).toEqual({ ...soundStandings, ...blocked("007", "015") });
    expect(more(assessment)).toContain(`error | owner-unclear | ${UNIT}!4 Код | 2.7 | 007,015`);
  });

  test("a merge that begins in the headers or in another column says nothing", () => {
    const workbook = smallBody();
    Object.assign(rowOf(workbook.plan, "001", "Б"), NOBODY);
    const { plan: _, ...others } = workbook;
    for (const merge of [
      { column: 1, row: 1, lastRow: 2 },
      { column: 3, row: 2, lastRow: 3 },
    ]) {
      const tabs = [{ ...cellsOf(workbook.plan), merges: [merge] }, ...tabsOf(others)];
      expect(problemLines(assessTabs(tabs))).toContain(missing(2, "007"));
    }
  });
});

describe("rows that are nobody's", () => {
  const numbered =
    (...cells: unknown[]) =>
    (w: Workbook) => {
      w.conduct.rows.splice(
        0,
        0,
        Object.fromEntries(w.conduct.headers.map((header, index) => [header, cells[index]])),
      );
    };
  test.for<Case>([
    { title: "the columns numbered", spoil: numbered(1, 2, 3, 4, 5, 6, 7, 8), says: [] },
    { title: "in brackets", spoil: numbered("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"), says: [] },
    { title: "with how one is computed", spoil: numbered(1, 2, 3, 4, 5, 6, 7, "8=3+4+5+6+7"), says: [] },
    { title: "the first two by letters", spoil: numbered("А", "Б", 1, 2, 3, 4, 5), says: [] },
    { title: "by letters", spoil: numbered("А", "Б", "В", "Г", "Д", "Е", "Ё"), says: [] },
    {
      title: "in the roster",
      spoil: (w) =>
        w.roster.rows.splice(
          0,
          0,
          Object.fromEntries(w.roster.headers.map((header, index) => [header, index + 1])),
        ),
      says: [],
    },
    {
      title: "only a name: a signature, and no complaint",
      spoil: (w) => {
        w.complaints.rows.push({ Код: "", "Овог, нэр": "Дорж Сүрэн" });
        w.plan.rows.push({ Код: "", "Овог, нэр": "Ганбаатар Оюун" });
      },
      says: [
        "warning | row-only-name | Гомдол!2 Овог, нэр | 7.1",
        `warning | row-only-name | ${UNIT}!9 Овог, нэр | 2.7`,
      ],
    },
  ])("$title", judge);
});

test("a row of scores that go up is no numbering: its name is no number", () => {
  const workbook = smallBody();
  for (const tab of [workbook.roster, workbook.plan, workbook.conduct, workbook.peers])
    for (const row of tab.rows) if (row.Код === "007") row.Код = "2";
  const [own] = workbook.conduct.rows;
  workbook.conduct.headers.slice(2, 7).forEach((header, index) => {
    Object.assign(own ?? {}, { "Овог, нэр": "", [header]: index + 3 });
  });
  // 3, 4, 5, 6 and 7 are 5 as before
  expect(standings(assessWorkbook(workbook))["2"]).toBe("66");
});

test("a column of references that broke: each row is said and counted, in a time that goes with the rows", () => {
  const workbook = smallBody();
  const broken = Array.from({ length: 20_000 }, () => adjustment("#REF!", "6.1", 1));
  workbook.adjustments.rows.push(...broken);
  const { problems, counts } = assessWorkbook(workbook);
  expect(problems.filter(({ id }) => id === "cell-error")).toHaveLength(broken.length);
  expect(counts.unowned).toBe(broken.length);
});
