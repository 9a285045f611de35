/** Live columns under people's hands: whatever is done to the rows of data, the points of the others stand. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { type JobReport, rank } from "../../workbench/cli/report";
import type { WorkbookData, WriteCommand } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx, writeXlsx } from "../../workbench/twin/xlsx";
import { MANAGEMENT, PEERS, UNIT } from "../cases/body";
import { load, tab } from "../cases/files";
import { addressOf, CONDUCT } from "../cases/hostile/workbook";
import {
  allLive,
  contentAt,
  idOf,
  isComputed,
  LIVE,
  liveOf,
  OF_PERSON,
  soundWorkbook,
  tableOf,
  work,
} from "./live-tabs";

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
  check(host).problems.filter(({ message }) => /өөрөө бодогд|баганын томъёо|багана хоёр/iu.test(message));
const totalsOf = (host: Host) => rank(host).ranking.map(({ code, total }) => [code, total]);

beforeAll(() => {
  ({ made, sound } = soundWorkbook());
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
    expect(formulas).toHaveLength(headers.length + (name === UNIT ? OF_PERSON.length : 0));
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
    header === "" || isComputed(name, header)
      ? []
      : [contentAt(sheetId, to, col, String(cells[header] ?? ""))],
  );
}

describe("what is done to rows and columns leaves the others' points", () => {
  test.for<{ title: string; change: (host: Host, name: string) => void; gone?: number; renewed?: string[] }>([
    { title: "the first row deleted", change: (host, name) => work(host, removed(host, name, 1)), gone: 0 },
    {
      title: "the last row deleted",
      change: (host, name) => work(host, removed(host, name, tableOf(host, name).rows.length)),
      gone: -1,
    },
    {
      title: "a row inserted above the first",
      change: (host, name) => work(host, rows(host, name, 1, 2)),
      // The choices of a plan do not grow upwards: they are given to the new rows.
      renewed: [UNIT],
    },
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
  ])("$title", ({ change, gone, renewed = [] }) => {
    const host = open();
    const names = [UNIT, CONDUCT, PEERS];
    for (const name of names) change(host, name);
    for (const name of names) {
      const kept = Object.entries(sound[name] ?? {});
      if (gone !== undefined) kept.splice(gone, 1);
      expect(liveOf(host, name), name).toMatchObject(Object.fromEntries(kept));
    }
    expect(ofLive(host)).toEqual([]);
    if (gone === undefined) expect(setUp(host)).toMatchObject({ made: [], completed: renewed });
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

  test("in a file that another program saved: it alone is pointed at", async () => {
    const workbook = load(await writeXlsx(open().snapshot()));
    const { headers } = tableOf(open(), PEERS);
    const at = addressOf({ row: 2, col: headers.indexOf("Дундаж оноо") });
    tab(workbook, PEERS).getCell(at).value = 7.5;
    const host = openBundle((await readXlsx(workbook.save())).data);
    expect(ofLive(host)).toMatchObject([{ tab: PEERS, cell: at }]);
    host.editCell(PEERS, at, "");
    expect(allLive(host)).toEqual(sound);
  });

  test("costs a ranking no call", () => {
    const callsOf = (host: Host) => {
      rank(host);
      host.resetCalls();
      rank(host);
      return host.calls.service;
    };
    const host = open();
    typed(host, UNIT, "Нийлбэр оноо");
    expect(callsOf(host)).toBe(callsOf(open()));
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
    expect(said).toEqual([addressOf({ row: 0, col })]);
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

/** All that is said of live columns, as where and what. */
const saidOf = (host: Host) => ofLive(host).map(({ tab, cell, message }) => `${tab}!${cell} ${message}`);
const headersIn = (host: Host, name: string) => tableOf(host, name).headers;
const cut = (host: Host, name: string, header: string, row: number, content: string) => {
  const { sheetId, headers } = tableOf(host, name);
  const col = headers.indexOf(header);
  const at = addressOf({ row, col });
  work(host, contentAt(sheetId, row, col, content));
  return { sheetId, row, col, at };
};
const merge = (
  host: Host,
  name: string,
  zone: { left: number; right: number; top: number; bottom: number },
) =>
  work(host, { type: "ADD_MERGE", sheetId: idOf(host, name), target: [zone], force: true } as WriteCommand);
