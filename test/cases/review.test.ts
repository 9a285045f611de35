/** Chapter 7 through the built bundle: who may be re-evaluated, the register of the review, and what heads answer for. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/engine";
import type { Host } from "../../workbench/host/host";
import { type Body, COLLEAGUES, HEAD, MANAGEMENT, type Row, UNIT, WORKED, workedBody } from "./body";
import { filledData, rankData } from "./files";

const CONDUCT = `${UNIT} · хандлага`;
const AGAIN = "Дахин үнэлсэн оноо";
const [FIRST, SECOND] = COLLEAGUES;

/** Bands by their lowest totals; what is below `normal` is “Хангалтгүй”. */
const bands = (excellent: number, normal: number): Row => ({
  "Маш сайн: доод оноо": excellent,
  "Маш сайн: дээд оноо": 100,
  "Хэвийн: доод оноо": normal,
  "Хэвийн: дээд оноо": Math.round((excellent - 0.01) * 100) / 100,
  "Хангалтгүй: доод оноо": 0,
  "Хангалтгүй: дээд оноо": Math.round((normal - 0.01) * 100) / 100,
  "Ангиллын эх сурвалж": "Журам",
  "Ангилал баталгаажсан эсэх": "Тийм",
});
/** The worked servant has 76.20, the worked head 86.32. */
const categories = {
  excellent: bands(70, 60),
  normal: bands(90, 70),
  unsatisfactory: bands(99, 90),
  unknown: {},
} as const;

/** The plan row of the worked servant with this section and number gets these cells; a row that is not there is added. */
const inPlan =
  (section: string, number: string, cells: Row, person = WORKED) =>
  (body: Body): Body => {
    const rows = body.tables[UNIT] ?? [];
    const is = (row: Row) => row.Код === person.code && row.Хэсэг === section && row.Дугаар === number;
    const own = { Код: person.code, "Овог, нэр": person.name, Хэсэг: section, Дугаар: number };
    const changed = rows.some(is)
      ? rows.map((row) => (is(row) ? { ...row, ...cells } : row))
      : [...rows, { ...own, ...cells }];
    return { ...body, tables: { ...body.tables, [UNIT]: changed } };
  };
const inTab =
  (tab: string, code: string, cells: Row) =>
  (body: Body): Body => ({
    ...body,
    tables: {
      ...body.tables,
      [tab]: (body.tables[tab] ?? []).map((row) => (row.Код === code ? { ...row, ...cells } : row)),
    },
  });
const added =
  (tab: string, ...rows: readonly Row[]) =>
  (body: Body): Body => ({
    ...body,
    tables: { ...body.tables, [tab]: [...(body.tables[tab] ?? []), ...rows] },
  });
const complaint = (code: string): Row => ({
  Код: code,
  Огноо: "2025-12-22",
  Агуулга: "Оноо бага",
  Шийдвэр: "Дахин үнэлсэн",
});
const bodyOf = (settings: Row, ...changes: readonly ((body: Body) => Body)[]): Body =>
  changes.reduce((body, change) => change(body), {
    ...workedBody,
    settings: { ...workedBody.settings, ...settings },
  });

/** The filled template without its live columns, which decide no number and take long to open. */
function plainData(body: Body): WorkbookData {
  const data = filledData(body);
  for (const { cells } of data.sheets) {
    for (const [at, text] of Object.entries(cells)) if (String(text).startsWith("=")) delete cells[at];
  }
  return data;
}

const proven = { "Нотлох баримт": "Тайлан 4" };
const [measure, sub, whole] = [
  inPlan("А", "1", { [AGAIN]: 60, ...proven }),
  inPlan("А", "3.1", { [AGAIN]: 40, ...proven }),
  inPlan("А", "3", { [AGAIN]: 50, ...proven }),
];
const task = (points: number) =>
  inPlan("В", "1", {
    "Арга хэмжээ": "Нэмэлт даалгавар",
    "Суурь түвшин": 0,
    "Хүрэх түвшин": 10,
    "Хүрсэн түвшин": 10,
    "Дуусах хугацаа": "2025-06-30",
    "Гүйцэтгэсэн огноо": "2025-06-30",
    ...proven,
    [AGAIN]: points,
  });
