/**
 * Values of a realm, made from outside it, and the clock inside it.
 *
 * `REALM_PRELUDE` is the source of one function expression that is evaluated inside a fresh realm before the bundle.
 * It is text because only code evaluated in the realm uses the realm's own Array, Date and Error.
 */
export type RealmMaker = {
  array(items: readonly unknown[]): unknown[];
  date(instant: number): Date;
  object(entries: readonly (readonly [string, unknown])[]): object;
  error(message: string): Error;
};

export const REALM_PRELUDE = `(function (now) {
  "use strict";
  if (now) {
    const RealDate = Date;
    const ClockedDate = function Date(...parts) {
      if (!new.target) return new RealDate(now()).toString();
      return Reflect.construct(RealDate, parts.length > 0 ? parts : [now()], new.target);
    };
    ClockedDate.prototype = RealDate.prototype;
    Object.defineProperty(RealDate.prototype, "constructor", { value: ClockedDate });
    ClockedDate.now = () => now();
    ClockedDate.parse = RealDate.parse;
    ClockedDate.UTC = RealDate.UTC;
    Object.defineProperty(globalThis, "Date", { value: ClockedDate, writable: true, configurable: true });
  }
  const { Date, Error, Object: { fromEntries }, Array: { from } } = globalThis;
  return {
    array: (items) => from(items),
    date: (instant) => new Date(instant),
    object: (entries) => fromEntries(entries),
    error: (message) => Object.defineProperty(new Error(message), "name", { value: "Exception" }),
  };
})`;
