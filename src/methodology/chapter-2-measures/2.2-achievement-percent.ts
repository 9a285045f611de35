import type { ReadingId } from "../../law/readings";
import { FULL_PERCENT } from "../../law/scales";
import { establish, type Outcome, type Place, passOn, refuse } from "../finding";
import type { Levels } from "../person";
import { clamp, type Exact, inPercent, type Percent, percent } from "../units";

/**
 * 2.2 · Биелэлтийн хувь
 *
 *     (Хүрсэн түвшин − Суурь түвшин) / (Хүрэх түвшин − Суурь түвшин) × 100 %
 *
 * Levels in the measure's own unit, percent 0–100. A falling target needs no case of its own: the formula
 * holds as it is. Refuses a level that is not filled, and a target equal to its baseline unless it was kept
 * exactly (readings `target-equals-baseline`, `worse-than-baseline`, `falling-target`).
 */
export function achievementPercent(levels: Levels, at?: Place): Outcome<Percent> {
  const { baseline, target, reached } = levels;
  if (baseline === undefined || target === undefined || reached === undefined) {
    const missing = (["baseline", "target", "reached"] as const).filter(
      (level) => levels[level] === undefined,
    );
    const refusals = missing.map((level) => refuse("2.2", "level-missing", { level }, at));
    // Each blank is told: filled in, it is one less.
    return refusals.length === 1 && refusals[0] !== undefined ? refusals[0] : passOn("2.2", refusals, at);
  }

  if (target.equals(baseline)) {
    if (!reached.equals(target)) return refuse("2.2", "target-equals-baseline", { target, reached }, at);
    const readings: ReadingId[] = ["target-equals-baseline"];
    return establish(
      "2.2",
      percent(FULL_PERCENT),
      { baseline, target, reached, raw: undefined },
      { readings, at },
    );
  }

  const raw = inPercent(reached.sub(baseline).div(target.sub(baseline)));
  const value = percent(clamp(raw, 0, FULL_PERCENT));
  return establish(
    "2.2",
    value,
    { baseline, target, reached, raw },
    { readings: readingsOf(raw, baseline, target), at },
  );
}

function readingsOf(raw: Exact, baseline: Exact, target: Exact): ReadingId[] {
  const readings: ReadingId[] = [];
  if (raw.lt(0)) readings.push("worse-than-baseline");
  if (target.lt(baseline)) readings.push("falling-target");
  return readings;
}
