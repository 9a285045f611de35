/** docs/fingerprint.md: its worked example is what the program computes, and what anybody else can. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES_VERSION } from "../../src/law/rules-version";
import { fingerprints } from "../../src/seal/fingerprint";
import { assessWorkbook, smallBody } from "../assess/small-body";

const page = readFileSync(join(import.meta.dirname, "../../docs/fingerprint.md"), "utf8");
const text = /```text\n([^`]+)\n```/u.exec(page)?.[1] ?? "";
const digest = /^SHA-256: `([0-9a-f]{64})`$/mu.exec(page)?.[1];
const code = /^Баталгаажуулах код: `([0-9a-f ]{14})`$/mu.exec(page)?.[1];

test("the example's text is the program's, line by line", () => {
  const computed = fingerprints(assessWorkbook(smallBody())).get("007");
  expect(text.split("\n")).toEqual(computed?.canonicalText.split("\n"));
  expect(code).toBe(computed?.fingerprint);
  expect(text).toContain(`Дүрэм · Хувилбар = ${RULES_VERSION}\n`);
});

test("and its code is the beginning of its SHA-256, computed without the program", () => {
  expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(digest);
  expect(code?.replace(/ /g, "")).toBe(digest?.slice(0, 12));
});

/** The text written anew from the page's own rules, from the cells as they were typed. */
test("the text follows from the page's rules by hand", () => {
  const cells = {
    "Дүрэм · ": { Хувилбар: 3 },
    "Нөхцөл · ": {
      "Үнэлгээний жил": 2025,
      "Үнэлэх өдөр": "2025-12-20",
      "Маш сайн: доод оноо": 90,
      "Хэвийн: доод оноо": 60,
    },
    "Бүртгэл · ": {
      Код: "007",
      "Овог, нэр": "Дорж Сүрэн",
      "Албан тушаал": "Мэргэжилтэн",
      Нэгж: "Санхүүгийн хэлтэс",
      Үүрэг: "Албан хаагч",
      "Үнэлэх эсэх": "Тийм",
    },
    "А 1 · ": {
      Код: "007",
      "Арга хэмжээ": "Тайлан гаргах",
      "Хэмжих нэгж": "тоо",
      "Суурь түвшин": 0,
      "Хүрэх түвшин": 10,
      "Хүрсэн түвшин": 5,
      "Дуусах хугацаа": "2025-06-30",
      "Гүйцэтгэсэн огноо": "2025-06-30",
      "Овог, нэр": "Дорж Сүрэн",
    },
    "Б 1 · ": {
      Код: "007",
      "Арга хэмжээ": "Сургалтад хамрагдах",
      "Хэмжих нэгж": "тоо",
      "Суурь түвшин": 0,
      "Хүрэх түвшин": 10,
      "Хүрсэн түвшин": 10,
      "Дуусах хугацаа": "2025-06-30",
      "Гүйцэтгэсэн огноо": "2025-06-30",
      "Нотлох баримт": "Гэрчилгээ 12",
      "Овог, нэр": "Дорж Сүрэн",
    },
    "Хандлага · ": {
      Код: "007",
      "Овог, нэр": "Дорж Сүрэн",
      "Хандлага, ёс зүй": 5,
      "Дүн шинжилгээ хийх": 5,
      "Асуудал шийдвэрлэх": 5,
      "Хариуцлагатай байдал": 5,
      "Ажлын цаг ашиглалт": 5,
    },
    "Хамт олон · ": {
      Код: "007",
      "Овог, нэр": "Дорж Сүрэн",
      Нэгж: "Санхүүгийн хэлтэс",
      Олгосон: 2,
      Хүчинтэй: 2,
      Хүчингүй: 0,
      "Хандлага, ёс зүй": 12,
      "Багаар ажиллах": 12,
      Харилцаа: 12,
      Протокол: "Протокол 3",
    },
    // 5 of 10 on time: 30 + 10; 15; 25 / 5; 36 / (2 × 3)
    "Дүн · ": {
      "Арга хэмжээ": 40,
      Мэдлэг: 15,
      "Удирдлагын үнэлгээ": 5,
      "Хамт олны үнэлгээ": 6,
      Өөрчлөлт: 0,
      "Урьдчилсан нийт оноо": 66,
      "Урьдчилсан ангилал": "Хэвийн",
      "Нийт оноо": 66,
      Ангилал: "Хэвийн",
    },
  };
  const lines = Object.entries(cells).flatMap(([row, values]) =>
    Object.entries(values).map(([header, value]) => `${row}${header} = ${value}`),
  );
  expect(lines).toEqual(text.split("\n"));
});
