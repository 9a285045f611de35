import { expect, test } from "vitest";
import { listLines } from "../../src/paper/list-lines";
import { summaryCsvOf } from "../../src/paper/summary-csv";
import { assessWorkbook, personOf, rowOf, smallBody } from "../assess/small-body";
import { rowsOfCsv } from "./csv";

function summary(
  marks: Parameters<typeof summaryCsvOf>[1],
  spoil?: (body: ReturnType<typeof smallBody>) => void,
) {
  const body = smallBody();
  spoil?.(body);
  const lines = listLines(assessWorkbook(body));
  return { lines, text: summaryCsvOf(lines, marks) };
}

const PLAIN = { separator: ",", decimal: "." } as const;

test("in UTF-8 with its mark, a header and a line a person, ended as RFC 4180 wants", () => {
  const { text, lines } = summary(PLAIN);
  expect([...Buffer.from(text, "utf8").subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.split("\r\n")).toHaveLength(1 + 5 + 1);
  expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  expect(rowsOfCsv(text).map((row) => row["Овог, нэр"])).toEqual(lines.map(({ name }) => name));
});

test("what stands on a line", () => {
  const { text, lines } = summary(PLAIN);
  expect(rowsOfCsv(text).find((row) => row.Код?.trim() === "007")).toEqual({
    Эрэмбэ: "3",
    Код: "\t007",
    "Овог, нэр": "Дорж Сүрэн",
    "Албан тушаал": "Мэргэжилтэн",
    Нэгж: "Санхүүгийн хэлтэс",
    Үүрэг: "Албан хаагч",
    "Арга хэмжээ": "40.00",
    Мэдлэг: "15.00",
    "Удирдлагын үнэлгээ": "5.00",
    "Хамт олны үнэлгээ": "6.00",
    Өөрчлөлт: "0.00",
    "Урьдчилсан нийт оноо": "66.00",
    "Урьдчилсан ангилал": "Хэвийн",
    "Нийт оноо": "66.00",
    Ангилал: "Хэвийн",
    "Баталгаажуулах код": `\t${lines.find(({ code }) => code === "007")?.fingerprint}`,
    Шалтгаан: "",
  });
});

test("two decimals are written whole, and rounded as they are on the list", () => {
  const { text, lines } = summary(PLAIN, (body) => {
    rowOf(body.plan, "007", "А")["Хүрсэн түвшин"] = "5.678";
    rowOf(body.conduct, "007")["Дүн шинжилгээ хийх"] = 6;
  });
  const { measures, superior, total } = lines.find(({ code }) => code === "007") ?? {};
  expect([measures, superior, total]).toEqual([44.07, 5.2, 70.27]); // 34.068 + 10; 26 / 5; with 15 and 6
  expect(rowsOfCsv(text).find((row) => row.Код?.trim() === "007")).toMatchObject({
    "Арга хэмжээ": "44.07",
    "Удирдлагын үнэлгээ": "5.20",
    "Нийт оноо": "70.27",
  });
});

test("where the comma is the decimal mark, the semicolon separates", () => {
  const { text } = summary({ separator: ";", decimal: "," });
  expect(text.split("\r\n")[0]).toContain('"Овог, нэр";"Албан тушаал"');
  expect(rowsOfCsv(text, ";").find((row) => row.Код?.trim() === "007")?.["Нийт оноо"]).toBe("66,00");
});

test("nobody is lost: who is blocked or not rated has the reason, and no points that do not count", () => {
  const { text } = summary(PLAIN, (body) => {
    rowOf(body.plan, "007", "А")["Хүрсэн түвшин"] = "8О";
    Object.assign(rowOf(body.roster, "014"), { "Үнэлэх эсэх": "Үгүй", Шалтгаан: 'Чөлөөтэй, "урт"' });
  });
  const rows = new Map(rowsOfCsv(text).map((row) => [row.Код?.trim(), row]));
  expect(rows.size).toBe(5);
  expect(rows.get("014")).toMatchObject({
    Эрэмбэ: "",
    "Нийт оноо": "",
    Шалтгаан: 'Үнэлээгүй: Чөлөөтэй, "урт"',
  });
  expect(rows.get("007")).toMatchObject({ Эрэмбэ: "", "Нийт оноо": "", Ангилал: "" });
  expect(rows.get("007")?.Шалтгаан).toContain("Алдаатай");
});

test.for(["=1+1", "+7", "-7", "@SUM", "007", "1-2", "3.5", "true", '=HYPERLINK("x")'])(
  "%s is kept as it is written, and no program computes it",
  (text) => {
    const { text: csv } = summary(PLAIN, (body) => {
      body.roster.rows.push(personOf("099", { Код: `${text}`, "Овог, нэр": text, "Албан тушаал": text }));
    });
    const fields = csv.split("\r\n").flatMap((line) => line.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(fields.filter((field) => /^"\s*[=+\-@]/.test(field) && !field.startsWith('"\t'))).toEqual([]);
    const row = rowsOfCsv(csv).find((one) => one["Албан тушаал"] === `\t${text}`);
    expect(row?.Код).toBe(`\t${text}`);
  },
);

test("a text in Cyrillic or Latin is written as it is", () => {
  const { text } = summary(PLAIN, (body) => {
    rowOf(body.roster, "007")["Албан тушаал"] = 'IT "мэргэжилтэн", ахлах';
  });
  expect(text).toContain('"IT ""мэргэжилтэн"", ахлах"');
});
