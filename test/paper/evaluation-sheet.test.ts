import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Person, UnitHead } from "../../src/methodology/person";
import type { EvaluationSheet, SheetTable } from "../../src/paper/evaluation-sheet";
import { fingerprintOf } from "../../src/seal/fingerprint";
import { adjustment, assessWorkbook, OTHER_UNIT, personOf, rowOf, smallBody } from "../assess/small-body";
import { expectMongolian } from "../explain/wording";
import { people } from "../methodology/plain-people";
import {
  again,
  change,
  complaints,
  indicator,
  learning,
  measure,
  place,
  staffConduct,
  tally,
  unitPlan,
  workedServant,
} from "../methodology/rows";
import { assessedBody, evaluationSheetOf, memberOf } from "./sheet-body";

const sheetOf = (person: Person, appendix = false, options = {}): EvaluationSheet => {
  const sheet = evaluationSheetOf(assessedBody([person], options), person.code, appendix);
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};

const worked = workedServant({ code: "007" });

/** The unit head of the worked values: 61.18 + 12 + 13.14 = 86.32. */
const head: UnitHead = {
  role: "unit-head",
  code: "001",
  unitPlan: unitPlan(87.4),
  learning: worked.learning,
  conduct: {
    at: place(32),
    scores: [
      ...["Хандлага, ёс зүй", "Удирдан зохион байгуулах", "Асуудал шийдвэрлэх"],
      ...["Манлайлах", "Багаар ажиллах", "Харилцаа", "Төсвийн удирдлага"],
    ].map((name, index) =>
      indicator(name, [14, 13, 12, 15, 13, 14, 11][index] ?? 0, { professional: index === 6 }),
    ),
  },
  adjustments: [],
  complaints: [],
};

const numbers = (table: SheetTable | undefined) => table?.rows.map(([, , ...cells]) => cells);
const texts = (table: SheetTable | undefined) =>
  table?.rows.map(([place, text]) => (place === null ? text : `${place}. ${text}`));
/** The tables of 7.4, without the total's and those of chapter 6. */
const ofClause7 = (tables: readonly SheetTable[]) =>
  tables.filter(({ columns }) => columns[0]?.kind === "number");

