/** Plans that people have, brought into a unit's plan by the built bundle: from a tab and as they were pasted. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Message } from "../../src/addon/wire";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/twin/engine";
import type { Host } from "../../workbench/twin/host/host";
import { contentAt, idOf, tableOf, work } from "../sheets/live-tabs";
import { UNIT as ALL, setUp, smallData } from "../sheets/small-body";

type Report = Answer<"importRows">;
const UNIT = ALL;
const SOURCE = "Миний төлөвлөгөө";
/** A unit's plan as it stood in Excel: other headings, people by initials, a group a section. */
const ROWS = [
  ["Хэлтсийн 2025 оны төлөвлөгөө"],
  [
    "№",
    "Зорилтыг хэрэгжүүлэх арга хэмжээ",
    "Суурь",
    "Зорилтот түвшин",
    "Биелэлт",
    "Дуусах",
    "Хариуцах эзэн",
    "Төсөв",
  ],
  ["А. Арга хэмжээ"],
  ["1", "Тайлан хүлээн авах", "0", "95%", "92%", "2025.06.30", "С.Болд", "0"],
  ["2", "Хяналт шалгалт", "0", "10", "9", "II улирал", "С.Болд", "0"],
  ["3", "Үзлэг", "1", "=2+2", "4", "2025-11-30", "Ган Зулл", "0"],
  ["Б. Мэдлэг, ур чадвараа дээшлүүлэх"],
  ["1", "Сургалт", "0", "100", "100", "", "Бат Дорж", ""],
  ["Нийт", "", "", "", "", "", "", "0"],
];
const message = (more: Partial<Message<"importRows">[0]> = {}): Message<"importRows">[0] => ({
  ...{
    unit: UNIT,
    source: { rows: ROWS.map((row) => [...row]) },
    columns: [],
    person: "",
    section: "",
    people: [],
    parts: "",
  },
  ...more,
});
const asked = (host: Host, name: "previewImport" | "importRows", one: Message<"importRows">[0]) =>
  host.run(name, one) as unknown as Report; // the bundle's own report

let data: WorkbookData;
beforeAll(() => {
  data = smallData();
  const like = data.sheets.find(({ name }) => name === "Гомдол");
  if (like === undefined) throw new Error("set-up made no tab of complaints");
  data.sheets.push({
    ...structuredClone(like),
    ...{
      id: "source",
      name: SOURCE,
      cells: {},
      styles: {},
      formats: {},
      dataValidationRules: [],
      protections: [],
      metadata: [],
    },
  });
});
const open = () => openBundle(structuredClone(data));

/** Types the table into the tab of people's own: numbers as numbers, per cents by their format. */
function withSource(): Host {
  const host = open();
  const sheetId = idOf(host, SOURCE);
  for (const [line, row] of ROWS.entries())
    for (const [column, cell] of row.entries())
      work(host, contentAt(sheetId, line, column, cell.startsWith("=") ? "4" : cell));
  return host;
}
const planRows = (host: Host) =>
  tableOf(host, UNIT).rows.map(({ cells }) =>
    ["Код", "Хэсэг", "Дугаар", "Арга хэмжээ", "Хүрэх түвшин", "Дуусах хугацаа"].map((header) =>
      String(cells[header]),
    ),
  );
/** The rows in which something is planned; those that set-up prepared are blank but for whose they are. */
const planned = (host: Host) => planRows(host).filter(([, , , measure]) => measure !== "");
/** Six rows each for two people and one for their head. */
const PREPARED = 13;
const ZUL: Message<"importRows">[0]["people"] = [["Ган Зулл", ["003"]]];

