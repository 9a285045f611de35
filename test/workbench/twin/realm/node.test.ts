/** The realm in Node: built-ins and services, nothing else, and a clock of its own. */
import { expect, test } from "vitest";
import { evaluate, smallHost } from "../host/small-host";

test.each([
  ..."fetch URL URLSearchParams setTimeout setInterval queueMicrotask TextEncoder crypto process require".split(
    " ",
  ),
  ..."module exports Buffer global structuredClone performance atob document window navigator".split(" "),
])("%s is not there", (name) => {
  expect(evaluate(smallHost(), `return typeof ${name}`)).toBe("undefined");
});

test.each("Intl BigInt Map Promise Proxy Reflect JSON WeakRef Uint8Array Symbol globalThis".split(" "))(
  "%s is there",
  (name) => {
    expect(evaluate(smallHost(), `return typeof ${name} !== "undefined"`)).toBe(true);
  },
);

test.each(
  "SpreadsheetApp PropertiesService CacheService LockService Utilities Session ScriptApp HtmlService Charts Logger console".split(
    " ",
  ),
)("%s is a service", (name) => {
  expect(evaluate(smallHost(), `return typeof ${name}`)).toBe("object");
});

test("the globals of the bundle are known; two hosts share nothing", () => {
  const source = "\nvar count = 0; const hidden = 1; function next() { return ++count; }";
  const [one, other] = [smallHost(source), smallHost(source)];
  expect([...one.realm.globals].sort()).toEqual(["count", "evaluate", "next"]);
  expect([one.run("next"), one.run("next"), other.run("next")]).toEqual([1, 2, 1]);
});

test("the clock shows what it is told, and real dates work as ever", () => {
  const host = smallHost("", { now: Date.parse("2026-01-04T20:30:00Z") });
  expect(
    evaluate(
      host,
      `const now = new Date(); return [now.toISOString(), Date.now() === now.getTime(), now instanceof Date,
        new Date(0).getTime(), Object.prototype.toString.call(now), typeof Date(), new Date(now).getTime() === now.getTime(),
        new Date(NaN).getTime() === 0, JSON.stringify({ now })]`,
    ),
  ).toEqual([
    ...["2026-01-04T20:30:00.000Z", true, true, 0, "[object Date]", "string", true, false],
    '{"now":"2026-01-04T20:30:00.000Z"}',
  ]);
});

test("local time is the script's zone, wherever the workbench runs", () => {
  const body = `const date = new Date("2026-01-04T20:30:00Z");
    const moved = new Date(date); moved.setDate(1); moved.setHours(0, 0, 0, 0);
    return [date.getDate(), date.getHours(), date.getDay(), date.getTimezoneOffset(), String(date),
      moved.toISOString(), new Date(2025, 11, 31).toISOString(), new Date("2025-12-31T00:00").toISOString(),
      new Date("2025-12-31").toISOString(), String(new Date(NaN)), Date.length >= 0]`;
  expect(evaluate(smallHost(), body)).toEqual([
    ...[5, 4, 1, -480, "Mon Jan 05 2026 04:30:00 GMT+0800"],
    ...["2025-12-31T16:00:00.000Z", "2025-12-30T16:00:00.000Z", "2025-12-30T16:00:00.000Z"],
    ...["2025-12-31T00:00:00.000Z", "Invalid Date", true],
  ]);
});
