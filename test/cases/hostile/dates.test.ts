/** Dates as people type them, in the columns of a plan. A measure done on 20 July, a month late at most, gets 5: 78.80. */
import { describe, expect, test } from "vitest";
import { rank } from "../../../workbench/cli/report";
import { SETTINGS, UNIT } from "../body";
import {
  type Case,
  find,
  judge,
  missing,
  open,
  PERSON,
  type Place,
  put,
  SOUND,
  saying,
  soundData,
  totalsOf,
} from "./workbook";

const row = { Код: PERSON, Хэсэг: "А", Дугаар: "1" };
const at = (header: string): Place => ({ tab: UNIT, row, header });
const done = at("Гүйцэтгэсэн огноо");
const ownFault = { ...at("Хоцорсон шалтгаан"), type: "Хамаарах" };
const outside = { ...at("Хоцорсон шалтгаан"), type: "Үл хамаарах" };
const readAs = (text: string) => ({ level: "info", what: `“${text}” гэснийг 2025-07-20 гэж уншив` }) as const;
const refused = (what: string, mend: string, clause?: string) =>
  ({ level: "error", what, mend, ...(clause === undefined ? {} : { clause }) }) as const;

describe("a day, read and said", () => {
  test.for<Case>([
    { title: "2025-07-20", type: "'2025-07-20", total: 78.8 },
    ...[
      "2025.07.20",
      "2025/07/20",
      "20.07.2025",
      "2025 оны 7 дугаар сарын 20",
      "2025 оны 7 сарын 20-ны өдөр",
    ].map((text) => ({ title: text, type: `'${text}`, says: readAs(text), total: 78.8 })),
    { title: "a time of day", type: "'2025-07-20 23:59", says: readAs("2025-07-20 23:59"), total: 78.8 },
    {
      title: "a date's number without its format",
      type: "45858",
      format: "0",
      says: { level: "warning", what: "“45858” гэснийг 2025-07-20" },
      total: 78.8,
    },
    {
      title: "day and month unclear: 3 July",
      type: "'03.07.2025",
      says: { level: "warning", what: "“03.07.2025” гэснийг 2025-07-03", mend: "2025-12-31 хэлбэрээр" },
      total: 78.8,
    },
  ])("$title", (one) => judge(done, { ...one, more: [ownFault] }));

  test.for([
    { time: "00:00", total: 81.3 },
    { time: "00:30", total: 81.3 },
    { time: "07:59", total: 81.3 },
    { time: "23:59", total: 81.3 },
  ])("$time of the due day is the due day", ({ time, total }) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    const serial = 45838 + (hour * 60 + minute) / 1440; // 2025-06-30
    return judge(done, { title: time, type: String(serial), format: "yyyy-mm-dd hh:mm", total });
  });

  test("00:30 of the day after is a day late", () =>
    judge(done, {
      title: "",
      type: String(45839 + 30 / 1440),
      format: "yyyy-mm-dd hh:mm",
      says: {
        ...missing("1 хоног хоцорсон", "“Хамаарах” эсвэл", "2.4"),
        at: { header: "Хоцорсон шалтгаан" },
      },
      total: null,
    }));
});