describe("a table that was pasted", () => {
  test("is shown first: who is asked, what is not used, and nothing is written", () => {
    const host = open();
    const before = host.snapshot();
    const report = asked(host, "previewImport", message());
    expect(host.snapshot()).toEqual(before);
    expect(report.lines.map(({ row, code, at, what }) => [row, code, at, what])).toEqual([
      [4, "002", "А 1", "Тайлан хүлээн авах"],
      [5, "002", "А 2", "Хяналт шалгалт"],
      [8, "001", "Б 1", "Сургалт"],
    ]);
    expect(report.left).toEqual([{ row: 6, text: "Ган Зулл: Үзлэг", why: "хүнийг нь баталгаажуулаагүй" }]);
    expect(report.people).toContainEqual({
      ...{ text: "Ган Зулл", rows: 1, codes: ["003"] },
      ...{ named: ["003"], isSure: false },
    });
    expect(report.apart.map(({ row, why }) => [row, why])).toEqual([
      [1, "гарчиг"],
      [3, "хэсгийн нэр"],
      [7, "хэсгийн нэр"],
      [9, "нийт дүн"],
    ]);
    expect(report.notes).toEqual(["Ашиглаагүй багана: Төсөв."]);
    expect([report.asks, report.cell]).toEqual([
      { columns: [], person: false, section: false, parts: [] },
      null,
    ]);
  });

  test("is written as it was shown, literally, and never twice", () => {
    const host = open();
    const report = asked(host, "importRows", message({ people: ZUL }));
    expect(report.lines).toHaveLength(4);
    expect(report.cell).toBe("A3");
    const written = [
      ["001 · Бат Дорж", "Б", "1", "Сургалт", "100", ""],
      ["002 · Сүх Болд", "А", "1", "Тайлан хүлээн авах", "95%", "45838"],
      ["002 · Сүх Болд", "А", "2", "Хяналт шалгалт", "10", "II улирал"],
      ["003 · Ган Зул", "А", "1", "Үзлэг", "=2+2", "45991"],
    ];
    expect(planned(host)).toEqual(written);
    expect(planRows(host)).toHaveLength(PREPARED);
    expect(asked(host, "importRows", message({ people: ZUL })).left).toHaveLength(4);
    expect(planned(host)).toEqual(written);
    expect(planRows(host)).toHaveLength(PREPARED);
  });

  test("keeps sub-measures those of one measure, says what its number was, and makes a heading nobody's measure", () => {
    const host = open();
    const headers = ["№", "Хариуцах эзэн", "Хийх ажил", "Зорилтот түвшин", "Биелэлт"];
    const rows = [
      ["1", "", "Зорилт 1. Тайлагнал", "", ""],
      ...[
        ["1.1", "002", "Тайлан", "10", "5"],
        ["1.2", "002", "Хурал", "10", "5"],
      ],
      ["2", "", "Зорилт 2. Хяналт", "", ""],
      ...[
        ["2.1", "003", "Үзлэг", "10", "5"],
        ["3", "002", "Бүртгэл", "10", "5"],
      ],
    ];
    const all = message({ source: { rows: [headers, ...rows] }, section: "А" });
    const apart = asked(host, "previewImport", { ...all, parts: "apart" });
    expect(apart.lines.map(({ code, at }) => `${code} ${at}`)).toEqual([
      ...["002 А 1", "002 А 2", "003 А 1", "002 А 3"],
    ]);
    const waiting = asked(host, "previewImport", all);
    expect([waiting.lines.map(({ at }) => at), waiting.left.length, waiting.isUnclear]).toEqual([
      ["А 1"],
      3,
      true,
    ]);
    const report = asked(host, "importRows", { ...all, parts: "parts" });
    expect([apart, waiting, report].map(({ asks }) => asks.parts)).toEqual([
      ["numbered"],
      ["numbered"],
      ["numbered"],
    ]);
    expect(report.lines.map(({ code, at, was }) => [code, at, was])).toEqual([
      ["002", "А 1.1", ""],
      ["002", "А 1.2", ""],
      ["003", "А 1.1", "2.1"],
      ["002", "А 3", ""],
    ]);
    expect([report.left, report.apart.map(({ row, text }) => [row, text])]).toEqual([
      [],
      [
        [2, "1 Зорилт 1. Тайлагнал"],
        [5, "2 Зорилт 2. Хяналт"],
      ],
    ]);
    expect(planned(host).map(([code, , number, measure]) => [code, number, measure])).toEqual([
      ["002 · Сүх Болд", "1.1", "Тайлан"],
      ["002 · Сүх Болд", "1.2", "Хурал"],
      ["002 · Сүх Болд", "3", "Бүртгэл"],
      ["003 · Ган Зул", "1.1", "Үзлэг"],
    ]);
  });

  test("of several indicators a measure, or of parts with letters, has what is chosen for them", () => {
    const headers = ["№", "Хариуцагч", "Арга хэмжээ", "Шалгуур үзүүлэлт", "Суурь", "Хүрэх", "Хүрсэн"];
    const rows = [
      ["1", "002", "Тайлан", "Тоо", "0", "10", "10"],
      ["", "", "", "Чанар", "0", "100", "0"],
      ["2", "003", "Хурал", "", "", "", ""],
      ["а)", "003", "Бэлтгэл", "Тоо", "0", "10", "5"],
      ["б)", "003", "Тэмдэглэл", "Тоо", "0", "10", "5"],
    ];
    const all = message({ source: { rows: [headers, ...rows] }, section: "А" });
    const waiting = asked(open(), "previewImport", all);
    expect([waiting.asks.parts, waiting.isUnclear, waiting.lines.map(({ row }) => row)]).toEqual([
      ...[["merged", "lettered"], true, [4]],
    ]);
    expect(waiting.notes).toEqual([
      "1 мөрийн арга хэмжээний нүд хоосон: дээрх мөрийн арга хэмжээг бичнэ.",
      "1 мөрийн эзний нүд хоосон: дээрх мөрийн хүн гэж уншсан.",
    ]);
    const apart = asked(open(), "previewImport", { ...all, parts: "apart" });
    expect(apart.lines.map(({ code, at, what }) => [code, at, what])).toEqual([
      ["002", "А 1", "Тайлан"],
      ["002", "А 2", "Тайлан: Чанар"],
      ["003", "А 1", "Хурал"],
      ["003", "А 2", "Бэлтгэл"],
      ["003", "А 3", "Тэмдэглэл"],
    ]);
    const host = open();
    expect(asked(host, "importRows", { ...all, parts: "parts" }).left).toEqual([]);
    expect(planned(host).map(([code, , number, measure]) => [code, number, measure])).toEqual([
      ["002 · Сүх Болд", "1.1", "Тайлан"],
      ["002 · Сүх Болд", "1.2", "Тайлан"],
      ["003 · Ган Зул", "1", "Хурал"],
      ["003 · Ган Зул", "1.1", "Бэлтгэл"],
      ["003 · Ган Зул", "1.2", "Тэмдэглэл"],
    ]);
    expect(asked(host, "importRows", { ...all, parts: "parts" }).left).toHaveLength(5);
  });

  describe("whose levels", () => {
    const DAYS = ["2025.06.30", "2025.06.20"];
    const reports = (reached: string, percent: string) =>
      message({
        section: "А",
        source: {
          rows: [
            ["№", "Хариуцагч", "Арга хэмжээ", "Суурь", "Зорилт", reached, "Дуусах", "Гүйцэтгэсэн", percent],
            ["1", "002", "Тайлан", "50", "80", "75", ...DAYS, "83%"],
            ["2", "003", "Хурал", "0", "4", "4", ...DAYS, "4"],
          ],
        },
      });
    const levels = (host: Host) =>
      tableOf(host, UNIT)
        .rows.filter(({ cells }) => cells["Арга хэмжээ"] !== "")
        .map(({ cells }) =>
          ["Зорилт", "Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин", "Гүйцэтгэсэн огноо"].map((header) =>
            String(cells[header]),
          ),
        );

    test("are found by headers and contents is shown with them, and written so", () => {
      const host = open();
      const report = asked(host, "importRows", reports("Хүрсэн", "Биелэлт, %"));
      expect(report.lines.map((line) => line.levels)).toEqual([
        "50 → 80, хүрсэн 75; дуусах 2025-06-30, гүйцэтгэсэн 2025-06-20",
        "0 → 4, хүрсэн 4; дуусах 2025-06-30, гүйцэтгэсэн 2025-06-20",
      ]);
      expect(report.notes).toEqual(["Ашиглаагүй багана: Биелэлт, %."]);
      expect(levels(host)).toEqual([
        ["", "50", "80", "75", "45828"],
        ["", "0", "4", "4", "45828"],
      ]);
    });

    test("may stand in two columns writes nothing until one is chosen", () => {
      const host = open();
      const both = reports("Гүйцэтгэл", "Биелэлт");
      const report = asked(host, "previewImport", both);
      expect([report.asks.columns, report.isUnclear, report.lines[0]?.levels]).toEqual([
        [
          {
            ...{ field: "reached", header: "Хүрсэн түвшин" },
            options: [
              { label: "Гүйцэтгэл", sample: "75" },
              { label: "Биелэлт", sample: "83%" },
            ],
          },
        ],
        true,
        "50 → 80; дуусах 2025-06-30, гүйцэтгэсэн 2025-06-20",
      ]);
      expect(() => asked(host, "importRows", both)).toThrow("Хүрсэн түвшин");
      expect(levels(host)).toEqual([]);
      const columns = [["Гүйцэтгэл", "reached", report.table]] as const;
      const written = asked(host, "importRows", { ...both, columns });
      expect([written.asks.columns, written.lines.length]).toEqual([[], 2]);
      expect(levels(host).map((cells) => cells[3])).toEqual(["75", "4"]);
    });

    test("are not all found says which are missing", () => {
      const { notes } = asked(open(), "previewImport", reports("Үр дүн", "Биелэлтийн хувь"));
      expect(notes).toEqual([
        "“Хүрсэн түвшин” багана олдсонгүй: байвал “Аль багана юу болох вэ?” хэсгээс сонгоно уу.",
        "Ашиглаагүй багана: Үр дүн, Биелэлтийн хувь.",
      ]);
    });

    test("in per cent by their format alone are told from those in numbers", () => {
      const host = open();
      const sheetId = idOf(host, SOURCE);
      const lines = [
        ["№", "Хариуцагч", "Арга хэмжээ", "Хүрэх түвшин", "Гүйцэтгэл"],
        ["1", "002", "Тайлан", "10", "90%"],
      ];
      for (const [row, line] of lines.entries())
        for (const [column, cell] of line.entries()) work(host, contentAt(sheetId, row, column, cell));
      const report = asked(host, "previewImport", message({ section: "А", source: { tab: SOURCE } }));
      expect(report.columns.map(({ field }) => field)).toEqual(["number", "name", "measure", "target", ""]);
    });
  });

  test("is one step of undo", () => {
    const host = open();
    const before = planRows(host);
    asked(host, "importRows", message({ people: ZUL }));
    expect(planRows(host)).not.toEqual(before);
    host.workbook.model.dispatch("REQUEST_UNDO");
    expect(planRows(host)).toEqual(before);
  });
});

