/** The tabs of evaluation sheets and of the statistics, written by the built bundle: once, again, edited, interrupted. */

import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx, writeXlsx } from "../../workbench/twin/xlsx";
import { plainBody, ROSTER, UNIT, workedBody } from "../cases/body";
import { handMadeOf, load, openFile, shown, tab } from "../cases/files";
import type { Cell } from "../other-program/cell";
import { faultsOf, sized, withCalls } from "../projects/spread";

const KEY = `unit:${UNIT}`;
const TAB = `Үнэлгээний хуудас · ${UNIT}`;
const STATISTICS = "Статистик";

interface Made {
  readonly tab: string;
  readonly people: number;
  readonly outcome: string;
  readonly archivedAs?: string;
}

const make = (host: Host, key = KEY) => host.run("makeSheets", key, false) as unknown as Made;
const makeStatistics = (host: Host) => host.run("makeStatistics") as unknown as { tab: string };

let data: WorkbookData;
beforeAll(async () => {
  data = (await readXlsx(await handMadeOf(workedBody))).data;
});
const open = () => openBundle(structuredClone(data));

const tabsOf = (host: Host) => host.snapshot().data.sheets;
const tabOf = (host: Host, name: string) => {
  const sheet = tabsOf(host).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no tab ${name}`);
  return sheet;
};
const textsOf = (host: Host, name = TAB) => Object.values(tabOf(host, name).cells).map(String);
/** The cell that holds a text. */
const cellOf = (host: Host, text: string, name = TAB) =>
  Object.entries(tabOf(host, name).cells).find(([, content]) => String(content).includes(text))?.[0] ?? "";

/** A generated tab without what two runs may have different: its place and its inner names. */
const generated = (host: Host) =>
  tabsOf(host)
    .filter(({ name }) => name.startsWith("Үнэлгээний хуудас") || name.startsWith(STATISTICS))
    .map(({ name, cells, styles, formats, borders, cols, figures, metadata, areGridLinesVisible }) => ({
      ...{ name, cells, cols, metadata, areGridLinesVisible, charts: figures.map(({ tag }) => tag) },
      ...{ styles: Object.keys(styles).sort(), formats: Object.keys(formats).sort() },
      borders: Object.keys(borders).sort(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

describe("7.6 A unit's tab of evaluation sheets", () => {
  test("holds everybody of the unit one below another, the head first, with totals and signatures", () => {
    const host = open();
    expect(make(host)).toEqual({ tab: TAB, people: 6, outcome: "made" });
    const texts = textsOf(host);
    const names = texts.filter((text) => text.startsWith("Овог, нэр: "));
    expect(names).toHaveLength(6);
    expect(names[0]).toBe("Овог, нэр: Дорж Бат");
    expect(names.slice(1)).toEqual([...names.slice(1)].sort((a, b) => a.localeCompare(b, "mn")));
    expect(texts.filter((text) => text.includes("ахлагч: Лувсан Оюун"))).toHaveLength(6);
    expect(texts).toContain("76.2");
    expect(texts).toContain("86.32");
  });

  test("one person alone has a tab of their own", () => {
    const host = open();
    const { tab, people } = make(host, "person:007");
    expect([tab, people]).toEqual(["Үнэлгээний хуудас · 007", 1]);
    expect(textsOf(host, tab).filter((text) => text.startsWith("Овог, нэр: "))).toEqual([
      "Овог, нэр: Сүрэн Дулам",
    ]);
    make(host);
    expect(tabsOf(host).filter(({ name }) => name.startsWith("Үнэлгээний хуудас"))).toHaveLength(2);
  });

  test("made again it is the same, to the cell and the look, and is not read as somebody's plan", () => {
    const host = open();
    make(host);
    const before = generated(host);
    expect(make(host).outcome).toBe("kept");
    expect(generated(host)).toEqual(before);
    expect(host.run("checkWorkbook")).toEqual(open().run("checkWorkbook"));
  });

  test("a change of the inputs renews it in place, looks included: nothing is left of rows that moved", () => {
    const unrated = (host: Host) => host.editCell(ROSTER, "F3", "Үгүй");
    const host = open();
    make(host);
    unrated(host);
    expect(make(host).outcome).toBe("renewed");
    const fresh = open();
    unrated(fresh);
    make(fresh);
    expect(textsOf(host)).toContain("Үнэлээгүй: шалтгаан бичээгүй");
    const looks = generated(host).map(({ metadata: _, ...look }) => look);
    expect(looks).toEqual(generated(fresh).map(({ metadata: _, ...look }) => look));
  });

  test("a sheet without a total, which is narrower, is not taken for an edited one", () => {
    const host = open();
    host.editCell(ROSTER, "F3", "Үгүй");
    expect(make(host, "person:007").outcome).toBe("made");
    expect(make(host, "person:007").outcome).toBe("kept");
  });

  test("edited by hand it is kept under another name, never overwritten", () => {
    const host = open();
    make(host);
    const cell = cellOf(host, "Овог, нэр: Дорж Бат");
    host.editCell(TAB, cell, "Миний бичсэн");
    const made = make(host);
    expect(made).toMatchObject({ tab: TAB, outcome: "made", archivedAs: `${TAB} (архив)` });
    expect(textsOf(host, `${TAB} (архив)`)).toContain("Миний бичсэн");
    expect(textsOf(host)).not.toContain("Миний бичсэн");
    expect(make(host).outcome).toBe("kept");
  });

  test("a tab of that name which people made is left alone", () => {
    const host = open();
    host.run("setUpWorkbook", []);
    const mine = openBundle(structuredClone(data));
    const sheets = mine.snapshot().data;
    sheets.sheets.push({
      ...structuredClone(tabOf(mine, UNIT)),
      id: "mine",
      name: TAB,
      cells: { A1: "Миний хуудас" },
    });
    const taken = openBundle(sheets);
    expect(make(taken).tab).toBe(`${TAB} 2`);
    expect(textsOf(taken, TAB)).toEqual(["Миний хуудас"]);
  });

  test("what people wrote is text, whatever it begins with", async () => {
    const host = open();
    host.editCell(ROSTER, cellOf(host, "Сүрэн Дулам", ROSTER), "'=IMPORTDATA(1)");
    const { tab } = make(host, "person:007");
    const file = load(await writeXlsx(host.snapshot()));
    const cells: Cell[] = [];
    for (const sheet of file.worksheets)
      if (sheet.name.startsWith("Үнэлгээний хуудас"))
        sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
    expect(tab).toBe("Үнэлгээний хуудас · 007");
    expect(cells.some((cell) => String(shown(cell)).includes("=IMPORTDATA(1)"))).toBe(true);
    expect(cells.filter((cell) => cell.formula)).toEqual([]);
  });

  test.for([{}, null, "unit", 7, "unit:Архив"])(
    "%j is no step: a sentence, and nothing is written",
    (key) => {
      const host = open();
      const before = host.snapshot().data;
      expect(() => host.run("makeSheets", key, false)).toThrow(/бүртгэлд алга|тодорхойгүй/u);
      expect(host.snapshot().data).toEqual(before);
    },
  );
});

const ONE = "Үнэлгээний хуудас · 007";
const makeOne = (host: Host) => make(host, "person:007");

const jobs: readonly { name: string; prepare: (host: Host) => unknown; run: (host: Host) => unknown }[] = [
  { name: "the first sheets", prepare: () => undefined, run: make },
  {
    name: "sheets after a change",
    prepare: (host) => [makeOne(host), host.editCell(UNIT, cellOf(host, "Арга хэмжээ 4", UNIT), "Өөр")],
    run: makeOne,
  },
  {
    name: "sheets after somebody edited them",
    prepare: (host) => [makeOne(host), host.editCell(ONE, cellOf(host, "Овог, нэр: ", ONE), "Миний")],
    run: makeOne,
  },
  { name: "the first statistics", prepare: () => undefined, run: makeStatistics },
  {
    name: "statistics after a change",
    prepare: (host) => [
      makeStatistics(host),
      host.editCell(ROSTER, cellOf(host, "Дорж Бат", ROSTER), "Дорж Бор"),
    ],
    run: makeStatistics,
  },
];

test.each(jobs)(
  "$name: whichever call fails, a second run completes them and doubles nothing",
  ({ name, prepare, run }) => {
    const first = open();
    prepare(first);
    const before = first.snapshot().data;
    const start = () => openBundle(structuredClone(before));
    const sound = start();
    const { calls } = withCalls(sound, run);
    const wanted = generated(sound);
    expect(calls.length).toBeGreaterThan(20);
    for (const fault of faultsOf(name, calls)) {
      const host = start();
      fault.of(host, () => run(host));
      run(host);
      expect(generated(host), String(fault)).toEqual(wanted);
    }
  },
);

describe("hundreds of people", () => {
  const large = async (units: number, people: number) =>
    openBundle((await readXlsx(await handMadeOf(plainBody(units, people)))).data);

  test.each([
    { units: 1, people: sized(300, 60) },
    { units: sized(30, 10), people: 10 },
  ])("$units units of $people: no step near 60 seconds at 100 ms a call", async ({ units, people }) => {
    const host = await large(units, people);
    host.resetCalls();
    const { steps } = host.run("sheetSteps", { kind: "all" }) as unknown as {
      steps: { key: string; people: number }[];
    };
    expect(host.modelledMilliseconds).toBeLessThan(60_000);
    expect(steps.map((step) => step.people)).toEqual(Array.from({ length: units }, () => people));
    for (const { key } of [...steps.slice(0, 2), ...steps.slice(-1)]) {
      for (const run of ["makeSheets", "sheetPages", "makeSheets"]) {
        host.resetCalls();
        host.run(run, key, true);
        expect(host.modelledMilliseconds).toBeLessThan(15_000);
      }
    }
  });

  test("a step takes as many calls for 10 people as for 100", async () => {
    const calls = async (people: number) => {
      const host = await large(1, people);
      host.resetCalls();
      make(host, "unit:Хэлтэс 1");
      return host.calls.service;
    };
    expect(await calls(100)).toBe(await calls(10));
  });
});

describe("in the .xlsx", () => {
  test("A4 portrait on the page's width, wrapped texts with room for every line, borders, printed numbers", async () => {
    const host = open();
    make(host);
    const file = load(await writeXlsx(host.snapshot()));
    const sheet = file.worksheets.find(({ name }) => name.startsWith("Үнэлгээний хуудас"));
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    const widths = [1, 2, 3, 4, 5, 6].map((column) => Math.round((sheet?.getColumn(column).width ?? 0) * 7));
    expect(widths).toEqual([44, 300, 90, 90, 90, 90]);
    const unwrapped: string[] = [];
    const low: string[] = [];
    sheet?.eachRow((row) =>
      row.eachCell((cell, column) => {
        const text = shown(cell);
        if (typeof text !== "string" || text === "" || text.startsWith("____")) return;
        const room = ((sheet.getColumn(column).width ?? 0) * 7) / 7.6; // letters of 10 points a line
        if (text.length > room && !cell.wrapsText && row.getCell(column + 1).value !== null)
          unwrapped.push(cell.address);
        if (text.length > 1.3 * room && cell.wrapsText && (row.height ?? 15) < 24) low.push(cell.address);
      }),
    );
    expect({ unwrapped, low }).toEqual({ unwrapped: [], low: [] });
    const total = cellOf(host, "Нийт оноо").replace("A", "E");
    const bold =
      Object.entries(tabOf(host, TAB).cells).find(([, content]) => content === "86.32")?.[0] ?? total;
    expect(sheet?.getCell(bold).numFmt).toBe("0.00");
    expect(sheet?.getCell(bold).border.top?.style).toBe("thin");
  });

  test("statistics on a landscape page, header rows repeated, with two charts that come back", async () => {
    const host = open();
    makeStatistics(host);
    const bytes = await writeXlsx(host.snapshot());
    const file = load(bytes);
    const sheet = tab(file, STATISTICS);
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape" });
    expect(file.repeatedRows(sheet)).toBe("1:3");
    const again = tabOf(await openFile(bytes), STATISTICS);
    const charts = again.figures.map(({ data: chart }) => chart as Record<string, unknown>);
    expect(charts.map(({ stacked }) => stacked)).toEqual([true, false]);
    expect(charts.map(({ dataSetStyles }) => Object.keys(dataSetStyles as object).length)).toEqual([4, 2]);
    // a file of ours says how it prints; that is no setting of anybody's
    const read = (await readXlsx(bytes)).data.sheets.find(({ name }) => name === STATISTICS);
    expect(read).toBeDefined();
    expect(read?.print).toBeUndefined();
  });
});

test("statistics: the tab has what the report says, and stays as it is when nothing changed", () => {
  const host = open();
  const { tab, statistics } = host.run("makeStatistics") as unknown as {
    tab: string;
    statistics: { units: { ranked: number; finalMean: number }[]; body: { finalMean: number } };
  };
  expect(tab).toBe(STATISTICS);
  const texts = textsOf(host, STATISTICS);
  expect(texts).toContain(String(statistics.body.finalMean));
  expect(statistics.units).toHaveLength(1);
  expect(statistics.units[0]?.ranked).toBe(6);
  const before = generated(host);
  makeStatistics(host);
  expect(generated(host)).toEqual(before);
});
