import { expect, test } from "vitest";
import {
  establish,
  isRefusal,
  passOn,
  refuse,
  rootCauses,
  sortOut,
  unfold,
} from "../../src/methodology/finding";
import { percent, points } from "../../src/methodology/units";
import { place } from "./rows";

const achieved = establish("2.3.2", points(18), { achievement: percent(30), fullMark: 60 }, { at: place(7) });
const replaced = establish(
  "7.4",
  points(20),
  { name: "А", before: points(18), highest: 70 },
  { grounds: [achieved] },
);
const missing = refuse("2.2", "level-missing", { level: "reached" }, place(8));
const undated = refuse("2.4", "due-missing", {}, place(8));

test("a finding unfolds topmost first", () => {
  expect(unfold(replaced).map(({ clause }) => clause)).toEqual(["7.4", "2.3.2"]);
});

test("a finding rests on no ground and no reading unless given, and keeps its place", () => {
  expect(achieved.grounds).toEqual([]);
  expect(achieved.readings).toEqual([]);
  expect(achieved.at).toEqual({ tab: "Санхүүгийн хэлтэс", row: 7 });
});

test("a refusal passed on twice still names what has to be mended, every one once", () => {
  const whole = passOn("6.6", [passOn("2.7", [passOn("2.1", [missing, undated])])]);
  expect(rootCauses(whole)).toEqual([missing, undated]);
  expect(rootCauses(missing)).toEqual([missing]);
});

test("outcomes are sorted into findings and refusals, in their order", () => {
  expect(sortOut([missing, achieved, undated])).toEqual({
    findings: [achieved],
    refusals: [missing, undated],
  });
  expect([achieved, missing].map(isRefusal)).toEqual([false, true]);
});
