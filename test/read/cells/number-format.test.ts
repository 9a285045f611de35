/** Number formats: what of one is a per cent and what only looks like it. */
import { expect, test } from "vitest";
import { isPercentFormat } from "../../../src/read/cells/number-format";

test.for<[format: string, value: number, is: boolean]>([
  ["0%", 0.85, true],
  ["0.00%", 0.855, true],
  ["#,##0.0 %", 0.5, true],
  ["% 0", 0.5, true],
  ["[Red]0%", 0.5, true],
  ["[$-450]0.0%", 0.5, true],
  ['"биелэлт "0%', 0.5, true],
  ["0%;[Red]-0%", -0.5, true],
  ["", 0.85, false],
  ["General", 0.85, false],
  ["0.00", 0.85, false],
  ["@", 0.85, false],
  // shown, not asked
  ['0"%"', 85, false],
  ['0.0"%"', 87.4, false],
  ["0\\%", 85, false],
  ["0_%", 85, false],
  ["0*%", 85, false],
  ['0" хувь (%)"', 85, false],
  ["[$%]0", 85, false],
  ['0"%";-0"%"', -85, false],
  ['0"%', 85, false],
  ['0"a;b%"', 85, false],
  ['0"a;"%', 0.85, true],
  // each number by its own section
  ["0%;0", 0.5, true],
  ["0%;0", -5, false],
  ["0;0%", 5, false],
  ["0;0%", -0.5, true],
  ["0;0%", 0, false],
  ["0;-0;0%", 0, true],
  ["0%;-0%;0", 0, false],
  ["0;-0;0;0%", 1, false],
  ["0%;@", -1, true],
  // and by conditions
  ["[>1]0;0%", 85, false],
  ["[>1]0;0%", 0.85, true],
  ["[<=1]0%;0", 1, true],
  ["[<=1]0%;0", 1.04, false],
  ["[>=100]0;[<0]-0;0%", 0.5, true],
  ["[>=100]0;[<0]-0;0%", -5, false],
  ["[=0]0;0%", 0, false],
  ["[<>0]0%;0", 0.3, true],
  ["0;[<0.5]0%", 0.3, false],
  ["0;[<-0.5]0%", -0.7, true],
  ["[>1]0%", 0.5, true],
])("%s, %d: %s", ([format, value, is]) => {
  expect(isPercentFormat(format, value)).toBe(is);
});
