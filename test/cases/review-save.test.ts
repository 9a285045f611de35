/** The team's desk through the built bundle: points into the cells of 7.4 and the register, by one job; and back. */
import { describe, expect, test } from "vitest";
import { rank } from "../../workbench/cli/report";
import { COLLEAGUES, HEAD, UNIT, WORKED } from "./body";
import {
  added,
  bodyOf,
  CONDUCT,
  categories,
  complaint,
  inPlan,
  inTab,
  listOf,
  measure,
  open,
  plainData,
} from "./review-body";
import { deskOf, rowOf, rowsIn, save, typed } from "./review-desk";

const REGISTER = "Хяналт";
const [SECOND] = COLLEAGUES;
const second = SECOND?.code ?? "";
const data = plainData(bodyOf(categories.excellent, added("Гомдол", complaint(second))));
const registered = (host: Parameters<typeof rowsIn>[0]) =>
  rowsIn(host, REGISTER).map(({ Огноо: _, ...row }) => row);

describe("one person on the desk", () => {
  test("each measure with its first points, those of a measure its sub-measures' mean; learning; indicators; no peers", () => {
    const host = open(data);
    const { desk, line } = deskOf(host, WORKED.code);
    expect(line.preliminaryTotal).toBe(76.2);
    expect(desk.rows.map(({ label, first, highest }) => [label, first, highest])).toEqual([
      ["А 1", 70, 70],
      ["А 2", 53, 70],
      ["А 3", 46.67, 70],
      ["А 3.1", 70, 70],
      ["А 3.2", 0, 70],
      ["А 3.3", 70, 70],
      ["А 4", 34, 70],
      ["Б 1", 15, 15],
      ["Б 2", 9, 15],
      ...[7, 6, 6, 7, 5].map((points) => ["", points, 7]),
    ]);
    const [whole, sub] = ["А 3", "А 3.1"].map((name) => rowOf(host, WORKED.code, name));
    expect(sub?.parent).toBe(whole?.key);
    expect(deskOf(host, second).desk.complaints).toEqual(
      [{ ...complaint(second), content: "Оноо бага", date: "2025-12-22", decision: "Дахин үнэлсэн" }].map(
        ({ content, date, decision }) => expect.objectContaining({ content, date, decision }),
      ),
    );
  });

  test("of a head: learning and the 15-point indicators, never the unit's plan (5.2)", () => {
    const { desk } = deskOf(open(data), HEAD.code);
    expect([...new Set(desk.rows.map(({ label }) => label.split(" ")[0]))]).toEqual(["Б", ""]);
    expect(desk.rows.filter(({ label }) => label === "").every(({ highest }) => highest === 15)).toBe(true);
  });

  test("a dropped row has no field; who is blocked is told why, with the cell", () => {
    const host = open(
      plainData(
        bodyOf(
          categories.excellent,
          inPlan("А", "4", { "Хассан шийдвэр": "Тушаал А/15" }),
          added("Гомдол", complaint(second)),
          inTab(CONDUCT, second, { "Ажлын цаг ашиглалт": "8О" }),
        ),
      ),
    );
    expect(rowOf(host, WORKED.code, "А 4").closed).toContain("2.7");
    const { desk } = deskOf(host, second);
    expect(desk.obstacles).toMatchObject([{ cell: expect.stringMatching(/^[A-Z]+\d+$/u) }]);
    expect(host.run("saveReview", { code: second, cells: [], document: "№7" })).toMatchObject({
      saved: false,
      clause: "7.2",
    });
  });
});

