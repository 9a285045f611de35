/** Files of people as HR saves them, given to the command: read as they were meant, or refused by one sentence. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileRefusal, rosterLine } from "../../src/explain/roster-words";
import { fileText } from "../../src/read/file-text";
import { readRosterText } from "../../src/read/roster-text";

const file = (name: string) => new Uint8Array(readFileSync(new URL(`rosters/${name}.csv`, import.meta.url)));
const decode = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
const textOf = (bytes: Uint8Array) => {
  const read = fileText(bytes, decode);
  return "refused" in read ? fileRefusal(read.refused) : read.text;
};
const peopleOf = (name: string) => readRosterText(textOf(file(name))).lines.map(({ person }) => person);

describe("files that were a fault once", () => {
  test("saved as plain CSV by Excel: Windows-1251", () => {
    expect(peopleOf("windows-1251")).toEqual([
      ["007", "Алтны Дорж", "Мэргэжилтэн", "Тамгын газар", "Албан хаагч"],
      ["008", "Батын Дорж", "Дарга", "Тамгын газар", "Нэгжийн дарга"],
    ]);
  });

  test("surname and name in two columns", () => {
    expect(peopleOf("surname-apart").map(([, name]) => name)).toEqual(["Бат Дорж", "Сүх Дорж"]);
  });

  test("a quote left open", () => {
    const { issues } = readRosterText(textOf(file("open-quote")));
    expect(issues.map(rosterLine)).toEqual(['Мөр 2: хашилт (") нээгээд хаагаагүй']);
  });

  test("an .xlsx that is called .csv", () => {
    expect(textOf(file("is-xlsx"))).toBe(
      "энэ нь .xlsx файл, текст файл биш: мөрүүдийг нь хуулж буулгах, эсвэл Excel-д “CSV UTF-8” төрлөөр хадгална уу.",
    );
  });

  test.for(["unit-case", "unit-long", "sep-line", "code-as-formula"])("%s", (name) => {
    const { lines, issues } = readRosterText(textOf(file(name)));
    expect([lines.length > 0, issues]).toEqual([true, []]);
  });

  test("a line that names the separator; a code as a formula", () => {
    expect(peopleOf("sep-line").map(([code]) => code)).toEqual(["007", "008"]);
    expect(peopleOf("code-as-formula").map(([code]) => code)).toEqual(["007"]);
  });
});

describe("the encoding of a file is known by its bytes", () => {
  const TEXT = "Код;Овог, нэр\r\n001;Бат Дорж\r\n";
  const utf16 = (isBig: boolean) => {
    const bytes = new Uint8Array(Buffer.from(TEXT, "utf16le"));
    return isBig ? bytes.map((_, index) => bytes[index ^ 1] ?? 0) : bytes;
  };
  const IN_1251 = new Map(
    [
      ...decode(
        Uint8Array.from({ length: 256 }, (_, byte) => byte),
        "windows-1251",
      ),
    ].map((sign, byte) => [sign, byte]),
  );
  /** As Excel saves it: what the code page lacks becomes a question mark. */
  const windows = (text: string) => Uint8Array.from([...text].map((sign) => IN_1251.get(sign) ?? 0x3f));
  const marked = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);
  const utf8 = new Uint8Array(Buffer.from(TEXT));

  test.for([
    ["UTF-8", utf8],
    ["UTF-8 with its mark", marked([0xef, 0xbb, 0xbf], utf8)],
    ["UTF-16 LE", utf16(false)],
    ["UTF-16 LE with its mark", marked([0xff, 0xfe], utf16(false))],
    ["UTF-16 BE", utf16(true)],
    ["UTF-16 BE with its mark", marked([0xfe, 0xff], utf16(true))],
    ["Windows-1251", windows(TEXT)],
    [
      "letters of Windows-1251 that stood for ө and ү",
      windows(TEXT.replace("Бат", "Бєїт")),
      TEXT.replace("Бат", "Бєїт"),
    ],
  ] as const)("%s", ([, bytes, text = TEXT]) => expect(textOf(bytes)).toBe(text));

  test.for([
    ["ө and ү that became question marks", windows("001;Өлзий Бүжин"), "letters-lost"],
    ["KOI8-R", Uint8Array.from([0xe2, 0xc1, 0xd4, 0x20, 0xe4, 0xcf, 0xd2, 0xd6]), "encoding"],
    ["CP866", Uint8Array.from([0x81, 0xa0, 0xe2, 0x20, 0x84, 0xae, 0xe0, 0xa6]), "encoding"],
    ["an old Excel file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "xls"],
  ] as const)("%s: refused", ([, bytes, refused]) => expect(fileText(bytes, decode)).toEqual({ refused }));
});
