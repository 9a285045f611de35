/** Files that somebody made by hand in Excel: the contract's tabs and headers, and everything else as people have it. */

import { describe, expect, test } from "vitest";
import type { Cell, CellValue } from "../../other-program/cell";
import { Workbook } from "../../other-program/workbook";
import type { Worksheet } from "../../other-program/worksheet";
import {
  ADJUSTMENTS,
  type Body,
  HEAD,
  headersFor,
  ROSTER,
  type Row,
  SETTINGS,
  UNIT,
  type Value,
  workedBody,
} from "../body";
import { load, rankFile, tab } from "../files";
import { CONDUCT, OTHER, PERSON, SOUND } from "./workbook";

type Cells = (Value | CellValue)[][];

/** The body's tabs as tables: headers, then rows. */
function tablesOf({ roster, settings, tables }: Body): Map<string, Cells> {
  const named: Record<string, readonly Row[]> = {
    [ROSTER]: roster,
    [SETTINGS]: Object.entries(settings).map(([name, value]) => ({ Тохиргоо: name, Утга: value })),
    [ADJUSTMENTS]: [{ Код: "", Заалт: "", Оноо: "", Үндэслэл: "", Баримт: "" }],
    ...tables,
  };
  return new Map(
    Object.entries(named).map(([name, rows]) => {
      const headers = headersFor(rows);
      return [name, [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))]];
    }),
  );
}

async function fileOf(
  tables: ReadonlyMap<string, Cells>,
  change: (workbook: Workbook) => void = () => undefined,
) {
  const workbook = new Workbook();
  for (const [name, rows] of tables)
    workbook.addWorksheet(name).addRows(rows.map((row) => row.map((cell) => (cell === "" ? null : cell))));
  change(workbook);
  return workbook.save();
}

/** The column of a header in the first row, and the row of somebody's measure. */
const columnOf = (sheet: Worksheet, header: string): number => {
  let found = 0;
  sheet.getRow(1).eachCell((cell, column) => {
    if (cell.value === header) found = column;
  });
  if (found === 0) throw new Error(`${sheet.name}: no column ${header}.`);
  return found;
};

function cellOf(workbook: Workbook, name: string, code: string, header: string, nth = 0): Cell {
  const sheet = tab(workbook, name);
  const codes = columnOf(sheet, "Код");
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1).filter(
    (row) => sheet.getCell(row, codes).value === code,
  );
  return sheet.getCell(rows[nth] ?? 0, columnOf(sheet, header));
}

/** What the file gives: everybody's total, and the problems beyond those of the sound file. */
async function outcome(file: Uint8Array) {
  const { json } = await rankFile(file);
  const totals = Object.fromEntries(json.ranking.map(({ code, total }) => [code, total]));
  return { totals, problems: json.problems, counts: json.counts };
}

const changed = (change: (workbook: Workbook) => void) => fileOf(tablesOf(workedBody), change).then(outcome);

describe("the shape of the file", () => {
  test.for([1, 4, 9])(
    "titles in %i rows above the headers, merged across; columns and tabs in another order",
    async (above) => {
      const tables = [...tablesOf(workedBody)].reverse().map(([name, rows]): [string, Cells] => {
        const turned = rows.map((row) => [...row].reverse());
        const title = (turned[0] ?? []).map((_, index) => (index === 0 ? "2025 оны үнэлгээ" : ""));
        return [name, [...Array.from({ length: above }, () => title), ...turned]];
      });
      const file = await fileOf(
        new Map([
          [
            "Утасны жагсаалт",
            [
              ["Нэр", "Утас"],
              ["Бат", 99112233],
            ],
          ],
          ...tables,
        ]),
        (workbook) => {
          for (const [name] of tables)
            for (let row = 1; row <= above; row += 1) tab(workbook, name).mergeCells(row, 1, row, 2);
        },
      );
      expect((await outcome(file)).totals).toEqual(SOUND);
    },
  );

  test("extra columns with anything in them, hidden rows and columns, a filter, trailing formatted rows, an empty tab", async () => {
    const { totals, problems } = await changed((workbook) => {
      workbook.addWorksheet("Sheet2");
      for (const sheet of workbook.worksheets) {
        const column = sheet.columnCount + 2;
        if (sheet.name !== "Sheet2") sheet.getCell(1, column).value = "Тэмдэглэл";
        for (let row = 2; row < 6; row += 1) sheet.getCell(row, column).value = { error: "#REF!" };
        for (let row = 60; row < 400; row += 1)
          sheet.getCell(row, 1).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
      }
      const plan = tab(workbook, UNIT);
      plan.getRow(3).hidden = true;
      plan.getRow(12).hidden = true;
      plan.autoFilter = { from: "A1", to: "J1" };
      plan.getColumn(5).hidden = true;
    });
    expect(totals).toEqual(SOUND);
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(
      problems
        .map(({ message }) => String(message))
        .filter((message) => message.includes("2 мөр нуугдсан (3, 12)")),
    ).toHaveLength(1);
  });
});

