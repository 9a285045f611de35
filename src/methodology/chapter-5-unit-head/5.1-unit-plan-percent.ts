import type { ReadingId } from "../../law/readings";
import { FULL_PERCENT } from "../../law/scales";
import { achievementPercent } from "../chapter-2-measures/2.2-achievement-percent";
import { hasLevels, type Measure, measuresOfPlan } from "../chapter-2-measures/measures-of-a-plan";
import { establish, isRefusal, type Outcome, passOn, refuse, sortOut } from "../finding";
import { meanOf } from "../mean";
import { notAlone } from "../not-alone";
import { type Entry, isUnreadable, readable, type UnitMeasure, type UnitPlan } from "../person";
import { agreesWith, type Percent, percent } from "../units";

/**
 * 5.1 · Нэгжийн гүйцэтгэлийн төлөвлөгөөний биелэлт: the unit's percent, 0–100, is the head's. It is the mean of 2.2 over the
 * measures of the unit's plan where that is kept (reading `unit-plan-percent`), sub-measures as their measure (2.8), what
 * a decision removed not at all; else what the unit's report says, named beside it. Refuses a percent that is not
 * filled, that is outside 0 to 100 (reading `unit-percent-above-100`), or that differs from that of the plan beyond its own
 * decimals.
 */
export function unitPlanPercent(plan: UnitPlan): Outcome<Percent> {
  const { percent: typed, document = "", measures = [], at } = plan;
  if (typed !== undefined && (typed.lt(0) || typed.gt(FULL_PERCENT)))
    return refuse("5.1", "unit-percent-out-of-range", { percent: typed }, at);
  const computed = measures.length === 0 ? undefined : percentOfPlan(measures, plan);
  if (computed !== undefined) {
    if (isRefusal(computed) || typed === undefined || agreesWith(typed, computed.value)) return computed;
    return refuse("5.1", "unit-percent-differs", { typed, computed: computed.value }, at);
  }
  if (typed === undefined) return refuse("5.1", "unit-percent-missing", {}, at);
  return establish("5.1", typed, { achievement: typed, document }, { at });
}

/** The mean over the measures that are left; undefined where a decision removed them all. */
function percentOfPlan(
  rows: readonly Entry<UnitMeasure>[],
  { document = "", at }: UnitPlan,
): Outcome<Percent> | undefined {
  const unreadable = rows.filter(isUnreadable).map((row) => refuse("5.1", "unreadable", {}, row.at));
  const read = readable(rows);
  const twins = notAlone(read, ({ number }) => number);
  const unclear = twins.map((row) => refuse("5.1", "number-not-unique", { number: row.number }, row.at));
  if (unreadable.length + unclear.length > 0) return passOn("5.1", [...unreadable, ...unclear], at);
  const placed = read.map((row) => ({ ...row, section: "measure" as const }));
  const { measures, dropped } = measuresOfPlan(placed, hasLevels);
  if (measures.length === 0) return undefined;
  const { findings, refusals } = sortOut(measures.map(percentOf));
  if (refusals.length > 0) return passOn("5.1", refusals, at);
  const mean = percent(meanOf(findings.map(({ value }) => value)).mean);
  const readings: ReadingId[] = ["unit-plan-percent"];
  if (dropped.length > 0) readings.push("dropped-measure");
  return establish(
    "5.1",
    mean,
    { achievement: mean, document, measures: findings.length, dropped },
    { grounds: findings, readings, at },
  );
}

/** 2.2 of a measure; of one with sub-measures the mean of theirs (2.8). */
function percentOf({
  own,
  subMeasures,
  number,
  name,
}: Measure<UnitMeasure & { section: "measure" }>): Outcome<Percent> {
  if (subMeasures.length === 0 && own !== undefined) return achievementPercent(own, own.at);
  if (own !== undefined && hasLevels(own))
    return refuse("2.8", "sub-measures-and-own-score", { number }, own.at);
  const at = own?.at ?? subMeasures[0]?.at;
  const { findings, refusals } = sortOut(subMeasures.map((row) => achievementPercent(row, row.at)));
  if (refusals.length > 0) return passOn("2.8", refusals, at);
  const mean = meanOf(findings.map(({ value }) => value));
  return establish("2.8", percent(mean.mean), { ...mean, name }, { grounds: findings, at });
}
