/** Blank cells that only look: a file grows with what is filled, and a column looks so to its end. */
import { describe, expect, it } from "vitest";
import { readXlsx, type WorkbookSheet, writeXlsx } from "../../../../workbench/twin/xlsx";
import { addressOf } from "../../../../workbench/twin/xlsx/grid/address";
import { gridOf } from "../../../../workbench/twin/xlsx/grid/zones";
import { evaluate, handMade, STYLES, sheetOf, workbookOf } from "./workbooks";

const LOOKS = { 1: { fillColor: "#E8F0FE" }, 2: { fillColor: "#FEF7E0" }, 3: { bold: true } };

async function written(sheet: Partial<WorkbookSheet>) {
  const data = workbookOf([sheet], { styles: LOOKS });
  const bytes = await writeXlsx({ data, values: evaluate(data) });
  const { data: read } = await readXlsx(bytes);
  const after = sheetOf(read);
  const grid = gridOf(after, after.styles);
  const lookAt = (row: number, column: number) => read.styles[grid.get(row, column)] ?? {};
  return { size: bytes.length, lookAt, rows: after.rowNumber };
}

describe("blank cells", () => {
  it("that look like their column cost nothing, however many they are", async () => {
    const cells = { A1: "Код", B1: "Нэр" };
    const [few, many] = [
      await written({ cells, rowNumber: 100, styles: { "A2:Z100": 1 } }),
      await written({ cells, rowNumber: 1000, styles: { "A2:Z1000": 1 } }),
    ];
    expect(many.size).toBeLessThan(few.size + 50);
  });

  it("keep what is another look than that of their column: plain ones, others, a header, a row without any", async () => {
    const sheet = {
      cells: { A1: "Код", A3: "001" },
      styles: { A1: 3, "A3:A5": 1, "A7:A100": 1, B2: 2, "B9:B100": 1, C100: 2 },
    };
    const { lookAt } = await written(sheet);
    const expected = gridOf({ rowNumber: 100, colNumber: 26 }, sheet.styles);
    for (let row = 1; row <= 100; row++) {
      for (let column = 1; column <= 4; column++) {
        const style = LOOKS[expected.get(row, column) as keyof typeof LOOKS] ?? {};
        expect([addressOf(row, column), lookAt(row, column)]).toEqual([addressOf(row, column), style]);
      }
    }
  });

  it("below a table that is filled to the sheet's end do not look like its last row", async () => {
    const cells = { A1: "Код", A2: "001", A3: "Нийт" };
    const { lookAt, rows } = await written({ cells, rowNumber: 3, styles: { A3: 2, "B3:B3": 1 } });
    expect(rows).toBe(100);
    expect([lookAt(3, 1), lookAt(4, 1)]).toEqual([LOOKS[2], {}]);
  });
});

describe("of another program", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  it("a form of blank cells below the last filled one is whole, and ends where it ended", async () => {
    const drawn = Array.from({ length: 201 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="3"/></row>`);
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${drawn.join("")}`;
    const { data } = await readXlsx(await handMade({ rows, styles: STYLES }));
    expect(sheetOf(data)).toMatchObject({ rowNumber: 252, formats: { "A2:A202": 1 } });
    const { data: again } = await readXlsx(await writeXlsx({ data, values: evaluate(data) }));
    expect(sheetOf(again)).toMatchObject({ rowNumber: 252, formats: { "A2:A202": 1 } });
  });

  it("a plain one in a column that looks like something stays plain", async () => {
    const sheet = `<worksheet xmlns="${MAIN}"><cols><col min="1" max="2" style="3"/></cols><sheetData>
      <row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"/><c r="B5" s="0"/></row></sheetData></worksheet>`;
    const { data } = await readXlsx(await handMade({ sheet, styles: STYLES }));
    expect(sheetOf(data).formats).toEqual({ B1: 1, "A2:B4": 1, "A6:B100": 1 });
  });
});
