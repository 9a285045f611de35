/** Live columns under people's hands: whatever is done to the rows of data, the points of the others stand. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { type JobReport, rank } from "../../workbench/cli/report";
import type { WorkbookData, WriteCommand } from "../../workbench/engine";
import type { Host } from "../../workbench/host/host";
import { readXlsx, writeXlsx } from "../../workbench/xlsx";
import { MANAGEMENT, PEERS, UNIT, workedBody } from "../cases/body";
import { filledData } from "../cases/files";
import { addressOf, CONDUCT } from "../cases/hostile/workbook";
import { allLive, contentAt, idOf, LIVE, liveOf, tableOf, work } from "./live-tabs";

let made: WorkbookData;
let sound: ReturnType<typeof allLive>;
const open = (data = made) => openBundle(structuredClone(data));
const sheetOf = (host: Host, name: string) => {
  const sheet = host.snapshot().data.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}.`);
  return sheet;
};
const setUp = (host: Host) => host.run("setUpWorkbook", []);
const check = (host: Host) => host.run("checkWorkbook") as unknown as JobReport;
const ofLive = (host: Host) =>
  check(host).problems.filter(({ message }) => /өөрө?ө? ?бодогд|баганын томъёо|гараар бичсэн/u.test(message));
const totalsOf = (host: Host) => rank(host).ranking.map(({ code, total }) => [code, total]);

beforeAll(() => {
  made = filledData(workedBody);
  const host = open();
  setUp(host);
  made = host.snapshot().data;
  sound = allLive(host);
});

test("the sound body shows points in every live column", () => {
  const shown = Object.entries(sound).map(([name, rows]) => [
    name,
    Object.values(rows)
      .flat()
      .filter((cell) => typeof cell === "number").length,
  ]);
  expect(Object.fromEntries(shown)).toEqual({ [UNIT]: 80, [CONDUCT]: 5, [MANAGEMENT]: 1, [PEERS]: 5 });
  expect(sound[UNIT]?.["007 А 2"]).toEqual([80, 48, 5, 53]);
});

test("every formula stands in the header cell, in an ARRAYFORMULA that begins there", () => {
  const host = open();
  for (const [name, headers] of Object.entries(LIVE)) {
    const formulas = Object.entries(sheetOf(host, name).cells).filter(([, content]) =>
      String(content).startsWith("="),
    );
    expect(formulas).toHaveLength(headers.length);
    for (const [at, content] of formulas) {
      expect(at).toMatch(/^[A-Z]+1$/u);
      expect(content).toMatch(/^=ARRAYFORMULA\(IF\(ROW\(A1:A\)=ROW\(\),"/u);
      const ranges = String(content).match(/\b[A-Z]+\d+:[A-Z]+\d*/gu) ?? [];
      expect(ranges.filter((range) => !/^([A-Z]+)1:\1$/u.test(range))).toEqual([]);
    }
  }
});

const rows = (host: Host, name: string, base: number, quantity: number): WriteCommand =>
  ({
    ...{ type: "ADD_COLUMNS_ROWS", sheetId: idOf(host, name), sheetName: name, dimension: "ROW" },
    ...{ base, quantity, position: "before" },
  }) as WriteCommand;
const columns = (host: Host, name: string, base: number): WriteCommand =>
  ({ ...rows(host, name, base, 1), dimension: "COL" }) as WriteCommand;
const removed = (host: Host, name: string, row: number): WriteCommand =>
  ({
    ...{ type: "REMOVE_COLUMNS_ROWS", sheetId: idOf(host, name), sheetName: name, dimension: "ROW" },
    elements: [row],
  }) as WriteCommand;
const moved = (host: Host, name: string, from: number, base: number): WriteCommand =>
  ({
    ...{ type: "MOVE_COLUMNS_ROWS", sheetId: idOf(host, name), sheetName: name, dimension: "COL" },
    ...{ elements: [from], base, position: "before" },
  }) as WriteCommand;

/** A row's inputs, written anew somewhere else. */
function pasted(host: Host, name: string, from: number, to: number): WriteCommand[] {
  const { sheetId, headers, rows: all } = tableOf(host, name);
  const cells = all.find(({ row }) => row === from)?.cells ?? {};
  return headers.flatMap((header, col) =>
    header === "" || (LIVE[name] ?? []).includes(header)
      ? []
      : [contentAt(sheetId, to, col, String(cells[header] ?? ""))],
  );
}