const skill = (points: number) => inTab(MANAGEMENT, HEAD.code, { "Стратегийн сэтгэлгээ (дахин)": points });

/**
 * A of the worked servant: (70 + 53 + 46⅔ + 34) / 4 = 50.92; C1 31 / 5. Expected totals are worked by hand.
 * What is refused names the clause and the header of the cell.
 */
const cells = [
  { cells: "none", who: WORKED, change: [], total: 76.2, refused: [] },
  // (60 + 53 + 46⅔ + 34) / 4 = 48.42
  { cells: "a measure", who: WORKED, change: [measure], total: 73.7, refused: [AGAIN] },
  // measure 3 = 110 / 3, (70 + 53 + 36⅔ + 34) / 4 = 48.42
  { cells: "a sub-measure", who: WORKED, change: [sub], total: 73.7, refused: [AGAIN] },
  // (70 + 53 + 50 + 34) / 4 = 51.75
  { cells: "a parent", who: WORKED, change: [whole], total: 77.03, refused: [AGAIN] },
  {
    cells: "parent and sub",
    who: WORKED,
    change: [whole, sub],
    wrong: [["7.4", AGAIN]],
    refused: [AGAIN, AGAIN],
  },
  // with a task of 65: (203⅔ + 65) / 5 = 53.73
  { cells: "an additional task", who: WORKED, change: [task(65)], total: 79.01, refused: [AGAIN] },
  // (15 + 11) / 2 = 13
  {
    cells: "knowledge",
    who: WORKED,
    change: [inPlan("Б", "2", { [AGAIN]: 11 })],
    total: 77.2,
    refused: [AGAIN],
  },
  // 33 / 5 = 6.6
  {
    cells: "an indicator",
    who: WORKED,
    change: [inTab(CONDUCT, WORKED.code, { "Ажлын цаг ашиглалт (дахин)": 7 })],
    total: 76.6,
    refused: ["Ажлын цаг ашиглалт (дахин)"],
  },
  {
    cells: "70.01",
    who: WORKED,
    change: [inPlan("А", "1", { [AGAIN]: 70.01, ...proven })],
    wrong: [["7.4", AGAIN]],
    refused: [AGAIN],
  },
  {
    cells: "knowledge 15.01",
    who: WORKED,
    change: [inPlan("Б", "2", { [AGAIN]: 15.01 })],
    wrong: [["7.4", AGAIN]],
    refused: [AGAIN],
  },
  {
    cells: "an indicator of 7.01",
    who: WORKED,
    change: [inTab(CONDUCT, WORKED.code, { "Ажлын цаг ашиглалт (дахин)": 7.01 })],
    wrong: [["7.4", "Ажлын цаг ашиглалт (дахин)"]],
    refused: ["Ажлын цаг ашиглалт (дахин)"],
  },
  { cells: "head: none", who: HEAD, change: [], total: 86.32, refused: [] },
  // 85 / 7 = 12.14
  {
    cells: "head: an adopted skill",
    who: HEAD,
    change: [skill(4)],
    total: 85.32,
    refused: ["Стратегийн сэтгэлгээ (дахин)"],
  },
  {
    cells: "head: 15.01",
    who: HEAD,
    change: [skill(15.01)],
    wrong: [["7.4", "Стратегийн сэтгэлгээ (дахин)"]],
    refused: ["Стратегийн сэтгэлгээ (дахин)"],
  },
  // 5.1: the unit's fulfilment is the head's; there is no row to re-evaluate, whatever the ground
  {
    cells: "head: a measure",
    who: HEAD,
    change: [inPlan("А", "1", { [AGAIN]: 60, ...proven }, HEAD)],
    wrong: [["5.1", AGAIN]],
    refused: [],
  },
  // 2.7: what left the plan is not there to be re-evaluated
  {
    cells: "a dropped measure",
    who: WORKED,
    change: [inPlan("А", "4", { [AGAIN]: 60, ...proven, "Хассан шийдвэр": "А/41" })],
    wrong: [["7.4", AGAIN]],
    refused: [],
  },
] as const;

