import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ADJUSTMENT_CLAUSES } from "../../src/law/adjustments";
import * as law from "../../src/law/annex/index";
import { annex, type Clause, edition } from "../../src/law/annex/index";

/** Copied by hand from the printed annex, not from the code. */
const printedClauses = [
  ["1.1"],
  ["2.1", "2.2", "2.3", "2.3.1", "2.3.2", "2.4", "2.4.1", "2.4.2", "2.4.3", "2.5", "2.6", "2.7", "2.8"],
  ["3.1", "3.2", "3.3"],
  ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6"],
  ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6"],
  ["6.1", "6.2", "6.3", "6.4", "6.5", "6.6"],
  ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7"],
];

/** Length in UTF-16 units and the first 16 hexadecimal digits of SHA-256 over the UTF-8 text. */
const pinned: Record<Clause, string> = {
  "1.1": "159 f25d0dd3fa7def94",
  "2.1": "166 2dc967254e95289c",
  "2.2": "232 6352d130b1f372ae",
  "2.3": "72 80892ccaffd4e9a3",
  "2.3.1": "76 bbf78e453ada4e32",
  "2.3.2": "211 eedddc2d288667af",
  "2.4": "84 7466fc45bdc279d7",
  "2.4.1": "104 d03c9432ab09ef5e",
  "2.4.2": "114 b76a8eaa0f01b079",
  "2.4.3": "92 fe2d48ccae82179c",
  "2.5": "123 352a102ecd551704",
  "2.6": "115 f1290fc3712867a9",
  "2.7": "165 7cab19eb8b11219d",
  "2.8": "195 f9cc4af5a78964b0",
  "3.1": "231 19d024930c8aa5e3",
  "3.2": "242 92bef69926b51e29",
  "3.3": "236 596176a8edd7957e",
  "4.1": "291 30e93a15e18b002d",
  "4.2": "489 58d9e436be4e78af",
  "4.3": "217 51fd17a0cb2c87e3",
  "4.4": "165 8300571f59d64267",
  "4.5": "197 8bd1e60e13f332fa",
  "4.6": "197 b771952633fc1c57",
  "5.1": "111 58b6c6b495b9e753",
  "5.2": "184 54acd584cc4cf5ae",
  "5.3": "185 d2f42cc42af64ea1",
  "5.4": "264 ae2e5bb03314d586",
  "5.5": "489 7fb2532b9b7e5e10",
  "5.6": "231 0b298db6d9631980",
  "6.1": "243 cf7434215247f568",
  "6.2": "206 e44cddc4dd324587",
  "6.3": "200 8ce216d466696df1",
  "6.4": "332 41a14e6af6d55bef",
  "6.5": "197 afb49132d3b908c5",
  "6.6": "171 0774280d50f18dce",
  "7.1": "189 df9ae2e35fd5d95d",
  "7.2": "140 3f5fdd9ffaad5216",
  "7.3": "214 bef2aac023e99314",
  "7.4": "461 4e28697d0669d131",
  "7.5": "92 b2d2a37d868752b0",
  "7.6": "150 b7d20996eb78a915",
  "7.7": "202 ff5a5c7b5e55a64a",
};

/** SHA-256 over every text: title, source, chapters, tables and headings. */
const pinnedWhole = "d3e461a2e9914a7b6e070f83816e9881567b33026da183832923f3f016928a4f";

const mixedAlphabets = /[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]/u;

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const pin = (text: string) => `${text.length} ${sha256(text).slice(0, 16)}`;

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value !== null && typeof value === "object") return Object.values(value).flatMap(strings);
  return [];
}

const { chapters, tables, corrections, ...named } = edition;
const everyText = strings({ ...law, edition: named, chapters, tables });

