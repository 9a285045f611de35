/** The review through the built bundle: the list, “Хэвээр” in the register, complaints (7.1, 7.2, 7.5). */
import { describe, expect, test } from "vitest";
import { rank } from "../../workbench/cli/report";
import { type Body, COLLEAGUES, HEAD, UNIT, WORKED } from "./body";
import { rankData } from "./files";
import {
  added,
  bodyOf,
  CONDUCT,
  categories,
  complaint,
  confirm,
  errorsOf,
  inTab,
  listOf,
  measure,
  open,
  plainData,
  textsOf,
} from "./review-body";

const [FIRST, SECOND] = COLLEAGUES;
const everybody = [HEAD, WORKED, ...COLLEAGUES].map(({ code }) => code);

describe("the review list", () => {
  // everybody has more than 70, from which “Маш сайн” begins
  const data = plainData(
    bodyOf(categories.excellent, measure, added("Гомдол", complaint(SECOND?.code ?? ""))),
  );

  test("who and why, complaints first, done last; the difference clause by clause", () => {
    const { bandsConfirmed, counts, lines, forbidden } = listOf(open(data));
    expect(bandsConfirmed).toBe(true);
    expect(counts).toEqual({ toReview: 6, waiting: 5, kept: 0, reEvaluated: 1, unknown: 0 });
    expect(lines[0]).toMatchObject({ code: SECOND?.code, ground: { clause: "7.1" }, state: "waiting" });
    expect(
      lines.slice(1, 5).every(({ ground, state }) => ground.clause === "7.2" && state === "waiting"),
    ).toBe(true);
    expect(lines.at(-1)).toMatchObject({
      code: WORKED.code,
      state: "re-evaluated",
      preliminaryTotal: 76.2,
      finalTotal: 73.7,
      differences: [
        { clause: "7.4", what: "Арга хэмжээ 1", before: 70, after: 60 },
        { clause: "2.7", what: "Арга хэмжээ", before: 50.92, after: 48.42 },
        { clause: "6.6", what: "Нийт оноо", before: 76.2, after: 73.7 },
      ],
    });
    expect(forbidden).toEqual([]);
  });

  test("the derivation before and after; nothing for who is not to be reviewed", () => {
    const host = open(data);
    const both = host.run("reviewOf", WORKED.code) as unknown as {
      before: { sentence: string };
      after: { sentence: string };
    };
    expect(both.before.sentence).toBe("Нийт оноо: 50,92 + 12 + 6,2 + 7,08 = 76,2");
    expect(both.after.sentence).toBe("Нийт оноо: 48,42 + 12 + 6,2 + 7,08 = 73,7");
    expect(open(plainData(bodyOf(categories.normal))).run("reviewOf", WORKED.code)).toBeNull();
    expect(host.run("reviewOf", "099")).toBeNull();
  });

  test("while the bands are not confirmed only complaints are known", () => {
    const { bandsConfirmed, counts, lines } = listOf(
      open(plainData(bodyOf({}, added("Гомдол", complaint(WORKED.code))))),
    );
    expect(bandsConfirmed).toBe(false);
    expect(counts.toReview).toBe(1);
    expect(lines.map(({ code, ground }) => [code, ground.clause])).toEqual([[WORKED.code, "7.1"]]);
  });

  test("what may not stand is listed in its cell", () => {
    const { forbidden, lines } = listOf(open(plainData(bodyOf(categories.normal, measure))));
    expect(lines.map(({ code }) => code)).not.toContain(WORKED.code);
    expect(forbidden).toMatchObject([{ code: WORKED.code, clause: "7.5", tab: UNIT }]);
    expect(forbidden[0]?.cell).toMatch(/^T\d+$/u);
  });

  test("somebody who complained is on it even while blocked; who did not is counted as unknown", () => {
    const spoil = (person: typeof WORKED) => inTab(CONDUCT, person.code, { "Ажлын цаг ашиглалт": "8О" });
    const body = bodyOf(categories.excellent, spoil(WORKED), added("Гомдол", complaint(WORKED.code)));
    const blocked = FIRST === undefined ? body : spoil(FIRST)(body);
    const { counts, lines } = listOf(open(plainData(blocked)));
    expect(counts).toMatchObject({ toReview: 5, unknown: 1 });
    expect(lines[0]).toMatchObject({ code: WORKED.code, preliminaryTotal: null, finalTotal: null });
  });
});

