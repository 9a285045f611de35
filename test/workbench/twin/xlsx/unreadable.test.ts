import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXlsx, UnreadableFile, writeXlsx } from "../../../../workbench/twin/xlsx";
import { fileOf, partOf, withPart } from "../../../other-program/package";
import { evaluate, handMade, workbookOf } from "./workbooks";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sample = () => {
  const data = workbookOf([{ cells: { A1: "Код", A2: "=1+1" }, notes: { A1: "n" } }]);
  return writeXlsx({ data, values: evaluate(data) });
};

async function reasonFor(bytes: Uint8Array): Promise<string> {
  try {
    await readXlsx(bytes);
    return "readable";
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.message).toMatch(/^[А-ЯӨҮЁ“].*уу\.$/);
    expect(error.message).not.toMatch(/undefined|Error|null|\/(?:home|tmp|work)/);
    return error.reason;
  }
}

const zipOf = (files: Record<string, string>): Uint8Array => fileOf(Object.entries(files));

function container(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Array.from(name, (character) => [character.charCodeAt(0), 0]).flat(), 600);
  return bytes;
}

describe("a file that cannot be read", () => {
  it("is empty", async () => expect(await reasonFor(new Uint8Array())).toBe("empty"));
  it("is encrypted", async () => expect(await reasonFor(container("EncryptedPackage"))).toBe("encrypted"));

  it("is an old .xls, and the sentence says so", async () => {
    await expect(readXlsx(container("Workbook"))).rejects.toMatchObject({
      reason: "not-xlsx",
      message: /\.xls файл/,
    });
  });

  it("is a web page, a table of text or noise", async () => {
    for (const text of ["<html><table></table></html>", "code,name\n1,Бат", "PK", "P"]) {
      expect(await reasonFor(bytesOf(text))).toBe("not-xlsx");
    }
  });

  it("is a document or another office format", async () => {
    expect(await reasonFor(zipOf({ "word/document.xml": "<w/>", "[Content_Types].xml": "<Types/>" }))).toBe(
      "not-xlsx",
    );
    expect(
      await reasonFor(
        zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      ),
    ).toBe("not-xlsx");
    expect(await reasonFor(zipOf({ "xl/workbook.xml": "<document/>" }))).toBe("not-xlsx");
  });

  it("is cut off, wherever that is", async () => {
    const whole = await sample();
    for (const part of [0.05, 0.3, 0.6, 0.9, 0.999]) {
      expect(await reasonFor(whole.slice(0, Math.floor(whole.length * part)))).toBe("damaged");
    }
  });

  it("has broken XML in any part that matters", async () => {
    const whole = await sample();
    const parts = [
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/comments1.xml",
      "xl/_rels/workbook.xml.rels",
    ];
    for (const path of parts) {
      expect(partOf(whole, path)).not.toBe("");
      const broken = withPart(whole, path, (text) => text.slice(0, text.length / 2));
      expect([path, await reasonFor(broken)]).toEqual([path, "damaged"]);
    }
  });

  it("points at texts that are not there", async () => {
    expect(
      await reasonFor(
        await handMade({
          rows: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
          strings: "<si><t>a</t></si>",
        }),
      ),
    ).toBe("damaged");
  });

  it("has no sheets", async () => {
    const files = { "xl/workbook.xml": "<workbook><sheets/></workbook>" };
    expect(await reasonFor(zipOf(files))).toBe("no-sheets");
  });

  it("would be too large", async () => {
    const bytes = await handMade({ rows: "" });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 200 * 1024 * 1024, true);
    }
    expect(await reasonFor(bytes)).toBe("too-large");
  });

  it("is damaged in one byte: an error of ours or the same workbook, never a crash", async () => {
    const whole = await sample();
    const { data: sound } = await readXlsx(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const reason = await reasonFor(damaged);
        if (reason === "readable")
          expect((await readXlsx(damaged)).data.sheets.length).toBe(sound.sheets.length);
      }),
      { numRuns: 150 },
    );
  });
});
