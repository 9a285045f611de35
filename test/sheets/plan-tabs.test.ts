/** The plan tab of a unit as set-up makes it: rows for each person to be filled in, and what set-up does to it again. */
import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { SheetData, WorkbookData, WriteCommand } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { contentAt, idOf, OF_PERSON, tableOf, work } from "./live-tabs";
import { MORE_PEOPLE, PEOPLE, setUp, smallData, UNIT } from "./small-body";

let made: WorkbookData;
beforeAll(() => {
  made = smallData();
});

const open = (data: WorkbookData = made) => openBundle(structuredClone(data));
const again = (host: Host, people: readonly (readonly string[])[] = []) => host.run("setUpWorkbook", people);
const sheetOf = (host: Host, name: string): SheetData => {
  const sheet = host.snapshot().data.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no tab ${name}.`);
  return sheet;
};
const cellsOf = (host: Host, name = UNIT) => sheetOf(host, name).cells;
const NOTHING = { made: [], completed: [], held: [] };

/** What set-up prepared, row by row: code, section, number and name. */
const prepared = (host: Host, name = UNIT) =>
  tableOf(host, name).rows.map(({ cells }) =>
    ["Код", "Хэсэг", "Дугаар", "Овог, нэр"].map((header) => String(cells[header])).join(" | "),
  );
const own = (label: string, name: string, rows: readonly string[]) =>
  rows.map((row) => `${label} | ${row} | ${name}`);
const ROWS = ["А | 1", "А | 2", "А | 3", "А | 4", "Б | 1", "В | 1"];
const HEAD = own("001 · Бат Дорж", "Бат Дорж", ["Б | 1"]);
const SECOND = own("002 · Сүх Болд", "Сүх Болд", ROWS);
const THIRD = own("003 · Ган Зул", "Ган Зул", ROWS);
const NEWCOMER = ["004", "Шинэ Хүн", "Мэргэжилтэн", UNIT, "Албан хаагч"];
const LABELS = ["001 · Бат Дорж", "002 · Сүх Болд", "003 · Ган Зул"];

/** The choices of the cell of a code; undefined where it has no list of its own. */
function offered(host: Host, row: number, name = UNIT): readonly string[] | undefined {
  const { sheetId, headers } = tableOf(host, name);
  const { criterion } =
    host.workbook.getters.getValidationRuleForCell({ sheetId, row, col: headers.indexOf("Код") }) ?? {};
  return criterion?.type === "isValueInList" ? criterion.values : undefined;
}
const takesOthers = (host: Host, row: number) => {
  const { sheetId, headers } = tableOf(host, UNIT);
  return (
    host.workbook.getters.getValidationRuleForCell({ sheetId, row, col: headers.indexOf("Код") })
      ?.isBlocking === false
  );
};
const type = (host: Host, row: number, cells: Readonly<Record<string, string>>) => {
  const { sheetId, headers } = tableOf(host, UNIT);
  work(
    host,
    ...Object.entries(cells).map(([header, content]) =>
      contentAt(sheetId, row, headers.indexOf(header), content),
    ),
  );
};
const rowOf = (host: Host, text: string) =>
  tableOf(host, UNIT).rows[prepared(host).findIndex((row) => row.startsWith(text))]?.row ?? -1;

describe("a made plan tab", () => {
  test("has a line of guidance, its headers below, and both stay in sight with the codes", () => {
    const host = open();
    const { head, headers } = tableOf(host, UNIT);
    expect(head).toBe(1);
    expect(headers.slice(0, 3)).toEqual(["Код", "Хэсэг", "Дугаар"]);
    const cells = cellsOf(host);
    expect(String(cells.B1)).toMatch(/^Цагаан нүдийг бөглөнө · саарал нүд өөрөө бодогдоно/u);
    expect(cells.A1).toBeUndefined();
    expect(sheetOf(host, UNIT).panes).toEqual({ xSplit: 1, ySplit: 2 });
  });

  test("has the rows of each person, a head only those of Б", () => {
    expect(prepared(open())).toEqual([...HEAD, ...SECOND, ...THIRD]);
  });

  test("has as many rows as the settings say when it is made", () => {
    const host = openBundle();
    host.run("setUpWorkbook", []);
    host.run("setUpWorkbook", []);
    const settings = "Тохиргоо";
    const sheetId = idOf(host, settings);
    const numbers = { "А хэсгийн мөрийн тоо": "2", "Б хэсгийн мөрийн тоо": "0", "В хэсгийн мөрийн тоо": "3" };
    for (const [name, content] of Object.entries(numbers)) {
      const at = Object.entries(cellsOf(host, settings)).find(([, text]) => text === name)?.[0] ?? "";
      work(host, contentAt(sheetId, Number(at.slice(1)) - 1, 1, content));
    }
    setUp(host);
    const rows = ["А | 1", "А | 2", "В | 1", "В | 2", "В | 3"];
    expect(prepared(host)).toEqual([
      ...own("002 · Сүх Болд", "Сүх Болд", rows),
      ...own("003 · Ган Зул", "Ган Зул", rows),
    ]);
    expect(again(host)).toMatchObject(NOTHING);
  });

  test("offers the people of the unit in every row, and takes the code of somebody else", () => {
    const host = open();
    setUp(host, MORE_PEOPLE);
    for (const row of [2, 14, 300]) {
      expect(offered(host, row)).toEqual([...LABELS, "004 · Шинэ Хүн"]);
      expect(takesOthers(host, row)).toBe(true);
    }
    expect(offered(host, 2, "Алба")).toEqual(["005 · Өөр Хүн"]);
  });

  test("prepared rows are nobody's half-filled ones: everybody is only missing", () => {
    const { problems, counts } = open().run("checkWorkbook") as unknown as {
      problems: readonly { level: string; tab: string; message: string }[];
      counts: object;
    };
    expect(problems.filter(({ tab, level }) => tab === UNIT && level !== "info")).toEqual([]);
    expect(counts).toMatchObject({ blocked: 3, incomplete: 3 });
  });
});

describe("set-up again", () => {
  test("somebody was added to the unit: their rows come below, and everybody is offered them", () => {
    const host = open();
    type(host, rowOf(host, "002 · Сүх Болд | А | 1"), {
      "Арга хэмжээ": "Тайлан гаргах",
      "Суурь түвшин": "0",
    });
    const before = cellsOf(host);
    expect(again(host, [...PEOPLE, NEWCOMER])).toMatchObject({ made: [] });
    expect(cellsOf(host)).toMatchObject(before);
    expect(prepared(host)).toEqual([
      ...[...HEAD, ...SECOND, ...THIRD],
      ...own("004 · Шинэ Хүн", "Шинэ Хүн", ROWS),
    ]);
    expect(offered(host, 2)).toEqual([...LABELS, "004 · Шинэ Хүн"]);
    const whole = host.snapshot().data.sheets;
    expect(again(host, [...PEOPLE, NEWCOMER])).toMatchObject(NOTHING);
    expect(host.snapshot().data.sheets).toEqual(whole);
  });

  test("somebody's rows were copied below: nothing is added, and nothing changes", () => {
    const host = open();
    const { sheetId, headers, rows } = tableOf(host, UNIT);
    const [from, to] = [rowOf(host, "002 · Сүх Болд | А | 1"), (rows.at(-1)?.row ?? 0) + 1];
    const zone = { left: 0, right: headers.length - 1, top: from, bottom: from + 5 };
    work(
      host,
      ...[...Array(6).keys()].flatMap((index) =>
        headers.flatMap((header, col) => {
          const { cells = {} } = rows.find(({ row }) => row === zone.top + index) ?? {};
          const content = String(cells[header] ?? "");
          const isInput = ["Код", "Хэсэг", "Дугаар", "Овог, нэр"].includes(header);
          return isInput ? [contentAt(sheetId, to + index, col, content)] : [];
        }),
      ),
    );
    const before = host.snapshot().data.sheets;
    expect(prepared(host)).toEqual([...HEAD, ...SECOND, ...THIRD, ...SECOND]);
    expect(again(host)).toMatchObject(NOTHING);
    expect(host.snapshot().data.sheets).toEqual(before);
  });

  test("the line of guidance was deleted: it stays away, and set-up finds all that it made", () => {
    const host = open();
    work(host, {
      ...{ type: "REMOVE_COLUMNS_ROWS", sheetId: idOf(host, UNIT), sheetName: UNIT, dimension: "ROW" },
      elements: [0],
    } as WriteCommand);
    const before = host.snapshot().data.sheets;
    expect(again(host)).toMatchObject(NOTHING);
    expect(host.snapshot().data.sheets).toEqual(before);
    again(host, [...PEOPLE, NEWCOMER]);
    expect(tableOf(host, UNIT).head).toBe(0);
    expect(prepared(host)).toHaveLength(1 + 6 + 6 + 6);
  });

  test("a code was chosen in a new row: its name is filled in, a typed one stays", () => {
    const host = open();
    const below = (tableOf(host, UNIT).rows.at(-1)?.row ?? 0) + 1;
    type(host, below, { Код: "003 · Ган Зул", Хэсэг: "В", Дугаар: "2" });
    type(host, below + 1, { Код: "002", Хэсэг: "В", Дугаар: "2" });
    type(host, below + 2, { Код: "002 · Сүх Болд", Хэсэг: "В", Дугаар: "3", "Овог, нэр": "Болд С." });
    const before = cellsOf(host);
    expect(again(host)).toMatchObject({ made: [], completed: [UNIT] });
    expect(cellsOf(host)).toMatchObject(before);
    expect(prepared(host).slice(-3)).toEqual([
      "003 · Ган Зул | В | 2 | Ган Зул",
      "002 | В | 2 | Сүх Болд",
      "002 · Сүх Болд | В | 3 | Болд С.",
    ]);
    expect(again(host)).toMatchObject(NOTHING);
  });

  test("nobody is added a second time, however the code is written", () => {
    const host = openBundle();
    const people = [
      ["А-1", "Бат Дорж", "Дарга", UNIT, "Нэгжийн дарга"],
      ["А-2", "Сүх Болд", "Мэргэжилтэн", UNIT, "Албан хаагч"],
      ["007", "Ган Зул", "Мэргэжилтэн", UNIT, "Албан хаагч"],
    ];
    setUp(host, people);
    const all = prepared(host).length;
    expect(all).toBe(1 + 6 + 6);
    const codes = new Map([
      ["А-1 · Бат Дорж", "А-1"],
      ["А-2 · Сүх Болд", "A-2"], // Latin
      ["007 · Ган Зул", "007 · Зул Г."],
    ]);
    for (const { row, cells } of tableOf(host, UNIT).rows)
      type(host, row, { Код: codes.get(String(cells.Код)) ?? "" });
    again(host);
    again(host);
    expect(prepared(host)).toHaveLength(all);
  });

  test("other numbers of rows in the settings: whoever has rows keeps theirs, who is new gets as many", () => {
    const host = open();
    const settings = "Тохиргоо";
    const at =
      Object.entries(cellsOf(host, settings)).find(([, text]) => text === "А хэсгийн мөрийн тоо")?.[0] ?? "";
    work(host, contentAt(idOf(host, settings), Number(at.slice(1)) - 1, 1, "2"));
    const before = cellsOf(host);
    again(host);
    expect(cellsOf(host)).toEqual(before);
    again(host, [...PEOPLE, NEWCOMER]);
    expect(prepared(host)).toEqual([
      ...[...HEAD, ...SECOND, ...THIRD],
      ...own("004 · Шинэ Хүн", "Шинэ Хүн", ["А | 1", "А | 2", "Б | 1", "В | 1"]),
    ]);
  });

  test("more rows in the settings: who has nothing filled in yet gets them, each once, and nobody else", () => {
    const host = open();
    type(host, rowOf(host, "003 · Ган Зул | А | 1"), { "Арга хэмжээ": "Тайлан" });
    host.run("saveSettings", { measureRows: "6", learningRows: "2" });
    again(host);
    const added = [
      ...own("001 · Бат Дорж", "Бат Дорж", ["Б | 2"]),
      ...own("002 · Сүх Болд", "Сүх Болд", ["А | 5", "А | 6", "Б | 2"]),
    ];
    const after = prepared(host);
    expect(after).toHaveLength(HEAD.length + SECOND.length + THIRD.length + added.length);
    expect(after.slice(-added.length)).toEqual(added);
    again(host);
    expect(prepared(host)).toEqual(after);
  });
});

describe("the live mean stands in a person's first rows, by 2.7 and 3.3", () => {
  test("as points come", () => {
    const host = open();
    const meanOf = (text: string) => {
      const row = rowOf(host, text);
      const { cells } = tableOf(host, UNIT).rows.find((one) => one.row === row) ?? {};
      return OF_PERSON.map((header) => cells?.[header]);
    };
    const measured = (target: string, reached: string) => ({
      "Арга хэмжээ": "Тайлан гаргах",
      "Хэмжих нэгж": "хувь",
      "Суурь түвшин": "0",
      "Хүрэх түвшин": target,
      "Хүрсэн түвшин": reached,
      "Дуусах хугацаа": "2025-06-30",
      "Гүйцэтгэсэн огноо": "2025-06-20",
    });
    expect(meanOf("002 · Сүх Болд | А | 1")).toEqual(["", ""]);
    type(host, rowOf(host, "002 · Сүх Болд | А | 1"), measured("100", "100")); // 60 + 10
    expect(meanOf("002 · Сүх Болд | А | 1")).toEqual([70, "1/1"]);
    type(host, rowOf(host, "002 · Сүх Болд | А | 2"), measured("100", "50")); // 30 + 10
    type(host, rowOf(host, "002 · Сүх Болд | В | 1"), measured("100", "80")); // 48 + 10
    expect(meanOf("002 · Сүх Болд | А | 1")).toEqual([56, "3/3"]); // (70 + 40 + 58) / 3
    type(host, rowOf(host, "002 · Сүх Болд | А | 3"), { "Арга хэмжээ": "Судалгаа" });
    expect(meanOf("002 · Сүх Болд | А | 1")).toEqual([56, "3/4"]);
    type(host, rowOf(host, "002 · Сүх Болд | Б | 1"), {
      ...measured("100", "80"),
      "Нотлох баримт": "Гэрчилгээ 4",
    });
    expect(meanOf("002 · Сүх Болд | Б | 1")).toEqual([12, "1/1"]); // 80 % of 15
    expect(meanOf("003 · Ган Зул | А | 1")).toEqual(["", ""]);
    expect(meanOf("002 · Сүх Болд | В | 1")).toEqual(["", ""]);
  });
});

describe("a plan tab of the older template: headers in the first row, bare codes", () => {
  /** The plan as it was made before: another order of columns, no row prepared, no live mean. */
  const OLDER = [
    ...["Код", "Овог, нэр", "Хэсэг", "Дугаар", "Зорилт", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Хэмжих нэгж"],
    ...["Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин", "Эхлэх хугацаа", "Дуусах хугацаа"],
    ...["Гүйцэтгэсэн огноо", "Хоцорсон шалтгаан", "Шалтгааны тайлбар", "Нотлох баримт", "Хассан шийдвэр"],
    ...["Дахин үнэлсэн оноо", "Биелэлтийн хувь", "Гүйцэтгэлийн оноо", "Хугацааны оноо", "Нийлбэр оноо"],
  ];
  const LIVE = OLDER.slice(-4);
  const TYPED = [
    [
      "002",
      "Сүх Болд",
      "А",
      "1",
      "",
      "Тайлан",
      "",
      "хувь",
      "0",
      "100",
      "100",
      "",
      "2025-06-30",
      "2025-06-20",
    ],
    ["002", "", "А", "2", "", "Судалгаа", "", "хувь", "0", "100", "50", "", "2025-06-30", "2025-06-20"],
    ["003", "Ган З.", "А", "1", "", "Хурал", "", "хувь", "0", "100", "80", "", "2025-06-30", "2025-06-20"],
  ];

  function older(): Host {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const formulas = new Map(headers.map((header, col) => [header, cellsOf(host)[`${letters(col)}2`]]));
    const height = host.workbook.getters.getNumberRows(sheetId);
    const width = host.workbook.getters.getNumberCols(sheetId);
    const target = [{ left: 0, right: width - 1, top: 0, bottom: height - 1 }];
    work(
      host,
      { type: "DELETE_CONTENT", sheetId, target } as WriteCommand,
      { type: "CLEAR_FORMATTING", sheetId, target } as WriteCommand,
    );
    for (const { id } of [...host.workbook.getters.getDataValidationRules(sheetId)])
      work(host, { type: "REMOVE_DATA_VALIDATION_RULE", sheetId, id } as WriteCommand);
    const ofCodes = [{ left: 0, right: 0, top: 1, bottom: height - 1 }];
    work(
      host,
      { type: "SET_FORMATTING", sheetId, target: ofCodes, format: "@" } as WriteCommand,
      ...OLDER.map((header, col) => contentAt(sheetId, 0, col, header)),
    );
    const moved = (formula: string) =>
      formula.replace(/\b([A-Z]+)2:\1(?=\b)/gu, (range, column: string) => {
        const header = headers[column.charCodeAt(0) - 65] ?? "";
        const place = letters(OLDER.indexOf(header));
        return OLDER.includes(header) ? `${place}1:${place}` : range;
      });
    work(
      host,
      ...LIVE.map((header) =>
        contentAt(sheetId, 0, OLDER.indexOf(header), moved(String(formulas.get(header)))),
      ),
      ...TYPED.flatMap((line, row) =>
        line.flatMap((content, col) => (content === "" ? [] : [contentAt(sheetId, row + 1, col, content)])),
      ),
    );
    return host;
  }
  const letters = (col: number) => String.fromCharCode(65 + col);

  test("nothing typed changes; the two live columns and the blank name come, and rows only for who has none", () => {
    const host = older();
    const before = cellsOf(host);
    const sums = () => tableOf(host, UNIT).rows.map(({ cells }) => cells["Нийлбэр оноо"]);
    expect(sums()).toEqual([70, 40, 58]);
    expect(again(host)).toMatchObject({ made: [], completed: [UNIT], held: [] });
    expect(cellsOf(host)).toMatchObject(before);
    const { headers, rows, head } = tableOf(host, UNIT);
    expect(head).toBe(0);
    expect(headers.filter((header) => header !== "")).toEqual([...OLDER, ...OF_PERSON]);
    expect(prepared(host)).toEqual([
      "002 | А | 1 | Сүх Болд",
      "002 | А | 2 | Сүх Болд",
      "003 | А | 1 | Ган З.",
      ...HEAD,
    ]);
    // (70 + 40) / 2, and 58 alone
    expect(rows.map(({ cells }) => cells["Дундаж оноо"])).toEqual([55, "", 58, ""]);
    expect(again(host)).toMatchObject(NOTHING);
  });

  test("its bare codes are among what each cell offers, and another is no mistake", () => {
    const host = older();
    again(host);
    const codes = tableOf(host, UNIT).rows.map(({ row, cells }) => [row, String(cells.Код)] as const);
    expect(codes.slice(0, 3)).toEqual([
      [1, "002"],
      [2, "002"],
      [3, "003"],
    ]);
    for (const [row] of codes) {
      expect(offered(host, row)).toEqual([...LABELS, "002", "003"]);
      expect(takesOthers(host, row)).toBe(true);
    }
  });
});
