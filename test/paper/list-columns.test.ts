/** One table of columns, and all that it is shown in: headers and cells of every view, side by side. */
import { describe, expect, test } from "vitest";
import { jsonOf } from "../../src/local/report-json";
import { columnsOn, type ListView } from "../../src/paper/list-columns";
import { problemLine } from "../../src/paper/list-lines";
import { consolidatedListOf, type ListTable, listPageOf } from "../../src/paper/list-page";
import { summaryCsvOf } from "../../src/paper/summary-csv";
import { rangesOf } from "../../src/sheets/column-runs";
import { type GeneratedCells, listCells, totalsCells } from "../../src/sheets/list-cells";
import { assessWorkbook, complaint, rowOf, smallBody } from "../assess/small-body";
import { rowsOfCsv } from "./csv";

const CONTRACT =
  "Эрэмбэ · Код · Овог, нэр · Албан тушаал · Нэгж · Үүрэг · Арга хэмжээ · Мэдлэг · Удирдлагын үнэлгээ · " +
  "Хамт олны үнэлгээ · Өөрчлөлт · Нийт оноо · Ангилал";

/** Three ranked, 014 not rated and 015 blocked. */
function assessment() {
  const body = smallBody();
  Object.assign(rowOf(body.roster, "014"), { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" });
  rowOf(body.plan, "015", "А")["Хүрсэн түвшин"] = "8О";
  return assessWorkbook(body);
}

type Row = Readonly<Record<string, unknown>>;

const assessed = assessment();
const list = consolidatedListOf(assessed);
const page = listPageOf(list);

/** The rows of a view by their headers, as they are shown. */
const rows = {
  list: ofTab(listCells(list)),
  totals: ofTab(totalsCells(list)),
  csv: rowsOfCsv(summaryCsvOf([...list.ranked, ...list.unranked], { separator: ",", decimal: "." })).map(
    (row): Row =>
      Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, cell.replace(/^\t/, "")])),
  ),
  paper: ofTable(page.ranked),
  unranked: page.unranked === undefined ? [] : ofTable(page.unranked),
  json: JSON.parse(
    jsonOf({
      counts: assessed.counts,
      review: { due: 0, done: 0, waiting: 0 },
      progress: { units: [], management: null, managementPeople: [], lacking: 0, gaps: [] },
      bandsConfirmed: true,
      ranking: [...list.ranked, ...list.unranked],
      problems: assessed.problems.map(problemLine),
      list: null,
      stale: false,
      moved: null,
      unseen: 0,
    }),
  ).ranking as Row[],
  terminal: list.ranked.map((line) =>
    Object.fromEntries(columnsOn("terminal").map(({ key, header }) => [header, line[key]])),
  ),
} satisfies Record<ListView, Row[]>;

function ofTab({ cells, headerRow }: GeneratedCells): Row[] {
  const headers = (cells[headerRow - 1] ?? []).map(String);
  const plain = (cell: unknown) => (typeof cell === "string" ? cell.replace(/^'/, "") : cell);
  return cells
    .slice(headerRow)
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, plain(row[at])])));
}

function ofTable({ columns, rows: lines }: ListTable): Row[] {
  return lines.map((row) => Object.fromEntries(columns.map(({ header }, at) => [header, row[at]])));
}

const headersOf = (row: Row | undefined) => Object.keys(row ?? {}).join(" · ");
const rowIn = (view: ListView, code: string): Row | undefined =>
  rows[view].find((row) => row.Код === code || row.code === code);

describe("the headers of every view", () => {
  test.for<[ListView, string]>([
    ["list", `Д/д · ${CONTRACT} · Баталгаажуулах код · Шалтгаан`],
    ["totals", `${CONTRACT} · Урьдчилсан нийт оноо · Урьдчилсан ангилал · Шалтгаан`],
    [
      "csv",
      CONTRACT.replace("Нийт оноо", "Урьдчилсан нийт оноо · Урьдчилсан ангилал · Нийт оноо").concat(
        " · Баталгаажуулах код · Шалтгаан",
      ),
    ],
    ["paper", `Д/д · ${CONTRACT.replace(" · Үүрэг", "")} · Баталгаажуулах код`],
    ["terminal", CONTRACT.replace(" · Албан тушаал", "").replace(" · Үүрэг", "")],
    [
      "json",
      "rank · code · name · unit · role · measures · knowledge · superior · peers · adjustment · total · category",
    ],
  ])("%s", ([view, headers]) => {
    expect(headersOf(rowIn(view, "007"))).toBe(headers);
  });

  test("unranked", () => {
    expect(headersOf(rowIn("unranked", "014"))).toBe("Д/д · Код · Овог, нэр · Нэгж · Шалтгаан");
    expect(headersOf(rowIn("json", "014"))).toBe(`${headersOf(rowIn("json", "007"))} · reason`);
  });
});

