import { LEARNING_FULL_MARK } from "../../law/scales";
import { achievementPercent } from "../chapter-2-measures/2.2-achievement-percent";
import { reEvaluatedPoints } from "../chapter-7-review/7.4-re-evaluated-points";
import { establish, isRefusal, type Outcome, passOn } from "../finding";
import type { LearningRow } from "../person";
import { exact, type Percent, type Points, shareOf } from "../units";
import { evidence } from "./3.2-evidence";

/**
 * 3.1 · Мэдлэг, ур чадвараа дээшлүүлэх арга хэмжээний оноо
 *
 *     Биелэлтийн хувь × 15 / 100 % → 0–15
 *
 * The percent is that of 2.2, with baseline 0 when none is given (reading `learning-percent`); no 30 % step and
 * no timeliness. Points rest on a named document (3.2). Re-evaluated points replace them (7.4, column 4).
 */
export function learningPoints(row: LearningRow, reviewed: boolean, ofHead = false): Outcome<Points> {
  const first = firstPoints(row);
  if (!reviewed || row.reEvaluation === undefined) return first;
  // 3.2 asks for the document whoever gives the points.
  const document = row.reEvaluation.points.gt(0) ? evidence(row.evidence, row.at) : undefined;
  if (document !== undefined && isRefusal(document)) return passOn("3.1", [document], row.at);
  const { name, at } = row;
  const highest = LEARNING_FULL_MARK;
  return reEvaluatedPoints(row.reEvaluation.points, first, {
    table: "learning",
    name,
    highest,
    ofHead,
    at,
  });
}

/** The points of a percent alone, whatever it rests on. */
export const learningShare = (achievement: Percent): Points => shareOf(LEARNING_FULL_MARK, achievement);

function firstPoints(row: LearningRow): Outcome<Points> {
  const { baseline = exact(0), target, reached } = row;
  const achievement = achievementPercent({ baseline, target, reached }, row.at);
  if (isRefusal(achievement)) return passOn("3.1", [achievement], row.at);
  const earned = learningShare(achievement.value);
  const facts = { name: row.name, achievement: achievement.value, fullMark: LEARNING_FULL_MARK };
  const readings = ["learning-percent"] as const;
  if (earned.equals(0))
    return establish("3.1", earned, facts, { grounds: [achievement], readings, at: row.at });

  const document = evidence(row.evidence, row.at);
  if (isRefusal(document)) return passOn("3.1", [document], row.at);
  return establish("3.1", earned, facts, { grounds: [achievement, document], readings, at: row.at });
}
