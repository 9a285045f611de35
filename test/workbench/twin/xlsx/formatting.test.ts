import { describe, expect, it } from "vitest";
import { readXlsx, type WorkbookSheet, writeXlsx } from "../../../../workbench/twin/xlsx";
import { load } from "../../../cases/files";
import { sized } from "../../../projects/spread";
import { evaluate, handMade, roundTrip, STYLES, sheetOf, workbookOf } from "./workbooks";

async function sheetAfter(sheet: Partial<WorkbookSheet>, parts = {}) {
  return sheetOf((await roundTrip(workbookOf([sheet], parts))).data);
}

describe("formatting survives", () => {
  it("fonts, fills, alignment and borders", async () => {
    const styles = {
      1: {
        bold: true,
        italic: true,
        strikethrough: true,
        underline: true,
        fontSize: 14,
        textColor: "#1A73E8",
      },
      2: {
        align: "center" as const,
        verticalAlign: "middle" as const,
        wrapping: "wrap" as const,
        fillColor: "#E8F0FE",
      },
      3: { align: "right" as const, verticalAlign: "top" as const, rotation: -Math.PI / 2 },
    };
    const line = (style: "thin" | "medium" | "thick" | "dashed" | "dotted") => ({ style, color: "#112233" });
    const borders = {
      1: { top: line("thin"), left: line("medium"), bottom: line("thick"), right: line("dashed") },
      2: { top: line("dotted") },
    };
    const sheet = { styles: { "A1:C1": 1, "A2:C9": 2, D4: 3 }, borders: { "A1:C3": 1, F9: 2 } };
    const { data } = await roundTrip(workbookOf([sheet], { styles, borders }));
    const read = sheetOf(data);
    expect(Object.keys(read.styles).sort()).toEqual(["A1:C1", "A2:C9", "D4"]);
    expect(data.styles[read.styles["A1:C1"] ?? 0]).toEqual(styles[1]);
    expect(data.styles[read.styles["A2:C9"] ?? 0]).toEqual(styles[2]);
    expect(data.styles[read.styles.D4 ?? 0]).toEqual(styles[3]);
    expect(data.borders[read.borders["A1:C3"] ?? 0]).toEqual(borders[1]);
    expect(data.borders[read.borders.F9 ?? 0]).toEqual(borders[2]);
  });

  it("sizes, hidden rows and columns, panes, tab colour, grid lines, merges", async () => {
    const sheet = {
      cols: { 0: { size: 42 }, 1: { size: 300 }, 3: { isHidden: true } },
      rows: { 0: { size: 60 }, 8: { isHidden: true }, 9: { size: 25, isHidden: true } },
      panes: { xSplit: 2, ySplit: 3 },
      color: "#AABBCC",
      areGridLinesVisible: false,
      merges: ["B2:D2", "A10:A12"],
      cells: { B2: "Гарчиг", A10: "=1+1" },
    };
    expect(await sheetAfter(sheet)).toMatchObject(sheet);
  });

  it("panes on one side only, and none", async () => {
    expect((await sheetAfter({ panes: { xSplit: 0, ySplit: 1 } })).panes).toEqual({ xSplit: 0, ySplit: 1 });
    expect((await sheetAfter({})).panes).toBeUndefined();
  });

  it("hidden and very hidden sheets, and one sheet always stays visible", async () => {
    const { data } = await roundTrip(
      workbookOf([{ isVisible: false }, {}, { isVisible: false, veryHidden: true }]),
    );
    expect(data.sheets.map(({ isVisible, veryHidden }) => [isVisible, veryHidden])).toEqual([
      [false, undefined],
      [true, undefined],
      [false, true],
    ]);
    const hidden = await roundTrip(workbookOf([{ isVisible: false }, { isVisible: false }]), {});
    expect(hidden.data.sheets.map(({ isVisible }) => isVisible)).toEqual([true, false]);
  });

  it("print setup", async () => {
    const print = {
      orientation: "landscape" as const,
      fitToWidth: true,
      repeatRows: "1:2",
      pageBreaksAfter: [20, 40],
    };
    expect((await sheetAfter({ print, cells: { A50: "x" } })).print).toEqual(print);
    expect((await sheetAfter({ print: { orientation: "portrait" } })).print).toEqual({
      orientation: "portrait",
    });
    expect((await sheetAfter({})).print).toBeUndefined();
  });

  it("the grid's size", async () => {
    const { data } = await roundTrip(workbookOf([{ rowNumber: 640, colNumber: 40, cells: { AN640: "1" } }]));
    expect(sheetOf(data)).toMatchObject({ rowNumber: 690, colNumber: 45 });
    const small = await roundTrip(workbookOf([{ rowNumber: 300, colNumber: 30, cells: { A1: "1" } }]));
    expect(sheetOf(small.data)).toMatchObject({ rowNumber: 300, colNumber: 30 });
  });

  it("a model that loads the result exports the same", async () => {
    const data = workbookOf([{ cells: { A1: "1", B1: "=A1" }, merges: ["C1:D2"], styles: { A1: 1 } }], {
      styles: { 1: { bold: true } },
    });
    const once = await roundTrip(data);
    const twice = await roundTrip(once.data);
    expect(twice.data).toEqual(once.data);
  });
});

