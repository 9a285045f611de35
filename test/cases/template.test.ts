/** The template as another program sees it: dropdowns, limits with their help, formats, notes that cite clauses, frozen headers. */

import { beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { Cell } from "../other-program/cell";
import type { Workbook } from "../other-program/workbook";
import { ADJUSTMENTS, MANAGEMENT, PEERS, ROSTER, SETTINGS, UNIT, workedBody } from "./body";
import { headersOf, load, rosterCells, shown, tab, templateOf } from "./files";

const CONDUCT = `${UNIT} · хандлага`;
let workbook: Workbook;

beforeAll(async () => {
  workbook = load(await templateOf(workedBody));
}, 60_000);

const first = (name: string, header: string): Cell => {
  const { row, columns } = headersOf(tab(workbook, name), header);
  return tab(workbook, name).getCell(row + 1, columns.get(header) ?? 0);
};

const NO_RULE = { type: undefined, formulae: [], errorStyle: undefined };

/** The tabs with a line of guidance above their headers. */
const GUIDED: readonly string[] = [UNIT, "Нэгжийн төлөвлөгөө"];

describe("dropdowns", () => {
  test.for([
    { name: ROSTER, header: "Үүрэг", words: "Албан хаагч,Нэгжийн дарга" },
    { name: ROSTER, header: "Үнэлэх эсэх", words: "Тийм,Үгүй" },
    { name: UNIT, header: "Хэсэг", words: "А,Б,В" },
    { name: UNIT, header: "Хоцорсон шалтгаан", words: "Хамаарах,Үл хамаарах" },
    { name: ADJUSTMENTS, header: "Заалт", words: "6.1,6.2,6.3,6.4,6.5" },
  ])("$name, $header: $words", ({ name, header, words }) => {
    expect(first(name, header).dataValidation).toMatchObject({
      type: "list",
      formulae: [`"${words}"`],
      showErrorMessage: true,
      prompt: `Дараахаас сонгоно: ${words.replaceAll(",", ", ")}.`,
    });
  });

  test("a plan: the unit's people with their names", () => {
    const { type, formulae, errorStyle } = first(UNIT, "Код").dataValidation ?? NO_RULE;
    const people = workedBody.roster.map((row) => `${row.Код} · ${row["Овог, нэр"]}`);
    expect([type, formulae[0], errorStyle]).toEqual(["list", `"${people.join(",")}"`, "warning"]);
  });

  test.for([CONDUCT, MANAGEMENT, PEERS, ADJUSTMENTS, "Гомдол", "Явцын ярилцлага"])(
    "%s: the codes of the roster",
    (name) => {
      const { type, formulae, errorStyle } = first(name, "Код").dataValidation ?? NO_RULE;
      expect([type, formulae[0], errorStyle]).toEqual(["list", "'Албан хаагчид'!$A$2:$A$1000", "warning"]);
    },
  );

  test("the confirmation of the bands", () => {
    expect(settingCell("Ангилал баталгаажсан эсэх").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"Тийм,Үгүй"'],
    });
  });
});

const settingCell = (name: string): Cell => {
  const sheet = tab(workbook, SETTINGS);
  for (let row = 2; row <= sheet.rowCount; row += 1)
    if (shown(sheet.getCell(row, 1)) === name) return sheet.getCell(row, 2);
  throw new Error(`no setting ${name}`);
};

