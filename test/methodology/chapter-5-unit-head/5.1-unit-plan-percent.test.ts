import { expect, test } from "vitest";
import { unitPlanPercent } from "../../../src/methodology/chapter-5-unit-head/5.1-unit-plan-percent";
import { percent } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { place, unitPlan } from "../rows";

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

test("5.1 names the document", () => {
  expect(found(unitPlanPercent(unitPlan(50))).facts).toMatchObject({ document: "Тайлан 7" });
});
