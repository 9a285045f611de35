/**
 * The numbers of the annex, each with its clause; outside `law` nobody writes one a second time. No text of the annex
 * stands in this file, so every part of the bundle may load it.
 */

/** 2.2: a per cent above it counts as it. */
export const FULL_PERCENT = 100;

/** 2.3.1: below this per cent a measure is “хангалтгүй” and earns nothing. */
export const UNSATISFACTORY_BELOW = 29;
/** 2.3.2: from this per cent on a measure earns its share. */
export const SCORED_FROM = 30;
/** 2.1, 2.3.2 */
export const PERFORMANCE_FULL_MARK = 60;
/** 2.3.2: the least that a measure earns that earns anything. */
export const LEAST_SCORED = (SCORED_FROM * PERFORMANCE_FULL_MARK) / FULL_PERCENT;

/** 2.4.3, 2.5 */
export const ON_TIME = 10;
/** 2.4.2 */
export const UP_TO_A_MONTH_LATE = 5;
/** 2.4.1 */
export const OVER_A_MONTH_LATE = 0;

/** 2.1: performance and timeliness together. */
export const MEASURE_FULL_MARK = 70;
/** 3.1 */
export const LEARNING_FULL_MARK = 15;
/** 5.2 */
export const UNIT_PLAN_FULL_MARK = 70;

/** 4.1–4.3: the clauses, the highest points of an indicator, and how many indicators the table has. */
export const STAFF_SCALE = {
  indicator: "4.1",
  skill: "4.2",
  mean: "4.3",
  highest: 7,
  indicators: 5,
} as const;
/** 5.4–5.6 */
export const HEAD_SCALE = {
  indicator: "5.4",
  skill: "5.5",
  mean: "5.6",
  highest: 15,
  indicators: 6,
} as const;
/** 4.5; 4.6 takes the mean over the ballots as well. */
export const PEER_SCALE = { indicator: "4.5", mean: "4.5", highest: 8, indicators: 3 } as const;

export const CONDUCT_SCALES = [STAFF_SCALE, PEER_SCALE, HEAD_SCALE] as const;

/** The clauses and the scale by which a superior scores conduct. */
export type ConductScale = typeof STAFF_SCALE | typeof HEAD_SCALE;

/** 4.2, 5.5: how many professional skills a body may adopt for a role. */
export const MOST_SKILLS = 3;

/** 6.6 */
export const TOTAL_CEILING = 100;
/** 6.1 (reading `floor`) */
export const TOTAL_FLOOR = 0;

/** The most that each component of the evaluation sheet can give, by the clause that gives it. */
export const COMPONENT_FULL_MARKS: Readonly<Record<string, number>> = {
  "2.7": MEASURE_FULL_MARK,
  "3.3": LEARNING_FULL_MARK,
  "4.3": STAFF_SCALE.highest,
  "4.6": PEER_SCALE.highest,
  "5.2": UNIT_PLAN_FULL_MARK,
  "5.3": LEARNING_FULL_MARK,
  "5.6": HEAD_SCALE.highest,
};