describe("saved", () => {
  test("into the cells, and into the register with ground, total after, document and what moved", () => {
    const host = open(data);
    expect(save(host, WORKED.code, { "А 1": "60", "Ажлын цаг ашиглалт": "6,5" })).toMatchObject({
      saved: true,
    });
    expect(rowOf(host, WORKED.code, "А 1").standing).toBe("60");
    const { line, desk } = deskOf(host, WORKED.code);
    expect(line.state).toBe("re-evaluated");
    expect(registered(host)).toEqual([
      {
        ...{ Код: WORKED.code, "Овог, нэр": WORKED.name, Үндэслэл: "7.2", Дүн: "Дахин үнэлсэн" },
        ...{ "Нийт оноо": String(line.finalTotal), Баримт: "Тэмдэглэл №7" },
        Тайлбар: expect.stringMatching(/^А 1: 70 → 60; Ажлын цаг ашиглалт: \d → 6,5$/u),
      },
    ]);
    expect(desk.document).toBe("Тэмдэглэл №7");
    // The register names what the points rest on: the rows need not say it again (7.3).
    expect(
      rank(host)
        .problems.filter(({ cell }) => /^[A-Z]/u.test(cell))
        .map(({ message }) => message)
        .join(),
    ).not.toContain("баримтын нэр алга");
  });

  test("is one step of undo", () => {
    const host = open(data);
    save(host, WORKED.code, { "А 1": "60", "Ажлын цаг ашиглалт": "6" });
    host.workbook.model.dispatch("REQUEST_UNDO");
    const after = ["А 1", "Ажлын цаг ашиглалт"].map((name) => rowOf(host, WORKED.code, name).standing);
    expect(after).toEqual(["", ""]);
    expect(registered(host)).toEqual([]);
  });

  test("on both grounds that wait an entry each; again with other points: the same rows", () => {
    const host = open(data);
    save(host, second, { "А 1": "60" });
    expect(registered(host).map((row) => row.Үндэслэл)).toEqual(["7.1", "7.2"]);
    save(host, second, { "А 1": "61" }, "Тэмдэглэл №8");
    expect(registered(host)).toHaveLength(2);
    expect(registered(host).map((row) => row.Баримт)).toEqual(["Тэмдэглэл №8", "Тэмдэглэл №8"]);
    expect(rank(host).problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("a complaint after “Хэвээр” by 7.2: one entry more, and the first keeps its total", () => {
    const host = open(
      plainData(
        bodyOf(
          categories.excellent,
          added("Гомдол", complaint(WORKED.code)),
          added(REGISTER, { Код: WORKED.code, Үндэслэл: "7.2", Дүн: "Хэвээр", "Нийт оноо": 76.2 }),
        ),
      ),
    );
    expect(save(host, WORKED.code, { "А 1": "60" })).toMatchObject({ saved: true });
    expect(registered(host).map((row) => [row.Үндэслэл, row.Дүн, row["Нийт оноо"]])).toEqual([
      ["7.2", "Хэвээр", "76.2"],
      ["7.1", "Дахин үнэлсэн", "73.7"],
    ]);
  });

  test("points that stood in the tab without a word in the register are entered", () => {
    const host = open(plainData(bodyOf(categories.excellent, measure)));
    expect(save(host, WORKED.code, {})).toMatchObject({ saved: true });
    expect(registered(host)).toMatchObject([{ Код: WORKED.code, Дүн: "Дахин үнэлсэн", "Нийт оноо": "73.7" }]);
  });

  test("cleared fields take it back: one of two, then the last, with its row", () => {
    const host = open(data);
    save(host, WORKED.code, { "А 1": "60", "А 2": "50" });
    save(host, WORKED.code, { "А 1": "" });
    expect(rowOf(host, WORKED.code, "А 1").standing).toBe("");
    expect(registered(host)).toMatchObject([{ Тайлбар: "А 2: 53 → 50" }]);
    save(host, WORKED.code, { "А 2": "" });
    expect(registered(host)).toEqual([]);
    expect(deskOf(host, WORKED.code).line.state).toBe("waiting");
  });
});

describe("refused before anything is written", () => {
  test.each([
    ["a measure above 70", { "А 1": "70.5" }, "7.4", "А 1"],
    ["below 0", { "А 1": "-1" }, "7.4", "А 1"],
    ["learning above 15", { "Б 1": "16" }, "7.4", "Б 1"],
    ["an indicator above 7", { "Ажлын цаг ашиглалт": "8" }, "7.4", "Ажлын цаг ашиглалт"],
    ["three decimals", { "А 1": "60.125" }, "7.4", "А 1"],
    ["no number", { "А 1": "жаран" }, "7.4", "А 1"],
    ["a measure and its sub-measure", { "А 3": "50", "А 3.1": "40" }, "7.4", "А 3"],
    ["nothing at all", {}, "7.4", ""],
  ])("%s", (_, points, clause, name) => {
    const host = open(data);
    const before = JSON.stringify(host.snapshot().data);
    const key = name === "" ? "" : rowOf(host, WORKED.code, name).key;
    const answer = save(host, WORKED.code, points);
    expect(answer).toMatchObject({ saved: false, clause, key });
    expect(answer.sentence).not.toBe("");
    expect(JSON.stringify(host.snapshot().data)).toBe(before);
  });

  test("without a document (7.3); whom nobody may review (7.5); whose everything was let stand", () => {
    const host = open(data);
    expect(save(host, WORKED.code, { "А 1": "60" }, " ")).toMatchObject({ saved: false, clause: "7.3" });
    host.run("confirmReviews", [WORKED.code]);
    expect(save(host, WORKED.code, { "А 1": "60" })).toMatchObject({ saved: false, clause: "7.5" });
    const normal = open(plainData(bodyOf(categories.normal)));
    const asked = { code: WORKED.code, cells: [], document: "№7" };
    expect(normal.run("saveReview", asked)).toMatchObject({ saved: false, clause: "7.5" });
  });

  test("a cell that somebody filled since the screen showed it", () => {
    const host = open(data);
    const cells = typed(host, WORKED.code, { "А 1": "60" });
    const { tab, cell } = rowOf(host, WORKED.code, "А 1");
    host.editCell(tab, cell, "55");
    const answer = host.run("saveReview", { code: WORKED.code, cells, document: "№7" }) as unknown as {
      sentence: string;
    };
    expect(answer).toMatchObject({ saved: false, clause: "7.4" });
    expect(answer.sentence).toContain("“55”");
    expect(rowOf(host, WORKED.code, "А 1").standing).toBe("55");
    expect(registered(host)).toEqual([]);
    expect(tab).toBe(UNIT);
  });

  test("a formula in the cell stays, and the register has nothing", () => {
    const host = open(data);
    const { tab, cell } = rowOf(host, WORKED.code, "А 1");
    host.editCell(tab, cell, "=50+5");
    expect(() => save(host, WORKED.code, { "А 1": "60" })).toThrow("томъёо");
    expect(registered(host)).toEqual([]);
    expect(rowOf(host, WORKED.code, "А 1").standing).toBe("55");
  });
});

describe("put back", () => {
  const undone = (host: ReturnType<typeof open>, answer: { undo?: unknown }) =>
    host.run("undoReview", answer.undo) as unknown as { undone: boolean; sentence: string };

  test("cells and rows as they were; of “Хэвээр” its row; twice changes nothing", () => {
    const host = open(data);
    const first = save(host, WORKED.code, { "А 1": "60" });
    const then = save(host, WORKED.code, { "А 1": "62", "А 2": "50" }, "№8");
    expect(undone(host, then)).toEqual({ undone: true, sentence: "" });
    expect(registered(host)).toMatchObject([{ Баримт: "Тэмдэглэл №7", "Нийт оноо": "73.7" }]);
    expect(["А 1", "А 2"].map((name) => rowOf(host, WORKED.code, name).standing)).toEqual(["60", ""]);
    expect(undone(host, then)).toEqual({ undone: true, sentence: "" });
    expect(undone(host, first)).toEqual({ undone: true, sentence: "" });
    expect(registered(host)).toEqual([]);
    expect(deskOf(host, WORKED.code).line.state).toBe("waiting");
    const kept = host.run("confirmReviews", [HEAD.code, WORKED.code], "Тэмдэглэл №9") as unknown as {
      undo: unknown;
    };
    expect(registered(host).map((row) => row.Баримт)).toEqual(["Тэмдэглэл №9", "Тэмдэглэл №9"]);
    expect(undone(host, kept)).toEqual({ undone: true, sentence: "" });
    expect(registered(host)).toEqual([]);
    expect(listOf(host).counts).toMatchObject({ kept: 0, reEvaluated: 0 });
  });

  test.each(["the cell", "the register"])("not where somebody changed %s since", (what) => {
    const host = open(data);
    const saved = save(host, WORKED.code, { "А 1": "60" });
    const { tab, cell } = rowOf(host, WORKED.code, "А 1");
    if (what === "the cell") host.editCell(tab, cell, "55");
    else host.editCell(REGISTER, "F2", "Өөр баримт");
    const before = JSON.stringify(host.snapshot().data);
    expect(undone(host, saved)).toMatchObject({
      undone: false,
      sentence: expect.stringContaining("буцаасангүй"),
    });
    expect(JSON.stringify(host.snapshot().data)).toBe(before);
  });
});
