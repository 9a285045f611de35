/** What stands below the tables of 7.4, and at the head of a sheet: drawn by the tab and the paper, said once. */
import { describe, expect, test } from "vitest";
import type { EvaluationSheet } from "../../src/paper/evaluation-sheet";
import { adjustmentsTable, totalTable } from "../../src/paper/sheet-grids";
import { sheetCells } from "../../src/sheets/sheet-cells";
import { adjustment, assessWorkbook, smallBody } from "../assess/small-body";
import { evaluationSheetOf } from "./sheet-body";

/** 007 of 66 points, and 2 more by 6.3. */
function sheet(): EvaluationSheet {
  const body = smallBody();
  body.adjustments.rows.push(adjustment("007", "6.3", 2));
  const found = evaluationSheetOf(assessWorkbook(body), "007", false);
  if (found === undefined) throw new Error("no sheet");
  return found;
}

const of = sheet();
const cells = sheetCells([of]).cells;
/** The rows of the tab that begin below a text, as wide as they are filled. */
const below = (text: string, count: number) => {
  const first = cells.findIndex(([cell]) => String(cell).includes(text)) + 1;
  return cells.slice(first, first + count).map((row) =>
    row
      .map((cell) => String(cell).replace(/^'/, ""))
      .join("|")
      .replace(/^\|+|\|+$/gu, ""),
  );
};

test("6.6, 7.2 the total: its columns, its parts, and what closes it", () => {
  const { title, clause, columns, rows, results } = totalTable(of);
  expect([title, clause]).toEqual(["Нийт үнэлгээ", "6.6, 7.2"]);
  expect(columns.map(({ header, kind }) => `${header}: ${kind}`)).toEqual([
    ...[
      "Үнэлгээний бүрэлдэхүүн: text",
      "Заалт: clause",
      "Дээд оноо: whole",
      "Үнэлсэн: points",
      "Хянасан: points",
    ],
  ]);
  expect(rows.map(([, ...numbers]) => numbers)).toEqual([
    ["2.7", 70, 40, 40],
    ["3.3", 15, 15, 15],
    ["4.3", 7, 5, 5],
    ["4.6", 8, 6, 6],
    ["6.1–6.5", null, 2, 2],
  ]);
  expect(results).toEqual([
    ["Нийт оноо", null, 100, 68, 68],
    ["Ангилал", null, null, "Хэвийн", "Хэвийн"],
  ]);
});

test("6.1–6.5 each entry with its clause and sign", () => {
  const [{ columns, rows } = { columns: [], rows: [] }] = adjustmentsTable(of.adjustments);
  expect(columns.map(({ header }) => header)).toEqual(["Үндэслэл, баримт", "Заалт", "Оноо"]);
  expect(rows).toEqual([[expect.stringMatching(/\(.+\)$/u), "6.3", 2]]);
});

describe("in the tab", () => {
  test("whose sheet it is, a line each", () => {
    expect(cells[0]?.[0]).toBe(
      "'2025 ОНЫ АЖЛЫН ГҮЙЦЭТГЭЛ, ҮР ДҮН, МЭРГЭШЛИЙН ТҮВШИНГ ҮНЭЛЭХ ҮНЭЛГЭЭНИЙ ХУУДАС",
    );
    expect(below("(ГҮЙЦЭТГЭХ АЛБАН ТУШААЛТАН)", 8)).toEqual([
      "Байгууллагын нэр: Жишээ газар",
      "Нэгжийн нэр: Санхүүгийн хэлтэс",
      "Албан тушаал: Мэргэжилтэн",
      "Овог, нэр: Дорж Сүрэн",
      "Код: 007",
      "Үнэлсэн өдөр: 2025 оны 12 дугаар сарын 20-ны өдөр",
      `Баталгаажуулах код: ${of.fingerprint}`,
      "",
    ]);
  });

  test("the total and the entries, as the grids say them", () => {
    expect(below("5. Нийт үнэлгээ (6.6, 7.2)", 8)).toEqual([
      "Үнэлгээний бүрэлдэхүүн|Заалт|Дээд оноо|Үнэлсэн|Хянасан",
      ...totalTable(of).rows.map((row) => row.map((cell) => cell ?? "").join("|")),
      "Нийт оноо||100|68|68",
      "Ангилал|||Хэвийн|Хэвийн",
    ]);
    expect(below("6. Гүйцэтгэлийн үнэлгээний оноог өөрчилсөн үндэслэл (6.1–6.5)", 1)).toEqual([
      "Үндэслэл, баримт|Заалт|Оноо",
    ]);
  });
});
