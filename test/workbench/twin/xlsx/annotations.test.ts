import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../../workbench/twin/xlsx";
import { partOf, withPart } from "../../../other-program/package";
import { handMade, roundTrip, STYLES, sheetOf, workbookOf } from "./workbooks";

describe("notes", () => {
  it("survive on cells with and without values", async () => {
    const notes = { A1: 'Алдаа: 2.2\nүр дүн <5> & "x"', C30: " зай ", B2: "_x0041_\r\n" };
    const { data } = await roundTrip(workbookOf([{ notes, cells: { A1: "1" } }, {}, { notes: { A1: "x" } }]));
    expect(data.sheets.map((sheet) => sheet.notes)).toEqual([notes, undefined, { A1: "x" }]);
  });

  it("get a box that is as high as the text needs", async () => {
    const notes = { A1: "товч", B9: "урт тайлбар ".repeat(20) };
    const xml = partOf(
      await writeXlsx({ data: workbookOf([{ notes }]), values: {} }),
      "xl/drawings/vmlDrawing1.vml",
    );
    const heights = Array.from(xml.matchAll(/;height:([\d.]+)pt/g), ([, height]) => Number(height));
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBeLessThan(30);
    expect(heights[1]).toBeGreaterThan(90);
    expect(
      Array.from(xml.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g), ([, row, column]) => [row, column]),
    ).toEqual([
      ["0", "0"],
      ["8", "1"],
    ]);
  });
});

describe("protections", () => {
  const protections = [
    { id: "p1", range: null, description: "Хуудас", warningOnly: false, unprotected: ["A2:C50", "E2:E"] },
    { id: "p2", range: "B5:B9", description: "Баганы томъёо", warningOnly: false },
    { id: "p3", range: "D1", description: "", warningOnly: true },
  ];

  it("survive exactly", async () => {
    const { data } = await roundTrip(
      workbookOf([
        { protections },
        { protections: [protections[2] ?? protections[0]].flatMap((each) => each ?? []) },
        {},
      ]),
    );
    expect(data.sheets.map((sheet) => sheet.protections)).toEqual([protections, [protections[2]], undefined]);
  });

  it("lock what they protect, and only warning ones lock nothing", async () => {
    const read = async (list: typeof protections) => {
      const bytes = await writeXlsx({ data: workbookOf([{ protections: list, rowNumber: 60 }]), values: {} });
      const foreign = withPart(bytes, "xl/workbook.xml", (xml) =>
        xml.replace(/<definedNames>.*<\/definedNames>/s, ""),
      );
      return sheetOf((await readXlsx(foreign)).data).protections;
    };
    const whole = await read(protections.slice(0, 1));
    expect(whole).toEqual([
      {
        id: "protection-1",
        range: null,
        description: "",
        warningOnly: false,
        unprotected: ["A2:C50", "E2:E60"],
      },
    ]);
    const range = (await read(protections.slice(1, 2)))?.[0]?.unprotected;
    expect(range).toEqual(["A1:Z4", "A5:A9", "C5:Z9", "A10:Z100"]);
    expect(await read(protections.slice(2))).toBeUndefined();
    // A range that ends where the sheet ends says nothing of what is below.
    const last = await read([{ id: "p4", range: "A50:B60", description: "", warningOnly: false }]);
    expect(last?.[0]?.unprotected).toEqual(["A1:Z49", "C50:Z60", "A61:Z110"]);
  });

  it("follow the rows that were inserted in another program", async () => {
    const bytes = await writeXlsx({ data: workbookOf([{ protections }]), values: {} });
    const moved = withPart(bytes, "xl/workbook.xml", (xml) =>
      xml.replaceAll("$B$5:$B$9", "$B$7:$B$11").replaceAll("$A$2:$C$50", "$A$4:$C$52"),
    );
    const read = sheetOf((await readXlsx(moved)).data).protections;
    expect(read?.map(({ range, unprotected }) => [range, unprotected])).toEqual([
      [null, ["A4:C52", "E2:E"]],
      ["B7:B11", undefined],
      ["D1", undefined],
    ]);
  });

  it("of other programs become one for the sheet, with the unlocked cells open", async () => {
    const styles = STYLES.replace(
      "</cellXfs>",
      '<xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>',
    );
    const rows = '<row r="2"><c r="B2" s="4"/><c r="C2" s="4"><v>1</v></c></row>';
    const { data } = await readXlsx(
      await handMade({ rows, styles, after: '<sheetProtection sheet="1" objects="1"/>' }),
    );
    expect(sheetOf(data).protections).toEqual([
      { id: "protection-1", range: null, description: "", warningOnly: false, unprotected: ["B2:C2"] },
    ]);
    const open = await readXlsx(await handMade({ rows, styles }));
    expect(sheetOf(open.data).protections).toBeUndefined();
  });
});

