/** An archive: a copy of the file that is frozen, whole whatever is cut off, and known for what it is. */
import { beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { SheetData, WorkbookData } from "../../workbench/twin/engine";
import { helpers } from "../../workbench/twin/engine/o-spreadsheet";
import type { Host } from "../../workbench/twin/host/host";
import { readXlsx, writeXlsx } from "../../workbench/twin/xlsx";
import { type Body, plainBody, workedBody } from "../cases/body";
import { filledData, handMadeOf } from "../cases/files";
import { samples } from "../projects/sample";
import { momentsOf, withCalls } from "../projects/spread";
import { setUp, smallData, UNIT } from "./small-body";

const COVER = "Архивын тухай";
const ROSTER = "Албан хаагчид";
const UNIT_OF_WHOLE = "Хэлтэс 1";
const COPY = { spreadsheetId: "copy" };

/** One with set-up's formulas, formats and notes, which set-up made; and one by hand, of which nothing says whose it is. */
let whole: WorkbookData;
let plain: WorkbookData;
beforeAll(async () => {
  const small: Body = {
    ...plainBody(1, 4),
    settings: { "Үнэлгээний жил": 2025, "Үнэлэх өдөр": "2025-12-31" },
  };
  whole = filledData(small);
  plain = (await readXlsx(await handMadeOf(workedBody))).data;
});

const open = (data: WorkbookData, options: Partial<typeof COPY> = {}) =>
  openBundle(structuredClone(data), options);
const standing = (host: Host) => ask(host, "workbookState").archive.standing;
function archive(host: Host, isCopy?: boolean): void {
  for (const { key } of ask(host, "archiveSteps", isCopy).steps) ask(host, "archiveStep", key);
}
const tabsOf = (host: Host): readonly SheetData[] => host.snapshot().data.sheets;
const named = (host: Host, name: string) => tabsOf(host).find((tab) => tab.name === name);
function shown(host: Host, name: string) {
  const { values } = host.snapshot();
  const cells = Object.entries(values[named(host, name)?.id ?? ""] ?? {});
  return Object.fromEntries(cells.filter(([, value]) => value !== null && value !== ""));
}
/** The addresses of a zone, `B2:C3`. */
function cellsIn(zone: string): string[] {
  const { left, right, top, bottom } = helpers.toZone(zone);
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return rows.flatMap((row) => columns.map((col) => helpers.toXC(col, row)));
}

/** Of each tab what is seen of it beside its cells. What stands by numbers of a common table stands as itself. */
function looksOf(host: Host) {
  const { data } = host.snapshot();
  // Runs of cells of one look are written otherwise where some of them are filled.
  const named = (table: Readonly<Record<number, unknown>>, ids: SheetData["styles"]) =>
    Object.entries(ids)
      .flatMap(([at, id]) => cellsIn(at).map((cell) => `${cell} ${JSON.stringify(table[id ?? 0])}`))
      .sort();
  return data.sheets.map((tab) => ({
    ...{ notes: tab.notes, panes: tab.panes, merges: tab.merges, cols: tab.cols, rows: tab.rows },
    ...{ figures: tab.figures, colours: tab.conditionalFormats, metadata: tab.metadata },
    formats: named(data.formats, tab.formats),
    styles: named(data.styles, tab.styles),
    borders: named(data.borders, tab.borders),
  }));
}
const formulasOf = (host: Host) =>
  tabsOf(host).flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([at, content]) =>
      String(content).startsWith("=") ? [`${name}!${at}`] : [],
    ),
  );
const exported = (host: Host) => ({ ...JSON.parse(ask(host, "exportFile", "result").text), exportedAt: "" });

