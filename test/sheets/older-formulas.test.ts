/** Workbooks of the template's version 1, whose formulas stand in the first row of data: set-up moves them. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { type JobReport, rank } from "../../workbench/cli/report";
import type { WorkbookData, WriteCommand } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx, writeXlsx } from "../../workbench/twin/xlsx";
import { HEAD_INDICATORS, MANAGEMENT, PEERS, STAFF_INDICATORS, UNIT, workedBody } from "../cases/body";
import { filledData, load } from "../cases/files";
import { addressOf, CONDUCT } from "../cases/hostile/workbook";
import { faultsOf, withCalls } from "../projects/spread";
import { allLive, contentAt, LIVE, liveOf, tableOf, work } from "./live-tabs";

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
    /баганын томъёо|өөрөө бодогдох/iu.test(message),
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
  setUp(host); // the names beside the codes that were typed
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
  expect(cellsOf(host, `(хуучин загвар) ${UNIT}`)).toEqual(before);
  const moved = (LIVE[UNIT] ?? []).flatMap((header) => [0, 1].map((row) => cellOf(host, UNIT, header, row)));
  const kept = (cells = {}) => Object.entries(cells).filter(([at]) => !moved.includes(at));
  expect(kept(cellsOf(host, UNIT))).toEqual(kept(before));
  expect(rank(host).ranking.map(({ code, total }) => [code, total])).toEqual(totals);
  expect(setUp(host)).toMatchObject({ made: [], completed: [] });
});

const rowAbove = (host: Host, name: string, base: number) =>
  work(host, {
    ...{ type: "ADD_COLUMNS_ROWS", sheetId: tableOf(host, name).sheetId, sheetName: name, dimension: "ROW" },
    ...{ base, quantity: 1, position: "before" },
  } as WriteCommand);
const versionOf = (host: Host) =>
  host.snapshot().data.metadata?.flatMap(({ key, value }) => (key === "unelgee-template" ? [value] : []));

describe("formulas further down are known for what they are", () => {
  test("below an inserted row: each is pointed at, no computed cell is, and set-up moves them", () => {
    const host = open();
    rowAbove(host, UNIT, 1);
    const cells = ofLive(host).filter(({ tab }) => tab === UNIT);
    expect(cells.map(({ cell }) => cell)).toEqual(
      (LIVE[UNIT] ?? []).map((header) => cellOf(host, UNIT, header, 2)),
    );
    setUp(host);
    expect(allLive(host)).toEqual(sound);
    expect(ofLive(host)).toEqual([]);
    expect(versionOf(host)).toEqual(["2"]);
  });

  test("below a row that numbers the columns: it stays nobody's", () => {
    const host = open();
    const totals = rank(host).ranking;
    rowAbove(host, PEERS, 1);
    const { sheetId, headers } = tableOf(host, PEERS);
    const numbered = headers.filter((header) => header !== "" && header !== "Дундаж оноо");
    work(
      host,
      ...numbered.map((header, index) => contentAt(sheetId, 1, headers.indexOf(header), `${index + 1}`)),
    );
    expect(rank(host).ranking).toEqual(totals);
    setUp(host);
    expect(rank(host).ranking).toEqual(totals);
    expect(ofLive(host)).toEqual([]);
  });
});

test("what keeps a moved formula out is left to people in the first run", () => {
  const host = open();
  const { sheetId, headers } = tableOf(host, PEERS);
  work(host, contentAt(sheetId, 4, headers.indexOf("Дундаж оноо"), "'"));
  expect(setUp(host)).toMatchObject({ held: [PEERS] });
});

describe("the copies of what is changed are nobody's input", () => {
  const contentOf = ({ sheets }: WorkbookData) =>
    sheets.map(({ name, cells, notes }) => ({ name, cells, notes }));
  const namesOf = (host: Host) => host.snapshot().data.sheets.map(({ name }) => name);
  const totalsOf = (host: Host) => rank(host).ranking.map(({ code, total }) => [code, total]);

  test("whichever call of set-up fails, nobody is blocked, and the next run ends as one run does", () => {
    const whole = open();
    const totals = totalsOf(whole);
    const fresh = open();
    const { calls } = withCalls(fresh, setUp);
    const end = fresh.snapshot().data;
    for (const fault of faultsOf("set-up of an older workbook", calls)) {
      const host = open();
      fault.of(host, () => setUp(host));
      expect(totalsOf(openBundle(host.snapshot().data)), String(fault)).toEqual(totals);
      setUp(host);
      expect(contentOf(host.snapshot().data), String(fault)).toEqual(contentOf(end));
      expect(allLive(host), String(fault)).toEqual(sound);
      expect(setUp(host), String(fault)).toMatchObject({ made: [], completed: [], held: [] });
      expect(versionOf(host)).toEqual(["2"]);
    }
  });

  test("also when another program saved the file, which drops what only Sheets keeps", async () => {
    const host = open();
    const totals = totalsOf(host);
    setUp(host);
    const saved = load(await writeXlsx(host.snapshot())).save();
    const again = openBundle((await readXlsx(saved)).data);
    expect(namesOf(again).filter((name) => name.startsWith("(хуучин загвар) "))).toHaveLength(4);
    expect(totalsOf(again)).toEqual(totals);
    expect(setUp(again)).toMatchObject({ made: [], completed: [] });
  });

  test("a name as long as Sheets takes gives way", () => {
    const host = open();
    const name = "Ц".repeat(100);
    work(host, { type: "RENAME_SHEET", sheetId: tableOf(host, UNIT).sheetId, oldName: UNIT, newName: name });
    expect(setUp(host)).toMatchObject({ completed: [name, CONDUCT, MANAGEMENT, PEERS] });
    expect(namesOf(host)).toContain(`(хуучин загвар) ${"Ц".repeat(79)}`);
  });
});

describe("what somebody typed stays", () => {
  test("below a formula that somebody bounded: neither is touched, and the rest of the tab is moved", () => {
    const host = open();
    const header = "Гүйцэтгэлийн оноо";
    const { sheetId, headers } = tableOf(host, UNIT);
    const col = headers.indexOf(header);
    const bounded = "=ARRAYFORMULA(BIELELT_ONOO(S2:S10,60))";
    work(host, contentAt(sheetId, 1, col, bounded), contentAt(sheetId, 12, col, "54"));
    setUp(host);
    const kept = { [addressOf({ row: 1, col })]: bounded, [addressOf({ row: 12, col })]: "54" };
    expect(cellsOf(host, UNIT)).toMatchObject(kept);
    expect(ofLive(host).map(({ cell, message }) => [cell, message.includes("томъёо алга")])).toEqual([
      [addressOf({ row: 0, col }), true],
    ]);
  });

  test("above an older formula that fills its column: it is moved when they have cleared it, and not before", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    rowAbove(host, PEERS, 1);
    work(host, contentAt(sheetId, 1, col, "дундаж"));
    expect(ofLive(host).filter(({ tab }) => tab === PEERS)).toMatchObject([
      { cell: addressOf({ row: 2, col }), message: expect.stringContaining("мөр 2") },
    ]);
    expect(setUp(host)).toMatchObject({ held: [PEERS] });
    expect(liveOf(host, PEERS)).toEqual(sound[PEERS]);
    expect(versionOf(host)).toEqual(["1"]);
    work(host, contentAt(sheetId, 1, col, ""));
    expect(setUp(host)).toMatchObject({ completed: [PEERS], held: [] });
    expect(liveOf(host, PEERS)).toEqual(sound[PEERS]);
    expect(versionOf(host)).toEqual(["2"]);
  });

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
    expect(ofLive(host).map(({ cell }) => cell)).toEqual([head]);
    work(host, contentAt(sheetId, 1, col, ""));
    expect(setUp(host)).toMatchObject({ completed: [PEERS] });
    expect(allLive(host)).toEqual(sound);
  });
});
