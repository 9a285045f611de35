/** Set-up run again on workbooks that people worked in: it adds what is missing, and everything typed stays where it is. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import { rank } from "../../workbench/cli/report";
import type { SheetData, WorkbookData, WriteCommand } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { HEAD, MANAGEMENT, PEERS, ROSTER, SETTINGS, UNIT, WORKED, workedBody } from "../cases/body";
import { filledData, rosterCells } from "../cases/files";
import { CONDUCT, find } from "../cases/hostile/workbook";
import { faultsOf, withCalls } from "../projects/spread";

const people = rosterCells(workedBody.roster);
const NEWCOMER = ["050", "Шинэ Хүн", "Мэргэжилтэн", "Шинэ хэлтэс", "Албан хаагч"];
let made: WorkbookData;
let totals: unknown[];

beforeAll(() => {
  const { roster, tables } = workedBody;
  const bare = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([header]) => header !== "Стратегийн сэтгэлгээ")),
    ),
  ]);
  const settings = { Байгууллага: "Туршилтын газар", "Үнэлгээний жил": 2025, "Үнэлэх өдөр": "2025-12-31" };
  const host = openBundle(filledData({ roster, settings, tables: Object.fromEntries(bare) }));
  setUp(host, []); // the names beside the codes that were typed
  made = host.snapshot().data;
  totals = totalsOf(open());
});

const totalsOf = (host: Host) => rank(host).ranking.map(({ code, total }) => [code, total]);
const open = () => openBundle(structuredClone(made));
const setUp = (host: Host, rows: readonly (readonly string[])[] = people) => host.run("setUpWorkbook", rows);
const sheetOf = (host: Host, name: string): SheetData => {
  const sheet = host.snapshot().data.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}.`);
  return sheet;
};
const idOf = (host: Host, name: string) => host.workbook.sheets().find((one) => one.name === name)?.id ?? "";
const contents = (host: Host) =>
  host.snapshot().data.sheets.map(({ name, cells, notes }) => ({ name, cells, notes }));
const shown = (host: Host, name: string, at: string) => host.snapshot().values[sheetOf(host, name).id]?.[at];
const columns = (host: Host, name: string, base: number, quantity: number): WriteCommand => ({
  type: "ADD_COLUMNS_ROWS",
  sheetId: idOf(host, name),
  sheetName: name,
  dimension: "COL",
  base,
  quantity,
  position: "before",
});
const rowsAbove = (host: Host, name: string, quantity: number): WriteCommand =>
  ({ ...columns(host, name, 0, quantity), dimension: "ROW" }) as WriteCommand;
const rename = (host: Host, oldName: string, newName: string): WriteCommand => ({
  type: "RENAME_SHEET",
  sheetId: idOf(host, oldName),
  oldName,
  newName,
});
const cell = (host: Host, name: string, col: number, row: number, content: string): WriteCommand => ({
  type: "UPDATE_CELL",
  sheetId: idOf(host, name),
  col,
  row,
  content,
});
const drop = (host: Host, name: string, header: string): WriteCommand => ({
  type: "REMOVE_COLUMNS_ROWS",
  sheetId: idOf(host, name),
  sheetName: name,
  dimension: "COL",
  elements: [find(host, { tab: name, row: {}, header }).col],
});
const work = (host: Host, ...commands: WriteCommand[]) => {
  for (const command of commands) host.workbook.write(command);
  host.workbook.flush();
};

describe("nothing is missing: nothing changes", () => {
  test.for<{ title: string; change: (host: Host) => void }>([
    {
      title: "renamed tabs",
      change: (host) =>
        work(
          host,
          rename(host, UNIT, "Төлөвлөгөө"),
          rename(host, ROSTER, "Хүмүүс"),
          rename(host, SETTINGS, "Тохируулга"),
        ),
    },
    {
      title: "inserted columns",
      change: (host) =>
        work(host, columns(host, UNIT, 4, 2), columns(host, PEERS, 0, 1), columns(host, ROSTER, 1, 1)),
    },
    {
      title: "titles above the headers",
      change: (host) =>
        work(
          host,
          ...[UNIT, CONDUCT, ROSTER, SETTINGS].flatMap((name) => [
            rowsAbove(host, name, 3),
            cell(host, name, 0, 0, "2025 оны үнэлгээ"),
          ]),
        ),
    },
    {
      title: "headers written otherwise",
      change: (host) =>
        work(
          host,
          {
            type: "UPDATE_CELL",
            ...find(host, { tab: UNIT, row: {}, header: "Хүрсэн түвшин" }),
            row: 0,
            content: " ХҮРСЭН  түвшин *",
          },
          cell(host, PEERS, 5, 0, "хүчинтэй"),
        ),
    },
    {
      title: "rows sorted the other way round",
      change: (host) =>
        work(host, {
          type: "SORT_CELLS",
          sheetId: idOf(host, PEERS),
          col: 0,
          row: 1,
          zone: { left: 0, right: 10, top: 1, bottom: 5 },
          sortDirection: "desc",
          sortOptions: { emptyCellAsZero: false, sortHeaders: false },
        }),
    },
    {
      title: "moved tabs and hidden ones",
      change: (host) =>
        work(
          host,
          { type: "MOVE_SHEET", sheetId: idOf(host, UNIT), delta: 3 },
          { type: "HIDE_SHEET", sheetId: idOf(host, PEERS) },
        ),
    },
  ])("$title", ({ change }) => {
    const host = open();
    change(host);
    const before = contents(host);
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
    expect(contents(host)).toEqual(before);
    expect(totalsOf(host)).toEqual(totals);
  });
});

describe("something is missing: it is added, and nothing else changes", () => {
  /** The typed cells that must be there afterwards, by tab. */
  const kept = (host: Host, before: ReturnType<typeof contents>) => {
    for (const { name, cells } of before) expect(sheetOf(host, name).cells, name).toMatchObject(cells);
  };

  test("a person, in a roster with other columns and a title, and their unit", () => {
    const host = open();
    work(
      host,
      columns(host, ROSTER, 0, 2),
      rowsAbove(host, ROSTER, 2),
      cell(host, ROSTER, 0, 0, "Бүртгэл"),
      cell(host, ROSTER, 0, 4, "миний тэмдэглэл"),
    );
    const before = contents(host);
    expect(setUp(host, [...people, NEWCOMER])).toMatchObject({
      made: ["Шинэ хэлтэс", "Шинэ хэлтэс · хандлага"],
      completed: [ROSTER, PEERS],
    });
    kept(host, before);
    const { row } = find(host, { tab: ROSTER, row: { Код: "050" }, header: "Код" });
    expect(
      ["C", "D", "E", "F", "G", "H"].map((column) => shown(host, ROSTER, `${column}${row + 1}`)),
    ).toEqual([...NEWCOMER, "Тийм"]);
    // the new unit's conduct offers the codes of the roster's column, wherever it is, and its plan its own people
    const offered = (name: string, at: string) =>
      JSON.stringify(
        sheetOf(host, name).dataValidationRules.find(({ ranges }) =>
          ranges.some((range) => range.startsWith(at)),
        ),
      );
    expect(offered("Шинэ хэлтэс · хандлага", "A2")).toContain("C4:C");
    expect(offered("Шинэ хэлтэс", "A3")).toContain('["050 · Шинэ Хүн"]');
  });

  test("settings moved and sorted: a new unit's formulas point at the appraisal day, wherever it is", () => {
    const host = open();
    work(
      host,
      rowsAbove(host, SETTINGS, 5),
      columns(host, SETTINGS, 0, 1),
      rename(host, SETTINGS, "Тохируулга"),
    );
    setUp(host, [...people, NEWCOMER]);
    const day = find(host, { tab: "Тохируулга", row: { Тохиргоо: "Үнэлэх өдөр" }, header: "Утга" });
    const timeliness = Object.values(sheetOf(host, "Шинэ хэлтэс").cells).find((content) =>
      String(content).includes("HUGATSAA_ONOO"),
    );
    expect(String(timeliness)).toContain(`$${String.fromCharCode(65 + day.col)}$${day.row + 1}`);
  });

  test.for(["Хүрсэн түвшин", "Нийлбэр оноо", "Биелэлтийн хувь", "Хассан шийдвэр", "Овог, нэр"])(
    "the plan's column %s comes back, with the live points",
    (header) => {
      const host = open();
      work(host, drop(host, UNIT, header));
      const before = contents(host).filter(({ name }) => name !== UNIT);
      const { cells } = sheetOf(host, UNIT);
      const typed = Object.fromEntries(
        Object.entries(cells).filter(([, content]) => !String(content).startsWith("=")),
      );
      expect(setUp(host)).toMatchObject({ made: [], completed: [UNIT] });
      expect(sheetOf(host, UNIT).cells).toMatchObject(typed);
      kept(host, before);
      const place = find(host, {
        tab: UNIT,
        row: { Код: `${WORKED.code} · ${WORKED.name}`, Хэсэг: "А", Дугаар: "1" },
        header: "Хүрсэн түвшин",
      });
      if (header === "Хүрсэн түвшин") work(host, { type: "UPDATE_CELL", ...place, content: "100" });
      const sum = find(host, {
        tab: UNIT,
        row: { Код: `${WORKED.code} · ${WORKED.name}`, Хэсэг: "А", Дугаар: "1" },
        header: "Нийлбэр оноо",
      });
      expect(host.workbook.getters.getEvaluatedCell(sum).value).toBe(70);
      expect(setUp(host)).toMatchObject({ made: [], completed: [] });
    },
  );

  test("a value typed in place of a computed column's formula stays", () => {
    const host = open();
    const mean = find(host, { tab: CONDUCT, row: {}, header: "Дундаж оноо" });
    work(
      host,
      { type: "UPDATE_CELL", ...mean, row: 1, content: "6.2" },
      drop(host, CONDUCT, "Ажлын цаг ашиглалт"),
    );
    expect(setUp(host)).toMatchObject({ completed: [CONDUCT] });
    const { cells } = sheetOf(host, CONDUCT);
    const typed = Object.entries(cells).filter(([, content]) => content === "6.2");
    expect(typed).toHaveLength(1);
    const formulas = Object.values(cells).filter((content) => String(content).includes("HANDLAGA_AVG"));
    expect(formulas).toHaveLength(1);
    expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  });

  test("a setting that was deleted comes back below, with its help", () => {
    const host = open();
    const { row, sheetId } = find(host, {
      tab: SETTINGS,
      row: { Тохиргоо: "Ангиллын эх сурвалж" },
      header: "Утга",
    });
    work(host, {
      type: "REMOVE_COLUMNS_ROWS",
      sheetId,
      sheetName: SETTINGS,
      dimension: "ROW",
      elements: [row],
    });
    const before = contents(host);
    expect(setUp(host)).toMatchObject({ made: [], completed: [SETTINGS] });
    kept(host, before);
    expect(
      find(host, { tab: SETTINGS, row: { Тохиргоо: "Ангиллын эх сурвалж" }, header: "Утга" }).row,
    ).toBeGreaterThan(row);
  });

  test("a head's row that was cut comes back blank, and the others' points stay", () => {
    const host = open();
    const { sheetId, row } = find(host, { tab: MANAGEMENT, row: { Код: HEAD.code }, header: "Код" });
    work(host, {
      type: "REMOVE_COLUMNS_ROWS",
      sheetId,
      sheetName: MANAGEMENT,
      dimension: "ROW",
      elements: [row],
    });
    const before = contents(host);
    expect(setUp(host)).toMatchObject({ completed: [MANAGEMENT] });
    kept(host, before);
    const { ranking } = rank(host);
    expect(ranking.filter(({ total }) => total === null).map(({ code }) => code)).toEqual([HEAD.code]);
  });
});

