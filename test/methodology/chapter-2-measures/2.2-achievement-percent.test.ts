import { describe, expect, test } from "vitest";
import { achievementPercent } from "../../../src/methodology/chapter-2-measures/2.2-achievement-percent";
import { performancePoints } from "../../../src/methodology/chapter-2-measures/2.3-performance-points";
import { brief, found, given, refusal } from "../outcomes";
import { levels, place } from "../rows";

describe("2.2 Биелэлтийн хувь", () => {
  test.for([
    // “(Хүрсэн түвшин − Суурь түвшин) / (Хүрэх түвшин − Суурь түвшин) × 100 %”
    { of: [0, 100, 85], percent: "85", raw: "85", performance: "51", readings: [] },
    { of: [50, 80, 59], percent: "30", raw: "30", performance: "18", readings: [] },
    { of: [5, 6, 5.3], percent: "30", raw: "30", performance: "18", readings: [] },
    { of: [0, 100, 28.99], percent: "28.99", raw: "28.99", performance: "0", readings: [] },
    { of: [0, 100, 29], percent: "29", raw: "29", performance: "0", readings: [] },
    { of: [0, 100, 29.99], percent: "29.99", raw: "29.99", performance: "0", readings: [] },
    { of: [0, 3, 1], percent: "100/3", raw: "100/3", performance: "20", readings: [] },
    { of: [-5, 5, 0], percent: "50", raw: "50", performance: "30", readings: [] },
    { of: [-10, -5, -6], percent: "80", raw: "80", performance: "48", readings: [] },
    { of: [0, 100, 0], percent: "0", raw: "0", performance: "0", readings: [] },
    // “100-с дээш гарсан тохиолдолд … 100 хувь гэж үзнэ”
    { of: [0, 100, 100], percent: "100", raw: "100", performance: "60", readings: [] },
    { of: [0, 100, 100.01], percent: "100", raw: "100.01", performance: "60", readings: [] },
    { of: [0, 100, 250], percent: "100", raw: "250", performance: "60", readings: [] },
    // worse than the baseline
    { of: [10, 20, 9.99], percent: "0", raw: "-0.1", performance: "0", readings: ["worse-than-baseline"] },
    // a falling target: the formula as it is
    { of: [20, 10, 12], percent: "80", raw: "80", performance: "48", readings: ["falling-target"] },
    { of: [20, 10, 20], percent: "0", raw: "0", performance: "0", readings: ["falling-target"] },
    { of: [20, 10, 8], percent: "100", raw: "120", performance: "60", readings: ["falling-target"] },
    {
      of: [20, 10, 22],
      percent: "0",
      raw: "-20",
      performance: "0",
      readings: ["worse-than-baseline", "falling-target"],
    },
  ] as const)("$of → $percent % → $performance оноо", ({ of, percent, raw, performance, readings }) => {
    const achievement = found(achievementPercent(levels(of), place(9)));
    expect(brief(achievement)).toEqual(given(percent, "2.2", ...readings));
    expect(String((achievement.facts as { raw: unknown }).raw)).toBe(raw);
    expect(achievement.at).toEqual(place(9));
    expect(performancePoints(achievement).value.toString()).toBe(performance);
  });

  test.for([
    // the formula would divide by nothing; only “kept” can be known
    { of: [100, 100, 100], is: given("100", "2.2", "target-equals-baseline") },
    { of: [0, 0, 0], is: given("100", "2.2", "target-equals-baseline") },
    { of: ["0.30", "0.3", 0.3], is: given("100", "2.2", "target-equals-baseline") },
    { of: [100, 100, 100.01], is: refusal("2.2 target-equals-baseline") },
    { of: [100, 100, 99.99], is: refusal("2.2 target-equals-baseline") },
  ] as const)("target = baseline: $of", ({ of, is }) => {
    expect(brief(achievementPercent(levels(of)))).toEqual(is);
  });

  test("a kept level earns all 60 points, and has no raw percent to show", () => {
    const kept = found(achievementPercent(levels([100, 100, 100])));
    expect(performancePoints(kept).value.toString()).toBe("60");
    expect(kept.facts).toMatchObject({ raw: undefined });
  });

  test.for([
    { of: [undefined, 100, 85], level: "baseline" },
    { of: [0, undefined, 85], level: "target" },
    { of: [0, 100, undefined], level: "reached" },
  ] as const)("a blank $level is not 0", ({ of, level }) => {
    const outcome = achievementPercent(levels(of), place(9));
    expect(outcome).toMatchObject({ reason: "level-missing", clause: "2.2", facts: { level }, at: place(9) });
  });
});
