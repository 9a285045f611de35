/** A run that begins in the midst of another: another execution, with its own locks, faults, person and end. */
import { describe, expect, test } from "vitest";
import type { FaultEffect } from "../../../../workbench/twin/host/call-account";
import type { Host } from "../../../../workbench/twin/host/host";
import { evaluate, smallHost } from "./small-host";

/** Counts one under the document lock, in a property and in a cell that waits; "busy" where another run has the lock. */
const COUNT = `
function count(name) {
  const lock = LockService.getDocumentLock(), store = PropertiesService.getDocumentProperties();
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange(name === "inner" ? "A1" : "B1").setValue(name);
  if (!lock.tryLock(1)) return "busy";
  const before = Number(store.getProperty("count"));
  sheet.getRange("C1").setNote(name);
  store.setProperty("count", String(before + 1));
  const held = lock.hasLock();
  lock.releaseLock();
  return [held, lock.hasLock()].join();
}`;
const COUNTED = "true,false";

const counted = (host: Host) => Number(host.snapshot().data.documentProperties?.count);

function callsOf(source: string, run: (host: Host) => void): string[] {
  const host = smallHost(source);
  const names: string[] = [];
  host.atCall((name) => names.push(name));
  run(host);
  return names;
}

/** One run, and at its n-th call another. */
function interleaved(host: Host, moment: number, act: () => unknown): { outer: unknown; inner: unknown } {
  let inner: unknown;
  host.atCall((_, nth) => {
    if (nth === moment) inner = act();
  });
  const outer = host.run("count", "outer");
  host.atCall(undefined);
  return { outer, inner };
}

const CALLS = callsOf(COUNT, (host) => host.run("count", "outer"));

test("the run has calls before, under and after its lock", () => {
  expect(CALLS.slice(CALLS.indexOf("Lock.tryLock"))).toEqual([
    "Lock.tryLock",
    "Properties.getProperty",
    "Range.setNote",
    "Properties.setProperty",
    "Lock.hasLock",
    "Lock.releaseLock",
    "Lock.hasLock",
  ]);
});

test.for(CALLS.map((name, index) => [name, index + 1] as const))(
  "two runs, the second whole before %s, call %d of the first",
  ([_, moment]) => {
    const host = smallHost(COUNT);
    const { outer, inner } = interleaved(host, moment, () => host.run("count", "inner"));
    const isHeld =
      moment > CALLS.indexOf("Lock.tryLock") + 1 && moment <= CALLS.indexOf("Lock.releaseLock") + 1;
    expect([outer, inner]).toEqual([COUNTED, isHeld ? "busy" : COUNTED]);
    expect(counted(host)).toBe(isHeld ? 1 : 2);
    // What the outer run wrote and nobody read waits until the inner run is over.
    const { data, values } = host.snapshot();
    expect(data.sheets[0]?.notes).toEqual({ C1: "outer" });
    expect(values["0"]).toEqual({ A1: "inner", B1: "outer" });
    expect(evaluate(host, `return LockService.getDocumentLock().tryLock(1)`)).toBe(true);
  },
);

