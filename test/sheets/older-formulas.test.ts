/** Workbooks of the template's version 1, whose formulas stand in the first row of data: set-up moves them. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { type JobReport, rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/engine";
import type { Host } from "../../workbench/host/host";
import { HEAD_INDICATORS, MANAGEMENT, PEERS, STAFF_INDICATORS, UNIT, workedBody } from "../cases/body";
import { filledData } from "../cases/files";
import { addressOf, CONDUCT } from "../cases/hostile/workbook";
import { allLive, contentAt, LIVE, tableOf, work } from "./live-tabs";

/** As version 1 wrote them, wherever the columns stand that they name. */
function olderFormulas(name: string, headers: readonly string[]): string[] {
  const letters = (header: string) => addressOf({ row: 0, col: headers.indexOf(header) }).replace("1", "");
  const column = (header: string) => `${letters(header)}2:${letters(header)}`;
  const block = (all: readonly string[]) => `${letters(all[0] ?? "")}2:${letters(all.at(-1) ?? "")}`;
  const meanOf = (all: readonly string[], highest: number) => {
    const filled = all.map((header) => `(${column(header)}<>"")`).join("*");
    return `=HANDLAGA_AVG(ARRAYFORMULA(IF(${filled},${block(all)},"")),${highest})`;
  };
  if (name === CONDUCT) return [meanOf(STAFF_INDICATORS, 7)];
  if (name === MANAGEMENT) return [meanOf(HEAD_INDICATORS, 15)];
  if (name === PEERS)
    return [`=HAMT_OLON_AVG(${block(["Хандлага, ёс зүй", "Харилцаа"])},${column("Хүчинтэй")})`];
  const [section, from, to] = ["Хэсэг", "Суурь түвшин", "Хүрсэн түвшин"].map(column);
  const [percent, performance, timeliness] = (LIVE[UNIT] ?? []).map(column);
  const [due, done, cause] = ["Дуусах хугацаа", "Гүйцэтгэсэн огноо", "Хоцорсон шалтгаан"].map(column);
  const levels = `IF((${section}="Б")*(${from}="")*(${to}<>""),0,${from})`;
  const both = `IF(${timeliness}="","",${performance}+${timeliness})`;
  return [
    `=ARRAYFORMULA(BIELELT_HUVI(${levels},${column("Хүрэх түвшин")},${to}))`,
    `=ARRAYFORMULA(BIELELT_ONOO(${percent},IF(${section}="Б",15,60)))`,
    `=ARRAYFORMULA(HUGATSAA_ONOO(IF((${section}="Б")+(${to}=""),"",${due}),${done},${cause},'Тохиргоо'!$B$4))`,
    `=ARRAYFORMULA(IF(${performance}="","",IF(${section}="Б",${performance},${both})))`,
  ];
}

let older: WorkbookData;
let sound: ReturnType<typeof allLive>;
const open = () => openBundle(structuredClone(older));
const setUp = (host: Host) => host.run("setUpWorkbook", []);
const ofLive = (host: Host) =>
  (host.run("checkWorkbook") as unknown as JobReport).problems.filter(({ message }) =>
    /баганын томъёо|гараар бичсэн/u.test(message),
  );
const cellOf = (host: Host, name: string, header: string, row: number) =>
  addressOf({ row, col: tableOf(host, name).headers.indexOf(header) });
const cellsOf = (host: Host, name: string) =>
  host.snapshot().data.sheets.find((one) => one.name === name)?.cells;

beforeAll(() => {
  const { tables, ...rest } = workedBody;
  const bare = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([header]) => header !== "Стратегийн сэтгэлгээ")),
    ),
  ]);
  const settings = { Байгууллага: "Туршилтын газар", "Үнэлгээний жил": 2025, "Үнэлэх өдөр": "2025-12-31" };
  const host = openBundle(filledData({ ...rest, settings, tables: Object.fromEntries(bare) }));
  sound = allLive(host);
  for (const [name, live] of Object.entries(LIVE)) {
    const { sheetId, headers } = tableOf(host, name);
    const formulas = olderFormulas(name, headers);
    for (const [index, header] of live.entries()) {
      const col = headers.indexOf(header);
      work(host, contentAt(sheetId, 0, col, header), contentAt(sheetId, 1, col, formulas[index] ?? ""));
    }
  }
  older = { ...host.snapshot().data, metadata: [{ key: "unelgee-template", value: "1" }] };
});

test("the older formulas show the same, and each is pointed at", () => {
  const host = open();
  expect(allLive(host)).toEqual(sound);
  const cells = ofLive(host).map(({ tab, cell, message }) => [tab, cell, message.includes("толгойн доорх")]);
  const below = Object.entries(LIVE).flatMap(([name, live]) =>
    live.map((header) => [name, cellOf(host, name, header, 1), true]),
  );
  expect(cells.sort()).toEqual(below.sort());
});

test("set-up moves them into the headers, keeps a copy of each tab, and changes nothing else", () => {
  const host = open();
  const totals = rank(host).ranking.map(({ code, total }) => [code, total]);
  const before = cellsOf(host, UNIT);
  expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT, CONDUCT, MANAGEMENT, PEERS] });
  expect(allLive(host)).toEqual(sound);
  expect(ofLive(host)).toEqual([]);
  expect(cellsOf(host, `${UNIT} (хуучин загвар)`)).toEqual(before);
  const moved = (LIVE[UNIT] ?? []).flatMap((header) => [0, 1].map((row) => cellOf(host, UNIT, header, row)));
  const kept = (cells = {}) => Object.entries(cells).filter(([at]) => !moved.includes(at));
  expect(kept(cellsOf(host, UNIT))).toEqual(kept(before));
  expect(rank(host).ranking.map(({ code, total }) => [code, total])).toEqual(totals);
  expect(setUp(host)).toMatchObject({ made: [], completed: [] });
});

describe("what somebody typed stays", () => {
  test("over a cell that the older formula filled: pointed at, before and after", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    const typed = addressOf({ row: 3, col });
    work(host, contentAt(sheetId, 3, col, "7.5"));
    expect(ofLive(host).map(({ tab, cell }) => `${tab} ${cell}`)).toContain(`${PEERS} ${typed}`);
    setUp(host);
    expect(ofLive(host).map(({ tab, cell }) => `${tab} ${cell}`)).toEqual([`${PEERS} ${typed}`]);
    work(host, contentAt(sheetId, 3, col, ""));
    expect(allLive(host)).toEqual(sound);
  });

  test("over the older formula itself: the column is theirs until they clear it", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    work(host, contentAt(sheetId, 1, col, "=7+0.5"));
    expect(setUp(host)).toMatchObject({ completed: [UNIT, CONDUCT, MANAGEMENT] });
    const [head, below] = [0, 1].map((row) => addressOf({ row, col }));
    expect(cellsOf(host, PEERS)).toMatchObject({ [head ?? ""]: "Дундаж оноо", [below ?? ""]: "=7+0.5" });
    expect(ofLive(host).map(({ cell }) => cell)).toEqual([head, below]);
    work(host, contentAt(sheetId, 1, col, ""));
    expect(setUp(host)).toMatchObject({ completed: [PEERS] });
    expect(allLive(host)).toEqual(sound);
  });
});
