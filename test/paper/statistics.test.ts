import { describe, expect, test } from "vitest";
import { statisticsOf } from "../../src/paper/statistics";
import {
  assessWorkbook,
  complaint,
  OTHER_UNIT,
  personOf,
  rowOf,
  settingOf,
  smallBody,
  UNIT,
} from "../assess/small-body";

/** 007 and 014 of 66 points; 015, whose every indicator is 4, of 65; the heads of 90. */
function workbook() {
  const body = smallBody();
  const row = rowOf(body.conduct, "015");
  for (const name of Object.keys(row).filter((header) => row[header] === 5)) row[name] = 4;
  return body;
}

const byUnit = (name: string, statistics = statisticsOf(assessWorkbook(workbook()))) =>
  statistics.units.find(({ unit }) => unit === name);

describe("statistics of the body and of each unit", () => {
  test("ranked people by category, and exact means", () => {
    // (90 + 66 + 66 + 65) / 4 = 71.75; 4.3: (5 + 5 + 4) / 3 = 4.67
    expect(byUnit(UNIT)).toEqual({
      unit: UNIT,
      head: "Ганбаатар Оюун",
      ranked: 4,
      categories: { excellent: 1, normal: 3, unsatisfactory: 0, unknown: 0 },
      preliminaryMean: 71.75,
      finalMean: 71.75,
      headMean: 4.67,
      teamMean: 4.67,
      difference: 0,
      distribution: [0, 0, 0, 0, 0, 0, 3, 0, 0, 1],
    });
  });

  test("a unit of which only the head is rated has no mean of 4.3", () => {
    expect(byUnit(OTHER_UNIT)).toMatchObject({ ranked: 1, finalMean: 90, headMean: null, difference: null });
  });

  test("the body has everybody", () => {
    const { body, units } = statisticsOf(assessWorkbook(workbook()));
    // (90 + 90 + 66 + 66 + 65) / 5
    expect(body).toMatchObject({ unit: "", head: "", ranked: 5, finalMean: 75.4, headMean: 4.67 });
    expect(units.map(({ unit }) => unit)).toEqual([UNIT, OTHER_UNIT]);
  });

  test("head against team: the review moves the second mean only", () => {
    const body = workbook();
    body.complaints.rows.push(complaint("014"));
    rowOf(body.conduct, "014")["Дүн шинжилгээ хийх (дахин)"] = 7;
    // 014: 4.3 5 → 5.40; (5 + 5.40 + 4) / 3 = 4.80; total 66 → 66.40
    expect(byUnit(UNIT, statisticsOf(assessWorkbook(body)))).toMatchObject({
      headMean: 4.67,
      teamMean: 4.8,
      difference: 0.13,
      preliminaryMean: 71.75,
      finalMean: 71.85,
    });
  });

  test("whoever is not rated or blocked is in no mean; without confirmed bands the category is unknown", () => {
    const body = workbook();
    settingOf(body, "Ангилал баталгаажсан эсэх").Утга = "Үгүй";
    body.roster.rows.push(personOf("090", { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөө" }));
    rowOf(body.plan, "015", "А")["Хүрсэн түвшин"] = "8О";
    expect(byUnit(UNIT, statisticsOf(assessWorkbook(body)))).toMatchObject({
      ranked: 3,
      categories: { excellent: 0, normal: 0, unsatisfactory: 0, unknown: 3 },
      finalMean: 74, // (90 + 66 + 66) / 3
      headMean: 5,
    });
  });

  test.for([
    { percent: 29, bin: 4 }, // 20.30 + 15 + 12 = 47.30
    { percent: 100, bin: 9 }, // 97
    { percent: 90, bin: 9 }, // 90.00, the lowest of its ten
    { percent: 89.98, bin: 8 }, // 62.986 → 62.99: 89.99
  ])("a head with $percent % stands in ten number $bin", ({ percent, bin }) => {
    const body = workbook();
    rowOf(body.roster, "002")["Нэгжийн биелэлтийн хувь"] = percent;
    const { distribution = [] } = byUnit(OTHER_UNIT, statisticsOf(assessWorkbook(body))) ?? {};
    expect(distribution.indexOf(1)).toBe(bin);
  });

  test("the order of the roster changes nothing", () => {
    const body = workbook();
    body.roster.rows.reverse();
    expect(statisticsOf(assessWorkbook(body))).toEqual(statisticsOf(assessWorkbook(workbook())));
  });
});
