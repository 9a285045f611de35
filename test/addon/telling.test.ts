/** What a job throws, as a page and the menu are told. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { served } from "../../src/addon/door";
import { exclusively } from "../../src/addon/jobs";
import { menu } from "../../src/addon/menu";
import { saying } from "../../src/addon/telling";
import { FAILURE_KINDS } from "../../src/explain/failure-kinds";
import { failures } from "../../src/explain/failures";

const alerts: string[][] = [];
const logged = vi.fn();

beforeEach(() => {
  const ui = { ButtonSet: { OK: "OK" }, alert: (...words: string[]) => alerts.push(words) };
  vi.stubGlobal("SpreadsheetApp", { getUi: () => ui });
  vi.stubGlobal("LockService", { getDocumentLock: () => null });
  vi.stubGlobal("console", { error: logged });
});
afterEach(() => {
  vi.unstubAllGlobals();
  alerts.length = 0;
  logged.mockClear();
});

const failing = (error: unknown) => () => {
  throw error;
};
const nothing = z.tuple([]);

test("a page is told the kind of what was thrown; where it was thrown stays in the log", () => {
  const error = new TypeError("a is undefined");
  expect(() => served(nothing, failing(error)).answer([])).toThrow("TypeError: a is undefined ⟦defect⟧");
  expect(logged).toHaveBeenCalledWith(error);
});

test("a message of ours keeps its own kind, and is not logged: it may name people", () => {
  expect(() => served(nothing, failing(new Error(failures.peopleGone))).answer([])).toThrow(
    failures.peopleGone,
  );
  expect(logged).not.toHaveBeenCalled();
});

test("a script that is bound to no document has no lock: said, and nothing is done", () => {
  const job = vi.fn();
  expect(() => exclusively(job)).toThrow(failures.noLock);
  expect(job).not.toHaveBeenCalled();
});

test("the menu says it in a box of ours, without the code", () => {
  menu.menuCheck();
  const { title, text } = FAILURE_KINDS["no-lock"];
  expect(alerts).toEqual([[title, text, "OK"]]);
});

test("what Google said stands below our words", () => {
  saying(failing(new Error("Service error: Spreadsheets")))();
  const { title, text } = FAILURE_KINDS.busy;
  expect(alerts).toEqual([[title, `${text}\n\nДэлгэрэнгүй: Service error: Spreadsheets`, "OK"]]);
});
