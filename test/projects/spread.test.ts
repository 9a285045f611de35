/** The spread of a job's faults reaches every kind of call, both ends, and no long stretch is left out. */
import { expect, test } from "vitest";
import { faultsOf } from "./spread";

const CALLS = ["open", ...Array.from({ length: 20 }, () => "read"), "write", "read", "write", "flush"];

test("first and last of every kind, and each seventh", () => {
  expect(faultsOf("a job", CALLS)).toEqual([1, 2, 8, 15, 22, 23, 24, 25]);
});

test("from a later call on, as if the job began there", () => {
  expect(faultsOf("a job", CALLS, 20)).toEqual([20, 22, 23, 24, 25]);
});
