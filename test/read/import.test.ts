/** Somebody's own plan or report table: what its columns, people, sections and numbers are, and where each row ends. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importedCell } from "../../src/read/import-cells";
import { type ChosenColumns, importColumns } from "../../src/read/import-columns";
import { numbersFor } from "../../src/read/import-numbers";
import { calledPeople, personOf } from "../../src/read/import-people";
import { importPlan, type PartsChoice } from "../../src/read/import-plan";
import { sourceRows } from "../../src/read/import-source";
import { planTab } from "../../src/read/import-tab";
import type { Member } from "../../src/read/member";
import { plan } from "../../src/workbook/plan";

const member = (code: string, name: string, role: Member["role"] = "civil-servant"): Member => ({
  ...{ key: code, code, name, role, position: "", unit: "Хэлтэс", rated: true, reason: undefined },
  ...{ unitPlan: undefined, tab: "Албан хаагчид", row: 2 },
});
const HEAD = member("001", "Батын Дорж", "unit-head");
const BOLD = member("002", "Сүхийн Болд");
const ZUL = member("003", "Ганбатын Зул");
const MEMBERS = [HEAD, BOLD, ZUL];
const DATES = { timeZone: "Asia/Ulaanbaatar", year: 2026 };
const HEADERS = Object.values(plan.columns).map(({ header }) => header);
const at = (header: string) => HEADERS.indexOf(header);

/** A row of the unit's plan by header. */
const planRow = (cells: Readonly<Record<string, unknown>>) => HEADERS.map((header) => cells[header] ?? "");
const setUpRow = (code: string, section: string, number: string) =>
  planRow({ Код: code, "Овог, нэр": "х", Хэсэг: section, Дугаар: number });

interface Given {
  readonly columns?: ChosenColumns;
  readonly people?: readonly (readonly [text: string, ...codes: string[]])[];
  readonly person?: Member;
  readonly section?: "measure" | "learning" | "additional";
  readonly tab?: readonly (readonly unknown[])[];
  readonly parts?: PartsChoice;
  readonly formulas?: readonly (readonly string[])[];
}

function imported(cells: readonly (readonly unknown[])[], given: Given = {}) {
  const columns = importColumns(cells, given.columns ?? []);
  if (columns === undefined) throw new Error("no table");
  const { rows, apart } = sourceRows({ cells }, columns, MEMBERS);
  const people = calledPeople(rows, MEMBERS, new Map(given.people?.map(([text, ...codes]) => [text, codes])));
  const tab = planTab(
    { name: "Хэлтэс", cells: [HEADERS, ...(given.tab ?? [])] },
    given.formulas ?? [],
    MEMBERS,
  );
  const once = { person: given.person, section: given.section, parts: given.parts ?? "parts" };
  return { columns, rows, apart, people, ...importPlan(rows, people, once, tab, DATES) };
}
/** Where each row goes: whose, section and number, and the row of the tab. */
const placesOf = (cells: readonly (readonly unknown[])[], given?: Given) =>
  imported(cells, given).placed.map(({ row, member: { code }, section, number, into }) => [
    row,
    code,
    section,
    number,
    into,
  ]);
const table = (...rows: readonly string[]) => rows.map((row) => row.split("|").map((cell) => cell.trim()));

describe("columns by what plans call them", () => {
  test.for([
    ["objective", "Зорилт", "Зорилго", "Стратегийн зорилт"],
    [
      "measure",
      "Арга хэмжээ",
      "Зорилтыг хэрэгжүүлэх арга хэмжээ",
      "Гүйцэтгэх ажил",
      "Хийх ажил",
      "Ажил, арга хэмжээ",
    ],
    ["indicator", "Шалгуур үзүүлэлт", "Гүйцэтгэлийн шалгуур үзүүлэлт", "Үзүүлэлт"],
    ["measuredIn", "Хэмжих нэгж", "Хэмжүүр"],
    ["baseline", "Суурь түвшин", "Суурь", "Суурь түвшин (2025)"],
    ["target", "Хүрэх түвшин", "Зорилтот түвшин", "Төлөвлөгөө", "Зорилтот үзүүлэлт"],
    ["reached", "Хүрсэн түвшин", "Биелэлт", "Гүйцэтгэл", "Хэрэгжилт"],
    ["start", "Эхлэх хугацаа", "Эхлэх"],
    ["due", "Дуусах хугацаа", "Дуусах", "Хугацаа", "Хэрэгжүүлэх хугацаа"],
    ["completed", "Гүйцэтгэсэн огноо", "Дууссан огноо", "Биелүүлсэн огноо"],
    ["name", "Хариуцах эзэн", "Хариуцах ажилтан", "Хариуцагч", "Овог, нэр", "Гүйцэтгэгч"],
    ["number", "№", "Д/д", "Дугаар"],
    ["evidence", "Нотлох баримт"],
    ["section", "Хэсэг", "Бүлэг"],
  ])("%s", ([field, ...headers]) => {
    for (const header of headers) {
      // beside a column that nobody can take for another
      const found = importColumns(
        [
          [header, "Хассан шийдвэр"],
          ["x", "y"],
        ],
        [],
      );
      expect(
        found?.all.map((one) => one.field),
        header,
      ).toEqual([field, "droppedBy"]);
    }
  });

  test.for([
    "Биелэлтийн хувь",
    "Гүйцэтгэлийн оноо",
    "Хугацааны оноо",
    "Дахин үнэлсэн оноо",
    "Тайлбар",
    "Төсөв",
  ])("%s is not brought in", (header) => {
    const found = importColumns(
      [
        ["Арга хэмжээ", "Хугацаа", header],
        ["a", "b", "c"],
      ],
      [],
    );
    expect(found?.all[2]).toMatchObject({ label: header, field: undefined });
  });

  test("all columns of the plan's own, whatever their order", () => {
    const found = importColumns([[...HEADERS].reverse(), HEADERS], []);
    const fields = new Set(found?.all.flatMap(({ field }) => field ?? []));
    expect(fields.size).toBe(18);
  });

  test("a header over two lines, one that stands twice, and one that nobody knows", () => {
    const found = importColumns(
      [
        ["№", "Ажил", "Хугацаа", "", "Тэмдэглэл", "Тэмдэглэл"],
        ["", "", "Эхлэх", "Дуусах", "", ""],
        ["1", "Тайлан", "I", "II", "x", "y"],
      ],
      [["Тэмдэглэл (2)", "evidence"]],
    );
    expect(found?.below).toBe(2);
    expect(found?.all.map(({ label, field }) => [label, field])).toEqual([
      ["№", "number"],
      ["Ажил", "measure"],
      ["Эхлэх", "start"],
      ["Дуусах", "due"],
      ["Тэмдэглэл", undefined],
      ["Тэмдэглэл (2)", "evidence"],
    ]);
  });

  const FIRST = "№|Хариуцах эзэн|Арга хэмжээ";
  const fieldsOf = (cells: readonly (readonly string[])[]) => {
    const found = importColumns(cells, []);
    return { ...found, fields: found?.all.map(({ field }) => field) };
  };
  test.for<[string, string, (string | undefined)[]]>([
    [
      "Хугацаа||Түвшин||",
      "Эхлэх|Дуусах|Суурь|Хүрэх|Хүрсэн",
      ["start", "due", "baseline", "target", "reached"],
    ],
    [
      "Хугацаа|Хугацаа|Түвшин|Түвшин|Түвшин",
      "Эхлэх|Дуусах|Суурь|Зорилтот|Хүрсэн",
      ["start", "due", "baseline", "target", "reached"],
    ],
    ["Хугацаа||Тоо|", "Анхны|Дуусах|x|y", [undefined, "due", undefined, undefined]],
    ["Хугацаа|Хугацаа|Төсөв|", "Эхлэх нь|Дуусах|Сая ₮|Эх үүсвэр", ["start", "due", undefined, undefined]],
    ["Хугацаа||Түвшин|", "||Хүрэх|Хүрсэн", [undefined, undefined, "target", "reached"]],
  ])("a second line below cells that are merged, or of one name: %s, %s", ([first, second, fields]) => {
    const row = "1|002|Ажил|2026.01.01|2026.06.30|0|10|5".split("|").slice(0, 3 + fields.length);
    const cells = table(`${FIRST}|${first}`, `|||${second}`, row.join("|"));
    const found = fieldsOf(cells);
    expect([found.top, found.below]).toEqual([0, 2]);
    expect(found.fields?.slice(0, 3 + fields.length)).toEqual(["number", "name", "measure", ...fields]);
  });

  test.for([
    ["Хугацаа|", "Нэг|Хоёр"],
    ["Хугацаа|Хугацаа", "Нэг|Хоёр"],
    ["Хугацаа|", "2026.01.01|2026.06.30"],
    ["Хугацаа|Хугацаа", "2026.01.01|2026.06.30"],
    ["Хугацаа|", "|Дуусах"],
    ["Дуусах|Хугацаа", "2026.01.01|2026.06.30"],
  ])("of %s above %s it is asked which is the due date", ([first = "", second = ""]) => {
    const cells = table(`${FIRST}|${first}`, `|||${second}`, "1|002|Ажил|2026.01.01|2026.06.30");
    const { fields, unclear, all } = fieldsOf(cells);
    expect(unclear).toEqual(["due"]);
    expect(fields).not.toContain("due");
    const label = all?.[4]?.label ?? "";
    const chosen = importColumns(cells, [[label, "due"]]);
    expect([chosen?.unclear, chosen?.placeOf.due]).toEqual([[], 4]);
  });

  test("what was chosen for one table answers no question of another that has several columns of the kind", () => {
    const plain = importColumns(table(`${FIRST}|Хугацаа`, "1|002|Ажил|2026.06.30"), []);
    const chosen: ChosenColumns = [["Хугацаа", "due", plain?.table ?? ""]];
    for (const headers of ["Хугацаа|", "Хугацаа|Хугацаа"]) {
      const cells = table(`${FIRST}|${headers}`, "1|002|Ажил|2026.01.01|2026.06.30");
      const found = importColumns(cells, chosen);
      expect([found?.unclear, found?.placeOf.due]).toEqual([["due"], undefined]);
      const here = importColumns(cells, [["Хугацаа", "due", found?.table ?? ""]]);
      expect([here?.unclear, here?.placeOf.due]).toEqual([[], 3]);
    }
    const same = importColumns(table(`${FIRST}|Хугацаа`, "1|003|Ажил|2026.09.30"), chosen);
    expect([same?.unclear, same?.placeOf.due]).toEqual([[], 3]);
    const renamed = importColumns(table(`${FIRST}|Огноо`, "1|003|Ажил|2026.09.30"), [
      ["Огноо", "due", plain?.table ?? ""],
    ]);
    expect(renamed?.placeOf.due).toBe(3);
  });

  test.for(["|Тайлан|Хурал|", "|Суурь|дүн|x", "|1|Хүрэх|"])("a row of data, %s, is no second line", (row) => {
    const { below, fields } = fieldsOf(table("№|Ажил||Хугацаа", row, "1|x|y|z"));
    expect(below).toBe(1);
    expect(fields).toEqual(["number", "measure", undefined, "due"]);
  });

  test("a column of days without a name can be chosen", () => {
    const day = new Date("2026-06-29T16:00:00Z");
    const found = importColumns(
      [
        [...FIRST.split("|"), "Хугацаа"],
        ["1", "002", "Ажил", day, day],
      ],
      [],
    );
    expect(found?.all[4]).toEqual({ label: "5 дугаар багана", sample: "2026-06-30", field: undefined });
    expect(found?.unclear).toEqual(["due"]);
  });

  test("a heading right below the headers is no second line of them", () => {
    const cells = table("Ажил|Хугацаа|Эзэн", "А. Арга хэмжээ", "Тайлан|2026.06.30|С.Болд");
    expect(placesOf(cells)).toEqual([[3, "002", "measure", "1", undefined]]);
  });

  test("of a table without known headers people choose", () => {
    const cells = table("Юу|Хэн", "Тайлан|Болд");
    const columns: ChosenColumns = [
      ["Юу", "measure"],
      ["Хэн", "name"],
    ];
    expect(importColumns(cells, [])?.all.map(({ label, sample }) => [label, sample])).toEqual([
      ["Юу", "Тайлан"],
      ["Хэн", "Болд"],
    ]);
    expect(imported(cells, { columns, people: [["Болд", "002"]], section: "measure" }).placed).toHaveLength(
      1,
    );
  });
});