describe("metadata", () => {
  it("survives, whatever is in it; the document's properties stay behind", async () => {
    const text = fc.string({ unit: "binary", maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ key: text, value: text }), { minLength: 1, maxLength: 3 }),
        text,
        async (metadata, value) => {
          const documentProperties = { job: value, "а б": "{}" };
          const data = workbookOf([{ metadata }, {}], {
            documentProperties,
            metadata,
            timeZone: "Asia/Hovd",
          });
          const { data: back } = await roundTrip(data, {});
          expect(sheetOf(back).metadata).toEqual(metadata);
          expect(sheetOf(back, 1).metadata).toBeUndefined();
          expect(back).toMatchObject({ metadata, timeZone: "Asia/Hovd" });
          expect(back.documentProperties).toBeUndefined();
        },
      ),
      { numRuns: 25 },
    );
  });

  it("is hidden, in pieces that Excel accepts, and no cell knows of it", async () => {
    const metadata = [{ key: "big", value: 'ү"'.repeat(2000) }];
    const bytes = await writeXlsx({ data: workbookOf([{}], { metadata }), values: {} });
    const names = Array.from(
      partOf(bytes, "xl/workbook.xml").matchAll(/<definedName ([^>]*)>(.*?)<\/definedName>/g),
    );
    expect(names.length).toBeGreaterThan(16);
    for (const [, attributes, value = ""] of names) {
      expect(attributes).toContain('hidden="1"');
      expect(value.replaceAll("&quot;", '"').slice(1, -1).replaceAll('""', '"').length).toBeLessThanOrEqual(
        255,
      );
    }
    expect((await readXlsx(bytes)).data).toMatchObject({ metadata, namedRanges: {} });
  });

  it("stays with its sheet when that is renamed and moved", async () => {
    const metadata = [{ key: "tab", value: "plan" }];
    const bytes = await writeXlsx({ data: workbookOf([{ name: "А" }, { name: "Б", metadata }]), values: {} });
    const renamed = withPart(bytes, "xl/workbook.xml", (xml) =>
      xml
        .replace(/<sheets>(<sheet .*?\/>)(<sheet .*?\/>)<\/sheets>/, "<sheets>$2$1</sheets>")
        .replaceAll(/localSheetId="(\d)"/g, (_, place) => `localSheetId="${1 - Number(place)}"`)
        .replace('name="Б"', 'name="Шинэ нэр"'),
    );
    const { data } = await readXlsx(renamed);
    expect(data.sheets.map(({ id, name, metadata: read }) => [id, name, read])).toEqual([
      ["s2", "Шинэ нэр", metadata],
      ["s1", "А", undefined],
    ]);
  });

  it("that somebody has broken are left out", async () => {
    const bytes = await writeXlsx({
      data: workbookOf([{ metadata: [{ key: "a", value: "b" }] }]),
      values: {},
    });
    const broken = withPart(bytes, "xl/workbook.xml", (xml) => xml.replaceAll("metadata", "meta{data"));
    expect(sheetOf((await readXlsx(broken)).data).metadata).toBeUndefined();
    const cut = withPart(bytes, "xl/workbook.xml", (xml) =>
      xml.replace(/(_gpr_memo_1" localSheetId="0"[^>]*>&quot;).{20}/, "$1"),
    );
    expect(sheetOf((await readXlsx(cut)).data).name).toBe("Хуудас 1");
  });
});