describe("7.4 The tables of a civil servant", () => {
  const { tables, parts, total } = sheetOf(worked);

  test("carry the column numbers of 7.4: 5, 4 and 3 are the team's", () => {
    const team = ofClause7(tables).map(({ columns }) => {
      const last = columns[columns.length - 1];
      return `${columns.map(({ number }) => number).join("")} ${last?.header}`;
    });
    expect(team).toEqual([
      "12345 Дахин үнэлсэн оноо",
      "1234 Дахин үнэлсэн оноо",
      "123 Дахин үнэлсэн оноо",
      "12 Хамт олны үнэлгээ",
    ]);
  });

  test("measures: performance, timeliness, sum; sub-measures under their measure with the mean of 2.8", () => {
    expect(numbers(tables[0])).toEqual([
      [60, 10, 70, null],
      [48, 5, 53, null],
      [null, null, 46.67, null],
      [60, 10, 70, null],
      [0, 0, 0, null],
      [60, 10, 70, null],
      [24, 10, 34, null],
    ]);
    expect(tables[0]?.kinds).toEqual(["row", "row", "row", "sub", "sub", "sub", "row"]);
    expect(texts(tables[0])?.slice(1, 4)).toEqual([
      "2. Арга хэмжээ 2",
      "3. Арга хэмжээ 3 (2.8)",
      "3.1. Арга хэмжээ 3.1",
    ]);
  });

  test("knowledge, the superior's indicators and the peers' means", () => {
    expect(numbers(tables[1])).toEqual([
      [100, 15, null],
      [60, 9, null],
    ]);
    expect(numbers(tables[2])).toEqual([
      [7, null],
      [6, null],
      [6, null],
      [7, null],
      [5, null],
    ]);
    // 29 / 4, 27 / 4, 29 / 4
    expect(numbers(tables[3])).toEqual([[7.25], [6.75], [7.25]]);
  });

  test("spoiled ballots: the peers' table, its mean, the component and the derivation tell one tale", () => {
    const spoiled = {
      ...worked,
      tally: tally(4, [29, 27, 29], { issued: 6, spoiled: 2, entitled: 7 }),
      raters: 9,
    };
    const sheet = sheetOf(spoiled, true);
    const peers = sheet.tables[3];
    expect(numbers(peers)).toEqual([[7.25], [6.75], [7.25]]);
    expect(peers?.results[0]?.at(-1)).toBe(7.08);
    expect(peers?.notes).toEqual([
      "Санал: олгосон 6, хүчинтэй 4, хүчингүй 2; протоколоор санал өгөх эрхтэй 7 (4.4).",
    ]);
    expect(sheet.parts[3]).toMatchObject({ clause: "4.6", value: 7.08 });
    expect(sheet.total).toBe(76.2);
    expect(sheet.appendix.map((line) => line.trim())).toContain(
      "4.6  Хамт олны үнэлгээний дундаж: 85 / (4 × 3) = 7,0833… → 7,08",
    );
  });

  test("the components add up to 76.20, and the team's columns stay blank", () => {
    expect(parts.map(({ clause, value, highest }) => [clause, value, highest])).toEqual([
      ["2.7", 50.92, 70],
      ["3.3", 12, 15],
      ["4.3", 6.2, 7],
      ["4.6", 7.08, 8],
    ]);
    expect(total).toBe(76.2);
    expect(ofClause7(tables).map(({ results }) => results[0]?.slice(1))).toEqual([
      [null, null, null, 50.92, null],
      [null, null, 12, null],
      [null, 6.2, null],
      [null, 7.08],
    ]);
    expect(tables.map(({ clause }) => clause)).toEqual(["2.7", "3.3", "4.3", "4.6", "6.6, 7.2"]);
  });

  test("additional tasks and what a decision removed have their places", () => {
    const [table] = sheetOf({
      ...worked,
      measures: [
        measure("1", [0, 100, 50], { section: "additional" }),
        measure("1", [0, 100, 100]),
        measure("2", [0, 100, 0], { droppedBy: "А/55" }),
      ],
    }).tables;
    expect(table?.kinds).toEqual(["section", "row", "section", "row", "dropped"]);
    expect(texts(table)).toEqual([
      "А. Төлөвлөсөн арга хэмжээ",
      "1. Арга хэмжээ 1",
      "В. Нэмэлт үүрэг даалгавар (2.6)",
      "1. Арга хэмжээ 1",
      "2. Арга хэмжээ 2 (төлөвлөгөөнөөс хассан: А/55)",
    ]);
    expect(numbers(table)?.[3]).toEqual([30, 10, 40, null]);
    expect(numbers(table)?.[4]).toEqual([null, null, null, null]);
  });
});

test("of whoever moved each measure has its tab: the plans of two units begin with 1", () => {
  const second = measure("1", [0, 100, 50]);
  const [table] = sheetOf({
    ...worked,
    measures: [measure("1", [0, 100, 100]), { ...second, at: { ...second.at, tab: OTHER_UNIT } }],
  }).tables;
  const [first] = texts(table) ?? [];
  expect(texts(table)).toEqual([first, `1. Арга хэмжээ 1 (${OTHER_UNIT})`]);
  expect(first).toMatch(/^1\. Арга хэмжээ 1 \(.+\)$/u);
});

describe("5.1–5.6 The tables of a unit head", () => {
  const { tables, parts, total } = sheetOf(head);

  test("the unit's plan with its document, knowledge, seven indicators of 15, no peers", () => {
    expect(ofClause7(tables).map(({ clause }) => clause)).toEqual(["5.2", "5.3", "5.6"]);
    expect(numbers(tables[0])).toEqual([[87.4, 61.18]]);
    expect(texts(tables[0])?.[0]).toMatch(/^1\. Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлт \(.+\)$/u);
    expect(tables[2]?.kinds).toEqual([...Array.from({ length: 6 }, () => "row"), "section", "row"]);
    expect(tables[2]?.rows[7]).toEqual(["7", "Төсвийн удирдлага", 11, null]);
  });

  test("the components add up to 86.32", () => {
    expect(parts.map(({ value }) => value)).toEqual([61.18, 12, 13.14]);
    expect(total).toBe(86.32);
  });
});

