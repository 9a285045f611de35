/** Files that are legal, or that other programs open: read as they are meant, or refused; never half. */
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../workbench/twin/xlsx";
import { fileOf } from "../../../other-program/package";
import { sheetOf } from "./workbooks";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SST = `<sst xmlns="${MAIN}"><si><t>Код</t></si><si><t>Нэр</t></si></sst>`;
const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
const TEXTS = { A1: "Код", B1: "Нэр" };

type Parts = Record<string, string | Uint8Array>;

/** A small file of another program, a part each; a part given replaces the usual one, under the same name or none. */
function partsOf(changed: Parts = {}): Parts {
  const relations = (...list: [type: string, target: string][]) =>
    `<Relationships>${list.map(([type, target], i) => `<Relationship Id="q${i}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  return {
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Тоо" sheetId="1" r:id="q0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${ROWS}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": SST,
    ...changed,
  };
}

const sheetXml = (rows: string, after = "") =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
const renamed = (parts: Parts, rename: (path: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([path, part]) => [rename(path), part]));
const cellsOf = async (parts: Parts) => sheetOf((await readXlsx(fileOf(Object.entries(parts)))).data).cells;
const utf16 = (text: string, mark = "\uFEFF") => Buffer.from(mark + text, "utf16le");
const bigEndian = (text: string, mark = "\uFEFF") => utf16(text, mark).swap16();
const declared = (encoding: string, xml: string) => `<?xml version="1.0" encoding="${encoding}"?>${xml}`;