describe("a day, refused", () => {
  test.for<Case>([
    {
      title: "30 February",
      type: "'2025-02-30",
      says: refused("гэсэн өдөр хуанлид алга", "шалгаж засна уу"),
      total: null,
    },
    {
      title: "1925",
      type: "'1925-06-20",
      says: refused("огнооны он 1925 байна", "Оныг шалгаж"),
      total: null,
    },
    {
      title: "1925 as a date",
      type: "9303",
      format: "yyyy-mm-dd",
      says: refused("огнооны он 1925 байна", "Оныг шалгаж"),
      total: null,
    },
    {
      title: "2205",
      type: "'2205-06-20",
      says: refused("огнооны он 2205 байна", "Оныг шалгаж"),
      total: null,
    },
    {
      title: "удахгүй",
      type: "удахгүй",
      says: refused("“удахгүй” нь огноо биш", "2025-12-31 хэлбэрээр"),
      total: null,
    },
    {
      title: "done before start",
      type: "'2025-06-20",
      more: [{ ...at("Эхлэх хугацаа"), type: "2025-06-21" }],
      says: refused("эхлэх хугацаанаас (2025-06-21) өмнө", "Огноог шалгана уу", "2.4"),
      total: null,
    },
    {
      title: "“done” without a date",
      type: "",
      more: [{ ...at("Хүрсэн түвшин"), type: "100" }],
      says: refused("гүйцэтгэсэн огноогүй", "Гүйцэтгэсэн огноог бичнэ үү", "2.4"),
      total: null,
    },
  ])("$title", (one) => judge(done, one));

  test("done on the day it began", () =>
    judge(done, {
      title: "",
      type: "'2025-06-20",
      more: [{ ...at("Эхлэх хугацаа"), type: "2025-06-20" }],
      total: 81.3,
    }));
});

describe("delays", () => {
  test.for<Case>([
    {
      title: "late for outside reasons without a written reason",
      type: "2025-07-20",
      more: [outside],
      says: { ...refused("тайлбаргүй", "Шалтгааны тайлбар", "2.5"), at: { header: "Шалтгааны тайлбар" } },
      total: null,
    },
    {
      title: "with one",
      type: "2025-07-20",
      more: [outside, { ...at("Шалтгааны тайлбар"), type: "Үер буусан" }],
      says: {
        level: "info",
        at: { header: "Шалтгааны тайлбар" },
        clause: "2.5",
        what: "Үл хамаарах шалтгаанаар",
      },
      total: 81.3,
    },
    {
      title: "without a cause",
      type: "2025-07-20",
      says: {
        ...missing("20 хоног хоцорсон", "“Хамаарах” эсвэл", "2.4"),
        at: { header: "Хоцорсон шалтгаан" },
      },
      total: null,
    },
  ])("$title", (one) => judge(done, one));

  test("due outside the appraisal year is asked", () =>
    judge(at("Дуусах хугацаа"), {
      title: "",
      type: "2026-01-31",
      says: { level: "warning", clause: "2.4", what: "2026-01-31 нь үнэлгээний 2025 оноос гадуур" },
      total: 81.3,
    }));

  test("due in a quarter: its last day", () =>
    judge(at("Дуусах хугацаа"), {
      title: "",
      type: "II улирал",
      says: { level: "info", clause: "2.4", what: "Хугацааг улирал эсвэл сараар" },
      total: 81.3,
    }));
});

describe("the appraisal day and the zone", () => {
  test("an appraisal day of another year is asked, and nobody is stopped", async () => {
    const host = open(await soundData());
    const cell = put(host, { tab: SETTINGS, row: { Тохиргоо: "Үнэлэх өдөр" }, header: "Утга" }, "2027-03-01");
    const report = rank(host);
    expect(saying(report, "2025 онтой тохирохгүй")).toMatchObject([
      { level: "warning", tab: SETTINGS, cell },
    ]);
    expect(totalsOf(report)).toEqual(SOUND);
  });

  test.for([
    { zone: "Asia/Ulaanbaatar", warned: 0 },
    { zone: "Asia/Hovd", warned: 0 },
    { zone: "America/Los_Angeles", warned: 1 },
    { zone: "Asia/Tokyo", warned: 1 },
  ])("a spreadsheet in $zone: the same days, and $warned warning", async ({ zone, warned }) => {
    const host = open({ ...(await soundData()), timeZone: zone });
    const report = rank(host);
    expect(totalsOf(report)).toEqual(SOUND);
    expect(saying(report, "цагийн бүс")).toHaveLength(warned);
    expect(find(host, done).row).toBeGreaterThan(0);
  });
});
