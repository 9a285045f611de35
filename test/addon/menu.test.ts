/** The menu of the built bundle, where something is in its way: a box in our words, and nothing is written. */
import { expect, test } from "vitest";
import { FAILURE_KINDS } from "../../src/explain/failure-kinds";
import { openBundle } from "../../workbench/cli/open-bundle";

test.for(["menuSetUp", "menuCheck", "menuRank"])("%s while somebody else computes", (item) => {
  const host = openBundle();
  const before = host.snapshot();
  host.holdLockElsewhere(true);
  host.run(item);
  const { title, text } = FAILURE_KINDS.locked;
  expect(host.alerts.map((alert) => [alert.title, alert.message])).toEqual([[title, text]]);
  expect(host.toasts).toEqual([]);
  expect(host.snapshot()).toEqual(before);
});

test("what Google said stands below, and where it was thrown in the log", () => {
  const host = openBundle();
  host.failAt(1);
  host.run("menuCheck");
  host.failAt(undefined);
  const [alert] = host.alerts;
  expect(alert?.title).toBe(FAILURE_KINDS.busy.title);
  expect(alert?.message).toMatch(/\n\nДэлгэрэнгүй: Service Spreadsheets failed while accessing/u);
  expect(host.log.at(-1)).toContain("Service Spreadsheets failed");
});