describe("number limits with help", () => {
  test.for([
    { name: ROSTER, header: "Нэгжийн биелэлтийн хувь", low: 0, high: 100 },
    { name: UNIT, header: "Дахин үнэлсэн оноо", low: 0, high: 70 },
    { name: CONDUCT, header: "Дүн шинжилгээ хийх", low: 0, high: 7 },
    { name: CONDUCT, header: "Дүн шинжилгээ хийх (дахин)", low: 0, high: 7 },
    { name: MANAGEMENT, header: "Манлайлах", low: 0, high: 15 },
    { name: PEERS, header: "Хүчинтэй", low: 0, high: 1000 },
    { name: ADJUSTMENTS, header: "Оноо", low: 1, high: 10 },
  ])("$name, $header: $low–$high", ({ name, header, low, high }) => {
    expect(first(name, header).dataValidation).toMatchObject({
      type: "decimal",
      operator: "between",
      formulae: [low, high],
      showErrorMessage: true,
      prompt: expect.stringMatching(
        new RegExp(`^${low}–${high} хоорондох тоо бичнэ\\.${name === PEERS ? "$" : " Бутархайг 6,5"}`, "u"),
      ),
    });
  });

  test.for(["Маш сайн: доод оноо", "Хангалтгүй: дээд оноо"])("%s: 0–100", (name) => {
    expect(settingCell(name).dataValidation).toMatchObject({ type: "decimal", formulae: [0, 100] });
  });
});

describe("formats, notes and frozen headers", () => {
  test.for([
    { name: ROSTER, header: "Код", format: "@" },
    { name: UNIT, header: "Дугаар", format: "@" },
    { name: ADJUSTMENTS, header: "Заалт", format: "@" },
    { name: UNIT, header: "Дуусах хугацаа", format: "yyyy-mm-dd" },
    { name: UNIT, header: "Нийлбэр оноо", format: "0.00" },
  ])("$name, $header is shown as $format", ({ name, header, format }) => {
    expect(first(name, header).numFmt).toBe(format);
  });

  test.for([
    { name: UNIT, header: "Хүрсэн түвшин", clause: "2.2" },
    { name: UNIT, header: "Дуусах хугацаа", clause: "2.4" },
    { name: UNIT, header: "Хоцорсон шалтгаан", clause: "2.4, 2.5" },
    { name: UNIT, header: "Хассан шийдвэр", clause: "2.7" },
    { name: UNIT, header: "Нотлох баримт", clause: "3.2" },
    { name: UNIT, header: "Дахин үнэлсэн оноо", clause: "7.4" },
    { name: CONDUCT, header: "Дүн шинжилгээ хийх", clause: "4.1" },
    { name: CONDUCT, header: "Дундаж оноо", clause: "4.3" },
    { name: MANAGEMENT, header: "Манлайлах", clause: "5.4" },
    { name: MANAGEMENT, header: "Дундаж оноо", clause: "5.6" },
    { name: PEERS, header: "Хүчинтэй", clause: "4.4" },
    { name: PEERS, header: "Дундаж оноо", clause: "4.6" },
    { name: ADJUSTMENTS, header: "Заалт", clause: "6.1" },
    { name: "Гомдол", header: "Огноо", clause: "7.1" },
  ])("the note of $name, $header cites $clause", ({ name, header, clause }) => {
    const { row, columns } = headersOf(tab(workbook, name), header);
    expect(JSON.stringify(tab(workbook, name).getCell(row, columns.get(header) ?? 0).note)).toContain(clause);
  });

  test("headers are frozen in every tab", () => {
    for (const sheet of workbook.worksheets)
      expect(sheet.frozen, sheet.name).toMatchObject({
        state: "frozen",
        // Above the headers of the plans stands a line of guidance.
        ySplit: GUIDED.includes(sheet.name) ? 2 : 1,
      });
  });
});

test("few formulas, not one a cell; every tab warns before its headers or computed columns are edited", () => {
  const host = openBundle();
  host.run("setUpWorkbook", rosterCells(workedBody.roster));
  for (const { name, cells, protections } of host.snapshot().data.sheets) {
    const formulas = Object.values(cells).filter((content) => String(content).startsWith("="));
    expect(formulas.length, name).toBeLessThanOrEqual(6);
    expect(protections, name).toMatchObject([{ range: null, warningOnly: true }]);
    const free = protections?.[0]?.unprotected ?? [];
    expect(
      free.every((range) => !/^[A-Z]+1(:|$)/.test(range)),
      name,
    ).toBe(!GUIDED.includes(name));
  }
});
