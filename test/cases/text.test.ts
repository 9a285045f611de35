/** What people type stays text: in no tab of the output may a name or a measure become a formula, a number or a date. */
import { beforeAll, expect, test } from "vitest";
import { type Body, COLLEAGUES, HEAD, LIST, TOTALS, UNIT, workedBody } from "./body";
import { cellsOf, filled, handMadeOf, load, type Ranked, rankFile, rowsOf, tab, templateOf } from "./files";

const NAMES: Readonly<Record<string, string>> = {
  "001": '=IMPORTDATA("http://example.com/x")',
  "007": "+976 Сүрэн Дулам",
  "010": "-Цэрэн =1+1",
  "011": "@SUM(A1:A9)",
  "012": "'Цэрэн <b>Нарантуяа</b>",
  "013": "TRUE",
};
const MEASURES = [
  "=1+1",
  "+1",
  "-1",
  "@x",
  `'=HYPERLINK("http://example.com";"x")`,
  "=".repeat(4000),
  "\u202eнэр\u200f",
  "1/2",
  "<script>alert(1)</script>",
];

const renamed = <T extends Readonly<Record<string, unknown>>>(row: T): T =>
  "Овог, нэр" in row ? { ...row, "Овог, нэр": NAMES[String(row.Код)] } : row;
const body: Body = {
  ...workedBody,
  roster: workedBody.roster.map((row) => ({
    ...renamed(row),
    "Албан тушаал": "=1+2",
    ...(row.Код === COLLEAGUES[2]?.code ? { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "=NOW()" } : {}),
  })),
  settings: {
    ...workedBody.settings,
    Байгууллага: '=HYPERLINK("http://example.com")',
    "Үнэлгээний багийн ахлагч": "=A1",
  },
  tables: Object.fromEntries(
    Object.entries(workedBody.tables).map(([name, rows]) => [
      name,
      rows.map((row, index) => ({
        ...renamed(row),
        ...(name === UNIT
          ? { "Арга хэмжээ": MEASURES[index % MEASURES.length] ?? "", "Нотлох баримт": "=1+1" }
          : {}),
      })),
    ]),
  ),
};

/** The cells that hold formulas. */
async function formulasIn(file: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of load(file).worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) found.push(`${sheet.name}!${cell.address} ${cell.formula}`);
      }),
    );
  }
  return found;
}

let ranked: Ranked;

beforeAll(async () => {
  ranked = await rankFile(await handMadeOf(body));
});

test("everybody is ranked under the name that was typed", async () => {
  expect(ranked.json.counts).toEqual({
    read: 6,
    ranked: 5,
    notRated: 1,
    blocked: 0,
    incomplete: 0,
    unowned: 0,
  });
  expect(new Map(ranked.json.ranking.map(({ code, name }) => [code, name]))).toEqual(
    new Map(Object.entries(NAMES)),
  );
  const output = load(ranked.file);
  for (const name of [TOTALS, LIST]) {
    const lines = rowsOf(tab(output, name));
    expect(new Map(lines.map((line) => [line.Код, line["Овог, нэр"]]))).toEqual(
      new Map(Object.entries(NAMES)),
    );
    expect(lines.map((line) => line["Албан тушаал"])).toEqual(lines.map(() => "=1+2"));
    expect(lines.map((line) => line.Шалтгаан).filter(Boolean)).toEqual(["Үнэлээгүй: =NOW()"]);
  }
});

test("no cell of the output is a formula", async () => {
  expect(await formulasIn(ranked.file)).toEqual([]);
});

test("ranked again, no cell changes and no tab is added", async () => {
  const again = await rankFile(ranked.file);
  expect(again.json).toEqual(ranked.json);
  expect(await cellsOf(again.file)).toEqual(await cellsOf(ranked.file));
});

test("set up from a roster of such names, filled in and ranked: only the template's own formulas", async () => {
  const template = await templateOf(body);
  const own = await formulasIn(template);
  expect(own.every((formula) => !/IMPORTDATA|HYPERLINK|SUM|1\+/.test(formula))).toBe(true);
  const { file, json } = await rankFile(await filled(template, body));
  expect(json.ranking).toEqual(ranked.json.ranking);
  expect(
    (await formulasIn(file)).filter((formula) => /IMPORTDATA|HYPERLINK|SUM|1\+|NOW/.test(formula)),
  ).toEqual([]);
  expect(rowsOf(tab(load(file), "Хамт олон")).map((row) => row["Овог, нэр"])).toContain(NAMES["010"]);
  expect(HEAD.code).toBe("001");
});

test("a name of 4000 characters is refused, and everybody else is ranked", async () => {
  const long = "Б".repeat(4000);
  const { json, file } = await rankFile(
    await handMadeOf({
      ...workedBody,
      roster: workedBody.roster.map((row) => (row.Код === HEAD.code ? { ...row, "Овог, нэр": long } : row)),
    }),
  );
  expect(json.counts).toEqual({ read: 6, ranked: 5, notRated: 0, blocked: 1, incomplete: 0, unowned: 0 });
  expect(json.ranking.at(-1)?.code).toBe(HEAD.code);
  expect(rowsOf(tab(load(file), LIST)).at(-1)?.Код).toBe(HEAD.code);
});