describe("parts of a file", () => {
  it.for<[what: string, parts: Parts]>([
    ["in another case than their relations say", renamed(partsOf(), (path) => path.toUpperCase())],
    ["with backslashes", renamed(partsOf(), (path) => path.replaceAll("/", "\\"))],
    ["with a slash before them", renamed(partsOf(), (path) => `/${path}`)],
    [
      "that relations name from the root, with a space as %20",
      renamed(
        partsOf({
          "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="q0" Type="${OFFICE}/worksheet" Target="/xl/my%20sheets/one.xml"/><Relationship Id="q1" Type="${OFFICE}/sharedStrings" Target="..\\xl\\sharedStrings.xml"/></Relationships>`,
        }),
        (path) => path.replace("xl/worksheets/sheet1.xml", "xl/my sheets/one.xml"),
      ),
    ],
    ["in UTF-16 with a mark", partsOf({ "xl/sharedStrings.xml": utf16(declared("UTF-16", SST)) })],
    ["in UTF-16 without one", partsOf({ "xl/sharedStrings.xml": utf16(SST, "") })],
    [
      "in UTF-16, the other end first",
      partsOf({ "xl/sharedStrings.xml": bigEndian(declared("UTF-16", SST)) }),
    ],
    [
      "all of them in UTF-16",
      Object.fromEntries(Object.entries(partsOf()).map(([path, part]) => [path, utf16(String(part))])),
    ],
    ["that say UTF-16 and are UTF-8", partsOf({ "xl/sharedStrings.xml": declared("UTF-16", SST) })],
    [
      "in Windows-1251",
      partsOf({
        "xl/sharedStrings.xml": Buffer.from(
          Array.from(declared("windows-1251", SST), (letter) => {
            const code = letter.charCodeAt(0);
            return code < 128 ? code : code - 0x410 + 0xc0;
          }),
        ),
      }),
    ],
    ["with a comment after the end", partsOf({ "xl/sharedStrings.xml": `${SST}<!-- made by hand -->\n` })],
    [
      "whose end has a space",
      partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS).replace("</sheetData>", "</sheetData >") }),
    ],
    [
      "with comments among the rows",
      partsOf({ "xl/worksheets/sheet1.xml": sheetXml(`<!-- <row r="9"/> -->${ROWS}`) }),
    ],
    ["with CDATA", partsOf({ "xl/sharedStrings.xml": SST.replace("Код", "<![CDATA[Код]]>") })],
    [
      "plain, then in runs",
      partsOf({
        "xl/sharedStrings.xml": SST.replace("<t>Код</t>", "<t>К</t><r><rPr><b/></rPr><t>од</t></r>"),
      }),
    ],
    [
      "with what helps to pronounce",
      partsOf({
        "xl/sharedStrings.xml": SST.replace(
          "<t>Код</t>",
          '<t>Код</t><rPh sb="0" eb="1"><t>кот</t></rPh><phoneticPr/>',
        ),
      }),
    ],
    [
      "with a prefix of its own",
      partsOf({
        "xl/worksheets/sheet1.xml": sheetXml(ROWS)
          .replace(/<(\/?)/g, "<$1x:")
          .replace("xmlns", "xmlns:x"),
      }),
    ],
    ["without addresses", partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS.replace(/ r="\w+"/g, "")) })],
    [
      "with addresses in small letters",
      partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS.replace('"B1"', '"b1"')) }),
    ],
    [
      "with texts in the cells",
      partsOf({
        "xl/worksheets/sheet1.xml": sheetXml(
          '<row r="1"><c r="A1" t="inlineStr"><is><r><t>К</t></r><r><t>од</t></r></is></c><c r="B1" t="str"><v>Нэр</v></c></row>',
        ),
      }),
    ],
    [
      "of which the strict edition of the format has other names",
      partsOf({
        "xl/worksheets/sheet1.xml": sheetXml(ROWS).replace(
          MAIN,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
      }),
    ],
  ])("%s", async ([, parts]) => {
    expect(await cellsOf(parts)).toEqual(TEXTS);
  });

  it.for<[what: string, parts: Parts]>([
    [
      "a text's number without its table",
      partsOf({
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="q0" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      }),
    ],
    ["a tab whose part is gone", renamed(partsOf(), (path) => path.replace("sheet1", "sheet2"))],
    ["a tab cut in two", partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS).slice(0, -40) })],
    ["an entity that nobody has declared", partsOf({ "xl/sharedStrings.xml": SST.replace("Код", "&lol;") })],
    ["bytes that are no letters", partsOf({ "xl/sharedStrings.xml": Buffer.from(SST, "latin1") })],
    [
      "a row without a number",
      partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS.replace('r="1"', 'r="one"')) }),
    ],
    [
      "elements two hundred deep",
      partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS, `${"<a>".repeat(300)}${"</a>".repeat(300)}`) }),
    ],
    [
      "a cell that stands twice",
      partsOf({
        "xl/worksheets/sheet1.xml": sheetXml(ROWS.replace("</row>", '<c r="A1"><v>5</v></c></row>')),
      }),
    ],
    [
      "two lists of rows",
      partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS, `<sheetData>${ROWS}</sheetData>`) }),
    ],
    ["a part that stands twice", { ...partsOf(), "XL/sharedStrings.xml": SST }],
    [
      "a text's number that is blank",
      partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS.replace("<v>0</v>", "<v> </v>")) }),
    ],
  ])("%s: damaged, never half a table", async ([, parts]) => {
    await expect(cellsOf(parts)).rejects.toMatchObject({ name: "UnreadableFile", reason: "damaged" });
  });

  it("a number is written in figures, and a boolean also in words", async () => {
    const cell = (address: string, value: string, type = "n") =>
      `<c r="${address}" t="${type}"><v>${value}</v></c>`;
    const row =
      cell("A1", "0x3C") + cell("B1", "1.5E+3") + cell("C1", "false", "b") + cell("D1", "true", "b");
    const parts = partsOf({ "xl/worksheets/sheet1.xml": sheetXml(`<row r="1">${row}</row>`) });
    expect(await cellsOf(parts)).toEqual({ A1: "'0x3C", B1: "1500", C1: "FALSE", D1: "TRUE" });
  });

  it("what says that it is not is not: <b val=0>", async () => {
    const styles = `<styleSheet><fonts><font/><font><b val="0"/><i/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`;
    const parts = partsOf({
      "xl/worksheets/sheet1.xml": sheetXml('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'),
      "xl/styles.xml": styles,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="q0" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="q1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    });
    const { data } = await readXlsx(fileOf(Object.entries(parts)));
    expect(Object.values(data.styles)).toEqual([{ italic: true }]);
  });

  it("dropdowns that name another tab stand apart in the file, and are read", async () => {
    const apart = `<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="y"><x14:dataValidation type="list"><x14:formula1><xm:f>'Тоо'!$D$1:$D$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const { data } = await readXlsx(
      fileOf(Object.entries(partsOf({ "xl/worksheets/sheet1.xml": sheetXml(ROWS, apart) }))),
    );
    expect(sheetOf(data).dataValidationRules).toMatchObject([
      { ranges: ["B2:B9"], criterion: { type: "isValueInRange", values: ["'Тоо'!D1:D3"] } },
    ]);
  });

  it("what a person made and nobody keeps is named: links, filters, pictures, macros", async () => {
    const parts = partsOf({
      "xl/worksheets/sheet1.xml": sheetXml(
        ROWS,
        '<autoFilter ref="A1:B9"/><hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks><drawing xmlns:r="r" r:id="d"/>',
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="d" Type="${OFFICE}/drawing" Target="../drawings/d.xml"/></Relationships>`,
      "xl/drawings/d.xml": "<wsDr><twoCellAnchor><pic/></twoCellAnchor></wsDr>",
      "xl/vbaProject.bin": "макро",
    });
    const { warnings } = await readXlsx(fileOf(Object.entries(parts)));
    expect(warnings).toEqual([
      "Файл дахь макро програмыг дэмжихгүй тул авсангүй.",
      "“Тоо” хуудсаас дараахыг дэмжихгүй тул авсангүй: холбоос (бичвэр нь үлдсэн), шүүлтүүр (мөр бүр үлдсэн), зураг.",
    ]);
  });
});
