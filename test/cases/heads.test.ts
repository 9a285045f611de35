/** What unit heads answer for, through the built bundle: interviews (6.4), re-evaluated staff (6.5), entries of chapter 6. */
import { describe, expect, test } from "vitest";
import { mark, rank } from "../../workbench/cli/report";
import { COLLEAGUES, HEAD, type Row, WORKED } from "./body";
import { rankData } from "./files";
import {
  AGAIN,
  added,
  bodyOf,
  CONDUCT,
  categories,
  confirm,
  inPlan,
  inTab,
  listOf,
  measure,
  open,
  plainData,
  proven,
  textsOf,
} from "./review-body";

describe("6.4, 6.5 what heads answer for", () => {
  const moved = bodyOf(categories.excellent, measure);

  test("6.5 is suggested with the difference, applied by hand alone, and enters the head's final total only", () => {
    const host = open(plainData(moved));
    expect(listOf(host).suggestions).toMatchObject([
      {
        clause: "6.5",
        code: HEAD.code,
        entered: false,
        evidence: [{ code: WORKED.code, before: 76.2, after: 73.7 }],
      },
    ]);
    const entry = {
      code: HEAD.code,
      clause: "6.5",
      amount: "6,5",
      reason: "Дахин үнэлгээ",
      document: "Тэмдэглэл 3",
    };
    expect(host.run("addAdjustment", entry)).toEqual({ added: true, tab: "Оноо өөрчлөх", cell: "A2" });
    const report = rank(host);
    // the reading, by which of the two totals it is taken off, and that today is no day of the year's papers
    expect(report.problems.filter(({ tab }) => tab === "Оноо өөрчлөх")).toMatchObject([
      { level: "info", clause: "6.5", cell: "C2" },
      { level: "info", clause: "6.5", cell: "G2" },
    ]);
    // 86.32 − 6.50
    expect(report.ranking.find(({ code }) => code === HEAD.code)).toMatchObject({
      preliminaryTotal: 86.32,
      adjustment: -6.5,
      total: 79.82,
    });
    const { suggestions, lines } = listOf(host);
    expect(suggestions).toMatchObject([{ clause: "6.5", code: HEAD.code, entered: true }]);
    // a deduction is no re-evaluation: the head still waits for the team
    expect(lines.find(({ code }) => code === HEAD.code)).toMatchObject({
      state: "waiting",
      preliminaryTotal: 86.32,
      finalTotal: 79.82,
    });
    expect(confirm(host, [HEAD.code]).confirmed).toEqual([HEAD.code]);
    expect(host.run("addAdjustment", entry)).toMatchObject({ added: false, clause: "6.5" });
    expect(textsOf(host, "Оноо өөрчлөх")).toHaveLength(1);
  });

  test.for([
    { to: "the same points: nothing", change: [inPlan("А", "1", { [AGAIN]: 70, ...proven })], evidence: 0 },
    { to: "more", change: [inPlan("А", "2", { [AGAIN]: 70, ...proven })], evidence: 1 },
    { to: "less", change: [measure], evidence: 1 },
    {
      to: "an indicator, which is no plan",
      change: [inTab(CONDUCT, WORKED.code, { "Ажлын цаг ашиглалт (дахин)": 7 })],
      evidence: 1,
    },
  ])("6.5: $to", ({ change, evidence }) => {
    const { suggestions } = listOf(open(plainData(bodyOf(categories.excellent, ...change))));
    expect(suggestions.flatMap((one) => one.evidence)).toHaveLength(evidence);
  });

  test("6.5: a forbidden re-evaluation establishes nothing, and an entry without any is questioned", () => {
    const entry = { Код: HEAD.code, Заалт: "6.5", Оноо: 6, Үндэслэл: "Бодитой бус", Баримт: "Тэмдэглэл 3" };
    const host = open(plainData(bodyOf(categories.normal, measure, added("Оноо өөрчлөх", entry))));
    expect(listOf(host).suggestions).toEqual([]);
    const found = rank(host).problems.filter(({ tab }) => tab === "Оноо өөрчлөх");
    expect(found).toMatchObject([
      { level: "warning", clause: "6.5", cell: "C2" },
      { level: "info", clause: "6.5", cell: "C2" },
      { level: "info", clause: "6.5", cell: "G2" },
    ]);
  });

  const good = {
    code: HEAD.code,
    clause: "6.4",
    amount: 6,
    reason: "Ярилцлага хийгээгүй",
    document: "Акт 4",
  };
  test.for([
    { entry: { ...good, amount: 5.99 }, clause: "6.4" },
    { entry: { ...good, amount: 10.01 }, clause: "6.4" },
    { entry: { ...good, amount: "" }, clause: "6.4" },
    { entry: { ...good, amount: "1,234" }, clause: "6.4" },
    { entry: { ...good, reason: " " }, clause: "6.4" },
    { entry: { ...good, document: "" }, clause: "6.4" },
    { entry: { ...good, code: WORKED.code }, clause: "6.4" },
    { entry: { ...good, code: "099" }, clause: "6.4" },
    { entry: { ...good, clause: "6.6" }, clause: "" },
    { entry: { ...good, clause: "" }, clause: "" },
  ])("refused: $entry", ({ entry, clause }) => {
    const host = open(plainData(moved));
    const answer = host.run("addAdjustment", entry) as unknown as {
      added: boolean;
      clause: string;
      sentence: string;
    };
    expect(answer).toMatchObject({ added: false, clause });
    expect(answer.sentence).toMatch(/^\S.*[.?]$/u);
    expect(textsOf(host, "Оноо өөрчлөх")).toEqual([]);
  });

  test.for([undefined, {}, { ...good, amount: null }, [good]])(
    "a message that is no entry: %j",
    (message) => {
      expect(() => open(plainData(moved)).run("addAdjustment", message)).toThrow(/талбар/u);
    },
  );

  test("text of an entry never becomes a formula", () => {
    const host = open(plainData(moved));
    host.run("addAdjustment", { ...good, reason: "=1+1", document: "+976" });
    expect(textsOf(host, "Оноо өөрчлөх")[0]).toEqual(expect.arrayContaining(["=1+1", "+976"]));
  });

  const interview = (code: string, date: string): Row => ({
    Код: code,
    Огноо: date,
    "Гүйцэтгэлийн хувь": 50,
  });
  const others = COLLEAGUES.map(({ code }) => interview(code, "2025-06-20"));
  const until = { "Явцын ярилцлагын эцсийн өдөр": "2025-06-30" };
  test.for([
    { when: "the register is not kept", settings: {}, rows: [], late: 0 },
    {
      when: "on the last day",
      settings: until,
      rows: [...others, interview(WORKED.code, "2025-06-30")],
      late: 0,
    },
    { when: "a day late", settings: until, rows: [...others, interview(WORKED.code, "2025-07-01")], late: 1 },
    {
      when: "late, but no last day is set",
      settings: {},
      rows: [...others, interview(WORKED.code, "2025-07-01")],
      late: 0,
    },
    {
      when: "in time and late",
      settings: until,
      rows: [...others, interview(WORKED.code, "2025-07-01"), interview(WORKED.code, "2025-06-01")],
      late: 0,
    },
    {
      when: "the year before",
      settings: {},
      rows: [...others, interview(WORKED.code, "2024-06-01")],
      late: 1,
    },
    { when: "without a date", settings: {}, rows: [...others, interview(WORKED.code, "")], late: 1 },
    { when: "none", settings: until, rows: others, late: 1 },
    { when: "none of anybody", settings: until, rows: [], late: 5 },
  ])("6.4: $when", ({ settings, rows, late }) => {
    const host = open(
      plainData(bodyOf({ ...categories.normal, ...settings }, added("Явцын ярилцлага", ...rows))),
    );
    const found = listOf(host).suggestions.filter(({ clause }) => clause === "6.4");
    expect(found.map(({ code }) => code)).toEqual(late === 0 ? [] : [HEAD.code]);
    expect(found.flatMap(({ evidence }) => evidence)).toHaveLength(late);
  });

  test("what is wrong with an interview is a warning and blocks nobody", () => {
    const rows = [
      { Код: WORKED.code, Огноо: "2025-02-30" },
      { Код: "099", Огноо: "2025-06-20" },
      { Код: WORKED.code, Огноо: "2025-06-20", "Гүйцэтгэлийн хувь": 101 },
      { Код: WORKED.code, Огноо: "", Хэлбэр: "Ганцаарчилсан" },
    ];
    const ranked = rankData(plainData(bodyOf({}, added("Явцын ярилцлага", ...rows))));
    // Ranking leaves them to the check.
    const report = mark(ranked.host, ranked.report);
    const found = report.problems.filter(({ tab }) => tab === "Явцын ярилцлага");
    expect(found.map(({ level, cell, clause }) => `${cell} ${level} ${clause}`).sort()).toEqual([
      "A3 warning 6.4",
      "C2 warning 6.4",
      "C5 warning 6.4",
      "E4 warning 6.4",
    ]);
    expect(report.counts.blocked).toBe(0);
  });
});
