/** Numbers as people type them, in a level of a measure, a score, an adjustment and a unit's per cent. */
import { describe, test } from "vitest";
import { HEAD, ROSTER, UNIT } from "../body";
import { type Case, CONDUCT, judge, missing, PERSON, type Place } from "./workbook";

const level = (header: string): Place => ({
  tab: UNIT,
  row: { Код: PERSON, Хэсэг: "А", Дугаар: "1" },
  header,
});
const reached = level("Хүрсэн түвшин");
const readAs = (text: string, value: string) =>
  ({ level: "info", what: `“${text}” гэснийг ${value} гэж уншив` }) as const;
const refused = (what: string, mend: string, clause?: string) =>
  ({ level: "error", what, mend, ...(clause === undefined ? {} : { clause }) }) as const;

describe("a level, read and said: 85.5 % → 51.3 + 10, with 64 on average 62.65", () => {
  test.for<Case>([
    { title: "85.5", type: "85.5", total: 85.95 },
    { title: "a decimal comma", type: "85,5", says: readAs("85,5", "85.5"), total: 85.95 },
    { title: "text behind an apostrophe", type: "'85.5", total: 85.95 },
    {
      title: "no-break space before and after",
      type: "\u00a085,5\u00a0",
      says: readAs("85,5", "85.5"),
      total: 85.95,
    },
    { title: "zero-width space inside", type: "8\u200b5,5", says: readAs("85,5", "85.5"), total: 85.95 },
    { title: "full-width digits", type: "８５．５", says: readAs("８５．５", "85.5"), total: 85.95 },
    {
      title: "a per cent sign in a text of a row that is measured in per cent",
      type: "'85,5 %",
      more: [{ ...reached, header: "Хэмжих нэгж", type: "хувиар" }],
      says: readAs("85,5 %", "85.5"),
      total: 85.95,
    },
    {
      title: "0: 0 + 10 is a score, (10 + 64) / 2",
      type: "0",
      says: { level: "warning", clause: "2.1", what: "Гүйцэтгэл 0 оноо авсан" },
      total: 60.3,
    },
  ])("$title", (one) => judge(reached, one));

  test.for<Case & { scale: string }>([
    {
      title: "1.234,5",
      scale: "1234.5",
      type: "1.234,5",
      says: readAs("1.234,5", "1234.5"),
      total: 90.3,
    },
    {
      title: "1 234,5 with a narrow no-break space",
      scale: "1234.5",
      type: "1\u202f234,5",
      says: readAs("1 234,5", "1234.5"),
      total: 90.3,
    },
    { title: "1,234.5", scale: "1234.5", type: "1,234.5", total: 90.3 },
  ])("$title: wholly reached, (70 + 64) / 2", ({ scale, ...one }) =>
    judge(reached, { ...one, more: [{ ...level("Хүрэх түвшин"), type: scale }] }),
  );

  test.for<Case>(
    ["−", "–", "-"].map((sign) => ({
      title: `a baseline of ${sign}100: (71 + 100) / 200`,
      type: `${sign}100`,
      more: [{ ...reached, type: "71" }],
      ...(sign === "-" ? {} : { says: readAs(`${sign}100`, "-100") }),
      total: 85.95,
    })),
  )("$title", (one) => judge(level("Суурь түвшин"), one));
});

