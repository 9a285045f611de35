/** Set-up run again, and what the add-on leaves alone: everything that people typed, wrote and made. */
import { beforeAll, expect, test } from "vitest";
import { columnLetters } from "../../src/explain/problem";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { SheetData, WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import {
  type Body,
  COLLEAGUES,
  LIST,
  PEERS,
  ROSTER,
  rosterRow,
  TOTALS,
  UNIT,
  WORKED,
  workedBody,
} from "../cases/body";
import { filledData, rosterCells } from "../cases/files";
import { tableOf } from "./live-tabs";

const CONDUCT = `${UNIT} · хандлага`;
const { roster, tables } = workedBody;
/** Without an adopted skill: its column is not one that set-up made. */
const body: Body = {
  roster,
  settings: { Байгууллага: "Туршилтын газар", "Үнэлгээний жил": 2025, "Үнэлэх өдөр": "2025-12-31" },
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([header]) => header !== "Стратегийн сэтгэлгээ")),
      ),
    ]),
  ),
};

let typed: WorkbookData;
let data: WorkbookData;
let people: string[][];

beforeAll(() => {
  typed = filledData(body);
  people = rosterCells(roster);
  const host = openBundle(structuredClone(typed));
  setUp(host, []);
  data = host.snapshot().data;
});

const open = (cells: WorkbookData = data) => openBundle(structuredClone(cells));
const setUp = (host: Host, rows: readonly (readonly string[])[] = people) => host.run("setUpWorkbook", rows);
const tabsOf = (host: Host): readonly SheetData[] => host.snapshot().data.sheets;
function tabOf(host: Host, name: string): SheetData {
  const found = tabsOf(host).find((tab) => tab.name === name);
  if (found === undefined) throw new Error(`There is no tab ${name}.`);
  return found;
}
const cellsOf = (host: Host) => tabsOf(host).map(({ name, cells, notes }) => ({ name, cells, notes }));
const textOf = (host: Host, name: string, at: string) =>
  String(tabOf(host, name).cells[at] ?? "").replace(/^'/, "");
const write = (host: Host, ...writes: Parameters<Host["workbook"]["write"]>) =>
  host.workbook.write(...writes);

/** The address of the first cell with this text. */
function find(host: Host, name: string, text: string): string {
  const found = Object.entries(tabOf(host, name).cells).find(
    ([, content]) => String(content ?? "").replace(/^'/, "") === text,
  );
  const at = found?.[0];
  if (at === undefined) throw new Error(`${name}: no cell says ${text}.`);
  return at;
}

test("run again after typing, nothing changes", () => {
  const host = open();
  const before = cellsOf(host);
  expect(setUp(host)).toMatchObject({ made: [], completed: [], people: 6 });
  expect(cellsOf(host)).toEqual(before);
  expect(setUp(host, [])).toMatchObject({ made: [], completed: [], people: 6 });
  expect(cellsOf(host)).toEqual(before);
});

test("codes that were typed without their names are offered as they stand, and no cell changes", () => {
  const host = open(typed);
  const before = cellsOf(host);
  expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT], people: 6 });
  expect(cellsOf(host)).toEqual(before);
  expect(setUp(host)).toMatchObject({ made: [], completed: [], people: 6 });
});

test("a deleted tab, a deleted column and a deleted person come back; all else stays", () => {
  const lost = COLLEAGUES[3];
  const spoiled = structuredClone(data);
  spoiled.sheets = spoiled.sheets.filter(({ name }) => name !== "Гомдол");
  const cellsIn = (name: string) => spoiled.sheets.find((tab) => tab.name === name)?.cells ?? {};
  const [plan, peers] = [cellsIn(UNIT), cellsIn(PEERS)];
  const row = Object.keys(peers)
    .find((at) => String(peers[at]).endsWith(lost?.code ?? "-"))
    ?.slice(1);
  for (const at of Object.keys(peers)) if (at.replace(/^[A-Z]+/, "") === row) delete peers[at];
  const dropped = Object.keys(plan).find((at) => plan[at] === "Хассан шийдвэр") ?? "";
  delete plan[dropped];
  const host = openBundle(spoiled);
  const before = cellsOf(host).filter(({ name }) => ![UNIT, PEERS].includes(name));
  const planned = { ...tabOf(host, UNIT).cells };

  expect(setUp(host, [])).toMatchObject({ made: ["Гомдол"], completed: [UNIT, PEERS] });
  expect(cellsOf(host).filter(({ name }) => ![UNIT, PEERS, "Гомдол"].includes(name))).toEqual(before);
  const [from, to] = [dropped, find(host, UNIT, "Хассан шийдвэр")].map((at) => {
    const letters = at.replace(/\d+/, "");
    return `${at}:${letters}`;
  });
  // The formulas that name the column name it where it is now.
  const expected = Object.entries(planned).map(([at, content]) => [
    at,
    typeof content === "string" && content.startsWith("=") ? content.replace(from ?? "", to ?? "") : content,
  ]);
  expect(from).not.toBe(to);
  expect(tabOf(host, UNIT).cells).toMatchObject(Object.fromEntries(expected));
  const restored = find(host, PEERS, lost?.code ?? "").slice(1);
  expect(textOf(host, PEERS, `B${restored}`)).toBe(lost?.name);
  expect(rank(host).ranking.find(({ code }) => code === lost?.code)?.reason).toBe(
    "бөглөөгүй: хамт олны саналын дүн",
  );
});

