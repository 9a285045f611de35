/** Small files that ask for more than a machine has: what holds values is read, the rest is bounded and said. */
import { describe, expect, it } from "vitest";
import { readXlsx, readXlsxApart, UnreadableFile, writeXlsx } from "../../../../workbench/twin/xlsx";
import { fileOf } from "../../../other-program/package";
import { evaluate, handMade, sheetOf, workbookOf } from "./workbooks";

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const numbered = (count: number, each: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i + 1)).join("");

async function read(parts: Parameters<typeof handMade>[0]) {
  const result = await readXlsx(await handMade(parts));
  return { ...result, sheet: sheetOf(result.data) };
}

describe("a sheet reaches as far as it is filled", () => {
  it.for([
    ["A1048576", `${ONE}<row r="1048576">${text("A1048576", ".")}</row>`],
    ["F60000", `${ONE}<row r="60000">${text("F60000", ".")}</row>`],
    ["A16777217", `${ONE}<row r="16777217">${text("A16777217", ".")}</row>`],
    ["XFD1", `<row r="1"><c r="A1"><v>1</v></c>${text("XFD1", ".")}</row>`],
    ["ZZZZ1", `<row r="1"><c r="A1"><v>1</v></c>${text("ZZZZ1", ".")}</row>`],
  ])("a lone point in %s is left out and named", async ([address = "", rows = ""]) => {
    const { sheet, warnings, far } = await read({ rows });
    expect([sheet.rowNumber, sheet.colNumber, sheet.cells]).toEqual([100, 26, { A1: "1" }]);
    expect(far).toMatchObject([{ tab: "Тоо", cell: address, text: "." }]);
    expect(warnings.join()).toContain(
      `“Тоо” хуудасны ${address} (“.”): бусад бичлэгээс хэт хол тул авсангүй`,
    );
  });

  it("so is a lone note, and a point in an empty tab", async () => {
    const data = workbookOf([
      { rowNumber: 70_000, cells: { A1: "1" }, notes: { A65000: "хол" } },
      { rowNumber: 70_000, cells: { A65000: "." } },
    ]);
    const { data: back, far } = await readXlsx(await writeXlsx({ data, values: evaluate(data) }));
    expect(back.sheets.map(({ notes, cells }) => [notes, cells])).toEqual([
      [undefined, { A1: "1" }],
      [undefined, {}],
    ]);
    expect(far.map(({ tab, cell }) => [tab, cell])).toEqual([
      ["Хуудас 1", "A65000"],
      ["Хуудас 2", "A65000"],
    ]);
  });

  it("a second table far below is no stray point", async () => {
    const table = numbered(100, (i) => `<row r="${5000 + i}"><c r="A${5000 + i}"><v>${i}</v></c></row>`);
    const { sheet, far } = await read({ rows: ONE + table });
    expect([Object.keys(sheet.cells).length, sheet.cells.A5100, far]).toEqual([101, "100", []]);
  });

  it("a tab of three cells far to the right keeps them: wide is cheap where it is short", async () => {
    const cells = ["GW", "GX", "GY"].map((column) => text(`${column}10`, column)).join("");
    const { sheet, far } = await read({ rows: `<row r="10">${cells}</row>` });
    expect([sheet.cells, far]).toEqual([{ GW10: "GW", GX10: "GX", GY10: "GY" }, []]);
  });

  it.for([1500, 9_000])("a person's row in row %i stays", async (row) => {
    const person = `<row r="${row}">${text(`A${row}`, "007")}${text(`B${row}`, "Бат")}</row>`;
    const { sheet, far } = await read({ rows: ONE + person });
    expect([sheet.cells[`B${row}`], far]).toEqual(["Бат", []]);
  });

  it("lone cells by the hundred thousand, each in a row that no sheet has, are counted once", async () => {
    const rows = numbered(
      200_000,
      (i) => `<row r="${1_100_000 + i}"><c r="A${1_100_000 + i}"><v>1</v></c></row>`,
    );
    const { sheet, far } = await read({ rows: ONE + rows });
    expect([sheet.rowNumber, far.length]).toEqual([100, 200_000]);
  });

  it("a row of several cells farther away may be somebody: the file is refused, and its cells are named", async () => {
    const person = `<row r="60000">${text("A60000", "007")}${text("B60000", "Бат")}</row>`;
    await expect(read({ rows: ONE + person })).rejects.toMatchObject({
      reason: "scattered",
      message: expect.stringContaining("“Тоо” хуудасны A60000, B60000"),
    });
  });

  it("columns to the two billionth, frozen rows, merges and rules of the whole sheet take no more room", async () => {
    const whole = 'sqref="A1:XFD1048576"';
    const { sheet } = await read({
      sheet: `<worksheet><sheetViews><sheetView><pane state="frozen" ySplit="900000"/></sheetView></sheetViews><cols><col min="1" max="2000000000" width="20" customWidth="1"/></cols><sheetData>${ONE}</sheetData><mergeCells>${numbered(20_000, (i) => `<mergeCell ref="B2:XFD${i + 1}"/>`)}</mergeCells><conditionalFormatting ${whole}><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" ${whole}><formula1>"а,б"</formula1></dataValidation></dataValidations></worksheet>`,
    });
    expect([sheet.rowNumber, sheet.colNumber, Object.keys(sheet.cols).length, sheet.panes]).toEqual([
      100,
      26,
      26,
      undefined,
    ]);
    expect(sheet.merges).toEqual(["B2:Z2"]);
    expect([sheet.conditionalFormats[0]?.ranges, sheet.dataValidationRules[0]?.ranges]).toEqual([
      ["A1:Z100"],
      ["A1:Z100"],
    ]);
  });

  it("an array formula of the whole sheet, and sixty thousand that overlap", async () => {
    const formula = '<f t="array" ref="A1:XFD1048576">ROW(A1:XFD1048576)</f><v>1</v>';
    const one = await read({ rows: `<row r="1"><c r="A1">${formula}</c><c r="B1"><v>1</v></c></row>` });
    expect(one.sheet.cells).toEqual({ A1: "=ROW(A1:XFD)" });
    const many = await read({
      rows: numbered(
        60_000,
        (i) => `<row r="${i}"><c r="A${i}"><f t="array" ref="A${i}:XFD1048576">1</f><v>1</v></c></row>`,
      ),
    });
    expect(many.sheet.cells).toEqual({ A1: "=1" });
  });
});

