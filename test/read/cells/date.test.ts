import { execFileSync } from "node:child_process";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
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
    // day and month could be either: the reading is shown
    { cell: "03.04.2025", is: warned("2025-04-03", "date-day-or-month") },
    { cell: "12/31/2025", is: warned("2025-12-31", "date-day-or-month") },
    // a time part is no part of the day
    { cell: "2025-12-31 00:30", is: was("2025-12-31") },
    { cell: "2025.12.31 23:59:59", is: was("2025-12-31") },
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
    { cell: new Date(Number.NaN), is: refused("date-unclear") },
    { cell: "удахгүй", is: refused("date-unclear") },
    { cell: "12-31", is: refused("date-unclear") },
    { cell: "31.12.25", is: refused("date-unclear") },
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
  const due = { ...ulaanbaatar, periods: true };
  test.for([
    { cell: "I улирал", day: "2025-03-31" },
    { cell: "2 дугаар улирал", day: "2025-06-30" },
    { cell: "III улирал", day: "2025-09-30" },
    { cell: "IV улирал", day: "2025-12-31" },
    { cell: "2024 оны IV улирал", day: "2024-12-31" },
    { cell: "6 дугаар сар", day: "2025-06-30" },
    { cell: "2024 оны 2 дугаар сар", day: "2024-02-29" },
    { cell: "2025.02", day: "2025-02-28" },
  ])("$cell → $day", ({ cell, day }) => {
    const reading = readDate(cell, due);
    expect(read(reading)).toEqual(normalised(day, "due-period"));
    expect(reading.issues[0]?.clause).toBe("2.4");
  });

  test.for([
    { cell: "V улирал", is: refused("date-unclear") },
    { cell: "13 дугаар сар", is: refused("date-no-such-day") },
  ])("$cell is none", ({ cell, is }) => {
    expect(read(readDate(cell, due))).toEqual(is);
  });

  test("a period without a year is unclear while the year is unknown", () => {
    const reading = readDate("III улирал", { timeZone: "Asia/Ulaanbaatar", periods: true });
    expect(read(reading)).toEqual(refused("date-unclear"));
  });
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
