/** Tallies of another system: counts and sums by person are read; single ballots are refused, in whatever shape. */
import { describe, expect, test } from "vitest";
import { tallyImportWords } from "../../src/explain/tally-import-words";
import type { Member } from "../../src/read/member";
import { readTallyTable } from "../../src/read/tally-import";
import { expectMongolian } from "../explain/wording";

const member = (code: string, name: string, role: Member["role"] = "civil-servant"): Member =>
  ({ key: code, code, name, unit: "Хэлтэс", role, rated: true, tab: "Албан хаагчид", row: 2 }) as Member; // what the reader needs of one
const MEMBERS = [
  member("001", "Дорж Бат"),
  member("002", "Сүх Оюун"),
  member("100", "Дарга Хулан", "unit-head"),
];
const read = (text: string) =>
  readTallyTable(
    text.split("\n").map((line) => line.split("|").map((cell) => cell.trim())),
    MEMBERS,
  );
const HEADERS =
  "Код | Овог, нэр | Санал өгөх эрхтэй | Олгосон | Хүчинтэй | Хүчингүй | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа | Протокол";

function lines(text: string): string[] {
  const table = read(text);
  if ("refused" in table) return [tallyImportWords.refused(table.refused)];
  return [
    ...table.tallies.map(
      ({ member: { code }, numbers }) => `${code}: ${Object.values(numbers).map(String).join(" ")}`,
    ),
    ...table.left.map(({ label, why }) => `${label}: ${tallyImportWords.left(why)}`),
  ];
}

describe("counts and sums", () => {
  test.each([
    [
      "our own headers",
      `${HEADERS}\n001 | Дорж Бат | 5 | 5 | 5 | 0 | 40 | 38 | 35 | 7`,
      ["001: 5 5 5 0 40 38 35"],
    ],
    [
      "by name, under other words, with a title above and a total below",
      "Саналын нэгдсэн дүн\nАжилтны нэр | Саналын тоо | Хандлага, ёс зүй нийлбэр | Багаар ажиллах нийлбэр | Харилцаа нийлбэр\nСүх Оюун | 4 | 30 | 31 | 32\nНийт | 4 | 30 | 31 | 32",
      ["002: 4 30 31 32"],
    ],
    [
      "of whom some are nobody's, a head's, blank or no number",
      `${HEADERS}\n009 | Өөр Хүн | | | 5 | | 1 | 1 | 1 |\n100 | | | | 5 | | 1 | 1 | 1 |\n001 | | | | | | 1 | 1 | 1 |\n002 | | | | тав | | 1 | 1 | 1 |`,
      [
        "009 · Өөр Хүн: бүртгэлд ийм хүн алга",
        "100: нэгжийн даргад хамт олны үнэлгээ байхгүй (5.4)",
        "001: “Хүчинтэй” хоосон",
        "002: “Хүчинтэй” тоо биш",
      ],
    ],
  ])("%s", (_, text, says) => {
    expect(lines(text)).toEqual(says);
  });
});

describe("honest tables", () => {
  test.each([
    "Протоколын огноо",
    "Санал авсан огноо",
    "Үнэлэгчийн тоо",
    "Санал өгсөн албан хаагчийн тоо",
    "Цагдаагийн хэлтэс",
    "Санал өгсөн",
  ])("with a column %s are read", (header) => {
    const text = `Код | ${header} | Хүчинтэй | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n001 | 5 | 5 | 40 | 38 | 35`;
    expect(lines(text)).toEqual(["001: 5 40 38 35"]);
  });

  test("means in place of sums are told, whole or not", () => {
    const text =
      "Код | Хүчинтэй | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n001 | 11 | 7,1 | 7,2 | 6,9\n002 | 11 | 7 | 7 | 6";
    expect(lines(text)).toEqual([
      "001: “Хандлага, ёс зүй” дундаж бололтой: нийлбэрийг бүхлээр бичнэ",
      "002: “Хандлага, ёс зүй” дундаж бололтой: нийлбэрийг бүхлээр бичнэ",
    ]);
  });
});

describe("refused whole", () => {
  test.each([
    [
      "who voted",
      "Код | Үнэлэгч | Хүчинтэй | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n001 | 002 | 1 | 8 | 7 | 6",
    ],
    [
      "when it was given",
      "Код | Огноо | Хүчинтэй | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n001 | 2026-12-01 | 1 | 8 | 7 | 6",
    ],
    [
      "a form's own columns",
      "Timestamp | Овог, нэр | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n1 | Дорж Бат | 8 | 7 | 6",
    ],
    [
      "several rows a person",
      "Код | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n001 | 8 | 7 | 6\n001 | 7 | 7 | 7",
    ],
    [
      "points of one ballot",
      "Код | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n001 | 8 | 7 | 6\n002 | 7 | 7 | 7",
    ],
  ])("ballots: %s", (_, text) => {
    const [why = ""] = lines(text);
    expect(why).toMatch(/^Нэг бүрийн саналыг хүснэгтэд оруулахгүй/u);
    expectMongolian(why);
  });

  test.each([
    [
      "means alone",
      "Код | Овог, нэр | Дундаж оноо\n001 | Дорж Бат | 7,2",
      /Эдгээр багана олдсонгүй: “Хүчинтэй”/u,
    ],
    [
      "sums without a count",
      "Код | Хандлага, ёс зүй | Багаар ажиллах | Харилцаа\n001 | 40 | 30 | 20",
      /“Хүчинтэй”/u,
    ],
    ["no table", "сайн байна уу", /хүснэгт олдсонгүй/u],
  ])("%s", (_, text, says) => {
    expect(lines(text)[0]).toMatch(says);
  });
});
