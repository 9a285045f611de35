/** The worked values of the methodology, through files: a template, filled in with another program, ranked. */

import { beforeAll, expect, test } from "vitest";
import type { Workbook } from "../other-program/workbook";
import { HEAD, LIST, TOTALS, UNIT, WORKED, workedBody } from "./body";
import { filled, load, type Ranked, rankFile, rowsOf, tab, templateOf } from "./files";

let ranked: Ranked;
let output: Workbook;

beforeAll(async () => {
  ranked = await rankFile(await filled(await templateOf(workedBody), workedBody));
  output = load(ranked.file);
});

const lineOf = (lines: readonly Record<string, unknown>[], code: string, key: string) =>
  lines.find((line) => line[key] === code);

test("everybody is ranked, nothing is wrong", () => {
  expect(ranked.json.counts).toEqual({
    read: 6,
    ranked: 6,
    notRated: 0,
    blocked: 0,
    incomplete: 0,
    unowned: 0,
  });
  expect(ranked.json.problems.filter(({ level }) => level === "error")).toEqual([]);
});

test("the civil servant has 76.20 and the unit head 86.32 in the JSON", () => {
  expect(lineOf(ranked.json.ranking, WORKED.code, "code")).toMatchObject({
    name: WORKED.name,
    unit: UNIT,
    role: "Албан хаагч",
    measures: 50.92,
    knowledge: 12,
    superior: 6.2,
    peers: 7.08,
    adjustment: 0,
    total: 76.2,
  });
  expect(lineOf(ranked.json.ranking, HEAD.code, "code")).toMatchObject({
    role: "Нэгжийн дарга",
    measures: 61.18,
    knowledge: 12,
    superior: 13.14,
    peers: null,
    total: 86.32,
  });
});

test.each([TOTALS, LIST])("and in the tab %s, as values", (name) => {
  const lines = rowsOf(tab(output, name));
  expect(lineOf(lines, WORKED.code, "Код")).toMatchObject({
    "Овог, нэр": WORKED.name,
    "Арга хэмжээ": 50.92,
    Мэдлэг: 12,
    "Удирдлагын үнэлгээ": 6.2,
    "Хамт олны үнэлгээ": 7.08,
    Өөрчлөлт: 0,
    "Нийт оноо": 76.2,
    Ангилал: "тодорхойгүй",
  });
  expect(lineOf(lines, HEAD.code, "Код")).toMatchObject({
    "Арга хэмжээ": 61.18,
    Мэдлэг: 12,
    "Удирдлагын үнэлгээ": 13.14,
    Өөрчлөлт: 0,
    "Нийт оноо": 86.32,
  });
  tab(output, name).eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
});

test("the list is ordered by points and ranks are counted from 1", () => {
  const lines = rowsOf(tab(output, LIST));
  const totals = lines.map((line) => Number(line["Нийт оноо"]));
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
  expect(lines.map((line) => line.Эрэмбэ)).toEqual(totals.map((total) => totals.indexOf(total) + 1));
});

test("the live columns of the plan show the same percents and points", () => {
  const computed = [
    ...["Биелэлтийн хувь", "Гүйцэтгэлийн оноо", "Хугацааны оноо", "Нийлбэр оноо", "Дундаж оноо"],
  ];
  const rows = rowsOf(tab(output, UNIT)).filter((row) => String(row.Код).split(" · ")[0] === WORKED.code);
  const live = rows.map((row) => [
    row.Дугаар,
    ...computed.map((header) => (row[header] === "" ? null : (row[header] ?? null))),
  ]);
  expect(live).toEqual([
    // The rows that set-up prepared, the one of section В blank, and those that were added below.
    ["1", 100, 60, 10, 70, 50.92],
    ["2", 80, 48, 5, 53, null],
    ["3", null, null, null, null, null],
    ["4", 40, 24, 10, 34, null],
    ["1", 100, 15, null, 15, 12],
    ["1", null, null, null, null, null],
    ["3.1", 100, 60, 10, 70, null],
    ["3.2", 20, 0, 0, 0, null],
    ["3.3", 100, 60, 10, 70, null],
    ["2", 60, 9, null, 9, null],
  ]);
});

test("the live means of the superior and of the peers are those of the list", () => {
  const meanOf = (name: string) =>
    rowsOf(tab(output, name)).find((row) => row.Код === WORKED.code)?.["Дундаж оноо"];
  expect(meanOf(`${UNIT} · хандлага`)).toBe(6.2);
  expect(meanOf("Хамт олон")).toBe(7.08);
});
