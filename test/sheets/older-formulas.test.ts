/** Workbooks of the template's version 1, whose formulas stand in the first row of data: set-up moves them. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { type JobReport, rank } from "../../workbench/cli/report";
import type { WorkbookData } from "../../workbench/engine";
import type { Host } from "../../workbench/host/host";
import { HEAD_INDICATORS, MANAGEMENT, PEERS, STAFF_INDICATORS, UNIT, workedBody } from "../cases/body";
import { filledData } from "../cases/files";
import { CONDUCT } from "../cases/hostile/workbook";
import { allLive, contentAt, LIVE, tableOf, work } from "./live-tabs";

/** As version 1 wrote them, for the columns of a new tab. */
const meanOf = (last: string, count: number, highest: number) => {
  const letters = Array.from({ length: count }, (_, index) => String.fromCharCode(67 + index));
  const filled = letters.map((letter) => `(${letter}2:${letter}<>"")`).join("*");
  return `=HANDLAGA_AVG(ARRAYFORMULA(IF(${filled},C2:${last},"")),${highest})`;
};
const OLD: Readonly<Record<string, readonly string[]>> = {
  [UNIT]: [
    '=ARRAYFORMULA(BIELELT_HUVI(IF((C2:C="Б")*(I2:I="")*(K2:K<>""),0,I2:I),J2:J,K2:K))',
    '=ARRAYFORMULA(BIELELT_ONOO(S2:S,IF(C2:C="Б",15,60)))',
    `=ARRAYFORMULA(HUGATSAA_ONOO(IF((C2:C="Б")+(K2:K=""),"",M2:M),N2:N,O2:O,'Тохиргоо'!$B$4))`,
    '=ARRAYFORMULA(IF(T2:T="","",IF(C2:C="Б",T2:T,IF(U2:U="","",T2:T+U2:U))))',
  ],
  [CONDUCT]: [meanOf("G", STAFF_INDICATORS.length, 7)],
  [MANAGEMENT]: [meanOf("H", HEAD_INDICATORS.length, 15)],
  [PEERS]: ["=HAMT_OLON_AVG(G2:I,E2:E)"],
};

let older: WorkbookData;
let sound: ReturnType<typeof allLive>;
const open = () => openBundle(structuredClone(older));
const setUp = (host: Host) => host.run("setUpWorkbook", []);
const ofLive = (host: Host) =>
  (host.run("checkWorkbook") as unknown as JobReport).problems.filter(({ message }) =>
    /баганын томъёо|гараар бичсэн/u.test(message),
  );
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
  for (const [name, formulas] of Object.entries(OLD)) {
    const { sheetId, headers } = tableOf(host, name);
    for (const [index, header] of (LIVE[name] ?? []).entries()) {
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
  expect(cells.sort()).toEqual(
    [
      ...["S2", "T2", "U2", "V2"].map((cell) => [UNIT, cell, true]),
      [CONDUCT, "H2", true],
      [MANAGEMENT, "I2", true],
      [PEERS, "J2", true],
    ].sort(),
  );
});

test("set-up moves them into the headers, keeps a copy of each tab, and changes nothing else", () => {
  const host = open();
  const totals = rank(host).ranking.map(({ code, total }) => [code, total]);
  const before = cellsOf(host, UNIT);
  expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT, CONDUCT, MANAGEMENT, PEERS] });
  expect(allLive(host)).toEqual(sound);
  expect(ofLive(host)).toEqual([]);
  expect(cellsOf(host, `${UNIT} (хуучин загвар)`)).toEqual(before);
  const moved = ["S1", "T1", "U1", "V1", "S2", "T2", "U2", "V2"];
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
    work(host, contentAt(sheetId, 3, col, "7.5"));
    expect(ofLive(host).map(({ tab, cell }) => `${tab} ${cell}`)).toContain(`${PEERS} J4`);
    setUp(host);
    expect(ofLive(host).map(({ tab, cell }) => `${tab} ${cell}`)).toEqual([`${PEERS} J4`]);
    work(host, contentAt(sheetId, 3, col, ""));
    expect(allLive(host)).toEqual(sound);
  });

  test("over the older formula itself: the column is theirs until they clear it", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    work(host, contentAt(sheetId, 1, col, "=7+0.5"));
    expect(setUp(host)).toMatchObject({ completed: [UNIT, CONDUCT, MANAGEMENT] });
    expect(cellsOf(host, PEERS)).toMatchObject({ J1: "Дундаж оноо", J2: "=7+0.5" });
    expect(ofLive(host).map(({ cell }) => cell)).toEqual(["J1", "J2"]);
    work(host, contentAt(sheetId, 1, col, ""));
    expect(setUp(host)).toMatchObject({ completed: [PEERS] });
    expect(allLive(host)).toEqual(sound);
  });
});
