/** The workbook itself: protected, copied, of another version, saved by another program, very large, used by two at once. */
import { beforeAll, describe, expect, test } from "vitest";
import { type JobReport, rank } from "../../../workbench/cli/report";
import type { SheetData, WorkbookData } from "../../../workbench/twin/engine";
import type { Host } from "../../../workbench/twin/host/host";
import { readXlsx, writeXlsx } from "../../../workbench/twin/xlsx";
import { sized } from "../../projects/spread";
import { LIST, plainBody, ROSTER, TOTALS, UNIT, workedBody } from "../body";
import { filledData, handMadeOf, load, rosterCells, shown, tab } from "../files";
import { CONDUCT, dataOf, open, PERSON, put, SOUND, saying, settled, soundData, totalsOf } from "./workbook";

const reached = { tab: UNIT, row: { Код: PERSON, Хэсэг: "А", Дугаар: "1" }, header: "Хүрсэн түвшин" };
const check = (host: Host) => host.run("checkWorkbook") as unknown as JobReport;
const sheetsOf = (host: Host): SheetData[] => host.snapshot().data.sheets;
const sheetOf = (host: Host, name: string) => sheetsOf(host).find((sheet) => sheet.name === name);
const names = (host: Host) => sheetsOf(host).map(({ name }) => name);
const people = rosterCells(workedBody.roster);
let made: WorkbookData;

beforeAll(() => {
  const { roster, tables } = workedBody;
  const settings = { Байгууллага: "Туршилтын газар", "Үнэлгээний жил": 2025, "Үнэлэх өдөр": "2025-12-31" };
  const bare = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([header]) => header !== "Стратегийн сэтгэлгээ")),
    ),
  ]);
  made = settled(filledData({ roster, settings, tables: Object.fromEntries(bare) }));
});

describe("protected from the user: refused before any write", () => {
  const protect = (host: Host, name: string, range: string | null) => {
    const sheet = sheetOf(host, name);
    const protections = [{ id: "theirs", range, description: "", warningOnly: false }];
    host.workbook.write({ type: "SET_PROTECTIONS", sheetId: sheet?.id ?? "", protections });
  };

  test.for([
    { name: LIST, range: null },
    { name: LIST, range: "B4:B6" },
    { name: TOTALS, range: "A1:C1" },
  ])("ranking, when $name $range is: neither list is touched, and it is said", ({ name, range }) => {
    const host = open(made);
    rank(host);
    put(host, reached, "100");
    protect(host, name, range);
    const before = sheetsOf(host);
    host.role = "editor";
    const report = rank(host);
    expect(report.list).toBeNull();
    expect(saying(report, `“${name}” хуудсыг өөрчлөх эрх танд алга`)).toMatchObject([
      { level: "error", tab: name, message: expect.stringContaining("Хүснэгтийн эзэмшигчээс эрх авах") },
    ]);
    expect(report.counts.ranked).toBe(6);
    expect(sheetsOf(host)).toEqual(before);
    host.role = "owner";
    expect(rank(host).list).toBe(LIST);
    expect(totalsOf(rank(host))[PERSON]).toBe(90.3);
  });

  test("validating, when a unit's tab is: its marks are left, the others' are drawn", async () => {
    const host = open(await soundData());
    put(host, reached, "8О");
    put(host, { tab: CONDUCT, row: { Код: PERSON }, header: "Дүн шинжилгээ хийх" }, "9");
    protect(host, UNIT, null);
    host.role = "editor";
    const before = sheetOf(host, UNIT);
    const report = check(host);
    expect(saying(report, "нүдний тэмдэглэгээг шинэчлээгүй")).toMatchObject([
      { level: "warning", tab: UNIT },
    ]);
    expect(sheetOf(host, UNIT)).toEqual(before);
    expect(Object.values(sheetOf(host, CONDUCT)?.notes ?? {}).join()).toContain("9 нь 0–7");
  });

  test("settings, when their tab is: none is written", () => {
    const host = open(made);
    protect(host, "Тохиргоо", "B3");
    host.role = "editor";
    const before = sheetsOf(host);
    expect(() => host.run("saveSettings", { body: "Өөр газар", year: "2026" })).toThrow(
      "“Тохиргоо” хуудсыг өөрчлөх эрх танд алга",
    );
    expect(sheetsOf(host)).toEqual(before);
  });

  test.for([
    { name: `Үнэлгээний хуудас · ${UNIT}`, job: "makeSheets" },
    { name: "Баталгаажуулалт", job: "makeSheets" },
    { name: "Статистик", job: "makeStatistics" },
  ])("$name, made before: none is written", ({ name, job }) => {
    const host = open(made);
    const { steps } = host.run("sheetSteps", { kind: "all" }) as unknown as { steps: { key: string }[] };
    host.run("makeSheets", steps[0]?.key, false);
    host.run("makeStatistics");
    put(host, { tab: UNIT, row: { Код: "007", Дугаар: "4" }, header: "Хүрсэн түвшин" }, "51");
    protect(host, name, null);
    host.role = "editor";
    const before = sheetsOf(host);
    expect(() => host.run(job, ...(job === "makeSheets" ? [steps[0]?.key, false] : []))).toThrow(
      `“${name}” хуудсыг өөрчлөх эрх танд алга`,
    );
    expect(sheetsOf(host)).toEqual(before);
  });

  test("set-up, when a tab that it must complete is: nothing is made", () => {
    const host = open(made);
    protect(host, UNIT, "A1:A2");
    protect(host, "Хамт олон", null);
    host.role = "editor";
    const before = sheetsOf(host);
    host.role = "owner";
    host.run("setUpWorkbook", people);
    expect(sheetsOf(host)).toEqual(before);
    host.role = "editor";
    put(host, { tab: ROSTER, row: { Код: "013" }, header: "Код" }, "'014");
    const spoiled = sheetsOf(host);
    expect(() => host.run("setUpWorkbook", [])).toThrow(
      `“${UNIT}” хуудсыг өөрчлөх эрх танд алга; тэр хуудсанд юу ч бичээгүй`,
    );
    expect(sheetsOf(host)).toEqual(spoiled);
  });
});

