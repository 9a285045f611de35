import { execFileSync } from "node:child_process";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { sentenceOf } from "../../../src/explain/problem";
import { readDate } from "../../../src/read/cells/date";
import { accepted, normalised, notFilled, type Read, read, refused, warned } from "./readings";

const ulaanbaatar = { timeZone: "Asia/Ulaanbaatar", year: 2025 };
const was = (value: string) => normalised(value, "date-read-as");

describe("a day as people write it", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: "2025-12-31", is: accepted("2025-12-31") },
    { cell: "2025.12.31", is: was("2025-12-31") },
    { cell: "2025.12.31.", is: was("2025-12-31") },
    { cell: "2025/12/31", is: was("2025-12-31") },
    { cell: "2025.6.5", is: was("2025-06-05") },
    { cell: "31.12.2025", is: was("2025-12-31") },
    { cell: "31/12/2025", is: was("2025-12-31") },
    { cell: "05.05.2025", is: was("2025-05-05") },
    { cell: "2025 оны 12 дугаар сарын 31", is: was("2025-12-31") },
    { cell: "2025 оны 6 дугаар сарын 30-ны өдөр", is: was("2025-06-30") },
    { cell: "2025 оны 3 дүгээр сарын 1", is: was("2025-03-01") },
    { cell: "2025 оны 12 сарын 31", is: was("2025-12-31") },
    { cell: "2025\u00a0оны 12 дугаар сарын 31", is: was("2025-12-31") },
    { cell: "'2025-12-31", is: accepted("2025-12-31") },
    { cell: "2024-02-29", is: accepted("2024-02-29") },
    // with what people add to a day
    ...[
      ...[
        "2025 оны 12 дугаар сарын 31-ний дотор",
        "2025 оны 12-р сарын 31-нд",
        "2025 оны 12 дугаар сарын 31-нд",
      ],
      ...["2025 оны 12 дугаар сарын 31-ний өдрийн дотор", "2025.12.31-ний дотор", "2025-12-31 хүртэл"],
      ...[
        "2025/12/31-ний өдөр",
        "31.12.2025-ны дотор",
        "2025 оны XII сарын 31",
        "2025 онЫ 12 CАРЫН 31 гэхэд",
      ],
    ].map((cell) => ({ cell, is: was("2025-12-31") })),
    // day and month could be either: the reading is shown
    { cell: "03.04.2025", is: warned("2025-04-03", "date-day-or-month") },
    { cell: "12/31/2025", is: warned("2025-12-31", "date-day-or-month") },
    // a time part is no part of the day
    { cell: "2025-12-31 00:30", is: was("2025-12-31") },
    { cell: "2025.12.31 23:59:59", is: was("2025-12-31") },
    // an instant: half past midnight of the next day in Mongolia
    { cell: "2025-12-30T16:30:00Z", is: was("2025-12-31") },
    { cell: "2025-12-31T00:30:00+08:00", is: was("2025-12-31") },
    // a date whose format was changed to a number: 2025-12-31
    { cell: 46_022, is: warned("2025-12-31", "date-read-as") },
    { cell: 46_022.99, is: warned("2025-12-31", "date-read-as") },
  ])("$cell", ({ cell, is }) => {
    expect(read(readDate(cell, ulaanbaatar))).toEqual(is);
  });
});

