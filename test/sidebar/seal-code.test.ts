import { expect, test } from "vitest";
import { bareCode, codeFound } from "../../sidebar/seal-code";
import { seals } from "./fixtures/paper";

test.each([
  ["3fa9 0c1e 77b2", "3fa90c1e77b2"],
  ["3FA9-0C1E-77B2", "3fa90c1e77b2"],
  ["  3fa90c1e77b2\n", "3fa90c1e77b2"],
  ["3fа9 0с1е 77b2", "3fa90c1e77b2"], // а, с, е of a Cyrillic keyboard
  ["ООО1", "0001"],
  ["", ""],
])("%j is %j", (typed, bare) => expect(bareCode(typed)).toBe(bare));

test("a code of the workbook as it stands, of an older paper, of nobody", () => {
  expect(codeFound(seals.lines, "0b7e55d213aa")).toMatchObject({ is: "now", line: { code: "012" } });
  expect(codeFound(seals.lines, "3fa90c1e77b2")).toMatchObject({ is: "printed", line: { code: "002" } });
  expect(codeFound(seals.lines, "ffffffffffff")).toBeUndefined();
});