describe("a tab of the workbook", () => {
  test("of people's own is offered, ours are not", () => {
    expect((withSource().run("workbookState") as unknown as Answer<"workbookState">).sources).toEqual([
      SOURCE,
    ]);
    expect((open().run("workbookState") as unknown as Answer<"workbookState">).sources).toEqual([]);
    expect(() => asked(open(), "previewImport", message({ source: { tab: "Гомдол" } }))).toThrow(
      "“Гомдол” хуудас",
    );
  });

  test("with a plan's own headers is offered too, and it is said that it is read as one", () => {
    const host = open();
    const sheetId = idOf(host, SOURCE);
    const lines = [
      [
        "Код",
        "Хэсэг",
        "Дугаар",
        "Арга хэмжээ",
        "Суурь түвшин",
        "Хүрэх түвшин",
        "Хүрсэн түвшин",
        "Дуусах хугацаа",
      ],
      ["'002", "А", "1", "Тайлан", "0", "10", "9", "2025-06-30"],
    ];
    for (const [row, line] of lines.entries())
      for (const [column, cell] of line.entries()) work(host, contentAt(sheetId, row, column, cell));
    expect((host.run("workbookState") as unknown as Answer<"workbookState">).sources).toEqual([SOURCE]);
    const report = asked(host, "importRows", message({ source: { tab: SOURCE } }));
    expect(report.lines.map(({ code, at, what }) => [code, at, what])).toEqual([["002", "А 1", "Тайлан"]]);
    expect(report.notes.join()).toContain("Эх хуудсыг мөн төлөвлөгөө гэж уншиж байгаа");
    expect(planned(host)).toEqual([["002 · Сүх Болд", "А", "1", "Тайлан", "10", "45838"]]);
  });

  test("is read with its values and formats", () => {
    const host = withSource();
    const { lines } = asked(host, "importRows", message({ source: { tab: SOURCE }, people: ZUL }));
    expect(lines).toHaveLength(4);
    expect(planned(host).map((cells) => [cells[0], cells[4], cells[5]])).toEqual([
      ["001 · Бат Дорж", "100", ""],
      ["002 · Сүх Болд", "95%", "45838"],
      ["002 · Сүх Болд", "10", "II улирал"],
      ["003 · Ган Зул", "4", "45991"],
    ]);
  });
});