describe("what cells hold", () => {
  test("numbers as texts with a comma, dates as texts, rich text, links and formulas with their results", async () => {
    const { totals } = await changed((workbook) => {
      for (const code of [PERSON, OTHER, "012", "013"]) {
        const reached = cellOf(workbook, UNIT, code, "Хүрсэн түвшин");
        reached.value = `${String(reached.value)},0`;
        cellOf(workbook, UNIT, code, "Дуусах хугацаа").value = "2025.06.30";
        cellOf(workbook, UNIT, code, "Гүйцэтгэсэн огноо").value = "2025 оны 6 дугаар сарын 20";
      }
      cellOf(workbook, UNIT, PERSON, "Хүрсэн түвшин", 1).value = { formula: "45*2", result: 90 };
      cellOf(workbook, UNIT, OTHER, "Хүрсэн түвшин", 1).value = { formula: "[1]Тайлан!B7", result: 90 };
      cellOf(workbook, UNIT, "012", "Хүрсэн түвшин", 1).value = {
        formula: "_xlfn.LET(_xlpm.a,90,_xlpm.a)",
        result: 90,
      };
      cellOf(workbook, UNIT, PERSON, "Нотлох баримт", 2).value = {
        text: "Гэрчилгээ 4",
        hyperlink: "https://example.mn",
      };
      cellOf(workbook, ROSTER, PERSON, "Овог, нэр").value = {
        richText: [{ text: "Цэрэн " }, { font: { bold: true }, text: "Ганзориг" }],
      };
    });
    expect(totals).toEqual(SOUND);
  });

  test("0.855 shown as 85.5 % is 85.5 where the measure is in хувь, and in the unit's per cent", async () => {
    const { totals } = await changed((workbook) => {
      Object.assign(cellOf(workbook, UNIT, PERSON, "Хүрсэн түвшин"), { value: 0.855, numFmt: "0.0%" });
      cellOf(workbook, UNIT, PERSON, "Хэмжих нэгж").value = "Хувь";
      Object.assign(cellOf(workbook, ROSTER, HEAD.code, "Нэгжийн биелэлтийн хувь"), {
        value: 0.874,
        numFmt: "0.0%",
      });
      // wholly in per cents, and a measure in pieces in such a cell stays what it is
      for (const [header, value] of [
        ["Суурь түвшин", 0],
        ["Хүрэх түвшин", 1],
        ["Хүрсэн түвшин", 0.75],
      ] as const)
        Object.assign(cellOf(workbook, UNIT, OTHER, header), { value, numFmt: "0%" });
      cellOf(workbook, UNIT, OTHER, "Хэмжих нэгж").value = "%";
    });
    expect(totals).toEqual({ ...SOUND, [PERSON]: 85.95 });
  });

  test.for(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?"] as const)(
    "%s in a level stops one person",
    async (error) => {
      const shown = error === "#VALUE!" ? "#ERROR!" : error; // the local engine has one error for both
      const { totals, problems } = await changed((workbook) => {
        cellOf(workbook, UNIT, PERSON, "Хүрсэн түвшин").value = { error };
      });
      expect(totals).toEqual({ ...SOUND, [PERSON]: null });
      expect(
        problems.filter(({ message }) => String(message).includes(`томъёо байна: ${shown}`)),
      ).toMatchObject([{ level: "error", tab: UNIT }]);
    },
  );

  test("codes as numbers, with the format 000 in the roster and without one elsewhere", async () => {
    const { totals, problems } = await changed((workbook) => {
      for (const sheet of workbook.worksheets) {
        if (sheet.name === SETTINGS || sheet.name === ADJUSTMENTS) continue;
        const column = columnOf(sheet, "Код");
        for (let row = 2; row <= sheet.rowCount; row += 1) {
          const cell = sheet.getCell(row, column);
          cell.value = Number(cell.value);
          if (sheet.name === ROSTER) cell.numFmt = "000";
        }
      }
    });
    expect(totals).toEqual(SOUND);
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("numbers of measures and clauses as numbers", async () => {
    const body: Body = {
      ...workedBody,
      tables: {
        ...workedBody.tables,
        [UNIT]: (workedBody.tables[UNIT] ?? []).map((row) => ({ ...row, Дугаар: Number(row.Дугаар) })),
        [ADJUSTMENTS]: [
          {
            Код: PERSON,
            "Овог, нэр": "Цэрэн Ганзориг",
            Заалт: 6.1,
            Оноо: 3,
            Үндэслэл: "Хоцорсон",
            Баримт: "А/3",
            Огноо: "",
          },
        ],
      },
    };
    expect((await outcome(await fileOf(tablesOf(body)))).totals).toEqual({ ...SOUND, [PERSON]: 78.3 });
  });

  test("numbers of measures and clauses that Excel made dates of are refused with how to write them", async () => {
    const { totals, problems } = await changed((workbook) => {
      Object.assign(cellOf(workbook, UNIT, PERSON, "Дугаар"), {
        value: new Date("2025-01-01T00:00:00Z"),
        numFmt: "d.m",
      });
    });
    expect(totals).toEqual({ ...SOUND, [PERSON]: null });
    expect(
      problems.filter(({ message }) => String(message).includes("огноо болгож хувиргасан")),
    ).toMatchObject([{ level: "error", tab: UNIT, message: expect.stringContaining("“Энгийн текст”") }]);
  });

  test("sections in lower case and Latin, roles and causes with spaces and case", async () => {
    const { totals } = await changed((workbook) => {
      const plan = tab(workbook, UNIT);
      const section = columnOf(plan, "Хэсэг");
      for (let row = 2; row <= plan.rowCount; row += 1) {
        const cell = plan.getCell(row, section);
        cell.value = cell.value === "А" ? (["а", "A", " А ", "a"][row % 4] ?? "А") : "б";
      }
      for (let row = 2; row <= 7; row += 1) {
        const role = tab(workbook, ROSTER).getCell(row, columnOf(tab(workbook, ROSTER), "Үүрэг"));
        role.value = `  ${String(role.value).toUpperCase()} `;
      }
    });
    expect(totals).toEqual(SOUND);
  });

  test("dates of a workbook that counts from 1904", async () => {
    const { totals } = await changed((workbook) => {
      workbook.properties.date1904 = true;
      cellOf(workbook, UNIT, PERSON, "Гүйцэтгэсэн огноо").value = new Date("2025-07-20T00:00:00Z");
      cellOf(workbook, UNIT, PERSON, "Хоцорсон шалтгаан").value = "Хамаарах";
    });
    expect(totals).toEqual({ ...SOUND, [PERSON]: 78.8 });
  });

  test("a date with a time of day, and one in the year 1925", async () => {
    const { totals, problems } = await changed((workbook) => {
      cellOf(workbook, UNIT, PERSON, "Гүйцэтгэсэн огноо").value = new Date("2025-06-30T23:59:00Z");
      cellOf(workbook, UNIT, OTHER, "Гүйцэтгэсэн огноо").value = new Date("1925-06-30T00:00:00Z");
    });
    expect(totals).toEqual({ ...SOUND, [OTHER]: null });
    expect(problems.filter(({ message }) => String(message).includes("он 1925"))).toHaveLength(1);
  });
});

test("merged cells in the data are warned of, a total among it is not counted", async () => {
  const { totals, problems } = await changed((workbook) => {
    const conduct = tab(workbook, CONDUCT);
    conduct.addRow(["", "Нийт", 30]);
    const plan = tab(workbook, UNIT);
    const column = columnOf(plan, "Зорилт");
    plan.mergeCells(11, column, 13, column);
  });
  expect(totals).toEqual(SOUND);
  const warned = problems.filter(({ level }) => level === "warning").map(({ message }) => String(message));
  expect(warned.filter((message) => message.includes("нүдийг нэгтгэсэн"))).toHaveLength(1);
  expect(warned.filter((message) => message.includes("нийт дүнгийн мөр"))).toHaveLength(1);
});

test("the output opens again, by us and by another program, with the same list", async () => {
  const first = await rankFile(await fileOf(tablesOf(workedBody)));
  const second = await rankFile(load(first.file).save());
  expect(second.json.ranking).toEqual(first.json.ranking);
  expect(load(second.file).worksheets.map(({ name }) => name)).toEqual(
    load(first.file).worksheets.map(({ name }) => name),
  );
});