describe("contents are bounded", () => {
  it("a longer text than a cell of Sheets holds is cut and named", async () => {
    const { sheet, warnings } = await read({ rows: `<row r="1">${text("A1", "я".repeat(60_000))}</row>` });
    expect(sheet.cells.A1).toHaveLength(50_000);
    expect(warnings).toEqual(["“Тоо” хуудасны A1: бичвэр 50000 тэмдэгтээс урт тул эхнийхийг нь авлаа."]);
  });

  it("of a longer formula than any program computes its value is kept", async () => {
    const { sheet, warnings } = await read({
      rows: `<row r="1"><c r="A1"><f>${"1+".repeat(50_000)}1</f><v>7</v></c></row>`,
    });
    expect(sheet.cells.A1).toBe("7");
    expect(warnings.join()).toContain("хэт урт бичиглэл");
  });

  it("rules by the thousand are the first five thousand, and that is said", async () => {
    const { sheet, warnings } = await read({
      rows: ONE,
      after: numbered(
        6_000,
        (i) =>
          `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="${i}"><formula>A1&gt;${i}</formula></cfRule></conditionalFormatting>`,
      ),
    });
    expect(sheet.conditionalFormats).toHaveLength(5_000);
    expect(warnings).toEqual([
      "“Тоо” хуудсаас дараахыг дэмжихгүй тул авсангүй: 5000-аас олон нөхцөлт формат.",
    ]);
  });

  it.for<[what: string, parts: Parameters<typeof handMade>[0]]>([
    [
      "cells that make a grid of millions",
      {
        rows: `<row r="1">${"<c><v>1</v></c>".repeat(400)}</row>${numbered(2_000, (i) => `<row r="${1 + i * 49}"><c><v>1</v></c></row>`)}`,
      },
    ],
    ["elements by the million", { rows: ONE, after: `<extLst>${"<a/>".repeat(1_000_001)}</extLst>` }],
    ["blank rows by the million", { rows: ONE + "<row/>".repeat(4_000_001) }],
  ])("%s are too many", async ([, parts]) => {
    await expect(read(parts)).rejects.toMatchObject({ reason: "too-large" });
  });

  it("an address of letters alone has no end, and is damage", async () => {
    const rows = `<row r="3"><c r="${"A".repeat(400)}3"><v>1</v></c></row>`;
    await expect(read({ rows })).rejects.toMatchObject({ reason: "damaged" });
  });

  it("a million formatted blank rows are as none beyond the first thousand", async () => {
    const { sheet } = await read({ rows: ONE + numbered(50_000, (i) => `<row r="${i + 1}" hidden="1"/>`) });
    expect(Object.keys(sheet.rows).length).toBeLessThan(100);
  });

  it("more than a million filled cells are too many", async () => {
    const row = `<row>${"<c><v>1</v></c>".repeat(1_000)}</row>`;
    await expect(read({ rows: row.repeat(1_001) })).rejects.toMatchObject({ reason: "too-large" });
  });

  it("an entry that inflates like no table does stays unopened", async () => {
    const bomb = fileOf([["xl/workbook.xml", `<workbook>${" ".repeat(40_000_000)}</workbook>`]]);
    expect(bomb.length).toBeLessThan(60_000);
    await expect(readXlsx(bomb)).rejects.toMatchObject({ reason: "too-large" });
  });

  it("an entry that is longer than the table says is damaged, and so is one of another checksum", async () => {
    const whole = fileOf([["xl/workbook.xml", `<workbook>${" ".repeat(100)}</workbook>`]]);
    const table = Buffer.from(whole).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    for (const field of [24, 16]) {
      const lying = whole.slice();
      lying[table + field] = (lying[table + field] ?? 0) ^ 7;
      await expect(readXlsx(lying)).rejects.toMatchObject({ reason: "damaged" });
    }
  });
});

describe("in a worker", () => {
  it("the same is read, and the same refused", async () => {
    const bytes = await handMade({ rows: `${ONE}<row r="60000">${text("F60000", ".")}</row>` });
    expect(await readXlsxApart(bytes)).toEqual(await readXlsx(bytes));
    await expect(readXlsxApart(new Uint8Array())).rejects.toEqual(new UnreadableFile("empty"));
  });

  it("without memory there is a sentence, and whoever asked lives on", async () => {
    const rows = numbered(300_000, (i) => `<row r="${i}">${text(`A${i}`, `мөр ${i}`)}</row>`);
    await expect(readXlsxApart(await handMade({ rows }), 48)).rejects.toMatchObject({ reason: "too-large" });
  });
});
