import { expect, test } from "vitest";
import { derivationOf, linesOf } from "../../src/explain/derivation";
import { measurePoints } from "../../src/methodology/chapter-2-measures/2.1-measure-points";
import { unfold } from "../../src/methodology/finding";
import { evaluate } from "../../src/methodology/result";
import { found } from "../methodology/outcomes";
import { appraisalDate, measure, workedHead, workedServant } from "../methodology/rows";
import { expectMongolian } from "./wording";

test("29.5 %: every line of the derivation", () => {
  const outcome = measurePoints(measure("1", [0, 200, 59], { name: "" }), { appraisalDate, reviewed: false });
  expect(linesOf(derivationOf(outcome))).toEqual([
    "2.1  Арга хэмжээний оноо: 0 + 10 = 10",
    "  ※ Гүйцэтгэл 0 оноо авсан арга хэмжээнд хугацааны оноо өгөх үү? өгнө: хоёр оноог нэмнэ: 2.1, 2.4.3-т гүйцэтгэлийн доод хязгаар тавиагүй.",
    "  2.3.1  Гүйцэтгэлийн оноо: 30 хувьд хүрээгүй тул 0",
    "    ※ 29-өөс багагүй, 30-аас бага хувьд хэдэн оноо өгөх вэ? 0 оноо: 2.3.2 нь 30 хувиас, 18 оноогоор эхэлнэ.",
    "    2.2  Биелэлтийн хувь: (59 − 0) / (200 − 0) × 100 % = 29,5 %",
    "  2.4.3  Хугацааны оноо: хугацаандаа гүйцэтгэсэн тул 10 (дуусах 2025-06-30, гүйцэтгэсэн 2025-06-30)",
  ]);
});

test("a refusal names its causes below it", () => {
  const outcome = measurePoints(measure("1", [0, undefined, 59]), { appraisalDate, reviewed: false });
  const derivation = derivationOf(outcome);
  expect(derivation.refused).toBe(true);
  expect(linesOf(derivation)).toEqual([
    "2.1  Үндэслэж буй оноо гараагүй.",
    "  2.2  “Хүрэх түвшин” хоосон байна; хоосон нь 0 биш.",
  ]);
});

test.for([
  [
    "the civil servant of the worked example",
    workedServant(),
    "6.6  Нийт оноо: 50,92 + 12 + 6,2 + 7,08 = 76,2",
  ],
  ["the unit head of the worked example", workedHead(), "6.6  Нийт оноо: 61,18 + 12 + 13,14 = 86,32"],
] as const)("%s: each finding has its line, in words", ([, person, first]) => {
  const { total } = evaluate(person, { appraisalDate, bands: undefined });
  const lines = linesOf(derivationOf(total));
  expect(lines[0]).toBe(first);
  const findings = unfold(found(total));
  expect(lines.filter((line) => !line.trimStart().startsWith("※"))).toHaveLength(findings.length);
  for (const line of lines) expectMongolian(line.trimStart().replace("  ", " "));
});