describe("a cell in which something stands that is not seen is not free", () => {
  const adopted = (host: Host) => {
    host.run("saveSettings", { staffSkill1: "Гадаад хэл", staffSkill1For: "Ахлах мэргэжилтэн" });
    setUp(host);
    return find(host, { tab: CONDUCT, row: {}, header: "Гадаад хэл" });
  };

  test.for(['=IF(Z1="","",Z1)', "'   ", "'\u200b"])("no dash over %j", (content) => {
    const host = open();
    const { sheetId, col } = adopted(host);
    work(host, { type: "UPDATE_CELL", sheetId, col, row: 2, content }, cell(host, CONDUCT, col, 3, ""));
    const before = sheetOf(host, CONDUCT).cells;
    expect(setUp(host)).toMatchObject({ completed: [CONDUCT] });
    const at = `${String.fromCharCode(65 + col)}4`;
    expect(sheetOf(host, CONDUCT).cells).toEqual({ ...before, [at]: expect.stringContaining("–") });
  });

  test("no name over the formula that will fetch it", () => {
    const host = open();
    const formulas = [6, 7, 8].map((row) =>
      cell(host, PEERS, 1, row, `=IFERROR(VLOOKUP(A${row + 1},'${ROSTER}'!A:B,2,0),"")`),
    );
    work(host, ...formulas);
    const before = contents(host);
    expect(setUp(host, [...people, ["050", "Шинэ Хүн", "Мэргэжилтэн", UNIT, "Албан хаагч"]])).toMatchObject({
      completed: [ROSTER, UNIT, CONDUCT, PEERS],
    });
    for (const { name, cells } of before) expect(sheetOf(host, name).cells, name).toMatchObject(cells);
    const { row } = find(host, { tab: PEERS, row: { Код: "050" }, header: "Код" });
    expect(shown(host, PEERS, `B${row + 1}`)).toBe("Шинэ Хүн");
    expect(setUp(host)).toMatchObject({ completed: [] });
  });
});

