import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../../../workbench/twin/xlsx";
import { partOf } from "../../../other-program/package";
import { evaluate, roundTrip, sheetOf, workbookOf } from "./workbooks";

/** Saved contents: an apostrophe makes a text of anything. */
const saved = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, i) => [`B${i + 2}`, `'${text}`]));

async function textsAfterRoundTrip(texts: readonly string[], format?: string): Promise<unknown[]> {
  const formats = format === undefined ? {} : { "B1:B99": 1 };
  const data = workbookOf([{ formats }], { formats: format === undefined ? {} : { 1: format } });
  const values = { s1: Object.fromEntries(texts.map((text, i) => [`B${i + 2}`, text])) };
  sheetOf(data).cells = saved(texts);
  const back = await roundTrip(data, values);
  const shown = evaluate(back.data).s1 ?? {};
  return texts.map((_, i) => shown[`B${i + 2}`]);
}

const TRICKY = [
  "007",
  "1.10",
  "1.2",
  "6.1",
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+976 9911",
  "-5",
  "@SUM(A1)",
  "'quoted'",
  "''",
  "TRUE",
  "false",
  "45%",
  "1e5",
  "1,000",
  "$5",
  "₮5",
  "2024-01-05",
  "1/2/2024",
  "12:30",
  " 5 ",
  "  ",
  "a\nb",
  "a\r\nb",
  "\t1",
  "_x0041_",
  "_x000D_",
  "_x005F_x0041_",
  "&lt;b&gt;",
  "<b>&amp;\"'",
  "😀 Ө ү",
  "&#10;",
  "١٢٣",
  "]]>",
  "+",
  "=",
  "- 1",
];

describe("texts", () => {
  for (const format of [undefined, "@", "0.00"]) {
    it(`survive in cells with the format ${format ?? "(none)"}`, async () => {
      expect(await textsAfterRoundTrip(TRICKY, format)).toEqual(TRICKY);
    });
  }

  it("survive whatever they are", async () => {
    const isEngineError = (text: string) =>
      /^#(?:N\/A|REF|NAME\?|DIV\/0!|NUM!|NULL!|ERROR|SPILL!|CYCLE|BAD_EXPR)$/.test(text);
    const isLink = (text: string) => /\[.*\]\(.*\)/s.test(text);
    const text = fc
      .oneof(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.string({ unit: fc.constantFrom(..."0123456789.,-+=%$₮/:eE '\"()@_x AТ\n\t"), minLength: 1 }),
      )
      .filter(
        (each) => /^[^\p{Cs}]*$/u.test(each) && !/[^\t\n\r\P{Cc}]|[\u007F-\u009F\uFFFE\uFFFF]/u.test(each),
      )
      .filter((each) => !isEngineError(each) && !isLink(each));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 60 }),
        fc.boolean(),
        async (texts, isTextFormat) => {
          expect(await textsAfterRoundTrip(texts, isTextFormat ? "@" : undefined)).toEqual(texts);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("lose only what XML cannot hold", async () => {
    expect(await textsAfterRoundTrip(["a\u0000b\u0001c", "\uD800x", "a\uFFFEb"])).toEqual([
      "abc",
      "\uFFFDx",
      "ab",
    ]);
  });

  it("are never written as formulas", async () => {
    const texts = ["=1+1", "+1", "-1", "@x"];
    const data = workbookOf([{ cells: saved(texts) }]);
    const sheet = partOf(await writeXlsx({ data, values: evaluate(data) }), "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('t="s"');
    expect(sheet).not.toContain("<f>");
  });

  it("keep the text format, except where it would show an apostrophe", async () => {
    const data = workbookOf([{ cells: { A1: "007", A2: "'=1" }, formats: { "A1:A2": 1 } }], {
      formats: { 1: "@" },
    });
    const back = await roundTrip(data, { s1: { A1: "007", A2: "=1" } });
    const { cells, formats } = sheetOf(back.data);
    expect(cells).toEqual({ A1: "007", A2: "'=1" });
    expect(formats).toEqual({ A1: 1 });
    expect(back.data.formats).toEqual({ 1: "@" });
  });

  it("are read from a snapshot without values as the engine would read them", async () => {
    const data = workbookOf([{ cells: { A1: "'007", A2: "12.5", A3: "TRUE", A4: "#N/A", A5: "Үг" } }]);
    expect(evaluate((await roundTrip(data, {})).data).s1).toEqual({
      A1: "007",
      A2: 12.5,
      A3: true,
      A4: { error: "#N/A" },
      A5: "Үг",
    });
  });
});
