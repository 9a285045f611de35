/** Kinds of files that were found among the public test files of spreadsheet libraries, made by hand. */
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../workbench/twin/xlsx";
import { fileOf, partsOf, textIn, withPart } from "../../../other-program/package";
import { handMade, STYLES, sheetOf } from "./workbooks";

const ROWS = '<row r="1"><c r="A1"><v>7</v></c></row>';

describe("files of other writers", () => {
  it.each([
    {
      of: "old macros: a sheet whose part is named as nothing",
      sheet: '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>',
    },
    { of: "a library: a sheet that names no part", sheet: '<sheet name="Module1" sheetId="9"/>' },
  ])("$of is left out, which is said", async ({ sheet }) => {
    const made = withPart(await handMade({ rows: ROWS }), "xl/workbook.xml", (xml) =>
      xml.replace("</sheets>", `${sheet}</sheets>`),
    );
    const { data, warnings } = await readXlsx(made);
    expect(data.sheets.map(({ name, cells }) => [name, cells])).toEqual([["Тоо", { A1: "7" }]]);
    expect(warnings).toEqual(["“Module1” хуудас хүснэгт биш тул авсангүй."]);
  });

  it("without the theme that they name: its colours alone are lost", async () => {
    const made = withPart(await handMade({ rows: ROWS }), "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
      ),
    );
    expect(sheetOf((await readXlsx(made)).data).cells).toEqual({ A1: "7" });
  });

  it("but without the formats that they name they are damaged: a per cent would be a number", async () => {
    const parts = partsOf(await handMade({ rows: ROWS, styles: STYLES }));
    parts.delete("xl/styles.xml");
    expect(textIn(parts, "xl/_rels/workbook.xml.rels")).toContain("styles.xml");
    await expect(readXlsx(fileOf(parts))).rejects.toMatchObject({ reason: "damaged" });
  });

  it("with a blank header and footer on every page, as LibreOffice writes them: nothing is lost", async () => {
    const footers = (text: string) =>
      `<headerFooter differentFirst="false"><oddHeader></oddHeader><oddFooter>${text}</oddFooter></headerFooter>`;
    const warningsFor = async (text: string) =>
      (await readXlsx(await handMade({ rows: ROWS, after: footers(text) }))).warnings;
    expect(await warningsFor("")).toEqual([]);
    expect(await warningsFor("&amp;P")).toEqual([
      "“Тоо” хуудсаас дараахыг дэмжихгүй тул авсангүй: хэвлэх толгой, хөл.",
    ]);
  });

  it("with a font written twice, for the writer and for others: it is what others read", async () => {
    const font = (size: number, more = "") => `<font${more}><sz val="${size}"/><name val="Calibri"/></font>`;
    const twice = `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="hs">${font(9, ' hs:extension="1"')}</mc:Choice><mc:Fallback>${font(9)}</mc:Fallback></mc:AlternateContent>`;
    const styles = STYLES.replace(
      /<fonts.*<\/fonts>/,
      `<fonts>${font(11)}${twice}${font(14)}</fonts>`,
    ).replace("</cellXfs>", '<xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs>');
    const { data } = await readXlsx(
      await handMade({ rows: '<row r="1"><c r="A1" s="4"><v>7</v></c></row>', styles }),
    );
    expect(data.styles[sheetOf(data).styles.A1 ?? 0]).toEqual({ fontSize: 9 });
  });
});