const SUM = "Нийлбэр оноо";
const POINTS = "Гүйцэтгэлийн оноо";
const PERCENT = "Биелэлтийн хувь";

describe("what stands in the way of a formula is pointed at, whatever it is", () => {
  test.for(["'  ", '=""', "\u200b", "0"])("%j", (content) => {
    const host = open();
    const { at, sheetId, row, col } = cut(host, UNIT, SUM, 3, content);
    expect(saidOf(host)).toEqual([expect.stringMatching(new RegExp(`^${UNIT}!${at} .*хоосон биш`, "u"))]);
    expect(setUp(host)).toMatchObject({ made: [], completed: [], held: [UNIT] });
    work(host, contentAt(sheetId, row, col, ""));
    expect(saidOf(host)).toEqual([]);
    expect(setUp(host)).toMatchObject({ held: [] });
  });

  test("more cells than are pointed at one by one are said by their rows", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const col = headers.indexOf(SUM);
    work(host, ...Array.from({ length: 24 }, (_, row) => contentAt(sheetId, row + 1, col, "5")));
    expect(saidOf(host)).toEqual([expect.stringContaining("2–25 дугаар мөрийн нүд хоосон биш")]);
  });

  test.for([
    { title: "two of its cells merged", zone: { top: 3, bottom: 4 }, wide: 0, names: [SUM] },
    { title: "its header merged with the next", zone: { top: 0, bottom: 0 }, wide: 1, names: [PERCENT] },
  ])("$title: the merge is said at its cell, and set-up adds no second column", ({ zone, wide, names }) => {
    const host = open();
    const left = headersIn(host, UNIT).indexOf(names[0] ?? "");
    merge(host, UNIT, { ...zone, left, right: left + wide });
    const before = sheetOf(host, UNIT).cells;
    const at = addressOf({ row: zone.top, col: left });
    expect(saidOf(host)).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${UNIT}!${at} .*Нэгтгэсэн .*өөрөө бодогдох баганад \\(${names[0]}\\)`, "u"),
      ),
    );
    expect(check(host).problems.filter(({ message }) => message.includes("мөр бүрт утгыг"))).toEqual([]);
    expect(setUp(host)).toMatchObject({ made: [], completed: [], held: [UNIT] });
    expect(sheetOf(host, UNIT).cells).toEqual(before);
  });
});

describe("a column that is gone is said, and set-up brings it back", () => {
  test("deleted", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const elements = [headers.indexOf(PERCENT)];
    work(host, { type: "REMOVE_COLUMNS_ROWS", sheetId, sheetName: UNIT, dimension: "COL", elements });
    expect(saidOf(host)).toContainEqual(expect.stringContaining(`багана алга: ${PERCENT}`));
    expect(setUp(host)).toMatchObject({ completed: [UNIT] });
    expect(allLive(host)).toEqual(sound);
    expect(saidOf(host)).toEqual([]);
  });

  test("renamed: what somebody typed for its header stays", () => {
    const host = open();
    const { at } = cut(host, UNIT, POINTS, 0, "Гүйц. оноо");
    expect(saidOf(host)).toEqual([expect.stringContaining(`багана алга: ${POINTS}`)]);
    expect(setUp(host)).toMatchObject({ completed: [UNIT] });
    expect(sheetOf(host, UNIT).cells[at]).toBe("Гүйц. оноо");
    expect(allLive(host)).toEqual(sound);
  });
});

describe("a column that is still there is mended where it is", () => {
  const formulaOf = (host: Host, header: string) =>
    String(sheetOf(host, UNIT).cells[addressOf({ row: 0, col: headersIn(host, UNIT).indexOf(header) })]);

  test.for<{ title: string; change: (host: Host) => void }>([
    { title: "its header cleared", change: (host) => cut(host, UNIT, POINTS, 0, "") },
    {
      title: "its header cut one cell down",
      change: (host) => {
        const formula = formulaOf(host, POINTS);
        const { sheetId, col } = cut(host, UNIT, POINTS, 0, "");
        work(host, contentAt(sheetId, 1, col, formula));
      },
    },
    {
      title: "a formula of its own below its header's text",
      change: (host) => {
        const formula = formulaOf(host, POINTS);
        cut(host, UNIT, POINTS, 0, POINTS);
        cut(host, UNIT, POINTS, 3, formula);
      },
    },
    {
      title: "the header's text changed in its formula",
      change: (host) =>
        cut(host, UNIT, PERCENT, 0, formulaOf(host, PERCENT).replace(`"${PERCENT}"`, `"${PERCENT}, %"`)),
    },
  ])("$title", ({ change }) => {
    const host = open();
    const headers = headersIn(host, UNIT);
    change(host);
    expect(saidOf(host)).toEqual([expect.stringContaining("“Бэлтгэх” алхам")]);
    expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT], held: [] });
    expect(headersIn(host, UNIT)).toEqual(headers);
    expect(allLive(host)).toEqual(sound);
    expect(saidOf(host)).toEqual([]);
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  });
});

describe("what somebody made of a column stays until they clear it", () => {
  test.for<{ title: string; head: string; says: string }>([
    { title: "a formula of their own as the header", head: `="${SUM}"`, says: "томъёог өөрчилсөн" },
    { title: "the whole column pasted as values", head: SUM, says: "томъёо алга" },
  ])("$title: one problem names the rows, and set-up touches nothing", ({ head, says }) => {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const col = headers.indexOf(SUM);
    work(host, contentAt(sheetId, 0, col, head));
    work(host, contentAt(sheetId, 1, col, "61"), contentAt(sheetId, 2, col, "=1+2"));
    const own = saidOf(host).filter((one) => one.includes("баганын томъёо"));
    expect(own).toEqual([expect.stringMatching(new RegExp(`${says}.*мөр 2–3`, "u"))]);
    expect(saidOf(host).join()).not.toContain("бүхэлдээ хоосон");
    const before = sheetOf(host, UNIT).cells;
    expect(setUp(host)).toMatchObject({ completed: [], held: [UNIT] });
    expect(sheetOf(host, UNIT).cells).toEqual(before);
    work(host, contentAt(sheetId, 1, col, ""), contentAt(sheetId, 2, col, ""));
    expect(setUp(host)).toMatchObject({ completed: [UNIT], held: [] });
    expect(allLive(host)).toEqual(sound);
  });

  test("a column of their own that is called the same, left of ours", () => {
    const host = open();
    work(host, columns(host, UNIT, 2));
    const { sheetId } = tableOf(host, UNIT);
    work(host, contentAt(sheetId, 0, 2, SUM), contentAt(sheetId, 1, 2, "99"));
    const before = sheetOf(host, UNIT).cells;
    expect(saidOf(host)).toContainEqual(expect.stringMatching(/!C1 .*багана хоёр байна/u));
    expect(setUp(host)).toMatchObject({ completed: [], held: [] });
    work(host, contentAt(sheetId, 1, 2, ""));
    expect(setUp(host)).toMatchObject({ completed: [], held: [] });
    expect(sheetOf(host, UNIT).cells).toEqual({ ...before, C2: undefined });
  });
});

test("a level that is an error leaves the other points of its row blank, and says so once", () => {
  const host = open();
  const { sheetId, headers, rows: all } = tableOf(host, UNIT);
  const [row] = all;
  work(host, contentAt(sheetId, row?.row ?? 1, headers.indexOf("Хүрсэн түвшин"), "=NA()"));
  const shown = Object.values(liveOf(host, UNIT))[0];
  expect(shown).toEqual([expect.stringMatching(/^2\.2: .*#N\/A/u), "", "", ""]);
});