describe("a level, refused", () => {
  test.for<Case>([
    {
      title: "1,234",
      type: "'1,234",
      says: refused("бутархай уу, мянгат уу тодорхойгүй", "1234"),
      total: null,
    },
    { title: "85..5", type: "85..5", says: refused("“85..5” нь тоо биш", "Зөвхөн тоо"), total: null },
    { title: "8,5,5", type: "8,5,5", says: refused("“8,5,5” нь тоо биш", "Зөвхөн тоо"), total: null },
    { title: "1e3 as a text", type: "'1e3", says: refused("“1e3” нь тоо биш", "Зөвхөн тоо"), total: null },
    { title: "0x10", type: "0x10", says: refused("“0x10” нь тоо биш", "Зөвхөн тоо"), total: null },
    { title: "½", type: "½", says: refused("“½” нь тоо биш", "Зөвхөн тоо"), total: null },
    {
      title: "Infinity",
      type: "Infinity",
      says: refused("“Infinity” нь тоо биш", "Зөвхөн тоо"),
      total: null,
    },
    {
      title: "85 оноо",
      type: "85 оноо",
      says: refused("“85 оноо” нь тоо биш", "“85” гэж бичих үү?"),
      total: null,
    },
    {
      title: "85/100",
      type: "'85/100",
      says: refused("“85/100” нь тоо биш", "“85” гэж бичих үү?"),
      total: null,
    },
    {
      title: "Cyrillic О for a zero",
      type: "8О",
      says: refused("цифртэй төстэй үсэг", "О биш 0"),
      total: null,
    },
    { title: "Latin O for a zero", type: "8O", says: refused("цифртэй төстэй үсэг", "О биш 0"), total: null },
    { title: "Arabic digits", type: "٨٥", says: refused("өөр бичгийн цифр", "0–9"), total: null },
    {
      title: "a per cent sign beside plain numbers",
      type: "'85,5 %",
      says: refused("хувь (Хүрсэн түвшин), тоо (Хүрэх түвшин)", "“хувь” гэж бичнэ", "2.2"),
      total: null,
    },
    { title: "TRUE", type: "TRUE", says: refused("TRUE нь тоо биш", "Тоо бичнэ үү"), total: null },
    { title: "blank", type: "", says: missing("хоосон нь 0 биш", "үнэхээр 0 бол 0", "2.2"), total: null },
    {
      title: "a formula's empty text",
      type: '=""',
      says: missing("хоосон нь 0 биш", "үнэхээр 0 бол 0", "2.2"),
      total: null,
    },
    {
      title: "spaces only",
      type: "' \u00a0",
      says: missing("хоосон нь 0 биш", "үнэхээр 0 бол 0", "2.2"),
      total: null,
    },
    {
      title: "a level that Sheets turned into a date",
      type: "2025-05-03",
      says: refused("огноо болгож хувиргасан", "жишээ нь 3.5"),
      total: null,
    },
    ...["=1/0|#DIV/0!", "=NA()|#N/A", "=NOSUCH(1)|#NAME?", "='Байхгүй'!A1|#REF!", '=VALUE("а")|#ERROR!'].map(
      (pair) => {
        const [type = "", text = ""] = pair.split("|");
        return {
          title: text,
          type,
          says: refused(`алдаатай томъёо байна: ${text}`, "Томъёог засах"),
          total: null,
        };
      },
    ),
    {
      title: "Loading…",
      type: "Loading...",
      says: refused("тооцоо дуусаагүй", "дахин шалгана уу"),
      total: null,
    },
  ])("$title", (one) => judge(reached, one));
});

describe("per cents in a cell formatted as per cent", () => {
  const percent = level("Хэмжих нэгж");
  test.for<Case>([
    {
      title: "0.855 of a measure in хувь is 85.5",
      type: "0.855",
      format: "0.00%",
      says: readAs("0.855", "85.5"),
      total: 85.95,
    },
    {
      title: "0.855 without the format is asked: 0.855 % earns the time only",
      type: "0.855",
      says: { level: "warning", clause: "2.2", what: "1-ээс бага хувь", mend: "0.85 биш, 85" },
      total: 60.3,
    },
  ])("$title", (one) => judge(reached, { ...one, more: [{ ...percent, type: "хувь" }] }));

  const unitPercent: Place = { tab: ROSTER, row: { Код: HEAD.code }, header: "Нэгжийн биелэлтийн хувь" };
  test.for<Case>([
    {
      title: "0.874 as a per cent",
      type: "0.874",
      format: "0.0%",
      says: readAs("0.874", "87.4"),
      total: 86.32,
    },
    { title: "a text with the sign", type: "'87,4%", says: readAs("87,4%", "87.4"), total: 86.32 },
    {
      title: "100.01",
      type: "100.01",
      says: refused("0–100 хязгаарт багтахгүй", "0–100 хооронд бичнэ үү"),
      total: null,
    },
  ])("the unit's plan: $title", (one) => judge(unitPercent, one));
});

describe("a score of 0–7: nothing is clamped", () => {
  const score: Place = { tab: CONDUCT, row: { Код: PERSON }, header: "Дүн шинжилгээ хийх" };
  test.for<Case>([
    { title: "7", type: "7", total: 81.5 },
    { title: "6,5", type: "6,5", says: readAs("6,5", "6.5"), total: 81.4 },
    { title: "0", type: "0", total: 80.1 },
    { title: "7.5", type: "7.5", says: refused("0–7 хязгаарт багтахгүй", "0–7 хоорондох"), total: null },
    { title: "7.01", type: "7.01", says: refused("0–7 хязгаарт багтахгүй", "0–7 хоорондох"), total: null },
    { title: "−1", type: "-1", says: refused("0–7 хязгаарт багтахгүй", "0–7 хоорондох"), total: null },
    {
      title: "3.5 turned into 3 May",
      type: "2025-05-03",
      says: refused("огноо болгож хувиргасан", "жишээ нь 3.5"),
      total: null,
    },
    { title: "TRUE", type: "TRUE", says: refused("TRUE нь тоо биш", "Тоо бичнэ үү"), total: null },
    {
      title: "blank",
      type: "",
      says: missing("“Дүн шинжилгээ хийх” үзүүлэлтийн оноо хоосон", "Оноог бичнэ үү", "4.3"),
      total: null,
    },
  ])("$title", (one) => judge(score, one));
});