describe("the template's version", () => {
  const ofVersion = (version: string, data: WorkbookData): WorkbookData => ({
    ...data,
    metadata: [{ key: "unelgee-template", value: version }],
  });

  test("set-up writes it down", () => {
    expect(made.metadata).toContainEqual({ key: "unelgee-template", value: "2" });
  });

  test("newer: everybody is stopped, and nothing is written", () => {
    const host = open(ofVersion("3", made));
    const before = sheetsOf(host);
    const report = rank(host);
    expect(report.list).toBeNull();
    expect(saying(report, "загварын шинэ (3) хувилбараар")).toMatchObject([
      { level: "error", message: expect.stringContaining("Нэмэлтийг шинэчлээд") },
    ]);
    expect(report.counts).toMatchObject({ read: 6, ranked: 0, blocked: 6 });
    expect(() => host.run("setUpWorkbook", [])).toThrow("Нэмэлтийг шинэчлээд");
    expect(sheetsOf(host)).toEqual(before);
  });

  test("older: read by its headers and said; set-up completes it and keeps a copy of what it changes", () => {
    const host = open(ofVersion("0", made));
    const sheet = sheetOf(host, "Гомдол");
    host.workbook.write({ type: "UPDATE_CELL", sheetId: sheet?.id ?? "", col: 4, row: 0, content: "" });
    host.workbook.write({
      type: "UPDATE_CELL",
      sheetId: sheet?.id ?? "",
      col: 3,
      row: 5,
      content: "Миний тэмдэглэл",
    });
    const old = sheetOf(host, "Гомдол")?.cells;
    const report = rank(host);
    expect(saying(report, "загварын хуучин (0) хувилбараар")).toMatchObject([{ level: "info" }]);
    expect(report.counts.ranked).toBe(6);
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: ["Гомдол"] });
    expect(sheetOf(host, "(хуучин загвар) Гомдол")?.cells).toEqual(old);
    expect(sheetOf(host, "Гомдол")?.cells).toMatchObject({ ...old, G1: "Шийдвэр" });
    const again = rank(host);
    expect(saying(again, "хувилбараар")).toEqual([]);
    expect(again.counts.ranked).toBe(6);
    expect(saying(again, "ижил мөртэй")).toEqual([]);
  });
});