describe("what of a file is frozen", () => {
  test("values in place of formulas; looks, notes, charts, codes and the order of tabs as they were", () => {
    const host = open(whole, COPY);
    rank(host);
    host.run("makeStatistics");
    expect(formulasOf(host).length).toBeGreaterThan(5);
    const before = tabsOf(host);
    const looksBefore = looksOf(host);
    const values = before.map(({ name }) => shown(host, name));
    archive(host);
    expect(formulasOf(host)).toEqual([]);
    const [cover, ...after] = tabsOf(host);
    expect(cover?.name).toBe(COVER);
    const [, ...looks] = looksOf(host);
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    after.forEach((tab, index) => {
      expect(shown(host, tab.name), tab.name).toEqual(values[index]);
      expect(looks[index], tab.name).toEqual(looksBefore[index]);
      expect(tab.dataValidationRules, tab.name).toEqual([]);
      const ofTab = (tab.protections ?? []).filter(({ range }) => range === null);
      expect(ofTab, tab.name).toMatchObject([{ warningOnly: true }]);
    });
    expect(before.flatMap(({ figures }) => figures).length).toBeGreaterThan(1);
  });

  test("the result is the same: ranks, points, codes, and what was printed is checked against it", () => {
    for (const data of Object.values(samples())) {
      const host = open(data, COPY);
      rank(host);
      host.run("sheetPages", "unit:Хяналтын хэлтэс", false);
      const before = [exported(host), ask(host, "checkSeals"), ask(host, "reviewList")];
      archive(host);
      expect([exported(host), ask(host, "checkSeals"), ask(host, "reviewList")]).toEqual(before);
    }
  });

  test("texts that look like numbers, people's own tabs, hidden ones too", () => {
    const host = open(whole, COPY);
    host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name: "Миний тооцоо", position: 0 });
    for (const [at, text] of Object.entries({
      A1: "'007",
      A2: "'1.10",
      A3: '=A1&"-1"',
      A4: "=2*3",
      A5: "=1/0",
    }))
      host.editCell("Миний тооцоо", at, text);
    host.workbook.write({ type: "HIDE_SHEET", sheetId: "own" });
    const before = shown(host, "Миний тооцоо");
    archive(host);
    expect(shown(host, "Миний тооцоо")).toEqual(before);
    expect(before).toMatchObject({ A1: "007", A2: "1.10", A3: "007-1", A4: 6 });
    expect(formulasOf(host)).toEqual([]);
  });

  test("archives of single tabs, as version 1.0.0 made them, are no input and stay as they are", () => {
    const host = open(whole, COPY);
    const name = `${UNIT_OF_WHOLE} 2025-12-31`;
    host.workbook.write({ type: "CREATE_SHEET", sheetId: "old", name, position: 0 });
    const metadata = [{ key: "unelgee", value: "archive:2025-12-31/1/abc" }];
    host.workbook.write({ type: "SET_METADATA", owner: "old", metadata });
    for (const [at, text] of Object.entries({ A1: "Код", B1: "Хэсэг", C1: "Дугаар", A2: "1-0", B2: "А" }))
      host.editCell(name, at, text);
    const report = rank(host);
    expect(report.problems.filter(({ tab }) => tab.includes("2025-12-31"))).toEqual([]);
    const before = named(host, name);
    expect(ask(host, "archiveSteps").steps.map(({ label }) => label)).not.toContain(name);
    archive(host);
    expect(named(host, name)).toEqual(before);
  });
});

describe("which file may be frozen", () => {
  const untouched = (host: Host, job: () => unknown, why: string) => {
    const before = host.snapshot();
    expect(job).toThrow(why);
    expect(host.snapshot()).toEqual(before);
  };

  test("never the one in which people work, whatever is asked", () => {
    const host = open(smallData());
    expect(standing(host)).toBe("original");
    for (const isCopy of [undefined, false, true])
      untouched(host, () => ask(host, "archiveSteps", isCopy), "ажлын файл тул");
    untouched(host, () => ask(host, "archiveStep", "0"), "шинээр эхлүүлнэ үү");
    untouched(host, () => ask(host, "archiveStep", "whole"), "шинээр эхлүүлнэ үү");
  });

  test("a copy of it is known by its id", () => {
    const host = open(smallData(), COPY);
    expect(standing(host)).toBe("copy");
    archive(host);
    expect(standing(host)).toBe("archive");
    expect(ask(host, "archiveSteps").steps).toEqual([]);
  });

  test("a copy in which somebody sets up goes on as a workbook of its own", () => {
    const host = open(smallData(), COPY);
    setUp(host, []);
    expect(standing(host)).toBe("original");
    untouched(host, () => ask(host, "archiveSteps", true), "ажлын файл тул");
  });

  test("where nothing says it people are asked, and nothing is done before", () => {
    const host = open(plain);
    expect(standing(host)).toBe("unknown");
    untouched(host, () => ask(host, "archiveSteps"), "тодорхойгүй");
    ask(host, "keepHome");
    expect(standing(host)).toBe("original");
    const copy = open(plain);
    archive(copy, true);
    expect(standing(copy)).toBe("archive");
  });

  test("what it is to be called: as the file, with the year once", () => {
    const host = open(whole, COPY);
    expect(ask(host, "workbookState").archive.name).toBe("Үнэлгээ 2025 архив");
    host.rename("Газрын үнэлгээ 2025");
    expect(ask(host, "archiveSteps").name).toBe("Газрын үнэлгээ 2025 архив");
  });
});