test("a person given who is not in the roster is added whole, below whatever was typed there", () => {
  const host = open();
  host.editCell(ROSTER, "B20", "Код нь тодорхойгүй хүн");
  const newcomer = rosterRow({ code: "050", name: "Шинэ Хүн", unit: "Шинэ хэлтэс" });
  expect(setUp(host, [...people, ...rosterCells([newcomer])])).toMatchObject({
    made: ["Шинэ хэлтэс", "Шинэ хэлтэс · хандлага"],
    completed: [ROSTER, PEERS],
  });
  expect(textOf(host, ROSTER, "B20")).toBe("Код нь тодорхойгүй хүн");
  const at = find(host, ROSTER, "050").slice(1);
  expect(["A", "B", "C", "D", "E", "F"].map((column) => textOf(host, ROSTER, `${column}${at}`))).toEqual([
    "050",
    "Шинэ Хүн",
    "Мэргэжилтэн",
    "Шинэ хэлтэс",
    "Албан хаагч",
    "Тийм",
  ]);
});

test("a skill adopted later gets its column, and the live mean counts it", () => {
  const host = open();
  const setting = find(host, "Тохиргоо", "Албан хаагчийн мэргэжлийн ур чадвар 1");
  host.editCell("Тохиргоо", `B${setting.slice(1)}`, "Хэлний мэдлэг");
  setUp(host, []);
  const header = find(host, CONDUCT, "Хэлний мэдлэг");
  const worked = find(host, CONDUCT, WORKED.code).slice(1);
  for (const { code } of [WORKED, ...COLLEAGUES])
    host.editCell(CONDUCT, `${header.replace(/\d+/, "")}${find(host, CONDUCT, code).slice(1)}`, "1");
  const values = host.snapshot().values[tabOf(host, CONDUCT).id] ?? {};
  const mean = Object.keys(values).find((at) => values[at] === "Дундаж оноо") ?? "";
  expect(values[mean.replace(/\d+/, worked)]).toBe(5.33); // (7 + 6 + 6 + 7 + 5 + 1) / 6
});

test("4.2 a skill for some: set-up writes a dash for everybody else, over nothing that is typed, and the two means agree", () => {
  const host = open();
  const setting = (name: string, value: string) =>
    host.editCell("Тохиргоо", `B${find(host, "Тохиргоо", name).slice(1)}`, value);
  setting("Албан хаагчийн мэргэжлийн ур чадвар 1", "Хэлний мэдлэг");
  setting("Албан хаагчийн мэргэжлийн ур чадвар 1: хэнд", "Орчуулагч; Хилийн хэлтэс");
  setting("4.2-т заасан байгууллага", "Тийм");
  const { code } = WORKED;
  const rosterAt = (header: string) =>
    `${find(host, ROSTER, header).replace(/\d+/, "")}${find(host, ROSTER, code).slice(1)}`;
  host.editCell(ROSTER, rosterAt("Албан тушаал"), "орчуулагч");
  setUp(host, []);
  const skillOf = (of: string) =>
    `${find(host, CONDUCT, "Хэлний мэдлэг").replace(/\d+/, "")}${find(host, CONDUCT, of).slice(1)}`;
  const [other = WORKED, typed = WORKED] = COLLEAGUES;
  expect([code, other.code].map((of) => textOf(host, CONDUCT, skillOf(of)))).toEqual(["", "–"]);

  host.editCell(CONDUCT, skillOf(code), "1");
  host.editCell(CONDUCT, skillOf(typed.code), "5");
  expect(setUp(host, [])).toMatchObject({ made: [], completed: [] });
  const { ranking, problems } = rank(host);
  const superior = (of: string) => ranking.find((line) => line.code === of)?.superior;
  // (7 + 6 + 6 + 7 + 5 + 1) / 6, and (6 + 6 + 5 + 6 + 6) / 5
  expect([superior(code), superior(other.code)]).toEqual([5.33, 5.8]);
  const values = host.snapshot().values[tabOf(host, CONDUCT).id] ?? {};
  const mean = Object.keys(values).find((at) => values[at] === "Дундаж оноо") ?? "";
  const live = (of: string) => values[mean.replace(/\d+/, find(host, CONDUCT, of).slice(1))];
  expect([live(code), live(other.code)]).toEqual([5.33, 5.8]);
  // points for a skill that is somebody else's
  expect(ranking.find((line) => line.code === typed.code)?.rank).toBeNull();
  expect(problems.some(({ cell, level }) => cell === skillOf(typed.code) && level === "error")).toBe(true);
});

