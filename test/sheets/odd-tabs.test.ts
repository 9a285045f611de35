/** Set-up and the check on tabs as offices have them: formatted as text, renamed units, copies, merges below, odd names. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { type JobReport, rank } from "../../workbench/cli/report";
import type { WorkbookData, WriteCommand } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { PEERS, ROSTER, UNIT, WORKED } from "../cases/body";
import { addressOf, CONDUCT } from "../cases/hostile/workbook";
import { allLive, contentAt, idOf, LIVE, soundWorkbook, tableOf, work } from "./live-tabs";

let made: WorkbookData;
let sound: ReturnType<typeof allLive>;
const open = () => openBundle(structuredClone(made));
const setUp = (host: Host) => host.run("setUpWorkbook", []);
const check = (host: Host) => (host.run("checkWorkbook") as unknown as JobReport).problems;
const about = (host: Host, tab: string) => check(host).filter((problem) => problem.tab === tab);
const totalsOf = (host: Host) => rank(host).ranking.map(({ code, total }) => [code, total]);
const contentOf = (host: Host, name: string, at: string) =>
  String(host.snapshot().data.sheets.find((one) => one.name === name)?.cells[at] ?? "");
const formatted = (host: Host, name: string, zone: object, format: string) =>
  work(host, {
    type: "SET_FORMATTING",
    sheetId: idOf(host, name),
    target: [zone],
    format,
  } as unknown as WriteCommand);
const headersOf = (host: Host, name: string) => tableOf(host, name).headers.filter((header) => header !== "");
const liveCell = (host: Host, name: string, row: number) => {
  const { headers } = tableOf(host, name);
  return addressOf({ row, col: headers.indexOf(LIVE[name]?.[0] ?? "") });
};

function tableOfSettings(host: Host) {
  const sheetId = idOf(host, "Тохиргоо");
  const nameAt = (row: number) => host.workbook.getters.getEvaluatedCell({ sheetId, row, col: 0 }).value;
  const rowOf = (name: string) =>
    Array.from({ length: 60 }, (_, row) => row).find((row) => nameAt(row) === name) ?? -1;
  return { sheetId, rowOf };
}

beforeAll(() => {
  ({ made, sound } = soundWorkbook());
});

describe("a header row formatted as text", () => {
  const row = { left: 0, right: 13, top: 0, bottom: 0 };

  test("a formula that is restored into it computes, and nothing is added a second time", () => {
    const host = open();
    formatted(host, UNIT, { ...row, right: 21 }, "@");
    const { sheetId, headers } = tableOf(host, UNIT);
    work(host, contentAt(sheetId, 0, headers.indexOf("Нийлбэр оноо"), ""));
    expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT] });
    expect(allLive(host)).toEqual(sound);
    expect(headersOf(host, UNIT)).toEqual(headers.filter((header) => header !== ""));
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  });

  test("a skill adopted there leaves the live mean a formula", () => {
    const host = open();
    formatted(host, CONDUCT, { ...row, bottom: 20 }, "@");
    host.run("saveSettings", { staffSkill1: "Гадаад хэл" });
    expect(setUp(host)).toMatchObject({ completed: [CONDUCT] });
    const headers = headersOf(host, CONDUCT);
    expect(headers.filter((header) => header === "Дундаж оноо")).toHaveLength(1);
    expect(headers).toContain("Гадаад хэл (дахин)");
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  });

  test("a formula that stands there as a text is known, and made one again", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const col = headers.indexOf("Биелэлтийн хувь");
    work(host, contentAt(sheetId, 0, col, `'${contentOf(host, UNIT, addressOf({ row: 0, col }))}`));
    expect(allLive(host)).not.toEqual(sound);
    expect(about(host, UNIT).map(({ cell }) => cell)).toContain(addressOf({ row: 0, col }));
    setUp(host);
    expect(allLive(host)).toEqual(sound);
    expect(headersOf(host, UNIT)).toEqual(headers.filter((header) => header !== ""));
  });
});

test.for(["=1+1+а", "2025-01-01 тест", "+7 код", "TRUE утга"])(
  "an adopted skill called “%s” is that text, once",
  (name) => {
    const host = open();
    host.run("saveSettings", { staffSkill1: name });
    setUp(host);
    expect(headersOf(host, CONDUCT).filter((header) => header === name)).toHaveLength(1);
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  },
);

test("a copy of the settings left of them changes no formula, and nothing breaks when it is deleted", () => {
  const host = open();
  work(
    host,
    {
      ...{ type: "DUPLICATE_SHEET", sheetId: idOf(host, "Тохиргоо"), sheetIdTo: "copy" },
      sheetNameTo: "Тохиргоо-ийн хуулбар",
    } as WriteCommand,
    { type: "MOVE_SHEET", sheetId: "copy", delta: -1 } as WriteCommand,
  );
  const before = host.snapshot().data.sheets.map(({ cells }) => cells);
  expect(about(host, UNIT).filter(({ level }) => level !== "info")).toEqual([]);
  expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  expect(host.snapshot().data.sheets.map(({ cells }) => cells)).toEqual(before);
  work(host, { type: "DELETE_SHEET", sheetId: "copy", sheetName: "Тохиргоо-ийн хуулбар" } as WriteCommand);
  expect(allLive(host)).toEqual(sound);
});

test.for(["Гомдол", "хамт олон", "Нийт оноо"])(
  "a unit called “%s”: said in the roster, and set-up does the rest",
  (name) => {
    const host = open();
    const { sheetId, headers, rows } = tableOf(host, ROSTER);
    const of = (code: string) => rows.find(({ cells }) => cells.Код === code)?.row ?? 1;
    work(host, contentAt(sheetId, of(WORKED.code), headers.indexOf("Нэгж"), name));
    const { tab, cell, message } =
      check(host).find((problem) => problem.message.includes("тогтсон хуудасны нэр")) ?? {};
    expect([tab, cell]).toEqual([ROSTER, addressOf({ row: of(WORKED.code), col: headers.indexOf("Нэгж") })]);
    expect(message).toContain(`“${name}”`);
    expect(check(host).some(({ message: said }) => said.includes("хуудас алга"))).toBe(false);
    expect(setUp(host)).toMatchObject({ made: [] });
    expect(rank(host).counts).toMatchObject({ read: 6, blocked: 1 });
  },
);

test.for([PEERS, CONDUCT])("%s: a row that numbers the columns by place is nobody's", (name) => {
  const host = open();
  const totals = totalsOf(host);
  const { sheetId, headers } = tableOf(host, name);
  work(host, {
    ...{ type: "ADD_COLUMNS_ROWS", sheetId, sheetName: name, dimension: "ROW" },
    ...{ base: 1, quantity: 1, position: "before" },
  } as WriteCommand);
  work(
    host,
    ...headers.flatMap((header, col) =>
      header === "" || header === "Дундаж оноо" ? [] : [contentAt(sheetId, 1, col, `${col + 1}`)],
    ),
  );
  expect(totalsOf(host)).toEqual(totals);
});

test("settings and codes in another form are known: none is added a second time", () => {
  const host = open();
  const setting = tableOfSettings(host);
  for (const name of ["Маш сайн: доод оноо", "Үнэлгээний жил"])
    work(host, contentAt(setting.sheetId, setting.rowOf(name), 0, `${name.replace("а", "a")}:`));
  const { sheetId, headers, rows } = tableOf(host, CONDUCT);
  const of = rows.find(({ cells }) => cells["Овог, нэр"] === WORKED.name)?.row ?? 1;
  work(host, contentAt(sheetId, of, headers.indexOf("Овог, нэр"), WORKED.name.replace("а", "a")));
  const before = host.snapshot().data.sheets.map(({ cells }) => cells);
  expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  expect(host.snapshot().data.sheets.map(({ cells }) => cells)).toEqual(before);
  expect(rank(host).review.due).toBe(rank(open()).review.due);
});

test("two people whose codes only look alike: each is there, and nobody is added again", () => {
  const host = open();
  const codes = ["А1", "A1"] as const; // Cyrillic, Latin
  for (const name of [ROSTER, CONDUCT, PEERS]) {
    const { sheetId, headers, rows } = tableOf(host, name);
    const two = rows.filter(({ cells }) => ["010", "011"].includes(String(cells.Код)));
    expect(two).toHaveLength(2);
    two.forEach(({ row }, index) => {
      work(host, contentAt(sheetId, row, headers.indexOf("Код"), codes[index] ?? ""));
    });
  }
  const { sheetId, headers, rows } = tableOf(host, UNIT);
  const planned = rows.flatMap(({ row, cells }) => {
    const index = ["010", "011"].indexOf(String(cells.Код).replace(/ · .*$/u, ""));
    return index < 0 ? [] : [contentAt(sheetId, row, headers.indexOf("Код"), codes[index] ?? "")];
  });
  expect(planned.length).toBeGreaterThan(2);
  work(host, ...planned);
  const before = host.snapshot().data.sheets.map(({ cells }) => cells);
  // What the unit's tab offers follows the codes.
  expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT] });
  expect(host.snapshot().data.sheets.map(({ cells }) => cells)).toEqual(before);
  expect(setUp(host)).toMatchObject({ made: [], completed: [] });
});

test("a blank row among the settings is none of them: one that is missing comes back", () => {
  const host = open();
  const { sheetId, rowOf } = tableOfSettings(host);
  work(host, contentAt(sheetId, rowOf("Багийн гишүүн 5"), 0, ""), contentAt(sheetId, 50, 1, "тэмдэглэл"));
  setUp(host);
  expect(tableOfSettings(host).rowOf("Багийн гишүүн 5")).toBeGreaterThan(0);
});

describe("live cells that show no number", () => {
  test("in a date's format: each is pointed at", () => {
    const host = open();
    const { headers, rows } = tableOf(host, CONDUCT);
    const col = headers.indexOf("Дундаж оноо");
    formatted(host, CONDUCT, { left: col, right: col, top: 1, bottom: rows.length }, "yyyy-mm-dd");
    const cells = about(host, CONDUCT).filter(({ message }) => message.includes("огнооны хэлбэртэй"));
    expect(cells.map(({ cell }) => cell)).toEqual(rows.map(({ row }) => addressOf({ row, col })));
  });

  test("blank for a character that nobody sees", () => {
    const host = open();
    const { sheetId, headers, rows } = tableOf(host, UNIT);
    const at = rows.find(({ cells }) => cells.Хэсэг === "Б" && cells["Хүрсэн түвшин"] !== "")?.row ?? 1;
    work(host, contentAt(sheetId, at, headers.indexOf("Суурь түвшин"), "'\u200b"));
    const cells = about(host, UNIT).filter(({ message }) =>
      message.includes("хоосон харагдаж байгаа боловч"),
    );
    expect(cells.map(({ cell }) => cell)).toContain(
      addressOf({ row: at, col: headers.indexOf("Биелэлтийн хувь") }),
    );
    expect(cells.every(({ cell }) => cell.endsWith(String(at + 1)))).toBe(true);
  });
});

describe("what keeps a live column blank is named", () => {
  test("a merge below all that is filled", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    work(host, {
      type: "ADD_MERGE",
      sheetId,
      target: [{ left: col, right: col, top: 39, bottom: 40 }],
    } as WriteCommand);
    const said = about(host, PEERS).map(({ message }) => message);
    const range = `${addressOf({ row: 39, col })}:${addressOf({ row: 40, col })}`;
    expect(said.some((message) => message.includes(range))).toBe(true);
    expect(setUp(host)).toMatchObject({ completed: [], held: [PEERS] });
  });

  test("a merge over headers, under which one is hidden, and a formula that names it", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const col = headers.indexOf("Биелэлтийн хувь");
    work(host, contentAt(sheetId, 0, headers.indexOf("Нийлбэр оноо"), ""), {
      type: "ADD_MERGE",
      sheetId,
      target: [{ left: col, right: col + 1, top: 0, bottom: 0 }],
      force: true,
    } as WriteCommand);
    const range = `${addressOf({ row: 0, col })}:${addressOf({ row: 0, col: col + 1 })}`;
    expect(about(host, UNIT).some(({ message }) => message.includes(range))).toBe(true);
    for (let run = 0; run < 2; run += 1) expect(setUp(host)).toMatchObject({ completed: [], held: [UNIT] });
  });

  test("a formula that ends at a row: its header is to be cleared, and then set-up gives it again", () => {
    const host = open();
    const at = liveCell(host, PEERS, 0);
    const bounded = contentOf(host, PEERS, at).replace(/([A-Z]+)1:\1/gu, "$11:$1100");
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    work(host, contentAt(sheetId, 0, col, bounded));
    const said = about(host, PEERS).filter(({ cell }) => cell === at);
    expect(said.map(({ message }) => message.includes("томъёог арилгаад"))).toEqual([true]);
    work(host, contentAt(sheetId, 0, col, ""));
    expect(setUp(host)).toMatchObject({ completed: [PEERS], held: [] });
    expect(allLive(host)).toEqual(sound);
  });

  test.for([UNIT, CONDUCT, PEERS])("%s: a live column that was deleted is a warning", (name) => {
    const host = open();
    const { sheetId, headers } = tableOf(host, name);
    work(host, {
      ...{ type: "REMOVE_COLUMNS_ROWS", sheetId, sheetName: name, dimension: "COL" },
      elements: [headers.indexOf(LIVE[name]?.[0] ?? "")],
    } as WriteCommand);
    const said = about(host, name).filter(({ message }) => message.includes("багана алга"));
    expect(said.map(({ level }) => level)).toEqual(["warning"]);
  });
});
