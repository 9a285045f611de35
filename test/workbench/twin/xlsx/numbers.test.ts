import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readXlsx } from "../../../../workbench/twin/xlsx";
import { evaluate, handMade, roundTrip, STYLES, sheetOf, workbookOf } from "./workbooks";

const HOME = process.env.TZ;

afterEach(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

describe("numbers", () => {
  it("survive exactly", async () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, min: -9e307, max: 9e307 }).map((each) => (Math.abs(each) < 1e-300 ? 0 : each)),
      fc.integer(),
      fc.constantFrom(0.1, 1e21, 1e-7),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 50 }), async (numbers) => {
        const values = Object.fromEntries(numbers.map((value, i) => [`C${i + 1}`, value + 0]));
        const data = workbookOf([
          { cells: Object.fromEntries(Object.entries(values).map(([a, v]) => [a, String(v)])) },
        ]);
        const back = await roundTrip(data, { s1: values });
        expect(evaluate(back.data).s1).toEqual(values);
      }),
      { numRuns: 30 },
    );
  });

  it("stay numbers in cells of the text format", async () => {
    const bytes = await handMade({
      rows: '<row r="1"><c r="A1" s="2"><v>7</v></c><c r="B1" s="2" t="b"><v>1</v></c></row>',
      styles: STYLES,
    });
    const { data } = await readXlsx(bytes);
    expect(evaluate(data)["sheet-1"]).toEqual({ A1: 7, B1: true });
  });

  it("keep their formats", async () => {
    const formats = {
      1: "0%",
      2: "#,##0.00",
      3: '#,##0 "₮"',
      4: "yyyy-mm-dd",
      5: "hh:mm:ss",
      6: "hhhh:mm",
      7: "[$₮]#,##0",
    };
    const cells = Object.fromEntries(Object.keys(formats).map((id) => [`A${id}`, "0.5"]));
    const data = workbookOf(
      [{ cells, formats: Object.fromEntries(Object.keys(formats).map((id) => [`A${id}`, Number(id)])) }],
      { formats },
    );
    const back = await roundTrip(data);
    const shown = Object.entries(sheetOf(back.data).formats).map(([cell, id]) => [
      cell,
      back.data.formats[id],
    ]);
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(Object.entries(formats).map(([id, format]) => [`A${id}`, format])),
    );
    expect(evaluate(back.data).s1?.A1).toBe(0.5);
  });

  it("get a format that the engine can show", async () => {
    const codes = [
      "_-* #,##0.00_-;[Red]\\-#,##0",
      "[$-409]yyyy.mm.dd;@",
      "0.00E+00",
      "??/??",
      "[h]:mm",
      "0.0\\%",
    ];
    const numFmts = codes.map(
      (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
    );
    const own = codes.map((_, i) => `<xf numFmtId="${200 + i}" applyNumberFormat="1"/>`);
    const styles = STYLES.replace("<fonts", `<numFmts count="6">${numFmts.join("")}</numFmts><fonts`).replace(
      /<cellXfs.*<\/cellXfs>/,
      `<cellXfs><xf numFmtId="0"/>${own.join("")}</cellXfs>`,
    );
    const cells = codes.map((_, i) => `<c r="${"ABCDEF"[i]}1" s="${i + 1}"><v>1.5</v></c>`);
    const { data } = await readXlsx(await handMade({ rows: `<row r="1">${cells.join("")}</row>`, styles }));
    const codesRead = Object.fromEntries(
      Object.entries(sheetOf(data).formats).map(([cell, id]) => [cell, data.formats[id]]),
    );
    expect(codesRead).toEqual({ A1: "#,##0.00;-#,##0", B1: "yyyy.mm.dd", E1: "hhhh:mm", F1: '0.0"%"' });
    expect(evaluate(data)["sheet-1"]).toEqual({ A1: 1.5, B1: 1.5, C1: 1.5, D1: 1.5, E1: 1.5, F1: 1.5 });
  });
});

describe("dates", () => {
  for (const zone of ["UTC", "Asia/Ulaanbaatar", "America/Los_Angeles", "Pacific/Kiritimati"]) {
    it(`do not move in ${zone}`, async () => {
      process.env.TZ = zone;
      const offset = {
        UTC: 0,
        "Asia/Ulaanbaatar": -480,
        "America/Los_Angeles": 480,
        "Pacific/Kiritimati": -840,
      }[zone];
      expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(offset);
      const data = workbookOf(
        [{ cells: { A1: "45296", A2: "45296.75", A3: "60" }, formats: { "A1:A3": 1 } }],
        { formats: { 1: "yyyy-mm-dd hh:mm" } },
      );
      const back = await roundTrip(data);
      expect(evaluate(back.data).s1).toEqual({ A1: 45_296, A2: 45_296.75, A3: 60 });
    });

    it(`of both epochs and of ISO text are the same day in ${zone}`, async () => {
      process.env.TZ = zone;
      const cells = (serial: number) =>
        `<row r="1"><c r="A1" s="1"><v>${serial}</v></c><c r="B1" s="3"><v>2.5</v></c><c r="C1" s="1" t="d"><v>2024-01-05T00:00:00</v></c></row>`;
      const plain = await readXlsx(await handMade({ rows: cells(45_296), styles: STYLES }));
      expect(evaluate(plain.data)["sheet-1"]).toEqual({ A1: 45_296, B1: 2.5, C1: 45_296 });
      const old = await readXlsx(
        await handMade({
          rows: cells(45_296 - 1462).replace(/<c r="C1".*?<\/c>/, ""),
          styles: STYLES,
          workbookProperties: '<workbookPr date1904="1"/>',
        }),
      );
      expect(evaluate(old.data)["sheet-1"]).toEqual({ A1: 45_296, B1: 2.5 });
      expect(old.data.formats[sheetOf(old.data).formats.A1 ?? 0]).toBe("yyyy-mm-dd");
    });
  }
});