const LISTS = [LIST, TOTALS];
const generatedIn = (host: Host) =>
  tabsOf(host)
    .map(({ name }) => name)
    .filter((name) => LISTS.some((list) => name.startsWith(list)));

test("a tab of the list's name that somebody else made is left alone, also the second time", () => {
  const host = open();
  write(host, { type: "CREATE_SHEET", sheetId: "foreign", name: LIST, position: 0 });
  host.editCell(LIST, "A1", "Миний жагсаалт");
  const before = tabOf(host, LIST).cells;
  const report = rank(host);
  expect(report.list).not.toBe(LIST);
  expect(report.problems.find(({ tab, level }) => tab === LIST && level === "warning")).toBeDefined();
  rank(host);
  expect(tabOf(host, LIST).cells).toEqual(before);
  expect(generatedIn(host).sort()).toEqual([TOTALS, LIST, `${LIST} 2`].sort());
});

test("a list that somebody edited by hand is kept under another name", () => {
  const host = open();
  const list = rank(host).list ?? "";
  const fresh = tabOf(host, list).cells;
  host.editCell(list, "C4", "Гараар засав");
  const report = rank(host);
  expect(tabOf(host, list).cells).toEqual(fresh);
  const archive = generatedIn(host).find((name) => name.includes("архив")) ?? "";
  expect(textOf(host, archive, "C4")).toBe("Гараар засав");
  expect(report.problems.filter(({ message }) => message.includes(archive))).toHaveLength(1);
  rank(host);
  expect(generatedIn(host)).toHaveLength(3);
});

test("marks come with a problem and go with it; a note and a colour of a person's own stay", () => {
  const host = open();
  const { sheetId, headers } = tableOf(host, UNIT);
  const col = headers.indexOf("Хүрсэн түвшин");
  const [mine, theirs] = [2, 3].map((row) => `${columnLetters(col + 1)}${row}`) as [string, string];
  write(host, { type: "SET_NOTE", sheetId, col, row: 2, note: "Миний тэмдэглэл" });
  host.run("checkWorkbook");
  const clean = tabOf(host, UNIT);
  const [before, beside] = [mine, theirs].map((at) => String(clean.cells[at])) as [string, string];
  const coloursOf = ({ conditionalFormats }: SheetData) =>
    conditionalFormats.map(({ id: _, ...rule }) => rule);
  host.editCell(UNIT, mine, "8О");
  host.editCell(UNIT, theirs, "8О");
  host.run("checkWorkbook");
  const marked = tabOf(host, UNIT);
  expect(marked.notes?.[mine]).toContain("8О");
  expect(marked.notes?.[theirs]).toBe("Миний тэмдэглэл");
  const ranges = marked.conditionalFormats.flatMap((rule) => rule.ranges);
  for (const at of [mine, theirs])
    expect(ranges.some((range) => range.startsWith(mine) || range.startsWith(at))).toBe(true);
  host.editCell(UNIT, mine, before);
  host.editCell(UNIT, theirs, beside);
  host.run("checkWorkbook");
  const mended = tabOf(host, UNIT);
  expect(mended.notes).toEqual(clean.notes);
  expect(coloursOf(mended)).toEqual(coloursOf(clean));
});