describe("the clauses", () => {
  it("are all there, in the printed order, each in its chapter", () => {
    expect(Object.keys(annex)).toEqual(printedClauses.flat());
    expect(chapters.map((chapter) => Object.keys(chapter.clauses))).toEqual(printedClauses);
    expect(chapters.map((chapter) => chapter.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("have the text that was checked against the scan", () => {
    const now = Object.fromEntries(Object.entries(annex).map(([clause, text]) => [clause, pin(text)]));
    expect(now).toEqual(pinned);
  });

  it("stand under the printed titles", () => {
    expect(edition.title.toLocaleUpperCase("mn")).toBe(
      "ТӨРИЙН ЖИНХЭНЭ АЛБАН ХААГЧИЙН АЖЛЫН ГҮЙЦЭТГЭЛ, ҮР ДҮН, МЭРГЭШЛИЙН ТҮВШИНГ ҮНЭЛЭХ АРГАЧЛАЛ",
    );
    expect(edition.source).toBe(
      "Засгийн газрын Хэрэг эрхлэх газрын даргын 2023 оны 98 дугаар тушаалын 7 дугаар хавсралт",
    );
    expect(chapters.map((chapter) => `${chapter.ordinal}. ${chapter.title}`)).toEqual([
      "Нэг. Нийтлэг зүйл",
      "Хоёр. Арга хэмжээний биелэлт, үр дүнг үнэлэх",
      "Гурав. Мэдлэг, ур чадвараа дээшлүүлэх зорилт, арга хэмжээний биелэлт, үр дүнг үнэлэх",
      "Дөрөв. Хандлага, ёс зүй, ур чадварыг үнэлэх",
      "Тав. Нэгжийн даргын ажлын гүйцэтгэл, үр дүн, мэргэшлийн түвшинг үнэлэх",
      "Зургаа. Гүйцэтгэлийн үнэлгээний оноог өөрчлөх",
      "Долоо. Үнэлгээний баг албан хаагчдын гүйцэтгэлийн үнэлгээг хянан баталгаажуулах, дахин үнэлэх",
    ]);
  });

  it("carry their formulas on the last line, and only those four have one", () => {
    const formulas = Object.entries<string>(annex).flatMap(([clause, text]) =>
      text
        .split("\n")
        .slice(1)
        .map((formula) => [clause, formula]),
    );
    expect(formulas).toEqual([
      ["2.2", "Биелэлтийн хувь = (Хүрсэн түвшин − Суурь түвшин) / (Хүрэх түвшин − Суурь түвшин) × 100 %"],
      ["2.3.2", "Биелэлтийн оноо = (Биелэлтийн хувь × 60) / 100 %"],
      ["3.1", "Биелэлтийн оноо = (Биелэлтийн хувь × 15) / 100 %"],
      ["5.2", "Биелэлтийн оноо = (Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлтийн хувь × 70) / 100 %"],
    ]);
  });
});

describe("the clauses that people enter", () => {
  it("stand in chapter 6", () => {
    expect(Object.keys(chapters[5].clauses)).toEqual(expect.arrayContaining([...ADJUSTMENT_CLAUSES]));
  });
});

describe("the tables", () => {
  it("have the printed indicators and maxima", () => {
    expect(
      tables.map((table) => [
        table.clause,
        table.maximum,
        table.professionalSkills,
        ...table.indicators.map(
          (indicator) => `${indicator.number}. ${indicator.name}: ${indicator.guidance.length}`,
        ),
      ]),
    ).toEqual([
      [
        "4.3",
        7,
        3,
        "1. Хандлага, ёс зүй: 3",
        "2. Дүн шинжилгээ хийх: 3",
        "3. Асуудал шийдвэрлэх: 2",
        "4. Хариуцлагатай байдал: 1",
        "5. Ажлын цаг ашиглалт: 1",
      ],
      ["4.5", 8, 0, "1. Хандлага, ёс зүй: 3", "2. Багаар ажиллах: 2", "3. Харилцаа: 3"],
      [
        "5.6",
        15,
        3,
        "1. Хандлага, ёс зүй: 3",
        "2. Удирдан зохион байгуулах: 3",
        "3. Асуудал шийдвэрлэх: 3",
        "4. Манлайлах: 4",
        "5. Багаар ажиллах: 2",
        "6. Харилцаа: 3",
      ],
    ]);
  });

  it("carry one and the same note and formula, and their range in the last heading", () => {
    expect(new Set(tables.map((table) => table.note)).size).toBe(1);
    expect(new Set(tables.map((table) => table.formula)).size).toBe(1);
    expect(tables.map((table) => table.columns[3])).toEqual([
      "Нэгжийн даргын үнэлгээ (0-7 оноо)",
      "Хамт олны үнэлгээ (0-8 оноо)",
      "Нийт (0-15 оноо)",
    ]);
  });

  it("are exported singly as well", () => {
    expect(tables).toEqual([law.staffConductTable, law.peersTable, law.headsTable]);
  });
});

describe("every text", () => {
  it("is the whole that was checked against the scan", () => {
    const whole = [
      edition.title,
      edition.source,
      chapters,
      tables,
      law.professionalSkillsHeading,
      law.professionalSkillName,
      law.noteHeading,
    ];
    expect(sha256(JSON.stringify(whole))).toBe(pinnedWhole);
  });

  it("mixes no alphabets in a word", () => {
    expect(everyText.length).toBeGreaterThan(100);
    expect(everyText.filter((text) => mixedAlphabets.test(text))).toEqual([]);
    expect(mixedAlphabets.test("харгал" + "zan")).toBe(true);
  });

  it("has no Latin letter, straight quotation mark, doubled or outer space", () => {
    const texts = everyText.filter((text) => /[Ѐ-ӿ]/u.test(text));
    expect(texts.filter((text) => /[A-Za-z"']| {2}|^\s|\s$|\u00a0/u.test(text))).toEqual([]);
    expect(texts.filter((text) => text !== text.normalize("NFC"))).toEqual([]);
  });

  it("mixes no alphabets in the source files either", () => {
    const folder = new URL("../../src/law/annex/", import.meta.url);
    const files = readdirSync(folder);
    expect(files).toHaveLength(10);
    for (const file of files) {
      const source = readFileSync(new URL(file, folder), "utf8").replace(/\\(?:u[0-9a-f]{4}|n)/gu, " ");
      expect(mixedAlphabets.exec(source), file).toBeNull();
    }
  });
});

describe("the corrections", () => {
  const chapterFive = chapters[4].title;

  function textOf(clause: Clause | "5", place: string): string {
    if (clause === "5") return place === "title" ? chapterFive : "";
    const table = tables.find((candidate) => candidate.clause === clause);
    if (place === "text") return annex[clause];
    if (place === "note") return table?.note ?? "";
    if (place === "guidance") return strings(table?.indicators).join("\n");
    return "";
  }

  it.each(corrections.map((correction) => [`${correction.clause} ${correction.place}`, correction] as const))(
    "%s differs from the scan and stands in its text",
    (_name, { clause, place, scanned, corrected }) => {
      expect(corrected).not.toBe(scanned);
      expect(textOf(clause, place)).toContain(corrected);
      expect(textOf(clause, place)).not.toContain(scanned);
    },
  );

  it("leave no scanned form anywhere", () => {
    const whole = everyText.join("\n");
    expect(corrections.filter(({ scanned }) => whole.includes(scanned))).toEqual([]);
  });

  it("are ten, two of them conjectures", () => {
    expect(corrections).toHaveLength(10);
    expect(corrections.filter(({ certain }) => !certain).map(({ corrected }) => corrected)).toEqual([
      "тооцохдоо",
      "Ёс зүйтэйгээр",
    ]);
  });
});