describe("an archive says that it is one", () => {
  test("on its first tab, and to every job that would write", () => {
    const host = open(whole, COPY);
    rank(host);
    archive(host);
    const before = host.snapshot();
    const jobs: readonly (readonly [string, ...unknown[]])[] = [
      ["setUpWorkbook", []],
      ["checkWorkbook"],
      ["rankWorkbook"],
      ["saveSettings", { body: "Өөр газар" }],
      ["confirmReviews", ["001"]],
      ["makeStatistics"],
      ["keepHome"],
    ];
    for (const [job, ...given] of jobs)
      expect(() => host.run(job, ...given), job).toThrow("Энэ файл бол архив");
    expect(host.snapshot()).toEqual(before);
    const { values, data } = before;
    expect(Object.values(values[data.sheets[0]?.id ?? ""] ?? {}).slice(0, 3)).toEqual([
      "2025 оны үнэлгээний архив",
      ...[expect.anything(), expect.anything()],
    ]);
    expect(ask(host, "exportFile", "summary").text).toContain("Баталгаажуулах код");
  });

  test("also after another program saved it, which drops what the add-on remembers of tabs", async () => {
    const host = open(whole, COPY);
    rank(host);
    const before = exported(host);
    archive(host);
    const { data } = await readXlsx(await writeXlsx(host.snapshot()));
    const { metadata: _, ...bare } = data;
    const saved = openBundle({
      ...bare,
      sheets: bare.sheets.map(({ metadata: _own, ...sheet }) => sheet),
    });
    expect(standing(saved)).toBe("archive");
    expect(() => saved.run("rankWorkbook")).toThrow("Энэ файл бол архив");
    expect(exported(saved)).toEqual(before);
  });

  test("a tab that people called so gives way, and stays", () => {
    const host = open(smallData(), COPY);
    host.workbook.write({ type: "CREATE_SHEET", sheetId: "own", name: COVER, position: 0 });
    host.editCell(COVER, "A1", "Миний тэмдэглэл");
    expect(standing(host)).toBe("copy");
    archive(host);
    expect(shown(host, `${COVER} (өмнөх)`)).toEqual({ A1: "Миний тэмдэглэл" });
    expect(standing(host)).toBe("archive");
  });
});

describe("cut off, and typed into meanwhile", () => {
  test("from its first step on it is known for unfinished, nobody writes into it, and it says so", () => {
    const host = open(smallData(), COPY);
    const [first] = ask(host, "archiveSteps").steps;
    ask(host, "archiveStep", first?.key ?? "");
    expect(standing(host)).toBe("begun");
    expect(Object.values(shown(host, COVER)).join()).toContain("дуусаагүй");
    expect(() => host.run("rankWorkbook")).toThrow("Энэ файл бол архив");
    archive(host);
    expect(standing(host)).toBe("archive");
    expect(formulasOf(host)).toEqual([]);
  });

  test("a function that has not answered stands in no archive: the step waits", () => {
    const host = open(smallData(), COPY);
    host.editCell(UNIT, "Z3", "Loading...");
    const { steps } = ask(host, "archiveSteps");
    const { key = "" } = steps.find(({ label }) => label === UNIT) ?? {};
    const before = named(host, UNIT);
    expect(() => ask(host, "archiveStep", key)).toThrow(`“${UNIT}” хуудасны Z3 нүд бодогдож дуусаагүй`);
    expect(named(host, UNIT)).toEqual(before);
  });

  test("whatever is typed at whichever call stands at the end, and no formula does", () => {
    const start = () => open(smallData(), COPY);
    const sound = start();
    const { steps } = ask(sound, "archiveSteps");
    const keys = [steps.find(({ label }) => label === ROSTER)?.key ?? "", "whole"];
    const run = (host: Host) => {
      for (const key of keys) ask(host, "archiveStep", key);
    };
    const { calls } = withCalls(sound, run);
    for (const moment of momentsOf("the archive", calls)) {
      const host = start();
      ask(host, "archiveSteps");
      host.atCall((_, nth) => {
        if (nth !== moment) return;
        host.editCell(ROSTER, "C3", "Ахлах мэргэжилтэн");
        host.editCell(ROSTER, "K3", "=2*21");
      });
      run(host);
      host.atCall(undefined);
      // What comes after the last look is finished by running it again, as after any other interruption.
      const late = formulasOf(host).filter((at) => at.startsWith(ROSTER));
      expect(shown(host, ROSTER), `${moment} ${calls[moment - 1]}`).toMatchObject({
        C3: "Ахлах мэргэжилтэн",
        K3: 42,
      });
      expect(late.length, `${moment} ${calls[moment - 1]}`).toBeLessThanOrEqual(1);
      host.close();
    }
  });

  test("a tab that is gone is said; the others go on", () => {
    const host = open(smallData(), COPY);
    ask(host, "archiveSteps");
    expect(() => ask(host, "archiveStep", "404")).toThrow("шинээр эхлүүлнэ үү");
  });
});

test("a step of 300 people takes as many calls as one of ten, far from a minute", async () => {
  const calls: number[] = [];
  for (const people of [10, 300]) {
    const host = open((await readXlsx(await handMadeOf(plainBody(1, people)))).data);
    rank(host);
    let most = 0;
    for (const { key } of ask(host, "archiveSteps", true).steps) {
      host.resetCalls();
      ask(host, "archiveStep", key);
      most = Math.max(most, host.modelledMilliseconds);
    }
    calls.push(most);
  }
  expect(calls[1]).toBe(calls[0]);
  expect(calls[1]).toBeLessThan(5_000);
});
