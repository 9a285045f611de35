import type { ReadingId } from "../../law/readings";
import { type ConductScale, MOST_SKILLS } from "../../law/scales";
import { reEvaluatedPoints } from "../chapter-7-review/7.4-re-evaluated-points";
import type { ComputedClause, MeanFacts } from "../facts";
import { establish, type Outcome, type Place, passOn, refuse, sortOut } from "../finding";
import { readingOfFractions, refuseFiner } from "../fractions";
import { meanOf } from "../mean";
import { onTheSheet } from "../on-the-sheet";
import { type ConductRow, type Entry, type IndicatorScore, isUnreadable } from "../person";
import { type Exact, type Points, sheetPoints } from "../units";

/**
 * 4.3, 5.6 · The superior's points: the sum over the indicators / their number, on the scale's highest.
 *
 * A person's conduct row in, component C1 with two decimals out. A blank indicator is missing input, never 0 and
 * never skipped (reading `indicator-blank`); at most three skills may be adopted (4.2, 5.5), each for everybody or for
 * some (reading `indicator-for-some`).
 */
export function conductMean(
  row: Entry<ConductRow> | undefined,
  scale: ConductScale,
  reviewed: boolean,
): Outcome<Points> {
  if (row === undefined) return refuse(scale.mean, "indicators-missing", {});
  if (isUnreadable(row)) return passOn(scale.mean, [refuse(scale.mean, "unreadable", {}, row.at)], row.at);
  const skills = row.scores.filter((score) => score.professional).length;
  if (skills > MOST_SKILLS)
    return refuse(scale.skill, "too-many-skills", { count: skills, most: MOST_SKILLS }, row.at);

  if (row.scores.length - skills !== scale.indicators) {
    return refuse(scale.mean, "indicators-missing", {}, row.at);
  }
  const outcomes = row.scores.map((score) => indicatorPoints(score, scale, reviewed, row.at));
  const { findings, refusals } = sortOut(outcomes);
  if (refusals.length > 0) return passOn(scale.mean, refusals, row.at);
  const mean = meanOf(findings.map((finding) => finding.value));
  const leftOut = row.leftOut ?? [];
  const readings: ReadingId[] = ["column-3"];
  if (leftOut.length > 0) readings.push("indicator-for-some");
  if (row.isOneOfTwo === true) readings.push("moved-within-year");
  return onTheSheet(scale.mean, mean.mean, { ...mean, leftOut }, { grounds: findings, readings, at: row.at });
}

/** The formula that stands under each of the annex's tables: the sum of some indicators' points / their number. */
export function indicatorsMean(values: readonly Exact[]): MeanFacts & { readonly onTheSheet: Points } {
  const mean = meanOf(values);
  return { ...mean, onTheSheet: sheetPoints(mean.mean) };
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
  return reEvaluatedPoints(score.reEvaluation.points, first, {
    table: "superior",
    name,
    highest,
    ofHead: scale.mean === "5.6",
    at,
  });
}

function firstPoints(score: IndicatorScore, scale: ConductScale, at: Place): Outcome<Points> {
  const { indicator, points } = score;
  const clause: ComputedClause = score.professional ? scale.skill : scale.indicator;
  if (points === undefined) return refuse(scale.mean, "indicator-missing", { indicator }, at);
  const readings = readingOfFractions(points);
  return (
    refuseFiner(clause, indicator, points, at) ??
    establish(clause, points, { indicator, highest: scale.highest }, { readings, at })
  );
}
