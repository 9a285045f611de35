/** The spread of a job's faults reaches every service, the first and the last call of each, and leaves out no long stretch. */
import { expect, test } from "vitest";
import { faultsOf } from "./spread";

const CALLS = [
  "Lock.tryLock",
  ...Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? "Range.getValues" : "Range.setValues")),
  "Sheet.protect",
  "Range.setNote",
  "Sheet.setFrozenRows",
  "Lock.releaseLock",
];

test("first and last of every service, and each tenth", () => {
  expect(faultsOf("a job", CALLS).map(({ nth }) => nth)).toEqual([1, 2, 11, 14, 15, 16, 17]);
});

test("from a later call on, as if the job began there", () => {
  expect(faultsOf("a job", CALLS, 9).map(({ nth }) => nth)).toEqual([9, 14, 15, 16, 17]);
});