describe("nobody is added twice", () => {
  test.for([CONDUCT, PEERS, MANAGEMENT, ROSTER])("where the codes of %s were lost", (name) => {
    const host = open();
    const before = Object.keys(sheetOf(host, name).cells).length;
    work(host, drop(host, name, "Код"));
    for (const completed of [[name], [], []]) expect(setUp(host)).toMatchObject({ made: [], completed });
    expect(Object.keys(sheetOf(host, name).cells).length).toBeLessThanOrEqual(before);
  });

  test("where a code became a number", () => {
    const host = open();
    const { col, row, sheetId } = find(host, { tab: PEERS, row: { Код: WORKED.code }, header: "Код" });
    work(host, {
      type: "UPDATE_CELL",
      sheetId,
      col,
      row,
      content: String(Number(WORKED.code)),
      format: "",
    } as WriteCommand);
    expect(setUp(host)).toMatchObject({ completed: [] });
  });
});

describe("a unit that is called otherwise in the roster", () => {
  const OTHER = "Шинэчилсэн хэлтэс";
  /** Its rows name the unit: who filled them in is told which they are. */
  const UNIT_PLAN = "Нэгжийн төлөвлөгөө";
  const renamedIn = (host: Host, codes?: readonly string[]) => {
    const { cells = {} } = sheetOf(host, ROSTER);
    const unitAt = Object.entries(cells).filter(([, text]) => text === UNIT);
    for (const [at] of unitAt)
      if (
        codes === undefined ||
        codes.includes(String(cells[`A${at.replace(/\D/g, "")}`]).replace(/^'/u, ""))
      )
        host.editCell(ROSTER, at, OTHER);
  };
  const titles = (host: Host) => host.snapshot().data.sheets.map(({ name }) => name);
  const renamedTitles = (host: Host) =>
    titles(host).map((name) => (name === UNIT || name === CONDUCT ? name.replace(UNIT, OTHER) : name));

  test("its tabs become those of the new name, and nobody stands twice", () => {
    const host = open();
    const expected = renamedTitles(host);
    const cells = sheetOf(host, UNIT).cells;
    renamedIn(host);
    expect(setUp(host, [])).toMatchObject({
      made: [],
      completed: [OTHER, `${OTHER} · хандлага`, UNIT_PLAN],
      left: 0,
    });
    expect(titles(host)).toEqual(expected);
    expect(sheetOf(host, OTHER).cells).toEqual(cells);
    expect(setUp(host, [])).toMatchObject({ made: [], completed: [], left: 0 });
    expect(totalsOf(host)).toEqual(totals);
  });

  test("also where people called the tabs like that first, or otherwise", () => {
    const host = open();
    host.workbook.write(rename(host, UNIT, OTHER));
    host.workbook.write(rename(host, CONDUCT, "Зан үйл"));
    const before = titles(host);
    renamedIn(host);
    expect(setUp(host, [])).toMatchObject({ made: [], completed: [OTHER, "Зан үйл", UNIT_PLAN], left: 0 });
    expect(titles(host)).toEqual(before);
    expect(setUp(host, [])).toMatchObject({ made: [], completed: [], left: 0 });
  });

  test("a unit of which some went elsewhere keeps its tabs", () => {
    const host = open();
    const [, [code = ""] = []] = people.filter((row) => row.includes(UNIT));
    const before = titles(host);
    renamedIn(host, [code]);
    expect(setUp(host, [])).toMatchObject({ made: [OTHER, `${OTHER} · хандлага`] });
    expect(titles(host)).toEqual(expect.arrayContaining(before));
  });
});

test("whichever call of making a tab fails, it is made the same by the next run", () => {
  const gone = () => {
    const host = open();
    for (const name of [PEERS, CONDUCT])
      work(host, { type: "DELETE_SHEET", sheetId: idOf(host, name), sheetName: name } as WriteCommand);
    return host;
  };
  const looks = (host: Host) =>
    host.snapshot().data.sheets.map(({ id: _, ...sheet }) => ({
      ...sheet,
      dataValidationRules: sheet.dataValidationRules.map(({ id: __, ...rule }) => rule),
      protections: sheet.protections?.map(({ id: __, ...protection }) => protection),
    }));
  const whole = gone();
  const { calls } = withCalls(whole, (host) => setUp(host));
  for (const fault of faultsOf("set-up of two tabs that are gone", calls)) {
    const host = gone();
    fault.of(host, () => setUp(host));
    setUp(host);
    expect(looks(host), String(fault)).toEqual(looks(whole));
    expect(setUp(host), String(fault)).toMatchObject({ made: [], completed: [], held: [] });
  }
});

test("a unit whose name is longer than a tab's: its tabs give way, and are known for its own", () => {
  const host = open();
  const unit = `${"Ц".repeat(120)} хэлтэс`;
  const more = [
    ["060", "Урт Нэгжийн", "Дарга", unit, "Нэгжийн дарга"],
    ["061", "Урт Хүн", "Мэргэжилтэн", unit, "Албан хаагч"],
  ];
  expect(setUp(host, [...people, ...more])).toMatchObject({
    made: ["Ц".repeat(100), `${"Ц".repeat(89)} · хандлага`],
  });
  expect(setUp(host)).toMatchObject({ made: [], completed: [] });
  const said = rank(host).problems.map(({ message }) => message);
  expect(said.filter((message) => message.includes("хуудас алга"))).toEqual([]);
});

test("a setting is written as it was typed; only a number's is a number", () => {
  const host = open();
  const long = "Газар ".repeat(200).trim();
  host.run("saveSettings", {
    bandsSource: "4.10",
    chair: "007",
    staffSkill1: "1.10",
    body: long,
    year: "2025",
  });
  const written = Object.values(sheetOf(host, "Тохиргоо").cells);
  expect(written).toEqual(expect.arrayContaining(["'4.10", "'007", "'1.10", long, "2025"]));
});