describe("under each header what it says", () => {
  const fingerprint = list.ranked.find(({ code }) => code === "007")?.fingerprint;
  /** 007 of 66 points; every cell by its header. */
  const sound: Row = {
    "Д/д": 3,
    Эрэмбэ: 3,
    Код: "007",
    "Овог, нэр": "Дорж Сүрэн",
    "Албан тушаал": "Мэргэжилтэн",
    Нэгж: "Санхүүгийн хэлтэс",
    Үүрэг: "Албан хаагч",
    "Арга хэмжээ": 40,
    Мэдлэг: 15,
    "Удирдлагын үнэлгээ": 5,
    "Хамт олны үнэлгээ": 6,
    Өөрчлөлт: 0,
    "Урьдчилсан нийт оноо": 66,
    "Урьдчилсан ангилал": "Хэвийн",
    "Нийт оноо": 66,
    Ангилал: "Хэвийн",
    "Баталгаажуулах код": fingerprint,
  };
  const notRated: Row = {
    "Д/д": 1,
    Код: "014",
    "Овог, нэр": "Бат-Эрдэнэ Болд",
    "Албан тушаал": "Мэргэжилтэн",
    Нэгж: "Санхүүгийн хэлтэс",
    Үүрэг: "Албан хаагч",
    "Баталгаажуулах код": list.unranked.find(({ code }) => code === "014")?.fingerprint,
    Шалтгаан: "Үнэлээгүй: Чөлөөтэй",
  };

  /** A cell as a view writes it. */
  const WRITTEN: Readonly<Record<ListView, (cell: unknown, header: string) => unknown>> = {
    list: (cell) => cell ?? "",
    totals: (cell) => cell ?? "",
    csv: (cell, header) =>
      typeof cell === "number" && header !== "Эрэмбэ" ? cell.toFixed(2) : String(cell ?? ""),
    paper: (cell) => cell ?? null,
    unranked: (cell) => cell ?? null,
    json: (cell) => cell ?? null,
    terminal: (cell) => cell ?? null,
  };
  const written = (view: ListView, all: Row, headers: readonly string[]): Row =>
    Object.fromEntries(headers.map((header) => [header, WRITTEN[view](all[header], header)]));

  test("the small body has just these scores", () => {
    expect(fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    expect(list.unranked.map(({ code, status }) => [code, status])).toEqual([
      ["014", "not-rated"],
      ["015", "blocked"],
    ]);
  });

  test.for(["list", "totals", "csv", "paper", "terminal"] as const)("%s: somebody with a rank", (view) => {
    const row = rowIn(view, "007") ?? {};
    expect(row).toEqual(written(view, sound, Object.keys(row)));
  });

  test.for(["list", "totals", "csv", "unranked"] as const)("%s: somebody without", (view) => {
    const row = rowIn(view, "014") ?? {};
    expect(row).toEqual(written(view, notRated, Object.keys(row)));
    expect(rowIn(view, "015")?.Шалтгаан).toMatch(/^Алдаатай: Санхүүгийн хэлтэс!K\d+ /u);
  });

  test("json: by the contract's names; a category only with a rank, a reason only without", () => {
    expect(rowIn("json", "007")).toEqual({
      ...{ rank: 3, code: "007", name: "Дорж Сүрэн", unit: "Санхүүгийн хэлтэс", role: "Албан хаагч" },
      ...{ measures: 40, knowledge: 15, superior: 5, peers: 6, adjustment: 0, total: 66, category: "Хэвийн" },
    });
    expect(rowIn("json", "014")).toMatchObject({
      ...{ rank: null, code: "014", total: null, category: null, reason: "Үнэлээгүй: Чөлөөтэй" },
    });
  });
});

describe("the look of the tabs follows the columns", () => {
  const at = (view: ListView, isMeant: (column: ReturnType<typeof columnsOn>[number]) => boolean) =>
    rangesOf(columnsOn(view), isMeant, 4, 9);

  test("what is text, a word, points or a code", () => {
    const kinds = columnsOn("csv").map(({ kind }) => kind);
    expect(kinds.join(" ")).toBe(
      "rank text text text text text points points points points points points word points word seal text",
    );
  });

  test("points have two decimals, long texts wrap", () => {
    expect(at("list", ({ kind }) => kind === "points")).toEqual(["H4:M9"]);
    expect(at("totals", ({ kind }) => kind === "points")).toEqual(["G4:L9", "N4:N9"]);
    expect(at("list", ({ wraps }) => wraps)).toEqual(["D4:F9"]);
    expect(at("totals", ({ wraps }) => wraps)).toEqual(["C4:E9"]);
  });

  test("none meant, no range; all meant, one", () => {
    expect(at("list", () => false)).toEqual([]);
    expect(at("list", () => true)).toEqual(["A4:P9"]);
  });
});

describe("after a review the first score stays beside the last (7.4)", () => {
  const body = smallBody();
  Object.assign(rowOf(body.plan, "007", "А"), { "Дахин үнэлсэн оноо": 70, "Нотлох баримт": "Акт 4" });
  body.complaints.rows.push(complaint("007"));
  const after = consolidatedListOf(assessWorkbook(body));
  const csv = rowsOfCsv(summaryCsvOf(after.ranked, { separator: ",", decimal: "." }));
  const ofCode = (all: readonly Row[]) => all.find((row) => String(row.Код).trim() === "007") ?? {};

  test.for([
    ["the .csv", ofCode(csv), ["66.00", "Хэвийн", "96.00", "Маш сайн"]],
    ["the totals", ofCode(ofTab(totalsCells(after))), [66, "Хэвийн", 96, "Маш сайн"]],
  ] as const)("%s", ([, row, cells]) => {
    const headers = ["Урьдчилсан нийт оноо", "Урьдчилсан ангилал", "Нийт оноо", "Ангилал"];
    expect(headers.map((header) => row[header])).toEqual(cells);
  });
});