describe("“Хэвээр” in the register", () => {
  const data = plainData(
    bodyOf(categories.excellent, measure, added("Гомдол", complaint(SECOND?.code ?? ""))),
  );

  test("one row a ground each, with the ground and today's day, by one write; twice changes nothing", () => {
    const host = open(data);
    const codes = [HEAD.code, SECOND?.code ?? "", HEAD.code];
    expect(confirm(host, codes)).toEqual({ confirmed: codes.slice(0, 2), already: [], refused: [] });
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ulaanbaatar" }).format(new Date());
    const before = textsOf(host, "Хяналт");
    expect(before).toEqual([
      // with the total that was let stand; who complained and is “Маш сайн” waits on both grounds
      [HEAD.code, HEAD.name, "7.2", "Хэвээр", "86.32", expect.anything()],
      [SECOND?.code, SECOND?.name, "7.1", "Хэвээр", expect.anything(), expect.anything()],
      [SECOND?.code, SECOND?.name, "7.2", "Хэвээр", expect.anything(), expect.anything()],
    ]);
    expect(host.run("reviewList")).toMatchObject({ counts: { waiting: 3, kept: 2, reEvaluated: 1 } });
    const serial = Number(host.snapshot().data.sheets.find(({ name }) => name === "Хяналт")?.cells.G2);
    expect(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)).toBe(today);
    expect(confirm(host, codes)).toEqual({ confirmed: [], already: codes.slice(0, 2), refused: [] });
    expect(textsOf(host, "Хяналт")).toEqual(before);
  });

  test("7.1 after a 7.2 that moved points: “Хэвээр” is recorded beside it, with the total that stands", () => {
    const registered = { Код: WORKED.code, Үндэслэл: "7.2", Дүн: "Дахин үнэлсэн", "Нийт оноо": 73.7 };
    const host = open(
      plainData(
        bodyOf(
          categories.excellent,
          measure,
          added("Хяналт", registered),
          added("Гомдол", complaint(WORKED.code)),
        ),
      ),
    );
    expect(listOf(host).lines.find(({ code }) => code === WORKED.code)?.state).toBe("waiting");
    expect(confirm(host, [WORKED.code])).toEqual({ confirmed: [WORKED.code], already: [], refused: [] });
    expect(textsOf(host, "Хяналт")).toEqual([
      [WORKED.code, "7.2", "Дахин үнэлсэн", "73.7"],
      [WORKED.code, WORKED.name, "7.1", "Хэвээр", "73.7", expect.anything()],
    ]);
    // the cells hold the last: 76.20 became 73.70 and stays
    const line = rank(host).ranking.find(({ code }) => code === WORKED.code);
    expect(line).toMatchObject({ total: 73.7 });
    expect(listOf(host).lines.find(({ code }) => code === WORKED.code)?.state).toBe("re-evaluated");
  });

  test("the whole body in one go; the numbers are what they were", () => {
    const host = open(plainData(bodyOf(categories.excellent)));
    const before = rank(host).ranking;
    expect(confirm(host, everybody).confirmed).toHaveLength(6);
    expect(rank(host).ranking).toEqual(before);
    expect(listOf(host).counts).toMatchObject({ toReview: 6, waiting: 0, kept: 6 });
  });

  test("a tab that is missing is made; a tab without the column is refused and left alone", () => {
    const without = structuredClone(data);
    without.sheets = without.sheets.filter(({ name }) => name !== "Хяналт");
    const host = open(without);
    expect(rank(host).counts.blocked).toBe(0);
    confirm(host, [HEAD.code]);
    expect(textsOf(host, "Хяналт")).toHaveLength(1);
    host.editCell("Хяналт", "D1", "");
    const before = textsOf(host, "Хяналт");
    expect(() => confirm(host, [SECOND?.code])).toThrow(/“Хяналт” хуудсанд “Дүн” багана алга/u);
    expect(textsOf(host, "Хяналт")).toEqual(before);
  });

  test("what other columns hold stays, and the rows go below what people typed", () => {
    const host = open(data);
    host.editCell("Хяналт", "H1", "Тэмдэглэл");
    host.editCell("Хяналт", "H3", "Миний тэмдэглэл");
    host.editCell("Хяналт", "A2", "'010");
    host.editCell("Хяналт", "D2", "Хэвээр");
    confirm(host, [HEAD.code]);
    const cells = host.snapshot().data.sheets.find(({ name }) => name === "Хяналт")?.cells ?? {};
    expect(String(cells.A3)).toMatch(/001$/u);
    expect(cells.H3).toBe("Миний тэмдэглэл");
  });

  test.for([
    {
      who: "normal, no complaint",
      code: WORKED.code,
      settings: categories.normal,
      change: [],
      clause: "7.5",
    },
    { who: "bands unconfirmed", code: WORKED.code, settings: categories.unknown, change: [], clause: "7.2" },
    {
      who: "re-evaluated",
      code: WORKED.code,
      settings: categories.excellent,
      change: [measure],
      clause: "7.5",
    },
    { who: "nobody", code: "099", settings: categories.excellent, change: [], clause: "7.2" },
    {
      who: "not rated",
      code: WORKED.code,
      settings: categories.excellent,
      change: [
        (body: Body): Body => ({
          ...body,
          roster: body.roster.map((row) =>
            row.Код === WORKED.code ? { ...row, "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" } : row,
          ),
        }),
      ],
      clause: "7.2",
    },
    {
      who: "blocked",
      code: WORKED.code,
      settings: categories.excellent,
      change: [inTab(CONDUCT, WORKED.code, { "Ажлын цаг ашиглалт": "8О" })],
      clause: "7.2",
    },
    {
      who: "registered as re-evaluated",
      code: HEAD.code,
      settings: categories.excellent,
      change: [added("Хяналт", { Код: HEAD.code, Дүн: "Дахин үнэлсэн" })],
      clause: "7.5",
    },
  ])("refused: $who", ({ code, settings, change, clause }) => {
    const host = open(plainData(bodyOf(settings, ...change)));
    const before = textsOf(host, "Хяналт");
    const { confirmed, refused } = confirm(host, [code]);
    expect(confirmed).toEqual([]);
    expect(refused).toMatchObject([{ code, clause }]);
    expect(refused[0]?.sentence).toMatch(/^\S.*\.$/u);
    expect(textsOf(host, "Хяналт")).toEqual(before);
  });

  test.for([undefined, "001", [1], { 0: "001" }])("a message that is no list of codes: %j", (message) => {
    expect(() => confirm(open(data), message)).toThrow(/Хүсэлт тодорхойгүй/u);
  });

  test("with re-evaluated points beside it: an error of that person alone, at the register, until either is mended", () => {
    const body = bodyOf(
      categories.excellent,
      measure,
      added("Хяналт", { Код: WORKED.code, Дүн: "Хэвээр", Огноо: "2025-12-23" }),
    );
    const { host, report } = rankData(plainData(body));
    expect(errorsOf(host, report.problems)).toEqual([["7.5", "Дүн"]]);
    expect(report.counts).toMatchObject({ ranked: 5, blocked: 1 });
    expect(listOf(host).forbidden).toMatchObject([
      { code: WORKED.code, clause: "7.5", tab: "Хяналт", cell: "D2" },
    ]);
    host.editCell("Хяналт", "D2", "Дахин үнэлсэн");
    expect(rank(host).counts.blocked).toBe(0);
  });

  test.for([
    { rows: ["Хэвээр", "Хэвээр"], level: "warning", blocked: 0 },
    { rows: ["Хэвээр", "Дахин үнэлсэн"], level: "error", blocked: 1 },
  ])("two rows of a person, $rows: $level", ({ rows, level, blocked }) => {
    const twice = rows.map((outcome) => ({ Код: HEAD.code, Дүн: outcome }));
    const { report } = rankData(plainData(bodyOf(categories.excellent, added("Хяналт", ...twice))));
    const found = report.problems.filter(({ tab, clause }) => tab === "Хяналт" && clause === "7.5");
    expect(found.map((problem) => problem.level)).toEqual([level, level]);
    expect(report.counts.blocked).toBe(blocked);
  });

  test.for([
    { row: { Код: WORKED.code, Дүн: "Хэвээр" }, settings: categories.normal, says: "A2 warning 7.5" },
    {
      row: { Код: WORKED.code, Үндэслэл: "7.1", Дүн: "Хэвээр" },
      settings: categories.excellent,
      says: "C2 warning 7.1",
    },
    { row: { Код: WORKED.code, Үндэслэл: "7.2", Дүн: "Хэвээр" }, settings: categories.excellent, says: "" },
    {
      row: { Код: WORKED.code, Дүн: "Дахин үнэлсэн" },
      settings: categories.excellent,
      says: "D2 warning 7.4",
    },
    { row: { Код: WORKED.code, Дүн: "" }, settings: categories.excellent, says: "D2 warning 7.2" },
    { row: { Код: WORKED.code, Дүн: "Хэвэр" }, settings: categories.excellent, says: "D2 error 7.2" },
    { row: { Код: "099", Дүн: "Хэвээр" }, settings: categories.excellent, says: "A2 error 7.2" },
  ])("a row as people type it: $says", ({ row, settings, says }) => {
    const { report } = rankData(plainData(bodyOf(settings, added("Хяналт", row))));
    const found = report.problems.filter(({ tab }) => tab === "Хяналт");
    expect(found.map(({ cell, level, clause }) => `${cell} ${level} ${clause}`).join()).toBe(says);
  });
});

describe("7.1 the register of complaints", () => {
  test.for([
    { row: complaint(WORKED.code), says: "" },
    { row: { ...complaint(WORKED.code), Шийдвэр: "" }, says: "E2 info 7.1" },
    { row: { ...complaint(WORKED.code), Огноо: "" }, says: "C2 warning 7.1" },
    { row: { ...complaint(WORKED.code), Үндэслэл: "Тэмдэглэл 3" }, says: "" },
  ])("$row: $says", ({ row, says }) => {
    const host = open(plainData(bodyOf({}, added("Гомдол", row))));
    const found = rank(host).problems.filter(({ tab }) => tab === "Гомдол");
    expect(found.map(({ cell, level, clause }) => `${cell} ${level} ${clause}`).join()).toBe(says);
    expect(listOf(host).counts.toReview).toBe(1);
  });
});
