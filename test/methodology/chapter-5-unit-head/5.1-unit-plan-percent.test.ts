import { expect, test } from "vitest";
import { unitPlanPercent } from "../../../src/methodology/chapter-5-unit-head/5.1-unit-plan-percent";
import { percent } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { measure, place, unitPlan, unreadable } from "../rows";

// “Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлт нь нэгжийн даргын … биелэлт болно”
test.for([
  { percent: "87.4", is: given("87.4", "5.1") },
  { percent: 0, is: given("0", "5.1") },
  { percent: 100, is: given("100", "5.1") },
  // no ceiling is guessed: 104 % is no percent of a plan
  { percent: "100.01", is: refusal("5.1 unit-percent-out-of-range") },
  { percent: 104, is: refusal("5.1 unit-percent-out-of-range") },
  { percent: "-0.01", is: refusal("5.1 unit-percent-out-of-range") },
  { percent: undefined, is: refusal("5.1 unit-percent-missing") },
])("5.1 Нэгжийн төлөвлөгөөний биелэлт: $percent", ({ percent, is }) => {
  const outcome = unitPlanPercent(unitPlan(percent));
  expect(brief(outcome)).toEqual(is);
  expect(outcome.at).toEqual(place(51));
});

test("5.1 says which percent it refuses", () => {
  expect(unitPlanPercent(unitPlan(104)).facts).toEqual({ percent: percent(104) });
});

// by reading the mean of 2.2 over the unit's measures, sub-measures first (2.8), what was dropped not
const none = undefined;
const [half, whole, third] = [
  [0, 10, 5],
  [20, 10, 10],
  [0, 3, 1],
] as const;
test.for([
  {
    title: "the mean: (50 + 100) / 2",
    measures: [measure("1", half), measure("2", whole)],
    is: given("75", "5.1", "unit-plan-percent"),
  },
  {
    title: "not rounded: (100/3 + 50) / 2 = 125/3",
    measures: [measure("1", third), measure("2", half)],
    is: given("125/3", "5.1", "unit-plan-percent"),
  },
  {
    title: "sub-measures first: ((50 + 100) / 2 + 50) / 2",
    measures: [
      measure("1", [none, none, none]),
      measure("1.1", half),
      measure("1.2", whole),
      measure("2", half),
    ],
    is: given("62.5", "5.1", "unit-plan-percent"),
  },
  {
    title: "what was dropped is left out",
    measures: [measure("1", half), measure("2", whole, { droppedBy: "Тушаал А/7" })],
    is: given("50", "5.1", "unit-plan-percent", "dropped-measure"),
  },
  {
    title: "29.99 stays, there is no step",
    measures: [measure("1", [0, 10_000, 2_999])],
    is: given("29.99", "5.1", "unit-plan-percent"),
  },
  {
    title: "a typed percent that agrees by its own decimals: 41.6666… is 41.67, and 42",
    measures: [measure("1", third), measure("2", half)],
    typed: "41.67",
    is: given("125/3", "5.1", "unit-plan-percent"),
  },
  {
    title: "and as a whole number",
    measures: [measure("1", third), measure("2", half)],
    typed: 42,
    is: given("125/3", "5.1", "unit-plan-percent"),
  },
  {
    title: "one that does not",
    measures: [measure("1", third), measure("2", half)],
    typed: "41.6",
    is: refusal("5.1 unit-percent-differs"),
  },
  {
    title: "a typed one above 100 first",
    measures: [measure("1", whole)],
    typed: 104,
    is: refusal("5.1 unit-percent-out-of-range"),
  },
  {
    title: "none left: the typed one stands alone",
    measures: [measure("1", whole, { droppedBy: "А/7" })],
    typed: 80,
    is: given("80", "5.1"),
  },
  {
    title: "none left and none typed",
    measures: [measure("1", whole, { droppedBy: "А/7" })],
    is: refusal("5.1 unit-percent-missing"),
  },
  {
    title: "a level that is missing",
    measures: [measure("1", [0, 10, none]), measure("2", half)],
    is: refusal("5.1 rests-on-refused", "2.2 level-missing"),
  },
  {
    title: "one number twice",
    measures: [measure("1", half), measure("1", whole)],
    is: refusal("5.1 rests-on-refused", "5.1 number-not-unique", "5.1 number-not-unique"),
  },
  {
    title: "sub-measures and own levels",
    measures: [measure("1", half), measure("1.1", whole)],
    is: refusal("5.1 rests-on-refused", "2.8 sub-measures-and-own-score"),
  },
  {
    title: "a row that cannot be read",
    measures: [unreadable(4)],
    is: refusal("5.1 rests-on-refused", "5.1 unreadable"),
  },
])("5.1 of the unit's plan: $title", ({ measures, typed, is }) => {
  expect(brief(unitPlanPercent(unitPlan(typed, { measures })))).toEqual(is);
});

test("5.1 names the document", () => {
  expect(found(unitPlanPercent(unitPlan(50))).facts).toMatchObject({ document: "Тайлан 7" });
});