describe("which column is a level or a day", () => {
  const ROW = ["1", "002", "Тайлан", "0", "10", "9", "2026.06.30", "2026.06.20", "90%"];
  const FIRST = ["№", "Хариуцагч", "Арга хэмжээ", "Суурь", "Хүрэх"];
  /** What each column becomes, of those that become something. */
  const labelOf = (cells: readonly (readonly unknown[])[], columns: ChosenColumns = []) => {
    const found = importColumns(cells, columns);
    return Object.fromEntries(
      found?.all.flatMap(({ label, field }) => (field === undefined ? [] : [[field, label]])) ?? [],
    );
  };
  const reportOf = (reached: string, percent: string) => [
    [...FIRST, reached, "Дуусах хугацаа", "Гүйцэтгэсэн", percent],
    ROW,
  ];

  test.for([
    "Биелэлт %",
    "Биелэлт, %",
    "Биелэлт (хувь)",
    "Биелэлтийн хувь",
    "Гүйцэтгэлийн хувь",
    "Хэрэгжилт /%/",
    "Зорилтын биелэлт, %",
    "Арга хэмжээний биелэлт, %",
    "Үзүүлэлтийн гүйцэтгэл, %",
  ])("%s is no level, whatever stands beside it", (percent) => {
    const alone = [
      [...FIRST, percent, "Дуусах"],
      ["1", "002", "Тайлан", "50", "80", "75", "2026.06.30"],
    ];
    expect(importColumns(alone, [])?.all[5]).toMatchObject({ label: percent, field: undefined });
    const found = importColumns(reportOf("Хүрсэн", percent), []);
    expect(found?.all.map(({ field }) => field).slice(3)).toEqual([
      ...["baseline", "target", "reached", "due", "completed", undefined],
    ]);
    expect([found?.unclear, found?.waiting]).toEqual([[], []]);
  });

  test.for(["Хүрсэн түвшин (%)", "Хүрсэн, %", "Хүрсэн түвшин, хувиар"])(
    "%s is a level that is measured in per cent",
    (reached) => expect(labelOf(reportOf(reached, "Оноо"))).toMatchObject({ reached }),
  );

  test.for([
    ["Хүрсэн", "Биелэлт"],
    ["Хүрсэн түвшин", "Гүйцэтгэл"],
    ["Хүрсэн", "Хүрсэн үр дүн"],
  ])("%s itself wins over %s", ([reached = "", other = ""]) => {
    expect(labelOf(reportOf(reached, other))).toMatchObject({ reached });
    const found = importColumns(reportOf(other, reached), []);
    expect([found?.placeOf.reached, found?.waiting]).toEqual([8, []]);
  });

  test("a planned start wins over an actual one", () => {
    const cells = [
      [...FIRST, "Эхэлсэн огноо", "Эхлэх хугацаа"],
      ["1", "002", "Тайлан", "0", "10", "2026.01.05", "2026.01.01"],
    ];
    expect([labelOf(cells).start, importColumns(cells, [])?.waiting]).toEqual(["Эхлэх хугацаа", []]);
    const alone = cells.map((row) => row.slice(0, 6));
    expect(labelOf(alone).start).toBe("Эхэлсэн огноо");
  });

  test("the last of three below one heading is it, though a per cent stands behind them", () => {
    const cells = [
      ["№", "Хариуцагч", "Арга хэмжээ", "Түвшин", "", "", "Дуусах хугацаа", "Гүйцэтгэсэн", "Биелэлт, %"],
      ["", "", "", "Суурь", "Хүрэх", "Хүрсэн", "", "", ""],
      ROW,
    ];
    expect(labelOf(cells)).toMatchObject({ reached: "Хүрсэн", completed: "Гүйцэтгэсэн" });
    const whole = [
      ["№", "Хариуцагч", "Арга хэмжээ", "Түвшин", "", "", ""],
      ["", "", "", "Суурь", "Хүрэх", "Хүрсэн", "Биелэлт, %"],
      ["1", "002", "Тайлан", "0", "10", "9", "90%"],
    ];
    expect([importColumns(whole, [])?.below, labelOf(whole)]).toMatchObject([2, { reached: "Хүрсэн" }]);
  });

  test("of two that may both be the level none is taken until one is chosen, or none of them", () => {
    const cells = reportOf("Гүйцэтгэл", "Биелэлт").map((row) => row.map((cell) => cell.replace("90%", "8")));
    const found = importColumns(cells, []);
    expect(found?.waiting).toEqual([{ field: "reached", labels: ["Гүйцэтгэл", "Биелэлт"] }]);
    expect([found?.placeOf.reached, found?.unclear]).toEqual([undefined, ["reached"]]);
    const table = found?.table ?? "";
    const chosen = importColumns(cells, [["Гүйцэтгэл", "reached", table]]);
    expect([chosen?.placeOf.reached, chosen?.waiting]).toEqual([5, []]);
    const one = importColumns(cells, [["Гүйцэтгэл", "", table]]);
    expect([one?.placeOf.reached, one?.waiting]).toEqual([8, []]);
    const none = importColumns(cells, [
      ["Гүйцэтгэл", "", table],
      ["Биелэлт", "evidence", table],
    ]);
    expect([none?.placeOf.reached, none?.placeOf.evidence, none?.waiting]).toEqual([undefined, 8, []]);
  });

  test("what was chosen for another table is taken from no column that surely is the level of this one", () => {
    const plain = [
      [...FIRST, "Биелэлт, %"],
      ["1", "002", "Тайлан", "0", "80", "75"],
    ];
    const other = importColumns(plain, [])?.table ?? "";
    const chosen: ChosenColumns = [["Биелэлт, %", "reached", other]];
    expect(labelOf(plain, chosen)).toMatchObject({ reached: "Биелэлт, %" });
    expect(labelOf(reportOf("Хүрсэн", "Биелэлт, %"), chosen)).toMatchObject({ reached: "Хүрсэн" });
  });

  test.for([
    ["Эхний хагас жил", "Жилийн эцэст"],
    ["Хагас жилийн биелэлт", "Жилийн эцсийн биелэлт"],
    ["Хүрсэн түвшин (6 сар)", "Хүрсэн түвшин (12 сар)"],
    ["6 сар", "12 сар"],
  ])("of %s and %s it is asked which is the level", ([half = "", whole = ""]) => {
    const cells = [
      ["№", "Хариуцагч", "Арга хэмжээ", "Суурь", "Зорилт", half, whole, "Биелэлт %", "Дуусах"],
      ["1", "002", "Тайлан", "0", "10", "4", "9", "90%", "2026.06.30"],
    ];
    expect(importColumns(cells, [])?.waiting).toEqual([{ field: "reached", labels: [half, whole] }]);
  });

  test("what is told in words is no level beside one in numbers; a per cent of what is counted is none", () => {
    const cells = reportOf("Гүйцэтгэл", "Биелэлт").map((row) => row.map((cell) => cell.replace("90%", "9")));
    const told = cells.map((row) =>
      row.map((cell, column) => (column === 5 && cell === "9" ? "Хийж дууссан" : cell)),
    );
    expect(labelOf(told)).toMatchObject({ reached: "Биелэлт" });
    const percent = [
      [...FIRST, "Биелэлт"],
      ["1", "002", "Тайлан", "0", "10", "90%"],
      ["2", "002", "Хурал", "0", "4", "100%"],
    ];
    expect(labelOf(percent)).not.toHaveProperty("reached");
    const shown = percent.map((row) => row.map((cell) => (cell.endsWith("%") ? 0.9 : cell)));
    const formats = percent.map((row) => row.map((cell) => (cell.endsWith("%") ? "0%" : "")));
    expect(importColumns(shown, [], formats)?.placeOf.reached).toBeUndefined();
    const measured = percent.map((row) => row.map((cell) => cell.replace(/^(10|4)$/, "$1%")));
    expect(labelOf(measured)).toMatchObject({ reached: "Биелэлт" });
    const unit = percent.map((row, line) => [...row, line === 0 ? "Хэмжих нэгж" : "хувь"]);
    expect(labelOf(unit)).toMatchObject({ reached: "Биелэлт" });
  });

  test.for(["Гүйцэтгэсэн", "Биелүүлсэн", "Хэрэгжсэн", "Хэрэгжсэн огноо", "Гүйцэтгэл"])(
    "%s that holds days is when it was done",
    (header) => {
      const day = new Date("2026-06-19T16:00:00Z");
      for (const done of ["2026.06.20", day]) {
        const cells = [
          [...FIRST, "Хүрсэн", "Дуусах хугацаа", header],
          ["1", "002", "Тайлан", "0", "10", "9", "2026.06.30", done],
          ["2", "002", "Хурал", "0", "10", "9", "2026.06.30", ""],
        ];
        expect(labelOf(cells)).toMatchObject({ reached: "Хүрсэн", completed: header });
      }
      const words = [
        [...FIRST, "Хүрсэн", header.replace(" огноо", "")],
        ["1", "002", "Тайлан", "0", "10", "9", "Хийсэн"],
      ];
      expect(labelOf(words)).not.toHaveProperty("completed");
    },
  );

  test.for([
    [["Суурь", "Зорилт", "Хүрсэн"], "80"],
    [["Суурь", "Зорилго", "Биелэлт"], "80%"],
    [["Зорилт", "Хүрсэн"], "4 удаа"],
  ] as const)("Зорилт among levels, %j, that holds %s is the level to reach", ([headers, level]) => {
    const cells = [
      ["№", "Хариуцагч", "Арга хэмжээ", ...headers],
      ["1", "002", "Тайлан", ...headers.map((_, index) => (index === headers.length - 2 ? level : "7"))],
    ];
    expect(labelOf(cells)).toMatchObject({ target: headers.at(-2), reached: headers.at(-1) });
    expect(labelOf(cells)).not.toHaveProperty("objective");
  });

  test.for([
    ["Зорилт|Арга хэмжээ|Суурь|Хүрсэн", "1|Тайлан|0|5"],
    ["Арга хэмжээ|Суурь|Зорилт|Хүрсэн", "Тайлан|0|2. Хяналт|5"],
    ["Арга хэмжээ|Суурь|Зорилт|Хүрэх түвшин|Хүрсэн", "Тайлан|0|1|10|5"],
  ])("else it is the objective: %s", ([headers = "", row = ""]) => {
    expect(labelOf(table(headers, row))).toMatchObject({ objective: "Зорилт" });
  });
});

