/**
 * Values of a realm, made from outside it, and the clock inside it.
 *
 * `REALM_PRELUDE` is the source of one function expression that is evaluated inside a fresh realm before the bundle.
 * It is text because only code evaluated in the realm uses the realm's own Array, Date and Error.
 *
 * The clock: `new Date()` and `Date.now()` show what `now` says, and local time is the script's time zone, as in
 * Apps Script, not the zone of the machine that runs the workbench.
 */
import { instantOf, wallClock } from "../engine/time-zone";

export type RealmMaker = {
  array(items: readonly unknown[]): unknown[];
  date(instant: number): Date;
  object(entries: readonly (readonly [string, unknown])[]): object;
  error(message: string): Error;
};

type RealmClock = {
  now: () => number;
  timeZone: string;
  wallOf: (instant: number) => number;
  instantOf: (wall: number) => number;
};

export type RealmPrelude = (clock: RealmClock) => RealmMaker;

export function realmClock(now: () => number, timeZone: string): RealmClock {
  const known = (convert: (time: number, zone: string) => number) => (time: number) =>
    Number.isFinite(time) ? convert(time, timeZone) : Number.NaN;
  return { now, timeZone, wallOf: known(wallClock), instantOf: known(instantOf) };
}

const CLOCK = `
  const RealDate = Date;
  const { now, timeZone, wallOf, instantOf } = clock;
  const NAMES_A_ZONE = /(Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)\\s*(\\(.*\\))?$/i;
  const DATE_ONLY = /^[+-]?\\d{4,6}(-\\d\\d){0,2}$/;
  function parse(text) {
    const trimmed = String(text).trim();
    if (DATE_ONLY.test(trimmed) || NAMES_A_ZONE.test(trimmed)) return RealDate.parse(trimmed);
    const asUtc = RealDate.parse(/^\\d{4}-\\d\\d-\\d\\dT/.test(trimmed) ? trimmed + "Z" : trimmed + " UTC");
    return instantOf(asUtc);
  }
  function instantFrom(parts) {
    if (parts.length === 0) return now();
    if (parts.length > 1) return instantOf(RealDate.UTC(...parts));
    const [only] = parts;
    if (Object.prototype.toString.call(only) === "[object Date]") return only.getTime();
    return typeof only === "string" ? parse(only) : new RealDate(only).getTime();
  }
  function ClockedDate(...parts) {
    if (!new.target) return new ClockedDate().toString();
    return Reflect.construct(RealDate, [instantFrom(parts)], new.target);
  }
  const prototype = RealDate.prototype;
  const wall = (date) => new RealDate(wallOf(date.getTime()));
  const define = (owner, name, value) => Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  for (const field of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"]) {
    define(prototype, "get" + field, { ["get" + field]() { return wall(this)["getUTC" + field](); } }["get" + field]);
    if (field === "Day") continue;
    define(prototype, "set" + field, { ["set" + field](...values) {
      const moved = wall(this);
      moved["setUTC" + field](...values);
      return this.setTime(instantOf(moved.getTime()));
    } }["set" + field]);
  }
  define(prototype, "getTimezoneOffset", function getTimezoneOffset() {
    return Math.round((this.getTime() - wallOf(this.getTime())) / 60000);
  });
  const words = (date) => wall(date).toUTCString().match(/^(\\w+), (\\d+) (\\w+) (-?\\d+) ([\\d:]+)/);
  function dateText(date) {
    const [, weekday, day, month, year] = words(date);
    return [weekday, month, day, year].join(" ");
  }
  function timeText(date) {
    const offset = -date.getTimezoneOffset();
    const two = (value) => String(Math.floor(value)).padStart(2, "0");
    const sign = offset < 0 ? "-" : "+";
    return words(date)[5] + " GMT" + sign + two(Math.abs(offset) / 60) + two(Math.abs(offset) % 60);
  }
  const valid = (text) => ({ method() { return isNaN(this) ? "Invalid Date" : text(this); } }).method;
  define(prototype, "toDateString", valid(dateText));
  define(prototype, "toTimeString", valid(timeText));
  define(prototype, "toString", valid((date) => dateText(date) + " " + timeText(date)));
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    const original = prototype[name];
    define(prototype, name, function (locales, options) {
      return original.call(this, locales, { timeZone, ...options });
    });
  }
  ClockedDate.prototype = prototype;
  define(ClockedDate, "name", "Date");
  define(prototype, "constructor", ClockedDate);
  define(ClockedDate, "now", function now_() { return now(); });
  define(ClockedDate, "parse", parse);
  define(ClockedDate, "UTC", RealDate.UTC);
  define(globalThis, "Date", ClockedDate);
`;

export const REALM_PRELUDE = `(function (clock) {
  "use strict";
  ${CLOCK}
  const { Error, Object: { fromEntries } } = globalThis;
  return {
    array: (items) => {
      const own = []; // ten times as fast as Array.from, for which an array of another realm is any iterable
      for (let at = 0; at < items.length; at += 1) own.push(items[at]);
      return own;
    },
    date: (instant) => new RealDate(instant),
    object: (entries) => fromEntries(entries),
    error: (message) => Object.defineProperty(new Error(message), "name", { value: "Exception" }),
  };
})`;