const grounds = [
  { category: "excellent", complaints: 0, clause: null },
  { category: "unsatisfactory", complaints: 0, clause: null },
  { category: "normal", complaints: 0, clause: "7.5" },
  { category: "normal", complaints: 1, clause: null },
  { category: "unknown", complaints: 0, clause: "7.2" },
  { category: "unknown", complaints: 2, clause: null },
] as const;

/** The clause and the header of each error, as the report has them. */
function errorsOf(
  host: Host,
  problems: readonly { level: string; clause: string; tab: string; cell: string }[],
) {
  const { sheets } = host.snapshot().data;
  return problems
    .filter(({ level }) => level === "error")
    .map(({ clause, tab, cell }) => {
      const column = cell.replace(/\d+$/u, "");
      const header = sheets.find(({ name }) => name === tab)?.cells[`${column}1`];
      return [clause, header ?? `${tab}!${cell}`];
    })
    .sort();
}

const columnOf = (at: string) =>
  [...at.replace(/\d/gu, "")].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Pastes what the one body has and the other has not: no dropdown or limit of a cell stands in the way. */
function retype(host: Host, from: WorkbookData, to: WorkbookData): void {
  const writes = to.sheets.flatMap(({ id, cells: wanted }) => {
    const present = from.sheets.find((tab) => tab.id === id)?.cells ?? {};
    return [...new Set([...Object.keys(present), ...Object.keys(wanted)])]
      .filter((at) => wanted[at] !== present[at])
      .map((at) => ({
        type: "UPDATE_CELL" as const,
        sheetId: id,
        col: columnOf(at),
        row: Number(at.replace(/\D/gu, "")) - 1,
        content: String(wanted[at] ?? ""),
      }));
  });
  host.workbook.write(...writes);
}

describe("7.1, 7.2, 7.4, 7.5 in the workbook", () => {
  describe.for(grounds)("$category, $complaints complaints", ({ category, complaints, clause }) => {
    // One workbook a ground, in which the cells of each row are typed and taken out again.
    const sound = plainData(bodyOf(categories[category]));
    let host: Host;
    beforeAll(() => {
      host = openBundle(structuredClone(sound));
    });

    test.for(cells)("$cells", (row) => {
      const complained = Array.from({ length: complaints }, () => complaint(row.who.code));
      const changed = plainData(bodyOf(categories[category], ...row.change, added("Гомдол", ...complained)));
      retype(host, sound, changed);
      const report = rank(host);
      const line = report.ranking.find(({ code }) => code === row.who.code);
      const wrong = "wrong" in row ? row.wrong : [];
      const forbidden = clause === null ? [] : row.refused.map((header) => [clause, header]);
      expect(errorsOf(host, report.problems)).toEqual([...wrong, ...forbidden].sort());
      expect(line?.total).toBe(wrong.length + forbidden.length > 0 || !("total" in row) ? null : row.total);
      expect(report.counts.blocked).toBe(line?.total === null ? 1 : 0);
      retype(host, changed, sound);
    });
  });
});

interface Report {
  readonly bandsConfirmed: boolean;
  readonly counts: Record<"toReview" | "waiting" | "kept" | "reEvaluated" | "unknown", number>;
  readonly lines: readonly {
    code: string;
    state: string;
    ground: { clause: string; sentence: string };
    preliminaryTotal: number | null;
    finalTotal: number | null;
    differences: readonly { clause: string; what: string; before: number | null; after: number | null }[];
  }[];
  readonly forbidden: readonly {
    code: string;
    clause: string;
    tab: string;
    cell: string;
    sentence: string;
  }[];
  readonly suggestions: readonly {
    clause: string;
    code: string;
    entered: boolean;
    evidence: readonly { code: string; sentence: string; before: number | null; after: number | null }[];
  }[];
}
interface Confirmation {
  readonly confirmed: readonly string[];
  readonly already: readonly string[];
  readonly refused: readonly { code: string; clause: string; sentence: string }[];
}

const open = (data: WorkbookData) => openBundle(structuredClone(data));
const listOf = (host: Host) => host.run("reviewList") as unknown as Report;
const confirm = (host: Host, codes: unknown) => host.run("confirmReviews", codes) as unknown as Confirmation;
const textsOf = (host: Host, name: string) => {
  const { data, values } = host.snapshot();
  const tab = data.sheets.find((one) => one.name === name);
  if (tab === undefined) return [];
  const rows: Record<number, string[]> = {};
  for (const [at, text] of Object.entries(values[tab.id] ?? {})) {
    const number = Number(at.replace(/\D/gu, ""));
    if (number > 1 && text !== "") rows[number] = [...(rows[number] ?? []), String(text)];
  }
  return Object.values(rows);
};
const everybody = [HEAD, WORKED, ...COLLEAGUES].map(({ code }) => code);