describe("rows that set-up prepared", () => {
  /** Begins some rows of a person, as they would who plan by hand. */
  function begun(...wanted: readonly (readonly [code: string, section: string, number: string])[]): Host {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    for (const [code, section, number] of wanted)
      work(
        host,
        contentAt(sheetId, rowOf(host, code, section, number), headers.indexOf("Зорилт"), "миний зорилт"),
      );
    return host;
  }
  const rowOf = (host: Host, code: string, section: string, number: string) =>
    tableOf(host, UNIT).rows.find(
      ({ cells }) => cells.Код === code && cells.Хэсэг === section && String(cells.Дугаар) === number,
    )?.row ?? -1;
  const ofZul = (host: Host) =>
    planRows(host)
      .filter(([code, section]) => code === "003 · Ган Зул" && section === "А")
      .map(([, , number, measure]) => [number, measure]);

  test("are filled where they stand", () => {
    const host = open();
    asked(host, "importRows", message({ people: ZUL }));
    const person = (code: string, measures: readonly string[]) =>
      ["А 1", "А 2", "А 3", "А 4", "Б 1", "В 1"].map((place, index) => [
        code,
        ...place.split(" "),
        measures[index] ?? "",
      ]);
    expect(planRows(host).map((cells) => cells.slice(0, 4))).toEqual([
      ["001 · Бат Дорж", "Б", "1", "Сургалт"],
      ...person("002 · Сүх Болд", ["Тайлан хүлээн авах", "Хяналт шалгалт"]),
      ...person("003 · Ган Зул", ["Үзлэг"]),
    ]);
  });

  test("but for one that somebody began; a new row has the code as the tab writes it", () => {
    const host = begun(["003 · Ган Зул", "А", "1"]);
    asked(host, "importRows", message({ people: ZUL }));
    expect(ofZul(host)).toEqual([
      ["1", ""],
      ["2", "Үзлэг"],
      ["3", ""],
      ["4", ""],
    ]);
    const all = begun(...["1", "2", "3", "4"].map((number) => ["003 · Ган Зул", "А", number] as const));
    asked(all, "importRows", message({ people: ZUL }));
    expect(planRows(all)).toHaveLength(PREPARED + 1);
    expect(planRows(all).at(-1)?.slice(0, 4)).toEqual(["003 · Ган Зул", "А", "5", "Үзлэг"]);
    const { rows } = tableOf(all, UNIT);
    expect(rows.filter(({ cells }) => cells.Зорилт === "миний зорилт")).toHaveLength(4);
  });

  test("stay as somebody types them while they are written", () => {
    const host = open();
    const { sheetId, headers } = tableOf(host, UNIT);
    const first = rowOf(host, "002 · Сүх Болд", "А", "1");
    let looks = 0;
    host.failAt((name) => {
      if (name === "Range.getFormulas" && ++looks === 1)
        work(host, contentAt(sheetId, first, headers.indexOf("Зорилт"), "яг одоо"));
      return false;
    });
    asked(host, "importRows", message({ people: ZUL }));
    host.failAt(undefined);
    const rows = tableOf(host, UNIT).rows.map(({ cells }) => [cells.Код, cells.Зорилт, cells["Арга хэмжээ"]]);
    expect(rows.filter(([, objective]) => objective === "яг одоо")).toEqual([
      ["002 · Сүх Болд", "яг одоо", ""],
    ]);
    expect(rows.map(([, , measure]) => measure)).toEqual(
      expect.arrayContaining(["Тайлан хүлээн авах", "Хяналт шалгалт", "Үзлэг", "Сургалт"]),
    );
  });
});

test("a unit without a plan, and a text that is no table", () => {
  const host = open();
  setUp(host);
  expect(() => asked(host, "previewImport", message({ unit: "Өөр" }))).toThrow("“Өөр” нэгжийн төлөвлөгөөний");
  expect(() => asked(host, "previewImport", message({ source: { rows: [["үг"]] } }))).toThrow(
    "хүснэгт олдсонгүй",
  );
});