describe("what is no day is refused", () => {
  test.for<{ cell: unknown; is: Read }>([
    { cell: "2025-02-30", is: refused("date-no-such-day") },
    { cell: "30.02.2025", is: refused("date-no-such-day") },
    { cell: "2025-02-29", is: refused("date-no-such-day") },
    { cell: "2025-13-01", is: refused("date-no-such-day") },
    { cell: "1925-12-31", is: refused("date-year") },
    { cell: "2205-12-31", is: refused("date-year") },
    { cell: new Date("1925-12-31T00:00:00+08:00"), is: refused("date-year") },
    { cell: new Date(Number.NaN), is: refused("date-beyond-calendar") },
    // no instant of a calendar that people use, and a year that formats would take for 2025
    { cell: new Date(8.64e15), is: refused("date-beyond-calendar") },
    { cell: new Date(-8.64e15), is: refused("date-beyond-calendar") },
    { cell: new Date(Date.UTC(-2024, 5, 30)), is: refused("date-beyond-calendar") },
    { cell: "удахгүй", is: refused("date-unclear") },
    { cell: "12-31", is: refused("date-unclear") },
    { cell: "31.12.25", is: refused("date-unclear") },
    // other days than the one that is named, or none
    { cell: "2025 оны 12 сарын 31-нээс", is: refused("date-unclear") },
    { cell: "2025 оны 12 сарын 31-нээс өмнө", is: refused("date-unclear") },
    { cell: "2025.12.31-ний өмнө", is: refused("date-unclear") },
    // when something was done is not the plan's year
    { cell: "12 дугаар сарын 31", is: refused("date-unclear") },
    { cell: 2025, is: refused("date-unclear") },
    { cell: 85, is: refused("date-unclear") },
    { cell: true, is: refused("date-unclear") },
    // a period names a day only where a due date stands
    { cell: "III улирал", is: refused("date-unclear") },
    { cell: "#REF!", is: refused("cell-error") },
    { cell: "Loading...", is: refused("cell-loading") },
  ])("$cell", ({ cell, is }) => {
    expect(read(readDate(cell, ulaanbaatar))).toEqual(is);
  });
});

test.for([undefined, null, "", "  "])("%j is not filled", (cell) => {
  expect(read(readDate(cell, ulaanbaatar))).toEqual(notFilled);
});

describe("a due date given as a period is its last day (reading due-period)", () => {
  const due = { ...ulaanbaatar, period: "last" } as const;
  test.for<[day: string, cells: readonly string[]]>([
    ["2025-03-31", ["I улирал", "1-р улирал", "1 дүгээр улирлын эцэст", "І улиралд", "Ӏ улирал", "Ⅰ улирал"]],
    [
      "2025-06-30",
      [
        "2 дугаар улирал",
        "ІІ улирал",
        "II улирлын сүүлээр",
        "2025 оны ӀӀ улиралд",
        "6 дугаар сар",
        "VI сард",
      ],
    ],
    ["2025-09-30", ["III улирал", "ІІІ улирлын дотор", "3 дугаар улирлын эцэс гэхэд", "IX сар", "ІХ сард"]],
    [
      "2025-12-31",
      ["IV улирал", "IV улиралд", "ІV улирал", "4-р улиралд", "4 дүгээр улирлын дотор", "4-улирал"],
    ],
    [
      "2025-12-31",
      ["iv улирлын төгсгөлд", "2025 оны IV улирал", "2025 оны 4-р улиралд багтаан", "IV-р улирал"],
    ],
    [
      "2025-12-31",
      ["12 сар", "12 сард", "12-р сард", "12 дугаар сард", "2025 оны 12 дугаар сард", "12 cap", "ХІІ сар"],
    ],
    [
      "2025-12-31",
      [
        "12 дугаар сарын эцэст",
        "12 дугаар сарын дотор",
        "12-р сарын дотор",
        "12 сарын сүүлчээр",
        "2025.12",
        "2025-12",
      ],
    ],
    ["2024-12-31", ["2024 оны IV улирал"]],
    ["2024-02-29", ["2024 оны 2 дугаар сар", "2024 оны 2-р сард"]],
    ["2025-02-28", ["2025.02"]],
  ])("%s: %j", ([day, cells]) => {
    for (const cell of cells) {
      const reading = readDate(cell, due);
      expect({ cell, ...read(reading) }).toEqual({ cell, ...normalised(day, "due-period") });
      expect(reading.issues).toEqual([{ kind: "reading", level: "info", id: "due-period", clause: "2.4" }]);
    }
  });

  test.for([
    "12 дугаар сарын 31",
    "12 дугаар сарын 31-ний өдөр",
    "12 сарын 31",
    "12-р сарын 31-ний дотор",
    "XII сарын 31",
  ])("a day without a year is one of the plan's year: %s", (cell) => {
    expect(read(readDate(cell, due))).toEqual(was("2025-12-31"));
  });

  test.for([
    ...[
      "V улирал",
      "0 улирал",
      "5-р улирал",
      "жилийн турш",
      "тухай бүр",
      "I–IV улирал",
      "I-IV улирал",
      "улирал бүр",
    ],
    ...[
      "сар бүр",
      "2025 он",
      "10-12 сар",
      "10–12 дугаар сард",
      "эхний хагас жил",
      "IV улирлын эхэнд",
      "12 сарын дундуур",
    ],
    ...[
      "IV улирал хүртэл",
      "IV улирлаас",
      "12 сарын 31-нээс",
      "12 сарын",
      // within so many months, or in a month?
      ...["3 сарын дотор", "3 сарын хугацаанд", "3 сар дотор"],
      "удахгүй",
      "85",
    ],
  ])("%s names no day and is refused with what is accepted", (cell) => {
    expect(read(readDate(cell, due))).toEqual(refused("due-unclear"));
    const [issue] = readDate(cell, due).issues;
    expect(issue === undefined ? "" : sentenceOf(issue)).toMatch(
      /2025 оны IV улирал.*2025 оны 12 дугаар сар/u,
    );
  });

  test("a thirteenth month and a number that is no day", () => {
    expect(read(readDate("13 дугаар сар", due))).toEqual(refused("date-no-such-day"));
    expect(read(readDate("12 сарын 32", due))).toEqual(refused("date-no-such-day"));
    expect(read(readDate(true, due))).toEqual(refused("due-unclear"));
  });

  test.each(["III улирал", "6 дугаар сар", "12 сарын 31"])(
    "%s awaits the year while it is unknown",
    (text) => {
      const yearless = { timeZone: "Asia/Ulaanbaatar", period: "last" } as const;
      expect(read(readDate(text, yearless))).toEqual(refused("day-awaits-year"));
      expect(readDate(`2025 оны ${text}`, yearless).value).toBeDefined();
    },
  );
});

