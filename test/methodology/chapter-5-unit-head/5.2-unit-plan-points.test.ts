import { describe, expect, test } from "vitest";
import { unitPlanPoints } from "../../../src/methodology/chapter-5-unit-head/5.2-unit-plan-points";
import { exact } from "../../../src/methodology/units";
import { brief, found, given, refusal } from "../outcomes";
import { unitPlan, unreadable } from "../rows";

describe("5.2 Нэгжийн даргын гүйцэтгэлийн оноо", () => {
  test.for([
    // “Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлтийн хувь × 70 / 100 %”
    { plan: unitPlan("87.4"), is: given("61.18", "5.2") },
    { plan: unitPlan(100), is: given("70", "5.2") },
    { plan: unitPlan(0), is: given("0", "5.2") },
    // no 30 % step
    { plan: unitPlan(30), is: given("21", "5.2") },
    { plan: unitPlan("29.99"), is: given("20.99", "5.2", "rounding") }, // 20.993
    { plan: unitPlan(29), is: given("20.3", "5.2") },
    { plan: unitPlan(1), is: given("0.7", "5.2") },
    // half up: 87.45 × 0.7 = 61.215
    { plan: unitPlan("87.45"), is: given("61.22", "5.2", "rounding") },
    // 2.2's ceiling is for measures
    { plan: unitPlan(104), is: refusal("5.2 rests-on-refused", "5.1 unit-percent-out-of-range") },
    { plan: unitPlan(undefined), is: refusal("5.2 rests-on-refused", "5.1 unit-percent-missing") },
    { plan: unreadable(51), is: refusal("5.2 rests-on-refused", "5.2 unreadable") },
    { plan: undefined, is: refusal("5.1 unit-percent-missing") },
  ])("$is", ({ plan, is }) => {
    expect(brief(unitPlanPoints(plan))).toEqual(is);
  });

  test("keeps the points before they are rounded, and the full mark", () => {
    const { facts } = found(unitPlanPoints(unitPlan("87.45")));
    expect(facts).toMatchObject({ fullMark: 70, earned: exact("61.215") });
  });

  test("rests on 5.1", () => {
    expect(found(unitPlanPoints(unitPlan("87.4"))).grounds.map(({ clause }) => clause)).toEqual(["5.1"]);
  });
});
