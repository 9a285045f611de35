/** Tabs, columns and rows as people move, copy, hide, merge and delete them. */
import { beforeAll, describe, expect, test } from "vitest";
import { type JobReport, rank } from "../../../workbench/cli/report";
import type { WorkbookData } from "../../../workbench/twin/engine";
import type { Host } from "../../../workbench/twin/host/host";
import {
  ADJUSTMENTS,
  HEAD,
  LIST,
  MANAGEMENT,
  PEERS,
  ROSTER,
  SETTINGS,
  UNIT,
  WORKED,
  workedBody,
} from "../body";
import { filledData } from "../files";
import { CONDUCT, find, open, PERSON, put, SOUND, saying, settled, soundData, totalsOf } from "./workbook";

/** The sound workbook as set-up makes it, with identities; the head's adopted skill is left out: 61.18 + 12 + 13.5. */
const TOTALS_HERE = { ...SOUND, [HEAD.code]: 86.68 };
let made: WorkbookData;

beforeAll(() => {
  const { roster, tables } = workedBody;
  made = settled(
    filledData({
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
    }),
  );
});

const idOf = (host: Host, tab: string): string => find(host, { tab, row: {}, header: "Код" }).sheetId;
const check = (host: Host) => host.run("checkWorkbook") as unknown as JobReport;
const everybody = (value: null) => Object.fromEntries(Object.keys(SOUND).map((code) => [code, value]));
const duplicate = (host: Host, tab: string, name: string) =>
  host.workbook.write({
    type: "DUPLICATE_SHEET",
    sheetId: idOf(host, tab),
    sheetIdTo: `copy-${name}`,
    sheetNameTo: name,
  });

test("the workbook as set-up made it", () => {
  const report = rank(open(made));
  expect(totalsOf(report)).toEqual(TOTALS_HERE);
  expect(saying(report, "таних тэмдэг алга")).toEqual([]);
});

