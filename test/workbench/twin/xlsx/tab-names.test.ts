import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXlsx, writeXlsx } from "../../../../workbench/twin/xlsx";
import { legalTabNames } from "../../../../workbench/twin/xlsx/package/tab-names";
import { withPart } from "../../../other-program/package";
import { handMade, sheetOf, workbookOf } from "./workbooks";

describe("tab names", () => {
  const name = fc.string({
    unit: fc.constantFrom(..."аб:\\/?*[]' xX😀".split("")),
    minLength: 1,
    maxLength: 45,
  });

  it("are legal and unique in the file", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (names) => {
        const legal = legalTabNames(names);
        expect(new Set(legal.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of legal) {
          expect(each.length).toBeGreaterThan(0);
          expect(each.length).toBeLessThanOrEqual(31);
          expect(each).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        }
      }),
    );
  });

  it("that are legal stay as they are", () => {
    expect(legalTabNames(["Тохиргоо", "ТОХИРГОО", "a/b", "a-b"])).toEqual([
      "Тохиргоо",
      "ТОХИРГОО (2)",
      "a-b (2)",
      "a-b",
    ]);
  });

  it("come back in full, and a rename in another program wins", async () => {
    const long = "Төрийн албаны удирдлага, хяналтын газар / мэдээллийн технологийн хэлтэс · хандлага";
    const data = workbookOf([
      { name: long, cells: { A1: "1" } },
      { name: `${long}!`, cells: { A1: `='${long}'!A1`, A2: `=BIELELT_HUVI('${long}'!A1)` } },
    ]);
    const bytes = await writeXlsx({ data, values: {} });
    expect((await readXlsx(bytes)).data.sheets.map((sheet) => sheet.name)).toEqual([long, `${long}!`]);
    const [legal = ""] = legalTabNames([long, `${long}!`]);
    const renamed = withPart(
      withPart(bytes, "xl/workbook.xml", (xml) => xml.replace(`name="${legal}"`, 'name="Богино"')),
      "xl/worksheets/sheet2.xml",
      (xml) => xml.replace(legal, "Богино"),
    );
    const { data: back } = await readXlsx(renamed);
    expect(sheetOf(back).name).toBe("Богино");
    expect(sheetOf(back, 1).cells).toEqual({ A1: "='Богино'!A1", A2: "=BIELELT_HUVI('Богино'!A1)" });
  });

  it("with an apostrophe, which the engine cannot refer to, get another sign", async () => {
    const made = await handMade({ rows: "<row r=\"1\"><c r=\"A1\"><f>'Бат''с'!B1</f><v>1</v></c></row>" });
    const named = withPart(made, "xl/workbook.xml", (xml) => xml.replace('name="Тоо"', 'name="Бат\'с"'));
    const { data } = await readXlsx(named);
    expect(sheetOf(data)).toMatchObject({ name: "Бат’с", cells: { A1: "='Бат’с'!B1" } });
  });
});