describe("files of other programs", () => {
  it("show the styles of whole rows and columns on empty cells", async () => {
    const bold = STYLES.replace('<fonts count="1">', '<fonts count="2">')
      .replace("</font></fonts>", '</font><font><b/><sz val="11"/></font></fonts>')
      .replace("</cellXfs>", '<xf fontId="1"/></cellXfs>');
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="2" width="20" customWidth="1" style="4"/></cols>' +
      '<sheetData><row r="3" s="4" customFormat="1"><c r="A3"><v>1</v></c></row><row r="5"><c r="E5"><v>2</v></c></row></sheetData></worksheet>';
    const { data } = await readXlsx(await handMade({ sheet, styles: bold }));
    const read = sheetOf(data);
    expect(read.styles).toEqual({ "B1:B2": 1, "B3:Z3": 1, "B4:B100": 1 });
    expect(data.styles[1]).toMatchObject({ bold: true });
    expect(read.cols).toEqual({ 1: { size: 140 } });
  });

  it("with 50,000 formatted empty rows are small and quick", async () => {
    const empty = Array.from(
      { length: 50_000 },
      (_, i) =>
        `<row r="${i + 2}"><c r="A${i + 2}" s="3"/><c r="B${i + 2}" s="3"/><c r="XFD${i + 2}" s="3"/></row>`,
    );
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${empty.join("")}`;
    const bytes = await handMade({
      rows,
      styles: STYLES,
      after:
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:A1048576"><formula1>"а,б"</formula1></dataValidation></dataValidations>',
    });
    const start = performance.now();
    const { data } = await readXlsx(bytes);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(sheetOf(data)).toMatchObject({ rowNumber: 100, colNumber: 26, formats: { "A2:B100": 1 } });
    expect(sheetOf(data).dataValidationRules[0]?.ranges).toEqual(["A1:A100"]);
  });

  it("with prefixes, without addresses, with rich texts, links and inline texts", async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>007</x:t></x:is></x:c></x:row>' +
      '<x:row><x:c/><x:c t="s"><x:v>1</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData>' +
      '<x:hyperlinks><x:hyperlink ref="B2" location="x"/></x:hyperlinks></x:worksheet>';
    const strings =
      '<si><r><t>Нэг</t></r><r><rPr><b/></rPr><t xml:space="preserve"> хоёр</t></r></si><si><t>холбоос</t></si>';
    const { data } = await readXlsx(await handMade({ sheet, strings }));
    expect(evaluate(data)["sheet-1"]).toEqual({
      A1: "Нэг хоёр",
      B1: "007",
      B2: "холбоос",
      C2: { error: "#REF" },
    });
  });

  it("with automatic row heights and overlapping merges", async () => {
    const rows =
      '<row r="1" ht="33" customHeight="0"><c r="A1"><v>1</v></c></row><row r="2" ht="30" customHeight="1"><c r="A2"><v>1</v></c></row>';
    const after =
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="D1:D1"/></mergeCells>';
    const { data } = await readXlsx(await handMade({ rows, after }));
    expect(sheetOf(data).rows).toEqual({ 1: { size: 40 } });
    expect(sheetOf(data).merges).toEqual(["A1:B2"]);
  });

  it("as many sheets of 500 × 23 cells as a large body has", async () => {
    const cells: Record<string, string> = {};
    for (let row = 1; row <= 500; row++)
      for (const column of "ABCDEFGHIJKLMNOPQRSTUVW")
        cells[column + row] = column === "W" ? `=A${row}+1` : `${row}`;
    const sheets = sized(40, 4);
    const data = workbookOf(Array.from({ length: sheets }, () => ({ cells, rowNumber: 550 })));
    const back = await readXlsx(await writeXlsx({ data, values: {} }));
    expect(sheetOf(back.data, sheets - 1).cells).toEqual(cells);
  });
});

describe("what nobody has set", () => {
  const written = async (sheet: Partial<WorkbookSheet>, parts = {}) => {
    const data = workbookOf([sheet], parts);
    const bytes = await writeXlsx({ data, values: evaluate(data) });
    const workbook = load(bytes);
    const [worksheet] = workbook.worksheets;
    return { bytes, worksheet, repeated: worksheet && workbook.repeatedRows(worksheet) };
  };

  it.each([
    { cells: { A1: "x", B1: "y" }, widths: [400, 400], orientation: "portrait" },
    { cells: { A1: "x", B1: "y" }, widths: [400, 401], orientation: "landscape" },
    { cells: { A1: "x" }, widths: [400, 401], orientation: "portrait" },
  ])("$widths pixels, used by $cells: an A4 page of their width, $orientation", async (row) => {
    const cols = Object.fromEntries(row.widths.map((size, i) => [i, { size }]));
    const { bytes, worksheet, repeated } = await written({
      cells: row.cells,
      cols,
      panes: { xSplit: 0, ySplit: 2 },
    });
    const page = { paperSize: 9, orientation: row.orientation, fitToWidth: 1, fitToHeight: 0 };
    expect(worksheet?.pageSetup).toMatchObject(page);
    expect(repeated).toBe("1:2");
    expect(sheetOf((await readXlsx(bytes)).data).print).toBeUndefined();
  });

  it("a row is as high as its wrapped text, and stays free to grow", async () => {
    const words = "Гүйцэтгэлийн үнэлгээний ".repeat(6).trim();
    const cells = { A1: words, A2: words, A3: "Богино" };
    const styles = { A1: 1, A3: 1 };
    const { bytes, worksheet } = await written(
      { cells, styles, cols: { 0: { size: 200 } } },
      { styles: { 1: { wrapping: "wrap" } } },
    );
    // 143 letters, some 27 a line: six or seven lines of 12 points
    expect(worksheet?.getRow(1).height).toBeGreaterThan(70);
    expect(worksheet?.getRow(1).height).toBeLessThan(100);
    expect(worksheet?.getRow(2).height).toBeUndefined();
    expect(worksheet?.getRow(3).height).toBeUndefined();
    expect(sheetOf((await readXlsx(bytes)).data).rows).toEqual({});
  });
});