describe("tabs", () => {
  test("renamed: nothing changes", () => {
    const host = open(made);
    for (const [tab, name] of [
      [UNIT, "Төлөвлөгөө 2025"],
      [CONDUCT, "Оноо"],
      [PEERS, "Санал"],
      [ROSTER, "Хүмүүс"],
      [MANAGEMENT, "Дарга нар"],
    ] as const)
      host.workbook.write({ type: "RENAME_SHEET", sheetId: idOf(host, tab), newName: name, oldName: tab });
    const report = rank(host);
    expect(totalsOf(report)).toEqual(TOTALS_HERE);
    expect(report.problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  const staff = [WORKED.code, "010", "011", "012", "013"];
  test.for([
    { tab: UNIT, stopped: Object.keys(SOUND) },
    { tab: CONDUCT, stopped: staff },
    { tab: PEERS, stopped: staff },
    { tab: MANAGEMENT, stopped: [HEAD.code] },
    { tab: ADJUSTMENTS, stopped: Object.keys(SOUND) },
  ])("$tab deleted: said with how to restore it, and set-up restores it", ({ tab, stopped }) => {
    const host = open(made);
    host.workbook.write({ type: "DELETE_SHEET", sheetId: idOf(host, tab), sheetName: tab });
    const report = rank(host);
    expect(saying(report, `“${tab}” хуудас алга`)).toMatchObject([
      {
        level: "error",
        // there is no such tab to go to, so a row of the roster is where to begin
        tab: ROSTER,
        cell: expect.stringMatching(/^\d+:\d+$/u),
        clause: "7.7",
        message: expect.stringContaining("“Бэлтгэх” алхмаар хуудсыг сэргээнэ үү"),
      },
    ]);
    expect(totalsOf(report)).toEqual({
      ...TOTALS_HERE,
      ...Object.fromEntries(stopped.map((code) => [code, null])),
    });
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [tab], completed: [] });
    expect(saying(rank(host), `“${tab}” хуудас алга`)).toEqual([]);
  });

  test.for([
    { tab: UNIT, stopped: Object.keys(SOUND) },
    { tab: CONDUCT, stopped: staff },
    { tab: PEERS, stopped: staff },
    { tab: MANAGEMENT, stopped: [HEAD.code] },
    { tab: ROSTER, stopped: Object.keys(SOUND) },
  ])("$tab duplicated with its identity: one question", ({ tab, stopped }) => {
    const host = open(made);
    const quiet = rank(open(made)).problems;
    duplicate(host, tab, `${tab}-ийн хуулбар`);
    const report = rank(host);
    const said = saying(report, `“${tab}-ийн хуулбар” хуудас “${tab}”-тай ижил мөртэй`);
    expect(said).toMatchObject([
      {
        level: "error",
        tab: `${tab}-ийн хуулбар`,
        message: expect.stringContaining("Аль нь хүчинтэйг шийдэж"),
      },
    ]);
    expect(report.problems.filter(({ level }) => level === "error")).toEqual(said);
    expect(report.problems.length).toBe(quiet.length + 1);
    expect(totalsOf(report)).toEqual({
      ...TOTALS_HERE,
      ...Object.fromEntries(stopped.map((code) => [code, null])),
    });
    host.workbook.write({
      type: "DELETE_SHEET",
      sheetId: `copy-${tab}-ийн хуулбар`,
      sheetName: `${tab}-ийн хуулбар`,
    });
    expect(totalsOf(rank(host))).toEqual(TOTALS_HERE);
  });

  test("a copy of the ranked list is its maker's: never written, never read", () => {
    const host = open(made);
    rank(host);
    const list = host.workbook.sheets().find(({ name }) => name === LIST)?.id ?? "";
    host.workbook.write({
      type: "DUPLICATE_SHEET",
      sheetId: list,
      sheetIdTo: "copy",
      sheetNameTo: `Copy of ${LIST}`,
    });
    host.workbook.write({ type: "MOVE_SHEET", sheetId: "copy", delta: -5 });
    put(host, { tab: UNIT, row: { Код: PERSON, Хэсэг: "А", Дугаар: "1" }, header: "Хүрсэн түвшин" }, "100");
    const before = host.snapshot().data.sheets.find(({ id }) => id === "copy")?.cells;
    const report = rank(host);
    expect(report.list).toBe(LIST);
    expect(host.snapshot().data.sheets.find(({ id }) => id === "copy")?.cells).toEqual(before);
    expect(saying(report, "архив")).toEqual([]);
  });
});

describe("columns and headers", () => {
  test("inserted and moved: nothing changes", () => {
    const host = open(made);
    const sheetId = idOf(host, UNIT);
    host.workbook.write({
      type: "ADD_COLUMNS_ROWS",
      sheetId,
      sheetName: UNIT,
      dimension: "COL",
      base: 3,
      quantity: 2,
      position: "before",
    });
    host.workbook.write({ type: "UPDATE_CELL", sheetId, row: 0, col: 3, content: "Миний тэмдэглэл" });
    host.workbook.write({ type: "UPDATE_CELL", sheetId, row: 4, col: 3, content: "#REF!" });
    expect(totalsOf(rank(host))).toEqual(TOTALS_HERE);
  });

  const header = (host: Host, tab: string, name: string) => ({
    ...find(host, { tab, row: {}, header: name }),
    row: 0,
  });
  const retitle = (host: Host, tab: string, name: string, content: string) =>
    host.workbook.write({ type: "UPDATE_CELL", ...header(host, tab, name), content });

  test("other spaces, case, a star and a line break in headers", () => {
    const host = open(made);
    retitle(host, UNIT, "Хүрсэн түвшин", "  хүрсэн \n ТҮВШИН *");
    retitle(host, PEERS, "Хүчинтэй", "ХҮЧИНТЭЙ");
    expect(totalsOf(rank(host))).toEqual(TOTALS_HERE);
  });

  test("a needed column deleted: its unit is stopped, nobody else", () => {
    const host = open(made);
    const { sheetId, col } = header(host, CONDUCT, "Дүн шинжилгээ хийх");
    host.workbook.write({
      type: "REMOVE_COLUMNS_ROWS",
      sheetId,
      sheetName: CONDUCT,
      dimension: "COL",
      elements: [col],
    });
    const report = rank(host);
    expect(saying(report, "“Дүн шинжилгээ хийх” багана алга")).toMatchObject([
      { level: "error", tab: CONDUCT, cell: "1:1", message: expect.stringContaining("Баганыг нэмэх") },
    ]);
    expect(totalsOf(report)).toEqual({ ...everybody(null), [HEAD.code]: 86.68 });
    expect(host.run("setUpWorkbook", [])).toMatchObject({ made: [], completed: [CONDUCT] });
    expect(saying(rank(host), "багана алга")).toEqual([]);
  });

  test("two equal headers: neither is believed", () => {
    const host = open(made);
    retitle(host, MANAGEMENT, "Манлайлах", "Харилцаа");
    const report = rank(host);
    expect(saying(report, "“Харилцаа” багана хоёр байна")).toMatchObject([
      { level: "error", tab: MANAGEMENT },
    ]);
    expect(totalsOf(report)).toEqual({ ...TOTALS_HERE, [HEAD.code]: null });
  });
});

describe("rows", () => {
  test("blank rows and a total among them: warned, and not counted", () => {
    const host = open(made);
    const sheetId = idOf(host, PEERS);
    host.workbook.write({
      type: "ADD_COLUMNS_ROWS",
      sheetId,
      sheetName: PEERS,
      dimension: "ROW",
      base: 3,
      quantity: 3,
      position: "before",
    });
    host.workbook.write(
      { type: "UPDATE_CELL", sheetId, row: 4, col: 1, content: "Нийт" },
      { type: "UPDATE_CELL", sheetId, row: 4, col: 4, content: "8" },
    );
    const report = rank(host);
    expect(saying(report, "нийт дүнгийн мөрийг тооцоонд оруулаагүй")).toMatchObject([
      { level: "warning", tab: PEERS, cell: "B5" },
    ]);
    expect(totalsOf(report)).toEqual(TOTALS_HERE);
  });

  test("a row with a code alone is as prepared; begun without a section, it stops its person", () => {
    const host = open(made);
    const { sheetId, row, col } = find(host, { tab: UNIT, row: { Код: "013", Хэсэг: "Б" }, header: "Код" });
    const quiet = rank(host).problems.length;
    host.workbook.write({ type: "UPDATE_CELL", sheetId, row: row + 8, col, content: `'${PERSON}` });
    const prepared = rank(host);
    expect(totalsOf(prepared)).toEqual(TOTALS_HERE);
    expect(prepared.problems).toHaveLength(quiet);
    const measure = find(host, { tab: UNIT, row: {}, header: "Арга хэмжээ" });
    const content = "Тайлан гаргах";
    host.workbook.write({ type: "UPDATE_CELL", sheetId, row: row + 8, col: measure.col, content });
    const begun = rank(host);
    expect(totalsOf(begun)).toEqual({ ...TOTALS_HERE, [PERSON]: null });
    expect(saying(begun, "Хэсэг хоосон")).toMatchObject([{ level: "error", tab: UNIT }]);
  });

  test("merged cells in the data are warned of when validating, merged titles are not", async () => {
    const host = open(await soundData());
    const plan = find(host, { tab: UNIT, row: { Код: PERSON, Дугаар: "2" }, header: "Код" });
    const zone = { left: 0, right: 1, top: plan.row, bottom: plan.row + 1 };
    host.workbook.write({ type: "ADD_MERGE", sheetId: plan.sheetId, target: [zone], force: true });
    const report = check(host);
    expect(saying(report, `A${plan.row + 1}:B${plan.row + 2} нүдийг нэгтгэсэн`)).toMatchObject([
      {
        level: "warning",
        tab: UNIT,
        cell: `A${plan.row + 1}`,
        message: expect.stringContaining("Нэгтгэлийг цуцалж"),
      },
    ]);
    const notes = host.snapshot().data.sheets.find(({ name }) => name === UNIT)?.notes ?? {};
    expect(notes[`A${plan.row + 1}`]).toContain("нэгтгэсэн");
    // the learning row below has the code of the merge's top, and that is said
    const ranked = rank(host);
    expect(totalsOf(ranked)).toEqual(SOUND);
    expect(saying(ranked, "Нэгтгэсэн нүдний кодоор")).toMatchObject([
      { level: "info", tab: UNIT, cell: `A${plan.row + 2}` },
    ]);
  });

  test("hidden rows count, and are named as far as a check may ask", async () => {
    const host = open(await soundData());
    const hide = (sheetId: string, ...elements: number[]) =>
      host.workbook.write({ type: "HIDE_COLUMNS_ROWS", sheetId, dimension: "ROW", elements });
    hide(find(host, { tab: MANAGEMENT, row: {}, header: "Код" }).sheetId, 1);
    const { sheetId, row } = find(host, { tab: UNIT, row: { Код: PERSON, Дугаар: "1" }, header: "Код" });
    hide(sheetId, row, row + 1);
    const report = check(host);
    expect(saying(report, "1 мөр нуугдсан (2); тооцоонд оруулав")).toMatchObject([
      { level: "warning", tab: MANAGEMENT },
    ]);
    expect(report.unseen).toBeGreaterThan(0);
    expect(totalsOf(report)).toEqual(SOUND);
    expect(saying(check(open(await soundData())), "нуугдсан")).toEqual([]);
  });

  test("what a filter hides counts, and that there is one is said", async () => {
    const host = open(await soundData());
    const { sheetId } = find(host, { tab: PEERS, row: {}, header: "Код" });
    host.workbook.write({
      type: "CREATE_TABLE",
      sheetId,
      ranges: [{ _sheetId: sheetId, _zone: { left: 0, right: 9, top: 0, bottom: 5 } }],
      config: {
        hasFilters: true,
        totalRow: false,
        firstColumn: false,
        lastColumn: false,
        numberOfHeaders: 1,
        bandedRows: false,
        bandedColumns: false,
        styleId: "None",
      },
      tableType: "static",
    });
    host.workbook.flush();
    host.workbook.model.dispatch("UPDATE_FILTER", {
      sheetId,
      col: 0,
      row: 0,
      value: { filterType: "values", hiddenValues: ["007", "010"] },
    });
    const report = check(host);
    expect(saying(report, "шүүлтүүр тавьсан; харагдахгүй байгаа мөрийг ч")).toMatchObject([
      { level: "warning", tab: PEERS },
    ]);
    expect(totalsOf(report)).toEqual(SOUND);
  });
});

describe("formulas whose value does not stay", () => {
  test.for([
    {
      tab: UNIT,
      row: { Код: PERSON, Дугаар: "1", Хэсэг: "А" },
      header: "Хүрсэн түвшин",
      formula: "=70+0*NOW()",
      names: "NOW",
    },
    {
      tab: CONDUCT,
      row: { Код: PERSON },
      header: "Дүн шинжилгээ хийх",
      formula: "=6+0*RAND()+0*randbetween(1,2)",
      names: "RAND, RANDBETWEEN",
    },
    {
      tab: SETTINGS,
      row: { Тохиргоо: "Үнэлэх өдөр" },
      header: "Утга",
      formula: "=DATE(2025,12,31)+0*TODAY()",
      names: "TODAY",
    },
  ])("$formula: warned, and read", async ({ formula, names, ...place }) => {
    const host = open(await soundData());
    const format = place.tab === SETTINGS ? "yyyy-mm-dd" : "0";
    const cell = put(host, place, formula, format);
    const report = check(host);
    expect(saying(report, `Нүдний томъёо ${names} функцтэй`)).toMatchObject([
      { level: "warning", tab: place.tab, cell, message: expect.stringContaining("Томъёоны оронд утгыг") },
    ]);
    expect(totalsOf(report)).toEqual(SOUND);
  });

  test("IMPORTRANGE that has not answered: refused, and warned of", async () => {
    const host = open(await soundData());
    put(
      host,
      { tab: UNIT, row: { Код: PERSON, Дугаар: "1", Хэсэг: "А" }, header: "Хүрсэн түвшин" },
      '=IMPORTRANGE("x","Sheet1!A1")',
    );
    const report = check(host);
    expect(saying(report, "IMPORTRANGE функцтэй")).toMatchObject([{ level: "warning", tab: UNIT }]);
    expect(saying(report, "алдаатай томъёо байна")).toMatchObject([{ level: "error", tab: UNIT }]);
    expect(totalsOf(report)).toEqual({ ...SOUND, [PERSON]: null });
  });

  test("a formula of numbers, and the word in a text, are nothing to say", async () => {
    const host = open(await soundData());
    put(
      host,
      { tab: UNIT, row: { Код: PERSON, Дугаар: "1", Хэсэг: "А" }, header: "Хүрсэн түвшин" },
      '=IF("NOW()"="",1,35*2)',
    );
    const report = check(host);
    expect(saying(report, "функцтэй")).toEqual([]);
    expect(totalsOf(report)).toEqual(SOUND);
  });
});
