import { describe, expect, it } from "vitest";
import { openWorkbook, registerCustomFunctions } from "../../../../workbench/twin/engine";
import { readXlsx, type WorkbookSnapshot, writeXlsx } from "../../../../workbench/twin/xlsx";
import { partOf } from "../../../other-program/package";
import { evaluate, roundTrip, sheetOf, workbookOf } from "./workbooks";

/** The formulas and the cached values of the written sheet, by cell. */
async function written(snapshot: WorkbookSnapshot, number = 1) {
  const xml = partOf(await writeXlsx(snapshot), `xl/worksheets/sheet${number}.xml`);
  const decode = (text: string) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const cells = Array.from(xml.matchAll(/<c r="(\w+)"([^>]*)><f([^>]*)>(.*?)<\/f>(?:<v>(.*?)<\/v>)?/gs));
  return Object.fromEntries(
    cells.map(([, cell = "", type = "", attributes, formula = "", value = ""]) => [
      cell,
      {
        formula: decode(formula),
        value: decode(value),
        type: /t="(\w+)"/.exec(type)?.[1] ?? "n",
        isArray: attributes?.includes("array"),
      },
    ]),
  );
}

describe("custom functions", () => {
  const cells = {
    A2: "85",
    B2: "=BIELELT_ONOO(A2)",
    C2: '=HANDLAGA_AVG(A2:A3,"7\\"")',
    D2: "=HUGATSAA_ONOO(A2)",
    E2: "=BIELELT_HUVI(I2:I,J2:J)",
  };
  const values = { A2: 85, B2: 51, C2: 'мөр "1"', D2: { error: "#ERROR!" }, E2: 1, E3: "", E4: 0.5 };
  const snapshot = { data: workbookOf([{ cells }]), values: { s1: values } };

  it("are written the way Google exports them, with their values", async () => {
    const cells = await written(snapshot);
    expect(cells).not.toHaveProperty("E3"); // a spilled blank is a blank cell
    expect(cells).toMatchObject({
      B2: { formula: 'IFERROR(__xludf.DUMMYFUNCTION("BIELELT_ONOO(A2)"),51)', value: "51", type: "n" },
      C2: {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("HANDLAGA_AVG(A2:A3,""7"""""")"),"мөр ""1""")',
        value: 'мөр "1"',
        type: "str",
      },
      D2: {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("HUGATSAA_ONOO(A2)"),"#ERROR!")',
        value: "#ERROR!",
        type: "str",
      },
      E2: { formula: 'IFERROR(__xludf.DUMMYFUNCTION("BIELELT_HUVI(I2:I,J2:J)"),1)', value: "1" },
      E4: { formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),0.5)', value: "0.5" },
    });
  });

  it("come back as formulas, without the cells that they fill", async () => {
    const back = await readXlsx(await writeXlsx(snapshot));
    expect(sheetOf(back.data).cells).toEqual(cells);
    expect(back.warnings).toEqual([]);
  });

  it("keep texts that are too long for a literal or a formula", async () => {
    const long = "ү".repeat(600);
    const tooLong = "ү".repeat(20_000);
    const data = workbookOf([
      { cells: { A1: `=NER_X("${long}")`, A2: "=NER_X(1)", A3: `=NER_X("${tooLong}")` } },
    ]);
    const made = await written({ data, values: { s1: { A1: long, A2: tooLong, A3: 7 } } });
    for (const literal of made.A1?.formula.match(/"(?:[^"]|"")*"/g) ?? [])
      expect(literal.length).toBeLessThanOrEqual(257);
    expect(made.A2).toMatchObject({
      formula: 'IFERROR(__xludf.DUMMYFUNCTION("NER_X(1)"),"")',
      value: tooLong,
    });
    const back = await roundTrip(data, { s1: { A1: long, A2: tooLong, A3: 7 } });
    expect(sheetOf(back.data).cells).toEqual({ A1: `=NER_X("${long}")`, A2: "=NER_X(1)", A3: "7" });
  });

  it("run again in the engine after the round trip", async () => {
    registerCustomFunctions([{ name: "BIELELT_ONOO", description: "", parameters: [] }]);
    const workbook = openWorkbook(workbookOf([{ cells: { A1: "1", A2: "2", B1: "=BIELELT_ONOO(A1:A2)" } }]));
    const double = (rows: unknown): unknown => (Array.isArray(rows) ? rows.map(double) : Number(rows) * 10);
    const caller = {
      has: () => true,
      call: (_: string, [rows]: readonly unknown[]) => double(rows),
      array: (items: readonly unknown[]) => [...items],
      date: (instant: number) => new Date(instant),
    };
    workbook.attach(caller);
    const snapshot = workbook.snapshot();
    expect(snapshot.values.s1).toMatchObject({ B1: 10, B2: 20 });
    const again = openWorkbook((await readXlsx(await writeXlsx(snapshot))).data);
    again.attach(caller);
    expect(again.snapshot().values).toEqual(snapshot.values);
    expect(again.snapshot().data.sheets[0]?.cells).toEqual(snapshot.data.sheets[0]?.cells);
  });
});