describe("a table without headers", () => {
  const ROWS = ["1|002|Тайлан|0|10|2026.06.30", "2|002|Хяналт|0|10|2026.09.30", "3|003|Үзлэг|0|4|2026.06.30"];
  const columns: ChosenColumns = [
    ["Хүснэгтийн 2 дугаар багана", "code"],
    ["Хүснэгтийн 3 дугаар багана", "measure"],
    ["Хүснэгтийн 5 дугаар багана", "target"],
  ];

  test("has each of its rows, and columns that are told by their first cells", () => {
    const { columns: found } = imported(table(...ROWS));
    expect(found.all.slice(1, 3)).toEqual([
      { label: "Хүснэгтийн 2 дугаар багана", sample: "002", field: undefined },
      { label: "Хүснэгтийн 3 дугаар багана", sample: "Тайлан", field: undefined },
    ]);
    const { placed, left, apart } = imported(table(...ROWS), { columns, section: "measure" });
    expect(placed.map(({ row, member: { code } }) => [row, code])).toEqual([
      [1, "002"],
      [2, "002"],
      [3, "003"],
    ]);
    expect([left, apart]).toEqual([[], []]);
  });

  test("has its titles and the headings above its first row", () => {
    const cells = table(
      ...["Хэлтсийн төлөвлөгөө", "С.Болд", "Б", "Хянасан: Г.Зул"],
      ...["1||Сургалт|0|1", "2||Уулзалт|0|1"],
    );
    const { placed, apart } = imported(cells, { columns: columns.slice(1) });
    expect(placed.map(({ row, member: { code }, section }) => [row, code, section])).toEqual([
      [5, "002", "learning"],
      [6, "002", "learning"],
    ]);
    expect(apart.map(({ row, why }) => `${row} ${why}`)).toEqual([
      ...["1 title", "2 person", "3 section", "4 signature"],
    ]);
  });

  test("is not given any by a row of data that speaks of a measure and of what was reached", () => {
    const cells = table("1|Тайлан|0", "2|Хяналтын арга хэмжээ|Биелэлтийн тайлан", "3|Үзлэг|5");
    expect(imported(cells).apart.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  test("but words alone above numbers or days are taken for headers, and listed", () => {
    const cells = table("Юу|Хэн|Хэзээ", "Тайлан|С.Болд|2026.06.30", "Хурал|С.Болд|");
    const named: ChosenColumns = [
      ["Юу", "measure"],
      ["Хэн", "name"],
    ];
    const { placed, apart } = imported(cells, { columns: named, section: "measure" });
    expect(placed.map(({ row }) => row)).toEqual([2, 3]);
    expect(apart).toEqual([{ row: 1, why: "headers", text: "Юу Хэн Хэзээ" }]);
  });
});

describe("people by what a table calls them", () => {
  test.for<[string, string | undefined, boolean]>([
    ["002", "002", true],
    ["002 · С.Болд", "002", true],
    ["002 · Г.Зул", "002", false],
    ["Сүхийн Болд", "002", true],
    ["сүхийн  БОЛД", "002", true],
    ["С.Болд", "002", true],
    ["Сү. Болд", "002", true],
    ["С.Болд, мэргэжилтэн", "002", true],
    ["Албан хаагч: С.Болд", "002", true],
    ["С.Болд (ахлах мэргэжилтэн)", "002", true],
    ["Ахлах мэргэжилтэн С.Болд", "002", true],
    ["Мэргэжилтэн Сүхийн Болд", "002", true],
    ["Мэргэжилтэн Болд", "002", false],
    ["Мэргэжилтэн С.Болд, Г.Зул", "002", false],
    ["Мэргэжилтэн С.Болдын үүрэг", undefined, false],
    ["Болд Сүхийн", "002", false],
    ["Сүх Болд", "002", false],
    ["Болд", "002", false],
    ["Сүхийн Бодл", "002", false],
    ["Д.Болд", undefined, false],
    ["С.Болд, Г.Зул", "002", false],
    ["Сүхийн Болд/Ганбатын Зул", "002", false],
    ["Сүхийн Болд; Зул", "002", false],
    ["С.Болд ба Г.Зул", "002", false],
    ["С.Болд болон Г.Зул", "002", false],
    ["С.Болд\nГ.Зул", "002", false],
    ["Г.Зул, Н.Хэн", "003", false],
    ["Г.Зул, Хэн Нэгэн", "003", false],
    ["Г.Зул (С.Болд)", "003", false],
    ["С.Болд, бусад", "002", false],
    ["С.Болд нар", "002", false],
    ["002, 003", "002", false],
    ["002/Г.Зул", "002", false],
    ["002 · С.Болд, 003 · Г.Зул", "002", false],
    ["Сүхийн\nБолд", "002", true],
    ["С.Болд /ахлах мэргэжилтэн/", "002", true],
    ["С.Болд, төлөвлөлт ба хяналтын мэргэжилтэн", "002", true],
    ["С.Болд, С.Болд", "002", true],
    ["Бүх ажилтан", undefined, false],
  ])("%s", ([text, code, isSure]) => {
    const match = personOf(text, MEMBERS);
    expect([match.members[0]?.code, match.isSure]).toEqual([code, isSure]);
  });

  test("a sign within a code, or within a name as the roster has it, parts nobody", () => {
    const [coded, named] = [member("А/003", "Сономын Дулам"), member("010", "Эрдэнэ, Сүхийн Болд")];
    expect(personOf("А/003", [ZUL, coded])).toEqual({ members: [coded], isSure: true });
    expect(personOf("Эрдэнэ, Сүхийн Болд", [BOLD, named])).toEqual({ members: [named], isSure: true });
  });

  test("of two who are called alike nobody", () => {
    expect(personOf("С.Болд", [BOLD, member("009", "Сономын Болд")])).toEqual({
      members: [],
      isSure: false,
    });
  });
});

describe("numbers of a person's rows in a section", () => {
  test.for<[string[], string[], string[]]>([
    [["1", "2", "3"], [], ["1", "2", "3"]],
    [["1.", "2."], [], ["1", "2"]],
    [["1", "1.1", "1.2", "2"], [], ["1", "1.1", "1.2", "2"]],
    [["4", "5"], [], ["1", "2"]],
    [["", ""], [], ["1", "2"]],
    [["1", "1", "2"], [], ["1", "2", "3"]],
    [["1.1", "1.2", "2.1"], [], ["1.1", "1.2", "2.1"]],
    [["1.1", "1.2", "2"], [], ["1.1", "1.2", "2"]],
    [["2.1", "2.2", "3"], [], ["1.1", "1.2", "2"]],
    [["1.1", "1.2", "2"], ["1"], ["2.1", "2.2", "3"]],
    [["1.1", "2"], ["1.2"], ["2.1", "3"]],
    [["1", "1.1", "1", "1.1"], [], ["1", "1.1", "2", "2.1"]],
    [["1.1", "1.2", "1.1"], [], ["1.1", "1.2", "2.1"]],
    // The first of three numbers is that of an objective.
    [["1.1", "1.1.1", "1.1.2", "1.2", "2.1.1."], [], ["1", "1.1", "1.2", "2", "3.1"]],
    [["1.1.1.1"], [], ["1"]],
    [["3", "3.1", "3.2", "4"], [], ["1", "1.1", "1.2", "2"]],
    [
      ["1", "2"],
      ["1", "2"],
      ["3", "4"],
    ],
    [["1", "1.1"], ["1"], ["2", "2.1"]],
    [["1", "3"], [], ["1", "3"]],
    [["01.06", "х"], [], ["1.1", "2"]],
  ])("%j beside %j", ([given, taken, expected]) => {
    expect(numbersFor(given, new Set(taken), new Map(), true)).toEqual(expected);
  });

  test.for<[string[], string[], [string, string][], string[]]>([
    [
      ["2.1", "3"],
      ["1", "2"],
      [
        ["1", "1"],
        ["2", "2"],
      ],
      ["2.1", "3"],
    ],
    [
      ["2.2"],
      ["4", "5", "5.1"],
      [
        ["1", "4"],
        ["2", "5"],
        ["2.1", "5.1"],
      ],
      ["5.2"],
    ],
    [
      ["3"],
      ["4", "5"],
      [
        ["1", "4"],
        ["2", "5"],
      ],
      ["6"],
    ],
    [
      ["1.3", "2"],
      ["4.1", "4.2"],
      [
        ["1.1", "4.1"],
        ["1.2", "4.2"],
      ],
      ["4.3", "5"],
    ],
  ])("%j beside %j, of which %j are there already", ([given, taken, known, expected]) => {
    expect(numbersFor(given, new Set(taken), new Map(known), true)).toEqual(expected);
  });

  test("learning has no sub-measures", () => {
    expect(numbersFor(["1", "1.1"], new Set(), new Map(), false)).toEqual(["1", "2"]);
  });
});

describe("whose a row is, and which section", () => {
  test("by columns", () => {
    const cells = table(
      "Хэсэг|№|Арга хэмжээ|Хариуцагч",
      "А|1|Тайлан|С.Болд",
      "Б|1|Сургалт|С.Болд",
      "А|1|Хяналт|Г.Зул",
    );
    expect(placesOf(cells)).toEqual([
      [2, "002", "measure", "1", undefined],
      [3, "002", "learning", "1", undefined],
      [4, "003", "measure", "1", undefined],
    ]);
  });

  test("by headings above a group, with an objective above its measures", () => {
    const cells = table(
      "Гүйцэтгэлийн төлөвлөгөө",
      "№|Арга хэмжээ|Хугацаа",
      "1|2|3",
      "Сүхийн Болд, мэргэжилтэн",
      "А. Зорилт, арга хэмжээ",
      "Зорилт 1. Татварын орлого",
      "1|Тайлан|2026.06.30",
      "2|Хяналт|II улирал",
      "Б. Мэдлэг, ур чадвараа дээшлүүлэх",
      "1|Сургалт|",
      "Нэмэлт үүрэг даалгавар",
      "1|Хурал|2026-05-01",
      "Г.Зул",
      "А",
      "|Үзлэг|",
      "Нийт||",
    );
    const { placed, apart, left } = imported(cells);
    expect(placed.map(({ row, member: { code }, section, number }) => [row, code, section, number])).toEqual([
      [7, "002", "measure", "1"],
      [8, "002", "measure", "2"],
      [10, "002", "learning", "1"],
      [12, "002", "additional", "1"],
      [15, "003", "measure", "1"],
    ]);
    expect(placed[0]?.cells).toEqual({
      Зорилт: { text: "Зорилт 1. Татварын орлого" },
      "Арга хэмжээ": { text: "Тайлан" },
      "Дуусах хугацаа": { value: "2026-06-30" },
    });
    expect(placed[1]?.cells["Дуусах хугацаа"]).toEqual({ text: "II улирал" });
    expect(left).toEqual([]);
    expect(apart.map(({ row, why }) => `${row} ${why}`)).toEqual([
      ...["1 title", "3 numbering", "4 person", "5 section", "6 objective", "9 section", "11 section"],
      ...["13 person", "14 section", "16 total"],
    ]);
  });

  test("chosen once; a head has learning only", () => {
    const cells = table("№|Ажил|Хугацаа", "1|Тайлан|x");
    expect(placesOf(cells, { person: BOLD, section: "additional" })).toEqual([
      [2, "002", "additional", "1", undefined],
    ]);
    expect(imported(cells).left[0]?.why).toEqual({ id: "no-person" });
    expect(imported(cells, { person: BOLD }).left[0]?.why).toEqual({ id: "no-section" });
    expect(imported(cells, { person: HEAD, section: "measure" }).left[0]?.why).toEqual({
      id: "head-section",
    });
    expect(placesOf(cells, { person: HEAD, section: "learning" })).toHaveLength(1);
  });

  test("a cell that is merged or left blank has the person above", () => {
    const cells = table("Ажил|Хариуцагч|Хэсэг", "Тайлан|С.Болд|А", "Хяналт||", "Үзлэг|Г.Зул|А", "Хурал||В");
    expect(placesOf(cells).map(([, code, section]) => [code, section])).toEqual([
      ["002", "measure"],
      ["002", "measure"],
      ["003", "measure"],
      ["003", "additional"],
    ]);
    expect(imported(cells).rows.map(({ isFromAbove }) => isFromAbove)).toEqual([false, true, false, true]);
  });

  test("a letter before the number is the section", () => {
    const cells = table("№|Ажил|Эзэн", "А.1|Тайлан|С.Болд", "Б-1|Сургалт|С.Болд");
    expect(placesOf(cells).map(([, , section, number]) => [section, number])).toEqual([
      ["measure", "1"],
      ["learning", "1"],
    ]);
  });

  test.for([
    ["Г", "Г"],
    ["Үндсэн", "Үндсэн"],
    ["#REF!", "#REF!"],
  ])("a section that is none, %s, leaves its rows, never in the section above", ([word = "", text]) => {
    const cells = table(
      ...["Хэсэг|№|Ажил|Эзэн", "Б|1|Сургалт|С.Болд", `${word}|1|Тайлан|С.Болд`],
      ...["|2|Хяналт|С.Болд", "А|1|Үзлэг|С.Болд"],
    );
    const { placed, left } = imported(cells, { section: "additional" });
    expect(placed.map(({ row, section }) => [row, section])).toEqual([
      [2, "learning"],
      [5, "measure"],
    ]);
    expect(left.map(({ row, why }) => [row, why])).toEqual([
      [3, { id: "section-unknown", text }],
      [4, { id: "section-unknown", text }],
    ]);
  });

  test.for(["Г", "Г.", "Г. Бусад ажил", "Г хэсэг"])(
    "nor in one above the heading %s, up to the next section",
    (heading) => {
      const cells = table(
        "№|Ажил|Эзэн",
        "Б",
        "1|Сургалт|С.Болд",
        heading,
        "1|Тайлан|С.Болд",
        "А",
        "1|Хурал|С.Болд",
      );
      const { placed, left, apart } = imported(cells);
      expect(placed.map(({ row, section }) => [row, section])).toEqual([
        [3, "learning"],
        [7, "measure"],
      ]);
      expect(left.map(({ row, why }) => [row, why])).toEqual([[5, { id: "section-unknown", text: heading }]]);
      expect(apart.map(({ row, why }) => [row, why])).toContainEqual([4, "section"]);
    },
  );

  test("whoever is not sure is asked; as chosen, or left out", () => {
    const cells = table("Ажил|Эзэн", "Тайлан|Сүх Болд", "Хяналт|Сүх Болд");
    expect(imported(cells, { section: "measure" }).left.map(({ why }) => why.id)).toEqual([
      "person-unclear",
      "person-unclear",
    ]);
    expect(placesOf(cells, { section: "measure", people: [["Сүх Болд", "003"]] })).toHaveLength(2);
    const left = imported(cells, { section: "measure", people: [["Сүх Болд"]] }).left;
    expect(left.map(({ why }) => why.id)).toEqual(["person-left", "person-left"]);
  });

  test("a row of several goes to all who are chosen, each as a measure of their own", () => {
    const cells = table("№|Ажил|Эзэн|Хэсэг", "1|Хурал|С.Болд, Г.Зул|А", "2|Тайлан|С.Болд|А");
    const several = imported(cells);
    expect(several.left.map(({ row, why }) => [row, why.id])).toEqual([[2, "person-unclear"]]);
    const { members, named } = several.people.get("С.Болд, Г.Зул") ?? {};
    expect([members, named]).toEqual([
      [BOLD, ZUL],
      [BOLD, ZUL],
    ]);
    expect(placesOf(cells, { people: [["С.Болд, Г.Зул", "002", "003"]] })).toEqual([
      [2, "002", "measure", "1", undefined],
      [2, "003", "measure", "1", undefined],
      [3, "002", "measure", "2", undefined],
    ]);
    const one = imported(cells, { people: [["С.Болд, Г.Зул", "003"]] });
    expect(one.placed.map(({ row, member: { code } }) => [row, code])).toEqual([
      [2, "003"],
      [3, "002"],
    ]);
    expect(one.people.get("С.Болд, Г.Зул")?.named).toEqual([BOLD, ZUL]);
  });

  test("of a row of several what one cannot have is left for them alone", () => {
    const cells = table("№|Ажил|Эзэн|Хэсэг", "1|Хурал|Д.Бат, Г.Зул|А");
    const { placed, left } = imported(cells, { people: [["Д.Бат, Г.Зул", "001", "003"]] });
    expect(placed.map(({ member: { code } }) => code)).toEqual(["003"]);
    expect(left.map(({ row, why }) => [row, why.id])).toEqual([[2, "head-section"]]);
  });

  test("2.8: whether 1.1 is a sub-measure is asked; nothing else waits for it", () => {
    const cells = table("№|Ажил|Эзэн|Хэсэг", "1|Зорилт 1|С.Болд|А", "1.1|Хурал|С.Болд|А", "1.1|Ном|С.Болд|Б");
    const { placed, left } = imported(cells, { parts: "" });
    expect(placed.map(({ row }) => row)).toEqual([2, 4]);
    expect(left.map(({ row, why }) => [row, why])).toEqual([[3, { id: "parts-unclear", kind: "numbered" }]]);
    const numbersOf = (parts: PartsChoice) => imported(cells, { parts }).placed.map(({ number }) => number);
    expect(numbersOf("parts")).toEqual(["1", "1.1", "1"]);
    expect(numbersOf("apart")).toEqual(["1", "2", "1"]);
  });

  test.for(["С.Болд, Г.Зул", "Г. Зул ба Сүхийн Болд", "Ганбат Зул"])(
    "a heading that names %s is asked, its rows are never of the person above",
    (heading) => {
      const cells = table("№|Ажил", "С.Болд", "1|Тайлан", heading, "1|Хяналт", "2|Үзлэг");
      const { placed, left } = imported(cells, { section: "measure" });
      expect(placed.map(({ row }) => row)).toEqual([3]);
      if (heading.includes(".")) {
        const among = table("Ажил|Хугацаа", "С.Болд", "Тайлан|x", heading, "Хяналт|x");
        expect(imported(among, { section: "measure" }).left.map(({ row }) => row)).toEqual([5]);
      }
      expect(left.map(({ row, who, why }) => [row, who, why.id])).toEqual([
        [5, heading, "person-unclear"],
        [6, heading, "person-unclear"],
      ]);
      const people = [[heading, "003"]] as const;
      expect(placesOf(cells, { section: "measure", people }).map(([, code]) => code)).toEqual([
        "002",
        "003",
        "003",
      ]);
    },
  );

  test.for([
    ["Нийт тайлангийн тоо|3|С.Болд", "placed"],
    ["Нийт||", "total"],
  ])("%s: %s", ([row = "", end]) => {
    const { placed, apart } = imported(table("Ажил|Хүрэх түвшин|Эзэн", row), { section: "measure" });
    expect([...placed.map(() => "placed"), ...apart.map(({ why }) => why)]).toEqual([end]);
  });
});

describe("2.8: rows that belong to a measure above them", () => {
  const numbered = (cells: readonly (readonly string[])[], parts: PartsChoice) =>
    imported(cells, { section: "measure", parts }).placed.map((one) => [
      ...[one.row, one.member.code, one.number],
      textIn(one.cells["Арга хэмжээ"]),
    ]);
  const textIn = (cell: unknown) => (cell as { text?: string } | undefined)?.text;
  const HEAD_LINE = "№|Эзэн|Ажил|Шалгуур үзүүлэлт|Хүрэх түвшин";

  describe("by a measure's cell that is merged over them", () => {
    const cells = table(
      ...[HEAD_LINE, "1|002|Тайлан|Тоо|10", "|||Чанар|100", "|002||Хугацаа|5", "2|002|Хурал|Тоо|10"],
    );

    test("have its name, which is said; whether they are sub-measures is asked of all of them", () => {
      const { placed, left, rows } = imported(cells, { section: "measure", parts: "" });
      expect(rows.map(({ hasMeasureAbove, what }) => [hasMeasureAbove, what])).toEqual([
        [false, "Тайлан"],
        [true, "Тайлан: Чанар"],
        [true, "Тайлан: Хугацаа"],
        [false, "Хурал"],
      ]);
      expect(placed.map(({ row }) => row)).toEqual([5]);
      expect(left.map(({ row, why }) => [row, why])).toEqual([
        [2, { id: "parts-unclear", kind: "merged" }],
        [3, { id: "parts-unclear", kind: "merged" }],
        [4, { id: "parts-unclear", kind: "merged" }],
      ]);
    });

    test("are its sub-measures, or measures of their own, as chosen", () => {
      expect(numbered(cells, "parts")).toEqual([
        [2, "002", "1.1", "Тайлан"],
        [3, "002", "1.2", "Тайлан"],
        [4, "002", "1.3", "Тайлан"],
        [5, "002", "2", "Хурал"],
      ]);
      expect(numbered(cells, "apart").map(([, , number, text]) => [number, text])).toEqual([
        ...[
          ["1", "Тайлан"],
          ["2", "Тайлан"],
        ],
        ...[
          ["3", "Тайлан"],
          ["4", "Хурал"],
        ],
      ]);
    });

    test.for<[string, string[], string[]]>([
      ["without numbers", ["|002|Хурал||1", "|002|Тайлан|Тоо|1", "|||Чанар|1"], ["1", "2.1", "2.2"]],
      [
        "beside sub-measures with numbers",
        ["1|002|Тайлан||", "1.1|002|Тоо|а|1", "|||б|1", "1.2|002|Чанар|в|1"],
        ["1", "1.1", "1.3", "1.2"],
      ],
      [
        "whose number stands twice",
        ["1|002|Тайлан|Тоо|1", "|||Чанар|1", "1|002|Хурал|Тоо|1", "|||Чанар|1", "1|002|Үзлэг|Тоо|1"],
        ["1.1", "1.2", "2.1", "2.2", "3"],
      ],
      [
        "with numbers of their own",
        ["1|002|Тайлан|Тоо|1", "2|||Чанар|1", "3|002|Хурал||1"],
        ["1.1", "1.2", "3"],
      ],
    ])("%s", ([, rows, numbers]) => {
      const all = numbered(table(HEAD_LINE, ...rows), "parts");
      expect(all.map(([, , number]) => number)).toEqual(numbers);
    });

    test.for([
      [["1|002|Тайлан|Тоо|1", "1|003||Чанар|1"], "of somebody else"],
      [["1|002|Тайлан|Тоо|1", "|Зорилт 2. Хяналт|||", "|002||Чанар|1"], "below an objective"],
      [["1|002|Тайлан|Тоо|1", "Б. Мэдлэг, ур чадвар||||", "|||Чанар|1"], "of another section"],
      [["1|002|Тайлан|Тоо|1", "Нийт||||1", "|||Чанар|1"], "below a total"],
    ] as const)("%j: %s they have none", ([rows]) => {
      const { rows: all } = imported(table(HEAD_LINE, ...rows), { section: "measure" });
      expect(all.at(-1)).toMatchObject({ hasMeasureAbove: false, partOf: undefined, what: "Чанар" });
    });

    test("learning has no sub-measures, but their name", () => {
      const { placed } = imported(cells, { section: "learning", parts: "" });
      expect(placed.map(({ number, cells: given }) => [number, textIn(given["Арга хэмжээ"])])).toEqual([
        ...[
          ["1", "Тайлан"],
          ["2", "Тайлан"],
        ],
        ...[
          ["3", "Тайлан"],
          ["4", "Хурал"],
        ],
      ]);
    });

    test("what of them is there already keeps its number, the others go on", () => {
      const there = (number: string, indicator: string) =>
        planRow({
          ...{ Код: "002", Хэсэг: "А", Дугаар: number },
          ...{ "Арга хэмжээ": "Тайлан", "Шалгуур үзүүлэлт": indicator },
        });
      const { placed, left } = imported(cells, {
        ...{ section: "measure", parts: "parts" },
        tab: [there("4.1", "Тоо"), there("4.2", "Чанар")],
      });
      expect(left.map(({ row, why }) => [row, why.id])).toEqual([
        [2, "already"],
        [3, "already"],
      ]);
      expect(placed.map(({ row, number }) => [row, number])).toEqual([
        [4, "4.3"],
        [5, "5"],
      ]);
    });
  });

  describe("by a letter", () => {
    test.for([
      ["1|002|Эцэг||", "а)|002|Тоо||1", "б)|002|Чанар||1", "2|002|Бусад||1"],
      ["1|002|Эцэг||", "a|||Тоо|1", "b|||Чанар|1", "2|002|Бусад||1"],
      ["1.|002|Эцэг||", "а.|002|Тоо||1", "б.|002|Чанар||1", "2.|002|Бусад||1"],
      ["1|002|Эцэг||", "|002|а) Тоо||1", "||б) Чанар||1", "2|002|Бусад||1"],
      ["1|002|Эцэг||", "||а) Тоо||", "||б) Чанар||", "2|002|Бусад||1"],
    ])("%j: sub-measures of the row above, once that is said", (rows) => {
      const cells = table(HEAD_LINE, ...rows);
      const waiting = imported(cells, { section: "measure", parts: "" });
      expect(waiting.left.map(({ row, why }) => [row, why])).toEqual([
        [3, { id: "parts-unclear", kind: "lettered" }],
        [4, { id: "parts-unclear", kind: "lettered" }],
      ]);
      expect(numbered(cells, "parts").map(([row, , number]) => [row, number])).toEqual([
        ...[
          [2, "1"],
          [3, "1.1"],
        ],
        ...[
          [4, "1.2"],
          [5, "2"],
        ],
      ]);
      expect(numbered(cells, "apart").map(([, , number]) => number)).toEqual(["1", "2", "3", "4"]);
    });

    test("of somebody else they are those of one measure of theirs", () => {
      const cells = table(HEAD_LINE, "2|002|Эцэг||", "а)|003|Тоо||1", "б)|003|Чанар||1");
      expect(numbered(cells, "parts").map(([, code, number]) => [code, number])).toEqual([
        ["002", "1"],
        ["003", "1.1"],
        ["003", "1.2"],
      ]);
    });

    test("below no measure they are measures; a letter with a section's words is its heading", () => {
      const cells = table(
        ...[HEAD_LINE, "а)|002|Тоо||1", "б)|002|Чанар||1", "||б) Мэдлэг, ур чадвар||", "1|002|Ном||1"],
      );
      const { placed } = imported(cells, { section: "measure", parts: "" });
      expect(placed.map(({ section, number }) => [section, number])).toEqual([
        ["measure", "1"],
        ["measure", "2"],
        ["learning", "1"],
      ]);
    });
  });
});

describe("a heading of an objective that has a number", () => {
  const HEAD_LINE = "№|Эзэн|Зорилт|Ажил|Хүрэх түвшин|Дуусах|Төсөв";
  test.for([
    "2|||Зорилт 2. Хяналт||",
    "2|||ЗОРИЛТ: хяналт||",
    "2|||Зорилго 2||",
    "2.|||Стратегийн зорилт 1.2||",
    "2|||Хөтөлбөр II||",
    "2|||Нэгдүгээр чиглэл. Хяналт||",
    "2|||Зорилт хяналтыг сайжруулах|||5 сая",
    "2||Хяналтыг сайжруулах|||",
    "2|Зорилт 2. Хяналт||||",
    "|||Зорилт 2. Хяналт||",
    "II|||Хяналт||",
  ])("%s is written beside the rows below it, and is nobody's measure", (line) => {
    const cells = table(HEAD_LINE, "1.1|С.Болд||Тайлан|1|", line, "1|Г.Зул||Үзлэг|1|");
    const { placed, left, apart } = imported(cells, { section: "measure" });
    expect(placed.map(({ row, member: { code } }) => [row, code])).toEqual([
      [2, "002"],
      [4, "003"],
    ]);
    expect(left).toEqual([]);
    expect(apart.map(({ row, why }) => [row, why])).toEqual([[3, "objective"]]);
    expect(placed[1]?.cells.Зорилт).toEqual({
      text: line
        .split("|")
        .slice(1)
        .find((text) => text !== ""),
    });
  });

  test("an objective that is merged over rows is that of each, up to the next or another section", () => {
    const cells = table(
      ...["№|Хэсэг|Эзэн|Зорилт|Ажил", "1|А|С.Болд|З1|Тайлан", "2|А|Г.Зул||Хурал", "3|А|С.Болд|З2|Үзлэг"],
      ...["4|А|С.Болд||Хяналт", "1|В|С.Болд||Бусад"],
    );
    const { placed, rows } = imported(cells);
    expect(placed.map((one) => one.cells.Зорилт)).toEqual([
      ...[{ text: "З1" }, { text: "З1" }, { text: "З2" }, { text: "З2" }, undefined],
    ]);
    expect(rows.map((one) => one.hasObjectiveAbove)).toEqual([false, true, false, true, false]);
  });

  test("is one by the rows that are numbered beneath it", () => {
    const cells = table(HEAD_LINE, "1|С.Болд||Тайлан|1|", "2|||Хяналт||", "2.1|||Үзлэг|1|", "2.2|||Хурал|1|");
    const { placed, apart } = imported(cells, { section: "measure" });
    expect(placed.map(({ row, number }) => [row, number])).toEqual([
      [2, "1"],
      [4, "2.1"],
      [5, "2.2"],
    ]);
    expect(apart).toEqual([{ row: 3, why: "objective", text: "2 Хяналт" }]);
  });

  test.for([
    "2|||Хөтөлбөр боловсруулах||",
    "2|||Зорилтот бүлгийн судалгаа хийх||",
    "2|С.Болд||Зорилт 2. Хяналт||",
    "2|||Зорилт 2. Хяналт|10|",
    "2|||Зорилт 2. Хяналт||2026.06.30",
  ])("%s is a measure", (line) => {
    const { placed } = imported(table(HEAD_LINE, "1|С.Болд||Тайлан|1|", line), { section: "measure" });
    expect(placed.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("a section or a person whose heading has a number, or a letter in its place", () => {
    const cells = table(
      ...["№|Ажил|Хүрэх", "1|С.Болд|", "А|Зорилт, арга хэмжээ|", "1|Тайлан|1"],
      ...["Б|Сургалт, хөгжил|", "1|Үзлэг|1", "Г|Бусад|", "1|Хурал|1"],
    );
    const { placed, left, apart } = imported(cells);
    expect(placed.map(({ row, section, member: { code } }) => [row, section, code])).toEqual([
      [4, "measure", "002"],
      [6, "learning", "002"],
    ]);
    expect(left.map(({ row, why }) => [row, why.id])).toEqual([[8, "section-unknown"]]);
    expect(apart.map(({ row, why }) => `${row} ${why}`)).toEqual([
      ...["2 person", "3 section", "5 section", "7 section"],
    ]);
  });
});

describe("a heading that names somebody who is not of the unit", () => {
  test.for([
    "Д.Бат",
    "Б.Сайн",
    "Б. Сайн",
    "Д. БАТ",
    "Д.Бат, ахлах мэргэжилтэн",
    "Д.Бат - мэргэжилтэн",
    "Дорж Бат",
    "ДОРЖИЙН Бат",
    "Албан хаагч: Д.Бат",
    "Овог, нэр: Дорж Бат",
    "017 · Д.Бат",
  ])("%s is asked, its rows are not those of the person above", (heading) => {
    for (const line of [heading, `|${heading}|`, `2|${heading}|`]) {
      const cells = table("№|Ажил|Хүрэх", "С.Болд", "1|Тайлан|1", line, "1|Хяналт|1");
      const { placed, left } = imported(cells, { section: "measure" });
      expect(placed.map(({ row }) => row)).toEqual([3]);
      expect(left.map(({ row, who, why }) => [row, who, why.id])).toEqual([[5, heading, "person-unclear"]]);
    }
  });

  test("nor where its row has a code and a name, and no measure", () => {
    const cells = table("Код|Нэр|Ажил", "002|С.Болд|Тайлан", "017|Д.Бат|", "||Хяналт");
    const { placed, left, apart } = imported(cells, { section: "measure" });
    expect(placed.map(({ row }) => row)).toEqual([2]);
    expect(left.map(({ row, who }) => [row, who])).toEqual([[4, "017"]]);
    expect(apart.map(({ row, why }) => [row, why])).toEqual([[3, "person"]]);
  });

  test.for(["Хүний нөөц", "Санхүүгийн Хэлтэс", "Зорилт Хяналт", "ТАТВАРЫН ОРЛОГО НЭМЭХ"])(
    "%s is a heading of another kind",
    (heading) => {
      const cells = table("№|Ажил|Хүрэх", "С.Болд", "1|Тайлан|1", heading, "2|Хяналт|1");
      expect(imported(cells, { section: "measure" }).placed.map(({ row }) => row)).toEqual([3, 5]);
    },
  );

  test.for<[string, string]>([
    ["Б.Сургалт", "learning"],
    ["Б. Сургалт", "learning"],
    ["В. Нэмэлт", "additional"],
    ["А.Үндсэн арга хэмжээ", "measure"],
  ])("%s is a section", ([heading, section]) => {
    const cells = table("№|Ажил|Хүрэх", "С.Болд", heading, "1|Тайлан|1");
    expect(imported(cells).placed.map((one) => [one.member.code, one.section])).toEqual([["002", section]]);
  });
});

describe("lines below a table", () => {
  const HEAD_LINE = "№|Ажил|Эзэн|Хүрэх түвшин|Дуусах";
  test.for([
    "|Баталсан: дарга Б.Дорж|||",
    "Баталсан дарга Б.Дорж||||",
    "Хянасан:|Д.Бат|||",
    "|Хянасан|Д.Бат||",
    "||Хянасан: Д.Бат||",
    "|БАТЛАВ||Д.Бат|",
    "Танилцсан: С.Болд||||",
    "|Танилцсан|С.Болд||2026.01.05",
    "|Танилцсан албан хаагч ............ /С.Болд/|||",
    "|Гарын үсэг|||",
    "Гарын үсэг: ______||||",
    "|Тамга|||",
    "Тамга /тэмдэг/||||",
    "Төлөвлөгөө боловсруулсан: Г.Зул||||",
    "|............ /Д.Бат/|||",
    "|Хэлтсийн дарга Д.Бат|||",
    "Хэлтсийн дарга|Д.Бат|||",
    "|Ахлах мэргэжилтэн ......... Д.Бат|||",
    "|Нийт|||",
    "Нийт|||120|",
    "|Нийт дүн:||120|",
    "|Дүн|С.Болд|120|",
  ])("%s is no measure", (line) => {
    const { placed, left, apart } = imported(table(HEAD_LINE, "1|Тайлан|С.Болд|1|", line), {
      section: "measure",
    });
    expect([placed.map(({ row }) => row), left]).toEqual([[2], []]);
    expect(apart.map(({ row, why }) => [row, why])).toEqual([
      [3, /нийт|дүн/i.test(line) ? "total" : "signature"],
    ]);
  });

  test.for([
    "2|Баталсан журмыг мөрдүүлэх|С.Болд||",
    "|Хянасан баримтын бүртгэл хөтлөх|||",
    "|Хянасан: тайлан||10|",
    "2|Гарын үсэг зурах эрхийн бүртгэл|||",
    "|Тамга, тэмдгийн хэрэглээг хянах|||",
    "|Танилцуулга бэлтгэх|||",
    "|Нийт тайлангийн тоо||10|",
    "|Шинэ мэргэжилтэн сургах|С.Болд||",
    "|Хэлтсийн дарга Д.Батын үүргийг гүйцэтгэх|||",
  ])("%s is one", (line) => {
    const { placed } = imported(table(HEAD_LINE, "1|Тайлан|С.Болд|1|", line), { section: "measure" });
    expect(placed.map(({ row }) => row)).toEqual([2, 3]);
  });

  test.for([
    "Мэргэжилтэн С.Болд",
    "|Ахлах мэргэжилтэн С.Болд",
    "Хүний нөөцийн мэргэжилтэн: С.Болд",
    "Мэргэжилтэн Сүхийн Болд",
    "Хүний нөөцийн ажилтан С. БОЛД",
    "Мэргэжилтэн|С.Болд",
    "Мэргэжилтэн /С.Болд/",
  ])("%s above rows is a person's heading", (heading) => {
    for (const rows of [
      ["1|Тайлан|10", "2|Хурал|10"],
      ["А. Арга хэмжээ", "1|Тайлан|10", "2|Хурал|10"],
    ]) {
      const cells = table("№|Ажил|Хүрэх", "Г.Зул", "1|Үзлэг|10", heading, ...rows);
      const { placed, left, apart } = imported(cells, { section: "measure" });
      expect(placed.map(({ member: { code } }) => code)).toEqual(["003", "002", "002"]);
      expect([left, apart[1]?.why]).toEqual([[], "person"]);
    }
  });

  test.for([
    [[]],
    [["2026 оны 01 дүгээр сарын 05"]],
    [["Мэргэжилтэн Г.Зул"]],
    [["Г.Зул", "1|Хурал|10"]],
    [["№|Ажил|Хүрэх", "1|Хурал|10"]],
    [["Ахлах мэргэжилтэн ......... Г.Зул", "1|Хурал|10"]],
  ])("below the rows it is that of a signature, though who signs is known, before %j", ([rows = []]) => {
    const cells = table("№|Ажил|Хүрэх", "С.Болд", "1|Тайлан|10", "Хэлтсийн дарга Б.Дорж", ...rows);
    const { rows: all, apart } = imported(cells, { section: "measure" });
    expect(apart.map(({ row, why }) => [row, why])).toContainEqual([4, "signature"]);
    expect(all[0]?.who).toBe("С.Болд");
    // whoever signs ends what is theirs who was named above
    expect(all.slice(1).map(({ who }) => who)).not.toContain("С.Болд");
  });

  test("a measure whose owner has a position before the name is no signature", () => {
    const cells = table(
      "№|Ажил|Эзэн|Хүрэх",
      "|Тайлан|Мэргэжилтэн С.Болд|",
      "|Хурал|Ахлах мэргэжилтэн Г.Зул|",
    );
    expect(placesOf(cells, { section: "measure" }).map(([row, code]) => [row, code])).toEqual([
      [2, "002"],
      [3, "003"],
    ]);
  });

  test("a position with a name above rows is asked, they are not those of the person above", () => {
    const cells = table("№|Ажил", "С.Болд", "1|Тайлан", "Мэргэжилтэн Д.Бат", "1|Хяналт");
    const { placed, left, apart } = imported(cells, { section: "measure" });
    expect(placed.map(({ row }) => row)).toEqual([3]);
    expect(left.map(({ row, who, why }) => [row, who, why.id])).toEqual([
      [5, "Мэргэжилтэн Д.Бат", "person-unclear"],
    ]);
    expect(apart.map(({ row, why }) => [row, why])).toEqual([
      [2, "person"],
      [4, "person"],
    ]);
  });
});

describe("where a row goes", () => {
  const cells = table("№|Ажил|Эзэн|Хэсэг", "1|Тайлан|С.Болд|А", "2|Хяналт|С.Болд|А", "1|Үзлэг|Г.Зул|А");

  test("into rows that hold only what set-up wrote, of that person and section, then below", () => {
    const tab = [
      setUpRow("002 · С.Болд", "А", "1"),
      setUpRow("002 · С.Болд", "Б", "1"),
      setUpRow("003", "Б", "1"),
    ];
    expect(placesOf(cells, { tab }).map((one) => one[4])).toEqual([2, undefined, undefined]);
  });

  test("a row with anything else, a space or a formula that shows nothing, is nobody's to write into", () => {
    const bare = setUpRow("002", "А", "1");
    const noted = bare.map((cell, column) => (column === at("Зорилт") ? "x" : cell));
    expect(placesOf(cells, { tab: [noted] }).map((one) => one[4])).toEqual([undefined, undefined, undefined]);
    const formulas = [[], bare.map((_, column) => (column === at("Зорилт") ? '=""' : ""))];
    expect(placesOf(cells, { tab: [bare], formulas }).map((one) => one[4])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("what is there is not brought in twice; numbers go on", () => {
    const there = planRow({ Код: "002", Хэсэг: "А", Дугаар: "1", "Арга хэмжээ": "тайлан " });
    const { placed, left } = imported(cells, { tab: [there] });
    expect(left.map(({ row, why }) => [row, why.id])).toEqual([[2, "already"]]);
    expect(placed.map(({ row, number }) => [row, number])).toEqual([
      [3, "2"],
      [4, "1"],
    ]);
  });

  test("a cell that no plan can hold leaves its row", () => {
    const broken = table("Ажил|Эзэн|Биелэлт", "Тайлан|С.Болд|#REF!");
    expect(imported(broken, { section: "measure" }).left[0]?.why).toEqual({
      id: "cell-refused",
      header: "Хүрсэн түвшин",
    });
  });
});

describe("a cell arrives as what it is", () => {
  const given = (field: "target" | "due" | "measure" | "delayCause", cell: unknown, format = "") =>
    importedCell(field, { cell, format }, DATES);
  test.for<[Parameters<typeof given>, unknown]>([
    [["target", "85%"], { text: "85%" }],
    [["target", "85,5"], { text: "85,5" }],
    [["target", "85.5"], { value: 85.5 }],
    [["target", "007"], { text: "007" }],
    [["target", 0.855, "0.0%"], { text: "85.5%" }],
    [["target", 0.29, "0%"], { text: "29%" }],
    [["target", 85, '0"%"'], { value: 85 }],
    [["target", 0, "0%"], { value: 0 }],
    [["target", "=1+1"], { text: "=1+1" }],
    [["due", "2026.06.30"], { value: "2026-06-30" }],
    [["due", new Date("2026-06-29T16:00:00Z")], { value: "2026-06-30" }],
    [["measure", new Date("2026-06-29T16:00:00Z")], { value: "2026-06-30" }],
    [["due", "03.04.2026"], { text: "03.04.2026" }],
    [["due", "II улирал"], { text: "II улирал" }],
    [["measure", " 2 мөр\nтекст "], { text: "2 мөр\nтекст" }],
    [["measure", "2026"], { text: "2026" }],
    [["delayCause", "үл хамаарах"], { text: "Үл хамаарах" }],
    [["delayCause", "өөр"], undefined],
    [["measure", "#N/A"], undefined],
  ])("%j", ([args, expected]) => expect(given(...args)).toEqual(expected));
});

const cell = fc.constantFrom(
  "",
  "",
  "1",
  "2",
  "1.1",
  "Тайлан",
  "Хяналт",
  "С.Болд",
  "Г.Зул",
  "Болд",
  "А",
  "Б",
  "Нийт",
  "85%",
  "а)",
);
test("every filled row of a table without headers is placed, left with why, or said to be none", () => {
  const chosen = fc.constantFrom("", "code", "name", "section", "number", "measure", "target");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
      fc.tuple(chosen, chosen, chosen),
      (rows, fields) => {
        const cells = [["7", "С.Болд", "Тайлан"], ...rows];
        const columns = fields.map(
          (field, index) => [`Хүснэгтийн ${index + 1} дугаар багана`, field] as const,
        );
        const { placed, left, apart } = imported(cells, { columns, person: BOLD, section: "measure" });
        const filled = cells.flatMap((line, index) => (line.some((one) => one !== "") ? [index + 1] : []));
        const ended = [...placed, ...left, ...apart].map(({ row }) => row);
        expect(ended.sort((a, b) => a - b)).toEqual(filled);
      },
    ),
    { numRuns: 200 },
  );
});

test("every filled row of a table below its headers is placed, left with why, or said to be none", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 15 }),
      fc.subarray([setUpRow("002", "А", "1"), setUpRow("002", "А", "2"), setUpRow("003", "Б", "1")]),
      fc.constantFrom(undefined, BOLD, HEAD),
      fc.constantFrom(undefined, "measure" as const, "learning" as const),
      (rows, tab, person, section) => {
        const cells = [["№", "Ажил", "Эзэн", "Хэсэг", "Хүрэх түвшин"], ...rows];
        const { placed, left, apart } = imported(cells, {
          tab,
          ...(person !== undefined && { person }),
          ...(section !== undefined && { section }),
        });
        const ended = [...placed, ...left, ...apart].map(({ row }) => row);
        const filled = rows.flatMap((line, index) => (line.some((one) => one !== "") ? [index + 2] : []));
        expect(ended.sort((a, b) => a - b)).toEqual(filled);
        const into = placed.flatMap((one) => one.into ?? []);
        expect(new Set(into).size).toBe(into.length);
        const keys = placed.map(({ member: { code }, section: of, number }) => `${code} ${of} ${number}`);
        expect(new Set(keys).size).toBe(keys.length);
      },
    ),
    { numRuns: 500 },
  );
});