describe("locks", () => {
  const inside = (outer: string, inner: string, person?: string) => {
    const host = smallHost();
    let seen: unknown;
    host.atCall((name) => {
      if (name !== "Spreadsheet.toast") return;
      if (person !== undefined) host.person = person;
      seen = evaluate(host, inner);
    });
    const result = evaluate(host, `${outer}; book.toast("now"); ${HELD}`);
    return { seen, result };
  };
  const HELD = `return ["getDocumentLock", "getScriptLock", "getUserLock"].map((name) => LockService[name]().hasLock())`;

  test("what the outer run holds, the inner one does not get, by no name of the lock", () => {
    const inner = `const lock = LockService.getDocumentLock(); let said = "";
      try { lock.waitLock(1); } catch (error) { said = error.message; }
      lock.releaseLock();
      return [lock.tryLock(1), lock.hasLock(), said]`;
    const { seen, result } = inside("LockService.getDocumentLock().tryLock(1)", inner);
    expect(seen).toEqual([
      ...[false, false, "Lock timeout: another process was holding the lock for too long."],
    ]);
    expect(result).toEqual([true, false, false]);
  });

  test("what it does not hold, the inner one takes, and gives back at its end", () => {
    const { seen, result } = inside(
      "LockService.getScriptLock().tryLock(1)",
      `LockService.getDocumentLock().waitLock(1); LockService.getUserLock().waitLock(1); ${HELD}`,
    );
    expect(seen).toEqual([true, false, true]);
    expect(result).toEqual([false, true, false]);
  });

  test.for([
    ["local-user", false],
    ["хүн-2", true],
  ] as const)("a user lock is one a person: %s", ([person, isFree]) => {
    const { seen } = inside(
      "LockService.getUserLock().tryLock(1)",
      `return LockService.getUserLock().tryLock(1)`,
      person,
    );
    expect(seen).toBe(isFree);
  });

  test("the lock of a run that was killed is free for the next, and the outer run's is not touched", () => {
    const host = smallHost();
    const said: unknown[] = [];
    host.atCall((name) => {
      if (name !== "Spreadsheet.toast") return;
      host.failAt((call) => call === "Lock.hasLock", "kill");
      const dies = `LockService.getScriptLock().tryLock(1); LockService.getScriptLock().hasLock()`;
      expect(() => evaluate(host, dies)).toThrow("Exceeded maximum execution time");
      host.failAt(undefined);
      said.push(evaluate(host, `return LockService.getScriptLock().tryLock(1)`));
      said.push(evaluate(host, `return LockService.getDocumentLock().tryLock(1)`));
    });
    const outer = `LockService.getDocumentLock().tryLock(1); book.toast("now"); return LockService.getDocumentLock().hasLock()`;
    said.push(evaluate(host, outer));
    expect(said).toEqual([true, false, true]);
  });
});

describe("faults", () => {
  test.for<FaultEffect>(["throw", "kill", "kill-losing"])(
    "%s befalls the run that it was asked for",
    (effect) => {
      for (const isOuter of [true, false]) {
        const host = smallHost(COUNT);
        const fails = () => host.failAt((call) => call === "Properties.setProperty", effect);
        const runs = () => {
          if (!isOuter) fails();
          try {
            return host.run("count", "inner");
          } catch (error) {
            return String(error);
          }
        };
        if (isOuter) fails();
        let inner: unknown;
        host.atCall((_, nth) => {
          if (nth === 1) inner = runs();
        });
        const outer = () => host.run("count", "outer");
        const said = effect === "throw" ? "Service Spreadsheets failed" : "Exceeded maximum execution time";
        if (isOuter) expect(outer).toThrow(said);
        else expect(outer()).toBe(COUNTED);
        expect(inner).toEqual(isOuter ? COUNTED : expect.stringContaining(said));
        expect(counted(host)).toBe(1);
        host.atCall(undefined);
        host.failAt(undefined);
        expect(host.run("count", "next")).toBe(COUNTED);
      }
    },
  );

  test("the calls of an inner run count for its own fault alone", () => {
    const host = smallHost(COUNT);
    const seen: number[] = [];
    host.failAt((_, nth) => {
      seen.push(nth);
      return false;
    });
    interleaved(host, 2, () => host.run("count", "inner"));
    expect(seen).toEqual(CALLS.map((_, index) => index + 1));
  });

  test("what the outer run wrote waits through an inner run that loses its own", () => {
    const host = smallHost();
    host.atCall((name) => {
      if (name !== "Spreadsheet.toast") return;
      expect(host.workbook.getters.getNotes("0")).toEqual({});
      host.failAt((call) => call === "Range.setNote", "kill-losing");
      const loses = `sheet.getRange("A1").setValue("theirs"); sheet.getRange("B1").setNote("x")`;
      expect(() => evaluate(host, loses)).toThrow("Exceeded maximum execution time");
    });
    evaluate(
      host,
      `sheet.getRange("A1").setNote("ours"); sheet.getRange("A2").setValue("ours"); book.toast("now")`,
    );
    expect(host.snapshot().values["0"]).toEqual({ A2: "ours" });
    expect(host.snapshot().data.sheets[0]?.notes).toEqual({ A1: "ours" });
  });
});

test("a run stays its own person's, whoever acts in its midst", () => {
  const host = smallHost();
  const keys: unknown[] = [];
  host.atCall((name) => {
    if (name !== "Spreadsheet.toast") return;
    host.person = "хүн-2";
    keys.push(evaluate(host, `return Session.getTemporaryActiveUserKey()`));
  });
  keys.push(evaluate(host, `book.toast("now"); return Session.getTemporaryActiveUserKey()`));
  host.atCall(undefined);
  keys.push(evaluate(host, `return Session.getTemporaryActiveUserKey()`));
  expect(keys).toEqual(["хүн-2", "local-user", "хүн-2"]);
});
