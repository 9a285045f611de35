/** docs/fingerprint.md: its worked example is what the program computes, and what anybody else can. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES_VERSION } from "../../src/law/rules-version";
import { fingerprints } from "../../src/seal/fingerprint";
import {
  adjustment,
  assessWorkbook,
  complaint,
  measureOf,
  rowOf,
  setting,
  settingOf,
  smallBody,
} from "../assess/small-body";

const page = readFileSync(join(import.meta.dirname, "../../docs/fingerprint.md"), "utf8");
const texts = [...page.matchAll(/```text\n([^`]+)\n```/gu)].map(([, one = ""]) => one);
const digests = [...page.matchAll(/^SHA-256: `([0-9a-f]{64})`$/gmu)].map(([, one]) => one);
const codes = [...page.matchAll(/^Баталгаажуулах код: `([0-9a-f ]{19})`$/gmu)].map(([, one]) => one);
const [text = ""] = texts;

/** Adopted skills, one of them for others; a complaint, a review, an entry of chapter 6; a conduct row joined by its name. */
function secondBody() {
  const workbook = smallBody();
  settingOf(workbook, "Албан хаагчийн мэргэжлийн ур чадвар 1").Утга = "Хэлний мэдлэг";
  workbook.settings.rows.push(
    setting("Албан хаагчийн мэргэжлийн ур чадвар 2", "Архивын ажил"),
    setting("Албан хаагчийн мэргэжлийн ур чадвар 2: хэнд", "Архивч"),
  );
  rowOf(workbook.roster, "015")["Албан тушаал"] = "Архивч";
  workbook.conduct.headers.push(
    "Хэлний мэдлэг",
    "Архивын ажил",
    "Хэлний мэдлэг (дахин)",
    "Архивын ажил (дахин)",
  );
  for (const row of workbook.conduct.rows) {
    row["Хэлний мэдлэг"] = 5;
    row["Архивын ажил"] = row.Код === "015" ? 5 : "–";
  }
  Object.assign(rowOf(workbook.conduct, "014"), { "Хэлний мэдлэг (дахин)": "6,5", Код: "" });
  workbook.plan.rows.push(
    measureOf("014", "2", { "Дуусах хугацаа": "II улирал", "Арга хэмжээ": "Хяналт  шалгалт" }),
  );
  workbook.adjustments.rows.push(adjustment("014", "6.3", 1));
  workbook.complaints.headers.push("Үндэслэл");
  workbook.complaints.rows.push({ ...complaint("014"), Шийдвэр: "Дахин үнэлсэн", Үндэслэл: "Тэмдэглэл 4" });
  return workbook;
}

test.for([
  { example: 0, code: "007", body: smallBody },
  { example: 1, code: "014", body: secondBody },
])("the text of example $example is the program's, line by line", ({ example, code, body }) => {
  const computed = fingerprints(assessWorkbook(body())).get(code);
  expect(texts[example]?.split("\n")).toEqual(computed?.canonicalText.split("\n"));
  expect(codes[example]).toBe(computed?.fingerprint);
  expect(texts[example]).toContain(`Дүрэм · Хувилбар = ${RULES_VERSION}\n`);
});

test("and its code is the beginning of its SHA-256, computed without the program", () => {
  expect(texts).toHaveLength(2);
  texts.forEach((one, index) => {
    expect(createHash("sha256").update(one, "utf8").digest("hex")).toBe(digests[index]);
    expect(codes[index]?.replace(/ /g, "")).toBe(digests[index]?.slice(0, 16));
  });
});

/** The text written anew from the page's own rules, from the cells as they were typed. */
test("the text follows from the page's rules by hand", () => {
  const cells = {
    "Дүрэм · ": { Хувилбар: 4 },
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
  expect(lines).toEqual(text.split("\n").filter((line) => line !== ""));
});