describe("what is done to rows and columns leaves the others' points", () => {
  test.for<{ title: string; change: (host: Host, name: string) => void; gone?: number }>([
    { title: "the first row deleted", change: (host, name) => work(host, removed(host, name, 1)), gone: 0 },
    {
      title: "the last row deleted",
      change: (host, name) => work(host, removed(host, name, tableOf(host, name).rows.length)),
      gone: -1,
    },
    { title: "a row inserted above the first", change: (host, name) => work(host, rows(host, name, 1, 2)) },
    { title: "a title above the headers", change: (host, name) => work(host, rows(host, name, 0, 3)) },
    {
      title: "rows added at the end, and one of them filled",
      change: (host, name) => {
        const height = host.workbook.getters.getNumberRows(idOf(host, name));
        work(host, { ...rows(host, name, height - 1, 5), position: "after" } as WriteCommand);
        work(host, ...pasted(host, name, 1, height + 2));
      },
    },
    {
      title: "columns inserted, also between the indicators",
      change: (host, name) => work(host, ...[0, 4, 8].map((base) => columns(host, name, base))),
    },
    { title: "a column moved", change: (host, name) => work(host, moved(host, name, 4, 0)) },
    {
      title: "the rows sorted",
      change: (host, name) => {
        const { rows: all, headers, sheetId } = tableOf(host, name);
        const zone = { left: 0, right: headers.length - 1, top: 1, bottom: all.length };
        const sortOptions = { emptyCellAsZero: false, sortHeaders: false };
        work(host, { type: "SORT_CELLS", sheetId, col: 0, row: 1, zone, sortDirection: "desc", sortOptions });
        expect(tableOf(host, name).rows.map(({ cells }) => cells.Код)).not.toEqual(
          all.map(({ cells }) => cells.Код),
        );
      },
    },
    {
      title: "a row pasted over itself",
      change: (host, name) => work(host, ...pasted(host, name, 1, 1)),
    },
    {
      title: "the first row deleted, and that undone",
      change: (host, name) => {
        host.workbook.asOneStep(() => work(host, removed(host, name, 1)));
        host.undo();
      },
    },
  ])("$title", ({ change, gone }) => {
    const host = open();
    const names = [UNIT, CONDUCT, PEERS];
    for (const name of names) change(host, name);
    for (const name of names) {
      const kept = Object.entries(sound[name] ?? {});
      if (gone !== undefined) kept.splice(gone, 1);
      expect(liveOf(host, name), name).toMatchObject(Object.fromEntries(kept));
    }
    expect(ofLive(host)).toEqual([]);
    if (gone === undefined) expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  });

  test("a copy of the tab shows the same", () => {
    const host = open();
    work(host, {
      type: "DUPLICATE_SHEET",
      sheetId: idOf(host, UNIT),
      sheetIdTo: "copy",
      sheetNameTo: "Хуулбар",
    } as WriteCommand);
    const { rows: all } = tableOf(host, "Хуулбар");
    const live = all.map(({ cells }) => (LIVE[UNIT] ?? []).map((header) => cells[header]));
    expect(live).toEqual(Object.values(sound[UNIT] ?? {}));
  });

  test("saved as .xlsx and opened again; other programs see headers and values", async () => {
    const file = await writeXlsx(open().snapshot());
    const host = openBundle((await readXlsx(file)).data);
    expect(allLive(host)).toEqual(sound);
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
    expect(ofLive(host)).toEqual([]);
  });
});

describe("one bad cell is its own row's affair", () => {
  const SAID = "!";
  test.for<{ tab: string; key: string; header: string; type: string; own: unknown[]; says: RegExp }>([
    {
      ...{ tab: UNIT, key: "010 А 1", header: "Хүрсэн түвшин", type: "тавин" },
      ...{ own: [SAID, "", 10, ""], says: /^2\.2: “тавин”/u },
    },
    {
      ...{ tab: UNIT, key: "010 А 1", header: "Хүрэх түвшин", type: "0" },
      ...{ own: [SAID, "", 10, ""], says: /^2\.2: Хүрэх түвшин суурьтай тэнцүү/u },
    },
    {
      ...{ tab: UNIT, key: "010 А 1", header: "Дуусах хугацаа", type: "2025-02-31" },
      ...{ own: [70, 42, SAID, ""], says: /^2\.4: “2025-02-31”/u },
    },
    {
      ...{ tab: UNIT, key: "007 А 2", header: "Хоцорсон шалтгаан", type: "Магадгүй" },
      ...{ own: [80, 48, SAID, ""], says: /^2\.4: “Магадгүй”/u },
    },
    {
      ...{ tab: CONDUCT, key: "010", header: "Хандлага, ёс зүй", type: "8" },
      ...{ own: [SAID], says: /^4\.3: 8 /u },
    },
    {
      ...{ tab: CONDUCT, key: "010", header: "Хандлага, ёс зүй", type: "" },
      ...{ own: [SAID], says: /^4\.3: Хоосон/u },
    },
    {
      ...{ tab: PEERS, key: "010", header: "Хүчинтэй", type: "" },
      ...{ own: [SAID], says: /^4\.4: “Хүчинтэй” хоосон/u },
    },
    {
      ...{ tab: PEERS, key: "010", header: "Харилцаа", type: "олон" },
      ...{ own: [SAID], says: /^4\.6: “олон”/u },
    },
  ])("$tab, $header: “$type”", ({ tab, key, header, type, own, says }) => {
    const host = open();
    const { sheetId, headers, rows: all } = tableOf(host, tab);
    const row = all[Object.keys(sound[tab] ?? {}).indexOf(key)]?.row ?? 0;
    work(host, contentAt(sheetId, row, headers.indexOf(header), type));
    const shown = own.map((cell) => (cell === SAID ? expect.stringMatching(says) : cell));
    expect(liveOf(host, tab)).toEqual({ ...sound[tab], [key]: shown });
  });
});