describe("formulas that Excel knows", () => {
  it("are plain, with open ends closed, new names prefixed and quotes doubled", async () => {
    const cells = {
      A1: "=SUM(B2:B)+SUM(2:2)",
      A2: '=IF(B1="x\\"y",1,IFS(TRUE,2))',
      A3: "=SUM(B1:B2*2)",
      A4: "=1/0",
      A5: "=B1:B3",
      A9: "=ROUND(1.5)",
    };
    const data = workbookOf([{ cells }]);
    const made = await written({ data, values: { s1: { ...evaluate(data).s1, A6: 0, A7: 0 } } });
    expect(made).toMatchObject({
      A1: { formula: "SUM(B2:B$1048576)+SUM(2:2)" },
      A2: { formula: 'IF(B1="x""y",1,_xlfn.IFS(TRUE,2))', value: "2" },
      A3: { formula: "SUM(B1:B2*2)", isArray: true },
      A4: { formula: "1/0", value: "#DIV/0!", type: "e" },
      A5: { formula: 'IFERROR(__xludf.DUMMYFUNCTION("B1:B3"),"")' },
      A6: { formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),0)' },
      A9: { formula: 'IFERROR(__xludf.DUMMYFUNCTION("ROUND(1.5)"),2)' },
    });
    expect(sheetOf((await roundTrip(data)).data).cells).toEqual(cells);
  });

  it("follow a tab whose name had to change, in both directions", async () => {
    const name = "Санхүү, хөрөнгө оруулалтын хэлтэс / тасаг [1]";
    const sheets = [
      { name, cells: { A1: "5" } },
      { name: "Б", cells: { A1: `='${name}'!A1+1`, A2: `=BIELELT_HUVI('${name}'!A1)` } },
    ];
    const data = workbookOf(sheets);
    const made = await written({ data, values: {} }, 2);
    expect(made.A1?.formula).toBe("'Санхүү, хөрөнгө оруулалтын хэлт'!A1+1");
    expect(made.A2?.formula).toContain(name);
    const back = await roundTrip(data);
    expect(back.data.sheets.map((sheet) => sheet.name)).toEqual([name, "Б"]);
    expect(sheetOf(back.data, 1).cells).toEqual(sheets[1]?.cells);
    expect(evaluate(back.data).s2?.A1).toBe(6);
  });

  it("use named ranges", async () => {
    const data = workbookOf([{ name: "А б", cells: { A1: "2", A2: "3", B1: "=SUM(my_range)" } }], {
      namedRanges: { my_range: "'А б'!A1:A2" },
    });
    const back = await roundTrip(data);
    expect(back.data.namedRanges).toEqual({ my_range: "'А б'!A1:A2" });
    expect(evaluate(back.data).s1?.B1).toBe(5);
  });
});