describe("7.1–7.4 After the review", () => {
  // “Гомдол” opens the columns: measure 2 from 53 to 63, sub-measure 3.2 from 0 to 35, knowledge 2 from 9 to 12,
  // “Дүн шинжилгээ хийх” from 6 to 7. A: (70 + 63 + 175/3 + 34) / 4 = 56.33; B: 13.50; C1: 32 / 5 = 6.40
  const reviewed = sheetOf({
    ...worked,
    complaints: complaints(1),
    measures: worked.measures.map((row) =>
      "number" in row && (row.number === "2" || row.number === "3.2")
        ? { ...row, reEvaluation: again(row.number === "2" ? 63 : 35) }
        : row,
    ),
    learning: [learning("1", [0, 100, 100]), learning("2", [0, 100, 60], { reEvaluation: again(12) })],
    conduct: staffConduct([7, 6, 6, 7, 5], [], [undefined, 7]),
  });

  test("the first points stay beside the team's, also of a measure whose part was re-evaluated", () => {
    expect(numbers(reviewed.tables[0])).toEqual([
      [60, 10, 70, null],
      [48, 5, 53, 63],
      [null, null, 46.67, 58.33],
      [60, 10, 70, null],
      [0, 0, 0, 35],
      [60, 10, 70, null],
      [24, 10, 34, null],
    ]);
    expect(numbers(reviewed.tables[1])?.[1]).toEqual([60, 9, 12]);
    expect(numbers(reviewed.tables[2])?.[1]).toEqual([6, 7]);
  });

  test("so do the components and the totals", () => {
    expect(reviewed.parts.map(({ preliminary, value }) => [preliminary, value])).toEqual([
      [50.92, 56.33],
      [12, 13.5],
      [6.2, 6.4],
      [7.08, 7.08],
    ]);
    expect([reviewed.preliminaryTotal, reviewed.total]).toEqual([76.2, 83.31]);
    expect(reviewed.tables[0]?.results[0]?.slice(4)).toEqual([50.92, 56.33]);
    expect(reviewed.review).toBe("Хянах үндэслэл: 1 гомдол (7.1).");
  });

  test("of somebody whom nothing opens, the sheet says that the columns are not theirs", () => {
    expect(sheetOf(worked).review).toBe(
      "Урьдчилсан ангилал “Хэвийн” тул дахин үнэлсэн багана хамаарахгүй (7.4).",
    );
    expect(sheetOf(worked, false, { confirmed: false }).review).toBe("");
    expect(sheetOf(worked, false, { confirmed: false }).category).toBe("тодорхойгүй");
  });
});

describe("6 What chapter 6 changed", () => {
  test("each entry with its sign, reason and document; their sum is a part", () => {
    const { adjustments, parts, total } = sheetOf({
      ...worked,
      adjustments: [change("6.3", 5), change("6.1", 2)],
    });
    expect(adjustments.map(({ clause, amount }) => [clause, amount])).toEqual([
      ["6.1", -2],
      ["6.3", 5],
    ]);
    for (const { reason, document } of adjustments)
      expect(reason.length * document.length).toBeGreaterThan(0);
    expect(parts.at(-1)).toMatchObject({ clause: "6.1–6.5", preliminary: 3, value: 3, highest: null });
    expect(total).toBe(79.2);
  });

  test("6.6: what the ceiling takes off is a line of its own", () => {
    // 70 + 15 + 15 + 4 = 104
    const top: UnitHead = {
      ...head,
      unitPlan: unitPlan(100),
      learning: [learning("1", [0, 100, 100])],
      conduct: {
        at: place(32),
        scores: Array.from({ length: 6 }, (_, index) => indicator(`Үзүүлэлт ${index}`, 15)),
      },
      adjustments: [change("6.3", 4)],
    };
    const { parts, total } = sheetOf(top);
    expect(parts.slice(3).map(({ clause, value }) => [clause, value])).toEqual([
      ["6.1–6.5", 4],
      ["6.6", -4],
    ]);
    expect(total).toBe(100);
  });
});

describe("nobody is without a sheet", () => {
  const assessed = () => {
    const workbook = smallBody();
    workbook.roster.rows.push(
      personOf("090", { "Овог, нэр": "Чимэд Бор", "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Жирэмсний амралт" }),
    );
    rowOf(workbook.plan, "007", "А")["Хүрсэн түвшин"] = "8О";
    workbook.adjustments.rows.push(adjustment("014", "6.1", 3));
    return assessWorkbook(workbook);
  };

  test.for([
    { code: "090", reason: /^Үнэлээгүй: Жирэмсний амралт$/u },
    { code: "007", reason: /^Алдаатай: Санхүүгийн хэлтэс!K\d+ .*8О/u },
  ])("$code gets the reason instead of a total", ({ code, reason }) => {
    const sheet = evaluationSheetOf(assessed(), code, true);
    expect(sheet?.reason).toMatch(reason);
    expect(sheet).toMatchObject({ tables: [], parts: [], adjustments: [], total: null, appendix: [] });
    expect(sheet?.signatures).toHaveLength(4);
  });
});