describe("identity lost", () => {
  const withoutIdentity = (data: WorkbookData): WorkbookData => {
    const { metadata: _, ...rest } = data;
    return { ...rest, sheets: data.sheets.map(({ metadata: __, ...sheet }) => sheet) };
  };

  test("copied cell by cell: warned, read by names and headers, and set-up restores it", () => {
    const host = open(withoutIdentity(made));
    const report = rank(host);
    expect(saying(report, "таних тэмдэг алга")).toMatchObject([
      { level: "warning", message: expect.stringContaining("“Бэлтгэх”") },
    ]);
    expect(report.counts.ranked).toBe(6);
    const before = sheetsOf(host).map(({ cells, notes }) => ({ cells, notes }));
    expect(host.run("setUpWorkbook", people)).toMatchObject({ made: [], completed: [] });
    expect(sheetsOf(host).map(({ cells, notes }) => ({ cells, notes }))).toEqual(before);
    expect(saying(rank(host), "таних тэмдэг алга")).toEqual([]);
  });

  test("and renamed: a unit's tab is found by who is in it, and no second one is made", () => {
    const host = open(withoutIdentity(made));
    for (const [name, newName] of [
      [UNIT, "Төлөвлөгөө"],
      [CONDUCT, "Оноо"],
      [ROSTER, "Хүмүүс"],
    ] as const)
      host.workbook.write({
        type: "RENAME_SHEET",
        sheetId: sheetOf(host, name)?.id ?? "",
        newName,
        oldName: name,
      });
    const tabs = names(host);
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [] });
    expect(names(host)).toEqual(tabs);
    expect(rank(host).counts.ranked).toBe(6);
  });

  const strip = (data: WorkbookData, list: (cells: SheetData) => void = () => undefined) => {
    const bare = structuredClone(withoutIdentity(data));
    for (const sheet of bare.sheets) if (sheet.name === LIST) list(sheet);
    return open(bare);
  };

  test("of the lists: unchanged they are not touched, changed they are written anew in place", () => {
    const first = open(made);
    rank(first);
    const ranked = first.snapshot().data;
    const host = strip(ranked);
    const before = [LIST, TOTALS].map((name) => sheetOf(host, name)?.cells);
    expect(rank(host).list).toBe(LIST);
    expect([LIST, TOTALS].map((name) => sheetOf(host, name)?.cells)).toEqual(before);
    const changed = strip(ranked);
    put(changed, reached, "100");
    const report = rank(changed);
    expect([report.list, saying(report, "архив"), names(changed).length]).toEqual([
      LIST,
      [],
      ranked.sheets.length,
    ]);
    expect(totalsOf(report)[PERSON]).toBe(90.3);
  });

  test("of an edited list: it is kept under another name, not left beside a second one", () => {
    const first = open(made);
    rank(first);
    const host = strip(first.snapshot().data, (sheet) => {
      sheet.cells.C4 = "Гараар засав";
    });
    const report = rank(host);
    expect(report.list).toBe(LIST);
    expect(saying(report, `“${LIST} (архив)” нэрээр хадгалав`)).toHaveLength(1);
    expect(sheetOf(host, `${LIST} (архив)`)?.cells.C4).toBe("Гараар засав");
  });

  test("of a list whose sign is gone: left alone as anybody's", () => {
    const first = open(made);
    rank(first);
    const host = strip(first.snapshot().data, (sheet) => {
      sheet.notes = {};
      sheet.cells.C4 = "Гараар засав";
    });
    const report = rank(host);
    expect(report.list).toBe(`${LIST} 2`);
    expect(sheetOf(host, LIST)?.cells.C4).toBe("Гараар засав");
  });

  test("by another program that saves the file: the list stays the list", async () => {
    const first = open(made);
    rank(first);
    const workbook = load(await writeXlsx(first.snapshot()));
    workbook.removeNames();
    const reopened = await readXlsx(workbook.save());
    const host = open(reopened.data);
    put(host, reached, "100");
    const report = rank(host);
    expect(saying(report, "таних тэмдэг алга")).toHaveLength(1);
    expect(report.list).toBe(LIST);
    expect(names(host)).toEqual(first.snapshot().data.sheets.map(({ name }) => name));
    expect(shown(tab(load(await writeXlsx(host.snapshot())), LIST).getCell("A4"))).toBe("Туршилтын газар");
  });
});

describe("size", () => {
  test("50,000 empty formatted rows cost nothing to speak of", async () => {
    const workbook = load(await handMadeOf(workedBody));
    const sheet = tab(workbook, UNIT);
    for (let row = 100; row <= 50_000; row += 1) {
      for (let column = 1; column <= 10; column += 1)
        Object.assign(sheet.getCell(row, column), { numFmt: "0.00", border: { top: { style: "thin" } } });
    }
    const file = workbook.save();
    const from = performance.now();
    const host = open((await readXlsx(file)).data);
    const report = rank(host);
    check(host);
    // the same without these rows takes half a second here; reading 500,000 cells as cells would take minutes
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(totalsOf(report)).toEqual(SOUND);
  }, 60_000);

  test("thousands of people: everybody comes out, one of them spoiled stops one", async () => {
    const units = sized(20, 4);
    const people = units * 100;
    const host = open(await dataOf(plainBody(units, 100)));
    expect(rank(host).counts).toEqual({
      read: people,
      ranked: people,
      notRated: 0,
      blocked: 0,
      incomplete: 0,
      unowned: 0,
    });
    put(
      host,
      { tab: "Хэлтэс 4", row: { Код: "4-50", Хэсэг: "А", Дугаар: "1" }, header: "Хүрсэн түвшин" },
      "8О",
    );
    expect(rank(host).counts).toEqual({
      read: people,
      ranked: people - 1,
      notRated: 0,
      blocked: 1,
      incomplete: 0,
      unowned: 0,
    });
  }, 120_000);
});

test("two people press the button at once: the second is told, and nothing is written", () => {
  const host = open(made);
  const before = sheetsOf(host);
  host.holdLockElsewhere(true);
  for (const [job, ...message] of [["rankWorkbook"], ["checkWorkbook"], ["setUpWorkbook", []]] as const)
    expect(() => host.run(job, ...message)).toThrow("Өөр хүн яг одоо энэ хүснэгтийг тооцож байна");
  expect(sheetsOf(host)).toEqual(before);
  host.holdLockElsewhere(false);
  expect(rank(host).counts.ranked).toBe(6);
});