describe("the review list", () => {
  // 76.20 and 86.32 are “Маш сайн” from 70 on; the colleagues have 77.25, 78.57, 80 and 81.43, all “Маш сайн”
  const data = filledData(
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
    expect(forbidden[0]?.cell).toMatch(/^W\d+$/u);
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
  const data = filledData(
    bodyOf(categories.excellent, measure, added("Гомдол", complaint(SECOND?.code ?? ""))),
  );

  test("one row each, with the ground and today's day, by one write; twice changes nothing", () => {
    const host = open(data);
    const codes = [HEAD.code, SECOND?.code ?? "", HEAD.code];
    expect(confirm(host, codes)).toEqual({ confirmed: codes.slice(0, 2), already: [], refused: [] });
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ulaanbaatar" }).format(new Date());
    const before = textsOf(host, "Хяналт");
    expect(before).toEqual([
      [HEAD.code, HEAD.name, "7.2", "Хэвээр", expect.anything()],
      [SECOND?.code, SECOND?.name, "7.1", "Хэвээр", expect.anything()],
    ]);
    expect(host.run("reviewList")).toMatchObject({ counts: { waiting: 3, kept: 2, reEvaluated: 1 } });
    const serial = Number(host.snapshot().data.sheets.find(({ name }) => name === "Хяналт")?.cells.F2);
    expect(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)).toBe(today);
    expect(confirm(host, codes)).toEqual({ confirmed: [], already: codes.slice(0, 2), refused: [] });
    expect(textsOf(host, "Хяналт")).toEqual(before);
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
    expect(() => confirm(host, [SECOND?.code])).toThrow(/“Хяналт”: “Дүн” багана алга/u);
    expect(textsOf(host, "Хяналт")).toEqual(before);
  });

  test("what other columns hold stays, and the rows go below what people typed", () => {
    const host = open(data);
    host.editCell("Хяналт", "G1", "Тэмдэглэл");
    host.editCell("Хяналт", "G3", "Миний тэмдэглэл");
    host.editCell("Хяналт", "A2", "'010");
    host.editCell("Хяналт", "D2", "Хэвээр");
    confirm(host, [HEAD.code]);
    const cells = host.snapshot().data.sheets.find(({ name }) => name === "Хяналт")?.cells ?? {};
    expect(String(cells.A3)).toMatch(/001$/u);
    expect(cells.G3).toBe("Миний тэмдэглэл");
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
    expect(() => confirm(open(data), message)).toThrow(/Кодын жагсаалт/u);
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
    { row: { Код: WORKED.code, Дүн: "Хэвэр" }, settings: categories.excellent, says: "D2 error " },
    { row: { Код: "099", Дүн: "Хэвээр" }, settings: categories.excellent, says: "A2 error " },
  ])("a row as people type it: $says", ({ row, settings, says }) => {
    const { report } = rankData(plainData(bodyOf(settings, added("Хяналт", row))));
    const found = report.problems.filter(({ tab }) => tab === "Хяналт");
    expect(found.map(({ cell, level, clause }) => `${cell} ${level} ${clause}`).join()).toBe(says);
  });
});

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
    expect(report.problems.filter(({ tab }) => tab === "Оноо өөрчлөх")).toEqual([]);
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
    expect(found).toMatchObject([{ level: "warning", clause: "6.5", cell: "C2" }]);
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
    const { report } = rankData(plainData(bodyOf({}, added("Явцын ярилцлага", ...rows))));
    const found = report.problems.filter(({ tab }) => tab === "Явцын ярилцлага");
    expect(found.map(({ level, cell, clause }) => `${cell} ${level} ${clause}`).sort()).toEqual([
      "A3 warning ",
      "C2 warning 6.4",
      "C5 warning 6.4",
      "E4 warning 6.4",
    ]);
    expect(report.counts.blocked).toBe(0);
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