describe("7.6 Who signs", () => {
  const sheets = assessWorkbook(smallBody());
  const signers = (code: string) => evaluationSheetOf(sheets, code, false)?.signatures;

  test("chair and secretary; optionally the person and who scored them", () => {
    expect(signers("007")?.map(({ optional }) => optional)).toEqual([false, false, true, true]);
    expect(signers("007")?.slice(2)).toMatchObject([
      { role: "Танилцсан албан хаагч", name: "Дорж Сүрэн" },
      { role: "Нэгжийн дарга", name: "Ганбаатар Оюун" },
    ]);
    const who = evaluationSheetOf(sheets, "002", false)?.who;
    expect(who).toContainEqual({ term: "Нэгжийн нэр", text: OTHER_UNIT, short: false });
    expect(signers("002")?.[3]).toMatchObject({ role: "Төсвийн шууд захирагч", name: "" });
  });
});

test("the fingerprint is printed as it is given; the appendix only when it is asked for", () => {
  const assessment = assessedBody([worked], { members: [memberOf(worked)] });
  const sheet = evaluationSheetOf(assessment, "007", true);
  expect(sheet?.fingerprint).toBe(fingerprintOf(assessment, "007"));
  expect(sheet?.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/u);
  expect(sheet?.appendix[0]).toBe("6.6  Нийт оноо: 50,92 + 12 + 6,2 + 7,08 = 76,2");
  expect(sheetOf(worked).appendix).toEqual([]);
});

const hundredths = (value: number | null) => Math.round((value ?? Number.NaN) * 100);
const sumOf = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + hundredths(value), 0);

/** Heads whom 6.6 stops: all but full marks and more, or next to nothing and less. */
const extremes = fc
  .record({
    top: fc.boolean(),
    percent: fc.integer({ min: 0, max: 200 }),
    amount: fc.integer({ min: 100, max: 500 }),
  })
  .map(({ top, percent, amount }): { person: Person } => ({
    person: {
      ...head,
      unitPlan: unitPlan(top ? 100 - percent / 100 : percent / 100),
      learning: [learning("1", [0, 100, top ? 100 : 0])],
      conduct: {
        at: place(32),
        scores: Array.from({ length: 6 }, (_, index) => indicator(`Үзүүлэлт ${index}`, top ? 15 : 0)),
      },
      adjustments: [change(top ? "6.3" : "6.1", String(amount / 100))],
    },
  }));

test("on every sheet the mean of the peers' printed indicators is the component, as near as two decimals tell", () => {
  fc.assert(
    fc.property(people, ({ person }) => {
      for (const { clause, rows, results } of sheetOf(person).tables) {
        if (clause !== "4.6") continue;
        const mean = rows.reduce((sum, [, , value]) => sum + Number(value), 0) / rows.length;
        expect(Math.abs(mean - Number(results[0]?.at(-1)))).toBeLessThan(0.0101);
      }
    }),
    { numRuns: 300 },
  );
});

test("on every sheet the printed parts add up to the printed totals, and each table's result is its part", () => {
  fc.assert(
    fc.property(fc.oneof(people, extremes), ({ person }) => {
      const { parts, tables, total, preliminaryTotal, adjustments, readings } = sheetOf(person);
      expect(sumOf(parts.map(({ value }) => value))).toBe(hundredths(total));
      expect(sumOf(parts.map(({ preliminary }) => preliminary))).toBe(hundredths(preliminaryTotal));
      tables.forEach(({ results, rows, kinds, columns }, index) => {
        const [first, last] = [parts[index]?.preliminary, parts[index]?.value];
        const ends = results[0]?.filter((cell) => typeof cell === "number") ?? [];
        // The team's column is blank where it re-evaluated nothing; the unit's plan and the peers have none.
        if (columns[0]?.kind === "number") expect(ends).toEqual(ends.length === 2 ? [first, last] : [last]);
        expect(rows.every((row) => row.length === columns.length)).toBe(true);
        expect(kinds).toHaveLength(rows.length);
      });
      const change = parts.find(({ clause }) => clause === "6.1–6.5")?.value ?? 0;
      expect(sumOf(adjustments.map(({ amount }) => amount))).toBe(hundredths(change));
      for (const line of readings) expectMongolian(line);
    }),
    { numRuns: 300 },
  );
});
