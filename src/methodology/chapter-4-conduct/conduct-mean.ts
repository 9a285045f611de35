import { reEvaluatedPoints } from "../chapter-7-review/7.4-re-evaluated-points";
import type { ComputedClause } from "../facts";
import { establish, type Outcome, type Place, passOn, refuse, sortOut } from "../finding";
import { meanOf } from "../mean";
import { type ConductRow, type Entry, type IndicatorScore, isUnreadable } from "../person";
import { type Points, sheetPoints } from "../units";

const MOST_SKILLS = 3; // 4.2, 5.5

/** The clauses and the scale by which a superior scores conduct: 4.1–4.3 for staff, 5.4–5.6 for heads. */
export interface ConductScale {
  readonly indicator: "4.1" | "5.4";
  readonly skill: "4.2" | "5.5";
  readonly mean: "4.3" | "5.6";
  readonly highest: 7 | 15;
  /** How many indicators the annex's own table has. */
  readonly indicators: 5 | 6;
}

/**
 * 4.3, 5.6 · The superior's points: the sum over the indicators / their number, on the scale's highest.
 *
 * A person's conduct row in, component C1 with two decimals out. A blank indicator is missing input, never 0 and
 * never skipped (reading `indicator-blank`); at most three skills may be adopted (4.2, 5.5).
 */
export function conductMean(
  row: Entry<ConductRow> | undefined,
  scale: ConductScale,
  reviewed: boolean,
): Outcome<Points> {
  if (row === undefined) return refuse(scale.mean, "indicators-missing", {});
  if (isUnreadable(row)) return passOn(scale.mean, [refuse(scale.mean, "unreadable", {}, row.at)], row.at);
  if (row.scores.every((score) => score.points === undefined)) {
    return refuse(scale.mean, "indicators-missing", {}, row.at);
  }
  const skills = row.scores.filter((score) => score.professional).length;
  if (skills > MOST_SKILLS) return refuse(scale.skill, "too-many-skills", { count: skills }, row.at);

  if (row.scores.length - skills !== scale.indicators) {
    return refuse(scale.mean, "indicators-missing", {}, row.at);
  }
  const outcomes = row.scores.map((score) => indicatorPoints(score, scale, reviewed, row.at));
  const { findings, refusals } = sortOut(outcomes);
  if (refusals.length > 0) return passOn(scale.mean, refusals, row.at);
  if (findings.length === 0) return refuse(scale.mean, "indicators-missing", {}, row.at);
  const mean = meanOf(findings.map((finding) => finding.value));
  return establish(scale.mean, sheetPoints(mean.mean), mean, { grounds: findings, at: row.at });
}

function indicatorPoints(
  score: IndicatorScore,
  scale: ConductScale,
  reviewed: boolean,
  at: Place,
): Outcome<Points> {
  const first = firstPoints(score, scale, at);
  if (!reviewed || score.reEvaluation === undefined) return first;
  const [name, { highest }] = [score.indicator, scale];
  return reEvaluatedPoints(score.reEvaluation.points, first, { table: "superior", name, highest, at });
}

function firstPoints(score: IndicatorScore, scale: ConductScale, at: Place): Outcome<Points> {
  const { indicator, points } = score;
  const clause: ComputedClause = score.professional ? scale.skill : scale.indicator;
  if (points === undefined) return refuse(scale.mean, "indicator-missing", { indicator }, at);
  return establish(clause, points, { indicator, highest: scale.highest }, { at });
}