describe("a value typed over a live cell", () => {
  const typed = (host: Host, name: string, header: string) => {
    const { sheetId, headers } = tableOf(host, name);
    const at = { row: 3, col: headers.indexOf(header) };
    work(host, contentAt(sheetId, at.row, at.col, "5"));
    return { sheetId, ...at };
  };

  test.for([
    { tab: UNIT, header: "Биелэлтийн хувь", clause: "2.2" },
    { tab: UNIT, header: "Нийлбэр оноо", clause: "2.1" },
    { tab: CONDUCT, header: "Дундаж оноо", clause: "4.3" },
    { tab: PEERS, header: "Дундаж оноо", clause: "4.6" },
  ])("$tab, $header: is pointed at, stays, and goes by a person's own click", ({ tab, header, clause }) => {
    const host = open();
    const totals = totalsOf(host);
    const cell = typed(host, tab, header);
    const problems = ofLive(host);
    expect(problems).toMatchObject([
      { level: "warning", tab, cell: addressOf(cell), clause, message: expect.stringContaining(header) },
    ]);
    expect(totalsOf(host)).toEqual(totals);
    const before = sheetOf(host, tab).cells;
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
    expect(sheetOf(host, tab).cells).toEqual(before);
    work(host, contentAt(cell.sheetId, cell.row, cell.col, ""));
    expect(allLive(host)).toEqual(sound);
    expect(ofLive(host)).toEqual([]);
  });

  test("costs a ranking one call more", () => {
    const callsOf = (host: Host) => {
      rank(host);
      host.resetCalls();
      rank(host);
      return host.calls.service;
    };
    const host = open();
    typed(host, UNIT, "Нийлбэр оноо");
    expect(callsOf(host)).toBe(callsOf(open()) + 1);
  });

  test("also where a title stands above the headers", () => {
    const host = open();
    work(host, rows(host, PEERS, 0, 4));
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    work(host, contentAt(sheetId, 6, col, "5"));
    expect(ofLive(host).map(({ cell }) => cell)).toEqual([addressOf({ row: 6, col })]);
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  });

  test("a new skill's column comes beside it, and none twice", () => {
    const host = open();
    typed(host, CONDUCT, "Дундаж оноо");
    host.run("saveSettings", { staffSkill1: "Хэлний мэдлэг" });
    expect(setUp(host)).toMatchObject({ made: [], completed: [CONDUCT] });
    const cells = Object.values(sheetOf(host, CONDUCT).cells);
    expect(cells.filter((content) => String(content).includes("Дундаж оноо"))).toHaveLength(1);
    expect(cells).toContain("Хэлний мэдлэг");
  });

  test("a column without a formula that somebody fills by hand stays theirs", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, PEERS);
    const col = headers.indexOf("Дундаж оноо");
    work(host, contentAt(sheetId, 0, col, "Дундаж оноо"), contentAt(sheetId, 2, col, "7"));
    const said = ofLive(host).map(({ cell }) => cell);
    expect(said).toEqual([addressOf({ row: 0, col }), addressOf({ row: 2, col })]);
    expect(setUp(host)).toMatchObject({ completed: [] });
    work(host, contentAt(sheetId, 2, col, ""));
    expect(setUp(host)).toMatchObject({ completed: [PEERS] });
    expect(allLive(host)).toEqual(sound);
  });
});

describe("a formula that is gone, or another", () => {
  const HEADER = "Гүйцэтгэлийн оноо";
  test.for([
    { title: "the header typed over it", content: HEADER, says: "томъёо алга" },
    { title: "other points in it", content: "60", says: "томъёог өөрчилсөн" },
    { title: "a column deleted that it names", content: "", says: "" },
  ])("$title: is said, and set-up restores it", ({ content, says }) => {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const col = headers.indexOf(HEADER);
    const at = addressOf({ row: 0, col });
    const formula = String(sheetOf(host, UNIT).cells[at]);
    if (content === "") {
      const elements = [headers.indexOf("Хоцорсон шалтгаан")];
      work(host, { type: "REMOVE_COLUMNS_ROWS", sheetId, sheetName: UNIT, dimension: "COL", elements });
    } else {
      work(host, contentAt(sheetId, 0, col, content === "60" ? formula.replace("60", "59") : content));
      expect(ofLive(host)).toMatchObject([
        { level: "warning", tab: UNIT, cell: at, message: expect.stringContaining(says) },
      ]);
    }
    expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT] });
    expect(ofLive(host)).toEqual([]);
    // the causes that were deleted do not come back
    if (content !== "") expect(allLive(host)).toEqual(sound);
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  });
});
