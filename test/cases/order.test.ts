/** No result depends on where things stand: rows, columns, tabs, people, header rows, names of tabs. */
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx } from "../../workbench/twin/xlsx";
import { headersFor, LIST, ROSTER, type Row, SETTINGS, UNIT, type Value, workedBody } from "./body";
import { cellsOf, filled, handMade, load, type Ranked, rankData, rankFile, tab, templateOf } from "./files";

const listOf = async ({ file }: Ranked) =>
  Object.fromEntries(Object.entries(await cellsOf(file)).filter(([at]) => at.startsWith(`${LIST}!`)));

const body = workedBody;
const tables: readonly (readonly [string, readonly Row[]])[] = [
  [ROSTER, body.roster],
  [
    SETTINGS,
    Object.entries(body.settings).map(([name, value]) => ({ Тохиргоо: name, Утга: value, Тайлбар: "" })),
  ],
  ...Object.entries(body.tables),
  ["Оноо өөрчлөх", [{ Код: "", "Овог, нэр": "", Заалт: "", Оноо: "", Үндэслэл: "", Баримт: "", Огноо: "" }]],
];
type Order = <T>(items: readonly T[]) => readonly T[];

const workbookIn = (order: Order) =>
  handMade(
    order(
      tables.map(([name, rows]) => {
        const headers = order(headersFor(rows));
        const lines = order(rows).map((row): Value[] => headers.map((header) => row[header] ?? ""));
        return [name, [headers as Value[], ...lines]] as const;
      }),
    ),
  );

const shuffledBy =
  (seed: number): Order =>
  (items) =>
    fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { seed, numRuns: 1 })[0] ?? items;

let first: Ranked;
let filledData: WorkbookData;
let filledFile: Uint8Array;

beforeAll(async () => {
  first = await rankFile(await workbookIn((items) => items));
  filledFile = await filled(await templateOf(body), body);
  filledData = (await readXlsx(filledFile)).data;
});

test("a workbook made by hand with the contract's headers is ranked like the template", () => {
  expect(first.json.counts).toEqual({
    read: 6,
    ranked: 6,
    notRated: 0,
    blocked: 0,
    incomplete: 0,
    unowned: 0,
  });
  // Set-up writes the unit into a cell of the tallies that is blank in the other: an input, so another fingerprint.
  const places = ({ ranking }: Ranked["report"]) => ranking.map((line) => ({ ...line, fingerprint: "" }));
  expect(places(first.report)).toEqual(places(rankData(filledData).report));
});

test("rows, columns, tabs and people in any order give the same ranking and the same list", async () => {
  const list = await listOf(first);
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const shuffled = await rankFile(await workbookIn(shuffledBy(seed)));
      expect(shuffled.json.ranking).toEqual(first.json.ranking);
      expect(await listOf(shuffled)).toEqual(list);
    }),
    { numRuns: 5 },
  );
});

test("equal points: one rank, alphabetical order inside, the next rank leaves a gap", async () => {
  const equal = tables.map(([name, rows]): readonly [string, readonly Row[]] => [
    name,
    name === UNIT
      ? rows.map((row) => (String(row.Код).startsWith("01") ? { ...row, "Хүрсэн түвшин": 80 } : row))
      : rows,
  ]);
  const file = await handMade(
    equal.map(([name, rows]) => {
      const headers = headersFor(rows);
      return [
        name,
        [headers, ...[...rows].reverse().map((row) => headers.map((header) => row[header] ?? ""))],
      ];
    }),
  );
  const { json } = await rankFile(file);
  const ties = json.ranking.filter(({ code }) => String(code).startsWith("01"));
  expect(new Set(ties.map(({ rank }) => rank)).size).toBe(1);
  expect(ties.map(({ name }) => name)).toEqual([
    "Цэрэн Ганзориг",
    "Цэрэн Нарантуяа",
    "Цэрэн Өлзий",
    "Цэрэн Энхтуяа",
  ]);
  const ranks = json.ranking.map(({ rank }) => Number(rank));
  expect(ranks).toEqual(
    json.ranking.map(
      ({ total }) => 1 + json.ranking.filter((one) => Number(one.total) > Number(total)).length,
    ),
  );
});

function sheetId(host: Host, name: string): string {
  const sheet = host.workbook.sheets().find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}.`);
  return sheet.id;
}

function insert(host: Host, name: string, dimension: "ROW" | "COL", base: number, quantity: number): void {
  host.workbook.write({
    type: "ADD_COLUMNS_ROWS",
    sheetId: sheetId(host, name),
    sheetName: name,
    dimension,
    base,
    quantity,
    position: "before",
  });
}

const PEOPLE_TABS = [ROSTER, UNIT, `${UNIT} · хандлага`, "Удирдах арга барил", "Хамт олон", "Оноо өөрчлөх"];

test("rows inserted above the headers, columns among the others", () => {
  const { host, report } = rankData(filledData);
  for (const name of PEOPLE_TABS) {
    insert(host, name, "ROW", 0, 2);
    insert(host, name, "COL", 2, 1);
    host.editCell(name, "A1", "Хүний нөөцийн хэлтэс бөглөнө");
    host.editCell(name, "C3", "Миний тэмдэглэл");
    host.editCell(name, "C5", "12");
  }
  expect((host.run("rankWorkbook") as unknown as typeof report).ranking).toEqual(report.ranking);
});

test("tabs renamed in the grid, and moved", () => {
  const { host, report } = rankData(filledData);
  for (const [index, name] of [SETTINGS, ...PEOPLE_TABS].entries()) {
    const id = sheetId(host, name);
    host.workbook.write({ type: "RENAME_SHEET", sheetId: id, oldName: name, newName: `Хуудас ${index + 1}` });
    host.workbook.write({ type: "MOVE_SHEET", sheetId: id, delta: 1 });
  }
  expect((host.run("rankWorkbook") as unknown as typeof report).ranking).toEqual(report.ranking);
});

test("tabs renamed in another program", async () => {
  const workbook = load(filledFile);
  for (const name of [UNIT, `${UNIT} · хандлага`, "Хамт олон"])
    tab(workbook, name).name = `2025 ${name.slice(0, 8)} ${name.length}`;
  const { json } = await rankFile(workbook.save());
  expect(json.ranking).toEqual(first.json.ranking);
});