test.for([
  ["II улирал", "2025-04-01"],
  ["2024 оны 4-р улирал", "2024-10-01"],
  ["3 дугаар сар", "2025-03-01"],
  ["2025.02", "2025-02-01"],
] as const)("a beginning given as a period, %s, is its first day", ([cell, day]) => {
  const reading = readDate(cell, { ...ulaanbaatar, period: "first" });
  expect(read(reading)).toEqual(normalised(day, "date-read-as"));
});

describe("a date never moves", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  // Mongolia has kept no summer time since 2017: a day there begins at 16:00 of the day before in UTC
  const days = fc.integer({
    min: Date.UTC(2018, 0, 1) / 86_400_000,
    max: Date.UTC(2100, 11, 31) / 86_400_000,
  });
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });

  test.for(["UTC", "Asia/Ulaanbaatar", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "at any time of it, on a machine in %s",
    (machine) => {
      process.env.TZ = machine;
      fc.assert(
        fc.property(days, minutes, (day, minute) => {
          const cell = new Date(day * 86_400_000 - 8 * 3_600_000 + minute * 60_000);
          const expected = new Date(day * 86_400_000).toISOString().slice(0, 10);
          expect(readDate(cell, ulaanbaatar).value).toBe(expected);
        }),
      );
    },
  );

  test("00:30 in Ulaanbaatar is the day that began, not the one before", () => {
    const halfPastMidnight = new Date("2025-12-31T00:30:00+08:00");
    expect(halfPastMidnight.toISOString()).toBe("2025-12-30T16:30:00.000Z");
    expect(read(readDate(halfPastMidnight, ulaanbaatar))).toEqual(accepted("2025-12-31"));
  });

  test.for(["UTC", "Asia/Ulaanbaatar", "America/Los_Angeles"])("in a process that began in %s", (machine) => {
    const cell = JSON.stringify("2025-12-31T00:30:00+08:00");
    const script = `import("./src/read/cells/date.ts").then(({ readDate }) => console.log(readDate(new Date(${cell}), { timeZone: "Asia/Ulaanbaatar" }).value));`;
    const output = execFileSync(process.execPath, ["--import", "tsx", "-e", script], {
      env: { ...process.env, TZ: machine },
      encoding: "utf8",
    });
    expect(output.trim()).toBe("2025-12-31");
  });

  test("a date of another realm is a date", () => {
    const foreign: unknown = runInNewContext('new Date("2025-12-31T00:00:00+08:00")');
    expect(foreign instanceof Date).toBe(false);
    expect(readDate(foreign, ulaanbaatar).value).toBe("2025-12-31");
  });
});
